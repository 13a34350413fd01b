// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace_backup.h"
#include "models/store/workspace_files.h"
#include "tests/models/store/case_fixture.h"
#include "tests/models/store/sqlite_shell.h"

#include <QDir>
#include <QElapsedTimer>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

namespace fs = std::filesystem;

/// A copy is the workspace as it was at one moment, or is not there. Debian's sqlite3 is the second pair of eyes on plain ones.
/// How often it is killed: GUANLAN_KILLS, 30 where it is not set.
class BackupTest : public QObject {
    Q_OBJECT

    const int m_kills = std::max(9, qEnvironmentVariable("GUANLAN_KILLS", QStringLiteral("30")).toInt());

    /// What lies in a folder, but for what SQLite keeps beside an open workspace.
    static QStringList filesIn(const QString& folder) { return QDir{folder}.entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    static BlockContent blockOf(std::uint64_t number)
    {
        EventGenerator generator{number};
        return generator.block(number, EventGenerator::firstTime + std::int64_t(number), 12);
    }

    static std::string digestOf(const fs::path& path, const std::optional<std::string>& passphrase)
    {
        const auto workspace = Workspace::open({path, passphrase, OpenMode::ReadOnly});
        if (!workspace) return workspace.error().message;
        const auto reader = (*workspace)->reader();
        if (!reader) return reader.error().message;
        const auto digest = (*reader)->contentDigest({});
        return digest ? *digest : digest.error().message;
    }

    struct Kill {
        int step; ///< Of the progress that is told.
        useconds_t later; ///< So many microseconds after it.
    };

    enum class End { Killed, Through, Failed };

    /// @pre Nobody has a connection: a child must not take one over.
    static End killACopy(Workspace& workspace, const fs::path& to, Kill at)
    {
        const pid_t child = fork();
        if (child == 0) {
            int step = 0;
            const auto copied = workspace.backUp(to, {.progress = [&](std::int64_t, std::int64_t) {
                if (step++ == at.step) ualarm(at.later + 1, 0); // Nobody handles that signal: it ends the process where it stands.
            }});
            _exit(copied ? 0 : 2);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFSIGNALED(status) ? End::Killed : WEXITSTATUS(status) == 0 ? End::Through : End::Failed;
    }

    static int stepsOf(Workspace& workspace, const fs::path& to)
    {
        int steps = 0;
        std::int64_t last = 0;
        const auto made = workspace.backUp(to, {.progress = [&](std::int64_t done, std::int64_t total) {
            if (done >= last && done <= total) ++steps;
            last = done;
        }});
        removeCopy(to);
        return made ? steps : 0;
    }

    static void removeCopy(const fs::path& copy)
    {
        for (const char* suffix : {"", ".key", ".lock", "-wal", "-shm"}) fs::remove(copy.string() + suffix);
    }

private slots:
    void aPlainCopyIsTheSameToAStranger()
    {
        CaseFixture store;
        store.create(20);
        verifyDone(store.log->append({{CaseAct::Note, "f1", {}, "a note"}}, "operator", EventGenerator::firstTime));
        const fs::path copy = store.path().string() + ".copy";
        const auto made = store.workspace->backUp(copy, {});
        VERIFY_OK(made);
        QCOMPARE(made->bytes, std::int64_t(fs::file_size(copy)));
        store.close();
        QCOMPARE(sqlite(copy, "PRAGMA integrity_check"), QStringLiteral("ok"));
        QCOMPARE(sqlite(copy, "PRAGMA journal_mode"), QStringLiteral("wal"));
        const QString dump = sqlite(store.path(), ".dump");
        QVERIFY(dump.size() > 100'000);
        QVERIFY(sqlite(copy, ".dump") == dump);
        for (const char* header : {"PRAGMA application_id", "PRAGMA user_version"}) QCOMPARE(sqlite(copy, header), sqlite(store.path(), header));
        auto opened = Workspace::open({copy, {}, OpenMode::ReadWrite});
        VERIFY_OK(opened);
        VERIFY_OK((*opened)->writer());
        QCOMPARE(int(fs::status(copy).permissions() & fs::perms::all), 0600);
    }

    void anEncryptedOneOpensByItsPassphraseAlone()
    {
        StoreFixture store;
        store.create("secret");
        EventGenerator generator{8};
        verifyDone(store.writer->append(store.chain, generator.blocks(0, 300)));
        const fs::path copy = store.path().string() + ".copy";
        VERIFY_OK(store.workspace->backUp(copy, {}));
        QCOMPARE(filesIn(store.folder.path()).filter(QStringLiteral("copy")), (QStringList{QStringLiteral("w.guanlan.copy"), QStringLiteral("w.guanlan.copy.key"), QStringLiteral("w.guanlan.copy.lock")}));
        QVERIFY(needsPassphrase(copy));
        QCOMPARE(digestOf(copy, "secret"), store.digest());
        QVERIFY(digestOf(copy, "other").find("passphrase is wrong") != std::string::npos);
        QCOMPARE(int(fs::status(copy.string() + ".key").permissions() & fs::perms::all), 0600);
        // A copy of the copy, of one whose original is gone.
        auto opened = Workspace::open({copy, "secret", OpenMode::ReadOnly});
        VERIFY_OK(opened);
        VERIFY_OK((*opened)->backUp(copy.string() + "2", {}));
        QCOMPARE(digestOf(copy.string() + "2", "secret"), store.digest());
    }

    /// While blocks are appended by another thread, as by a sync, each copy ends with a whole block that was there.
    void aCopyMadeWhileOthersWriteIsOfOneMoment()
    {
        StoreFixture store;
        store.create("secret");
        std::atomic<std::uint64_t> written{0};
        for (; written < 300; ++written) verifyDone(store.writer->append(store.chain, {blockOf(written)}));
        const std::jthread sync{[&](const std::stop_token& stop) {
            for (; !stop.stop_requested(); ++written)
                if (!store.writer->append(store.chain, {blockOf(written)})) return;
        }};
        for (int i = 0; i < 8; ++i) {
            const fs::path copy = store.path().string() + ".copy" + std::to_string(i);
            const std::uint64_t before = written;
            const auto made = store.workspace->backUp(copy, {});
            const std::uint64_t after = written + 1;
            VERIFY_OK(made);
            auto opened = Workspace::open({copy, "secret", OpenMode::ReadOnly});
            VERIFY_OK(opened);
            const auto reader = std::move((*opened)->reader()).value();
            const auto state = (*reader->chains())[0];
            const std::uint64_t blocks = state.synced->block + 1;
            QVERIFY(blocks >= before && blocks <= after);
            QCOMPARE(state.events, std::int64_t(blocks) * 12);
            QCOMPARE(reader->count({}, 10'000'000)->value, state.events);
        }
        QVERIFY(written > 300);
    }

    void whatIsThereIsNotWrittenOver()
    {
        StoreFixture store;
        store.create("secret");
        const fs::path copy = store.path().string() + ".copy";
        for (const char* suffix : {"", ".key", "-wal"}) {
            const fs::path present = copy.string() + suffix;
            std::ofstream{present} << "precious";
            const auto files = filesIn(store.folder.path());
            const auto made = store.workspace->backUp(copy, {});
            QVERIFY(!made && made.error().kind == ErrorKind::InvalidInput);
            QVERIFY2(made.error().message.find("is there already") != std::string::npos, made.error().message.c_str());
            QCOMPARE(filesIn(store.folder.path()), files);
            QCOMPARE(fs::file_size(present), 8u);
            fs::remove(present);
        }
        fs::create_symlink("nowhere", copy);
        QVERIFY(!store.workspace->backUp(copy, {}));
        fs::remove(copy);
        QVERIFY(!store.workspace->backUp(store.path(), {}));
        QCOMPARE(store.workspace->backUp(store.folder.path().toStdString() + "/no/such", {}).error().kind, ErrorKind::NotFound);
        QVERIFY(!store.workspace->backUp(store.folder.path().toStdString(), {}));
        QVERIFY(!store.workspace->backUp("", {}));
        VERIFY_OK(store.workspace->backUp(copy, {}));
    }

    /// At every step that is told, of copying and of checking.
    void stoppedNothingIsLeft()
    {
        StoreFixture store;
        store.create("secret");
        verifyDone(store.writer->append(store.chain, EventGenerator{1}.blocks(0, 700)));
        const fs::path copy = store.path().string() + ".copy";
        const auto files = filesIn(store.folder.path());
        const int steps = stepsOf(*store.workspace, copy);
        QVERIFY(steps > 10);
        for (int stop = 0; stop < steps; ++stop) {
            int step = 0;
            const auto made = store.workspace->backUp(copy,
                {.cancelled = [&] { return step > stop; }, .progress = [&](std::int64_t, std::int64_t) { ++step; }});
            QVERIFY2(!made && made.error().kind == ErrorKind::Cancelled, qPrintable(QString::number(stop)));
            QVERIFY(made.error().message.ends_with("stopped; nothing of it is left"));
            QCOMPARE(filesIn(store.folder.path()), files);
        }
    }

    void aFullDiskIsSaidAndNothingIsLeft()
    {
        StoreFixture store;
        store.create();
        verifyDone(store.writer->append(store.chain, EventGenerator{1}.blocks(0, 500)));
        QTemporaryDir target;
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit little{1 << 18, before.rlim_max}; // More than that no file may grow: as on a full disk, each write fails.
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &little);
        const auto made = store.workspace->backUp(target.filePath(QStringLiteral("copy")).toStdString(), {});
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!made && made.error().kind == ErrorKind::Unavailable);
        QVERIFY2(made.error().message.find("check the disk") != std::string::npos || made.error().message.find("the disk is full") != std::string::npos, made.error().message.c_str());
        QVERIFY(filesIn(target.path()).isEmpty());
    }

    /// Killed at any step, what has the name is whole; and the next copy clears up.
    void killedItIsWholeOrNotThere()
    {
        StoreFixture store;
        store.create("secret");
        verifyDone(store.writer->append(store.chain, EventGenerator{1}.blocks(0, 700)));
        const std::string digest = store.digest();
        store.writer.reset();
        EventGenerator random{2026};
        const fs::path copy = store.path().string() + ".copy";
        QElapsedTimer timer;
        timer.start();
        const int steps = stepsOf(*store.workspace, copy);
        const auto usual = std::uint64_t(timer.nsecsElapsed() / 1000);
        int whole = 0, killed = 0;
        for (int i = 0; i < m_kills; ++i) {
            const End end = killACopy(*store.workspace, copy, {int(random.below(std::uint64_t(steps))), useconds_t(random.below(1 + usual / 4))});
            QVERIFY(end != End::Failed); // What was left before does not stand in the way.
            QVERIFY(end == End::Killed || fs::exists(copy));
            killed += end == End::Killed ? 1 : 0;
            if (!fs::exists(copy)) continue;
            ++whole;
            QCOMPARE(digestOf(copy, "secret"), digest);
            removeCopy(copy);
        }
        qInfo("%d of %d were killed, the copy was whole %d times", killed, m_kills, whole);
        QVERIFY(killed >= m_kills / 3);
        VERIFY_OK(store.workspace->backUp(copy, {}));
        QCOMPARE(filesIn(store.folder.path()).filter(QStringLiteral("copy")), (QStringList{QStringLiteral("w.guanlan.copy"), QStringLiteral("w.guanlan.copy.key"), QStringLiteral("w.guanlan.copy.lock")}));
    }

    /// A copy of which only the key has its name is known by that key: the next one takes it away, but no other.
    void killedBetweenTheNamesItDoesNotStandInTheWay()
    {
        StoreFixture store;
        store.create("secret");
        const fs::path copy = store.path().string() + ".copy";
        VERIFY_OK(store.workspace->backUp(copy, {}));
        fs::rename(copy, copy.string() + ".guanlan-part");
        VERIFY_OK(store.workspace->backUp(copy, {}));
        QCOMPARE(digestOf(copy, "secret"), store.digest());
        fs::rename(copy, copy.string() + ".guanlan-part");
        std::ofstream{copy.string() + ".key"} << "another's";
        QVERIFY(!store.workspace->backUp(copy, {}));
        QCOMPARE(fs::file_size(copy.string() + ".key"), 9u);
    }

    /// Neither the workspace itself, nor what another has put there.
    void whatIsNotItsOwnIsNotClearedAway()
    {
        StoreFixture store;
        store.create("secret");
        const std::string digest = store.digest();
        const fs::path name = store.folder.path().toStdString() + "/b", left = name.string() + ".guanlan-part";
        VERIFY_OK(store.workspace->backUp(left, {}));
        auto opened = Workspace::open({left, "secret", OpenMode::ReadOnly});
        VERIFY_OK(opened);
        const auto over = (*opened)->backUp(name, {});
        QVERIFY(!over && over.error().kind == ErrorKind::InvalidInput);
        QCOMPARE(digestOf(left, "secret"), digest);
        const fs::path letter = store.folder.path().toStdString() + "/c.lock";
        std::ofstream{letter} << "a letter";
        VERIFY_OK(store.workspace->backUp(store.folder.path().toStdString() + "/c", {}));
        QVERIFY(!store.workspace->backUp(store.folder.path().toStdString() + "/c", {}));
        QCOMPARE(fs::file_size(letter), 8u);
    }

    /// A page that was changed on the disk does not get into a copy unnoticed.
    void aDamagedWorkspaceGivesNoCopy()
    {
        for (const auto& passphrase : {std::optional<std::string>{}, std::optional<std::string>{"secret"}}) {
            StoreFixture store;
            store.create(passphrase);
            verifyDone(store.writer->append(store.chain, EventGenerator{1}.blocks(0, 500)));
            store.writer.reset();
            store.workspace.reset();
            std::fstream file{store.path(), std::ios::in | std::ios::out | std::ios::binary};
            const auto middle = std::streamoff(fs::file_size(store.path()) / 4096 / 2 * 4096);
            file.seekp(middle) << std::string(200, '\xff');
            file.close();
            auto opened = Workspace::open({store.path(), passphrase, OpenMode::ReadOnly});
            VERIFY_OK(opened);
            QTemporaryDir target;
            const auto made = (*opened)->backUp(target.filePath(QStringLiteral("copy")).toStdString(), {});
            QVERIFY(!made && made.error().kind == ErrorKind::Corrupt);
            qInfo("%s", made.error().message.c_str());
            QVERIFY(filesIn(target.path()).isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(BackupTest)
#include "backup_test.moc"
