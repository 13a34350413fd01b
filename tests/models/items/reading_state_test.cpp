// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reading_state.h"

#include <QTest>

using namespace guanlan;
using items::ReadingCondition;
using items::SyncPhase;
using items::SyncProgress;

namespace {

constexpr std::int64_t now = 1'800'000'000;

store::ChainState chainOf(const char* name, std::int64_t age, std::uint64_t behind, const char* nodeState)
{
    store::ChainState chain;
    chain.identity.name = name;
    chain.synced = store::Cursor{100, {}, now - age};
    chain.head = 100 + behind;
    chain.nodes = {{"Bank A", "http://a", 100 + behind, nodeState, std::string{nodeState} == "ok" ? "" : "refused"}};
    return chain;
}

SyncProgress progressOf(SyncPhase phase)
{
    SyncProgress progress{.chain = QStringLiteral("Pilot"), .phase = phase};
    return progress;
}

} // namespace

/// When a page must say that it does not show the present.
class ReadingStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaid_data()
    {
        QTest::addColumn<qint64>("age"); // Of the last block, in seconds.
        QTest::addColumn<quint64>("behind");
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<SyncPhase>("phase");
        QTest::addColumn<qint64>("askedFor"); // Seconds; -1: not at all.
        QTest::addColumn<bool>("unreachable");
        QTest::addColumn<ReadingCondition>("condition");
        const auto row = [](const char* name, qint64 age, quint64 behind, const char* node, SyncPhase phase, ReadingCondition condition, qint64 askedFor = -1, bool unreachable = false) {
            QTest::newRow(name) << age << behind << QByteArray{node} << phase << askedFor << unreachable << condition;
        };
        row("followed, and young", 5, 0, "ok", SyncPhase::Following, ReadingCondition::Fresh);
        row("followed, and old", 600, 0, "ok", SyncPhase::Following, ReadingCondition::Standstill);
        row("followed, and nearly old", 599, 0, "ok", SyncPhase::Following, ReadingCondition::Fresh);
        row("being caught up with", 90'000, 5000, "ok", SyncPhase::Syncing, ReadingCondition::Fresh);
        row("asked just now", 90'000, 0, "ok", SyncPhase::Connecting, ReadingCondition::Fresh, 19);
        row("asked in vain", 90'000, 0, "ok", SyncPhase::Connecting, ReadingCondition::Offline, 20);
        row("gave up", 5, 0, "unreachable", SyncPhase::Failed, ReadingCondition::Offline, -1, true);
        row("failed otherwise", 5, 0, "ok", SyncPhase::Failed, ReadingCondition::Fresh);
        row("stopped, young, nothing more", 5, 0, "ok", SyncPhase::Stopped, ReadingCondition::Fresh);
        row("stopped, and there is more", 5, 3, "ok", SyncPhase::Stopped, ReadingCondition::Paused);
        row("opened a day later", 86'400, 0, "ok", SyncPhase::Idle, ReadingCondition::Paused);
        row("an archive of its own time", 86'400'000, 0, "archive", SyncPhase::Idle, ReadingCondition::Fresh);
        row("half an archive", 86'400'000, 7, "archive", SyncPhase::Stopped, ReadingCondition::Paused);
        row("another process reads", 5, 0, "ok", SyncPhase::Elsewhere, ReadingCondition::Fresh);
        row("another process reads on", 5, 3, "ok", SyncPhase::Elsewhere, ReadingCondition::Fresh);
        row("another process has stopped", 86'400, 0, "ok", SyncPhase::Elsewhere, ReadingCondition::Paused);
    }
    void whatIsSaid()
    {
        QFETCH(qint64, age);
        QFETCH(quint64, behind);
        QFETCH(QByteArray, node);
        QFETCH(SyncPhase, phase);
        QFETCH(qint64, askedFor);
        QFETCH(bool, unreachable);
        QFETCH(ReadingCondition, condition);
        SyncProgress progress = progressOf(phase);
        if (askedFor >= 0) progress.askedSince = now - askedFor;
        progress.isUnreachable = unreachable;
        const auto state = items::readingState({chainOf("Pilot", age, behind, node.constData())}, {progress}, now);
        QCOMPARE(int(state.condition), int(condition));
        if (condition == ReadingCondition::Fresh) return;
        QCOMPARE(state.since, std::optional<std::int64_t>{now - age});
        QCOMPARE(state.behind, behind > 0 ? std::optional<std::uint64_t>{behind} : std::nullopt);
        QCOMPARE(state.isElsewhere, phase == SyncPhase::Elsewhere);
        QCOMPARE(state.isTrying, phase == SyncPhase::Connecting || phase == SyncPhase::Following);
    }

    void nothingReadIsNothingStale() { QCOMPARE(int(items::readingState({}, {}, now).condition), int(ReadingCondition::Fresh)); }

    void theWorstOfAllChainsIsSaid()
    {
        SyncProgress gone = progressOf(SyncPhase::Failed);
        gone.isUnreachable = true;
        gone.error = Error{ErrorKind::Unavailable, "Pilot: no node could be read"};
        const auto state = items::readingState({chainOf("Archive", 9'000'000, 4, "archive"), chainOf("Pilot", 5, 0, "unreachable"), chainOf("Other", 86'400, 0, "ok")}, {gone}, now);
        QCOMPARE(int(state.condition), int(ReadingCondition::Offline));
        QCOMPARE(state.chain, QStringLiteral("Pilot"));
        QCOMPARE(state.reason, gone.error->message);
    }
};

QTEST_GUILESS_MAIN(ReadingStateTest)
#include "reading_state_test.moc"
