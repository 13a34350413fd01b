// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/case_sql.h"
#include "models/store/outcome_sql.h"
#include "tests/models/store/case_fixture.h"
#include "tests/models/store/sqlite_shell.h"

#include <atomic>
#include <thread>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

namespace {

constexpr std::int64_t now = 1'800'000'000;

} // namespace

/// Cases are written while others have the workspace.
class CaseSharingTest : public QObject {
    Q_OBJECT

private slots:
    /// Somebody else's transaction, as Debian's sqlite3 holds it, is waited for.
    void aTransactionElsewhereIsWaitedFor()
    {
        CaseFixture store;
        store.create(3);
        QProcess holder;
        holder.start(QStringLiteral("sqlite3"), {QString::fromStdString(store.path().string())});
        holder.write("BEGIN IMMEDIATE;\nDELETE FROM incident;\nSELECT 'held';\n");
        QByteArray said;
        while (!said.contains("held") && holder.waitForReadyRead()) said += holder.readAllStandardOutput();
        QVERIFY(said.contains("held"));
        std::atomic<bool> written = false;
        std::thread hand{[&] { written = bool(store.log->append({note("f0", "waited")}, "zhang", now)); }};
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        const bool early = written;
        holder.write("COMMIT;\n");
        holder.waitForBytesWritten();
        holder.closeWriteChannel();
        hand.join();
        QVERIFY(holder.waitForFinished());
        QVERIFY(written && !early);
    }

    /// Blocks and cases from two threads at once: each is whole, neither fails.
    void aSyncGoesOnMeanwhile()
    {
        CaseFixture store;
        store.create(50);
        std::atomic<bool> finished = false;
        std::atomic<int> failed = 0;
        int acts = 0;
        std::thread sync{[&] {
            EventGenerator generator{77};
            for (std::uint64_t block = 201; block < 500; ++block)
                if (!store.writer->append(store.chain, generator.blocks(block, block))) ++failed;
            finished = true;
        }};
        while (!finished) {
            const auto done = store.log->append({note("f" + std::to_string(acts % 50), "n"), assign("f" + std::to_string(acts % 50), std::to_string(acts))},
                "zhang", now + acts);
            if (!done || done->entries != 2) ++failed;
            ++acts;
            std::this_thread::sleep_for(std::chrono::milliseconds{5}); // As fast as nobody acts, and yet not without a pause.
        }
        sync.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(store.log->head()->number, 2 * acts);
        QVERIFY(store.log->verify({}, {})->holds());
        qInfo("%d acts during 299 blocks", acts);
    }

    /// Beside the process that writes the chains: that one's lock keeps nobody from deciding.
    void besideAWriterCasesAreWritten()
    {
        CaseFixture store;
        store.create(3);
        QVERIFY(!Workspace::open({store.path(), {}, OpenMode::ReadWrite}));
        auto beside = Workspace::open({store.path(), {}, OpenMode::Beside});
        VERIFY_OK(beside);
        QVERIFY((*beside)->takesCases() && (*beside)->isReadOnly());
        QVERIFY(!(*beside)->writer());
        auto other = (*beside)->caseLog();
        VERIFY_OK(other);
        verifyDone(store.log->append({note("f0", "one")}, "zhang", now));
        verifyDone((*other)->append({note("f0", "two")}, "wang", now + 1));
        verifyDone(store.log->append({note("f0", "three")}, "zhang", now + 2));
        QCOMPARE((*other)->history("f0")->size(), std::size_t{3});
        QVERIFY((*other)->verify(*store.log->head(), {})->holds());
        QVERIFY(!Workspace::create({store.path().string() + ".new", {}, OpenMode::Beside}));
    }

    void readOnlyIsRefusedInWords()
    {
        CaseFixture store;
        store.create(3);
        auto reading = Workspace::open({store.path(), {}, OpenMode::ReadOnly});
        VERIFY_OK(reading);
        QVERIFY(!(*reading)->takesCases());
        auto log = (*reading)->caseLog();
        VERIFY_OK(log);
        for (const auto& refused : {(*log)->append({note("f0", "x")}, "zhang", now), (*log)->undoLast("zhang", 0, now)}) {
            QVERIFY(!refused && refused.error().kind == ErrorKind::Unavailable);
            QVERIFY2(refused.error().message.find("read only") != std::string::npos, refused.error().message.c_str());
        }
        QCOMPARE((*log)->queue({{}, {}, now, 0, 10})->total, 3);
    }

    void anEncryptedWorkspaceKeepsCasesToo()
    {
        StoreFixture store;
        store.create("secret");
        auto log = store.workspace->caseLog();
        VERIFY_OK(log);
        QVERIFY(*(*log)->head() == CaseHead{});
        QVERIFY((*log)->verify({}, {})->holds());
    }

    /// Format 6 had no cases.
    void anOlderWorkspaceIsBroughtForward()
    {
        QTemporaryDir folder;
        const std::filesystem::path path{(folder.path() + QStringLiteral("/old")).toStdString()};
        QString sql = QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA application_id=0x474C414E; PRAGMA user_version=6;");
        for (const char* step : {schemaOne, schemaTwo, schemaThree, schemaOutcomes, schemaJudgement, schemaDirectories}) sql += QString::fromUtf8(step);
        sql += QStringLiteral("INSERT INTO finding VALUES (1,'old',1,'R01',1,0,0,NULL,NULL,NULL,NULL,5,1700000000,'旧','old','aa')");
        QCOMPARE(sqlite(path, sql), QStringLiteral("wal"));
        QVERIFY(!Workspace::open({path, {}, OpenMode::Beside}));
        auto workspace = Workspace::open({path, {}, OpenMode::ReadWrite});
        VERIFY_OK(workspace);
        auto log = (*workspace)->caseLog();
        VERIFY_OK(log);
        verifyDone((*log)->append({decide("old", Disposition::Confirmed)}, "zhang", now));
        QCOMPARE((*log)->queue({{}, filterOf(CaseQueue::Decided, "zhang"), now, 0, 10})->total, 1);
        QCOMPARE(sqlite(path, "PRAGMA user_version"), QStringLiteral("8"));
        QCOMPARE(sqlite(path, "PRAGMA integrity_check"), QStringLiteral("ok"));
    }
};

QTEST_GUILESS_MAIN(CaseSharingTest)
#include "case_sharing_test.moc"
