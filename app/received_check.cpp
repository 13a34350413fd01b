// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/received_check.h"

#include "app/export_signing.h"
#include "app/export_verification.h"
#include "app/manifest_lookup.h"
#include "app/report_output.h"
#include "models/domain/time.h"
#include "models/items/error_text.h"
#include "models/reporting/evidence_zip.h"
#include "models/reporting/report_data.h"

#include <QFile>
#include <QFileInfo>

namespace guanlan::app {

namespace {

using items::CheckedPart;
using items::ReceivedCheck;
using Mark = CheckedPart::Mark;

std::string saidOf(const Error& error) { return items::messageText(error.message).toStdString(); }

std::string when(std::int64_t time) { return reporting::shanghaiTime(time) + " (UTC+8)"; }

LocalText trustText(bool isTrusted, const crypto::Certificate& certificate)
{
    const std::string digest = toHex(certificate.sha256);
    if (isTrusted) return {"；证书可追溯至所列受信任证书。", "; the certificate leads to one that you trust."};
    return {"；证书不在受信任之列，请另行核对其 SHA-256：" + digest, "; its certificate is not among those you trust: compare its SHA-256 by another way: " + digest};
}

CheckedPart signedBy(const reporting::CheckedExport& checked)
{
    const crypto::Certificate& who = checked.signer;
    const LocalText trust = trustText(checked.isTrusted, who);
    LocalText lapsed;
    if (!who.isValidAt(checked.signedAt)) lapsed = {"，而证书有效期仅为 " + when(who.notBefore) + " 至 " + when(who.notAfter), ", outside the certificate's validity from " + when(who.notBefore) + " to " + when(who.notAfter)};
    return {checked.isTrusted ? Mark::Verified : Mark::Note, {"签名", "Signature"},
        {"由 " + who.subject + " 签署（颁发者 " + who.issuer + "），签署人时钟为 " + when(checked.signedAt) + lapsed.zh + trust.zh,
            "Signed by " + who.subject + " (issued by " + who.issuer + ") at " + when(checked.signedAt) + " by the signer's clock" + lapsed.en + trust.en}};
}

void addSignatures(const reporting::CheckedExport& checked, std::vector<CheckedPart>& parts)
{
    parts.push_back({Mark::Verified, {"清单", "Manifest"}, {"签名与清单相符，清单未被改动。", "The signature fits the manifest, which was not changed."}});
    parts.push_back(signedBy(checked));
    if (checked.stamp) {
        const LocalText trust = trustText(checked.stamp->isTrusted, checked.stamp->authority);
        parts.push_back({checked.stamp->isTrusted ? Mark::Verified : Mark::Note, {"时间戳", "Time stamp"},
            {when(checked.stamp->time) + "，由 " + checked.stamp->authority.subject + " 加盖" + trust.zh,
                when(checked.stamp->time) + ", by " + checked.stamp->authority.subject + trust.en}});
    }
    if (!checked.manifest.sm2Key.empty()) {
        const std::string key = toHex(checked.manifest.sm2Key);
        parts.push_back({Mark::Verified, {"国密签名", "SM2 signature"}, {"SM2 签名成立，公钥 " + key, "The SM2 signature holds, by the key " + key}});
    }
}

/// What the export says that it is.
void addContent(const reporting::ExportManifest& manifest, std::vector<CheckedPart>& parts)
{
    const auto& report = manifest.report;
    const std::string period = reporting::periodText(report.from, report.to);
    parts.push_back({Mark::Note, {"报告", "Report"},
        {report.title + "，期间 " + period + "，生成于 " + when(manifest.madeAt), report.title + ", " + period + ", made at " + when(manifest.madeAt)}});
    for (const auto& chain : manifest.chains) {
        const std::string block = std::to_string(chain.block) + " (" + toText(chain.hash) + ")";
        parts.push_back({Mark::Note, {"链", "Chain"}, {chain.name + "，读至区块 " + block, chain.name + ", read to block " + block}});
    }
    if (!manifest.rulePack.empty()) parts.push_back({Mark::Note, {"规则包", "Rule pack"}, {manifest.rulePack, manifest.rulePack}});
    if (manifest.caseLog) {
        const std::string end = std::to_string(manifest.caseLog->number) + "  " + toHex(manifest.caseLog->hash);
        parts.push_back({Mark::Note, {"处置日志末条", "End of the case log"}, {end, end}});
    }
}

/// Each file against what was signed. False: some are not as signed.
bool addFiles(const reporting::ExportManifest& manifest, const std::string& folder, std::vector<CheckedPart>& parts)
{
    bool allHold = true;
    for (const auto& file : manifest.files) {
        const auto found = describeFile(folder + "/" + file.name);
        const bool holds = found && *found == file;
        allHold = allHold && holds;
        const LocalText name{"文件 " + file.name, "File " + file.name};
        const std::string size = std::to_string(file.bytes), digest = toHex(file.sha256);
        if (holds) parts.push_back({Mark::Verified, name, {"与签署时一致，" + size + " 字节，SHA-256 " + digest, "As it was signed: " + size + " bytes, SHA-256 " + digest}});
        else if (!found) parts.push_back({Mark::Failed, name, {"无法读取，请将其与清单放在同一文件夹：" + saidOf(found.error()), found.error().message}});
        else parts.push_back({Mark::Failed, name, {"与签署时不同：大小或摘要不符，内容已被改动。", "Is not the file that was signed: its size or digest is another; it was changed."}});
    }
    return allHold;
}

Result<ReceivedCheck> checkExportFile(const QString& manifestPath, const crypto::TrustedCertificates& trusted)
{
    ReceivedCheck check{.path = manifestPath, .summary = {}, .parts = {}};
    const auto manifest = readSigned(manifestPath);
    if (!manifest) return manifest.error();
    const auto asSigned = checkSigned(*manifest, trusted);
    if (!asSigned && asSigned.error().kind != ErrorKind::Corrupt) return asSigned.error();
    if (!asSigned) {
        check.summary = {"签名不成立，不能据此相信任何文件。", "The signatures do not hold: none of the files can be relied on."};
        const std::string& why = asSigned.error().message;
        check.parts.push_back({Mark::Failed, {"签名", "Signature"}, {"清单或签名被改动过，或签名并非出自该签署人（" + saidOf(asSigned.error()) + "）。", "Manifest or signature were changed, or somebody else signed (" + why + ")."}});
        return check;
    }
    addSignatures(*asSigned, check.parts);
    const bool filesHold = addFiles(asSigned->manifest, QFileInfo{manifestPath}.path().toStdString(), check.parts);
    addContent(asSigned->manifest, check.parts);
    if (filesHold) {
        check.verdict = asSigned->isTrusted ? ReceivedCheck::Verdict::Genuine : ReceivedCheck::Verdict::Unvouched;
        const std::string count = std::to_string(asSigned->manifest.files.size());
        const std::string who = asSigned->signer.subject, time = when(asSigned->signedAt);
        check.summary = {count + " 个文件与签署时一致；签署人 " + who + "，" + time, "As signed (files: " + count + "), by " + who + " at " + time};
    } else {
        check.summary = {"签名成立，但有文件与签署时不同。", "The signature holds, but files are not as they were signed."};
    }
    return check;
}

ReceivedCheck describePackage(const QString& path, const CheckedPackage& package)
{
    const reporting::EvidenceSummary& summary = package.summary;
    const std::string events = std::to_string(summary.events.size());
    ReceivedCheck check{.path = path, .verdict = ReceivedCheck::Verdict::Genuine,
        .summary = {"证据包真实：" + summary.chainName + " 的 " + events + " 个事件", "Genuine: " + events + " events of " + summary.chainName}, .parts = {}};
    const std::string sets = std::to_string(summary.validatorSets);
    if (summary.validatorSets > 0)
        check.parts.push_back({Mark::Verified, {"签封", "Seals"}, {"每个区块均由当时的验证者法定多数签封；沿用了 " + sets + " 组验证者。",
                                                        "Each block is sealed by a quorum of the validators then in force; sets followed: " + sets + "."}});
    else
        check.parts.push_back({Mark::Note, {"签封", "Seals"}, {"该链没有验证者签封；交易、收据与事件属于所示区块。",
                                                    "No quorum of validators seals a block of this chain; transactions, receipts and events belong to the blocks shown."}});
    for (const LocalText& premise : reporting::premises(summary)) check.parts.push_back({Mark::Note, {"前提", "Premise"}, premise});
    for (const CheckedPackage::ProfileUse& profile : package.profiles)
        check.parts.push_back({profile.isOurs ? Mark::Verified : Mark::Note, {"映射", "Profile"},
            {profile.name + (profile.isOurs ? "，本程序自带" : "，并非本程序自带，采信前请先阅读"), profile.name + (profile.isOurs ? ", comes with this program" : ", not of this program: read it before you rely on it")}});
    if (!package.findingRule.empty())
        check.parts.push_back({Mark::Note, {"研判结果", "Finding"}, {"规则 " + package.findingRule + "：其事件已证明；结论须由规则包重算。",
                                                           "Rule " + package.findingRule + ": its events are proven; the verdict is the rule pack's, to be repeated by it."}});
    if (package.isSigned) check.parts.push_back({Mark::Note, {"签名", "Signature"}, {"附有签名，本版本不核对。", "A signature is enclosed; this version does not check it."}});
    check.parts.push_back({Mark::Note, {"证据包 SHA-256", "Package SHA-256"}, {package.digest, package.digest}});
    return check;
}

Result<ReceivedCheck> checkPackageReceived(const QString& path)
{
    const auto package = checkPackageFile(path);
    if (package) return describePackage(path, *package);
    if (package.error().kind != ErrorKind::Corrupt) return package.error();
    return ReceivedCheck{.path = path, .summary = {"证据包不真实。", "The evidence package is not genuine."},
        .parts = {{Mark::Failed, {"证据包", "Package"}, {saidOf(package.error()), package.error().message}}}};
}

} // namespace

Result<CheckedPackage> checkPackageFile(const QString& path)
{
    QFile file{path};
    const auto failed = [&file, &path](const std::string& reason) {
        return Error{file.exists() ? ErrorKind::Unavailable : ErrorKind::NotFound, path.toStdString() + ": " + reason};
    };
    if (!file.open(QIODevice::ReadOnly)) return failed("cannot be read: " + file.errorString().toStdString() + "; check the name and its permissions");
    if (file.size() > qint64{reporting::largestPackage}) return failed("is larger than a package can be; give what 'guanlan evidence' wrote");
    const QByteArray content = file.read(qint64{reporting::largestPackage} + 1);
    if (file.error() != QFileDevice::NoError) return failed("cannot be read: " + file.errorString().toStdString() + "; check the disk");
    auto package = checkPackage({content.constData(), std::size_t(content.size())});
    if (package) return package;
    const bool isForged = package.error().kind == ErrorKind::Corrupt;
    return std::move(package).error().during(path.toStdString() + (isForged ? ": not genuine" : ""));
}

QString manifestBeside(const QString& path)
{
    const auto manifest = manifestOver(path.toStdString());
    return manifest ? QString::fromStdString(manifest->string()) : QString{};
}

Result<ReceivedCheck> checkReceived(const QString& path, const crypto::TrustedCertificates& trusted)
{
    if (const QString manifest = manifestBeside(path); !manifest.isEmpty()) return checkExportFile(manifest, trusted);
    if (path.endsWith(QStringLiteral(".zip"))) return checkPackageReceived(path);
    if (!QFile::exists(path)) return Error{ErrorKind::NotFound, path.toStdString() + ": is not there; choose the file again"};
    if (!reportFormatOf(path.toStdString()))
        return Error{ErrorKind::InvalidInput, path.toStdString() + ": is neither a report, a manifest nor an evidence package; choose a file that ends in .manifest.json or .zip, or a report"};
    return ReceivedCheck{.path = path, .verdict = ReceivedCheck::Verdict::Unsigned,
        .summary = {"没有签名：旁边没有清单（.manifest.json），无从核对由谁、何时签署。", "Not signed: there is no manifest (.manifest.json) beside it that would say by whom and when."}, .parts = {}};
}

} // namespace guanlan::app
