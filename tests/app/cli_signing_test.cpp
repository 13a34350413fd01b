// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"
#include "tests/openssl_desk.h"

#include <QTest>

/// Signed reports as a user makes and checks them, with the openssl command as authority and as second judge.
class CliSigningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_desk.path(QStringLiteral("small.glw"));
        const auto synced = cli::sync(m_workspace, cli::data("goquorum-qbft.chain.json"), cli::data("goquorum-qbft.jsonl.gz"));
        QVERIFY2(synced.status == 0, synced.err.constData());
        m_desk.makeRoot();
        m_desk.makeEc(QStringLiteral("ec"));
        m_desk.makeRsa(QStringLiteral("rsa"));
        m_desk.makeSm2(QStringLiteral("sm2"));
        m_desk.makeAuthority();
        m_desk.must(QStringLiteral("pkcs12 -export -inkey ec.key -in ec.pem -passout pass:secret -out ec.p12"));
        m_desk.write(QStringLiteral("secret"), "secret\n");
        m_desk.write(QStringLiteral("rsa.id"), m_desk.read(QStringLiteral("rsa.pem")) + m_desk.read(QStringLiteral("rsa.key")));
    }

    void whatIsSignedVerifies()
    {
        QProcess authority;
        start(authority, {});
        const auto made = report({QStringLiteral("whole.csv"), QStringLiteral("whole.json")},
            {QStringLiteral("--sign-with"), file("ec.p12"), QStringLiteral("--sign-passphrase-file"), file("secret"), QStringLiteral("--sm2-key"), file("sm2.key"),
                QStringLiteral("--time-stamp"), m_authority});
        QVERIFY2(made.status == 0, made.err.constData());

        m_desk.must(QStringLiteral("cms -verify -binary -inform DER -in whole.csv.manifest.json.p7s -content whole.csv.manifest.json -CAfile root.pem -out out"));
        m_desk.must(QStringLiteral("dgst -sm3 -verify sm2.pub -sigopt distid:1234567812345678 -signature whole.csv.manifest.json.sm2sig whole.csv.manifest.json"));
        m_desk.must(QStringLiteral("ts -verify -data whole.csv.manifest.json.p7s -in whole.csv.manifest.json.tsr -CAfile root.pem"));
        const QJsonObject manifest = QJsonDocument::fromJson(m_desk.read(QStringLiteral("whole.csv.manifest.json"))).object();
        const QJsonArray files = manifest[QLatin1String{"files"}].toArray();
        QCOMPARE(files.size(), 2);
        for (const QJsonValue& each : files) {
            const QString name = each[QLatin1String{"name"}].toString();
            QCOMPARE(each[QLatin1String{"bytes"}].toInteger(), m_desk.read(name).size());
            for (const char* hash : {"sha256", "sm3"})
                QCOMPARE(each[QLatin1String{hash}].toString().toUtf8(), m_desk.must(QStringLiteral("dgst -%1 -r %2").arg(QLatin1String{hash}, name)).left(64));
        }
        const QJsonObject chain = cli::status(m_workspace);
        const QJsonValue said = manifest[QLatin1String{"chains"}].toArray().first();
        QCOMPARE(said[QLatin1String{"name"}], chain[QLatin1String{"chain"}]);
        QVERIFY(!manifest[QLatin1String{"rule_pack"}].toString().isEmpty());

        for (const char* name : {"whole.csv.manifest.json", "whole.csv"}) {
            const auto checked = verify(name, {QStringLiteral("--trust"), file("root.pem")});
            QVERIFY2(checked.status == 0, checked.err.constData());
            QVERIFY2(checked.out.startsWith("genuine: 2 files are as signed\n"), checked.out.constData());
            QVERIFY(checked.out.contains("signed by CN=ec,O=金融监管,C=CN (issued by CN=Root,O=Demo,C=CN, ") && checked.out.contains("time-stamped at "));
            QCOMPARE(checked.out.count("; trusted: "), 2);
            QVERIFY(checked.out.contains("SM2 signature holds"));
        }
        const auto untrusting = verify("whole.csv.manifest.json");
        QCOMPARE(untrusting.status, 0);
        QCOMPARE(untrusting.out.count("not in your trusted list"), 2);
        const auto other = verify("whole.csv.manifest.json", {QStringLiteral("--trust"), file("rsa.pem")});
        QCOMPARE(other.status, 1);
        QCOMPARE(other.err.count('\n'), 1);
    }

    void whatIsChangedDoesNot()
    {
        const auto made = report({QStringLiteral("a.csv")}, {QStringLiteral("--sign-with"), file("rsa.id")});
        QVERIFY2(made.status == 0, made.err.constData());
        QVERIFY(!QFile::exists(file("a.csv.manifest.json.tsr")) && !QFile::exists(file("a.csv.manifest.json.sm2sig")));
        QCOMPARE(verify("a.csv").status, 0);
        for (const char* name : {"a.csv", "a.csv.manifest.json", "a.csv.manifest.json.p7s"}) {
            const QByteArray before = m_desk.read(QLatin1String{name});
            QByteArray changed = before;
            changed[changed.size() / 2] = char(changed[changed.size() / 2] ^ 1);
            m_desk.write(QLatin1String{name}, changed);
            const auto refused = verify("a.csv.manifest.json");
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("not genuine: ") && refused.out.isEmpty(), refused.err.constData());
            m_desk.write(QLatin1String{name}, before);
        }
        QVERIFY(QFile::remove(file("a.csv.manifest.json.p7s")));
        QCOMPARE(verify("a.csv.manifest.json").status, 1);
        QVERIFY(QFile::remove(file("a.csv")));
        QCOMPARE(verify("no-such.manifest.json").status, 3);
    }

    /// A file of an export leads to its manifest, whichever it is named after, and is not written over by another.
    void anyFileOfAnExportIsItsOwn()
    {
        QCOMPARE(report({QStringLiteral("one.csv"), QStringLiteral("two.xlsx")}, {QStringLiteral("--sign-with"), file("rsa.id")}).status, 0);
        QCOMPARE(verify("two.xlsx").status, 0);
        for (const QStringList& options : {QStringList{}, {QStringLiteral("--sign-with"), file("rsa.id")}}) {
            const auto refused = report({QStringLiteral("two.xlsx")}, options);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.err.contains("one.csv.manifest.json"), refused.err.constData());
        }
        QCOMPARE(verify("one.csv").status, 0);
        QCOMPARE(report({QStringLiteral("one.csv"), QStringLiteral("two.xlsx")}, {QStringLiteral("--sign-with"), file("rsa.id")}).status, 0);
    }

    /// What cannot be signed as asked for changes nothing of what was signed before; what is signed anew leaves nothing of it.
    void anExportIsReplacedAsAWhole()
    {
        const QStringList sign{QStringLiteral("--sign-with"), file("rsa.id")};
        const auto all = [this] {
            QMap<QString, QByteArray> contents;
            for (const QString& name : QDir{file("")}.entryList({QStringLiteral("whole2*"), QStringLiteral(".*")}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) contents[name] = m_desk.read(name);
            return contents;
        };
        QCOMPARE(report({QStringLiteral("whole2.csv"), QStringLiteral("whole2.json")}, sign + QStringList{QStringLiteral("--sm2-key"), file("sm2.key")}).status, 0);
        const auto before = all();
        QCOMPARE(before.size(), 5);
        QCOMPARE(report({QStringLiteral("whole2.csv"), QStringLiteral("whole2.json")}, sign + QStringList{QStringLiteral("--time-stamp"), QStringLiteral("http://127.0.0.1:9/")}).status, 3);
        QVERIFY(QFile::link(QStringLiteral("whole2.csv"), file("link.csv"))); // What is signed is no safer by another name.
        QCOMPARE(report({QStringLiteral("link.csv")}, {}).status, 2);
        QCOMPARE(report({QStringLiteral("link.csv")}, sign).status, 2);
        QVERIFY(QFile::copy(file("rsa.id"), file("id.json")) && QFile::copy(file("sm2.key"), file("sm2.csv")));
        QCOMPARE(report({QStringLiteral("id.json")}, {QStringLiteral("--sign-with"), file("id.json")}).status, 2);
        QCOMPARE(report({QStringLiteral("sm2.csv")}, sign + QStringList{QStringLiteral("--sm2-key"), file("sm2.csv")}).status, 2);
        QCOMPARE(m_desk.read(QStringLiteral("id.json")), m_desk.read(QStringLiteral("rsa.id")));
        QCOMPARE(m_desk.read(QStringLiteral("sm2.csv")), m_desk.read(QStringLiteral("sm2.key")));
        const auto fewer = report({QStringLiteral("whole2.csv")}, sign);
        QCOMPARE(fewer.status, 2);
        QVERIFY2(fewer.err.contains("whole2.json: is signed by "), fewer.err.constData());
        QVERIFY(all() == before);
        QCOMPARE(verify("whole2.csv").status, 0);
        QCOMPARE(report({QStringLiteral("whole2.csv"), QStringLiteral("whole2.json")}, sign).status, 0);
        QVERIFY(!all().contains(QStringLiteral("whole2.csv.manifest.json.sm2sig"))); // The new manifest names no such key.
        QCOMPARE(verify("whole2.json").status, 0);
        QCOMPARE(all().size(), 4);
    }

    void anExpiredCertificateDoesNotSign()
    {
        m_desk.must(QStringLiteral("x509 -req -in rsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days -1 -out past.pem"));
        m_desk.write(QStringLiteral("past.id"), m_desk.read(QStringLiteral("past.pem")) + m_desk.read(QStringLiteral("rsa.key")));
        const auto refused = report({QStringLiteral("past.csv")}, {QStringLiteral("--sign-with"), file("past.id")});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("past.id: the certificate is valid from "), refused.err.constData());
        QVERIFY(!QFile::exists(file("past.csv")) && !QFile::exists(file("past.csv.manifest.json")));
    }

    void anAuthorityThatRefusesIsSaid()
    {
        QProcess authority;
        start(authority, {QStringLiteral("refuse")});
        const auto refused = report({QStringLiteral("r.csv")}, {QStringLiteral("--sign-with"), file("rsa.id"), QStringLiteral("--time-stamp"), m_authority});
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains("nothing was written, since it could not be signed: ") && refused.err.contains("HTTP status 403"), refused.err.constData());
        QVERIFY(!QFile::exists(file("r.csv.manifest.json")) && !QFile::exists(file("r.csv")));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("outputs");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        const QStringList one{QStringLiteral("w.csv")}, signer{QStringLiteral("--sign-with"), file("rsa.id")};
        QTest::newRow("nobody signs") << one << QStringList{QStringLiteral("--sm2-key"), file("sm2.key")} << 2;
        QTest::newRow("nobody is stamped") << one << QStringList{QStringLiteral("--time-stamp"), QStringLiteral("http://127.0.0.1/")} << 2;
        QTest::newRow("no key") << one << QStringList{QStringLiteral("--sign-with"), file("rsa.pem")} << 2;
        QTest::newRow("no passphrase") << one << QStringList{QStringLiteral("--sign-with"), file("ec.p12")} << 2;
        QTest::newRow("no such file") << one << QStringList{QStringLiteral("--sign-with"), file("none.p12")} << 3;
        QTest::newRow("no SM2 key") << one << signer + QStringList{QStringLiteral("--sm2-key"), file("rsa.key")} << 2;
        QTest::newRow("no web address") << one << signer + QStringList{QStringLiteral("--time-stamp"), QStringLiteral("ftp://x/")} << 2;
        QTest::newRow("two folders") << QStringList{QStringLiteral("w.csv"), QStringLiteral("deeper/w.json")} << signer << 2;
        QTest::newRow("twice") << QStringList{QStringLiteral("w.csv"), QStringLiteral("w.csv")} << QStringList{} << 2;
        QTest::newRow("the manifest's name") << QStringList{QStringLiteral("w.csv"), QStringLiteral("w.csv.manifest.json")} << signer << 2;
    }
    void wrongUse()
    {
        QFETCH(QStringList, outputs);
        QFETCH(QStringList, options);
        QFETCH(int, status);
        const auto refused = report(outputs, options);
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY(!QFile::exists(file("w.csv")));
    }

private:
    QString file(const char* name) const { return m_desk.path(QLatin1String{name}); }

    cli::Outcome report(const QStringList& outputs, const QStringList& options) const
    {
        QStringList arguments{QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"), QStringLiteral("overview"),
            QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--to"), QStringLiteral("2026-12-31")};
        for (const QString& output : outputs) arguments << QStringLiteral("-o") << m_desk.path(output);
        return cli::guanlan(arguments + options);
    }

    cli::Outcome verify(const char* name, const QStringList& options = {}) const
    {
        return cli::guanlan(QStringList{QStringLiteral("verify"), file(name)} + options);
    }

    /// Ends with the process, whose input is ours.
    void start(QProcess& authority, const QStringList& mode)
    {
        authority.start(QStringLiteral("node"), QStringList{QStringLiteral(SOURCE_DIR "/tests/node/time_stamp_authority.mjs"), m_desk.path({})} + mode);
        while (!authority.canReadLine() && authority.waitForReadyRead(30'000)) { }
        m_authority = QString::fromUtf8(authority.readLine()).trimmed();
        QVERIFY(m_authority.startsWith(QStringLiteral("http://127.0.0.1:")));
    }

    OpensslDesk m_desk;
    QString m_workspace, m_authority;
};

QTEST_GUILESS_MAIN(CliSigningTest)
#include "cli_signing_test.moc"
