// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_verification.h"

#include "app/export_signing.h"
#include "app/output.h"
#include "app/secret_file.h"
#include "models/domain/time.h"

#include <QFileInfo>

#include <ctime>

namespace guanlan::app {

namespace {

constexpr qint64 largestPart = 4 << 20;

/// Absent where there is no such file.
Result<std::optional<std::string>> readBeside(const QString& manifestPath, std::string_view ending)
{
    auto read = readSmallFile(manifestPath + QString::fromUtf8(ending.data(), qsizetype(ending.size())), largestPart);
    if (read) return std::optional{std::move(read).value()};
    if (read.error().kind == ErrorKind::NotFound) return std::optional<std::string>{};
    return std::move(read).error();
}

std::string who(const crypto::Certificate& certificate)
{
    return oneLine(certificate.subject) + " (issued by " + oneLine(certificate.issuer) + ", serial " + certificate.serial + ", valid from "
        + toIso8601(certificate.notBefore) + " to " + toIso8601(certificate.notAfter) + ")";
}

std::string trust(bool isTrusted, const crypto::Certificate& certificate)
{
    return isTrusted ? "; trusted: the certificate leads to one that you named\n"
                     : "; not in your trusted list: compare the certificate's SHA-256 " + toHex(certificate.sha256) + ", or name what you trust by --trust\n";
}

std::string describeContent(const reporting::ExportManifest& manifest)
{
    std::string text = "report: " + oneLine(manifest.report.title) + " (" + oneLine(manifest.report.name) + "), from " + toIso8601(manifest.report.from) + " to before "
        + toIso8601(manifest.report.to) + ", made by " + oneLine(manifest.madeBy) + " at " + toIso8601(manifest.madeAt) + "\n";
    for (const auto& file : manifest.files)
        text += "file: " + oneLine(file.name) + ", " + std::to_string(file.bytes) + " bytes, SHA-256 " + toHex(file.sha256) + ", SM3 " + toHex(file.sm3) + "\n";
    for (const auto& chain : manifest.chains)
        text += "chain: " + oneLine(chain.name) + ", genesis " + toText(chain.genesis) + ", read to block " + std::to_string(chain.block) + ", " + toText(chain.hash) + "\n";
    if (!manifest.rulePack.empty()) text += "rule pack: " + oneLine(manifest.rulePack) + "\n";
    if (manifest.caseLog) text += "case log: up to entry " + std::to_string(manifest.caseLog->number) + ", hash " + toHex(manifest.caseLog->hash) + "\n";
    return text;
}

} // namespace

Result<crypto::TrustedCertificates> readTrusted(const QStringList& files)
{
    crypto::TrustedCertificates trusted;
    for (const QString& path : files) {
        const auto pem = readSmallFile(path, largestPart);
        if (!pem) return pem.error();
        if (const Status added = trusted.add(*pem); !added) return added.error().during(path.toStdString());
    }
    return trusted;
}

Result<reporting::SignedManifest> readSigned(const QString& manifestPath)
{
    auto manifest = readSmallFile(manifestPath, largestPart);
    if (!manifest) return std::move(manifest).error();
    reporting::SignedManifest parts{.manifest = std::move(manifest).value()};
    for (const auto& [part, ending] : {std::pair{&parts.cms, reporting::cmsEnding}, std::pair{&parts.sm2, reporting::sm2Ending},
             std::pair{&parts.timeStamp, reporting::timeStampEnding}}) {
        auto read = readBeside(manifestPath, ending);
        if (!read) return std::move(read).error();
        *part = std::move(read).value();
    }
    return parts;
}

Result<reporting::CheckedExport> checkSigned(const reporting::SignedManifest& parts, const crypto::TrustedCertificates& trusted)
{
    const auto manifest = reporting::readExportManifest(parts.manifest);
    if (!manifest) return manifest.error();
    const auto asSigned = [&manifest](const std::string& name) -> Result<reporting::ExportManifest::File> {
        for (const auto& file : manifest->files)
            if (file.name == name) return file;
        return Error{ErrorKind::NotFound, name + ": is not in the manifest"};
    };
    return reporting::checkExport(parts, asSigned, trusted, std::time(nullptr));
}

Result<reporting::CheckedExport> verifyExport(const QString& manifestPath, const crypto::TrustedCertificates& trusted)
{
    const auto parts = readSigned(manifestPath);
    if (!parts) return parts.error();
    const std::string folder = QFileInfo{manifestPath}.path().toStdString();
    return reporting::checkExport(*parts, [&folder](const std::string& name) { return describeFile(folder + "/" + name); }, trusted, std::time(nullptr));
}

std::string exportText(const reporting::CheckedExport& checked)
{
    const std::size_t count = checked.manifest.files.size();
    std::string text = "genuine: " + std::to_string(count) + (count == 1 ? " file is" : " files are") + " as signed\n" + describeContent(checked.manifest);
    text += "signed by " + who(checked.signer) + trust(checked.isTrusted, checked.signer);
    text += "signed at " + toIso8601(checked.signedAt) + ", as the signer's clock said" + (checked.signer.isValidAt(checked.signedAt) ? "\n" : "; the certificate was not valid then: ask the signer\n");
    if (checked.stamp)
        text += "time-stamped at " + toIso8601(checked.stamp->time) + " by " + who(checked.stamp->authority) + trust(checked.stamp->isTrusted, checked.stamp->authority);
    if (!checked.manifest.sm2Key.empty()) text += "SM2 signature holds, by the key " + toHex(checked.manifest.sm2Key) + ", which the signed manifest names\n";
    return text;
}

} // namespace guanlan::app
