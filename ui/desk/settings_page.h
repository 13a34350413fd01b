// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"
#include "ui/frame/page.h"
#include "ui/frame/session_info.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace guanlan::ui {

class FieldList;
class PlainLabel;
class SectionHeader;

/// Language, theme, zone, who works here, and what this program is. Changes apply at once.
class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(items::DataHub& hub, const SessionInfo& session, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    void setScope(const items::ViewScope& scope) override;
    bool usesScope() const override { return false; }
    void refresh() override {}
    void retranslate() override;

Q_SIGNALS:
    void zoneChosen(guanlan::items::DisplayZone zone);
    /// Acts are written in another name from now on.
    void operatorChosen(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void useChoices();
    void fillAbout();
    SessionInfo m_session;
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
    QCheckBox* m_reopen;
    FieldList* m_about;
};

} // namespace guanlan::ui
