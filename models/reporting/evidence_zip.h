// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace guanlan::reporting {

/// One file in an evidence package.
struct PackagePart {
    std::string name; ///< "proofs/812.json": lower-case letters, digits, '.', '-', '_' and '/'.
    std::string content;
};

/// Most that a package may be, so that nothing is allocated for what cannot be one.
constexpr std::size_t largestPackage = std::size_t{256} << 20;
constexpr std::size_t mostParts = 4096;
constexpr std::size_t longestPartName = 200;

/// The parts as a zip: stored, not compressed, in the order given, all with the same time. The same parts give the
/// same bytes. Errors: InvalidInput (too many or too large), Unavailable (memory).
Result<std::string> zipParts(const std::vector<PackagePart>& parts);

/// Reads what zipParts() writes, in order. Anything else that a zip may hold (compression, encryption, comments, extra
/// fields, bytes between or around the parts, another name than a part has, a name twice) is refused, before memory is
/// taken for more than the file's own size. Safe on untrusted input.
/// Errors: Unavailable, with what is wrong.
Result<std::vector<PackagePart>> unzipParts(std::string_view file);

} // namespace guanlan::reporting
