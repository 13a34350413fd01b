// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/export_check.h"

#include "models/crypto/cms_signature.h"
#include "models/crypto/sm2_signature.h"
#include "models/crypto/time_stamp.h"

namespace guanlan::reporting {

namespace {

Error wrong(std::string_view what, const std::string& reason) { return {ErrorKind::Corrupt, std::string{what} + ": " + reason}; }

Status checkStamp(const SignedManifest& parts, const crypto::TrustedCertificates& trusted, CheckedExport& checked)
{
    if (!checked.manifest.isTimeStamped) return Done{};
    if (!parts.timeStamp) return wrong("time stamp", "was made, as the manifest says, and is not there; get the .tsr file too");
    const auto stamp = crypto::TimeStamp::read(asBytes(*parts.timeStamp), asBytes(*parts.cms));
    if (!stamp) return stamp.error().during("time stamp");
    const Status trust = stamp->trustedBy(trusted);
    checked.stamp = {stamp->time(), stamp->authority(), bool(trust)};
    if (!trust && !trusted.isEmpty()) return wrong("time stamp", trust.error().message);
    return Done{};
}

Status checkSignatures(const SignedManifest& parts, const crypto::TrustedCertificates& trusted, std::int64_t now, CheckedExport& checked)
{
    if (!parts.cms) return wrong("signature", "is not there; get the .p7s file too");
    const auto cms = crypto::CmsSignature::read(asBytes(*parts.cms));
    if (!cms) return cms.error().during("signature");
    if (const Status holds = cms->holdsFor(asBytes(parts.manifest)); !holds) return holds.error().during("signature");
    checked.signer = cms->signer();
    checked.signedAt = cms->signedAt();
    if (auto stamped = checkStamp(parts, trusted, checked); !stamped) return stamped;
    const bool hasProvenTime = checked.stamp && checked.stamp->isTrusted;
    const Status trust = cms->trustedBy(trusted, hasProvenTime ? checked.stamp->time : now);
    checked.isTrusted = bool(trust);
    if (!trust && !trusted.isEmpty()) return wrong("signature", "holds, but its signer " + checked.signer.subject + " is not to be trusted: " + trust.error().message);
    if (checked.manifest.sm2Key.empty()) return Done{};
    if (!parts.sm2) return wrong("SM2 signature", "was made, as the manifest says, and is not there; get the .sm2sig file too");
    const Status sm2 = crypto::verifySm2(checked.manifest.sm2Key, asBytes(*parts.sm2), asBytes(parts.manifest));
    return sm2 ? sm2 : Status{sm2.error().during("SM2 signature")};
}

} // namespace

Result<CheckedExport> checkExport(
    const SignedManifest& parts, const FileDescriber& describe, const crypto::TrustedCertificates& trusted, std::int64_t now)
{
    auto manifest = readExportManifest(parts.manifest);
    if (!manifest) return std::move(manifest).error();
    CheckedExport checked{.manifest = std::move(manifest).value(), .signer = {}, .stamp = {}};
    if (const Status held = checkSignatures(parts, trusted, now, checked); !held) return held.error();
    for (const ExportManifest::File& file : checked.manifest.files) {
        const auto found = describe(file.name);
        if (!found) return found.error();
        if (*found != file) return wrong(file.name, "is not the file that was signed: its size or its digests are others");
    }
    return checked;
}

} // namespace guanlan::reporting
