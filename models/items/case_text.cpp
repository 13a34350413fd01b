// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/case_text.h"

#include "models/domain/time.h"
#include "models/items/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace guanlan::items {
namespace {

/// Holds the translation context "Cases".
struct Cases {
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

/// "march.csv, 0x0d58…ad5b".
QString withdrawnFile(const std::string& value)
{
    const auto parts = QString::fromStdString(value);
    const auto institution = parseId<InstitutionId>(parts.section(QChar{u' '}, 0, 0).toStdString());
    return institution ? visibleText(parts.section(QChar{u' '}, 1).toStdString()) + QStringLiteral(", ") + shortId(*institution) : visibleText(value);
}

QString actText(const CaseEntry& entry, const std::vector<CaseEntry>& all, DisplayZone zone)
{
    switch (entry.act) {
    case CaseAct::Decide: return dispositionLabel(parseDisposition(entry.value).value_or(Disposition::Open));
    case CaseAct::Assign:
        return entry.value.empty() ? Cases::tr("Assigned to nobody") : Cases::tr("Assigned to %1").arg(visibleText(entry.value));
    case CaseAct::Snooze: {
        const auto until = parseTime(entry.value);
        return until ? Cases::tr("Snoozed until %1").arg(formatDate(*until, zone)) : Cases::tr("Woken");
    }
    case CaseAct::Note: return Cases::tr("Note");
    case CaseAct::Undo: {
        const auto undone = std::ranges::find(all, entry.undoes, &CaseEntry::number);
        if (undone == all.end() || undone->act == CaseAct::Undo) return Cases::tr("Taken back");
        return Cases::tr("Taken back: %1").arg(actText(*undone, all, zone));
    }
    case CaseAct::Reveal: return Cases::tr("Subject shown in full");
    case CaseAct::Withdraw: return Cases::tr("Business records withdrawn: %1").arg(withdrawnFile(entry.value));
    }
    return {};
}

} // namespace

QString dispositionLabel(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Open: return Cases::tr("Open");
    case Disposition::InReview: return Cases::tr("In review");
    case Disposition::Confirmed: return Cases::tr("Confirmed");
    case Disposition::Dismissed: return Cases::tr("Dismissed");
    case Disposition::Referred: return Cases::tr("Referred");
    }
    return {};
}

QString queueLabel(store::CaseQueue queue)
{
    switch (queue) {
    case store::CaseQueue::Mine: return Cases::tr("Mine");
    case store::CaseQueue::Unassigned: return Cases::tr("Unassigned");
    case store::CaseQueue::High: return Cases::tr("Critical and high");
    case store::CaseQueue::Open: return Cases::tr("All open");
    case store::CaseQueue::Snoozed: return Cases::tr("Snoozed");
    case store::CaseQueue::Decided: return Cases::tr("Decided");
    case store::CaseQueue::Everything: return Cases::tr("Everything");
    }
    return {};
}

QString queueExplanation(store::CaseQueue queue)
{
    switch (queue) {
    case store::CaseQueue::Mine: return Cases::tr("Open, and assigned to you");
    case store::CaseQueue::Unassigned: return Cases::tr("Open, and assigned to nobody");
    case store::CaseQueue::High: return Cases::tr("Open, and critical or high");
    case store::CaseQueue::Open: return Cases::tr("Not decided yet, and not snoozed");
    case store::CaseQueue::Snoozed: return Cases::tr("Not decided yet, and put off until a day that is still to come");
    case store::CaseQueue::Decided: return Cases::tr("Confirmed, dismissed or referred");
    case store::CaseQueue::Everything: return Cases::tr("Every finding, whatever became of it");
    }
    return {};
}

QString stateLabel(const CaseState& state, std::int64_t now, DisplayZone zone, StateForm form)
{
    const bool isAsleep = !isDecided(state.disposition) && state.snoozedUntil && *state.snoozedUntil > now;
    if (!isAsleep) return dispositionLabel(state.disposition);
    return (form == StateForm::Cell ? Cases::tr("Until %1") : Cases::tr("Snoozed until %1")).arg(formatDate(*state.snoozedUntil, zone));
}

QString assigneeLabel(const CaseState& state)
{
    return state.assignee.empty() ? QStringLiteral("—") : visibleText(state.assignee);
}

QString actLabel(const CaseEntry& entry, DisplayZone zone)
{
    if (entry.act == CaseAct::Undo) return Cases::tr("Taken back: entry %1").arg(entry.undoes);
    return actText(entry, {}, zone);
}

std::vector<CaseLine> caseLines(const std::vector<CaseEntry>& entries, DisplayZone zone)
{
    std::vector<CaseLine> lines;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const bool takenBack = std::ranges::find(entries, entry->number, &CaseEntry::undoes) != entries.end();
        lines.push_back({formatMinute(entry->time, zone), visibleText(entry->operatorName), actText(*entry, entries, zone),
            visibleText(entry->text), takenBack});
    }
    return lines;
}

} // namespace guanlan::items
