// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/reporting/evidence_summary.h"

#include <string>
#include <string_view>
#include <vector>

namespace guanlan::app {

/// What a genuine package proves.
struct CheckedPackage {
    reporting::EvidenceSummary summary;
    VerificationLevel level = VerificationLevel::Reported;
    struct ProfileUse {
        std::string name;
        std::string digest; ///< SHA-256, hex.
        bool isOurs = false; ///< The one that comes with this program.
    };
    std::vector<ProfileUse> profiles;
    std::string findingRule; ///< Empty where the package is of a credential.
    bool isSigned = false; ///< A signature is there; it is not checked by this version.
    std::string digest; ///< SHA-256 of the manifest.
};

/// Checks a package by itself: needs no workspace and no network. Safe on untrusted input.
/// Errors: Corrupt (not genuine: what, where), Unavailable (not a package, damaged, or of a newer kind).
Result<CheckedPackage> checkPackage(std::string_view file);

} // namespace guanlan::app
