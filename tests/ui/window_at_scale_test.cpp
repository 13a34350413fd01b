// SPDX-License-Identifier: GPL-3.0-or-later
// A large workspace under the hands of a supervisor: the window's thread stops for no more than 100 ms at a time. As ctest
// runs it the workspace has 60 000 events; with GUANLAN_SCALE_EVENTS=10000000 it has as many as ux.md promises.
#include "models/items/text.h"
#include "tests/models/store/event_generator.h"
#include "tests/ui/desk_moves.h"
#include "ui/frame/appearance.h"

#include <QLabel>
#include <QTest>

using namespace guanlan;
namespace moves = test::moves;

class WindowAtScaleTest : public QObject {
    Q_OBJECT

    static constexpr int eventsPerBlock = 40;
    static constexpr int blocksPerBatch = 500;

    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
    std::int64_t m_events = 0;

private Q_SLOTS:
    void initTestCase()
    {
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        const std::int64_t wanted = std::max(1000, qEnvironmentVariableIntValue("GUANLAN_SCALE_EVENTS"));
        const std::int64_t events = qEnvironmentVariableIsSet("GUANLAN_SCALE_EVENTS") ? wanted : 60'000;
        m_workspace = std::move(store::Workspace::create({m_folder.filePath(QStringLiteral("w.glan")).toStdString(), std::nullopt})).value();
        const auto writer = std::move(m_workspace->writer()).value();
        const auto chain = writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 1}).value();
        test::EventGenerator generator{17};
        for (std::uint64_t number = 0; m_events < events;) {
            std::vector<store::BlockContent> blocks;
            for (int i = 0; i < blocksPerBatch && m_events < events; ++i, ++number, m_events += eventsPerBlock)
                blocks.push_back(generator.block(number, test::EventGenerator::firstTime + std::int64_t(number) * 900, eventsPerBlock));
            const Status done = writer->append(chain, blocks);
            QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
        }
        qInfo("%lld events", static_cast<long long>(m_events));
    }

    void neverStopsForLong()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        desk.window.open(QUrl{QStringLiteral("guanlan://events?filter=")});
        moves::Parts p{desk};
        QVERIFY(moves::wait([&] { return p.model.rowCount() > 0 && !p.model.isWaiting() && p.bar.share().has_value(); }));
        QVERIFY(moves::wait([&] { return p.model.count().has_value(); }));
        QCOMPARE(p.model.count()->value, m_events); // All of them: known without counting, however many.
        const QString count = p.page.findChild<QLabel*>(QStringLiteral("rowCount"))->text();
        QVERIFY2(count.contains(items::formatCount(m_events)) && !count.contains(QStringLiteral("at least")), qPrintable(count));

        moves::drag(p, 20);
        moves::wheel(p, 60);
        moves::type(p, QStringLiteral("type:credential.issued,credential.revoked level!=failed time>2023-12-01"));
        for (const char* text : {"type:credential.revoked", "level!=proven", "rule:any", "severity>=high", "time:30d", ""}) moves::filter(p, QString::fromLatin1(text));
        QTest::keyClick(&p.table, Qt::Key_End); // Before the bar knows where it is, where there are many.
        QVERIFY(moves::wait([&] { return !p.model.isWaiting() && p.model.holdsEnd(); }));
        QVERIFY(moves::wait([&] { return p.bar.share().has_value(); })); // Until mapped, the bar is of the rows held.
        QTest::keyClick(&p.table, Qt::Key_Home);
        QVERIFY(moves::wait([&] { return !p.model.isWaiting() && p.model.holdsTop(); }));
        p.bar.setSliderPosition(ui::EventScrollBar::way);
        QVERIFY(moves::wait([&] { return !p.model.isWaiting() && p.model.holdsEnd(); }));
        moves::pages(p);
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication application{argc, argv};
    WindowAtScaleTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "window_at_scale_test.moc"
