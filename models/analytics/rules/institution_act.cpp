// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rules/institution_act.h"

#include "models/analytics/entity_names.h"
#include "models/analytics/summary_text.h"

#include <algorithm>
#include <array>

namespace guanlan::analytics {

namespace {

constexpr std::array<std::pair<EventType, const char*>, 6> acts{{{EventType::CredentialIssued, "凭证签发"},
    {EventType::CredentialSuspended, "凭证暂停"}, {EventType::CredentialReinstated, "凭证恢复"},
    {EventType::CredentialRevoked, "凭证吊销"}, {EventType::CredentialPresented, "凭证出示"},
    {EventType::CredentialVerified, "凭证核验"}}};

auto findAct(EventType type)
{
    return std::find_if(acts.begin(), acts.end(), [type](const auto& act) { return act.first == type; });
}

} // namespace

bool isInstitutionAct(EventType type) { return findAct(type) != acts.end(); }

store::EntityRef actorOf(const store::EventRow& event)
{
    const bool byVerifier = event.type == EventType::CredentialPresented || event.type == EventType::CredentialVerified;
    return byVerifier ? event.counterparty : event.institution;
}

RuleHit hitOfAct(const store::EventRow& event)
{
    RuleHit hit;
    hit.institution = actorOf(event);
    hit.counterparty = event.counterparty;
    hit.subject = event.subject;
    hit.credential = event.credential;
    hit.event = event.key;
    hit.time = event.time;
    return hit;
}

LocalText actName(EventType type)
{
    const std::string english{eventTypeName(type)};
    const auto act = findAct(type);
    return {act == acts.end() ? english : act->second, english};
}

LocalText actText(const store::EventRow& event, const EntityNames& names)
{
    const LocalText name = names.institution(actorOf(event)), act = actName(event.type), moment = momentText(event.time);
    return {name.zh + " 于 " + moment.zh + "的" + act.zh, act.en + " of " + name.en + " on " + moment.en};
}

} // namespace guanlan::analytics
