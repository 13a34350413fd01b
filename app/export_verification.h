// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/export_check.h"

#include <QStringList>

#include <string>

namespace guanlan::app {

/// All certificates of these PEM files. Errors name the file.
Result<crypto::TrustedCertificates> readTrusted(const QStringList& files);

/// Reads a manifest with what lies beside it, and checks all. Errors as reporting::checkExport(), and NotFound, Unavailable.
Result<reporting::CheckedExport> verifyExport(const QString& manifestPath, const crypto::TrustedCertificates& trusted);

/// What was signed, by whom and when, in sentences of one line each.
std::string exportText(const reporting::CheckedExport& checked);

} // namespace guanlan::app
