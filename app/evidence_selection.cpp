// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_selection.h"

#include "models/analytics/credential_chain.h"

#include <QString>

#include <algorithm>
#include <set>

namespace guanlan::app {

namespace {

/// Reads all events of one block.
Status fillBlock(store::EventReader& reader, ChainRef chain, std::uint64_t block, std::vector<Event>& events)
{
    store::PageRequest request;
    request.filter.chain = chain;
    request.from = EventKey{EventKey{chain, block, 0}.packed() - 1};
    while (true) {
        auto page = reader.page(request);
        if (!page) return std::move(page).error();
        for (Event& event : page->rows) {
            if (event.key.block() != block) return Done{};
            request.from = event.key;
            events.push_back(std::move(event));
        }
        if (page->complete || page->rows.empty()) return Done{};
    }
}

/// Reads the events of some keys, which are of one chain, that chain, and what else their blocks hold.
Status fill(store::EventReader& reader, const std::set<EventKey>& keys, EvidenceSelection& selection)
{
    if (keys.empty()) return Error{ErrorKind::NotFound, "the workspace holds no event of it"};
    std::optional<std::uint64_t> block;
    for (const EventKey& key : keys) {
        auto event = reader.event(key);
        if (!event) return std::move(event).error();
        selection.events.push_back(std::move(event).value());
        if (block == key.block()) continue;
        block = key.block();
        if (auto filled = fillBlock(reader, key.chain(), *block, selection.stored); !filled) return filled;
    }
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    const auto chain = std::find_if(chains->begin(), chains->end(),
        [&keys](const store::ChainState& each) { return each.ref == keys.begin()->chain(); });
    if (chain == chains->end()) return Error{ErrorKind::Corrupt, "the workspace holds an event of no chain; sync it again"};
    selection.chain = *chain;
    return Done{};
}

} // namespace

Result<EvidenceSelection> selectCredential(store::EventReader& reader, const CredentialId& credential)
{
    const auto graph = analytics::buildCredentialGraph(reader, credential);
    if (!graph) return graph.error();
    EvidenceSelection selection{reporting::EvidenceManifest::Subject::Credential, toText(credential)};
    selection.isCut = graph->nodesLeftOut > 0 || graph->usesLeftOut > 0;
    std::set<EventKey> keys;
    for (const analytics::CredentialStep& step : graph->steps)
        keys.insert(step.key);
    for (const analytics::CredentialNode& node : graph->nodes)
        if (node.authorisation) keys.insert(*node.authorisation);
    for (const analytics::CredentialUse& use : graph->uses) {
        if (!use.event.consent) continue;
        const auto consents = reader.consentEvents(*use.event.consent);
        if (!consents) return consents.error();
        for (const Event& consent : *consents)
            keys.insert(consent.key);
    }
    if (auto filled = fill(reader, keys, selection); !filled) return std::move(filled).error();
    return selection;
}

Result<EvidenceSelection> selectFinding(store::EventReader& reader, const std::string& text)
{
    const std::string id = QString::fromStdString(text).trimmed().toLower().toStdString(); // As copied from anywhere.
    auto finding = reader.finding(id);
    if (!finding && finding.error().kind == ErrorKind::NotFound)
        return Error{ErrorKind::NotFound, "no finding of this workspace has the id '" + text + "'; 'guanlan findings' lists their ids"};
    if (!finding) return std::move(finding).error();
    if (finding->event.isBlock())
        return Error{ErrorKind::InvalidInput, "finding " + id + " is about how block " + std::to_string(finding->event.block())
                + " was read, not about events, which alone can be packed; 'guanlan status --json' gives the incidents"};
    if (finding->isOfRecord())
        return Error{ErrorKind::InvalidInput, "finding " + id + " is about a business record, not about events, which alone can be packed; 'guanlan reconcile' "
                "gives the record with its file"};
    EvidenceSelection selection{reporting::EvidenceManifest::Subject::Finding, id};
    if (auto filled = fill(reader, {finding->events.begin(), finding->events.end()}, selection); !filled) return std::move(filled).error();
    selection.finding = std::move(finding).value();
    const auto judged = reader.judgement(selection.chain.ref);
    if (!judged) return judged.error();
    if (judged->inForce) selection.pack = judged->inForce->pack;
    return selection;
}

} // namespace guanlan::app
