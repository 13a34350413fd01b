// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/cms_signature.h"
#include "models/crypto/sm2_signature.h"
#include "tests/openssl_desk.h"

#include <QTest>

#include <ctime>

using namespace guanlan;
using namespace guanlan::crypto;

namespace {

QByteArray asArray(const Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())}; }
ByteView viewOf(const QByteArray& bytes) { return asBytes({bytes.constData(), std::size_t(bytes.size())}); }

} // namespace

/// Identities, CMS and SM2 against the openssl command, which makes the keys and takes or refuses what we sign.
class SignatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk.makeRoot();
        m_desk.makeEc(QStringLiteral("ec"));
        m_desk.makeRsa(QStringLiteral("rsa"));
        m_desk.makeSm2(QStringLiteral("sm2"));
        m_desk.makeSm2(QStringLiteral("sm2other"));
        m_desk.write(QStringLiteral("content"), "{\"名\": 1}\r\n\nend");
        for (const char* name : {"ec", "rsa"}) {
            const QString key = QLatin1String{name};
            m_desk.write(key + QStringLiteral(".id"), m_desk.read(key + QStringLiteral(".key")) + m_desk.read(key + QStringLiteral(".pem")));
            m_desk.write(key + QStringLiteral(".chain"), m_desk.read(QStringLiteral("root.pem")) + m_desk.read(key + QStringLiteral(".id")));
            m_desk.must(QStringLiteral("pkcs12 -export -inkey %1.key -in %1.pem -certfile root.pem -passout pass:secret -out %1.p12").arg(key));
            m_desk.must(QStringLiteral("pkcs12 -export -inkey %1.key -in %1.pem -passout pass: -out %1.open").arg(key));
            m_desk.must(QStringLiteral("pkcs8 -topk8 -in %1.key -passout pass:secret -out %1.sealed").arg(key));
            m_desk.write(key + QStringLiteral(".sealed"), m_desk.read(key + QStringLiteral(".pem")) + m_desk.read(key + QStringLiteral(".sealed")));
        }
        const Status added = m_trusted.add(m_desk.read(QStringLiteral("root.pem")).toStdString());
        QVERIFY(bool(added));
    }

    void opensslTakesWhatWeSign_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("passphrase");
        for (const char* key : {"ec", "rsa"})
            for (const char* form : {".id", ".chain", ".p12", ".open", ".sealed"}) {
                const QString name = QLatin1String{key} + QLatin1String{form};
                const bool isSealed = name.endsWith(QStringLiteral(".p12")) || name.endsWith(QStringLiteral(".sealed"));
                QTest::newRow(qPrintable(name)) << name << (isSealed ? QStringLiteral("secret") : QString{});
            }
    }
    void opensslTakesWhatWeSign()
    {
        QFETCH(QString, file);
        QFETCH(QString, passphrase);
        const auto identity = SigningIdentity::read(m_desk.read(file).toStdString(), passphrase.toStdString());
        QVERIFY2(bool(identity), identity ? "" : identity.error().message.c_str());
        const QByteArray content = m_desk.read(QStringLiteral("content"));
        const std::int64_t before = std::time(nullptr);
        const auto signature = signDetached(*identity, viewOf(content));
        QVERIFY(bool(signature));
        m_desk.write(QStringLiteral("content.p7s"), asArray(*signature));
        const QString verify = QStringLiteral("cms -verify -binary -inform DER -in content.p7s -content %1 -CAfile root.pem -out out%2");
        m_desk.must(verify.arg(QStringLiteral("content"), QString{}));
        QCOMPARE(m_desk.read(QStringLiteral("out")), content);
        m_desk.must(verify.arg(QStringLiteral("content"), QStringLiteral(" -cades")));
        m_desk.write(QStringLiteral("other"), content + " ");
        QVERIFY(m_desk.run(verify.arg(QStringLiteral("other"), QString{})).status > 0);

        const auto read = CmsSignature::read(*signature);
        QVERIFY2(bool(read), read ? "" : read.error().message.c_str());
        QVERIFY(bool(read->holdsFor(viewOf(content))) && bool(read->holdsFor(viewOf(content))));
        QVERIFY(!read->holdsFor(viewOf(content + " ")));
        QVERIFY(read->signedAt() >= before && read->signedAt() <= std::time(nullptr));
        const QString name = file.section(QLatin1Char{'.'}, 0, 0);
        QCOMPARE(read->signer().subject, "CN=" + name.toStdString() + ",O=金融监管,C=CN");
        QCOMPARE(read->signer().issuer, std::string{"CN=Root,O=Demo,C=CN"});
        const QByteArray said = m_desk.must(QStringLiteral("x509 -in %1.pem -noout -serial -fingerprint -sha256").arg(name));
        QVERIFY(said.contains("serial=" + QByteArray::fromStdString(read->signer().serial) + "\n"));
        QVERIFY(QByteArray{said}.replace(":", "").toLower().contains(QByteArray::fromStdString(toHex(read->signer().sha256))));
        QCOMPARE(read->signer().notAfter - read->signer().notBefore, std::int64_t{86400});
    }

    void whoIsTrusted()
    {
        const auto identity = SigningIdentity::read(m_desk.read(QStringLiteral("ec.id")).toStdString(), {});
        const auto signature = CmsSignature::read(*signDetached(*identity, asBytes("x")));
        QVERIFY(bool(signature));
        const std::int64_t now = std::time(nullptr), day = 86400;
        QVERIFY(bool(signature->trustedBy(m_trusted, now)));
        QVERIFY(!signature->trustedBy(m_trusted, now + 2 * day));
        QVERIFY(!signature->trustedBy(m_trusted, now - 2 * day));
        QVERIFY(!signature->trustedBy(TrustedCertificates{}, now));
        TrustedCertificates itself, another;
        QVERIFY(bool(itself.add(m_desk.read(QStringLiteral("ec.pem")).toStdString())));
        QVERIFY(bool(another.add(m_desk.read(QStringLiteral("rsa.pem")).toStdString())));
        QVERIFY(bool(signature->trustedBy(itself, now)));
        QVERIFY(!signature->trustedBy(another, now));
        m_desk.makeCertified(QStringLiteral("server"), QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256"), "keyUsage=keyAgreement\n");
        const auto server = SigningIdentity::read((m_desk.read(QStringLiteral("server.key")) + m_desk.read(QStringLiteral("server.pem"))).toStdString(), {});
        QVERIFY(!CmsSignature::read(*signDetached(*server, asBytes("x")))->trustedBy(m_trusted, now));
        QVERIFY(!itself.add("no certificate"));
        QVERIFY(!itself.add(m_desk.read(QStringLiteral("ec.pem")).toStdString() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
    }

    void whatIsNoIdentity_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("passphrase");
        const auto read = [this](const char* name) { return m_desk.read(QLatin1String{name}); };
        QTest::newRow("empty") << QByteArray{} << QString{};
        QTest::newRow("noise") << QByteArray{"\x30\x82\xff\xff noise"} << QString{};
        QTest::newRow("no certificate") << read("ec.key") << QString{};
        QTest::newRow("no key") << read("ec.pem") << QString{};
        QTest::newRow("another's certificate") << read("ec.key") + read("rsa.pem") << QString{};
        QTest::newRow("p12, another passphrase") << read("ec.p12") << QStringLiteral("wrong");
        QTest::newRow("p12, no passphrase") << read("ec.p12") << QString{};
        QTest::newRow("p12, cut off") << read("ec.p12").chopped(9) << QStringLiteral("secret");
        QTest::newRow("pem, another passphrase") << read("ec.sealed") << QStringLiteral("wrong");
        QTest::newRow("pem, no passphrase") << read("ec.sealed") << QString{};
        for (const auto& [name, key] : {std::pair{"small", "rsa:1024"}, std::pair{"other", "ec -pkeyopt ec_paramgen_curve:secp256k1"}, std::pair{"ed", "ed25519"}}) {
            m_desk.makeCertified(QLatin1String{name}, QLatin1String{key});
            QTest::newRow(name) << m_desk.read(QLatin1String{name} + QStringLiteral(".key")) + m_desk.read(QLatin1String{name} + QStringLiteral(".pem")) << QString{};
        }
    }
    void whatIsNoIdentity()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, passphrase);
        const auto identity = SigningIdentity::read(file.toStdString(), passphrase.toStdString());
        QVERIFY(!identity);
        QCOMPARE(identity.error().kind, ErrorKind::InvalidInput);
    }

    /// One form only: what another program writes with more, or less, in it is no signature here.
    void otherFormsAreRefused()
    {
        for (const char* extra : {"", " -nosmimecap", " -noattr", " -nocerts", " -md sha512", " -keyid", " -outform PEM", " -nodetach"}) {
            m_desk.must(QStringLiteral("cms -sign -binary -outform DER -in content -signer ec.pem -inkey ec.key -out other.p7s") + QLatin1String{extra});
            const QByteArray other = m_desk.read(QStringLiteral("other.p7s"));
            const auto read = CmsSignature::read(viewOf(other));
            QVERIFY2(!read && read.error().kind == ErrorKind::Corrupt, extra);
        }
        const auto identity = SigningIdentity::read(m_desk.read(QStringLiteral("ec.id")).toStdString(), {});
        const Bytes whole = *signDetached(*identity, asBytes("x"));
        for (std::size_t size = 0; size < whole.size(); ++size) QVERIFY(!CmsSignature::read(ByteView{whole}.first(size)));
        Bytes more = whole;
        more.push_back(0);
        QVERIFY(!CmsSignature::read(more));
    }

    void sm2AsOpensslSays()
    {
        const auto key = Sm2Key::read(m_desk.read(QStringLiteral("sm2.key")).toStdString(), {});
        QVERIFY2(bool(key), key ? "" : key.error().message.c_str());
        const QByteArray content = m_desk.read(QStringLiteral("content"));
        const auto signature = key->sign(viewOf(content));
        QVERIFY(bool(signature));
        m_desk.write(QStringLiteral("ours.sm2sig"), asArray(*signature));
        const QString verify = QStringLiteral("dgst -sm3 -verify %1 -sigopt distid:%2 -signature ours.sm2sig content");
        m_desk.must(verify.arg(QStringLiteral("sm2.pub"), QStringLiteral("1234567812345678")));
        QVERIFY(m_desk.run(verify.arg(QStringLiteral("sm2.pub"), QStringLiteral("8765432187654321"))).status > 0);
        QVERIFY(m_desk.run(verify.arg(QStringLiteral("sm2other.pub"), QStringLiteral("1234567812345678"))).status > 0);

        m_desk.must(QStringLiteral("dgst -sm3 -sign sm2.key -sigopt distid:1234567812345678 -out theirs.sm2sig content"));
        const QByteArray theirs = m_desk.read(QStringLiteral("theirs.sm2sig"));
        const Bytes point = key->publicPoint();
        QCOMPARE(point.size(), std::size_t{65});
        QVERIFY(bool(verifySm2(point, viewOf(theirs), viewOf(content))) && bool(verifySm2(point, *signature, viewOf(content))));
        QVERIFY(!verifySm2(point, viewOf(theirs), viewOf(content + " ")));
        QCOMPARE(QByteArray::fromStdString(sm2PublicPem(point)), m_desk.read(QStringLiteral("sm2.pub")));
        const auto other = Sm2Key::read(m_desk.read(QStringLiteral("sm2other.key")).toStdString(), {});
        QVERIFY(!verifySm2(other->publicPoint(), *signature, viewOf(content)));
        for (const Bytes& none : {Bytes{}, Bytes(65, 4), Bytes(64, 1)}) QVERIFY(!verifySm2(none, *signature, viewOf(content)));
        QVERIFY(!Sm2Key::read(m_desk.read(QStringLiteral("ec.key")).toStdString(), {}));
        QVERIFY(!Sm2Key::read(m_desk.read(QStringLiteral("sm2.pub")).toStdString(), {}));
    }

private:
    OpensslDesk m_desk;
    TrustedCertificates m_trusted;
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signature_test.moc"
