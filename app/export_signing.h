// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/signing_identity.h"
#include "models/crypto/sm2_signature.h"
#include "models/crypto/time_stamp.h"
#include "models/reporting/export_manifest.h"
#include "models/reporting/report.h"
#include "models/store/workspace.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace guanlan::app {

/// Who signs an export, and by what.
struct ExportSigner {
    crypto::SigningIdentity identity;
    std::optional<crypto::Sm2Key> sm2; ///< Signs beside it.
    std::unique_ptr<crypto::TimeStampAuthority> authority; ///< Stamps the CMS signature; null: nobody.
};

/// Files and addresses that make up a signer; empty: not asked for.
struct SignerFiles {
    QString identity; ///< PKCS#12 or PEM.
    QString sm2Key; ///< PEM.
    QString authority; ///< http:// or https://.
};

/// NotFound, Unavailable: a file cannot be read. InvalidInput: holds something else, or the passphrase is another one.
/// @param passphrase  Opens the identity, and the SM2 key where that is sealed; empty: neither is.
Result<ExportSigner> readSigner(const SignerFiles& files, const std::string& passphrase);

/// What the export rests on, as the workspace has it; without files.
Result<reporting::ExportManifest> manifestOf(
    store::Workspace& workspace, store::EventReader& reader, const reporting::Report& report);

/// The digests of a file as it is on the disk. NotFound, Unavailable.
Result<reporting::ExportManifest::File> describeFile(const std::string& path);

/// Names the files, signs, has it stamped, and writes `manifestPath` and what belongs beside it, each in one piece.
/// @param paths  The files of the export, all in the manifest's folder.
Status signExport(reporting::ExportManifest manifest, const std::vector<std::string>& paths, const std::string& manifestPath, const ExportSigner& signer);

/// What signExport() writes beside the manifest, as endings of its name.
std::vector<std::string_view> signatureEndings(const ExportSigner& signer);

} // namespace guanlan::app
