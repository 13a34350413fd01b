// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/http_listener.h"
#include "tests/chainsync/played_chain.h"

#include <QTimer>

#include <functional>
#include <unordered_map>

/// A call as the node was asked it.
struct AskedCall {
    std::string method;
    std::uint64_t block = 0; ///< Where it is about one.
    std::string id; ///< JSON.
};

/// What a scripted node does.
struct NodeManners {
    bool hasBlockReceipts = false;
    int mostCalls = 0; ///< A larger batch is refused as a whole; 0: none is.
    bool failsSingly = false; ///< A larger batch gets an error for each call instead.
    int resetEvery = 0; ///< Every so-manieth request's connection is reset.
    int busyEvery = 0; ///< Every so-manieth request gets status 503.
    int dribbleBytes = 0; ///< Answers come in pieces of so many bytes.
    int dribbleMs = 0; ///< Between two pieces.
    bool wrongIds = false;
    bool isSilent = false; ///< Never answers.
    QByteArray status = QByteArrayLiteral("200 OK");
    QByteArray extraHeader;
    std::uint64_t chainId = 190202;
    std::uint64_t head = recordedHead;
    std::function<QByteArray(std::uint64_t block, QByteArray answer)> alter; ///< Of blocks.

    // What only a hostile node does.
    std::shared_ptr<const PlayedChain> chain; ///< Served in place of the recorded one.
    std::function<void(PlayedChain&)> forge; ///< Before anything of it is served.
    int trueRequests = 0; ///< So many are answered truly before the following begin.
    std::function<QByteArray(const AskedCall&, QByteArray answer)> answer; ///< One call's whole answer; empty: none.
    std::function<QByteArray(QByteArray body)> body; ///< The whole body.
    std::function<void(QTcpSocket&, QByteArray body)> send; ///< In place of what a server would do.
};

// A node that plays a chain back over HTTP and behaves as it is told.
class ScriptedNode : public HttpListener {
public:
    explicit ScriptedNode(NodeManners with = {}) : manners{std::move(with)}
    {
        m_chain = manners.chain ? manners.chain : recordedBlocks();
        if (manners.forge) {
            auto forged = std::make_shared<PlayedChain>(*m_chain);
            manners.forge(*forged);
            m_chain = std::move(forged);
        }
    }

    /// Tells another chain from now on, up to its end.
    void play(std::shared_ptr<const PlayedChain> chain)
    {
        m_chain = std::move(chain);
        m_receipts.clear();
        manners.head = m_chain->size() - 1;
    }

    NodeManners manners;
    int requests = 0;
    int largestBatch = 0;

private:
    using Json = nlohmann::json;

    bool isTrueYet() const { return requests <= manners.trueRequests; }

    void serve(QTcpSocket& socket, const QByteArray& request) override
    {
        ++requests;
        if (manners.isSilent) return;
        if (manners.resetEvery > 0 && requests % manners.resetEvery == 0) return socket.abort();
        const bool busy = manners.busyEvery > 0 && requests % manners.busyEvery == 0;
        QByteArray body = busy ? QByteArray{} : answerTo(Json::parse(request.begin(), request.end()));
        if (manners.body && !isTrueYet()) body = manners.body(std::move(body));
        if (manners.send && !isTrueYet()) return manners.send(socket, std::move(body));
        const QByteArray whole = "HTTP/1.1 " + (busy ? QByteArray{"503 Busy"} : manners.status) + "\r\n" + manners.extraHeader
            + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        if (manners.dribbleBytes == 0) socket.write(whole);
        else dribble(&socket, whole);
    }

    void dribble(QTcpSocket* socket, const QByteArray& rest)
    {
        socket->write(rest.left(manners.dribbleBytes));
        socket->flush();
        if (rest.size() > manners.dribbleBytes)
            QTimer::singleShot(manners.dribbleMs, socket, [this, socket, rest] { dribble(socket, rest.mid(manners.dribbleBytes)); });
    }

    QByteArray answerTo(const Json& request)
    {
        if (request.is_object()) return answerTo(request, true);
        largestBatch = std::max(largestBatch, int(request.size()));
        const bool isTooMuch = manners.mostCalls > 0 && int(request.size()) > manners.mostCalls;
        if (isTooMuch && !manners.failsSingly)
            return R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"batch too large"}})";
        QList<QByteArray> answers;
        for (const Json& call : request) {
            const QByteArray answer = answerTo(call, !isTooMuch);
            if (!answer.isEmpty()) answers.prepend(answer); // In another order than asked for.
        }
        return "[" + answers.join(',') + "]";
    }

    QByteArray answerTo(const Json& call, bool willing)
    {
        AskedCall asked{call["method"], 0, std::to_string(call["id"].get<std::int64_t>() + (manners.wrongIds ? 1 : 0))};
        const Json first = call["params"].empty() ? Json{} : call["params"][0];
        if (first.is_string() && first.get<std::string>().size() < 66)
            asked.block = QByteArray::fromStdString(first.get<std::string>().substr(2)).toULongLong(nullptr, 16);
        const QByteArray begin = R"({"jsonrpc":"2.0","id":)" + QByteArray::fromStdString(asked.id);
        QByteArray answer = begin + R"(,"error":{"code":-32005,"message":"limit exceeded"}})";
        if (willing) {
            const std::string result = resultOf(asked, call["params"]);
            if (!result.empty()) answer = begin + R"(,"result":)" + QByteArray::fromStdString(result) + "}";
            else answer = begin + R"(,"error":{"code":-32601,"message":"the method does not exist"}})";
        }
        return manners.answer && !isTrueYet() ? manners.answer(asked, std::move(answer)) : answer;
    }

    std::string resultOf(const AskedCall& asked, const Json& parameters)
    {
        const auto quantity = [](std::uint64_t value) { return "\"0x" + QByteArray::number(qulonglong(value), 16).toStdString() + "\""; };
        if (asked.method == "eth_chainId") return quantity(manners.chainId);
        if (asked.method == "eth_blockNumber") return quantity(manners.head);
        if (asked.method == "eth_getTransactionReceipt") return receiptOf(parameters[0]);
        const bool isThere = asked.block <= manners.head && asked.block < m_chain->size();
        if (asked.method == "eth_getBlockByNumber") {
            if (!isThere) return "null";
            Json block = (*m_chain)[asked.block].block;
            if (block.is_object() && !parameters[1].get<bool>()) {
                for (Json& transaction : block["transactions"])
                    if (transaction.is_object()) transaction = Json(transaction["hash"]);
            }
            return manners.alter ? manners.alter(asked.block, QByteArray::fromStdString(block.dump())).toStdString() : block.dump();
        }
        if (asked.method == "eth_getBlockReceipts" && manners.hasBlockReceipts)
            return isThere ? (*m_chain)[asked.block].receipts.dump() : "null";
        return {};
    }

    std::string receiptOf(const std::string& transaction)
    {
        if (m_receipts.empty()) {
            for (const PlayedBlock& played : *m_chain)
                for (const Json& receipt : played.receipts)
                    m_receipts[receipt["transactionHash"]] = receipt.dump();
        }
        const auto found = m_receipts.find(transaction);
        return found == m_receipts.end() ? "null" : found->second;
    }

    std::shared_ptr<const PlayedChain> m_chain;
    std::unordered_map<std::string, std::string> m_receipts; ///< By transaction; filled when first asked for.
};
