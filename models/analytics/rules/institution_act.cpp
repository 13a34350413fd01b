// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rules/institution_act.h"

#include "models/analytics/entity_names.h"
#include "models/analytics/summary_text.h"

#include <algorithm>
#include <array>

namespace guanlan::analytics {

namespace {

struct ActName {
    EventType type;
    const char* zh;
    const char* en;
};

/// The first `ownActs` are acts of institutions; the others are named where a rule speaks of them.
constexpr std::size_t ownActs = 6;
constexpr std::array<ActName, eventTypeCount> acts{{
    {EventType::CredentialIssued, "凭证签发", "issuance"},
    {EventType::CredentialSuspended, "凭证暂停", "suspension"},
    {EventType::CredentialReinstated, "凭证恢复", "reinstatement"},
    {EventType::CredentialRevoked, "凭证吊销", "revocation"},
    {EventType::CredentialPresented, "凭证出示", "presentation"},
    {EventType::CredentialVerified, "凭证核验", "verification"},
    {EventType::Unmapped, "未识别的事件", "unmapped event"},
    {EventType::InstitutionRegistered, "机构登记", "registration of an institution"},
    {EventType::InstitutionStatusChanged, "机构状态变更", "change of an institution's status"},
    {EventType::InstitutionKeyChanged, "机构控制地址变更", "change of an institution's controller"},
    {EventType::SchemaPublished, "凭证模板发布", "publication of a schema"},
    {EventType::IssuerAuthorised, "签发授权", "authorisation to issue"},
    {EventType::IssuerDeauthorised, "签发授权终止", "end of an authorisation to issue"},
    {EventType::DidRegistered, "身份登记", "registration of a DID"},
    {EventType::DidUpdated, "身份更新", "update of a DID"},
    {EventType::DidKeyChanged, "身份密钥变更", "change of a DID's key"},
    {EventType::DidDeactivated, "身份停用", "deactivation of a DID"},
    {EventType::ConsentGranted, "同意授予", "grant of consent"},
    {EventType::ConsentWithdrawn, "同意撤回", "withdrawal of consent"},
    {EventType::ContractUnregistered, "未登记合约的事件", "event of an unregistered contract"},
    {EventType::CallSilent, "无日志的调用", "call without a log"},
}};

const ActName* findAct(EventType type)
{
    const auto act = std::find_if(acts.begin(), acts.end(), [type](const ActName& each) { return each.type == type; });
    return act == acts.end() ? nullptr : &*act;
}

} // namespace

bool isInstitutionAct(EventType type)
{
    const ActName* act = findAct(type);
    return act && std::size_t(act - acts.data()) < ownActs;
}

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
    const ActName* act = findAct(type);
    return act ? LocalText{act->zh, act->en} : LocalText{};
}

std::string sentenceStart(std::string english)
{
    if (!english.empty() && english.front() >= 'a' && english.front() <= 'z') english.front() = char(english.front() - 'a' + 'A');
    return english;
}

LocalText actText(const store::EventRow& event, const EntityNames& names)
{
    const LocalText name = names.institution(actorOf(event)), act = actName(event.type), moment = momentText(event.time);
    return {name.zh + "于" + moment.zh + " 的" + act.zh, act.en + " by " + name.en + " on " + moment.en};
}

} // namespace guanlan::analytics
