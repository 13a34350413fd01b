// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case_entry.h"
#include "models/items/view_scope.h"

#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace guanlan::ui {

class PlainLabel;

/// Where the chosen findings' case stands, what can be done about it, and a line that asks for what an act needs.
class DecisionBox : public QWidget {
    Q_OBJECT

public:
    explicit DecisionBox(QWidget* parent = nullptr);

    /// Buttons for these acts, in this order; they follow the actions' texts, keys and whether they are enabled.
    void setActions(const QList<QAction*>& actions);
    /// The case of the one that is looked at, and on how many an act would act.
    void setCase(const CaseState& state, items::DisplayZone zone, int chosen);
    /// Why nothing can be decided; empty: it can.
    void setRefusal(const QString& reason);

    /// Asks for a line. `take` is called with what was entered, trimmed and not empty, and says what is wrong with it; empty where it
    /// was taken, and then the line goes away. Escape makes it go away, too.
    void ask(const QString& question, const QString& proposal, std::function<QString(const QString&)> take);
    bool isAsking() const;
    void retranslate();

Q_SIGNALS:
    /// The line went away: what had the focus before should have it again.
    void asked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override; ///< A faint line above.

private:
    void send();
    void endAsking();
    void showState();
    QString shownOf(const QAction& action) const;
    CaseState m_state;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    int m_chosen = 0;
    QString m_refusal;
    std::function<QString(const QString&)> m_take;
    PlainLabel* m_status;
    PlainLabel* m_question;
    QWidget* m_buttons;
    QWidget* m_asking;
    QLineEdit* m_line;
    QToolButton* m_send;
};

} // namespace guanlan::ui
