// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_engine.h"
#include "tests/chainsync/scripted_node.h"
#include "tests/chainsync/sync_beside.h"

using namespace guanlan;
using namespace guanlan::chainsync;

/// A Clique chain whose node changes over to another branch (tests/node/sealed/clique_branches.mjs): what may be replaced is,
/// with all that was concluded from it, and what is final stays whatever a node says.
class CliqueRewindTest : public QObject {
    Q_OBJECT

    static constexpr std::uint64_t firstHead = 25;
    static constexpr std::uint64_t final = 22; ///< Three of its five signers signed the blocks after it.
    static constexpr std::chrono::hours anyAge{24 * 365 * 1000};

    static QString file(const QString& branch, const char* extension)
    {
        return QStringLiteral(TEST_DATA "/sealed/clique-branch-%1.%2").arg(branch, QLatin1String{extension});
    }

    static NodeManners manners(const QString& branch)
    {
        const auto chain = playedChain(file(branch, "jsonl.gz"));
        return {.hasBlockReceipts = true, .chainId = 86021, .head = chain->size() - 1, .chain = chain};
    }

    static SyncOptions options(std::initializer_list<const ScriptedNode*> nodes)
    {
        SyncOptions options;
        auto chain = loadChainFile(file(QStringLiteral("short"), "chain.json").toStdString());
        if (!chain) qFatal("%s", chain.error().message.c_str());
        options.chain = *chain;
        options.profiles = profilesOf(options.chain);
        options.headAge = anyAge;
        int count = 0;
        for (const ScriptedNode* node : nodes)
            options.chain.nodes.push_back({"Node " + std::to_string(++count), node->url(), std::nullopt});
        return options;
    }

    static std::vector<Finding> findingsOf(SyncedWorkspace& workspace) { return *workspace.reader()->findings({}, 0, 1000); }

    /// What the default rules find in it.
    static std::vector<Finding> judged(SyncedWorkspace& workspace)
    {
        const auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
        if (!pack) qFatal("%s", pack.error().message.c_str());
        auto engine = analytics::RuleEngine::create(*pack);
        const auto done = engine->catchUp(*workspace.reader(), *workspace.writer(), workspace.chain().ref, {});
        if (!done) qFatal("%s", done.error().message.c_str());
        return findingsOf(workspace);
    }

    /// The node changes over to another branch once the first is read: while it is followed, or before the next sync.
    static Result<SyncSummary> syncBoth(SyncedWorkspace& workspace, const QString& branch, bool whileFollowed)
    {
        ScriptedNode node{manners(QStringLiteral("short"))};
        const auto other = playedChain(file(branch, "jsonl.gz"));
        auto plan = options({&node});
        if (!whileFollowed) {
            if (const auto first = syncBeside(workspace, plan); !first) return first;
            (void)judged(workspace);
            node.play(other);
            return syncBeside(workspace, plan);
        }
        plan.mode = SyncMode::Follow;
        std::atomic<std::uint64_t> stored{0};
        plan.committed = [&stored](ChainRef, std::uint64_t block) { stored = block; };
        return syncBeside(workspace, plan, [&] {
            if (stored == firstHead) node.play(other);
            if (stored == other->size() - 1) workspace.cancelled = true;
        });
    }

    /// The branch read by itself.
    static void readAlone(SyncedWorkspace& workspace, const QString& branch)
    {
        ScriptedNode node{manners(branch)};
        const auto summary = syncBeside(workspace, options({&node}));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QVERIFY(workspace.incidents().empty());
    }

private Q_SLOTS:
    void followsTheHeavierBranch_data()
    {
        QTest::addColumn<bool>("whileFollowed");
        QTest::newRow("while it is followed") << true;
        QTest::newRow("between two syncs") << false;
    }
    void followsTheHeavierBranch()
    {
        QFETCH(bool, whileFollowed);
        SyncedWorkspace before, alone, workspace;
        readAlone(before, QStringLiteral("short"));
        readAlone(alone, QStringLiteral("heavier"));
        const auto summary = syncBoth(workspace, QStringLiteral("heavier"), whileFollowed);
        QVERIFY(summary || summary.error().kind == ErrorKind::Cancelled);
        const auto incidents = workspace.incidents();
        QCOMPARE(incidents.size(), std::size_t{1});
        QCOMPARE(incidents.front().kind, std::string{"rewound"});
        QCOMPARE(incidents.front().block, std::optional{final});
        QCOMPARE(workspace.digest(), alone.digest());
        QVERIFY(workspace.digest() != before.digest());
        QCOMPARE(workspace.chain().provenUpTo, alone.chain().provenUpTo);
        QVERIFY(workspace.chain().validators == alone.chain().validators);

        if (!whileFollowed) { // Those that rested on what was taken back went with it, before anybody judged anew.
            const auto kept = findingsOf(workspace), were = judged(before);
            QVERIFY(!kept.empty() && kept.size() < were.size());
            for (const Finding& finding : kept)
                QVERIFY(finding.event.block() <= final);
        }
        const auto found = judged(workspace);
        QVERIFY(found == judged(alone));
        QVERIFY(found.back().event.block() > final);
    }

    void keepsWhatItHas_data()
    {
        QTest::addColumn<QString>("branch");
        QTest::addColumn<bool>("whileFollowed");
        QTest::addColumn<QByteArray>("incident");
        QTest::addColumn<quint64>("block");
        const auto row = [](const char* branch, const char* incident, std::uint64_t block) {
            for (const bool whileFollowed : {true, false})
                QTest::addRow("%s, %s", branch, whileFollowed ? "while followed" : "between two syncs")
                    << QString::fromLatin1(branch) << whileFollowed << QByteArray{incident} << quint64(block);
        };
        row("too-deep", "finality", final);
        row("stranger", "seals", final + 1);
        row("too-soon", "seals", final + 1);
    }
    void keepsWhatItHas()
    {
        QFETCH(QString, branch);
        QFETCH(bool, whileFollowed);
        QFETCH(QByteArray, incident);
        QFETCH(quint64, block);
        SyncedWorkspace before, workspace;
        readAlone(before, QStringLiteral("short"));
        const auto summary = syncBoth(workspace, branch, whileFollowed);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Corrupt);
        const auto incidents = workspace.incidents();
        QCOMPARE(incidents.size(), std::size_t{1});
        QCOMPARE(incidents.front().kind, incident.toStdString());
        QCOMPARE(incidents.front().block, std::optional<std::uint64_t>{block});
        QCOMPARE(workspace.chain().nodes.front().state, std::string{"set-aside"});
        QCOMPARE(workspace.digest(), before.digest());
        QCOMPARE(workspace.chain().provenUpTo, std::optional{final});

        // What was read is judged as before; that a node gave something else is a finding of its own.
        auto found = judged(workspace);
        QCOMPARE(std::erase_if(found, [](const Finding& finding) { return finding.rule == "R31"; }), std::size_t{1});
        QVERIFY(found == judged(before));
    }

    /// Whom one node cannot deceive, because another tells the truth.
    void goesOnBesideAnHonestNode()
    {
        SyncedWorkspace alone, workspace;
        readAlone(alone, QStringLiteral("heavier"));
        ScriptedNode liar{manners(QStringLiteral("short"))}, honest{manners(QStringLiteral("short"))};
        const auto plan = options({&liar, &honest});
        QVERIFY(syncBeside(workspace, plan).has_value());
        liar.play(playedChain(file(QStringLiteral("too-deep"), "jsonl.gz")));
        honest.play(playedChain(file(QStringLiteral("heavier"), "jsonl.gz")));
        const auto summary = syncBeside(workspace, plan);
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(workspace.digest(), alone.digest());
        QCOMPARE(workspace.chain().nodes.front().state, std::string{"set-aside"});
        QCOMPARE(workspace.chain().nodes.back().state, std::string{"ok"});
    }
};

QTEST_GUILESS_MAIN(CliqueRewindTest)
#include "clique_rewind_test.moc"
