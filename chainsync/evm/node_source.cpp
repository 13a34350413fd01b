// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/node_source.h"

#include <algorithm>
#include <future>

namespace guanlan::chainsync::evm {

namespace dom = simdjson::dom;

namespace {

using Kind = SourceFailure::Kind;

constexpr std::uint32_t wantedAnswerBytes = 1024 * 1024;
constexpr std::size_t parserKeepsBytes = std::size_t{8} << 20;

/// A parser that each thread uses again; a large document's memory is not kept.
class ThreadParser {
public:
    ThreadParser() = default;
    ~ThreadParser()
    {
        if (m_parser.capacity() > parserKeepsBytes) m_parser = dom::parser{};
    }
    ThreadParser(const ThreadParser&) = delete;
    ThreadParser& operator=(const ThreadParser&) = delete;
    dom::parser& get() { return m_parser; }

private:
    static thread_local dom::parser m_parser;
};

thread_local dom::parser ThreadParser::m_parser;

std::string blockParameters(std::uint64_t number, bool withTransactions)
{
    return "[\"" + toQuantity(number) + (withTransactions ? "\",true]" : "\",false]");
}

SourceFailure toFailure(const HttpAnswer& answer)
{
    switch (answer.outcome) {
    case HttpAnswer::Outcome::TooLarge:
    case HttpAnswer::Outcome::TimedOut: return {Kind::TooMuch, answer.reason};
    case HttpAnswer::Outcome::Cancelled: return {Kind::Cancelled, "cancelled"};
    case HttpAnswer::Outcome::Ok:
    case HttpAnswer::Outcome::Unreachable:
    case HttpAnswer::Outcome::Refused: break;
    }
    return {Kind::Unavailable, answer.reason};
}

std::string words(const RpcError& error)
{
    return "the node says \"" + error.message + "\" (" + std::to_string(error.code) + ")";
}

/// What one call's result lacks: the node's error, or no such block.
std::optional<SourceFailure> problemOf(const RpcResult& result, std::uint64_t number)
{
    if (const auto* error = std::get_if<RpcError>(&result)) return SourceFailure{Kind::TooMuch, words(*error), number};
    if (std::get<dom::element>(result).is_null())
        return SourceFailure{Kind::NotThere, "has no block " + std::to_string(number), number};
    return std::nullopt;
}

/// A time by which an answer is late, as seen by a clock that is read a little earlier.
std::chrono::milliseconds nearly(int ms) { return std::chrono::milliseconds{ms * 9 / 10}; }

std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

/// Some blocks with all their transactions and receipts, under way.
struct NodeSource::Contents {
    std::vector<std::uint64_t> numbers;
    AnswerHandler handler;
    // Where receipts are read one by one:
    QByteArray blocks; ///< Kept to be parsed again beside the receipts.
    std::optional<RpcRequest> blocksRequest;
    std::vector<std::string> transactions; ///< Hashes in JSON, of all blocks in order.
    std::vector<std::size_t> lastOfBlock; ///< Position in `transactions` where each block ends.
    std::vector<std::string> receipts; ///< JSON, as far as read.

    void fail(SourceFailure failure) const
    {
        if (failure.block == 0) failure.block = numbers.front();
        handler(failure);
    }
};

NodeSource::NodeSource(const NodeConfig& node, QThreadPool& pool, const HttpTransport::Limits& limits)
    : m_name{node.name}
    , m_url{node.url}
    , m_pool{pool}
    , m_transport{QUrl{QString::fromStdString(node.url)}, node.spkiPin, limits}
{
}

NodeSource::~NodeSource() = default;

std::uint32_t NodeSource::contentBatch() const
{
    return std::clamp<std::uint32_t>(wantedAnswerBytes / std::max<std::uint32_t>(1, m_bytesPerBlock), 1, m_contentLimit);
}

std::uint32_t NodeSource::parallelRequests() const { return std::uint32_t(m_transport.limits().parallel); }

void NodeSource::abort() { m_transport.abort(); }

RpcRequest NodeSource::newRequest(std::size_t calls) { return RpcRequest{m_nextId.fetch_add(calls)}; }

SourceFailure NodeSource::shrink(std::atomic<std::uint32_t>& batch, std::size_t asked, SourceFailure failure)
{
    if (failure.kind != Kind::TooMuch) return failure;
    const auto waited = fruitlessTime();
    const bool isSlow = waited >= nearly(m_transport.limits().batchMs);
    batch = std::min<std::uint32_t>(batch, std::max<std::uint32_t>(1, std::uint32_t(asked / (isSlow ? 8 : 2))));
    if (asked <= 1 || waited >= nearly(m_transport.limits().totalMs)) failure.kind = Kind::Unavailable;
    return failure;
}

std::chrono::milliseconds NodeSource::fruitlessTime() const
{
    const std::int64_t since = m_fruitlessSince;
    return std::chrono::milliseconds{since == 0 ? 0 : nowMs() - since};
}

std::chrono::milliseconds NodeSource::timeFor(const RpcRequest& request) const
{
    const std::chrono::milliseconds all{m_transport.limits().totalMs}, batch{m_transport.limits().batchMs};
    return std::clamp(all - fruitlessTime(), batch / 4, request.size() > 1 ? batch : all);
}

void NodeSource::call(const RpcRequest& request, RpcHandler done, FailureHandler failed)
{
    std::int64_t none = 0;
    m_fruitlessSince.compare_exchange_strong(none, nowMs());
    m_transport.post(request.body(), timeFor(request),
        [this, request, done = std::move(done), failed = std::move(failed)](HttpAnswer answer) mutable {
            if (answer.outcome != HttpAnswer::Outcome::Ok) return failed(toFailure(answer));
            m_pool.start([request, done = std::move(done), failed = std::move(failed), answer = std::move(answer)] {
                const QByteArray& body = answer.body;
                ThreadParser parser;
                const RpcAnswers answers = readRpcAnswers(parser.get(), body, request);
                if (!answers.malformed.empty()) return failed({Kind::Malformed, answers.malformed});
                if (answers.refusal) return failed({Kind::TooMuch, words(*answers.refusal)});
                done(answers, body);
            });
        });
}

Result<std::uint64_t> NodeSource::askQuantity(std::string_view method, const std::atomic<bool>& cancelled)
{
    using namespace std::chrono_literals;
    std::promise<std::variant<std::uint64_t, SourceFailure>> promise;
    auto answered = promise.get_future();
    RpcRequest request = newRequest(1);
    request.add(method, "[]");
    call(request,
        [this, &promise, method](const RpcAnswers& answers, const QByteArray&) {
            const RpcResult& result = answers.results.front();
            if (const auto* error = std::get_if<RpcError>(&result))
                return promise.set_value(SourceFailure{Kind::Unavailable, words(*error)});
            const auto quantity = readQuantity(std::get<dom::element>(result));
            if (quantity) m_fruitlessSince = 0;
            if (quantity) promise.set_value(*quantity);
            else promise.set_value(SourceFailure{Kind::Malformed, "the answer to " + std::string{method} + " is not a quantity"});
        },
        [&promise](SourceFailure failure) { promise.set_value(std::move(failure)); });
    bool aborted = false;
    while (answered.wait_for(50ms) != std::future_status::ready) {
        if (cancelled && !aborted) abort();
        aborted = cancelled;
    }
    auto answer = answered.get();
    if (const auto* failure = std::get_if<SourceFailure>(&answer)) return toError(*this, *failure);
    return std::get<std::uint64_t>(answer);
}

Result<SourceTip> NodeSource::tip(const std::atomic<bool>& cancelled)
{
    m_fruitlessSince = 0; // A new beginning.
    const auto chainId = askQuantity("eth_chainId", cancelled);
    if (!chainId) return chainId.error();
    const auto head = askQuantity("eth_blockNumber", cancelled);
    if (!head) return head.error();
    return SourceTip{*chainId, *head};
}

void NodeSource::fetchHeaders(std::uint64_t from, std::uint32_t count, AnswerHandler handler)
{
    RpcRequest request = newRequest(count);
    for (std::uint32_t i = 0; i < count; ++i)
        request.add("eth_getBlockByNumber", blockParameters(from + i, false));
    const auto failed = [this, handler, from, count](SourceFailure failure) {
        if (failure.block == 0) failure.block = from;
        handler(shrink(m_headerBatch, count, std::move(failure)));
    };
    call(request,
        [this, handler, failed, from](const RpcAnswers& answers, const QByteArray&) {
            std::vector<RawBlock> blocks;
            for (std::size_t i = 0; i < answers.results.size(); ++i) {
                if (auto problem = problemOf(answers.results[i], from + i)) return failed(std::move(*problem));
                blocks.push_back({from + i, std::get<dom::element>(answers.results[i]), std::nullopt});
            }
            m_fruitlessSince = 0;
            handler(std::span<const RawBlock>{blocks});
        },
        failed);
}

void NodeSource::fetchContents(std::vector<std::uint64_t> numbers, AnswerHandler handler)
{
    auto contents = std::make_shared<Contents>();
    contents->numbers = std::move(numbers);
    contents->handler = std::move(handler);
    if (m_hasBlockReceipts) fetchWithReceipts(contents);
    else fetchBlocks(contents);
}

void NodeSource::fetchWithReceipts(const std::shared_ptr<Contents>& contents)
{
    const std::size_t count = contents->numbers.size();
    RpcRequest request = newRequest(2 * count);
    for (const std::uint64_t number : contents->numbers) {
        request.add("eth_getBlockByNumber", blockParameters(number, true));
        request.add("eth_getBlockReceipts", "[\"" + toQuantity(number) + "\"]");
    }
    const auto failed = [this, contents, count](SourceFailure failure) {
        if (count == 1 && failure.kind == Kind::TooMuch) { // Not even one block in a batch: one call after the other.
            m_hasBlockReceipts = false;
            return contents->fail(std::move(failure));
        }
        contents->fail(shrink(m_contentLimit, count, std::move(failure)));
    };
    call(request,
        [this, contents, failed, count](const RpcAnswers& answers, const QByteArray& body) {
            std::vector<RawBlock> blocks;
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint64_t number = contents->numbers[i];
                const RpcResult& receipts = answers.results[2 * i + 1];
                const auto* error = std::get_if<RpcError>(&receipts);
                if (error && error->isMissingMethod()) {
                    m_hasBlockReceipts = false;
                    return contents->fail({Kind::TooMuch, words(*error), number});
                }
                if (auto problem = problemOf(answers.results[2 * i], number)) return failed(std::move(*problem));
                if (auto problem = problemOf(receipts, number)) return failed(std::move(*problem));
                blocks.push_back({number, std::get<dom::element>(answers.results[2 * i]), std::get<dom::element>(receipts)});
            }
            learnSize(body.size(), count);
            contents->handler(std::span<const RawBlock>{blocks});
        },
        failed);
}

void NodeSource::fetchBlocks(const std::shared_ptr<Contents>& contents)
{
    const std::size_t count = contents->numbers.size();
    RpcRequest request = newRequest(count);
    for (const std::uint64_t number : contents->numbers)
        request.add("eth_getBlockByNumber", blockParameters(number, true));
    contents->blocksRequest = request;
    const auto failed = [this, contents, count](SourceFailure failure) {
        contents->fail(shrink(m_contentLimit, count, std::move(failure)));
    };
    call(request,
        [this, contents, failed, count](const RpcAnswers& answers, const QByteArray& body) {
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint64_t number = contents->numbers[i];
                if (auto problem = problemOf(answers.results[i], number)) return failed(std::move(*problem));
                dom::array transactions;
                if (std::get<dom::element>(answers.results[i])["transactions"].get(transactions) != simdjson::SUCCESS)
                    return contents->fail({Kind::Malformed, "a block has no list of transactions", number});
                for (const dom::element transaction : transactions) {
                    std::string_view hash;
                    if (transaction["hash"].get(hash) != simdjson::SUCCESS || hash.size() != 66)
                        return contents->fail({Kind::Malformed, "a transaction has no hash", number});
                    contents->transactions.push_back(simdjson::minify(transaction["hash"]));
                }
                contents->lastOfBlock.push_back(contents->transactions.size());
            }
            contents->blocks = body;
            if (contents->transactions.empty()) deliver(contents);
            else fetchReceipts(contents);
        },
        failed);
}

/// Asks for the next receipts in order, until all are there.
void NodeSource::fetchReceipts(const std::shared_ptr<Contents>& contents)
{
    const std::size_t from = contents->receipts.size();
    const std::size_t count = std::min<std::size_t>(m_receiptBatch, contents->transactions.size() - from);
    RpcRequest request = newRequest(count);
    for (std::size_t i = 0; i < count; ++i)
        request.add("eth_getTransactionReceipt", "[" + contents->transactions[from + i] + "]");
    const auto failed = [this, contents, count](SourceFailure failure) {
        failure = shrink(m_receiptBatch, count, std::move(failure));
        if (failure.kind == Kind::TooMuch) fetchReceipts(contents);
        else contents->fail(std::move(failure));
    };
    call(request,
        [this, contents, failed](const RpcAnswers& answers, const QByteArray&) {
            const std::size_t done = contents->receipts.size();
            const auto block = std::upper_bound(contents->lastOfBlock.begin(), contents->lastOfBlock.end(), done);
            const std::uint64_t number = contents->numbers[std::size_t(block - contents->lastOfBlock.begin())];
            for (const RpcResult& result : answers.results) {
                if (auto problem = problemOf(result, number)) {
                    contents->receipts.resize(done);
                    return failed(std::move(*problem));
                }
                contents->receipts.push_back(simdjson::minify(std::get<dom::element>(result)));
            }
            m_fruitlessSince = 0;
            if (contents->receipts.size() < contents->transactions.size()) fetchReceipts(contents);
            else deliver(contents);
        },
        failed);
}

void NodeSource::deliver(const std::shared_ptr<Contents>& contents)
{
    std::string text = "[";
    std::size_t position = 0;
    for (const std::size_t last : contents->lastOfBlock) {
        text += text.size() > 1 ? ",[" : "[";
        for (std::size_t i = position; i < last; ++i)
            text.append(i > position ? "," : "").append(contents->receipts[i]);
        position = last;
        text += ']';
    }
    text += ']';
    contents->receipts = {};

    dom::parser blocksParser, receiptsParser;
    const RpcAnswers answers = readRpcAnswers(blocksParser, contents->blocks, *contents->blocksRequest);
    dom::array receipts;
    if (!answers.malformed.empty() || receiptsParser.parse(text).get(receipts) != simdjson::SUCCESS)
        return contents->fail({Kind::Malformed, "an answer could not be read twice"});
    std::vector<RawBlock> blocks;
    for (const dom::element one : receipts) {
        const std::size_t i = blocks.size();
        blocks.push_back({contents->numbers[i], std::get<dom::element>(answers.results[i]), one});
    }
    learnSize(contents->blocks.size() + qsizetype(text.size()), blocks.size());
    contents->handler(std::span<const RawBlock>{blocks});
}

void NodeSource::learnSize(qsizetype bytes, std::size_t blocks)
{
    const auto now = std::uint32_t(bytes / qsizetype(blocks));
    m_bytesPerBlock = (m_bytesPerBlock + now) / 2;
    m_fruitlessSince = 0;
}

} // namespace guanlan::chainsync::evm
