// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/time_stamp.h"
#include "tests/openssl_desk.h"

#include <QTest>

#include <ctime>
#include <functional>

using namespace guanlan;
using namespace guanlan::crypto;

namespace {

/// Answers as a function does.
class PlayedAuthority final : public TimeStampAuthority {
public:
    explicit PlayedAuthority(std::function<QByteArray(const QByteArray&)> answer) : m_answer{std::move(answer)} {}
    Result<Bytes> answer(ByteView query) override
    {
        const QByteArray reply = m_answer({reinterpret_cast<const char*>(query.data()), qsizetype(query.size())});
        return Bytes{reply.begin(), reply.end()};
    }

private:
    std::function<QByteArray(const QByteArray&)> m_answer;
};

} // namespace

/// RFC 3161 with `openssl ts` as authority and as second judge.
class TimeStampTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk.makeRoot();
        m_desk.makeAuthority();
        m_desk.write(QStringLiteral("stamped"), "a signature");
        QVERIFY(bool(m_trusted.add(m_desk.read(QStringLiteral("root.pem")).toStdString())));
    }

    void opensslTakesWhatWasStamped()
    {
        PlayedAuthority authority{[this](const QByteArray& query) { return m_desk.stamp(query); }};
        const std::int64_t before = std::time(nullptr);
        const auto reply = requestTimeStamp(asBytes("a signature"), authority);
        QVERIFY2(bool(reply), reply ? "" : reply.error().message.c_str());
        m_desk.write(QStringLiteral("ours.tsr"), {reinterpret_cast<const char*>(reply->data()), qsizetype(reply->size())});
        m_desk.must(QStringLiteral("ts -verify -data stamped -in ours.tsr -CAfile root.pem"));
        const auto stamp = TimeStamp::read(*reply, asBytes("a signature"));
        QVERIFY2(bool(stamp), stamp ? "" : stamp.error().message.c_str());
        QVERIFY(stamp->time() >= before && stamp->time() <= std::time(nullptr));
        QCOMPARE(stamp->authority().subject, std::string{"CN=tsa,O=金融监管,C=CN"});
        QVERIFY(bool(stamp->trustedBy(m_trusted)));
        QVERIFY(!stamp->trustedBy(TrustedCertificates{}));
        const auto other = TimeStamp::read(*reply, asBytes("another signature"));
        QVERIFY(!other && other.error().kind == ErrorKind::Corrupt);
    }

    void aWrongAnswerIsNoStamp()
    {
        QByteArray first;
        PlayedAuthority keeping{[&](const QByteArray& query) { return first = m_desk.stamp(query); }};
        QVERIFY(bool(requestTimeStamp(asBytes("a signature"), keeping)));
        const auto refused = [](std::function<QByteArray(const QByteArray&)> answer, std::string_view stamped = "a signature") {
            PlayedAuthority authority{std::move(answer)};
            const auto reply = requestTimeStamp(asBytes(stamped), authority);
            return !reply && reply.error().kind == ErrorKind::Unavailable;
        };
        QVERIFY(refused([&](const QByteArray&) { return first; })); // An old answer to the same: its nonce is another.
        QVERIFY(refused([&](const QByteArray&) { return first; }, "another signature"));
        QVERIFY(refused([](const QByteArray&) { return QByteArray{}; }));
        QVERIFY(refused([](const QByteArray&) { return QByteArray{"<html>"}; }));
        QVERIFY(refused([&](const QByteArray& query) { return m_desk.stamp(query) + '\0'; }));
        QVERIFY(refused([&](const QByteArray& query) { return m_desk.stamp(query).chopped(1); }));
        // A query for a hash that the authority does not take: its answer says that it refuses.
        m_desk.must(QStringLiteral("ts -query -data stamped -sha512 -cert -out long.tsq"));
        QVERIFY(refused([&](const QByteArray&) { return m_desk.stamp(m_desk.read(QStringLiteral("long.tsq"))); }));
    }

private:
    OpensslDesk m_desk;
    TrustedCertificates m_trusted;
};

QTEST_GUILESS_MAIN(TimeStampTest)
#include "time_stamp_test.moc"
