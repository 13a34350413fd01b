// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/recorded_chain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

/// What a scripted node does.
struct NodeManners {
    bool hasBlockReceipts = false;
    int mostCalls = 0; ///< A larger batch is refused as a whole; 0: none is.
    bool failsSingly = false; ///< A larger batch gets an error for each call instead.
    int resetEvery = 0; ///< Every so-manieth request's connection is reset.
    int busyEvery = 0; ///< Every so-manieth request gets status 503.
    int dribbleBytes = 0; ///< Bodies come in pieces of so many bytes.
    bool wrongIds = false;
    bool isSilent = false; ///< Never answers.
    QByteArray status = QByteArrayLiteral("200 OK");
    QByteArray extraHeader;
    std::uint64_t chainId = 190202;
    std::uint64_t head = recordedHead;
    std::function<QByteArray(std::uint64_t block, QByteArray answer)> alter; ///< Of blocks.
};

// A node that plays back the recorded chain over HTTP and behaves as it is told. Lives on the test's thread,
// whose event loop must run meanwhile.
class ScriptedNode : public QObject {
public:
    explicit ScriptedNode(NodeManners with = {}) : manners{std::move(with)}
    {
        const auto lines = readArchiveLines(recordedArchive);
        for (int i = 1; i < lines.size(); ++i)
            m_lines.push_back(QJsonDocument::fromJson(lines[i]).object());
        for (const QJsonObject& line : m_lines)
            for (const auto receipt : line[QStringLiteral("receipts")].toArray())
                m_receipts[receipt[QStringLiteral("transactionHash")].toString()] = receipt.toObject();
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
        if (!m_server.listen(QHostAddress::LocalHost)) qFatal("cannot listen");
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_server.serverPort()); }
    void stop() { m_server.close(); }

    NodeManners manners;
    int requests = 0;
    int largestBatch = 0;

private:
    void accept()
    {
        QTcpSocket* socket = m_server.nextPendingConnection();
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer = std::make_shared<QByteArray>()] {
            *buffer += socket->readAll();
            const auto end = buffer->indexOf("\r\n\r\n");
            if (end < 0) return;
            const auto at = buffer->toLower().indexOf("content-length: ");
            const int length = buffer->mid(at + 16, buffer->indexOf("\r\n", at) - at - 16).toInt();
            if (buffer->size() < end + 4 + length) return;
            const QByteArray body = buffer->mid(end + 4, length);
            buffer->remove(0, end + 4 + length);
            serve(socket, body);
        });
    }

    void serve(QTcpSocket* socket, const QByteArray& body)
    {
        ++requests;
        if (manners.isSilent) return;
        if (manners.resetEvery > 0 && requests % manners.resetEvery == 0) return socket->abort();
        const bool busy = manners.busyEvery > 0 && requests % manners.busyEvery == 0;
        const QByteArray answer = busy ? QByteArray{} : answerTo(QJsonDocument::fromJson(body));
        const QByteArray whole = "HTTP/1.1 " + (busy ? QByteArray{"503 Busy"} : manners.status) + "\r\n" + manners.extraHeader
            + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(answer.size()) + "\r\n\r\n" + answer;
        if (manners.dribbleBytes == 0) socket->write(whole);
        else dribble(socket, whole);
    }

    void dribble(QTcpSocket* socket, const QByteArray& rest)
    {
        socket->write(rest.left(manners.dribbleBytes));
        socket->flush();
        if (rest.size() > manners.dribbleBytes)
            QTimer::singleShot(0, socket, [this, socket, rest] { dribble(socket, rest.mid(manners.dribbleBytes)); });
    }

    QByteArray answerTo(const QJsonDocument& request)
    {
        if (request.isObject()) return answerTo(request.object(), true);
        const QJsonArray calls = request.array();
        largestBatch = std::max(largestBatch, int(calls.size()));
        const bool isTooMuch = manners.mostCalls > 0 && calls.size() > manners.mostCalls;
        if (isTooMuch && !manners.failsSingly)
            return R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"batch too large"}})";
        QList<QByteArray> answers;
        for (const auto call : calls)
            answers.prepend(answerTo(call.toObject(), !isTooMuch)); // In another order than asked for.
        return "[" + answers.join(',') + "]";
    }

    QByteArray answerTo(const QJsonObject& call, bool willing)
    {
        const QByteArray id = QByteArray::number(call[QStringLiteral("id")].toInteger() + (manners.wrongIds ? 1 : 0));
        const QByteArray begin = R"({"jsonrpc":"2.0","id":)" + id;
        if (!willing) return begin + R"(,"error":{"code":-32005,"message":"limit exceeded"}})";
        const QByteArray result = resultOf(call[QStringLiteral("method")].toString(), call[QStringLiteral("params")].toArray());
        if (result.isEmpty()) return begin + R"(,"error":{"code":-32601,"message":"the method does not exist"}})";
        return begin + R"(,"result":)" + result + "}";
    }

    QByteArray resultOf(const QString& method, const QJsonArray& parameters)
    {
        const auto quantity = [](std::uint64_t value) { return "\"0x" + QByteArray::number(qulonglong(value), 16) + "\""; };
        const auto text = [](const QJsonValue& value) {
            return value.isArray() ? QJsonDocument{value.toArray()}.toJson(QJsonDocument::Compact)
                                   : QJsonDocument{value.toObject()}.toJson(QJsonDocument::Compact);
        };
        if (method == QLatin1String("eth_chainId")) return quantity(manners.chainId);
        if (method == QLatin1String("eth_blockNumber")) return quantity(manners.head);
        const QString first = parameters.first().toString();
        if (method == QLatin1String("eth_getTransactionReceipt"))
            return m_receipts.contains(first) ? text(m_receipts[first]) : QByteArray{"null"};
        const auto number = first.mid(2).toULongLong(nullptr, 16);
        const bool isThere = number <= manners.head && number < std::uint64_t(m_lines.size());
        if (method == QLatin1String("eth_getBlockByNumber")) {
            if (!isThere) return "null";
            QJsonObject block = m_lines[int(number)][QStringLiteral("block")].toObject();
            if (!parameters[1].toBool()) {
                QJsonArray hashes;
                for (const auto transaction : block[QStringLiteral("transactions")].toArray())
                    hashes.append(transaction[QStringLiteral("hash")]);
                block[QStringLiteral("transactions")] = hashes;
            }
            return manners.alter ? manners.alter(number, text(block)) : text(block);
        }
        if (method == QLatin1String("eth_getBlockReceipts") && manners.hasBlockReceipts)
            return isThere ? text(m_lines[int(number)][QStringLiteral("receipts")]) : QByteArray{"null"};
        return {};
    }

    QTcpServer m_server;
    QList<QJsonObject> m_lines;
    QHash<QString, QJsonObject> m_receipts;
};
