// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QWidget>

#include <optional>
#include <variant>

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace guanlan::ui {

class Card;
class ChoiceCard;
class PlainLabel;

/// What the program shows where there is no workspace to show: the ones that were open before, and three ways to begin. The
/// language can be changed here already. Decides nothing: says what the user wants.
class WelcomeWindow : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeWindow(QWidget* parent = nullptr);

    /// Why the user is here: what could not be opened and why, in the language in force. nullopt: nothing to say.
    void setError(const std::optional<Error>& error);
    void showOpening(); ///< Until something else is said.
    /// The list as it is now.
    void showRecent();

Q_SIGNALS:
    void demonstrationRequested();
    /// To open this workspace.
    void workspaceRequested(const QString& path);
    /// To connect a chain, into a new workspace.
    void chainRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void buildMessage();
    QWidget* buildHead();
    QWidget* buildWays();
    QWidget* buildFoot();
    void retranslate();
    void nameTheme();
    void focusFirst();
    void say();
    void chooseFile();
    void addRecent(const struct RecentWorkspace& recent);
    PlainLabel* m_name;
    PlainLabel* m_about;
    QToolButton* m_language;
    QToolButton* m_theme;
    Card* m_messageCard;
    PlainLabel* m_message;
    struct Opening {};
    std::variant<std::monostate, Opening, Error> m_said;
    QWidget* m_warning = nullptr; ///< One of these stands beside it.
    QWidget* m_clock = nullptr;
    PlainLabel* m_recentTitle;
    QWidget* m_recentList;
    QVBoxLayout* m_recentRows;
    PlainLabel* m_waysTitle;
    ChoiceCard* m_demonstration;
    ChoiceCard* m_open;
    ChoiceCard* m_connect;
    QCheckBox* m_reopen;
    PlainLabel* m_version;
};

} // namespace guanlan::ui
