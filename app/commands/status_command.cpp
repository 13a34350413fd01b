// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/reconciliation.h"
#include "app/workspace_access.h"
#include "models/analytics/judged_up_to.h"
#include "models/domain/time.h"
#include "models/reporting/chain_json.h"
#include "models/reporting/event_json.h"
#include "models/store/finding_pages.h"
#include "models/store/record_book.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace guanlan::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr int incidentsShown = 1000;

Json nodesOf(const store::ChainState& chain)
{
    Json nodes = Json::array();
    for (const store::NodeState& node : chain.nodes) {
        Json entry{{"name", node.name}, {"head", nullptr}, {"state", node.state}};
        if (node.head) entry["head"] = *node.head;
        if (!node.reason.empty()) entry["reason"] = node.reason;
        nodes.push_back(std::move(entry));
    }
    return nodes;
}

/// Blocks between what is synced and the head that nodes claim: known to exist and not here.
Json gapsOf(const store::ChainState& chain)
{
    Json gaps = Json::array();
    if (!chain.head) return gaps;
    const std::uint64_t next = chain.synced ? chain.synced->block + 1 : chain.identity.startBlock;
    if (next <= *chain.head) gaps.push_back(Json::array({next, *chain.head}));
    return gaps;
}

Json incidentsOf(const std::vector<Incident>& incidents, ChainRef chain)
{
    Json out = Json::array();
    for (const Incident& incident : incidents) {
        if (incident.chain != chain) continue;
        Json entry{{"time", toIso8601(incident.time)}, {"kind", incident.kind}, {"node", incident.node}};
        if (incident.block) entry["block"] = *incident.block;
        entry["message"] = incident.message;
        out.push_back(std::move(entry));
    }
    return out;
}

Json statusOf(const store::ChainState& chain, const std::vector<Incident>& incidents, std::int64_t findings,
    const std::optional<std::uint64_t>& judged)
{
    const std::optional<std::uint64_t> verified
        = std::max(chain.provenUpTo, chain.agreedUpTo);
    Json out{{"chain", chain.identity.name}, {"head", nullptr}, {"synced", nullptr}, {"verified", nullptr}};
    if (chain.head) out["head"] = *chain.head;
    if (chain.synced) out["synced"] = chain.synced->block;
    if (verified) out["verified"] = *verified;
    out["proven"] = chain.provenUpTo ? Json(*chain.provenUpTo) : Json(nullptr);
    out["agreed"] = chain.agreedUpTo ? Json(*chain.agreedUpTo) : Json(nullptr);
    out["nodes"] = nodesOf(chain);
    out["events"] = chain.events;
    out["unmapped"] = chain.unmapped;
    out["findings"] = findings;
    out["judged"] = judged ? Json(*judged) : Json(nullptr);
    out["gaps"] = gapsOf(chain);
    out["incidents"] = incidentsOf(incidents, chain.ref);
    out["validators"] = reporting::validatorsToJson(chain);
    out["fork"] = reporting::forkToJson(chain);
    return out;
}

std::string asText(const Json& status)
{
    const auto shown = [&](const char* name) { return status[name].is_null() ? std::string{"–"} : status[name].dump(); };
    std::string out = status["chain"].get<std::string>() + "\n  synced " + shown("synced") + " of " + shown("head")
        + ", proven " + shown("proven") + ", agreed " + shown("agreed") + "\n  events " + shown("events") + " (unmapped " + shown("unmapped")
        + "), findings " + shown("findings") + ", incidents " + std::to_string(status["incidents"].size()) + "\n";
    if (status["judged"] != status["synced"])
        out += "  JUDGED only up to block " + shown("judged") + ": findings of later blocks are missing; sync again\n";
    for (const Json& node : status["nodes"])
        out += "  node " + node["name"].get<std::string>() + ": " + node["state"].get<std::string>() + ", head "
            + node["head"].dump() + (node.contains("reason") ? " (" + node["reason"].get<std::string>() + ")" : "") + "\n";
    if (const Json& sets = status["validators"]; !sets.empty())
        out += "  validators " + std::to_string(sets.back()["members"].size()) + ", " + sets.back()["quorum"].dump()
            + " of them seal a block; sets so far " + std::to_string(sets.size()) + "\n";
    if (!status["fork"].is_null())
        out += "  FROZEN: two different blocks " + status["fork"]["block"].dump() + " are sealed (see --json)\n";
    for (const Json& incident : status["incidents"])
        out += "  incident " + incident["time"].get<std::string>() + " " + incident["kind"].get<std::string>() + ": "
            + incident["message"].get<std::string>() + "\n";
    return out;
}

/// Those about business records alone, which are no chain's, count with the first.
Result<std::map<ChainRef, std::int64_t>> findingsByChain(store::EventReader& reader, ChainRef first)
{
    std::map<ChainRef, std::int64_t> counts;
    const auto whole = store::forEachFinding(reader, {}, [&](const Finding& finding) -> Result<bool> {
        ++counts[finding.isOfRecord() ? first : finding.event.chain()];
        return true;
    });
    if (!whole) return whole.error();
    return counts;
}

/// One object where there is one chain, as fixed; where there are several, the first with the others beside it.
Result<Json> readStatus(store::EventReader& reader, bool withDigest)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    const auto incidents = reader.incidents(incidentsShown);
    if (!incidents) return incidents.error();
    const auto counts = findingsByChain(reader, chains->empty() ? ChainRef{} : chains->front().ref);
    if (!counts) return counts.error();
    Json all = Json::array();
    for (const store::ChainState& chain : *chains) {
        const auto count = counts->find(chain.ref);
        const auto judged = analytics::judgedUpTo(reader, chain);
        if (!judged) return judged.error();
        all.push_back(statusOf(chain, *incidents, count == counts->end() ? 0 : count->second, *judged));
    }
    if (all.empty())
        return Error{ErrorKind::NotFound, "the workspace holds no chain yet: run guanlan sync first"};
    if (withDigest) {
        const auto digest = reader.contentDigest({});
        if (!digest) return digest.error();
        all.front()["content_digest"] = *digest;
    }
    return all;
}

/// What institutions handed in; nothing where none did.
Result<std::string> recordsText(store::Workspace& workspace)
{
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    const auto files = (*book)->files();
    if (!files) return files.error();
    if (files->empty()) return std::string{};
    std::int64_t rows = 0;
    std::set<InstitutionId> institutions;
    for (const store::RecordFile& file : *files) {
        rows += file.taken;
        institutions.insert(file.file.institution);
    }
    std::string text = "business records " + std::to_string(rows) + " (files " + std::to_string(files->size()) + ", institutions " + std::to_string(institutions.size()) + ")\n";
    const auto left = (*book)->waiting();
    if (!left) return left.error();
    if (*left > 0) text += "NOT RECONCILED: " + std::to_string(*left) + " business records and acts; run guanlan reconcile\n";
    return text;
}

} // namespace

int runStatus(const QCommandLineParser& parser)
{
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    const auto status = readStatus(*access->reader, parser.isSet(QStringLiteral("digest")));
    if (!status) return fail(status.error().during("status"));
    std::string out;
    if (parser.isSet(QStringLiteral("json"))) {
        Json first = status->front();
        if (status->size() > 1) first["chains"] = *status;
        out = reporting::jsonLine(first) + "\n";
    } else {
        for (const Json& chain : *status)
            out += asText(chain);
        if (const Json& first = status->front(); first.contains("content_digest"))
            out += "content digest of all chains " + first["content_digest"].get<std::string>() + "\n";
        const auto records = recordsText(*access->workspace);
        if (!records) return fail(records.error().during("status"));
        out += *records;
    }
    if (const Status printed = print(out); !printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
