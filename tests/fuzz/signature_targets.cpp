// SPDX-License-Identifier: GPL-3.0-or-later
// Signed exports, which come from whoever sent them.
#include "tests/fuzz/target_functions.h"

#include "models/crypto/cms_signature.h"
#include "models/crypto/time_stamp.h"
#include "models/reporting/export_manifest.h"

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

std::vector<std::string> exportManifestSeeds() { return {signedManifest()}; }
std::vector<std::string> cmsSeeds() { return {wholeFile(TEST_DATA "/signed/manifest.json.p7s")}; }
std::vector<std::string> timeStampSeeds() { return {wholeFile(TEST_DATA "/signed/manifest.json.tsr")}; }

} // namespace guanlan::fuzz
