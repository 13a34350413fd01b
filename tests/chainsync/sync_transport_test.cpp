// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/http_transport.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <mutex>

using namespace guanlan::chainsync;

using Outcome = HttpAnswer::Outcome;

class SyncTransportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// What a server says to a request, byte for byte, and how.
    struct Script {
        QByteArray text;
        int pieceBytes = 0; ///< 0: all at once.
        int pauseMs = 0;
    };

    static void serve(QTcpServer& server, const Script& script, QByteArray* received = nullptr)
    {
        connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server, script, received] {
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, script, received] {
                const QByteArray request = socket->readAll();
                if (received) *received += request;
                if (request.contains("\r\n\r\n")) write(socket, script.text, script);
            });
        });
        if (!server.isListening()) QVERIFY(server.listen(QHostAddress::LocalHost));
    }
    static void write(QTcpSocket* socket, const QByteArray& rest, const Script& script)
    {
        const auto piece = script.pieceBytes > 0 ? rest.left(script.pieceBytes) : rest;
        socket->write(piece);
        socket->flush();
        if (piece.size() == rest.size()) return;
        QTimer::singleShot(script.pauseMs, socket, [=] { write(socket, rest.mid(piece.size()), script); });
    }

    static HttpAnswer ask(HttpTransport& transport, bool abort = false)
    {
        std::mutex mutex;
        std::optional<HttpAnswer> answer;
        transport.post("[]", std::chrono::milliseconds{transport.limits().totalMs}, [&](HttpAnswer given) {
            const std::scoped_lock lock{mutex};
            answer = std::move(given);
        });
        if (abort) transport.abort();
        while (true) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            const std::scoped_lock lock{mutex};
            if (answer) return *answer;
        }
    }
    static QUrl urlOf(const QTcpServer& server, const char* scheme = "http")
    {
        return QUrl{QStringLiteral("%1://127.0.0.1:%2/").arg(QLatin1String(scheme)).arg(server.serverPort())};
    }
    static QByteArray answer(const QByteArray& body) // With its length.
    {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    QSslConfiguration makeCertificate()
    {
        const auto file = [this](const char* name) { return m_folder.filePath(QString::fromLatin1(name)); };
        QProcess::execute(QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                QStringLiteral("-batch"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=node"),
                QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), file("key.pem"),
                QStringLiteral("-out"), file("cert.pem")});
        QFile key{file("key.pem")}, certificate{file("cert.pem")};
        if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly)) return {};
        QSslConfiguration configuration;
        configuration.setPrivateKey(QSslKey{&key, QSsl::Rsa});
        configuration.setLocalCertificate(QSslCertificate{&certificate});
        return configuration;
    }

private Q_SLOTS:
    void endsAsItShould_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("pieceBytes");
        QTest::addColumn<int>("pauseMs");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char* name, const QByteArray& text, int pieceBytes, int pauseMs, Outcome outcome) {
            QTest::newRow(name) << text << pieceBytes << pauseMs << int(outcome);
        };
        row("whole", answer("[1,2,3]"), 0, 0, Outcome::Ok);
        row("in pieces", answer("[1,2,3]"), 7, 1, Outcome::Ok);
        row("chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[1,\r\n4\r\n2,3]\r\n0\r\n\r\n", 0, 0, Outcome::Ok);
        row("at the cap", answer(QByteArray(5000, ' ')), 0, 0, Outcome::Ok);
        row("beyond the cap", answer(QByteArray(5001, ' ')), 0, 0, Outcome::TooLarge);
        row("announced beyond the cap", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n[", 0, 0, Outcome::TooLarge);
        row("beyond the cap in chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray{"400\r\n"}.append(QByteArray(1024, ' ')).append("\r\n").repeated(8),
            0, 0, Outcome::TooLarge);
        row("falls silent", answer("[1,2,3]").chopped(2), 0, 0, Outcome::TimedOut);
        row("a byte at a time", answer(QByteArray(4000, ' ')), 1, 20, Outcome::TimedOut);
        row("redirect", "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", 0, 0, Outcome::Refused);
        row("not found", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 0, 0, Outcome::Refused);
        row("too large for the server", "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n", 0, 0, Outcome::TooLarge);
        row("in trouble", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", 0, 0, Outcome::Unreachable);
    }
    void endsAsItShould()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, pieceBytes);
        QFETCH(int, pauseMs);
        QFETCH(int, outcome);
        QTcpServer server;
        serve(server, {text, pieceBytes, pauseMs});
        HttpTransport transport{urlOf(server), std::nullopt, {.idleMs = 400, .totalMs = 1500, .bodyBytes = 5000, .attempts = 2}};
        const HttpAnswer given = ask(transport);
        QVERIFY2(int(given.outcome) == outcome, given.reason.c_str());
        QVERIFY(given.outcome == Outcome::Ok || !given.reason.empty());
        QVERIFY(given.body.size() <= 5000);
        if (text.contains("2,3]") && given.outcome == Outcome::Ok) QCOMPARE(given.body, QByteArray{"[1,2,3]"});
    }

    void doesNotUnpackWhatIsCompressed()
    {
        QTcpServer server;
        const QByteArray packed = QByteArray::fromHex("1f8b08000000000000038b8e0500d3b1ae4902000000");
        serve(server, {"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + QByteArray::number(packed.size()) + "\r\n\r\n" + packed});
        HttpTransport transport{urlOf(server), std::nullopt, {}};
        QCOMPARE(ask(transport).body, packed);
    }

    void canBeAborted()
    {
        QTcpServer server;
        serve(server, {});
        HttpTransport transport{urlOf(server), std::nullopt, {}};
        QCOMPARE(ask(transport, true).outcome, Outcome::Cancelled);
    }

    void destroyingItAnswersEverything()
    {
        QTcpServer server;
        serve(server, {});
        std::atomic<int> cancelled{0};
        {
            HttpTransport transport{urlOf(server), std::nullopt, {}};
            for (int i = 0; i < 20; ++i)
                transport.post("[]", std::chrono::seconds{25}, [&cancelled](HttpAnswer given) { cancelled += given.outcome == Outcome::Cancelled; });
        }
        QCOMPARE(cancelled.load(), 20);
    }

    void trustsNoCertificateBlindly()
    {
        QSslServer server;
        const QSslConfiguration configuration = makeCertificate();
        QVERIFY(!configuration.localCertificate().isNull());
        server.setSslConfiguration(configuration);
        QByteArray received;
        serve(server, {answer("[1,2,3]")}, &received);
        const QByteArray key = QSslKey{configuration.localCertificate().publicKey()}.toDer();
        const std::string right = "sha256/" + QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64().toStdString();
        const std::string wrong = "sha256/" + QByteArray(32, 'x').toBase64().toStdString();

        HttpTransport stranger{urlOf(server, "https"), right, {.attempts = 1}};
        const HttpAnswer untrusted = ask(stranger);
        QVERIFY2(untrusted.outcome == Outcome::Refused, untrusted.reason.c_str());
        QVERIFY(received.isEmpty());

        qputenv("SSL_CERT_FILE", m_folder.filePath(QStringLiteral("cert.pem")).toUtf8());
        HttpTransport pinned{urlOf(server, "https"), right, {}}, open{urlOf(server, "https"), std::nullopt, {}};
        HttpTransport mispinned{urlOf(server, "https"), wrong, {.attempts = 1}};
        qunsetenv("SSL_CERT_FILE");

        const HttpAnswer refused = ask(mispinned);
        QCOMPARE(refused.outcome, Outcome::Refused);
        QVERIFY(refused.reason.find("not the pinned one") != std::string::npos);
        QVERIFY(received.isEmpty());
        for (HttpTransport* transport : {&pinned, &open}) {
            const HttpAnswer good = ask(*transport);
            QVERIFY2(good.outcome == Outcome::Ok, good.reason.c_str());
        }
        QCOMPARE(ask(pinned).outcome, Outcome::Ok); // On the connection that stands already.
    }
};

QTEST_GUILESS_MAIN(SyncTransportTest)
#include "sync_transport_test.moc"
