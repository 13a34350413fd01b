// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence packages, which a verifier gets from those whom they are about.
#include "tests/fuzz/target_functions.h"

#include "app/evidence_check.h"
#include "models/reporting/evidence_manifest.h"

#include <cstdlib>

namespace guanlan::fuzz {

namespace {

using reporting::PackagePart;

struct Genuine {
    std::string file;
    std::vector<PackagePart> parts; ///< The manifest first.
    reporting::EvidenceManifest manifest;
};

Genuine readGenuine(const char* path)
{
    Genuine genuine{wholeFile(path), {}, {}};
    if (!app::checkPackage(genuine.file)) std::abort();
    genuine.parts = reporting::unzipParts(genuine.file).value();
    genuine.manifest = reporting::readManifest(genuine.parts).value();
    return genuine;
}

/// One of a credential and one of a finding, as `guanlan evidence` made them from the recorded network and the demonstration.
const std::vector<Genuine>& genuinePackages()
{
    static const auto packages = [] {
        setenv("GUANLAN_RESOURCES", RESOURCES, 1); // Where the program's own profiles are: there is no program here.
        return std::vector{readGenuine(TEST_DATA "/evidence/credential.zip"), readGenuine(TEST_DATA "/evidence/finding.zip")};
    }();
    return packages;
}

/// Parts in which nothing may be another way and still be believed; headers may carry fewer seals than they did, profiles other
/// names, and summary, rule pack and a finding's words are not what is proven.
bool isProven(std::string_view part)
{
    return part == "events.jsonl" || part == "validators.json" || part.starts_with("proofs/");
}

} // namespace

void feedPackage(ByteView input)
{
    genuinePackages();
    (void)app::checkPackage(textOf(input));
}

/// One byte for the package, one for the part, then what the part is to be.
void feedPackagePart(ByteView input)
{
    if (input.size() < 2) return;
    const Genuine& genuine = genuinePackages()[input[0] % genuinePackages().size()];
    std::vector<PackagePart> parts = genuine.parts;
    PackagePart& part = parts[input[1] % parts.size()];
    std::string content{input.begin() + 2, input.end()};
    const bool isSame = part.content == content, isManifest = &part == &parts.front();
    part.content = std::move(content);
    const std::string name = part.name;
    if (!isManifest) parts.front().content = reporting::manifestText(genuine.manifest, {parts.begin() + 1, parts.end()});
    const auto file = reporting::zipParts(parts);
    if (!file) return;
    const auto checked = app::checkPackage(*file);
    if (isSame ? !checked : checked && isProven(name)) std::abort();
}

std::vector<std::string> packageSeeds()
{
    std::vector<std::string> seeds;
    for (const Genuine& genuine : genuinePackages())
        seeds.push_back(genuine.file);
    return seeds;
}

std::vector<std::string> packagePartSeeds()
{
    std::vector<std::string> seeds;
    for (std::size_t package = 0; package < genuinePackages().size(); ++package) {
        const auto& parts = genuinePackages()[package].parts;
        for (std::size_t part = 0; part < parts.size(); ++part)
            if (parts[part].name != "summary.pdf") seeds.push_back(std::string{char(package), char(part)} + parts[part].content);
    }
    return seeds;
}

} // namespace guanlan::fuzz
