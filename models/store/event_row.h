// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/domain/event_type.h"
#include "models/domain/strong_id.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace guanlan::store {

/// The number under which a workspace keeps a 32-byte id, a digest or an address; 0 means absent. Valid
/// within one workspace only. Equal bytes have equal numbers, so an id and a digest of the same bytes do too.
using EntityRef = StrongId<struct EntityRefTag, std::uint32_t>;

/// A canonical event with numbers in place of bytes: what rules and timelines compute with.
struct EventRow {
    static constexpr std::int64_t absentTime = INT64_MIN;
    static constexpr std::int32_t absentCode = -1;

    EventKey key;
    std::int64_t time = 0; ///< UTC seconds.
    EventType type = EventType::Unmapped;
    EntityRef contract, sender;
    EntityRef institution, counterparty, subject, credential, schema, consent, digest, businessRef;
    EntityRef controller, oldController;
    std::int64_t validFrom = absentTime; ///< UTC seconds, 0 = no limit, absentTime = the type has none.
    std::int64_t validUntil = absentTime;
    std::int32_t purpose = absentCode;
    std::int32_t reason = absentCode;
    std::int32_t version = absentCode;
    std::int32_t accepted = absentCode; ///< 0, 1.
    std::int32_t status = absentCode; ///< 0 active, 1 suspended, 2 withdrawn.
    std::int32_t kind = absentCode; ///< InstitutionKind.
    std::vector<EntityRef> evidence;
};

} // namespace guanlan::store

template <>
struct std::hash<guanlan::store::EntityRef> {
    std::size_t operator()(const guanlan::store::EntityRef& ref) const noexcept { return ref.value(); }
};
