// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evidence_check.h"
#include "models/crypto/certificate.h"
#include "models/items/received_file.h"

namespace guanlan::app {

/// As checkPackage(), of a file. NotFound, Unavailable: cannot be read.
Result<CheckedPackage> checkPackageFile(const QString& path);

/// The manifest that a file of a signed export belongs to: itself, or the one beside it. Empty: there is none.
QString manifestBeside(const QString& path);

/// The check of `guanlan verify`, part by part in words. Errors as items::ReceivedFiles::check().
Result<items::ReceivedCheck> checkReceived(const QString& path, const crypto::TrustedCertificates& trusted);

} // namespace guanlan::app
