// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <string>
#include <string_view>
#include <vector>

/// What an event is in the terms of OCEL 2.0 (resources/standards.md, "OCEL 2.0"): the objects it names and in what part, how
/// these belong to each other, and what of them it changed.
namespace guanlan::reporting {

enum class OcelObjectType { Credential, Subject, Institution, Schema, BusinessReference, Consent, Contract };

/// "credential", "business reference", …
std::string_view ocelTypeName(OcelObjectType type);
/// What stands behind "object_" in the name of its table: "Credential", "BusinessReference", …
std::string_view ocelTableSuffix(OcelObjectType type);
/// The same of an event's type: "CredentialIssued" for "credential.issued".
std::string ocelTableSuffix(EventType type);

struct OcelColumn {
    std::string_view name;
    std::string_view type; ///< TEXT, TIMESTAMP, INTEGER, BOOLEAN.
};
/// The attributes of an event's type, beside id and time: those that every event has, and its own; names as in event_json.h.
std::vector<OcelColumn> ocelColumns(EventType type);
/// The attributes of an object's type.
std::vector<OcelColumn> ocelColumns(OcelObjectType type);

struct OcelObject {
    OcelObjectType type = OcelObjectType::Credential;
    std::string id; ///< "credential:0x…": unique over all types.
    Bytes32 bytes{}; ///< The id without its type; a contract's padded.
};

struct OcelMention {
    OcelObject object;
    std::string_view qualifier;
};

struct OcelRelation {
    std::string source, target;
    std::string_view qualifier;
};

/// At the event's time the object's attribute became this.
struct OcelChange {
    OcelObject object;
    std::string_view attribute;
    std::string value; ///< Made visible (domain/visible_text.h).
};

struct OcelParts {
    std::vector<OcelMention> mentions; ///< At least one.
    std::vector<OcelRelation> relations; ///< Among what is mentioned.
    std::vector<OcelChange> changes; ///< Of what is mentioned.
};

OcelParts ocelPartsOf(const Event& event);

/// Sorts like the events themselves: chain, block, log index and part, each of a fixed width.
std::string ocelEventId(EventKey key, std::string_view chainName);

/// "2026-03-02 01:20:11", UTC, as the specification's examples have it.
std::string ocelTime(std::int64_t utcSeconds);

} // namespace guanlan::reporting
