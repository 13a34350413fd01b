// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/ocel_parts.h"

#include "models/domain/time.h"
#include "models/domain/visible_text.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

template <class Id>
OcelObject objectOf(OcelObjectType type, const Id& id)
{
    std::string name{ocelTypeName(type)};
    for (char& c : name)
        if (c == ' ') c = '-';
    return {type, name + ":" + toText(id), id.value()};
}

OcelObject contractOf(const Address& contract)
{
    OcelObject object = objectOf(OcelObjectType::Contract, padded<InstitutionId>(contract));
    object.id = "contract:" + toText(contract);
    return object;
}

std::string_view institutionQualifier(EventType type)
{
    switch (type) {
    case EventType::CredentialIssued: return "issuer";
    case EventType::IssuerAuthorised:
    case EventType::IssuerDeauthorised: return "accredited";
    case EventType::InstitutionRegistered:
    case EventType::InstitutionStatusChanged:
    case EventType::InstitutionKeyChanged: return "institution";
    case EventType::Unmapped:
    case EventType::SchemaPublished:
    case EventType::DidRegistered:
    case EventType::DidUpdated:
    case EventType::DidKeyChanged:
    case EventType::DidDeactivated:
    case EventType::CredentialSuspended:
    case EventType::CredentialReinstated:
    case EventType::CredentialRevoked:
    case EventType::ConsentGranted:
    case EventType::ConsentWithdrawn:
    case EventType::CredentialPresented:
    case EventType::CredentialVerified:
    case EventType::ContractUnregistered:
    case EventType::CallSilent: return "actor";
    }
    return "actor";
}

/// What the event makes of the thing it is about; empty: nothing that lasts.
std::string_view stateAfter(EventType type)
{
    switch (type) {
    case EventType::DidRegistered: return "registered";
    case EventType::DidDeactivated: return "deactivated";
    case EventType::CredentialIssued:
    case EventType::CredentialReinstated: return "issued";
    case EventType::CredentialSuspended: return "suspended";
    case EventType::CredentialRevoked: return "revoked";
    case EventType::ConsentGranted: return "granted";
    case EventType::ConsentWithdrawn: return "withdrawn";
    case EventType::Unmapped:
    case EventType::InstitutionRegistered:
    case EventType::InstitutionStatusChanged:
    case EventType::InstitutionKeyChanged:
    case EventType::SchemaPublished:
    case EventType::IssuerAuthorised:
    case EventType::IssuerDeauthorised:
    case EventType::DidUpdated:
    case EventType::DidKeyChanged:
    case EventType::CredentialPresented:
    case EventType::CredentialVerified:
    case EventType::ContractUnregistered:
    case EventType::CallSilent: return {};
    }
    return {};
}

/// The thing whose state stateAfter() gives.
OcelObjectType statefulType(EventType type)
{
    if (type == EventType::DidRegistered || type == EventType::DidDeactivated) return OcelObjectType::Subject;
    if (type == EventType::ConsentGranted || type == EventType::ConsentWithdrawn) return OcelObjectType::Consent;
    return OcelObjectType::Credential;
}

class Parts {
public:
    explicit Parts(const Event& event) : m_event{event}
    {
        mention(OcelObjectType::Credential, event.credential, "credential");
        mention(OcelObjectType::Institution, event.institution, institutionQualifier(event.type));
        mention(OcelObjectType::Institution, event.counterparty, "verifier");
        mention(OcelObjectType::Subject, event.subject, "subject");
        mention(OcelObjectType::Schema, event.schema, "schema");
        mention(OcelObjectType::Consent, event.consent, "consent");
        mention(OcelObjectType::BusinessReference, event.businessRef, "business reference");
        for (const CredentialId& evidence : event.evidence)
            m_parts.mentions.push_back({objectOf(OcelObjectType::Credential, evidence), "evidence"});
        if (m_parts.mentions.empty()) m_parts.mentions.push_back({contractOf(event.contract), "contract"});
        relate();
        change();
    }
    OcelParts take() { return std::move(m_parts); }

private:
    template <class Id>
    void mention(OcelObjectType type, const std::optional<Id>& id, std::string_view qualifier)
    {
        if (id) m_parts.mentions.push_back({objectOf(type, *id), qualifier});
    }

    /// From the thing of that type, in its own part, to each of the others that stand in one of these parts.
    void relateFrom(OcelObjectType type, std::initializer_list<std::string_view> qualifiers)
    {
        const OcelObject* source = find(type);
        if (!source) return;
        for (const OcelMention& each : m_parts.mentions)
            for (const std::string_view qualifier : qualifiers)
                if (each.qualifier == qualifier && each.object.id != source->id)
                    m_parts.relations.push_back({source->id, each.object.id, qualifier});
    }

    void relate()
    {
        if (m_event.type == EventType::CredentialIssued)
            relateFrom(OcelObjectType::Credential, {"issuer", "subject", "schema", "evidence"});
        if (m_event.type == EventType::ConsentGranted) relateFrom(OcelObjectType::Consent, {"subject", "verifier", "credential"});
        if (m_event.type == EventType::IssuerAuthorised) relateFrom(OcelObjectType::Institution, {"schema"});
        if (m_event.businessRef) relateFrom(OcelObjectType::BusinessReference, {"credential"});
    }

    void change()
    {
        if (const std::string_view state = stateAfter(m_event.type); !state.empty())
            become(statefulType(m_event.type), "state", std::string{state});
        const bool isInstitution = institutionQualifier(m_event.type) == "institution";
        if (m_event.controller) become(isInstitution ? OcelObjectType::Institution : OcelObjectType::Subject, "controller", toText(*m_event.controller));
        if (isInstitution && m_event.status) become(OcelObjectType::Institution, "status", visibleUtf8(*m_event.status));
        if (isInstitution && m_event.name) become(OcelObjectType::Institution, "name", visibleUtf8(*m_event.name));
        if (isInstitution && m_event.kind) become(OcelObjectType::Institution, "kind", visibleUtf8(*m_event.kind));
        if (m_event.version) become(OcelObjectType::Schema, "version", std::to_string(*m_event.version));
    }

    void become(OcelObjectType type, std::string_view attribute, std::string value)
    {
        if (const OcelObject* object = find(type)) m_parts.changes.push_back({*object, attribute, std::move(value)});
    }

    /// The first of that type: what is there as evidence, or as verifier beside another, comes after.
    const OcelObject* find(OcelObjectType type) const
    {
        for (const OcelMention& each : m_parts.mentions)
            if (each.object.type == type && each.qualifier != "evidence") return &each.object;
        return nullptr;
    }

    const Event& m_event;
    OcelParts m_parts;
};

std::string padded(std::uint64_t number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

} // namespace

OcelParts ocelPartsOf(const Event& event) { return Parts{event}.take(); }

std::string ocelEventId(EventKey key, std::string_view chainName)
{
    constexpr std::size_t blockWidth = 10, logWidth = 6, partWidth = 4; // Of EventKey's largest.
    return visibleUtf8(chainName) + "/" + padded(key.block(), blockWidth) + "/" + padded(key.logIndex(), logWidth) + "/"
        + padded(key.part(), partWidth);
}

std::string ocelTime(std::int64_t utcSeconds)
{
    std::string text = toIso8601(utcSeconds);
    for (char& c : text)
        if (c == 'T') c = ' ';
    if (text.ends_with('Z')) text.pop_back();
    return text;
}

} // namespace guanlan::reporting
