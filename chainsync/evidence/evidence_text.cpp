// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evidence/evidence_text.h"

#include "chainsync/strict_json.h"
#include "models/domain/event_key.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace guanlan::chainsync {

namespace {

using Json = nlohmann::ordered_json;

constexpr EvidenceAnchor::Kind anchorKinds[] = {EvidenceAnchor::Kind::Genesis, EvidenceAnchor::Kind::Validators,
    EvidenceAnchor::Kind::Block, EvidenceAnchor::Kind::Headers};

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json leavesJson(const std::vector<EvidenceLeaf>& leaves)
{
    Json items = Json::array();
    for (const EvidenceLeaf& leaf : leaves) {
        Json nodes = Json::array();
        for (const Bytes& node : leaf.proof)
            nodes.push_back(toPrefixedHex(node));
        items.push_back({{"index", leaf.index}, {"value", toPrefixedHex(leaf.value)}, {"proof", std::move(nodes)}});
    }
    return items;
}

Bytes readBytes(const JsonPlace& place)
{
    auto bytes = decodePrefixedHex(place.text());
    if (!bytes) place.refuse("must be 0x and pairs of hex digits");
    return bytes ? std::move(*bytes) : Bytes{};
}

template <class Id>
Id readId(const JsonPlace& place)
{
    const auto id = parseId<Id>(place.text());
    if (!id) place.refuse("must be 0x and as many hex digits as a hash has");
    return id.value_or(Id{});
}

std::vector<EvidenceLeaf> readLeaves(const JsonPlace& place)
{
    std::vector<EvidenceLeaf> leaves;
    for (const JsonPlace& item : place.items()) {
        item.allowOnly({"index", "value", "proof"});
        EvidenceLeaf& leaf = leaves.emplace_back();
        leaf.index = std::uint32_t(item.required("index").unsignedNumber(std::numeric_limits<std::uint32_t>::max()));
        leaf.value = readBytes(item.required("value"));
        for (const JsonPlace& node : item.required("proof").items())
            leaf.proof.push_back(readBytes(node));
    }
    return leaves;
}

Error corrupt(std::string_view part, std::string_view reason)
{
    return {ErrorKind::Corrupt, std::string{part} + ": " + std::string{reason}};
}

/// Reads one JSON text that must be in its only form.
template <class Value, class Read, class Write>
Result<Value> readText(std::string_view text, std::string_view part, Read&& read, Write&& write)
{
    const auto document = JsonDocument::parse(text, part);
    if (!document) return Error{ErrorKind::Corrupt, document.error().message};
    Value value = read(document->root());
    if (const auto problem = document->problem()) return Error{ErrorKind::Corrupt, problem->message};
    if (write(value) != text) return corrupt(part, "is not written in the one form that the format allows");
    return value;
}

std::string headerLine(const HeaderEvidence& header)
{
    return dumped({{"number", header.number}, {"hash", toText(header.hash)}, {"rlp", toPrefixedHex(header.rlp)}});
}

HeaderEvidence readHeaderLine(const JsonPlace& place)
{
    place.allowOnly({"number", "hash", "rlp"});
    return {place.required("number").unsignedNumber(EventKey::maxBlock), readId<BlockHash>(place.required("hash")),
        readBytes(place.required("rlp"))};
}

BlockEvidence readBlock(const JsonPlace& place)
{
    place.allowOnly({"block", "transactions", "receipts"});
    return {place.required("block").unsignedNumber(EventKey::maxBlock), readLeaves(place.required("transactions")),
        readLeaves(place.required("receipts"))};
}

EvidenceAnchor readAnchor(const JsonPlace& place)
{
    place.allowOnly({"kind", "block", "hash"});
    EvidenceAnchor anchor;
    const std::string name = place.required("kind").text();
    const auto* kind = std::find_if(std::begin(anchorKinds), std::end(anchorKinds),
        [&name](EvidenceAnchor::Kind each) { return anchorName(each) == name; });
    if (kind == std::end(anchorKinds)) {
        place.refuse("kind must be one of genesis, validators, block, headers");
        return anchor;
    }
    anchor.kind = *kind;
    if (place.optional("block").isPresent()) {
        anchor.block = place.required("block").unsignedNumber(EventKey::maxBlock);
        anchor.hash = readId<BlockHash>(place.required("hash"));
    }
    return anchor;
}

} // namespace

std::string_view anchorName(EvidenceAnchor::Kind kind)
{
    switch (kind) {
    case EvidenceAnchor::Kind::Genesis: return "genesis";
    case EvidenceAnchor::Kind::Validators: return "validators";
    case EvidenceAnchor::Kind::Block: return "block";
    case EvidenceAnchor::Kind::Headers: return "headers";
    }
    return "headers";
}

std::string chainText(const ChainFile& chain)
{
    Json consensus = Json::array();
    for (const ConsensusRule& rule : chain.consensus) {
        Json validators = Json::array();
        for (const Address& validator : rule.validators)
            validators.push_back(toText(validator));
        consensus.push_back({{"from", rule.from}, {"kind", consensusName(rule.kind)}, {"validators", std::move(validators)},
            {"epoch", rule.epoch}, {"quorum", quorumName(rule.quorum)}});
    }
    Json contracts = Json::array();
    for (const ContractConfig& contract : chain.contracts)
        contracts.push_back({{"profile", contract.profile}, {"address", toText(contract.address)}});
    return dumped({{"name", chain.name}, {"family", chain.family}, {"chain_id", chain.chainId},
        {"genesis_hash", toText(chain.genesis)}, {"consensus", std::move(consensus)}, {"contracts", std::move(contracts)}});
}

Result<ChainFile> readChainText(std::string_view text, std::string_view part)
{
    auto chain = parseChainFile(text, part);
    if (!chain) return Error{ErrorKind::Corrupt, chain.error().message};
    if (chainText(*chain) != text) return corrupt(part, "is not written in the one form that the format allows");
    return chain;
}

std::string headersText(const std::vector<HeaderEvidence>& headers)
{
    std::string text;
    for (const HeaderEvidence& header : headers)
        text += headerLine(header) + "\n";
    return text;
}

Result<std::vector<HeaderEvidence>> readHeadersText(std::string_view text, std::string_view part)
{
    std::vector<HeaderEvidence> headers;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return corrupt(part, "its last line has no end");
        auto header = readText<HeaderEvidence>(text.substr(0, end),
            std::string{part} + ": line " + std::to_string(headers.size() + 1), readHeaderLine, headerLine);
        if (!header) return std::move(header).error();
        headers.push_back(std::move(header).value());
        text.remove_prefix(end + 1);
    }
    return headers;
}

std::string blockText(const BlockEvidence& block)
{
    return dumped({{"block", block.block}, {"transactions", leavesJson(block.transactions)},
        {"receipts", leavesJson(block.receipts)}});
}

Result<BlockEvidence> readBlockText(std::string_view text, std::string_view part)
{
    return readText<BlockEvidence>(text, part, readBlock, blockText);
}

std::string anchorText(const EvidenceAnchor& anchor)
{
    Json json{{"kind", anchorName(anchor.kind)}};
    if (anchor.kind == EvidenceAnchor::Kind::Genesis || anchor.kind == EvidenceAnchor::Kind::Block) {
        json["block"] = anchor.block;
        json["hash"] = toText(anchor.hash);
    }
    return dumped(json);
}

Result<EvidenceAnchor> readAnchorText(std::string_view text, std::string_view part)
{
    return readText<EvidenceAnchor>(text, part, readAnchor, anchorText);
}

std::string validatorsText(const std::vector<EvidenceSet>& sets)
{
    Json json = Json::array();
    for (const EvidenceSet& set : sets) {
        Json members = Json::array();
        for (const Address& member : set.members)
            members.push_back(toText(member));
        json.push_back({{"from", set.from}, {"validators", std::move(members)}});
    }
    return dumped(json);
}

} // namespace guanlan::chainsync
