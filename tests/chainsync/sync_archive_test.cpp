// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/archive_writer.h"
#include "tests/chainsync/recorded_chain.h"

#include <QRandomGenerator>

using namespace guanlan;
using namespace guanlan::chainsync;

class SyncArchiveTest : public QObject {
    Q_OBJECT

    std::string m_digest; ///< Of an undisturbed sync.
    std::int64_t m_events = 0;
    std::uint64_t m_eventfulBlock = 0; ///< One that holds events of ours.

    static void compare(const std::string& is, const std::string& contains)
    {
        QVERIFY2(is.find(contains) != std::string::npos, is.c_str());
    }

private Q_SLOTS:
    void initTestCase()
    {
        SyncedWorkspace workspace;
        std::uint64_t committed = 0;
        auto options = archiveOptions();
        options.committed = [&committed](ChainRef, std::uint64_t block) { committed = block; };
        const auto summary = workspace.sync(options);
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->synced, recordedHead);
        QCOMPARE(summary->head, recordedHead);
        QCOMPARE(summary->blocks, std::int64_t{414});
        QCOMPARE(summary->incidents, std::int64_t{0});
        QVERIFY(summary->events > 0);
        QCOMPARE(committed, recordedHead);
        m_digest = workspace.digest();
        m_events = summary->events;
        const auto page = workspace.reader()->page({});
        m_eventfulBlock = page->rows.front().key.block();
        QCOMPARE(page->rows.front().level, VerificationLevel::Proven);
        const auto chain = workspace.chain();
        QCOMPARE(toText(chain.synced->hash), std::string{"0xe8549e8d10efbc8d65e4c6f8cc7f724c831cf411d189c4ad71b96ea87afaf0a5"});
        QCOMPARE(chain.nodes.front().state, std::string{"archive"});
    }

    void goesOnWhereItWasInterrupted_data()
    {
        QTest::addColumn<int>("batch");
        QTest::addColumn<quint32>("seed");
        for (const int batch : {1, 7, 64, 512})
            for (const quint32 seed : {1u, 2u, 3u})
                QTest::addRow("batches of %d, seed %u", batch, seed) << batch << seed;
    }
    void goesOnWhereItWasInterrupted()
    {
        QFETCH(int, batch);
        QFETCH(quint32, seed);
        QRandomGenerator random{seed};
        SyncedWorkspace workspace;
        std::int64_t events = 0;
        int rounds = 0;
        while (true) {
            auto options = archiveOptions();
            options.batchBlocks = batch;
            const auto until = random.bounded(1, 4);
            int commits = 0;
            workspace.cancelled = false;
            options.committed = [&](ChainRef, std::uint64_t) { workspace.cancelled = ++commits >= until * 120 / batch && rounds < 5; };
            if (random.bounded(2) == 0) options.stopAt = random.bounded(500);
            const auto summary = workspace.sync(options);
            ++rounds;
            if (summary) events += summary->events;
            else QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
            if (summary && !options.stopAt) break;
        }
        QCOMPARE(workspace.digest(), m_digest);
        QVERIFY(events <= m_events);
        QVERIFY(workspace.incidents().empty());
    }

    void keepsWhatPrecedesACut_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {2, 10, 50, 90, 99})
            QTest::addRow("cut at %d %%", percent) << percent;
    }
    void keepsWhatPrecedesACut()
    {
        QFETCH(int, percent);
        SyncedWorkspace workspace;
        QFile whole{recordedArchive};
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        QFile cut{workspace.path("cut.jsonl.gz")};
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(bytes.left(bytes.size() * percent / 100));
        cut.close();

        const auto summary = workspace.sync(archiveOptions(cut.fileName()));
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Corrupt);
        compare(summary.error().message, "ends before block");
        QCOMPARE(workspace.incidents().size(), std::size_t{1});
        QCOMPARE(workspace.incidents().front().kind, std::string{"archive-truncated"});
        QVERIFY(workspace.chain().synced.has_value());
        QCOMPARE(*workspace.incidents().front().block, workspace.chain().synced->block + 1);

        QVERIFY(workspace.sync(archiveOptions()).has_value());
        QCOMPARE(workspace.digest(), m_digest);
    }

    void storesNothingOfABlockThatDoesNotVerify_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("state root") << QByteArray{"\"stateRoot\":\"0x"} << QByteArray{"header-hash"};
        QTest::newRow("parent") << QByteArray{"\"parentHash\":\"0x"} << QByteArray{"header-hash"};
        QTest::newRow("time") << QByteArray{"\"timestamp\":\"0x"} << QByteArray{"header-hash"};
        QTest::newRow("bloom") << QByteArray{"\"logsBloom\":\"0x"} << QByteArray{"header-hash"};
        QTest::newRow("transaction input") << QByteArray{"\"input\":\"0x"} << QByteArray{"transactions-root"};
        QTest::newRow("log data") << QByteArray{"\"data\":\"0x"} << QByteArray{"receipts-root"};
        QTest::newRow("log topic") << QByteArray{"\"topics\":[\"0x"} << QByteArray{"receipts-root"};
        QTest::newRow("gas used so far") << QByteArray{"\"cumulativeGasUsed\":\"0x"} << QByteArray{"receipts-root"};
    }
    void storesNothingOfABlockThatDoesNotVerify()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, kind);
        SyncedWorkspace workspace;
        auto lines = readArchiveLines(recordedArchive);
        QByteArray& line = lines[int(m_eventfulBlock) + 1];
        const auto at = line.indexOf(key);
        QVERIFY(at > 0);
        char& digit = line[at + key.size()];
        digit = digit == '1' ? '2' : '1';
        writeArchiveLines(workspace.path("changed.jsonl.gz"), lines);

        std::vector<Incident> told;
        auto options = archiveOptions(workspace.path("changed.jsonl.gz"));
        options.incident = [&told](const Incident& incident) { told.push_back(incident); };
        const auto summary = workspace.sync(options);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Corrupt);
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front().kind, kind.toStdString());
        QCOMPARE(*told.front().block, m_eventfulBlock);
        QCOMPARE(workspace.incidents().size(), std::size_t{1});
        QCOMPARE(workspace.chain().synced->block, m_eventfulBlock - 1);
        QCOMPARE(*workspace.reader()->total(), std::int64_t{0});

        QVERIFY(workspace.sync(archiveOptions()).has_value());
        QCOMPARE(workspace.digest(), m_digest);
    }

    void refusesWhatIsNoneOrAnother_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("errorKind");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, int line, const char* from, const char* to, ErrorKind error, const char* message) {
            QTest::newRow(name) << QByteArray{from} << QByteArray{to} << line << int(error) << QByteArray{message};
        };
        row("format", 0, "guanlan-chain-archive", "something", ErrorKind::InvalidInput, "its first line does not say");
        row("version", 0, "\"version\":1", "\"version\":2", ErrorKind::InvalidInput, "of version 2");
        row("no JSON", 0, "{", "", ErrorKind::InvalidInput, "its first line is not JSON");
        row("chain", 0, "190202", "1", ErrorKind::Corrupt, "but the chain file says evm chain 190202");
        row("family", 0, "\"evm\"", "\"fabric\"", ErrorKind::Corrupt, "holds fabric chain");
        row("head without", 0, ",\"head\":413", "", ErrorKind::InvalidInput, "head: is missing");
        row("gap", 5, "{\"number\":4,", "{\"number\":5,", ErrorKind::Corrupt, "lines must ascend without gaps");
        row("begins late", 1, "{\"number\":0,", "{\"number\":1,", ErrorKind::Corrupt, "begins at block 1, but block 0 is needed");
        row("no block", 7, "\"block\":", "\"blok\":", ErrorKind::Corrupt, "line of block 6 is not a block");
        row("no JSON within", 9, "}", "", ErrorKind::Corrupt, "line of block 8 is not a block");
        row("head too far", 0, "\"head\":413", "\"head\":500", ErrorKind::Corrupt, "ends before block 414");
    }
    void refusesWhatIsNoneOrAnother()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, line);
        QFETCH(int, errorKind);
        QFETCH(QByteArray, message);
        SyncedWorkspace workspace;
        auto lines = readArchiveLines(recordedArchive);
        QVERIFY(lines[line].contains(from));
        lines[line].replace(lines[line].indexOf(from), from.size(), to);
        writeArchiveLines(workspace.path("other.jsonl.gz"), lines);
        const auto summary = workspace.sync(archiveOptions(workspace.path("other.jsonl.gz")));
        QVERIFY(!summary);
        compare(summary.error().message, message.toStdString());
        QCOMPARE(int(summary.error().kind), errorKind);
    }

    void refusesAnotherGenesis()
    {
        SyncedWorkspace workspace;
        auto options = archiveOptions();
        options.chain.genesis = BlockHash{};
        const auto summary = workspace.sync(options);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Corrupt);
        QCOMPARE(workspace.incidents().front().kind, std::string{"wrong-genesis"});
        QVERIFY(!workspace.chain().synced);
    }

    void refusesPlainTextAndAbsence()
    {
        SyncedWorkspace workspace;
        const auto plain = workspace.sync(archiveOptions(QStringLiteral(TEST_DATA "/goquorum-qbft.chain.json")));
        QVERIFY(!plain);
        QCOMPARE(plain.error().kind, ErrorKind::InvalidInput);
        compare(plain.error().message, "not compressed with gzip");
        const auto absent = workspace.sync(archiveOptions(QStringLiteral("/nonexistent.jsonl.gz")));
        QVERIFY(!absent);
        QCOMPARE(absent.error().kind, ErrorKind::NotFound);
    }

    void exportsWhatIsReadBackEqually()
    {
        SyncedWorkspace first, second;
        auto options = archiveOptions();
        options.stopAt = 300;
        QVERIFY(first.sync(options).has_value());
        const std::filesystem::path out = first.path("out.jsonl.gz").toStdString();
        const auto written = exportArchive(first.chain(), out, {});
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
        QCOMPARE(written->last, std::uint64_t{300});
        QVERIFY(!std::filesystem::exists(out.string() + ".part"));

        const auto summary = second.sync(archiveOptions(QString::fromStdString(out.string())));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->head, std::uint64_t{300});
        QCOMPARE(second.digest(), first.digest());
        // A line is what the source gave, but for white space.
        QCOMPARE(readArchiveLines(QString::fromStdString(out.string()))[42], readArchiveLines(recordedArchive)[42]);
    }

    void releasesTheLastBlocksOneByOne()
    {
        SyncedWorkspace workspace;
        std::vector<std::uint64_t> commits;
        auto options = archiveOptions();
        options.paceFrom = 410;
        options.releaseIntervalMs = 1;
        options.committed = [&commits](ChainRef, std::uint64_t block) { commits.push_back(block); };
        QVERIFY(workspace.sync(options).has_value());
        QVERIFY(commits.size() >= 5);
        const std::vector<std::uint64_t> last{commits.end() - 5, commits.end()};
        QCOMPARE(last, (std::vector<std::uint64_t>{409, 410, 411, 412, 413}));
        QCOMPARE(workspace.digest(), m_digest);
    }
};

QTEST_GUILESS_MAIN(SyncArchiveTest)
#include "sync_archive_test.moc"
