// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_table_model.h"
#include "models/items/event_filter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace guanlan::items {
class DataHub;
}

namespace guanlan::ui {

class ChecklistButton;
class PlainLabel;

/// The line above the events: which types, whose (an id or a name), which order.
class EventFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit EventFilterBar(items::DataHub& hub, QWidget* parent = nullptr);

    /// What the line asks for; time and institutions of the scope are added by the page.
    const items::EventFilter& filter() const { return m_filter; }
    items::EventOrder order() const;
    /// `text`: as a user would type it; filterChanged() follows once its meaning is known.
    void setFilter(const std::vector<EventType>& types, const QString& text);
    bool isNarrowed() const;
    void clear();
    void retranslate();

Q_SIGNALS:
    void filterChanged();

private:
    void takeTypes();
    void takeText();
    /// Finds out what `text` means: an institution's name, an institution, a credential or a subject by its id.
    void resolve(const QString& text);
    void take(const items::EventFilter& filter, const QString& note);
    items::DataHub& m_hub;
    items::EventFilter m_filter;
    std::uint64_t m_generation = 0;
    QTimer m_typing;
    ChecklistButton* m_types;
    QLineEdit* m_text;
    PlainLabel* m_note;
    QComboBox* m_order;
    QToolButton* m_clear;
};

} // namespace guanlan::ui
