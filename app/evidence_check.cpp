// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_check.h"

#include "app/evidence_finding_check.h"
#include "app/proof_summary.h"
#include "app/resources.h"
#include "chainsync/evidence/evidence_judge.h"
#include "chainsync/evidence/evidence_text.h"
#include "chainsync/strict_json.h"
#include "models/crypto/sha256.h"
#include "models/reporting/event_json.h"
#include "models/reporting/evidence_manifest.h"

#include <algorithm>
#include <set>

namespace guanlan::app {

namespace {

using reporting::PackagePart;

Error wrong(std::string_view part, const std::string& reason)
{
    return {ErrorKind::Corrupt, std::string{part} + ": " + reason};
}

std::string digestOf(std::string_view text) { return toHex(crypto::sha256(asBytes(text))); }

/// Takes a package's parts one after the other; each must be where it belongs.
class PackageCheck {
public:
    PackageCheck(std::vector<PackagePart> parts, reporting::EvidenceManifest manifest)
        : m_parts{std::move(parts)}, m_manifest{std::move(manifest)}
    {
        m_checked.isSigned = std::erase_if(m_parts, [](const PackagePart& part) { return part.name == reporting::signaturePart; }) > 0;
        m_checked.digest = digestOf(m_parts.front().content);
        m_next = 1;
    }

    Result<CheckedPackage> run()
    {
        auto chain = chainsync::readChainText(m_manifest.chain, "manifest.json: chain");
        if (!chain) return std::move(chain).error();
        m_chain = std::move(chain).value();
        for (const auto step : {&PackageCheck::readParts, &PackageCheck::judge, &PackageCheck::compareClaims, &PackageCheck::checkSubject})
            if (auto held = (this->*step)(); !held) return std::move(held).error();
        describe();
        return std::move(m_checked);
    }

private:
    bool isFinding() const { return m_manifest.subject == reporting::EvidenceManifest::Subject::Finding; }

    Result<std::string> take(std::string_view name)
    {
        if (m_next == m_parts.size() || m_parts[m_next].name != name) return wrong(name, "is missing, or not in its place");
        return std::move(m_parts[m_next++].content);
    }

    bool isNext(std::string_view prefix) const { return m_next < m_parts.size() && m_parts[m_next].name.starts_with(prefix); }

    Status takeInto(std::string_view name, std::string& text)
    {
        auto taken = take(name);
        if (!taken) return std::move(taken).error();
        text = std::move(taken).value();
        return Done{};
    }

    Status readParts()
    {
        if (auto taken = takeInto("events.jsonl", m_events); !taken) return taken;
        if (isFinding()) {
            if (auto taken = takeInto("findings.jsonl", m_findings); !taken) return taken;
            if (auto taken = takeInto("rules.json", m_rules); !taken) return taken;
        }
        std::string headers;
        if (auto taken = takeInto("headers.jsonl", headers); !taken) return taken;
        auto read = chainsync::readHeadersText(headers, "headers.jsonl");
        if (!read) return std::move(read).error();
        m_evidence.headers = std::move(read).value();
        if (isNext("validators.json")) m_validators = take("validators.json").value();
        if (auto taken = readProfiles(); !taken) return taken;
        if (auto taken = readProofs(); !taken) return taken;
        std::string page;
        if (auto taken = takeInto("summary.pdf", page); !taken) return taken;
        if (!page.starts_with("%PDF-")) return wrong("summary.pdf", "is no PDF");
        if (m_next != m_parts.size()) return wrong(m_parts[m_next].name, "no part of this name belongs there");
        auto anchor = chainsync::readAnchorText(m_manifest.anchor, "manifest.json: anchor");
        if (!anchor) return std::move(anchor).error();
        m_evidence.anchor = *anchor;
        return Done{};
    }

    Status readProfiles()
    {
        std::set<std::string> wanted;
        for (const chainsync::ContractConfig& contract : m_chain.contracts)
            wanted.insert(contract.profile);
        for (const std::string& name : wanted) {
            const std::string part = "profiles/" + name + ".json";
            const auto text = take(part);
            if (!text) return text.error();
            auto profile = chainsync::Profile::parse(*text, part);
            if (!profile) return Error{ErrorKind::Corrupt, profile.error().message};
            if (profile->name() != name) return wrong(part, "is the profile of another name");
            const auto ours = chainsync::readSmallFile(resourcesFolder() / "profiles" / (name + ".json"));
            m_checked.profiles.push_back({name, profile->digest(), ours && *ours == *text});
            m_profiles.push_back(std::move(profile).value());
        }
        return Done{};
    }

    Status readProofs()
    {
        while (isNext("proofs/")) {
            const std::string name = m_parts[m_next].name;
            auto block = chainsync::readBlockText(m_parts[m_next++].content, name);
            if (!block) return std::move(block).error();
            if (name != "proofs/" + std::to_string(block->block) + ".json") return wrong(name, "is that of another block");
            m_evidence.blocks.push_back(std::move(block).value());
        }
        return Done{};
    }

    Status judge()
    {
        auto proven = chainsync::judgeEvidence(m_chain, m_profiles, m_evidence);
        if (!proven) {
            const bool isNewer = proven.error().kind == ErrorKind::InvalidInput;
            return Error{isNewer ? ErrorKind::Unavailable : ErrorKind::Corrupt, proven.error().message};
        }
        m_proven = std::move(proven).value();
        return Done{};
    }

    /// What the package says must be what its proofs give, to the byte.
    Status compareClaims()
    {
        if (m_manifest.level != m_proven.level) return wrong("manifest.json", "verification: the package does not prove that");
        const std::string validators = m_proven.sets.empty() ? "" : chainsync::validatorsText(m_proven.sets);
        if (m_validators != validators) return wrong("validators.json", "is not what the headers give");
        const std::string lines = reporting::eventLines(m_proven.events, m_chain.name);
        if (m_events == lines) return Done{};
        const auto difference = std::mismatch(lines.begin(), lines.end(), m_events.begin(), m_events.end()).first;
        return wrong("events.jsonl", "line " + std::to_string(1 + std::count(lines.begin(), difference, '\n'))
                + " is not what the proofs and the profile give");
    }

    Status checkSubject()
    {
        if (isFinding()) {
            const FindingClaim claim{m_findings, m_rules, m_manifest.id, m_chain.genesis};
            auto rule = checkFinding(claim, m_proven);
            if (!rule) return std::move(rule).error();
            m_checked.findingRule = std::move(rule).value();
            return Done{};
        }
        const auto id = parseId<CredentialId>(m_manifest.id);
        const bool isShown = id && toText(*id) == m_manifest.id
            && std::any_of(m_proven.events.begin(), m_proven.events.end(), [&id](const Event& event) {
                   return event.credential == *id || std::find(event.evidence.begin(), event.evidence.end(), *id) != event.evidence.end();
               });
        return isShown ? Status{Done{}} : Status{wrong("manifest.json", "subject: no event is of this credential")};
    }

    void describe()
    {
        m_checked.summary = proofSummary(m_chain, m_evidence.anchor, m_proven);
        m_checked.summary.subject = m_manifest.subject;
        m_checked.summary.id = m_manifest.id;
        m_checked.level = m_proven.level;
    }

    std::vector<PackagePart> m_parts;
    std::size_t m_next = 0;
    reporting::EvidenceManifest m_manifest;
    chainsync::ChainFile m_chain;
    chainsync::Evidence m_evidence;
    chainsync::ProvenEvidence m_proven;
    std::vector<chainsync::Profile> m_profiles;
    std::string m_events, m_findings, m_rules, m_validators;
    CheckedPackage m_checked;
};

} // namespace

Result<CheckedPackage> checkPackage(std::string_view file)
{
    auto parts = reporting::unzipParts(file);
    if (!parts) return std::move(parts).error();
    auto manifest = reporting::readManifest(*parts);
    if (!manifest) return std::move(manifest).error();
    return PackageCheck{std::move(parts).value(), std::move(manifest).value()}.run();
}

} // namespace guanlan::app
