// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evidence_selection.h"

#include <atomic>
#include <filesystem>

namespace guanlan::app {

struct MadePackage {
    std::string file; ///< The zip.
    std::string digest; ///< SHA-256 of its manifest: the name under which the package can be spoken of.
    std::size_t events = 0; ///< In it: all of the transactions that hold the selected ones.
    VerificationLevel level = VerificationLevel::Reported;
};

/// Reads the selected events' blocks again from where they came and packs what proves them.
/// @param rulePack  The one a finding was judged by, where it is not the one that comes with the program.
/// Needs a QGuiApplication for the printed page. Errors: as collectEvidence() and compareWithStored(), InvalidInput (another
/// rule pack judged).
Result<MadePackage> makePackage(const EvidenceSelection& selection, const std::optional<std::filesystem::path>& rulePack,
    const std::atomic<bool>& cancelled);

} // namespace guanlan::app
