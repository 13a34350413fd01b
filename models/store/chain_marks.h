// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verification.h"
#include "models/store/connection.h"
#include "models/store/queries.h"

#include <vector>

namespace guanlan::store {

/// What reading events needs to know of a chain.
struct ChainMarks {
    ChainRef ref;
    std::optional<std::uint64_t> agreedUpTo;
    std::optional<std::uint64_t> provenUpTo;
    std::optional<std::uint64_t> forkedFrom; ///< Where two sealed histories part.
    std::int64_t events = 0;
    bool timesAscend = false;
};

/// The marks of every chain, by number.
class ChainMarkList {
public:
    static Result<ChainMarkList> load(Connection& connection);

    const std::vector<ChainMarks>& all() const { return m_marks; }
    std::int64_t totalEvents() const;
    /// Not kept per event: how far the chain is agreed and proven decides. Failed: what stands on either side of a fork,
    /// and a block that a finding names.
    VerificationLevel levelOf(EventKey key) const;

private:
    std::vector<ChainMarks> m_marks;
};

} // namespace guanlan::store
