// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/certificate.h"
#include "models/reporting/export_manifest.h"

#include <functional>

namespace guanlan::reporting {

/// A manifest and what lies beside it, as bytes. Absent: not there.
struct SignedManifest {
    std::string manifest;
    std::optional<std::string> cms{};
    std::optional<std::string> sm2{};
    std::optional<std::string> timeStamp{};
};

/// What an export is shown to be.
struct CheckedExport {
    struct Stamp {
        std::int64_t time = 0; ///< UTC seconds.
        crypto::Certificate authority;
        bool isTrusted = false;
    };
    ExportManifest manifest;
    crypto::Certificate signer;
    std::int64_t signedAt = 0; ///< By the signer's own clock, UTC seconds.
    bool isTrusted = false; ///< The signer leads to a trusted certificate, as of the trusted stamp's time, else of now.
    std::optional<Stamp> stamp; ///< Where the manifest asks for one.
};

/// What a file of the export is now; its name is a plain one. NotFound, Unavailable: cannot be read.
using FileDescriber = std::function<Result<ExportManifest::File>(const std::string& name)>;

/// Checks manifest, signatures, time stamp and every file. Corrupt: something was changed or taken away, or, where certificates are
/// trusted, the signer or the authority is none of theirs. Safe on untrusted input.
/// @param trusted  None: nobody is called trusted, and nobody is refused for it.
/// @param now  UTC seconds.
Result<CheckedExport> checkExport(
    const SignedManifest& parts, const FileDescriber& describe, const crypto::TrustedCertificates& trusted, std::int64_t now);

} // namespace guanlan::reporting
