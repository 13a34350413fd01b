// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace guanlan {

/// The canonical events. The numbers are stored in workspaces: append, never renumber.
enum class EventType : std::uint8_t {
    Unmapped = 0, ///< An event of a registered contract that no profile maps: topics and data kept raw.
    InstitutionRegistered = 1,
    InstitutionStatusChanged = 2,
    InstitutionKeyChanged = 3,
    SchemaPublished = 4,
    IssuerAuthorised = 5,
    IssuerDeauthorised = 6,
    DidRegistered = 7,
    DidUpdated = 8,
    DidKeyChanged = 9,
    DidDeactivated = 10,
    CredentialIssued = 11,
    CredentialSuspended = 12,
    CredentialReinstated = 13,
    CredentialRevoked = 14,
    ConsentGranted = 15,
    ConsentWithdrawn = 16,
    CredentialPresented = 17,
    CredentialVerified = 18,
    ContractUnregistered = 19, ///< A known event of a contract that the chain file does not name: the block's first of that contract.
    CallSilent = 20, ///< A call of a registered contract's method that succeeded without a log of that contract.
};

constexpr std::size_t eventTypeCount = 21;

/// What no contract's profile says but the chain itself: not for profiles to map to.
constexpr bool isSeenOnly(EventType type)
{
    return type == EventType::ContractUnregistered || type == EventType::CallSilent;
}

/// Every type, in numerical order.
const std::array<EventType, eventTypeCount>& allEventTypes();

/// The name that profiles, the command line and exports use: "credential.issued".
std::string_view eventTypeName(EventType type);

/// The type of that name; nullopt if there is none.
std::optional<EventType> parseEventType(std::string_view name);

} // namespace guanlan
