// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/triage.h"

#include "models/domain/time.h"
#include "models/items/case_desk.h"
#include "models/items/case_text.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/desk/decision_box.h"
#include "ui/frame/action_registry.h"

#include <QAction>
#include <QDateTime>
#include <QMenu>

namespace guanlan::ui {
namespace {

std::string dayStart(std::int64_t day) { return toIso8601(shanghaiDayStart(day)); }

std::int64_t today() { return shanghaiDay(QDateTime::currentSecsSinceEpoch()); }

} // namespace

Triage::Triage(items::CaseDesk& cases, DecisionBox& box, QObject* parent) : QObject{parent}, m_cases{cases}, m_box{box}
{
    connect(&cases, &items::CaseDesk::changed, this, &Triage::showEnabled);
    retranslate();
}

void Triage::addActions(ActionRegistry& registry, QWidget& list, QWidget& page)
{
    const auto addAt = [&](QWidget& place, const char* id, const QKeySequence& keys, ActionRegistry::Words words, std::function<void()> run) -> QPointer<QAction> {
        return &registry.add(QStringLiteral("triage.") + QLatin1String{id}, ActionGroup::Triage, keys, std::move(words), std::move(run), &place);
    };
    const auto add = [&](const char* id, const QKeySequence& keys, ActionRegistry::Words words, std::function<void()> run) {
        return addAt(list, id, keys, std::move(words), std::move(run));
    };
    m_others = {add("next", Qt::Key_J, [] { return tr("Next finding"); }, [this] { Q_EMIT nextRequested(); }),
        add("previous", Qt::Key_K, [] { return tr("Previous finding"); }, [this] { Q_EMIT previousRequested(); })};
    m_acts = {add("acknowledge", Qt::Key_A, [] { return tr("Take up: assign to me, in review"); }, [this] { acknowledge(); }),
        add("confirm", Qt::Key_C, [] { return tr("Confirm the finding"); }, [this] { decide(Disposition::Confirmed); }),
        add("dismiss", Qt::Key_X, [] { return tr("Dismiss the finding, with a reason"); }, [this] { dismiss(); }),
        add("refer", Qt::Key_E, [] { return tr("Escalate: refer the finding"); }, [this] { decide(Disposition::Referred); }),
        add("snooze", Qt::Key_S, [] { return tr("Snooze the finding"); }, [this] { openSnooze(); }),
        add("note", Qt::Key_N, [] { return tr("Write a note"); }, [this] { note(); }),
        addAt(page, "undo", QKeySequence{Qt::CTRL | Qt::Key_Z}, [] { return tr("Take back what I did last"); }, [this] { undo(); }),
        add("assign", {}, [] { return tr("Assign the finding to somebody"); }, [this] { assign(); }),
        add("reopen", {}, [] { return tr("Open the finding again"); }, [this] { decide(Disposition::Open); })};
    m_others += add("records", {}, [] { return tr("What became of each rule's findings"); }, [this] { Q_EMIT recordsRequested(); });
    retranslate();
    m_box.setActions({m_acts.begin(), m_acts.end()});
    showEnabled();
}

void Triage::setChosen(std::vector<std::string> findings)
{
    m_chosen = std::move(findings);
    showEnabled();
}

void Triage::setAvailable(bool available)
{
    m_available = available;
    showEnabled();
}

void Triage::showEnabled()
{
    for (const auto& action : std::as_const(m_others))
        if (action) action->setEnabled(m_available);
    for (const auto& action : std::as_const(m_acts)) {
        if (!action) continue;
        const bool needsChoice = action->objectName() != QStringLiteral("triage.undo");
        action->setEnabled(m_available && m_cases.takesCases() && (!needsChoice || !m_chosen.empty()));
    }
}

/// Short words for the buttons.
void Triage::retranslate()
{
    const QStringList words{tr("Take up"), tr("Confirm"), tr("Dismiss"), tr("Escalate"), tr("Snooze"), tr("Note"), tr("Take back"),
        tr("Assign"), tr("Reopen")};
    for (qsizetype i = 0; i < m_acts.size(); ++i)
        if (m_acts[i]) m_acts[i]->setIconText(words[i]);
    m_box.setRefusal(m_cases.takesCases() ? QString{} : tr("The workspace is open to read only: nothing can be decided here."));
}

void Triage::acknowledge()
{
    const std::string me = m_cases.operatorName().toStdString();
    std::vector<store::CaseDraft> acts;
    for (const std::string& finding : m_chosen) {
        acts.push_back({CaseAct::Assign, finding, me});
        acts.push_back({CaseAct::Decide, finding, std::string{dispositionName(Disposition::InReview)}});
    }
    write(std::move(acts), tr("Taken up"));
}

void Triage::decide(Disposition disposition)
{
    write({CaseAct::Decide, QString::fromUtf8(dispositionName(disposition).data()), {}, items::dispositionLabel(disposition)}, m_chosen);
}

void Triage::dismiss()
{
    m_box.ask(tr("Why is it dismissed?"), {}, [this, chosen = m_chosen](const QString& reason) {
        write({CaseAct::Decide, QString::fromUtf8(dispositionName(Disposition::Dismissed).data()), reason, items::dispositionLabel(Disposition::Dismissed)},
            chosen); // Those of the moment when it was asked.
        return QString{};
    });
}

void Triage::openSnooze()
{
    auto* menu = new QMenu{&m_box};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("snoozeMenu"));
    menu->addAction(tr("&1 day"), this, [this] { snoozeDays(1); });
    menu->addAction(tr("&7 days"), this, [this] { snoozeDays(7); });
    menu->addAction(tr("&30 days"), this, [this] { snoozeDays(30); });
    menu->addAction(tr("Until a &date…"), this, &Triage::snoozeToDate);
    menu->addSeparator();
    menu->addAction(tr("&Wake"), this, [this] { write({CaseAct::Snooze, {}, {}, tr("Woken")}, m_chosen); });
    menu->popup(m_box.mapToGlobal(QPoint{0, 0}));
}

void Triage::snoozeDays(int days)
{
    const std::int64_t day = today() + days;
    write({CaseAct::Snooze, QString::fromStdString(dayStart(day)), {}, tr("Snoozed until %1").arg(QString::fromStdString(toIsoDate(day)))}, m_chosen);
}

void Triage::snoozeToDate()
{
    const auto take = [this, chosen = m_chosen](const QString& text) {
        const auto until = parseTime(text.toStdString());
        if (!until || text.size() != 10) return tr("Write the day as 2026-12-31.");
        if (shanghaiDay(*until) <= today()) return tr("That day is not still to come; name a later one.");
        write({CaseAct::Snooze, QString::fromStdString(toIso8601(*until)), {}, tr("Snoozed until %1").arg(text)}, chosen);
        return QString{};
    };
    m_box.ask(tr("Until which day?"), QString::fromStdString(toIsoDate(today() + 14)), take);
}

void Triage::note()
{
    m_box.ask(tr("Note"), {}, [this, chosen = m_chosen](const QString& text) {
        write({CaseAct::Note, {}, text, tr("Noted")}, chosen);
        return QString{};
    });
}

void Triage::assign()
{
    m_box.ask(tr("To whom is it assigned?"), m_cases.operatorName(), [this, chosen = m_chosen](const QString& name) {
        write({CaseAct::Assign, name, {}, tr("Assigned to %1").arg(items::visibleText(name))}, chosen);
        return QString{};
    });
}

void Triage::reveal(const std::string& finding)
{
    m_box.ask(tr("Why is the subject shown in full?"), {}, [this, finding](const QString& reason) {
        items::whenAnswered(m_cases.act({{CaseAct::Reveal, finding, {}, reason.toStdString()}}), this,
            [this, finding](const Result<store::CaseReceipt>& receipt) {
                tell(receipt, tr("Written into the log"));
                if (receipt) Q_EMIT revealed(finding);
            });
        return QString{};
    });
}

void Triage::undo()
{
    items::whenAnswered(m_cases.undo(), this, [this](const Result<store::CaseReceipt>& receipt) {
        if (!receipt && receipt.error().kind == ErrorKind::NotFound)
            Q_EMIT told(tr("You have done nothing within a day that could be taken back."));
        else tell(receipt, tr("Taken back"));
    });
}

void Triage::write(const Act& act, const std::vector<std::string>& findings)
{
    std::vector<store::CaseDraft> acts;
    for (const std::string& finding : findings) acts.push_back({act.kind, finding, act.value.toStdString(), act.text.toStdString()});
    write(std::move(acts), act.what);
}

void Triage::write(std::vector<store::CaseDraft> acts, const QString& what)
{
    if (acts.empty()) return;
    items::whenAnswered(m_cases.act(std::move(acts)), this, [this, what](const Result<store::CaseReceipt>& receipt) { tell(receipt, what); });
}

void Triage::tell(const Result<store::CaseReceipt>& receipt, const QString& what)
{
    m_box.setRefusal(receipt ? QString{} : items::errorText(receipt.error()));
    if (!receipt) return;
    const QString findings = receipt->findings == 1 ? tr("1 finding") : tr("%1 findings").arg(items::formatCount(receipt->findings));
    Q_EMIT told(receipt->entries == 0 ? tr("It was so already: nothing was written.") : what + QStringLiteral(" · ") + findings);
}

} // namespace guanlan::ui
