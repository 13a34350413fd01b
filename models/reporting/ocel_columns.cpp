// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/ocel_parts.h"

namespace guanlan::reporting {

namespace {

constexpr OcelColumn controller{"controller", "TEXT"}, oldController{"old_controller", "TEXT"}, digest{"digest", "TEXT"}, kind{"kind", "TEXT"},
    name{"name", "TEXT"}, status{"status", "TEXT"}, uri{"uri", "TEXT"}, version{"version", "INTEGER"}, purpose{"purpose", "INTEGER"},
    reason{"reason", "INTEGER"}, accepted{"accepted", "BOOLEAN"}, validFrom{"valid_from", "TIMESTAMP"}, validUntil{"valid_until", "TIMESTAMP"},
    topics{"topics", "TEXT"}, data{"data", "TEXT"}, state{"state", "TEXT"};

/// As resources/events.md fixes them, without what is an object.
std::vector<OcelColumn> ownColumns(EventType type)
{
    switch (type) {
    case EventType::Unmapped: return {topics, data};
    case EventType::InstitutionRegistered: return {digest, controller, name, kind};
    case EventType::InstitutionStatusChanged: return {status};
    case EventType::InstitutionKeyChanged:
    case EventType::DidKeyChanged: return {controller, oldController};
    case EventType::SchemaPublished: return {digest, version, uri};
    case EventType::IssuerAuthorised: return {validFrom, validUntil};
    case EventType::IssuerDeauthorised:
    case EventType::CredentialSuspended:
    case EventType::CredentialReinstated:
    case EventType::CredentialRevoked: return {reason};
    case EventType::DidRegistered:
    case EventType::DidUpdated: return {digest, controller};
    case EventType::DidDeactivated:
    case EventType::ConsentWithdrawn: return {};
    case EventType::CredentialIssued: return {digest, validFrom, validUntil};
    case EventType::ConsentGranted: return {validUntil, purpose};
    case EventType::CredentialPresented: return {purpose};
    case EventType::CredentialVerified: return {reason, accepted};
    case EventType::ContractUnregistered:
    case EventType::CallSilent: return {digest};
    }
    return {};
}

} // namespace

std::string_view ocelTypeName(OcelObjectType type)
{
    switch (type) {
    case OcelObjectType::Credential: return "credential";
    case OcelObjectType::Subject: return "subject";
    case OcelObjectType::Institution: return "institution";
    case OcelObjectType::Schema: return "schema";
    case OcelObjectType::BusinessReference: return "business reference";
    case OcelObjectType::Consent: return "consent";
    case OcelObjectType::Contract: return "contract";
    }
    return {};
}

std::string_view ocelTableSuffix(OcelObjectType type)
{
    switch (type) {
    case OcelObjectType::Credential: return "Credential";
    case OcelObjectType::Subject: return "Subject";
    case OcelObjectType::Institution: return "Institution";
    case OcelObjectType::Schema: return "Schema";
    case OcelObjectType::BusinessReference: return "BusinessReference";
    case OcelObjectType::Consent: return "Consent";
    case OcelObjectType::Contract: return "Contract";
    }
    return {};
}

std::string ocelTableSuffix(EventType type)
{
    std::string suffix;
    bool begins = true;
    for (const char c : eventTypeName(type)) {
        const bool isLetter = c >= 'a' && c <= 'z';
        if (isLetter) suffix += begins ? char(c - 'a' + 'A') : c;
        begins = !isLetter;
    }
    return suffix;
}

std::vector<OcelColumn> ocelColumns(EventType type)
{
    std::vector<OcelColumn> columns{{"chain", "TEXT"}, {"block", "INTEGER"}, {"log_index", "INTEGER"}, {"tx_index", "INTEGER"}, {"tx", "TEXT"},
        {"contract", "TEXT"}, {"sender", "TEXT"}, {"verification", "TEXT"}};
    for (const OcelColumn& column : ownColumns(type)) columns.push_back(column);
    return columns;
}

std::vector<OcelColumn> ocelColumns(OcelObjectType type)
{
    switch (type) {
    case OcelObjectType::Credential:
    case OcelObjectType::Consent: return {state};
    case OcelObjectType::Subject: return {state, controller};
    case OcelObjectType::Institution: return {{"name_zh", "TEXT"}, {"name_en", "TEXT"}, {"directory_kind", "TEXT"}, name, kind, status, controller};
    case OcelObjectType::Schema: return {{"name_zh", "TEXT"}, {"name_en", "TEXT"}, {"role", "TEXT"}, version};
    case OcelObjectType::BusinessReference:
    case OcelObjectType::Contract: return {};
    }
    return {};
}

} // namespace guanlan::reporting
