// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event_type.h"

namespace guanlan {

namespace {

constexpr std::array<std::string_view, eventTypeCount> names{
    "unmapped",
    "institution.registered",
    "institution.status_changed",
    "institution.key_changed",
    "schema.published",
    "issuer.authorised",
    "issuer.deauthorised",
    "did.registered",
    "did.updated",
    "did.key_changed",
    "did.deactivated",
    "credential.issued",
    "credential.suspended",
    "credential.reinstated",
    "credential.revoked",
    "consent.granted",
    "consent.withdrawn",
    "credential.presented",
    "credential.verified",
    "contract.unregistered",
    "call.silent",
};

} // namespace

const std::array<EventType, eventTypeCount>& allEventTypes()
{
    static constexpr auto types = [] {
        std::array<EventType, eventTypeCount> all{};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = EventType(i);
        return all;
    }();
    return types;
}

std::string_view eventTypeName(EventType type) { return names[std::size_t(type)]; }

std::optional<EventType> parseEventType(std::string_view name)
{
    for (const EventType type : allEventTypes())
        if (eventTypeName(type) == name) return type;
    return std::nullopt;
}

} // namespace guanlan
