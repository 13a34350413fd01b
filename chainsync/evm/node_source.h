// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/block_source.h"
#include "chainsync/chain_file.h"
#include "chainsync/http_transport.h"
#include "chainsync/json_rpc.h"

#include <QThreadPool>

#include <chrono>

namespace guanlan::chainsync::evm {

/// One node's JSON-RPC interface. Learns what the node can do: halves batches that it refuses or cuts off, asks for an
/// eighth of what it takes too long for; reads receipts one by one where it has no eth_getBlockReceipts; keeps answers near 1 MiB.
/// Handlers run on the pool; failures may come on the transport's thread.
class NodeSource final : public BlockSource {
public:
    NodeSource(const NodeConfig& node, QThreadPool& pool, const HttpTransport::Limits& limits);
    ~NodeSource() override;

    const std::string& name() const override { return m_name; }
    const std::string& address() const override { return m_url; }
    Result<SourceTip> tip(const std::atomic<bool>& cancelled) override;
    bool isSequential() const override { return false; }
    std::uint32_t headerBatch() const override { return m_headerBatch; }
    std::uint32_t contentBatch() const override;
    std::uint32_t parallelRequests() const override;
    void fetchHeaders(std::uint64_t from, std::uint32_t count, AnswerHandler handler) override;
    void fetchContents(std::vector<std::uint64_t> numbers, AnswerHandler handler) override;
    void abort() override;

private:
    struct Contents;
    using RpcHandler = std::function<void(const RpcAnswers&, const QByteArray& body)>;
    using FailureHandler = std::function<void(SourceFailure)>;

    RpcRequest newRequest(std::size_t calls);
    /// Sends a request and parses the answer on the pool; TooMuch stands for anything that fewer calls may mend.
    void call(const RpcRequest& request, RpcHandler done, FailureHandler failed);
    /// How long an answer may take: a batch shorter than one call, and none longer than what is left of the time in which
    /// something usable must come.
    std::chrono::milliseconds timeFor(const RpcRequest& request) const;
    std::chrono::milliseconds fruitlessTime() const; ///< Since the first call after the last usable answer.
    Result<std::uint64_t> askQuantity(std::string_view method, const std::atomic<bool>& cancelled);
    void fetchWithReceipts(const std::shared_ptr<Contents>& contents);
    void fetchBlocks(const std::shared_ptr<Contents>& contents);
    void fetchReceipts(const std::shared_ptr<Contents>& contents);
    void deliver(const std::shared_ptr<Contents>& contents);
    void learnSize(qsizetype bytes, std::size_t blocks);
    /// Makes a batch smaller that was too much. One call that is too much is a failure for good, and so is a long time
    /// in which the node gave nothing usable; but then, too, it is asked for less next time.
    SourceFailure shrink(std::atomic<std::uint32_t>& batch, std::size_t asked, SourceFailure failure);

    std::string m_name;
    std::string m_url;
    QThreadPool& m_pool;
    std::atomic<std::uint64_t> m_nextId{1};
    std::atomic<std::uint32_t> m_headerBatch{100};
    std::atomic<std::uint32_t> m_contentLimit{32}; ///< The node's, as learnt.
    std::atomic<std::uint32_t> m_receiptBatch{100};
    std::atomic<std::uint32_t> m_bytesPerBlock{128 * 1024}; ///< Smoothed.
    std::atomic<bool> m_hasBlockReceipts{true};
    std::atomic<std::int64_t> m_fruitlessSince{0}; ///< Steady clock, ms, of the first call after the last usable answer; 0: none.
    HttpTransport m_transport; ///< Last: its handlers use what is above.
};

} // namespace guanlan::chainsync::evm
