// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/store/store_fixture.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// A writer is killed at any moment: blocks are there in whole or not at all, what was acknowledged stays,
/// and the next writer goes on.
class CrashTest : public QObject {
    Q_OBJECT

    static constexpr int kills = 30;

    /// In the child: appends for ever and says after each commit how far it is.
    [[noreturn]] static void writeForever(const std::filesystem::path& path, int pipe)
    {
        auto workspace = Workspace::open({path, {}, OpenMode::ReadWrite});
        if (!workspace) _exit(1);
        auto writer = (*workspace)->writer();
        if (!writer) _exit(2);
        const auto chain = (*writer)->openChain(someChain());
        if (!chain) _exit(3);
        for (;;) {
            const auto cursor = (*writer)->cursor(*chain);
            if (!cursor) _exit(4);
            const std::uint64_t next = *cursor ? (*cursor)->block + 1 : 0;
            std::vector<BlockContent> blocks;
            for (std::uint64_t number = next; number < next + 5; ++number)
                blocks.push_back(blockOf(number));
            if (!(*writer)->append(*chain, blocks)) _exit(5);
            const std::uint64_t last = next + 4;
            if (write(pipe, &last, sizeof last) != sizeof last) _exit(6);
        }
    }

    static BlockContent blockOf(std::uint64_t number)
    {
        EventGenerator generator{number};
        return generator.block(number, EventGenerator::firstTime + std::int64_t(number), 12);
    }

    /// Starts a writer, kills it after a while, and gives the last block that it acknowledged.
    static std::optional<std::uint64_t> killAWriter(const std::filesystem::path& path, int microseconds)
    {
        int ends[2];
        if (pipe(ends) != 0) return std::nullopt;
        const pid_t child = fork();
        if (child == 0) writeForever(path, ends[1]);
        close(ends[1]);
        std::uint64_t acknowledged = 0;
        std::uint64_t last = 0;
        if (read(ends[0], &last, sizeof last) == sizeof last) acknowledged = last; // it has come into its stride
        usleep(useconds_t(microseconds));
        kill(child, SIGKILL);
        while (read(ends[0], &last, sizeof last) == sizeof last)
            acknowledged = last;
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFSIGNALED(status)) return std::nullopt;
        return acknowledged;
    }

private slots:
    void blocksAreThereInWholeOrNotAtAll()
    {
        StoreFixture store;
        store.create();
        store.writer.reset();
        store.workspace.reset();
        EventGenerator generator{99};
        for (int i = 0; i < kills; ++i) {
            const auto acknowledged = killAWriter(store.path(), int(generator.below(40'000)));
            QVERIFY(acknowledged.has_value());
            auto workspace = Workspace::open({store.path(), {}, OpenMode::ReadOnly});
            VERIFY_OK(workspace);
            const auto reader = std::move((*workspace)->reader()).value();
            const auto state = (*reader->chains())[0];
            QVERIFY(state.synced->block >= *acknowledged);
            QCOMPARE(state.synced->block % 5, std::uint64_t{4});
            QCOMPARE(state.events, std::int64_t(state.synced->block + 1) * 12);
            QCOMPARE(reader->count({}, 10'000'000)->value, state.events);
            std::int64_t acts = 0;
            const auto activity = reader->activity({});
            for (const auto& point : *activity)
                acts += point.count;
            QCOMPARE(acts, state.events);
            const auto last = reader->page({{}, Direction::Backward, {}, 12, 0});
            const auto expected = stored({blockOf(state.synced->block)}, ChainRef{1});
            QVERIFY(std::equal(expected.rbegin(), expected.rend(), last->rows.begin()));
        }
    }
};

QTEST_APPLESS_MAIN(CrashTest)
#include "crash_test.moc"
