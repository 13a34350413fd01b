// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QFile>
#include <QTest>

/// `guanlan evidence` and `guanlan verify` as a user runs them, beside a verifier that shares nothing with them.
class CliEvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_recorded = m_folder.filePath(QStringLiteral("recorded.glw"));
        m_demo = m_folder.filePath(QStringLiteral("demo.glw"));
        QCOMPARE(cli::sync(m_recorded, cli::data("goquorum-qbft.chain.json"), cli::data("goquorum-qbft.jsonl.gz")).status, 0);
        QCOMPARE(cli::sync(m_demo, cli::resource("demo/demo.chain.json"), cli::resource("demo/demo.jsonl.gz")).status, 0);
    }

    void packsACredentialOfTheRecordedNetwork() { packCredential(m_recorded, QStringLiteral("recorded.zip")); }
    void packsACredentialOfTheDemonstration() { packCredential(m_demo, QStringLiteral("demo.zip")); }

    void packsAFinding()
    {
        const auto findings = cli::lines(cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), m_demo, QStringLiteral("--rule"),
            QStringLiteral("R14")}).out);
        QVERIFY(!findings.isEmpty());
        const QString file = m_folder.filePath(QStringLiteral("finding.zip"));
        pack(m_demo, QStringLiteral("--finding"), findings.first()[QLatin1String{"id"}].toString(), file);
        const auto checked = cli::guanlan({QStringLiteral("verify"), file});
        QVERIFY(checked.out.contains("by rule R14"));
    }

    /// Chains with events under every other rule, made from the demonstration's first blocks.
    void packsACredentialOfEveryConsensus_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("premise");
        const auto made = cli::node(QStringLiteral("evidence_chains.mjs"), {QStringLiteral("--archive"), cli::resource("demo/demo.jsonl.gz"),
            QStringLiteral("--chain"), cli::resource("demo/demo.chain.json"), QStringLiteral("--out"), m_folder.path()});
        QVERIFY2(made.status == 0, made.err.constData());
        const QString proven = QStringLiteral("proven"), reported = QStringLiteral("reported");
        QTest::newRow("ibft2") << proven << QStringLiteral("It rests on the genesis hash 0x");
        QTest::newRow("ibft1") << proven << QStringLiteral("It rests on the genesis hash 0x");
        QTest::newRow("ibft1-to-qbft") << proven << QStringLiteral("It rests on the genesis hash 0x");
        QTest::newRow("qbft-contract") << proven << QStringLiteral("It rests on those who have to seal from block 40 on");
        // Not the tip, which three later signers have not confirmed yet.
        QTest::newRow("clique") << reported << QStringLiteral(" of block 96, which must be the one you know");
        QTest::newRow("none") << reported << QStringLiteral(" of block 99, which must be the one you know");
    }
    void packsACredentialOfEveryConsensus()
    {
        QFETCH(QString, level);
        QFETCH(QString, premise);
        const QString name = QString::fromLatin1(QTest::currentDataTag()), path = m_folder.filePath(name);
        QCOMPARE(cli::sync(path + QStringLiteral(".glw"), path + QStringLiteral(".chain.json"), path + QStringLiteral(".jsonl.gz")).status, 0);
        const QStringList issued = issuedWithEvidence(path + QStringLiteral(".glw"));
        const QString& id = issued[issued.size() - 2]; // Old enough for Clique to have settled it, after every change of rules.
        pack(path + QStringLiteral(".glw"), QStringLiteral("--credential"), id, path + QStringLiteral(".zip"), level);
        const auto checked = cli::guanlan({QStringLiteral("verify"), path + QStringLiteral(".zip")});
        QVERIFY2(checked.out.contains(premise.toUtf8()), checked.out.constData());
    }

    /// What the workspace says must be what the chain proves, or nothing is written.
    void refusesAnAlteredWorkspace_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("reason");
        const auto another = [](const char* field) {
            return QStringLiteral("the workspace holds another %1 than the chain proves").arg(QLatin1String{field});
        };
        QTest::newRow("sender") << QStringLiteral("UPDATE event SET sender = contract") << another("sender");
        QTest::newRow("time") << QStringLiteral("UPDATE event SET time = time + 60") << another("time");
        QTest::newRow("validity") << QStringLiteral("UPDATE event SET valid_until = valid_until + 86400") << another("valid_until");
        QTest::newRow("transaction") << QStringLiteral("UPDATE tx SET hash = randomblob(32)") << another("tx");
        QTest::newRow("an event more")
            << QStringLiteral("CREATE TEMP TABLE more AS SELECT * FROM event;"
                              "UPDATE more SET key = key + 51200, extras = 0, credential = NULL, consent = NULL, institution = NULL, counterparty = NULL;"
                              "INSERT INTO event SELECT * FROM more")
            << QStringLiteral("the workspace holds an event that the chain does not prove");
    }
    void refusesAnAlteredWorkspace()
    {
        QFETCH(QString, sql);
        QFETCH(QString, reason);
        const QString original = m_folder.filePath(QStringLiteral("ibft2.glw")), altered = m_folder.filePath(QStringLiteral("altered.glw"));
        const QString id = issuedWithEvidence(original).last(), out = m_folder.filePath(QStringLiteral("never.zip"));
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(altered + QLatin1String{suffix});
        QVERIFY(QFile::copy(original, altered));
        const auto done = cli::run(QStringLiteral("sqlite3"), {altered, sql});
        QVERIFY2(done.status == 0, done.err.constData());
        const auto refused = cli::guanlan({QStringLiteral("evidence"), QStringLiteral("-w"), altered, QStringLiteral("--credential"), id,
            QStringLiteral("-o"), out});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY2(refused.err.contains(reason.toUtf8()), refused.err.constData());
        QVERIFY(!QFile::exists(out));
    }

    /// The same but for the printed page, and what the manifest says of it.
    void theSameEvidenceGivesTheSameBytes()
    {
        QVERIFY(m_packages.size() >= 3);
        const QString again = m_folder.filePath(QStringLiteral("again.zip"));
        pack(m_recorded, QStringLiteral("--credential"), m_credential, again);
        m_packages.removeLast();
        QFile one{m_packages.first()}, two{again};
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
        const QByteArray first = one.readAll(), second = two.readAll();
        const qsizetype begin = first.indexOf("PK\x03\x04", 4), end = first.lastIndexOf("summary.pdf", first.lastIndexOf("%PDF-")) - 30;
        QVERIFY(begin > 0 && end > begin);
        QCOMPARE(second.mid(begin, end - begin), first.mid(begin, end - begin));
    }

    void needsNoWorkspaceAndNoResourcesOfTheChain()
    {
        const QString moved = m_folder.filePath(QStringLiteral("elsewhere.zip"));
        QVERIFY(QFile::copy(m_packages.first(), moved));
        const auto checked = cli::guanlan({QStringLiteral("verify"), moved});
        QCOMPARE(checked.status, 0);
        QVERIFY(checked.out.startsWith("genuine: "));
        QVERIFY(checked.out.contains("which must be the one you know"));
        QVERIFY(checked.out.contains("the one that comes with this program"));
    }

    /// What was packed once stays genuine, and is told with all it rests on; the recorded network seals with less than two thirds.
    void verifiesPackagesOfAnEarlierDay_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("credential") << QByteArray{"It rests on the chain's quorum of 2F+1, F = floor((N-1)/3), instead of two thirds, which must be"};
        QTest::newRow("finding") << QByteArray{"finding 69e826afb76eaedfd68b3196b6eb2a36 by rule R14"};
    }
    void verifiesPackagesOfAnEarlierDay()
    {
        QFETCH(QByteArray, said);
        const QString file = cli::data("evidence/") + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".zip");
        const auto checked = cli::guanlan({QStringLiteral("verify"), file});
        QCOMPARE(checked.status, 0);
        QVERIFY2(checked.out.contains(said), checked.out.constData());
        QCOMPARE(cli::node(QStringLiteral("verify_evidence.mjs"), {file}).status, 0);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const QString id = QStringLiteral("0x") + QString{64, QLatin1Char{'7'}};
        const QString out = m_folder.filePath(QStringLiteral("never.zip"));
        const QStringList evidence{QStringLiteral("evidence"), QStringLiteral("-w"), m_demo};
        QTest::newRow("nothing wanted") << evidence + QStringList{QStringLiteral("-o"), out} << 2;
        QTest::newRow("no file to write") << evidence + QStringList{QStringLiteral("--credential"), id} << 2;
        QTest::newRow("both") << evidence + QStringList{QStringLiteral("--credential"), id, QStringLiteral("--finding"), QStringLiteral("x"), QStringLiteral("-o"), out} << 2;
        QTest::newRow("not an id") << evidence + QStringList{QStringLiteral("--credential"), QStringLiteral("0x12"), QStringLiteral("-o"), out} << 2;
        QTest::newRow("no such credential") << evidence + QStringList{QStringLiteral("--credential"), id, QStringLiteral("-o"), out} << 3;
        QTest::newRow("no such finding") << evidence + QStringList{QStringLiteral("--finding"), QStringLiteral("x"), QStringLiteral("-o"), out} << 3;
        QTest::newRow("verify nothing") << QStringList{QStringLiteral("verify")} << 2;
        QTest::newRow("verify no file") << QStringList{QStringLiteral("verify"), out} << 3;
        QTest::newRow("verify something else") << QStringList{QStringLiteral("verify"), cli::resource("demo/demo.jsonl.gz")} << 3;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        const auto outcome = cli::guanlan(arguments);
        QTEST(outcome.status, "status");
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.err.startsWith("guanlan: "));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("never.zip"))));
    }

    /// Neither verifier accepts an altered package. `node mutate_evidence.mjs --count 5000 …` is the long form.
    void alteredPackagesAreRefusedByBoth_data()
    {
        QTest::addColumn<QStringList>("choice");
        QTest::newRow("in every way") << QStringList{QStringLiteral("--count"), QStringLiteral("22")};
        QTest::newRow("in seals and rules") << QStringList{QStringLiteral("--count"), QStringLiteral("8"), QStringLiteral("--only"),
            QStringLiteral("seal|consensus|rule")};
    }
    void alteredPackagesAreRefusedByBoth()
    {
        QFETCH(QStringList, choice);
        constexpr int timeoutMs = 700'000;
        const auto outcome = cli::run(QStringLiteral("node"),
            QStringList{QStringLiteral(SOURCE_DIR "/tests/node/mutate_evidence.mjs"), QStringLiteral("--program"),
                QStringLiteral(GUANLAN_PROGRAM)}
                + choice + m_packages,
            timeoutMs);
        qInfo("%s", outcome.out.constData());
        QVERIFY2(outcome.status == 0, outcome.err.constData());
    }

private:
    void packCredential(const QString& workspace, const QString& name)
    {
        const QStringList issued = issuedWithEvidence(workspace);
        QVERIFY(!issued.isEmpty());
        if (m_credential.isEmpty()) m_credential = issued.first();
        pack(workspace, QStringLiteral("--credential"), issued.first(), m_folder.filePath(name));
    }

    /// Credentials that rest on others, in the order of their issuance.
    static QStringList issuedWithEvidence(const QString& workspace)
    {
        QStringList ids;
        for (const QJsonObject& event : cli::lines(cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), workspace,
                 QStringLiteral("--type"), QStringLiteral("credential.issued")}).out))
            if (!event[QLatin1String{"evidence"}].toArray().isEmpty()) ids.append(event[QLatin1String{"credential"}].toString());
        return ids;
    }

    void pack(const QString& workspace, const QString& what, const QString& id, const QString& file,
        const QString& level = QStringLiteral("proven"))
    {
        const auto made = cli::guanlan({QStringLiteral("evidence"), QStringLiteral("-w"), workspace, what, id, QStringLiteral("-o"), file});
        QVERIFY2(made.status == 0, made.err.constData());
        QVERIFY(made.out.contains(", " + level.toUtf8() + ", in "));
        const auto checked = cli::guanlan({QStringLiteral("verify"), file});
        QVERIFY2(checked.status == 0, checked.err.constData());
        QVERIFY(checked.out.startsWith("genuine: "));
        const auto other = cli::node(QStringLiteral("verify_evidence.mjs"), {file});
        QVERIFY2(other.status == 0, other.err.constData());
        m_packages.append(file);
    }

    QTemporaryDir m_folder;
    QString m_recorded, m_demo, m_credential;
    QStringList m_packages;
};

QTEST_GUILESS_MAIN(CliEvidenceTest)
#include "cli_evidence_test.moc"
