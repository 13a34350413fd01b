// SPDX-License-Identifier: GPL-3.0-or-later
// Signed exports, which come from whoever sent them.
#include "tests/fuzz/target_functions.h"

#include "models/crypto/cms_signature.h"
#include "models/crypto/sm2_signature.h"
#include "models/crypto/time_stamp.h"
#include "models/reporting/export_manifest.h"

#include <algorithm>
#include <cstdlib>

namespace guanlan::fuzz {

namespace {

const std::string& signedManifest()
{
    static const std::string manifest = wholeFile(TEST_DATA "/signed/manifest.json");
    return manifest;
}

} // namespace

/// Whatever is read is written again as it was, and names nothing outside of its folder.
void feedExportManifest(ByteView input)
{
    const auto manifest = reporting::readExportManifest(textOf(input));
    if (!manifest) return;
    if (toText(*manifest) != textOf(input)) std::abort();
    for (const auto& file : manifest->files)
        if (file.name.find('/') != std::string::npos) std::abort();
}

/// No other bytes are a signature over the same manifest by the same signer, who could make one anew, of course.
void feedCms(ByteView input)
{
    static const std::string genuine = wholeFile(TEST_DATA "/signed/manifest.json.p7s");
    static const auto original = crypto::CmsSignature::read(asBytes(genuine));
    const auto read = crypto::CmsSignature::read(input);
    if (textOf(input) == genuine && (!read || !read->holdsFor(asBytes(signedManifest())))) std::abort();
    if (!read || textOf(input) == genuine) return;
    if (read->holdsFor(asBytes(signedManifest())) && read->signer().sha256 == original->signer().sha256) std::abort();
}

void feedTimeStamp(ByteView input)
{
    static const std::string genuine = wholeFile(TEST_DATA "/signed/manifest.json.p7s");
    (void)crypto::TimeStamp::read(input, asBytes(genuine));
}

/// Only a pair of numbers that the key made holds; each has two forms at most, of which DER takes one.
void feedSm2(ByteView input)
{
    static const auto manifest = reporting::readExportManifest(signedManifest());
    static const std::string genuine = wholeFile(TEST_DATA "/signed/manifest.json.sm2sig");
    const bool holds = bool(crypto::verifySm2(manifest->sm2Key, input, asBytes(signedManifest())));
    if (holds != (textOf(input) == genuine)) std::abort();
}

/// Public points come from the manifest: no bytes may be taken for the key that signed, but its own.
void feedSm2Point(ByteView input)
{
    static const std::string genuine = wholeFile(TEST_DATA "/signed/manifest.json.sm2sig");
    static const auto manifest = reporting::readExportManifest(signedManifest());
    const bool holds = bool(crypto::verifySm2(input, asBytes(genuine), asBytes(signedManifest())));
    if (holds != std::equal(input.begin(), input.end(), manifest->sm2Key.begin(), manifest->sm2Key.end())) std::abort();
}

std::vector<std::string> exportManifestSeeds() { return {signedManifest()}; }
std::vector<std::string> cmsSeeds() { return {wholeFile(TEST_DATA "/signed/manifest.json.p7s")}; }
std::vector<std::string> sm2Seeds() { return {wholeFile(TEST_DATA "/signed/manifest.json.sm2sig")}; }
std::vector<std::string> sm2PointSeeds()
{
    const auto manifest = reporting::readExportManifest(signedManifest());
    if (!manifest) return {};
    return {{manifest->sm2Key.begin(), manifest->sm2Key.end()}};
}
std::vector<std::string> timeStampSeeds() { return {wholeFile(TEST_DATA "/signed/manifest.json.tsr")}; }

} // namespace guanlan::fuzz
