// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/evidence_manifest.h"

#include <QTest>

#include <random>

using namespace guanlan;
using namespace guanlan::reporting;

namespace {

std::vector<PackagePart> someParts()
{
    return {{"events.jsonl", "{}\n"}, {"proofs/1.json", std::string(5000, 'x')}, {"summary.pdf", "%PDF-"}, {"empty.json", ""}};
}

EvidenceManifest someManifest()
{
    return {EvidenceManifest::Subject::Finding, "abc", "guanlan 0.1.0", R"({"name":"鏈"})", R"({"kind":"headers"})",
        VerificationLevel::Reported};
}

bool same(const std::vector<PackagePart>& a, const std::vector<PackagePart>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](const PackagePart& one, const PackagePart& two) { return one.name == two.name && one.content == two.content; });
}

std::vector<PackagePart> package(const EvidenceManifest& manifest = someManifest())
{
    auto parts = someParts();
    parts.insert(parts.begin(), {"manifest.json", manifestText(manifest, parts)});
    return parts;
}

} // namespace

/// The container and the manifest of evidence packages.
class EvidenceZipTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsComeBackAsTheyWere()
    {
        const auto file = zipParts(someParts());
        QVERIFY2(file, file ? "" : file.error().message.c_str());
        const auto parts = unzipParts(*file);
        QVERIFY2(parts, parts ? "" : parts.error().message.c_str());
        QVERIFY(same(*parts, someParts()));
        QCOMPARE(*zipParts(someParts()), *file);
    }

    void refusesWhatNoPackageHas()
    {
        const std::string file = *zipParts(someParts());
        QVERIFY(!unzipParts(""));
        QVERIFY(!unzipParts("not a zip"));
        QVERIFY(!unzipParts(file + "x"));
        QVERIFY(!unzipParts("x" + file));
        for (std::size_t size = 0; size < file.size(); size += 7)
            QVERIFY(!unzipParts(std::string_view{file}.substr(0, size)));
        QVERIFY(!zipParts({{"../escape", ""}}));
        QVERIFY(!zipParts({{"/etc/passwd", ""}}));
        QVERIFY(!zipParts({{"Über", ""}}));
        QVERIFY(!zipParts({{"a", ""}, {"a", ""}}));
    }

    /// An entry that says it is 4 GiB, or compressed, costs no memory.
    void refusesMoreThanThereIs()
    {
        std::string file = *zipParts({{"a.json", "content"}});
        const std::size_t central = file.find("PK\x01\x02");
        for (const std::size_t at : {central + 20, central + 24, std::size_t{18}, std::size_t{22}})
            file.replace(at, 4, "\xf0\xff\xff\xff");
        const auto large = unzipParts(file);
        QVERIFY(!large);
        QCOMPARE(large.error().kind, ErrorKind::Unavailable);
        std::string deflated = *zipParts({{"a.json", "content"}});
        for (const std::size_t at : {central + 10, std::size_t{8}})
            deflated[at] = 8;
        QVERIFY(!unzipParts(deflated));
    }

    /// One byte anywhere: refused, or nothing that counts has changed.
    void aFlippedByteChangesNoPart()
    {
        std::mt19937 random{20261125};
        const std::string original = *zipParts(someParts());
        int refused = 0;
        for (int i = 0; i < 5000; ++i) {
            std::string file = original;
            file[random() % file.size()] ^= char(1u << random() % 8);
            const auto parts = unzipParts(file);
            if (parts) QVERIFY(same(*parts, someParts()));
            else ++refused;
        }
        qInfo("5000 flipped bits: %d refused, %d where no part stands", refused, 5000 - refused);
        QVERIFY(refused > 4500);
    }

    void manifestCoversEveryPart()
    {
        const auto parts = package();
        const auto manifest = readManifest(parts);
        QVERIFY2(manifest, manifest ? "" : manifest.error().message.c_str());
        QCOMPARE(manifest->id, std::string{"abc"});
        QCOMPARE(manifest->chain, someManifest().chain);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto altered = parts;
            altered[i].content += " ";
            QVERIFY(!readManifest(altered));
            altered = parts;
            altered.erase(altered.begin() + std::ptrdiff_t(i));
            QVERIFY(!readManifest(altered));
        }
        auto altered = parts;
        altered.push_back({"more.json", ""});
        QVERIFY(!readManifest(altered));
        altered = parts;
        std::swap(altered[1], altered[2]);
        QVERIFY(!readManifest(altered));
        altered = parts;
        altered.push_back({std::string{signaturePart}, "DER"});
        QVERIFY(readManifest(altered));
        auto deep = parts;
        deep[0].content = std::string(1'000'000, '[');
        QVERIFY(!readManifest(deep));
    }

    /// Every byte of the manifest counts.
    void aFlippedBitOfTheManifestIsNoticed()
    {
        const auto parts = package();
        for (std::size_t at = 0; at < parts[0].content.size(); ++at) {
            auto altered = parts;
            altered[0].content[at] ^= char(1 << at % 8);
            const auto read = readManifest(altered);
            QVERIFY2(!read, std::to_string(at).c_str());
            QCOMPARE(read.error().kind, ErrorKind::Corrupt);
        }
    }
};

QTEST_APPLESS_MAIN(EvidenceZipTest)
#include "evidence_zip_test.moc"
