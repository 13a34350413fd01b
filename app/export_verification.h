// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/export_check.h"

#include <QStringList>

#include <string>

namespace guanlan::app {

/// All certificates of these PEM files. Errors name the file.
Result<crypto::TrustedCertificates> readTrusted(const QStringList& files);

/// Reads a manifest with what lies beside it. NotFound, Unavailable, InvalidInput.
Result<reporting::SignedManifest> readSigned(const QString& manifestPath);

/// Checks the signatures alone: what the files are now does not matter. Errors as reporting::checkExport().
Result<reporting::CheckedExport> checkSigned(const reporting::SignedManifest& parts, const crypto::TrustedCertificates& trusted);

/// Reads a manifest with what lies beside it, and checks all. Errors as reporting::checkExport(), and NotFound, Unavailable.
Result<reporting::CheckedExport> verifyExport(const QString& manifestPath, const crypto::TrustedCertificates& trusted);

/// What was signed, by whom and when, in sentences of one line each.
std::string exportText(const reporting::CheckedExport& checked);

} // namespace guanlan::app
