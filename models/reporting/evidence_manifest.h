// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verification.h"
#include "models/reporting/evidence_zip.h"

#include <string>
#include <vector>

namespace guanlan::reporting {

/// What an evidence package says of itself. Format: resources/evidence-package.md.
struct EvidenceManifest {
    enum class Subject { Credential, Finding };
    Subject subject = Subject::Credential;
    std::string id; ///< Of the credential or the finding.
    std::string madeBy; ///< "guanlan 0.1.0".
    std::string chain; ///< One JSON object; what it means is not this layer's.
    std::string anchor; ///< One JSON object, likewise.
    VerificationLevel level = VerificationLevel::Reported; ///< What the package proves.
};

constexpr std::string_view manifestPart = "manifest.json";
/// Where a detached CMS signature over the manifest's bytes has its place. Not made yet, and not listed in the manifest.
constexpr std::string_view signaturePart = "signature.p7s";

/// The manifest over these parts: each with its size and SHA-256, and a SHA-256 over the manifest itself.
std::string manifestText(const EvidenceManifest& manifest, const std::vector<PackagePart>& parts);

/// Reads the manifest, which must be the first part, and checks every digest in it. A part that is not listed, one that
/// is missing or in another order, or a manifest that is not written in its one form is refused. Errors: Corrupt.
/// Safe on untrusted input.
Result<EvidenceManifest> readManifest(const std::vector<PackagePart>& parts);

} // namespace guanlan::reporting
