// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/sync_panel.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace guanlan;
using items::SyncPhase;
using items::SyncProgress;

/// Of several chains the one that needs to be seen is shown.
class SyncPanelTest : public QObject {
    Q_OBJECT

    static SyncProgress chain(const char* name, SyncPhase phase, std::uint64_t synced, std::uint64_t target, const char* error = nullptr)
    {
        SyncProgress progress;
        progress.chain = QString::fromUtf8(name);
        progress.phase = phase;
        progress.synced = synced;
        progress.target = target;
        if (error) progress.error = Error{ErrorKind::Corrupt, error};
        return progress;
    }

    static QString textOf(const ui::SyncPanel& panel)
    {
        QString text;
        for (const QLabel* label : panel.findChildren<QLabel*>()) text += label->text() + QLatin1Char{'\n'};
        return text;
    }

    static bool offers(const ui::SyncPanel& panel, const char* label)
    {
        for (const QPushButton* button : panel.findChildren<QPushButton*>())
            if (button->text() == QString::fromUtf8(label)) return button->isVisible();
        return false;
    }

private Q_SLOTS:
    void initTestCase() { test::isolateSettings(); }

    void theChainThatFailedGoesBeforeThoseAtRest()
    {
        ui::SyncPanel panel;
        panel.show();
        panel.setProgress({chain("Calm", SyncPhase::Idle, 10, 10),
            chain("Broken", SyncPhase::Failed, 3, 10, "Broken: node A: block 4 does not verify.")});
        QVERIFY2(textOf(panel).contains(QStringLiteral("Broken: node A: block 4 does not verify.")), qPrintable(textOf(panel)));
        QVERIFY(!textOf(panel).contains(QStringLiteral("Calm")));
        QVERIFY(offers(panel, "Resume") && !offers(panel, "Stop"));
        QVERIFY(panel.findChild<QProgressBar*>()->value() < panel.findChild<QProgressBar*>()->maximum());
    }

    void theChainThatIsReadGoesBeforeAll()
    {
        ui::SyncPanel panel;
        panel.show();
        panel.setProgress({chain("Broken", SyncPhase::Failed, 3, 10, "Broken: gone."), chain("Busy", SyncPhase::Syncing, 5, 10)});
        QVERIFY2(textOf(panel).contains(QStringLiteral("Busy")) && !textOf(panel).contains(QStringLiteral("gone")), qPrintable(textOf(panel)));
        QVERIFY(offers(panel, "Stop") && !offers(panel, "Resume"));
    }

    void whereAnotherReadsThereIsNothingToStart()
    {
        ui::SyncPanel panel;
        panel.show();
        panel.setProgress({chain("Calm", SyncPhase::Idle, 5, 10)});
        panel.forbidReading();
        QVERIFY(!offers(panel, "Resume") && !offers(panel, "Stop"));
        QVERIFY(textOf(panel).contains(QStringLiteral("another window")));
    }

    void atItsEndThereIsNothingToStart()
    {
        ui::SyncPanel panel;
        panel.show();
        panel.setEnding();
        panel.setProgress({chain("A", SyncPhase::Idle, 10, 10), chain("B", SyncPhase::Idle, 9, 10)});
        QVERIFY(offers(panel, "Resume"));
        panel.setProgress({chain("A", SyncPhase::Idle, 10, 10), chain("B", SyncPhase::Idle, 10, 10)});
        QVERIFY(!offers(panel, "Resume"));
    }

    /// Where it is and where it goes, how fast, and how long it still takes, by the clock of who reads.
    void saysHowFarAndHowLong()
    {
        ui::SyncPanel panel;
        panel.show();
        SyncProgress progress = chain("Busy", SyncPhase::Syncing, 250, 1000);
        progress.blocksPerSecond = 12.6;
        progress.secondsLeft = 60;
        panel.setProgress({progress});
        const QString text = textOf(panel).remove(QChar{0x2009});
        QVERIFY2(text.contains(QStringLiteral("Block 250 of 1000")) && text.contains(QStringLiteral("13 blocks")) && text.contains(QStringLiteral("1 min left")), qPrintable(text));
        QCOMPARE(panel.findChild<QProgressBar*>()->value() * 4, panel.findChild<QProgressBar*>()->maximum());
    }

    void isFoldedAndOpenedAgainAndRemembered()
    {
        {
            ui::SyncPanel panel;
            panel.show();
            panel.setProgress({chain("Busy", SyncPhase::Syncing, 5, 10)});
            auto* fold = panel.findChild<QToolButton*>(QStringLiteral("foldProgress"));
            QVERIFY(panel.findChild<QProgressBar*>()->isVisible() && !panel.isModal());
            fold->click();
            QVERIFY(!panel.findChild<QProgressBar*>()->isVisible() && textOf(panel).contains(QStringLiteral("Busy")) && offers(panel, "Stop"));
            panel.setProgress({chain("Busy", SyncPhase::Syncing, 6, 10)});
            QVERIFY(!panel.findChild<QProgressBar*>()->isVisible());
        }
        ui::SyncPanel panel;
        panel.show();
        QVERIFY(!panel.findChild<QProgressBar*>()->isVisible());
        panel.findChild<QToolButton*>(QStringLiteral("foldProgress"))->click();
        QVERIFY(panel.findChild<QProgressBar*>()->isVisible());
    }

    void aNameIsShownAsItIsAndHarmless()
    {
        ui::SyncPanel panel;
        panel.show();
        panel.setProgress({chain("<b>x</b>\u202eevil", SyncPhase::Idle, 1, 1)});
        for (const QLabel* label : panel.findChildren<QLabel*>()) QVERIFY(label->textFormat() == Qt::PlainText);
        QVERIFY2(!textOf(panel).contains(QChar{0x202e}), qPrintable(textOf(panel)));
    }
};

WINDOW_TEST_MAIN(SyncPanelTest)
#include "sync_panel_test.moc"
