// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rules/credential_use.h"

#include "models/analytics/entity_names.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

bool isUse(const store::EventRow& event)
{
    return event.type == EventType::CredentialPresented
        || (event.type == EventType::CredentialVerified && event.accepted != 0);
}

RuleHit hitOfUse(const store::EventRow& event, const CredentialRecord* credential)
{
    RuleHit hit;
    hit.institution = event.counterparty;
    hit.counterparty = event.counterparty;
    hit.subject = credential && credential->isIssued() ? credential->subject : event.subject;
    hit.credential = event.credential;
    hit.event = event.key;
    hit.time = event.time;
    if (event.type == EventType::CredentialVerified && event.accepted == store::EventRow::absentCode)
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
    return hit;
}

LocalText useText(const store::EventRow& event, const EntityNames& names)
{
    const bool presented = event.type == EventType::CredentialPresented;
    const bool silent = !presented && event.accepted == store::EventRow::absentCode;
    const LocalText act = presented ? LocalText{" 被出示给", " was presented to "}
        : silent                    ? LocalText{" 由", " was answered by "}
                                    : LocalText{" 被接受，核验方为", " was accepted by "};
    const LocalText moment = momentText(event.time);
    SummaryText text;
    text << LocalText{"凭证 ", "Credential "} << shortId(names.bytes(event.credential))
         << LocalText{" 于" + moment.zh, {}} << act << names.institution(event.counterparty)
         << LocalText{{}, " on " + moment.en};
    if (silent) text << LocalText{"核验（事件未载明是否接受）", " (without saying whether it accepted)"};
    return std::move(text).take();
}

} // namespace guanlan::analytics
