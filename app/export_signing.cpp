// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_signing.h"

#include "app/output.h"
#include "app/secret_file.h"
#include "chainsync/time_stamp_client.h"
#include "models/analytics/pack_in_force.h"
#include "models/crypto/cms_signature.h"
#include "models/crypto/document_hash.h"
#include "models/domain/time.h"

#include <QFile>
#include <QFileInfo>

#include <ctime>

namespace guanlan::app {

namespace {

constexpr qint64 largestIdentity = 1 << 20;

/// A key that reads itself from such a file.
template <class Key>
Result<Key> readKey(const QString& path, const std::string& passphrase)
{
    Secret file;
    if (auto read = keepSecret(file, readSmallFile(path, largestIdentity)); !read) return std::move(read).error();
    auto key = Key::read(file.text, passphrase);
    if (!key) return key.error().during(path.toStdString());
    return key;
}

std::string_view asText(const Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

} // namespace

Result<ExportSigner> readSigner(const SignerFiles& files, const std::string& passphrase)
{
    auto identity = readKey<crypto::SigningIdentity>(files.identity, passphrase);
    if (!identity) return std::move(identity).error();
    const crypto::Certificate& certificate = identity->certificate();
    if (!certificate.isValidAt(std::time(nullptr)))
        return Error{ErrorKind::InvalidInput, files.identity.toStdString() + ": the certificate is valid from " + toIso8601(certificate.notBefore) + " to " + toIso8601(certificate.notAfter)
                + " only, and would be refused by whoever checks it; sign with one that is valid now"};
    ExportSigner signer{.identity = std::move(identity).value(), .sm2 = {}, .authority = nullptr};
    if (!files.sm2Key.isEmpty()) {
        auto key = readKey<crypto::Sm2Key>(files.sm2Key, passphrase);
        if (!key) return std::move(key).error();
        signer.sm2 = std::move(key).value();
    }
    if (!files.authority.isEmpty()) {
        auto client = chainsync::TimeStampClient::to(QUrl{files.authority, QUrl::StrictMode});
        if (!client) return client.error().during("--time-stamp");
        signer.authority = std::make_unique<chainsync::TimeStampClient>(std::move(client).value());
    }
    return signer;
}

Result<reporting::ExportManifest> manifestOf(
    store::Workspace& workspace, store::EventReader& reader, const reporting::Report& report)
{
    reporting::ExportManifest manifest{.madeBy = "guanlan " GUANLAN_VERSION,
        .madeAt = report.madeAt,
        .files = {},
        .report = {report.form, report.title, report.from, report.to},
        .chains = {},
        .rulePack = {},
        .caseLog = {},
        .sm2Key = {}};
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    for (const store::ChainState& chain : *chains)
        if (chain.synced) manifest.chains.push_back({chain.identity.name, chain.identity.genesis, chain.synced->block, chain.synced->hash});
    const auto pack = analytics::packInForce(reader);
    if (!pack) return pack.error();
    if (*pack) manifest.rulePack = (*pack)->digest;
    const auto log = workspace.caseLog();
    if (!log) return log.error();
    const auto head = (*log)->head();
    if (!head) return head.error();
    if (head->number > 0) manifest.caseLog = {head->number, head->hash};
    return manifest;
}

Result<reporting::ExportManifest::File> describeFile(const std::string& path)
{
    QFile file{QString::fromStdString(path)};
    const auto failed = [&](const char* advice) {
        return Error{file.exists() ? ErrorKind::Unavailable : ErrorKind::NotFound, path + ": cannot be read: " + file.errorString().toStdString() + advice};
    };
    if (!QFileInfo{file}.isFile() && file.exists()) return Error{ErrorKind::Unavailable, path + ": is no file; put the export's file there"};
    if (!file.open(QIODevice::ReadOnly)) return failed("; put all files of the export beside its manifest");
    crypto::DocumentHash hash;
    reporting::ExportManifest::File described{.name = QFileInfo{file}.fileName().toStdString()};
    for (QByteArray piece = file.read(1 << 20); !piece.isEmpty(); piece = file.read(1 << 20)) {
        hash.update(asBytes({piece.constData(), std::size_t(piece.size())}));
        described.bytes += std::uint64_t(piece.size());
    }
    if (file.error() != QFileDevice::NoError) return failed("; check the disk");
    const crypto::DocumentDigests digests = hash.finish();
    described.sha256 = digests.sha256;
    described.sm3 = digests.sm3;
    return described;
}

std::vector<std::string_view> signatureEndings(const ExportSigner& signer)
{
    std::vector<std::string_view> endings{reporting::cmsEnding};
    if (signer.sm2) endings.push_back(reporting::sm2Ending);
    if (signer.authority) endings.push_back(reporting::timeStampEnding);
    return endings;
}

Status signExport(reporting::ExportManifest manifest, const std::vector<std::string>& paths, const std::string& manifestPath, const ExportSigner& signer)
{
    for (const std::string& path : paths) {
        auto file = describeFile(path);
        if (!file) return std::move(file).error();
        if (!reporting::isPlainFileName(file->name)) return Error{ErrorKind::InvalidInput, path + ": a signed file's name must be plain; choose such a name"};
        manifest.files.push_back(std::move(file).value());
    }
    if (signer.sm2) manifest.sm2Key = signer.sm2->publicPoint();
    manifest.isTimeStamped = signer.authority != nullptr;
    const std::string text = toText(manifest);
    std::vector<std::pair<std::string_view, Result<Bytes>>> companions;
    const auto cms = crypto::signDetached(signer.identity, asBytes(text));
    companions.emplace_back(reporting::cmsEnding, cms);
    if (signer.sm2) companions.emplace_back(reporting::sm2Ending, signer.sm2->sign(asBytes(text)));
    if (cms && signer.authority) companions.emplace_back(reporting::timeStampEnding, crypto::requestTimeStamp(*cms, *signer.authority));
    for (const auto& [ending, made] : companions)
        if (!made) return made.error().during("nothing was written, since it could not be signed");
    for (const auto& [ending, made] : companions)
        if (auto written = writeFile(manifestPath + std::string{ending}, asText(*made)); !written) return written;
    return writeFile(manifestPath, text);
}

} // namespace guanlan::app
