// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_filter.h"
#include "models/items/event_table_model.h"
#include "models/items/filter_line.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace guanlan::items {
class DataHub;
}

namespace guanlan::ui {

class ChecklistButton;
class FilterEdit;
class PlainLabel;
class ViewButton;

/// The line above the events: what is wanted, as readFilterLine() understands it, or an id or a name alone; the kinds of
/// events, which are a term of that line; saved views; the order. A line that is wrong changes nothing but says so.
class EventFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit EventFilterBar(items::DataHub& hub, QWidget* parent = nullptr);

    /// What the line asks for; time and institutions of the scope are added by the page.
    const items::EventFilter& filter() const { return m_filter; }
    items::EventOrder order() const;
    void setOrder(items::EventOrder order); ///< Does not emit.
    QString line() const;
    const QString& appliedLine() const { return m_appliedLine; } ///< The line of which filter() is.
    /// As if typed, at once; filterChanged() follows once the meaning of a word alone is known. Does not emit where it is known.
    void setLine(const QString& line);
    /// The line with a term in place of those of the same field and operator; filterChanged() follows.
    void addTerm(items::FilterField field, items::FilterOperator operation, const QString& value);
    bool isNarrowed() const;
    void clear();
    void focusLine();
    /// In which zone dates are meant, how chains are called, which rules there are.
    void setZone(items::DisplayZone zone);
    void setChains(const std::map<ChainRef, QString>& chains);
    void setRules(const QStringList& ids, const QMap<QString, QString>& names);
    void retranslate();

Q_SIGNALS:
    void filterChanged();

private:
    void layOut();
    void takeTypes();
    /// Shows how the line is understood while it is being written.
    void look();
    /// Makes it what is asked for.
    void apply();
    /// Finds out what a word alone means: an institution's name, an institution, a credential or a subject by its id.
    void resolve(items::EventFilter filter, const QString& text);
    void take(const items::EventFilter& filter, const QString& note);
    void showNote();
    void showTypes();

    items::DataHub& m_hub;
    items::FilterContext m_context;
    items::FilterLine m_read; ///< The line as it stands.
    items::EventFilter m_filter; ///< In force.
    QString m_asked; ///< The line last applied, while the meaning of a word in it is looked for.
    QString m_appliedLine;
    QString m_meaning; ///< What a word alone was found to be.
    std::uint64_t m_generation = 0;
    QTimer m_typing;
    ChecklistButton* m_types;
    FilterEdit* m_text;
    PlainLabel* m_note;
    ViewButton* m_views;
    QComboBox* m_order;
    QToolButton* m_clear;
};

} // namespace guanlan::ui
