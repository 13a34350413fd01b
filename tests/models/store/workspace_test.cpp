// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace_files.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/models/store/store_fixture.h"

#include <QProcess>
#include <fstream>
#include <thread>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// Opening, sharing and encrypting. Debian's own sqlite3 is the second pair of eyes.
class WorkspaceTest : public QObject {
    Q_OBJECT

    static ErrorKind openFails(const Workspace::Options& options)
    {
        const auto opened = Workspace::open(options);
        if (opened) return ErrorKind::Cancelled;
        qInfo("%s", opened.error().message.c_str());
        return opened.error().kind;
    }
    static QByteArray contentOf(const std::filesystem::path& path)
    {
        QFile file{QString::fromStdString(path.string())};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

private slots:
    void aStrangersEyesSeeTheSameCounts()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{8};
        const auto blocks = generator.blocks(0, 500);
        auto done = store.writer->append(store.chain, blocks);
        VERIFY_OK(done);
        const auto events = stored(blocks, store.chain);
        store.writer.reset();
        store.workspace.reset();
        const auto path = store.path();
        const auto number = [&](const char* sql) { return sqlite(path, sql).toLongLong(); };
        QCOMPARE(sqlite(path, "PRAGMA integrity_check"), QStringLiteral("ok"));
        QCOMPARE(sqlite(path, "PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(number("PRAGMA application_id"), 0x474C414E);
        QCOMPARE(number("SELECT count(*) FROM event"), qint64(events.size()));
        QCOMPARE(number("SELECT sum(count) FROM activity_day"), qint64(events.size()));
        QCOMPARE(number("SELECT sum(count) FROM activity_hour"), qint64(events.size()));
        QCOMPARE(number("SELECT events FROM chain"), qint64(events.size()));
        std::size_t evidence = 0;
        for (const auto& event : events)
            evidence += event.evidence.size();
        QCOMPARE(number("SELECT count(*) FROM event_evidence"), qint64(evidence));
        QCOMPARE(number("SELECT count(*) - count(DISTINCT bytes) FROM entity"), 0);
    }

    void filesAreTheOwnersAlone()
    {
        StoreFixture store;
        store.create("secret");
        for (const char* suffix : {"", "-wal", ".key", ".lock"}) {
            const auto path = store.path().string() + suffix;
            const auto mode = std::filesystem::status(path).permissions();
            QCOMPARE(int(mode & std::filesystem::perms::all), 0600);
        }
    }

    /// Another program that keeps the whole file to itself: Debian's sqlite3 does while it writes in exclusive mode.
    void aWorkspaceThatSomebodyHoldsIsSaidToBeHeld()
    {
        StoreFixture store;
        store.create();
        store.writer.reset();
        store.workspace.reset();
        QProcess holder;
        holder.start(QStringLiteral("sqlite3"), {QString::fromStdString(store.path().string())});
        holder.write("PRAGMA locking_mode=EXCLUSIVE;\nBEGIN IMMEDIATE;\nDELETE FROM incident;\nSELECT 'held';\n");
        QByteArray said;
        while (!said.contains("held") && holder.waitForReadyRead()) said += holder.readAllStandardOutput();
        QVERIFY2(said.contains("held"), (said + holder.readAllStandardError()).constData());
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto opened = Workspace::open({store.path(), {}, mode});
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
            QVERIFY2(opened.error().message.find("another program holds the workspace") != std::string::npos, opened.error().message.c_str());
        }
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        QVERIFY(bool(Workspace::open({store.path(), {}, OpenMode::ReadWrite})));
    }

    void whatIsNoWorkspaceIsRefused()
    {
        QTemporaryDir folder;
        const std::filesystem::path path{(folder.path() + QStringLiteral("/x")).toStdString()};
        QVERIFY(openFails({path, {}, OpenMode::ReadWrite}) == ErrorKind::NotFound);
        QVERIFY(openFails({folder.path().toStdString(), {}, OpenMode::ReadWrite}) == ErrorKind::NotFound);
        std::ofstream{path} << "";
        QVERIFY(openFails({path, {}, OpenMode::ReadWrite}) == ErrorKind::InvalidInput);
        std::ofstream{path} << std::string(100'000, 'x');
        QVERIFY(openFails({path, {}, OpenMode::ReadOnly}) == ErrorKind::InvalidInput);
        const auto present = Workspace::create({path, {}, OpenMode::ReadWrite});
        QVERIFY(!present && present.error().kind == ErrorKind::InvalidInput);
        QCOMPARE(contentOf(path).size(), 100'000);
        std::filesystem::remove(path);
        sqlite(path, "CREATE TABLE t (x)");
        const QByteArray strangers = contentOf(path);
        QVERIFY(openFails({path, {}, OpenMode::ReadWrite}) == ErrorKind::InvalidInput);
        QCOMPARE(contentOf(path), strangers);
        QVERIFY(!Workspace::create({folder.path().toStdString() + "/no/such/folder", {}, OpenMode::ReadWrite}));
    }

    void aNewerOneIsRefusedAndLeftAlone()
    {
        StoreFixture store;
        store.create();
        store.writer.reset();
        store.workspace.reset();
        sqlite(store.path(), "PRAGMA user_version = 99");
        QVERIFY(openFails({store.path(), {}, OpenMode::ReadWrite}) == ErrorKind::InvalidInput);
        QVERIFY(openFails({store.path(), {}, OpenMode::ReadOnly}) == ErrorKind::InvalidInput);
        QCOMPARE(sqlite(store.path(), "PRAGMA user_version"), QStringLiteral("99"));
    }

    void onlyOneWrites()
    {
        StoreFixture store;
        store.create();
        const auto second = store.workspace->writer();
        QVERIFY(!second && second.error().kind == ErrorKind::Unavailable);
        QVERIFY(openFails({store.path(), {}, OpenMode::ReadWrite}) == ErrorKind::Unavailable);
        auto readOnly = Workspace::open({store.path(), {}, OpenMode::ReadOnly});
        VERIFY_OK(readOnly);
        QVERIFY((*readOnly)->isReadOnly() && !(*readOnly)->isEncrypted());
        QVERIFY(!(*readOnly)->writer());
        const std::filesystem::path link{store.path().string() + ".link"};
        std::filesystem::create_symlink(store.path(), link);
        QVERIFY(openFails({link, {}, OpenMode::ReadWrite}) == ErrorKind::Unavailable);
        store.writer.reset();
        auto again = store.workspace->writer();
        VERIFY_OK(again);
    }

    /// A second opening in the same process must not drop the first one's locks: another program would then take the
    /// write-ahead log for abandoned, and what is committed to it would be lost.
    void openingAgainKeepsTheLocks()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{5};
        auto done = store.writer->append(store.chain, generator.blocks(0, 9));
        VERIFY_OK(done);
        auto again = Workspace::open({store.path(), {}, OpenMode::ReadOnly});
        VERIFY_OK(again);
        QCOMPARE(sqlite(store.path(), "SELECT block FROM chain"), QStringLiteral("9"));
        done = store.writer->append(store.chain, generator.blocks(10, 19));
        VERIFY_OK(done);
        QCOMPARE(sqlite(store.path(), "SELECT block FROM chain"), QStringLiteral("19"));
        QCOMPARE((*store.reader()->chains())[0].synced->block, std::uint64_t{19});
    }

    void aReaderElsewhereSeesWholeCommits()
    {
        StoreFixture store;
        store.create("secret");
        auto other = Workspace::open({store.path(), "secret", OpenMode::ReadOnly});
        VERIFY_OK(other);
        auto reader = (*other)->reader();
        VERIFY_OK(reader);
        EventGenerator generator{12};
        std::atomic<bool> finished = false;
        std::atomic<int> torn = 0;
        std::thread watch{[&] {
            while (!finished) {
                const auto total = (*reader)->total();
                const auto activity = (*reader)->activity({{}, Bucket::Day, {}, {}, false});
                if (!total || !activity) ++torn;
                (void)(*reader)->page({{}, Direction::Backward, {}, 50, 0});
                const auto chains = (*reader)->chains();
                if (!chains || (*chains)[0].synced.value_or(Cursor{9, {}, 0}).block % 10 != 9) ++torn;
            }
        }};
        std::int64_t events = 0;
        for (std::uint64_t first = 0; first < 400; first += 10) {
            const auto blocks = generator.blocks(first, first + 9);
            for (const auto& block : blocks)
                events += std::int64_t(block.events.size());
            if (!store.writer->append(store.chain, blocks)) ++torn;
        }
        finished = true;
        watch.join();
        QCOMPARE(torn.load(), 0);
        QCOMPARE(*(*reader)->total(), events);
    }

    void thePassphraseIsNeeded()
    {
        StoreFixture store;
        store.create("correct horse");
        QVERIFY(store.workspace->isEncrypted());
        const auto digest = store.digest();
        store.writer.reset();
        store.workspace.reset();
        QVERIFY(openFails({store.path(), {}, OpenMode::ReadWrite}) == ErrorKind::InvalidInput);
        QVERIFY(openFails({store.path(), "wrong", OpenMode::ReadWrite}) == ErrorKind::InvalidInput);
        QVERIFY(openFails({store.path(), "", OpenMode::ReadOnly}) == ErrorKind::InvalidInput);
        auto opened = Workspace::open({store.path(), "correct horse", OpenMode::ReadWrite});
        VERIFY_OK(opened);
        QCOMPARE(*(*(*opened)->reader())->contentDigest({}), digest);
        StoreFixture plain;
        plain.create();
        plain.writer.reset();
        plain.workspace.reset();
        QVERIFY(openFails({plain.path(), "needless", OpenMode::ReadWrite}) == ErrorKind::InvalidInput);
        QVERIFY(needsPassphrase(store.path()) && !needsPassphrase(plain.path()) && !needsPassphrase(store.path().string() + ".no"));
        std::filesystem::copy(store.path().string() + ".key", plain.path().string() + ".key"); // Left there from another.
        QVERIFY(!needsPassphrase(plain.path()));
        std::filesystem::rename(store.path().string() + ".key", store.path().string() + ".away");
        opened = Error{ErrorKind::Cancelled, ""};
        QVERIFY(openFails({store.path(), "correct horse", OpenMode::ReadWrite}) == ErrorKind::InvalidInput);
    }

    void aChangedKeyFileIsRefused()
    {
        StoreFixture store;
        store.create("secret");
        store.writer.reset();
        store.workspace.reset();
        const std::string path = store.path().string() + ".key";
        const QByteArray text = contentOf(path);
        for (const char* change : {"", "guanlan-key 2\n", "m=65536 -> m=65537", "t=3 -> t=4", "salt", "last"}) {
            QByteArray changed = text;
            const QByteArray how{change};
            if (how.contains(" -> ")) changed.replace(how.left(how.indexOf(' ')), how.mid(how.lastIndexOf(' ') + 1));
            else if (how == "salt") changed.replace("salt ", "salt 00").remove(changed.indexOf("\nnonce") - 2, 2);
            else if (how == "last") changed[changed.size() - 2] = changed[changed.size() - 2] == '0' ? '1' : '0';
            else changed = how;
            QVERIFY(changed != text);
            std::ofstream{path, std::ios::binary} << changed.toStdString();
            const bool isWhole = how != "" && how != "guanlan-key 2\n"; // Else the passphrase might be what is wrong.
            QVERIFY(openFails({store.path(), "secret", OpenMode::ReadOnly}) == (isWhole ? ErrorKind::InvalidInput : ErrorKind::Corrupt));
        }
        std::ofstream{path, std::ios::binary} << text.toStdString();
        QVERIFY(bool(Workspace::open({store.path(), "secret", OpenMode::ReadOnly})));
    }

    void nothingStandsInTheClear()
    {
        StoreFixture store;
        store.create("secret");
        EventGenerator generator{14};
        std::vector<BlockContent> blocks;
        for (std::uint64_t number = 0; number < 300; ++number) {
            BlockContent block = generator.block(number, 1000, 5);
            for (auto& event : block.events)
                event.name = "CANARY-" + std::to_string(number);
            blocks.push_back(std::move(block));
        }
        for (const auto& block : blocks) { // many commits: the write-ahead log holds them, too
            auto done = store.writer->append(store.chain, {block});
            VERIFY_OK(done);
        }
        const auto& id = blocks[7].events[0].tx.value();
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator{store.path().parent_path()}) {
            const QByteArray content = contentOf(entry.path());
            ++files;
            QVERIFY(!content.contains("CANARY"));
            QVERIFY(!content.contains("CREATE TABLE"));
            QVERIFY(!content.contains("secret"));
            QVERIFY(!content.contains(QByteArray{reinterpret_cast<const char*>(id.data()), qsizetype(id.size())}));
        }
        QVERIFY(files >= 4);
        store.writer.reset();
        store.workspace.reset();
        QVERIFY(!contentOf(store.path()).contains("CANARY"));
        QVERIFY(sqlite(store.path(), "SELECT count(*) FROM event").contains(QStringLiteral("not a database")));
    }

    void aFlippedBitIsNoticed()
    {
        StoreFixture store;
        store.create("secret");
        EventGenerator generator{15};
        auto done = store.writer->append(store.chain, generator.blocks(0, 100));
        VERIFY_OK(done);
        store.writer.reset();
        store.workspace.reset();
        const QByteArray whole = contentOf(store.path());
        auto opened = Workspace::open({store.path(), "secret", OpenMode::ReadOnly});
        VERIFY_OK(opened);
        const auto digest = *(*(*opened)->reader())->contentDigest({});
        int noticed = 0, harmless = 0;
        for (int i = 0; i < 60; ++i) {
            QByteArray changed = whole;
            const auto at = qsizetype(generator.below(std::uint64_t(whole.size() - 16))) + 16; // the salt is not in use
            changed[at] = char(changed[at] ^ char(1 << generator.below(8)));
            QFile file{QString::fromStdString(store.path().string())};
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.write(changed);
            file.close();
            const auto reader = (*opened)->reader();
            const auto after = reader ? (*reader)->contentDigest({}) : Result<std::string>{reader.error()};
            if (!after && after.error().kind == ErrorKind::Corrupt) ++noticed;
            else if (after && *after == digest) ++harmless; // in a page that this reading does not need
        }
        qInfo("%d noticed, %d in pages that were not read", noticed, harmless);
        QCOMPARE(noticed + harmless, 60);
        QVERIFY(noticed > 10);
    }

    void anInterruptedCallEnds()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{16};
        auto done = store.writer->append(store.chain, generator.blocks(0, 3000));
        VERIFY_OK(done);
        const auto reader = store.reader();
        std::int64_t seen = 0;
        const auto scanned = reader->scan({}, [&](const EventRow&) {
            if (++seen == 100) reader->interrupt();
            return true;
        }, {});
        QVERIFY(!scanned && scanned.error().kind == ErrorKind::Cancelled);
        const auto stopped = reader->contentDigest({[] { return true; }, [](std::int64_t, std::int64_t) {}});
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
        QVERIFY(bool(reader->page({{}, Direction::Forward, {}, 10, 0})));
    }

    void anInterruptedCreationIsClearedUp()
    {
        QTemporaryDir folder;
        const std::string path = (folder.path() + QStringLiteral("/w")).toStdString();
        std::ofstream{path + ".new"} << "half";
        std::ofstream{path + ".key"} << "half";
        QVERIFY(bool(Workspace::openOrCreate({path, "secret", OpenMode::ReadWrite})));
        QVERIFY(bool(Workspace::openOrCreate({path, "secret", OpenMode::ReadWrite})));
        std::filesystem::rename(path, path + ".away");
        const auto refused = Workspace::create({path, "secret", OpenMode::ReadWrite});
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput); // that key may be the only one
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
