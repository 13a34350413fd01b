// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_package.h"

#include "app/chain_sync.h"
#include "app/evidence_comparison.h"
#include "app/proof_summary.h"
#include "app/resources.h"
#include "chainsync/evidence/evidence_collector.h"
#include "chainsync/evidence/evidence_text.h"
#include "chainsync/strict_json.h"
#include "models/analytics/rule_pack.h"
#include "models/crypto/sha256.h"
#include "models/reporting/event_json.h"
#include "ui/print/report_pdf.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <ctime>

namespace guanlan::app {

namespace {

using Parts = std::vector<reporting::PackagePart>;

/// By which the finding was judged: as the workspace keeps it, else as given, else the built-in one.
Result<std::string> rulePackOf(const EvidenceSelection& selection, const std::optional<std::filesystem::path>& file)
{
    const Finding& finding = *selection.finding;
    if (!file && toHex(crypto::sha256(asBytes(selection.pack))) == finding.packDigest) return selection.pack;
    const auto path = file.value_or(resourcesFolder() / "rules" / "default.json");
    auto text = chainsync::readSmallFile(path);
    if (!text) return text;
    if (toHex(crypto::sha256(asBytes(*text))) == finding.packDigest) return text;
    return Error{ErrorKind::InvalidInput, path.string() + ": is not the rule pack that the finding was judged by (SHA-256 "
            + finding.packDigest + "): give that one with --rules PACK.json"};
}

Result<std::string> printedPage(const reporting::EvidenceSummary& summary, const std::atomic<bool>& cancelled)
{
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path{folder.path().toStdString()} / "summary.pdf";
    const RunControl control{.cancelled = [&cancelled] { return cancelled.load(); }};
    if (auto written = ui::writePdf(reporting::evidenceReport(summary), file.string(), control); !written)
        return std::move(written).error();
    return chainsync::readSmallFile(file, reporting::largestPackage);
}

reporting::EvidenceSummary summaryOf(
    const EvidenceSelection& selection, const chainsync::ChainFile& chain, const chainsync::CollectedEvidence& collected)
{
    auto summary = proofSummary(chain, collected.evidence.anchor, collected.proven);
    summary.subject = selection.subject;
    summary.id = selection.id;
    summary.finding = selection.finding;
    summary.isCut = selection.isCut;
    summary.madeAt = std::time(nullptr);
    return summary;
}

void addEvidence(const chainsync::CollectedEvidence& collected, const std::vector<chainsync::Profile>& profiles, Parts& parts)
{
    parts.push_back({"headers.jsonl", chainsync::headersText(collected.evidence.headers)});
    if (!collected.proven.sets.empty()) parts.push_back({"validators.json", chainsync::validatorsText(collected.proven.sets)});
    for (const chainsync::Profile& profile : profiles)
        parts.push_back({"profiles/" + profile.name() + ".json", profile.text()});
    for (const chainsync::BlockEvidence& block : collected.evidence.blocks)
        parts.push_back({"proofs/" + std::to_string(block.block) + ".json", chainsync::blockText(block)});
}

} // namespace

Result<MadePackage> makePackage(const EvidenceSelection& selection, const std::optional<std::filesystem::path>& rulePack,
    const std::atomic<bool>& cancelled)
{
    auto reopened = chainsync::reopenChain(selection.chain.identity);
    if (!reopened) return std::move(reopened).error();
    chainsync::ChainFile& chain = reopened->file;
    chain.name = selection.chain.identity.name; // As its events name it.
    auto profiles = loadProfiles(chain);
    if (!profiles) return std::move(profiles).error();
    std::vector<EventKey> keys;
    for (const Event& event : selection.events)
        keys.push_back(event.key);
    const auto collected = chainsync::collectEvidence({selection.chain, *reopened, *profiles, std::move(keys)}, cancelled);
    if (!collected) return collected.error();
    const chainsync::ProvenEvidence& proven = collected->proven;
    if (auto same = compareWithStored(proven.events, selection.stored, chain.name); !same) return std::move(same).error();

    Parts parts{{"events.jsonl", reporting::eventLines(proven.events, chain.name)}};
    if (selection.finding) {
        auto pack = rulePackOf(selection, rulePack);
        if (!pack) return std::move(pack).error();
        Finding finding = *selection.finding;
        finding.level = proven.level;
        parts.push_back({"findings.jsonl", reporting::jsonLine(reporting::findingToJson(finding)) + "\n"});
        parts.push_back({"rules.json", std::move(pack).value()});
    }
    addEvidence(*collected, *profiles, parts);
    auto page = printedPage(summaryOf(selection, chain, *collected), cancelled);
    if (!page) return std::move(page).error();
    parts.push_back({"summary.pdf", std::move(page).value()});

    const reporting::EvidenceManifest manifest{selection.subject, selection.id, "guanlan " GUANLAN_VERSION,
        chainsync::chainText(chain), chainsync::anchorText(collected->evidence.anchor), proven.level};
    parts.insert(parts.begin(), {std::string{reporting::manifestPart}, reporting::manifestText(manifest, parts)});
    const std::string digest = toHex(crypto::sha256(asBytes(parts.front().content)));
    auto file = reporting::zipParts(parts);
    if (!file) return std::move(file).error();
    return MadePackage{std::move(file).value(), digest, proven.events.size(), proven.level};
}

} // namespace guanlan::app
