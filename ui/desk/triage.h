// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_text.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <string>
#include <vector>

class QAction;
class QWidget;

namespace guanlan::items {
class CaseDesk;
}

namespace guanlan::ui {

class ActionRegistry;
class DecisionBox;

/// What the supervisor does about the chosen findings: acts by name, key and button, all of them at once and into the log.
class Triage : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    Triage(items::CaseDesk& cases, DecisionBox& box, QObject* parent = nullptr);

    /// The actions; their keys act while `list` has the focus, what takes back while anything on `page` has. Call once.
    void addActions(ActionRegistry& registry, QWidget& list, QWidget& page);
    /// What acts act upon.
    void setChosen(std::vector<std::string> findings);
    /// Whether the findings are looked at: else the actions do nothing.
    void setAvailable(bool available);
    void retranslate();

    /// Asks why the finding's subject is to be shown in full, and writes that down; then emits revealed().
    void reveal(const std::string& finding);

Q_SIGNALS:
    void nextRequested();
    void previousRequested();
    void recordsRequested(); ///< What became of each rule's findings.
    void revealed(const std::string& finding);
    /// A sentence on what was done.
    void told(const QString& sentence);

private:
    void acknowledge();
    void decide(Disposition disposition);
    void dismiss();
    void openSnooze();
    void snoozeDays(int days);
    void snoozeToDate();
    void note();
    void assign();
    void undo();
    /// One act on each of these findings, and the words that tell of it.
    struct Act {
        CaseAct kind;
        QString value;
        QString text;
        QString what;
    };
    void write(const Act& act, const std::vector<std::string>& findings);
    void write(std::vector<store::CaseDraft> acts, const QString& what);
    void tell(const Result<store::CaseReceipt>& receipt, const QString& what);
    void showEnabled();

    items::CaseDesk& m_cases;
    DecisionBox& m_box;
    QList<QPointer<QAction>> m_acts; ///< Those that write. The window's: they may go before this does.
    QList<QPointer<QAction>> m_others;
    std::vector<std::string> m_chosen;
    bool m_available = false;
};

} // namespace guanlan::ui
