// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_probe.h"

#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/seals.h"
#include "chainsync/json_rpc.h"

#include <algorithm>
#include <future>
#include <optional>

namespace guanlan::chainsync {

namespace {

using evm::EvmSeals;
using evm::Header;
using namespace std::chrono_literals;

constexpr std::size_t clientLength = 80;
constexpr std::int64_t endOfTime = 253'402'300'799; ///< 9999-12-31.

/// One node, asked one thing at a time.
class Asking {
public:
    Asking(const NodeConfig& node, const HttpTransport::Limits& limits, const std::function<bool()>& isCancelled)
        : m_where{node.name + " (" + node.url + "): "}, m_isCancelled{isCancelled}
        , m_transport{QUrl{QString::fromStdString(node.url)}, node.spkiPin, limits}
    {
    }

    Error error(ErrorKind kind, std::string_view words) const { return {kind, m_where + std::string{words}}; }

    /// The result; it lives until the next question.
    Result<simdjson::dom::element> ask(std::string_view method, std::string_view parameters)
    {
        RpcRequest request{++m_id};
        request.add(method, parameters);
        std::promise<HttpAnswer> promise;
        auto answered = promise.get_future();
        m_transport.post(request.body(), std::chrono::milliseconds{m_transport.limits().totalMs},
            [&promise](HttpAnswer answer) { promise.set_value(std::move(answer)); });
        for (bool aborted = false; answered.wait_for(50ms) != std::future_status::ready;) {
            if (!aborted && m_isCancelled()) {
                m_transport.abort();
                aborted = true;
            }
        }
        HttpAnswer answer = answered.get();
        if (answer.outcome == HttpAnswer::Outcome::Cancelled) return error(ErrorKind::Cancelled, "cancelled");
        if (answer.outcome != HttpAnswer::Outcome::Ok)
            return error(ErrorKind::Unavailable, answer.reason + "; check the address, and that the node serves JSON-RPC there.");
        m_body = std::move(answer.body);
        const RpcAnswers answers = readRpcAnswers(m_parser, m_body, request);
        if (!answers.malformed.empty()) return error(ErrorKind::Corrupt, answers.malformed + "; this is no JSON-RPC node.");
        const auto* refusal = answers.refusal ? &*answers.refusal : std::get_if<RpcError>(&answers.results.front());
        if (refusal)
            return error(ErrorKind::Unavailable, "the node refuses " + std::string{method} + ": \"" + refusal->message + "\"; its operator must allow it.");
        return std::get<simdjson::dom::element>(answers.results.front());
    }

    Result<std::uint64_t> quantity(std::string_view method)
    {
        const auto answer = ask(method, "[]");
        if (!answer) return answer.error();
        const auto number = readQuantity(*answer);
        return number ? Result<std::uint64_t>{*number} : error(ErrorKind::Corrupt, "the answer to " + std::string{method} + " is not a quantity.");
    }

    Result<Header> header(std::uint64_t number)
    {
        const auto answer = ask("eth_getBlockByNumber", "[\"" + toQuantity(number) + "\",false]");
        if (!answer) return answer.error();
        const std::string block = "block " + std::to_string(number);
        if (answer->is_null()) return error(ErrorKind::Unavailable, "has no " + block + "; it may have dropped its history, or still be loading it.");
        auto header = evm::readHeader(*answer);
        if (!header) return error(ErrorKind::Corrupt, block + ": " + header.error().message);
        if (header->number != number || header->timestamp > std::uint64_t(endOfTime)) return error(ErrorKind::Corrupt, block + ": is not the one asked for.");
        return header;
    }

private:
    std::string m_where;
    const std::function<bool()>& m_isCancelled;
    std::uint64_t m_id = 0;
    QByteArray m_body;
    simdjson::dom::parser m_parser;
    HttpTransport m_transport; ///< Last: its handlers use what is above.
};

std::string visible(std::string_view text)
{
    std::string out;
    for (const char c : text.substr(0, clientLength)) out += (c >= ' ' && c <= '~') ? c : '?';
    return out;
}

bool holds(const Header& header, ConsensusKind kind)
{
    const auto hash = evm::headerHash(header, kind);
    return hash && *hash == header.claimedHash;
}

/// Who sealed a block by this rule; nobody where it is not of this kind.
std::vector<Address> sealersOf(const Header& header, ConsensusKind kind)
{
    const auto seals = EvmSeals::read(header, kind, EvmSeals::Recover::Later);
    if (!seals) return {};
    auto signers = (*seals)->signers();
    return signers ? std::move(signers).value() : std::vector<Address>{};
}

std::vector<Address> listedBy(const Header& header, ConsensusKind kind)
{
    const auto seals = EvmSeals::read(header, kind, EvmSeals::Recover::Later);
    return seals ? (*seals)->listed() : std::vector<Address>{};
}

constexpr ConsensusKind sealed[] = {ConsensusKind::Qbft, ConsensusKind::Ibft2, ConsensusKind::Ibft1, ConsensusKind::Clique};

/// The rule by which both headers' hashes hold, the newest one is sealed and, where the chain is only begun, the first one lists
/// somebody. Any chain holds by None, and Clique's headers hold by it, too: it comes last.
std::optional<ConsensusKind> consensusOf(const Header& genesis, const Header& newest)
{
    for (const ConsensusKind kind : sealed) {
        if (!holds(genesis, kind) || !holds(newest, kind)) continue;
        const bool isListed = !listedBy(genesis, kind).empty();
        if (newest.number == 0 ? isListed : !sealersOf(newest, kind).empty() && (isListed || kind != ConsensusKind::Clique)) return kind;
    }
    if (holds(genesis, ConsensusKind::None) && holds(newest, ConsensusKind::None)) return ConsensusKind::None;
    return std::nullopt;
}

} // namespace

Result<NodeProbe> probeNode(const NodeConfig& node, const HttpTransport::Limits& limits, const std::function<bool()>& isCancelled)
{
    if (!QUrl{QString::fromStdString(node.url)}.userInfo().isEmpty()) // Before anything is asked, and without the address.
        return Error{ErrorKind::InvalidInput, "the address must hold no user name or password: it would be kept and shown; let the network protect the node"};
    Asking asking{node, limits, isCancelled};
    NodeProbe probe;
    const auto chainId = asking.quantity("eth_chainId");
    if (!chainId) return chainId.error();
    const auto head = asking.quantity("eth_blockNumber");
    if (!head) return head.error();
    if (const auto client = asking.ask("web3_clientVersion", "[]"); client && client->is_string())
        probe.client = visible(client->get_string().value_unsafe());
    else if (!client && client.error().kind == ErrorKind::Cancelled) return client.error();
    const auto genesis = asking.header(0);
    if (!genesis) return genesis.error();
    const auto newest = *head == 0 ? genesis : asking.header(*head);
    if (!newest) return newest.error();
    const auto kind = consensusOf(*genesis, *newest);
    if (!kind)
        return asking.error(ErrorKind::Corrupt, "its blocks' hashes do not hold by any rule that this version knows (qbft, ibft2, ibft1, clique, none).");
    probe.chainId = *chainId;
    probe.head = *head;
    probe.headTime = std::int64_t(newest->timestamp);
    probe.genesis = genesis->claimedHash;
    probe.consensus = *kind;
    if (*kind == ConsensusKind::None) return probe;
    probe.validators = listedBy(*genesis, *kind);
    probe.seals = newest->number == 0 ? 0 : std::uint32_t(sealersOf(*newest, *kind).size());
    return probe;
}

} // namespace guanlan::chainsync
