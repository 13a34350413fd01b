// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_file.h"

#include "chainsync/strict_json.h"
#include "models/domain/event_key.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace guanlan::chainsync {

namespace {

constexpr std::string_view families[] = {"evm", "fisco-bcos-3", "fabric", "chainmaker"};
constexpr std::string_view roles[] = {
    "identity", "licence", "asset-proof", "income-proof", "experience", "professional-investor", "other"};

template <class Id>
Id readId(const JsonPlace& place)
{
    const auto id = parseId<Id>(place.text());
    if (!id) {
        constexpr auto digits = 2 * std::tuple_size_v<typename Id::Representation>;
        place.refuse("must be 0x and " + std::to_string(digits) + " hex digits");
    }
    return id.value_or(Id{});
}

/// In full, or as an address, which stands for itself with zeros before it.
InstitutionId readInstitutionId(const JsonPlace& place)
{
    if (const auto address = parseId<Address>(place.text())) return padded<InstitutionId>(*address);
    return readId<InstitutionId>(place);
}

template <class Id>
void refuseTwice(const JsonPlace& place, std::unordered_set<Id>& seen, const Id& id)
{
    if (!seen.insert(id).second) place.refuse("is there twice");
}

LocalText readName(const JsonPlace& place)
{
    place.allowOnly({"zh", "en"});
    const JsonPlace zh = place.optional("zh"), en = place.optional("en");
    if (place.isObject() && !zh.isPresent() && !en.isPresent()) place.refuse("needs \"zh\", \"en\" or both");
    LocalText name{zh.isPresent() ? zh.nonEmptyText() : "", en.isPresent() ? en.nonEmptyText() : ""};
    if (name.zh.empty()) name.zh = name.en;
    if (name.en.empty()) name.en = name.zh;
    return name;
}

ConsensusKind readKind(const JsonPlace& place)
{
    const std::string text = place.text();
    if (text == "none") return ConsensusKind::None;
    if (text == "qbft") return ConsensusKind::Qbft;
    if (text == "ibft2") return ConsensusKind::Ibft2;
    if (text == "ibft1") return ConsensusKind::Ibft1;
    if (text == "clique") return ConsensusKind::Clique;
    place.refuse("must be one of qbft, ibft2, ibft1, clique, none");
    return ConsensusKind::None;
}

QuorumRule readQuorum(const JsonPlace& place)
{
    const std::string text = place.text();
    if (text == "2f+1") return QuorumRule::TwoFPlusOne;
    if (text != "ceil2n3") place.refuse("must be ceil2n3 or 2f+1");
    return QuorumRule::Ceil2n3;
}

ConsensusRule readRule(const JsonPlace& place, bool inList)
{
    if (inList) place.allowOnly({"from", "kind", "validators", "epoch", "quorum"});
    else place.allowOnly({"kind", "validators", "epoch", "quorum"});
    ConsensusRule rule;
    if (inList) rule.from = place.required("from").unsignedNumber(EventKey::maxBlock);
    rule.kind = readKind(place.required("kind"));
    if (const auto validators = place.optional("validators"); validators.isPresent()) {
        std::unordered_set<Address> seen;
        for (const JsonPlace& item : validators.items()) {
            rule.validators.push_back(readId<Address>(item));
            refuseTwice(item, seen, rule.validators.back());
        }
    }
    if (const auto epoch = place.optional("epoch"); epoch.isPresent()) {
        rule.epoch = epoch.unsignedNumber();
        if (rule.epoch == 0) epoch.refuse("must be 1 or more");
    }
    if (const auto quorum = place.optional("quorum"); quorum.isPresent()) rule.quorum = readQuorum(quorum);
    return rule;
}

std::vector<ConsensusRule> readConsensus(const JsonPlace& place)
{
    if (!place.isArray()) return {readRule(place, false)};
    std::vector<ConsensusRule> rules;
    for (const JsonPlace& item : place.items()) {
        const ConsensusRule rule = readRule(item, true);
        if (rules.empty() && rule.from != 0) item.required("from").refuse("must be 0 in the first rule");
        if (!rules.empty() && rule.from <= rules.back().from)
            item.required("from").refuse("must be greater than in the rule before");
        rules.push_back(rule);
    }
    if (rules.empty()) place.refuse("must hold at least one rule");
    return rules;
}

std::string readUrl(const JsonPlace& place)
{
    std::string text = place.text();
    const QUrl url{QString::fromStdString(text), QUrl::StrictMode};
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty())
        place.refuse("must be an address that begins with http:// or https://");
    else if (!url.userInfo().isEmpty()) // The workspace keeps the chain file, and messages name the address.
        place.refuse("must hold no user name or password: it would be kept and shown; let the network protect the node");
    return text;
}

std::string readPin(const JsonPlace& place, bool encrypted)
{
    std::string text = place.text();
    const auto decoded = text.starts_with("sha256/")
        ? QByteArray::fromBase64Encoding(QByteArray::fromStdString(text.substr(7)), QByteArray::AbortOnBase64DecodingErrors)
        : QByteArray::FromBase64Result{};
    if (decoded.decoded.size() != 32) place.refuse("must be \"sha256/\" and the base64 of 32 bytes");
    else if (!encrypted) place.refuse("needs an https:// address");
    return text;
}

std::vector<NodeConfig> readNodes(const JsonPlace& place)
{
    std::vector<NodeConfig> nodes;
    std::set<std::string> seen;
    for (const JsonPlace& item : place.items()) {
        item.allowOnly({"name", "url", "spki_pin"});
        NodeConfig node;
        node.name = item.required("name").label();
        node.url = readUrl(item.required("url"));
        if (!seen.insert(node.url).second) item.required("url").refuse("is there twice");
        if (const auto pin = item.optional("spki_pin"); pin.isPresent())
            node.spkiPin = readPin(pin, node.url.starts_with("https"));
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<ContractConfig> readContracts(const JsonPlace& place)
{
    std::vector<ContractConfig> contracts;
    std::unordered_set<Address> seen;
    for (const JsonPlace& item : place.items()) {
        item.allowOnly({"profile", "address"});
        const JsonPlace address = item.required("address");
        contracts.push_back({item.required("profile").nonEmptyText(), readId<Address>(address)});
        refuseTwice(address, seen, contracts.back().address);
    }
    return contracts;
}

std::vector<SchemaInfo> readSchemas(const JsonPlace& place)
{
    std::vector<SchemaInfo> schemas;
    std::unordered_set<SchemaId> seen;
    for (const auto& [key, value] : place.members()) {
        value.allowOnly({"role", "name"});
        const auto id = parseId<SchemaId>(key);
        if (!id) value.refuse("key must be 0x and 64 hex digits");
        else refuseTwice(value, seen, *id);
        const JsonPlace role = value.required("role");
        const std::string roleName = role.text();
        if (std::find(std::begin(roles), std::end(roles), roleName) == std::end(roles))
            role.refuse("must be one of identity, licence, asset-proof, income-proof, experience, professional-investor, other");
        schemas.push_back({id.value_or(SchemaId{}), roleName, readName(value.required("name"))});
    }
    return schemas;
}

Result<std::vector<Institution>> loadInstitutions(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file);
    if (!text) return text.error();
    const auto document = JsonDocument::parse(*text, file.string());
    if (!document) return document.error();
    std::vector<Institution> institutions;
    std::unordered_set<InstitutionId> seen;
    for (const JsonPlace& item : document->root().items()) {
        item.allowOnly({"id", "name", "kind"});
        const JsonPlace id = item.required("id"), kind = item.required("kind");
        Institution institution{readInstitutionId(id), readName(item.required("name"))};
        refuseTwice(id, seen, institution.id);
        const auto parsed = parseInstitutionKind(kind.text());
        if (!parsed) kind.refuse("must be one of authority, bank, securities, platform, other");
        institution.kind = parsed.value_or(InstitutionKind::Other);
        institutions.push_back(std::move(institution));
    }
    if (const auto problem = document->problem()) return *problem;
    return institutions;
}

void readChain(const JsonPlace& root, ChainFile& chain)
{
    root.allowOnly({"name", "family", "chain_id", "genesis_hash", "consensus", "nodes", "start_block", "contracts",
        "schemas", "institutions"});
    chain.name = root.required("name").label();
    const JsonPlace family = root.required("family");
    chain.family = family.text();
    if (std::find(std::begin(families), std::end(families), chain.family) == std::end(families))
        family.refuse("must be one of evm, fisco-bcos-3, fabric, chainmaker");
    chain.chainId = root.required("chain_id").unsignedNumber();
    chain.genesis = readId<BlockHash>(root.required("genesis_hash"));
    chain.consensus = readConsensus(root.required("consensus"));
    if (const auto nodes = root.optional("nodes"); nodes.isPresent()) chain.nodes = readNodes(nodes);
    if (const auto start = root.optional("start_block"); start.isPresent())
        chain.startBlock = start.unsignedNumber(EventKey::maxBlock);
    chain.contracts = readContracts(root.required("contracts"));
    if (const auto schemas = root.optional("schemas"); schemas.isPresent()) chain.schemas = readSchemas(schemas);
}

struct ParsedChain {
    ChainFile chain;
    std::optional<std::string> institutionsFile;
};

Result<ParsedChain> parse(std::string_view text, std::string_view fileName)
{
    const auto document = JsonDocument::parse(text, fileName);
    if (!document) return document.error();
    ParsedChain parsed;
    parsed.chain.path = fileName;
    parsed.chain.text = text;
    const JsonPlace root = document->root();
    readChain(root, parsed.chain);
    if (const JsonPlace file = root.optional("institutions"); file.isPresent()) parsed.institutionsFile = file.nonEmptyText();
    if (const auto problem = document->problem()) return *problem;
    return parsed;
}

} // namespace

std::string_view consensusName(ConsensusKind kind)
{
    switch (kind) {
    case ConsensusKind::None: return "none";
    case ConsensusKind::Qbft: return "qbft";
    case ConsensusKind::Ibft2: return "ibft2";
    case ConsensusKind::Ibft1: return "ibft1";
    case ConsensusKind::Clique: return "clique";
    }
    return "none";
}

std::string_view quorumName(QuorumRule rule)
{
    switch (rule) {
    case QuorumRule::Ceil2n3: return "ceil2n3";
    case QuorumRule::TwoFPlusOne: return "2f+1";
    }
    return "ceil2n3";
}

Result<ChainFile> parseChainFile(std::string_view text, std::string_view fileName)
{
    auto parsed = parse(text, fileName);
    if (!parsed) return std::move(parsed).error();
    return std::move(parsed->chain);
}

Result<ChainFile> loadChainFile(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file);
    if (!text) return text.error().during("chain file");
    auto parsed = parse(*text, file.string());
    if (!parsed) return std::move(parsed).error();
    ChainFile chain = std::move(parsed->chain);
    if (!parsed->institutionsFile) return chain;
    auto institutions = loadInstitutions(file.parent_path() / *parsed->institutionsFile);
    if (!institutions) return std::move(institutions).error().during(file.string() + ": institutions file");
    chain.institutions = std::move(institutions).value();
    return chain;
}

} // namespace guanlan::chainsync
