// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_interner.h"
#include "models/store/schema_sql.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/models/store/store_fixture.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// Ids of a first sync wait for their index: until they are in it they are found all the same, and however a writer
/// ends, none is given twice. Debian's own sqlite3 counts.
class EntityIndexTest : public QObject {
    Q_OBJECT

    static constexpr std::uint64_t perBlock = 500;

    static qint64 number(const StoreFixture& store, const char* sql) { return sqlite(store.path(), sql).toLongLong(); }
    static qint64 waiting(const StoreFixture& store)
    {
        return number(store, "SELECT (SELECT count(*) FROM entity) - (SELECT count(*) FROM entity_mark)");
    }
    static void verifyIndex(const StoreFixture& store)
    {
        QCOMPARE(number(store, "SELECT count(*) - count(DISTINCT bytes) FROM entity"), 0);
        QCOMPARE(number(store, "SELECT count(*) FROM entity_mark NATURAL JOIN entity"),
                 number(store, "SELECT value FROM setting WHERE name = 'indexed-entities'"));
        QCOMPARE(number(store, "SELECT count(*) FROM entity_mark"), number(store, "SELECT count(*) FROM entity_mark NATURAL JOIN entity"));
        QCOMPARE(sqlite(store.path(), QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    }

    static CredentialId credential(std::uint64_t number)
    {
        Bytes32 bytes{};
        for (auto& byte : bytes)
            byte = std::uint8_t((number = number * 6364136223846793005u + 1442695040888963407u) >> 56);
        return CredentialId{bytes};
    }
    /// Every id is new, but for the subjects, each of which came in the block before, too.
    static BlockContent block(std::uint64_t number, std::uint64_t events)
    {
        BlockContent content{number, {}, EventGenerator::firstTime + std::int64_t(number), {}};
        for (std::uint64_t i = 0; i < events; ++i) {
            Event event;
            event.type = EventType::CredentialIssued;
            event.key = EventKey{ChainRef{}, number, std::uint32_t(i)};
            event.time = content.time;
            event.credential = credential(number * perBlock + i);
            event.digest = Digest{credential(~(number * perBlock + i)).value()};
            event.subject = SubjectId{credential(i << 40 | number / 2).value()};
            content.events.push_back(std::move(event));
        }
        return content;
    }
    static std::vector<BlockContent> blocks(std::uint64_t first, std::uint64_t last)
    {
        std::vector<BlockContent> all;
        for (std::uint64_t number = first; number <= last; ++number)
            all.push_back(block(number, perBlock));
        return all;
    }

    static void append(StoreFixture& store, const std::vector<BlockContent>& content)
    {
        const auto done = store.writer->append(store.chain, content);
        VERIFY_OK(done);
    }
    static void verifyFound(EventReader& reader, std::uint64_t lastBlock)
    {
        for (const std::uint64_t number : {std::uint64_t{0}, lastBlock * perBlock / 2, (lastBlock + 1) * perBlock - 1}) {
            const auto events = reader.credentialEvents(credential(number));
            VERIFY_OK(events);
            QCOMPARE(events->size(), std::size_t{1});
            const auto byDigest = reader.findCredentials(credential(~number).value(), 5);
            VERIFY_OK(byDigest);
            QCOMPARE(byDigest->size(), std::size_t{1});
        }
        const auto none = reader.credentialEvents(credential(std::uint64_t{1} << 50));
        VERIFY_OK(none);
        QVERIFY(none->empty());
    }

    /// In the child: many ids an append, for ever.
    [[noreturn]] static void writeForever(const std::filesystem::path& path, int pipe)
    {
        auto workspace = Workspace::open({path, {}, OpenMode::ReadWrite});
        auto writer = workspace ? (*workspace)->writer() : Result<std::unique_ptr<EventWriter>>{workspace.error()};
        const auto chain = writer ? (*writer)->openChain(someChain()) : Result<ChainRef>{writer.error()};
        if (!chain) _exit(1);
        for (;;) {
            const auto cursor = (*writer)->cursor(*chain);
            if (!cursor) _exit(2);
            const std::uint64_t next = *cursor ? (*cursor)->block + 1 : 0;
            if (!(*writer)->append(*chain, blocks(next, next + 2))) _exit(3);
            if (write(pipe, "+", 1) != 1) _exit(4);
        }
    }

    static bool killAWriter(const std::filesystem::path& path, useconds_t microseconds)
    {
        int ends[2];
        if (pipe(ends) != 0) return false;
        const pid_t child = fork();
        if (child == 0) writeForever(path, ends[1]);
        close(ends[1]);
        char sign = 0;
        const bool hasBegun = read(ends[0], &sign, 1) == 1;
        usleep(microseconds);
        kill(child, SIGKILL);
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        return hasBegun && WIFSIGNALED(status);
    }

private slots:
    void whatWaitsIsFound()
    {
        StoreFixture store;
        store.create();
        append(store, blocks(0, 4));
        QVERIFY(waiting(store) > qint64(4 * perBlock));
        verifyFound(*store.reader(), 4);
        auto other = Workspace::open({store.path(), {}, OpenMode::ReadOnly});
        VERIFY_OK(other);
        verifyFound(**(*other)->reader(), 4);

        append(store, blocks(5, 9)); // knows what waits
        QVERIFY(waiting(store) > qint64(9 * perBlock));
        append(store, {block(10, 3)}); // the chain is followed now
        QCOMPARE(waiting(store), 0);
        verifyFound(*store.reader(), 9);
        verifyIndex(store);
    }

    void aWriterLeavesNothingWaiting()
    {
        StoreFixture store;
        store.create();
        append(store, blocks(0, 4));
        QVERIFY(waiting(store) > 0);
        store.writer.reset();
        QCOMPARE(waiting(store), 0);
        verifyIndex(store);
    }

    void contentIsTheSameHoweverItCame()
    {
        StoreFixture atOnce, oneByOne;
        atOnce.create();
        oneByOne.create();
        append(atOnce, blocks(0, 9));
        for (std::uint64_t number = 0; number < 10; ++number)
            append(oneByOne, {block(number, perBlock)});
        QCOMPARE(atOnce.digest(), oneByOne.digest());
    }

    void moreThanMayWaitIsIndexed()
    {
        StoreFixture store;
        store.create();
        const std::uint64_t enough = EntityInterner::tailSize / (2 * perBlock) + 1;
        append(store, blocks(0, enough));
        QCOMPARE(waiting(store), 0);
        append(store, blocks(enough + 1, enough + 5));
        QVERIFY(waiting(store) > 0);
        verifyFound(*store.reader(), enough + 5);
        verifyIndex(store);
    }

    void killedWritersGiveNoIdTwice()
    {
        StoreFixture store;
        store.create();
        store.writer.reset();
        store.workspace.reset();
        EventGenerator generator{7};
        bool everWaited = false;
        for (int i = 0; i < 12; ++i) {
            QVERIFY(killAWriter(store.path(), useconds_t(generator.below(120'000))));
            everWaited = everWaited || waiting(store) > 0;
            verifyIndex(store);
            auto workspace = Workspace::open({store.path(), {}, OpenMode::ReadOnly});
            VERIFY_OK(workspace);
            const auto reader = std::move((*workspace)->reader()).value();
            verifyFound(*reader, (*reader->chains())[0].synced->block);
        }
        QVERIFY(everWaited);
    }

    /// Format 1 had an index instead.
    void anOlderWorkspaceIsBroughtForward()
    {
        QTemporaryDir folder;
        const std::filesystem::path path{(folder.path() + QStringLiteral("/old")).toStdString()};
        const QString made = sqlite(path, QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA application_id=0x474C414E; PRAGMA user_version=1;")
                                              + QString::fromLatin1(schemaOne)
                                              + QStringLiteral("UPDATE setting SET value = zeroblob(16);"
                                                               "INSERT INTO entity VALUES (1, 77, zeroblob(20)), (2, 5, randomblob(32));"
                                                               "INSERT INTO chain VALUES (3,'c','evm',1,zeroblob(32),0,'','',NULL,NULL,NULL,NULL,NULL,NULL,0,0,1,0);"
                                                               "INSERT INTO directory VALUES (zeroblob(32), '甲', 'A', 1);"
                                                               "INSERT INTO schema_info VALUES (zeroblob(32), 'licence', '照', 'L')"));
        QCOMPARE(made, QStringLiteral("wal"));
        QVERIFY(!Workspace::open({path, {}, OpenMode::ReadOnly}));
        {
            auto workspace = Workspace::open({path, {}, OpenMode::ReadWrite});
            VERIFY_OK(workspace);
        }
        QCOMPARE(sqlite(path, QStringLiteral("SELECT group_concat(mark || '-' || id) FROM entity_mark")), QStringLiteral("5-2,77-1"));
        QCOMPARE(sqlite(path, QStringLiteral("SELECT value FROM setting WHERE name = 'indexed-entities'")), QStringLiteral("2"));
        QCOMPARE(sqlite(path, QStringLiteral("SELECT chain || en || kind FROM directory")), QStringLiteral("3A1"));
        QCOMPARE(sqlite(path, QStringLiteral("SELECT chain || role || en FROM schema_info")), QStringLiteral("3licenceL"));
        VERIFY_OK(Workspace::open({path, {}, OpenMode::ReadOnly}));
    }
};

QTEST_APPLESS_MAIN(EntityIndexTest)
#include "entity_index_test.moc"
