// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::store {

/// What an event says beyond its type, counted for the institution that it says it of: the verifier that answered, or
/// the issuer of the credential that was used or revoked. The issuer is who issued the credential last before the event, on
/// the same chain. The numbers are stored in workspaces: append, never renumber.
enum class Outcome : std::uint8_t {
    Accepted = 1, ///< This verifier answered a presentation: accepted.
    Refused = 2, ///< This verifier answered: not accepted. An answer that says neither is not counted at all.
    OwnPresented = 3, ///< A credential that this institution issued was presented.
    OwnAccepted = 4,
    OwnRefused = 5,
    OwnRevoked = 6, ///< It was revoked, by whomever, other than for renewal.
    OwnRenewed = 7, ///< It was revoked for renewal (reason 1).
};

struct OutcomeRequest {
    std::vector<InstitutionId> institutions; ///< Empty: all, and what is said of credentials that nobody issued.
    std::optional<std::int64_t> from; ///< UTC seconds; a Shanghai day that begins before it is left out.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; a day that begins at or after it is left out.
};

struct OutcomeCount {
    std::optional<InstitutionId> institution; ///< Absent: nobody issued the credential before the event.
    Outcome outcome = Outcome::Accepted;
    std::int64_t count = 0;
    friend bool operator==(const OutcomeCount&, const OutcomeCount&) = default;
};

} // namespace guanlan::store
