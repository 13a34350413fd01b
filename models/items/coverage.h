// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verification.h"
#include "models/items/insight_overview.h"

#include <QString>

#include <array>

namespace guanlan::items {

/// What one verification level covers of the blocks that are read.
struct CoveragePart {
    VerificationLevel level = VerificationLevel::Reported;
    double share = 0; ///< 0 to 1.
    QString text; ///< "≈ Agreed 12.5 %": in the window's language, rounded down, so that 100 % leaves nothing out.
};

/// Proven, agreed, reported, in this order, also where a level covers nothing. The shares add up to 1, or to 0 where
/// no block is read.
using Coverage = std::array<CoveragePart, 3>;

Coverage coverageOf(const Freshness& chain);
/// The texts of all parts in one line.
QString coverageText(const Coverage& coverage);

} // namespace guanlan::items
