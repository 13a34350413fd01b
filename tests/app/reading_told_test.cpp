// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_session.h"
#include "tests/chainsync/scripted_node.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/sync_panel.h"
#include "ui/frame/appearance.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <thread>

using namespace guanlan;
using namespace std::chrono_literals;

/// What the window says of a node's chain while it is read, by a clock on which every block takes 80 ms.
class ReadingToldTest : public QObject {
    Q_OBJECT

    static constexpr std::uint64_t head = 120, halt = 60;

    QTemporaryDir m_folder;
    ScriptedNode m_node{{.hasBlockReceipts = true, .head = head}};
    std::unique_ptr<app::WindowSession> m_session;
    std::atomic<std::uint64_t> m_mayReach = halt;

    ui::SyncPanel& panel() { return *m_session->window().findChild<ui::SyncPanel*>(); }
    QProgressBar& bar() { return *panel().findChild<QProgressBar*>(); }
    QString said()
    {
        QString text;
        for (const QLabel* label : panel().findChildren<QLabel*>()) text += label->text() + QLatin1Char{'\n'};
        return text.remove(QChar{0x2009});
    }

    /// 80 ms later with every block that is stored. Whoever asks after more than it may reach waits: so does the reading.
    std::chrono::steady_clock::time_point time()
    {
        const auto stored = [this]() -> std::uint64_t {
            const auto chains = (*m_session->workspace().reader())->chains();
            return chains && !chains->empty() ? chains->front().synced.value_or(store::Cursor{}).block : 0;
        };
        std::uint64_t blocks = stored();
        while (blocks > m_mayReach) std::this_thread::sleep_for(5ms);
        return std::chrono::steady_clock::time_point{} + 1h + blocks * 80ms;
    }

    app::SyncPlan plan()
    {
        auto plan = app::planSync({.chainFile = TEST_DATA "/goquorum-qbft.chain.json", .archive = std::filesystem::path{TEST_DATA "/goquorum-qbft.jsonl.gz"}, .rulePack = {}});
        if (!plan) qFatal("%s", plan.error().message.c_str());
        chainsync::SyncOptions& options = plan->options;
        options.archive.reset();
        options.chain.nodes = {{"Bank B", m_node.url(), std::nullopt}};
        options.paceFrom = 1;
        options.releaseIntervalMs = 1;
        options.clock = [this] { return time(); };
        return std::move(plan).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        auto workspace = store::Workspace::create({.path = m_folder.filePath(QStringLiteral("read.glw")).toStdString()});
        QVERIFY(workspace.has_value());
        m_session = std::make_unique<app::WindowSession>(std::move(workspace).value(), app::SessionKind::Ordinary);
        m_session->window().show();
        m_session->window().open(QUrl{QStringLiteral("guanlan://sources")});
        m_session->startSync(plan());
    }

    /// 1 s for 12.5 blocks; the 60 that are left need 4.8 s.
    void saysWhereItIsAndHowLongItStillTakes()
    {
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("Block 60 of 120")), qPrintable(said()), 30'000);
        const QString text = said();
        QVERIFY2(text.contains(QStringLiteral("13 blocks and ")) && text.contains(QStringLiteral("4 s left")) && text.contains(QStringLiteral("from Bank B")), qPrintable(text));
        QCOMPARE(bar().value() * 2, bar().maximum());
        QVERIFY(!panel().isModal() && !QApplication::activeModalWidget());
    }

    /// It goes on while it is hidden and while another page is looked at.
    void goesOnWhileItIsHidden()
    {
        auto* fold = panel().findChild<QToolButton*>(QStringLiteral("foldProgress"));
        fold->click();
        QVERIFY(!bar().isVisible());
        m_session->window().open(QUrl{QStringLiteral("guanlan://events")});
        m_mayReach = head;
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isSyncing(), 30'000);
        m_session->window().open(QUrl{QStringLiteral("guanlan://sources")});
        QVERIFY(!bar().isVisible());
        fold->click();
        QVERIFY(bar().isVisible());
        QTRY_VERIFY2(said().contains(QStringLiteral("Block 120 of 120")), qPrintable(said()));
        QTRY_VERIFY2(!said().contains(QStringLiteral("a second")) && !said().contains(QStringLiteral("left")), qPrintable(said()));
        QCOMPARE(bar().value(), bar().maximum());
    }

    void cleanupTestCase()
    {
        m_mayReach = head;
        m_session.reset();
    }
};

WINDOW_TEST_MAIN(ReadingToldTest)
#include "reading_told_test.moc"
