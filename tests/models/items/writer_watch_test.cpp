// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/data_hub.h"
#include "models/items/writer_watch.h"
#include "models/store/workspace.h"
#include "tests/models/store/event_generator.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace guanlan;

/// A workspace that somebody else has open for writing, seen by one who only reads.
class WriterWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsAnotherWriter()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("w.glan")).toStdString();
        auto writing = store::Workspace::create({path, std::nullopt});
        QVERIFY(writing.has_value());
        auto writer = std::move((*writing)->writer()).value();
        const ChainRef chain = *writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 1});
        test::EventGenerator generator{5};
        QVERIFY(writer->append(chain, generator.blocks(0, 20)).has_value());

        auto reading = store::Workspace::open({path, std::nullopt, store::OpenMode::ReadOnly});
        QVERIFY(reading.has_value());
        items::DataHub hub{**reading};
        items::SyncStatus status;
        QSignalSpy changes{&hub, &items::DataHub::changed};
        const items::WriterWatch watch{hub, status};
        const auto synced = [&] {
            const auto known = status.chain(QStringLiteral("Pilot chain"));
            return known && known->phase == items::SyncPhase::Elsewhere ? known->synced.value_or(0) : 0;
        };
        QTRY_COMPARE(synced(), std::uint64_t(20));
        QCOMPARE(changes.count(), 0); // Nothing is newer than what the pages asked for themselves.

        QVERIFY(writer->append(chain, generator.blocks(21, 30)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(synced(), std::uint64_t(30), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(changes.count() >= 1, 20'000);

        changes.clear(); // Blocks may be known before they are proven: that is a change, too.
        QVERIFY(writer->raiseLevels(chain, 25, std::nullopt).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(changes.count() >= 1, 20'000);
    }
};

QTEST_GUILESS_MAIN(WriterWatchTest)
#include "writer_watch_test.moc"
