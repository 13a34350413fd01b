// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/case_entry.h"
#include "models/domain/event.h"
#include "models/domain/finding.h"
#include "models/items/view_scope.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QStandardItemModel;
class QToolButton;

namespace guanlan::items {
class DataHub;
}

namespace guanlan::ui {

class CaseHistoryView;
class DataTable;
class FieldList;
class LevelMark;
class PlainLabel;
class SectionHeader;
class SeverityBadge;

/// One finding: what is not as the rule expects, what was done about it, the events it rests on, the rule with its source and
/// parameters. Its subject, somebody's identity, is shortened until it is revealed.
class FindingPane : public QWidget {
    Q_OBJECT

public:
    explicit FindingPane(items::DataHub& hub, QWidget* parent = nullptr);
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    void setFinding(const Finding& finding, items::DisplayZone zone);
    /// What was done on this finding, ascending. Of another one than is shown, it is not looked at.
    void setHistory(const std::string& finding, std::vector<CaseEntry> entries);
    /// Shows the subject in full while this finding is shown.
    void revealSubject(const std::string& finding);
    void retranslate();
    QString asText() const; ///< For the clipboard.

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    /// The subject is to be shown in full.
    void revealRequested(const std::string& finding);

private:
    void fill();
    void layOut();
    void addSubject(const SubjectId& subject);
    void fillRule();
    void askEvents();
    void fillEvents(const std::vector<Event>& events);
    QString ruleTitle() const;
    items::DataHub& m_hub;
    std::shared_ptr<const analytics::RulePack> m_rules;
    std::optional<Finding> m_finding;
    std::vector<Event> m_events;
    std::uint64_t m_generation = 0;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    SeverityBadge* m_badge;
    LevelMark* m_level;
    PlainLabel* m_title;
    PlainLabel* m_summary;
    QToolButton* m_copy;
    FieldList* m_fields;
    CaseHistoryView* m_history;
    SectionHeader* m_ruleHeader;
    FieldList* m_rule;
    SectionHeader* m_eventsHeader;
    QStandardItemModel* m_brief;
    DataTable* m_table;
};

} // namespace guanlan::ui
