// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/event.h"
#include "models/items/view_scope.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

class QToolButton;

namespace guanlan::items {
class Directory;
struct EventField;
}

namespace guanlan::ui {

class FieldList;
class PlainLabel;

/// All fields of one event, ids in full, at the right of the table.
class EventDrawer : public QWidget {
    Q_OBJECT

public:
    explicit EventDrawer(const items::Directory& directory, QWidget* parent = nullptr);
    /// Where purposes have their names from.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    void setEvent(const Event& event, items::DisplayZone zone);
    /// Says how the event shown is proven; an answer for another one is dropped.
    void setSealedBlock(EventKey key, std::optional<std::uint64_t> block);
    void clear();
    void retranslate();

Q_SIGNALS:
    void closeRequested();
    void copyRequested();
    void linkActivated(const QUrl& link);
    void revealRequested(const SubjectId& holder);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void addHolder(const items::EventField& field);
    const items::Directory& m_directory;
    std::shared_ptr<const analytics::RulePack> m_rules;
    std::optional<Event> m_event;
    std::optional<std::uint64_t> m_sealedBlock;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    PlainLabel* m_title;
    QToolButton* m_copy;
    QToolButton* m_close;
    FieldList* m_fields;
};

} // namespace guanlan::ui
