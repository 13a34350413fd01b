// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lag_history.h"

#include <QSignalSpy>
#include <QTest>

using namespace guanlan;
using items::LagGap;
using items::LagHistory;
using items::LagSample;
using items::SyncPhase;

/// How far behind a chain's reading was, by a clock of its own.
class LagHistoryTest : public QObject {
    Q_OBJECT

    std::int64_t m_now = 1'800'000'000;
    items::SyncStatus m_status;

    void say(SyncPhase phase, std::optional<std::uint64_t> synced, std::optional<std::uint64_t> target, std::optional<std::int64_t> askedSince = {})
    {
        m_status.set({.chain = QStringLiteral("Pilot"), .phase = phase, .synced = synced, .target = target, .askedSince = askedSince});
    }

private Q_SLOTS:
    void itTellsBlocksBehindAndWhereNobodyAnswered()
    {
        say(SyncPhase::Syncing, std::nullopt, 40);
        LagHistory lag{m_status, [this] { return m_now; }};
        QSignalSpy changes{&lag, &LagHistory::changed};
        const auto look = [&] {
            m_now += LagHistory::intervalSeconds;
            lag.look();
        };
        say(SyncPhase::Syncing, 25, 40), look();
        say(SyncPhase::Failed, 25, 40), look();
        say(SyncPhase::Connecting, 25, std::nullopt, m_now), look();
        say(SyncPhase::Following, 40, 40), look();
        say(SyncPhase::Following, 41, 40), look(); // Read on since the nodes were asked.
        say(SyncPhase::Following, 41, 44, m_now), look(); // Asked, and nobody answers.
        const std::vector<LagSample> expected{{1'800'000'000, 40}, {1'800'000'003, 15, 25}, {1'800'000'006, {}}, {1'800'000'009, {}}, {1'800'000'012, 0, 40},
            {1'800'000'015, 0, 41}, {1'800'000'018, {}}};
        QVERIFY(lag.of(QStringLiteral("Pilot")) == expected);
        QCOMPARE(changes.size(), 6);
        QVERIFY(items::gapsOf(expected) == (std::vector<LagGap>{{2, 3}, {6, 6}}));
        QVERIFY(lag.of(QStringLiteral("another")).empty());
    }

    void itKeepsTheLastHour()
    {
        say(SyncPhase::Following, 10, 10);
        LagHistory lag{m_status, [this] { return m_now; }};
        for (int i = 0; i < 2 * int(LagHistory::kept); ++i) {
            m_now += LagHistory::intervalSeconds;
            lag.look();
        }
        const auto& samples = lag.of(QStringLiteral("Pilot"));
        QCOMPARE(samples.size(), LagHistory::kept);
        QCOMPARE(samples.back().time, m_now);
        QCOMPARE(samples.back().time - samples.front().time, std::int64_t(LagHistory::kept - 1) * LagHistory::intervalSeconds);
    }
};

QTEST_GUILESS_MAIN(LagHistoryTest)
#include "lag_history_test.moc"
