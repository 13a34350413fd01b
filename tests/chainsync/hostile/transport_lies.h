// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/hostile/behaviour.h"
#include "tests/gzip.h"

/// What a server may do to whom it serves, below JSON. The node is true until it is trusted, unless said otherwise.
class TransportLies {
public:
    static Behaviours all(const Measures& measures)
    {
        TransportLies lies{measures};
        lies.aboutStatus();
        lies.aboutFraming();
        lies.aboutSize();
        const std::size_t before = lies.m_all.size();
        lies.aboutTime();
        for (std::size_t i = before; i < lies.m_all.size(); ++i)
            lies.m_all[i].isAboutTime = true;
        return std::move(lies.m_all);
    }

private:
    explicit TransportLies(const Measures& measures) : m_measures{measures} {}

    void send(const char* name, const char* does, std::function<void(QTcpSocket&, QByteArray)> how, const char* incident = "",
        const char* state = "unreachable", int trueRequests = 3)
    {
        NodeManners manners{.hasBlockReceipts = true, .trueRequests = trueRequests, .send = std::move(how)};
        m_all.push_back({name, does, std::move(manners), incident, state});
    }
    void say(const char* name, const char* does, QByteArray whole, const char* incident = "", const char* state = "unreachable")
    {
        send(name, does, [whole = std::move(whole)](QTcpSocket& socket, QByteArray) { socket.write(whole); }, incident, state);
    }
    static QByteArray answer(const QByteArray& body, const QByteArray& header = {})
    {
        return "HTTP/1.1 200 OK\r\n" + header + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    static QByteArray gzip(const QByteArray& text) { return QByteArray::fromStdString(gzipped({text.data(), std::size_t(text.size())})); }

    /// Writes `piece` again and again, as fast as it is taken, up to `bytes`, then `end`.
    static void flood(QTcpSocket& socket, const QByteArray& head, const QByteArray& piece, qint64 bytes, const QByteArray& end = {})
    {
        const auto more = [&socket, piece, end, left = std::make_shared<qint64>(bytes)] {
            while (*left > 0 && socket.bytesToWrite() < (1 << 20)) {
                socket.write(piece);
                *left -= piece.size();
                if (*left <= 0) socket.write(end);
            }
        };
        socket.write(head);
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    }
    /// Writes `pieceBytes` of `text` every so often.
    static void drip(QTcpSocket& socket, const QByteArray& text, qsizetype pieceBytes, int pauseMs)
    {
        auto* clock = new QTimer{&socket};
        QObject::connect(clock, &QTimer::timeout, &socket, [&socket, text, pieceBytes, at = qsizetype{0}]() mutable {
            socket.write(text.mid(at, pieceBytes));
            at += pieceBytes;
        });
        clock->start(pauseMs);
    }

    void aboutStatus()
    {
        for (const char* status : {"500 Internal Server Error", "503 Busy", "429 Too Many Requests", "404 Not Found", "401 Unauthorized",
                 "413 Too Large", "418 Teapot", "206 Partial Content"})
            say((std::string{"status "} + status).c_str(), "to every request",
                "HTTP/1.1 " + QByteArray{status} + "\r\nContent-Length: 2\r\n\r\n[]");
        say("redirect", "to another machine's port", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n");
        say("redirect to a file", "of the regulator's disk", "HTTP/1.1 307 Elsewhere\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
        say("password asked", "a challenge", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        say("no content", "status 204", "HTTP/1.1 204 No Content\r\n\r\n");
        say("not HTTP", "another protocol's greeting", "SSH-2.0-OpenSSH_9.2\r\n");
        say("not text", "random bytes", QByteArray::fromHex("00ff13379a").repeated(200));
    }

    void aboutFraming()
    {
        send("length too long", "the body ends, the connection stays", [](QTcpSocket& socket, QByteArray body) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size() + 10) + "\r\n\r\n" + body);
        });
        m_all.back().isAboutTime = true;
        send("length too long, closed", "the body ends, the connection too", [](QTcpSocket& socket, QByteArray body) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size() + 10) + "\r\n\r\n" + body);
            socket.disconnectFromHost();
        });
        send("length too short", "the body is cut off by its length", [](QTcpSocket& socket, QByteArray body) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size() - 10) + "\r\n\r\n" + body);
        }, "format", "set-aside");
        send("length negative", "-1", [](QTcpSocket& socket, QByteArray body) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: -1\r\nConnection: close\r\n\r\n" + body.left(100));
            socket.disconnectFromHost();
        });
        send("length of 2^64", "more than there can be", [](QTcpSocket& socket, QByteArray body) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551616\r\nConnection: close\r\n\r\n" + body.left(100));
            socket.disconnectFromHost();
        });
        send("bad chunks", "a chunk size that is no number", [](QTcpSocket& socket, QByteArray) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n");
        });
        send("chunk of 2^63", "announced", [](QTcpSocket& socket, QByteArray) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n[");
        });
        m_all.back().isAboutTime = true;
        send("reset at once", "instead of an answer", [](QTcpSocket& socket, QByteArray) { socket.abort(); });
        send("reset in the middle", "of a body", [](QTcpSocket& socket, QByteArray body) {
            socket.write(answer(body).left(body.size() / 2));
            socket.flush();
            socket.abort();
        });
        send("closed at once", "without a word", [](QTcpSocket& socket, QByteArray) { socket.disconnectFromHost(); });
        send("reset from the start", "nothing is ever answered", [](QTcpSocket& socket, QByteArray) { socket.abort(); }, "", "unreachable", 0);
        send("packed unasked", "gzip, although identity was asked for", [](QTcpSocket& socket, QByteArray body) {
            socket.write(answer(gzip(body), "Content-Encoding: gzip\r\n"));
        }, "format", "set-aside");
        send("answer before the question", "two answers to one request: the second is for nobody", [](QTcpSocket& socket, QByteArray body) {
            socket.write(answer(body) + answer(body));
        }, "|format", "ok|set-aside"); // What is for nobody is thrown away, or found to answer another question.
    }

    void aboutSize()
    {
        const qint64 cap = m_measures.bodyBytes, much = cap / 8 * 25, within = cap - (1 << 20); // 32, 100 and 31 MiB.
        const QByteArray spaces(64 << 10, ' ');
        send("100 MB", "with their length", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(much) + "\r\n\r\n", spaces, much);
        });
        send("100 MB in chunks", "without a length", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "10000\r\n" + spaces + "\r\n", much);
        });
        send("100 MB until closed", "neither length nor chunks", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", spaces, much);
        });
        send("blanks within the cap", "31 MiB of them before every answer", [=](QTcpSocket& socket, QByteArray body) {
            flood(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(within + body.size()) + "\r\n\r\n", spaces, within, body);
        }, "format", "set-aside");
        send("31 MiB of small numbers", "JSON as dense as it can be", [=](QTcpSocket& socket, QByteArray) {
            const QByteArray piece = QByteArray{"0,"}.repeated(32 << 10);
            flood(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(within + 2) + "\r\n\r\n[", piece, within, "]");
        }, "format", "set-aside");
        send("31 MiB of text", "one string in place of a block", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(within + 2) + "\r\n\r\n\"", QByteArray(64 << 10, 'x'), within, "\"");
        }, "format", "set-aside");
        send("gzip bomb", "100 MB packed into 100 kB", [packed = gzip(QByteArray(qsizetype(much), ' '))](QTcpSocket& socket, QByteArray) {
            socket.write(answer(packed, "Content-Encoding: gzip\r\n"));
        }, "format", "set-aside");
        send("endless header", "one header line without an end", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, "HTTP/1.1 200 OK\r\nX-Filler: ", QByteArray(64 << 10, 'x'), much);
        });
        m_all.back().isAboutTime = true;
        send("headers without end", "one line after the other", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, "HTTP/1.1 200 OK\r\n", QByteArray{"X-Filler: yes\r\n"}.repeated(4000), much);
        });
        m_all.back().isAboutTime = true;
        send("endless status line", "never a line end", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, "HTTP/1.1 200 ", QByteArray(64 << 10, 'x'), much);
        });
        m_all.back().isAboutTime = true;
        send("continue without end", "status 100 again and again", [=](QTcpSocket& socket, QByteArray) {
            flood(socket, {}, QByteArray{"HTTP/1.1 100 Continue\r\n\r\n"}.repeated(1000), much);
        });
        m_all.back().isAboutTime = true;
    }

    void aboutTime()
    {
        const int second = m_measures.idleMs / 10; // Where the idle time is 10 s.
        send("never answers", "takes requests and is silent", [](QTcpSocket&, QByteArray) {});
        send("never answers from the start", "not even what chain it is of", [](QTcpSocket&, QByteArray) {}, "", "unreachable", 0);
        send("one byte a second", "of a true answer",
            [second](QTcpSocket& socket, QByteArray body) { drip(socket, answer(body), 1, second); });
        send("one byte a second of the header", "of a true answer", [second](QTcpSocket& socket, QByteArray body) {
            drip(socket, "HTTP/1.1 200 OK\r\nX-Filler: " + QByteArray(10'000, 'x') + answer(body), 1, second);
        });
        send("one byte a second from the start", "even of its chain id",
            [second](QTcpSocket& socket, QByteArray body) { drip(socket, answer(body), 1, second); }, "", "unreachable", 0);
        send("one blank a second", "after a true answer, in chunks", [second](QTcpSocket& socket, QByteArray body) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n");
            drip(socket, QByteArray{"1\r\n \r\n"}.repeated(1000), 6, second);
        });
        send("silent in the middle", "half an answer, then nothing", [](QTcpSocket& socket, QByteArray body) {
            socket.write(answer(body).left(body.size() / 2));
        });
        send("busy, slowly", "status 503 after most of the patience", [=](QTcpSocket& socket, QByteArray) {
            QTimer::singleShot(9 * second, &socket, [&socket] { socket.write("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"); });
        });
    }

    Measures m_measures;
    Behaviours m_all;
};
