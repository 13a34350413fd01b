// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/items/job_watch.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/ui/events_desk.h"
#include "ui/desk/report_dialog.h"
#include "ui/frame/appearance.h"
#include "ui/frame/range_picker.h"

#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QDialog>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QPromise>
#include <QTest>
#include <QToolButton>

using namespace guanlan;
using test::EventsDesk;

/// What stands around every page: the chip of the time zone, and the bar at the bottom.
class FrameTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data{20};

    static QString bar(const EventsDesk& d, const char* name) { return d.desk.window.findChild<QLabel*>(QLatin1String{name})->text(); }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    /// A click on the chip, and every time that is shown is eight hours earlier, in the table and beside it; the list keeps its
    /// place.
    void theChipChangesTheTimes()
    {
        EventsDesk d{*m_data.workspace};
        QTRY_VERIFY(!d.waits() && d.model->rowCount() > 0);
        d.table->selectRow(0);
        const Event event = d.model->event(0);
        const auto timeAt = [&](int hours) { return QString::fromStdString(toIso8601(event.time + hours * 3600)).left(19).replace(QLatin1Char{'T'}, QLatin1Char{' '}); };
        const auto shown = [&](const QString& time) {
            const auto labels = d.page->findChildren<QLabel*>();
            const bool isBeside = std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(time); });
            return isBeside && d.model->index(0, items::EventTableModel::Time).data().toString().contains(time);
        };
        auto* chip = d.desk.window.findChild<QToolButton*>(QStringLiteral("zoneChip"));
        const auto click = [&] { QTest::mouseClick(d.desk.window.windowHandle(), Qt::LeftButton, {}, chip->mapTo(&d.desk.window, chip->rect().center())); };
        QCOMPARE(chip->text(), QStringLiteral("UTC+8"));
        QTRY_VERIFY2(shown(timeAt(8)), qPrintable(timeAt(8)));
        click();
        QCOMPARE(chip->text(), QStringLiteral("UTC"));
        QTRY_VERIFY2(shown(timeAt(0)), qPrintable(timeAt(0)));
        click();
        QCOMPARE(chip->text(), QStringLiteral("UTC+8"));
        QTRY_VERIFY2(shown(timeAt(8)), qPrintable(timeAt(8)));
        QCOMPARE(d.table->currentIndex().row(), 0);
    }

    /// Two dates, from the days on which something happened; Esc leaves the range as it was.
    void twoDatesAreARange()
    {
        EventsDesk d{*m_data.workspace};
        const auto ask = [&] {
            for (QAction* action : d.desk.window.findChildren<QAction*>())
                if (action->text() == QStringLiteral("From … to …")) action->trigger();
            return d.desk.window.findChild<QDialog*>(QStringLiteral("rangeDialog"));
        };
        QTRY_VERIFY(!d.waits() && d.model->rowCount() > 0 && d.desk.hub.directory().isLoaded());
        QDialog* dialog = ask();
        QVERIFY(dialog && dialog->isVisible());
        const QDate first = dialog->findChildren<QDateEdit*>()[0]->date(), last = dialog->findChildren<QDateEdit*>()[1]->date();
        const QString newest = QString::fromStdString(toIso8601(d.model->event(0).time + 8 * 3600)).left(10);
        QCOMPARE(last.toString(Qt::ISODate), newest);
        QCOMPARE(first, last.addDays(-29));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!d.desk.window.findChild<QDialog*>(QStringLiteral("rangeDialog")));
        QVERIFY(!d.desk.window.scope().from && !d.desk.window.scope().to);
        dialog = ask();
        dialog->findChildren<QDateEdit*>()[0]->setDate(last);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(d.desk.window.scope().from.value_or(0) + secondsPerDay, d.desk.window.scope().to.value_or(0));
        QTRY_COMPARE(d.desk.window.findChild<ui::RangePicker*>()->text().left(23), newest + QStringLiteral(" – ") + newest);
    }

    void theBarTellsBlockBehindAndNode()
    {
        EventsDesk d{*m_data.workspace};
        QTRY_COMPARE(bar(d, "syncLine").remove(QChar{0x2009}), QStringLiteral("Block 1800 · 501 behind · Catching up · Broker A"));
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        QTRY_COMPARE(bar(d, "syncLine").remove(QChar{0x2009}), QStringLiteral("区块 1800 · 落后 501 个区块 · 正在追赶 · Broker A"));
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        d.desk.status.set({.chain = QStringLiteral("Pilot chain"), .phase = items::SyncPhase::Following, .synced = 2301, .target = 2301, .source = QStringLiteral("Broker B")});
        QTRY_COMPARE(bar(d, "syncLine").remove(QChar{0x2009}), QStringLiteral("Block 2301 · Up to date, following · Broker B"));
        d.desk.status.set({.chain = QStringLiteral("Other chain"), .phase = items::SyncPhase::Connecting});
        QTRY_COMPARE(bar(d, "syncLine").remove(QChar{0x2009}), QStringLiteral("Pilot chain: Block 2301 · Up to date, following · Broker B    Other chain: No block yet · Connecting"));
    }

    /// The job that runs stands there while it does, and what became of it for a moment.
    void theBarTellsTheJob()
    {
        EventsDesk d{*m_data.workspace};
        const auto write = [&](const QString& file) {
            Q_EMIT d.desk.window.reportRequested();
            auto* dialog = d.desk.window.findChild<ui::ReportDialog*>();
            dialog->findChild<QLineEdit*>(QStringLiteral("reportPath"))->setText(m_data.folder.filePath(file));
            QTest::keyClick(dialog, Qt::Key_Return);
        };
        QPromise<void> backup;
        QFutureWatcher<void> watcher;
        items::JobWatch job{watcher, items::JobUnit::Steps};
        job.setWords([] { return QStringLiteral("Backing up w.glan"); });
        d.desk.window.addJob(job);
        backup.setProgressRange(0, 10);
        backup.start();
        watcher.setFuture(backup.future());
        backup.setProgressValue(4);
        QTRY_VERIFY2(bar(d, "jobLine").startsWith(QStringLiteral("Backing up w.glan: 40 %")), qPrintable(bar(d, "jobLine")));
        backup.finish();
        QTRY_COMPARE(bar(d, "jobLine"), QString{});
        write(QStringLiteral("march.pdf"));
        QTRY_COMPARE(bar(d, "jobLine"), QStringLiteral("march.pdf is written"));
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    FrameTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "frame_test.moc"
