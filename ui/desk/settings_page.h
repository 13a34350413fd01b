// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/case_entry.h"
#include "models/items/view_scope.h"
#include "ui/frame/page.h"
#include "ui/frame/session_info.h"

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace guanlan::items {
class CaseDesk;
class WorkspaceKeeper;
}

namespace guanlan::ui {

class Card;
class FieldList;
class KeysCard;
class LeavingCard;
class PlainLabel;
class SectionHeader;
class WorkspaceCard;

/// Language, theme, zone, who works here, what was done and by which rules, which workspace is open, who may open it, how one leaves, and what this program is. Changes
/// apply at once.
class SettingsPage : public Page {
    Q_OBJECT

public:
    /// `cases` must outlive the page, and `keeper` where there is one.
    SettingsPage(items::DataHub& hub, items::CaseDesk& cases, const SessionInfo& session, items::WorkspaceKeeper* keeper, QWidget* parent = nullptr);
    /// Those that judged, to be looked at; nullptr: there are none.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);

    WorkspaceCard& workspaceCard() { return *m_workspace; }
    LeavingCard& leavingCard() { return *m_leaving; }

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    void setScope(const items::ViewScope& scope) override;
    bool usesScope() const override { return false; }
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    void zoneChosen(guanlan::items::DisplayZone zone);
    /// Acts are written in another name from now on.
    void operatorChosen(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    Card* lookCard();
    Card* workCard();
    Card* aboutCard();
    void fillChoices();
    void connectParts();
    void openLog(std::optional<CaseAct> only);
    void useChoices();
    void fillAbout();
    items::CaseDesk& m_cases;
    std::shared_ptr<const analytics::RulePack> m_rules;
    SectionHeader* m_lookHeader;
    SectionHeader* m_workHeader;
    SectionHeader* m_aboutHeader;
    PlainLabel* m_languageLabel;
    PlainLabel* m_themeLabel;
    PlainLabel* m_textLabel;
    PlainLabel* m_zoneLabel;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_text;
    QComboBox* m_zone;
    PlainLabel* m_operatorLabel;
    QLineEdit* m_operator;
    PlainLabel* m_operatorNote;
    QPushButton* m_log;
    QPushButton* m_rulesButton;
    QCheckBox* m_reopen;
    WorkspaceCard* m_workspace;
    KeysCard* m_keys;
    LeavingCard* m_leaving;
    FieldList* m_about;
};

} // namespace guanlan::ui
