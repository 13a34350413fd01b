// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_session.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/models/store/store_fixture.h"
#include "tests/ui/accessible_names.h"
#include "tests/ui/desk_window.h"
#include "ui/desk/report_form.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

using namespace guanlan;

namespace {

constexpr int patienceMs = 120'000;

/// GUANLAN_EXPORT_ROWS=1000000 makes it the million of a release's check.
std::int64_t wantedRows()
{
    const int asked = qEnvironmentVariableIntValue("GUANLAN_EXPORT_ROWS");
    return asked > 0 ? asked : 30'000;
}

/// Clicks a button as soon as it is shown: a small export may be over when a busy machine looks again.
class WaitingHand : public QObject {
public:
    explicit WaitingHand(QAbstractButton& button) : m_button{button} { button.installEventFilter(this); }
    const QElapsedTimer& sinceClick() const { return m_since; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Show || m_since.isValid()) return false;
        m_since.start();
        QTimer::singleShot(0, &m_button, [this] { QTest::mouseClick(&m_button, Qt::LeftButton); });
        return false;
    }

private:
    QAbstractButton& m_button;
    QElapsedTimer m_since;
};

/// Runs until the test ends it.
template <class Outcome>
struct HeldJob {
    QFuture<Result<Outcome>> begin()
    {
        promise = {};
        promise.start();
        promise.setProgressRange(0, 1000);
        promise.setProgressValue(250);
        return promise.future();
    }
    QPromise<Result<Outcome>> promise;
};

struct HeldExporter final : items::EventExporter, HeldJob<items::EventExportOutcome> {
    QFuture<Result<items::EventExportOutcome>> start(const items::EventExportRequest&) override { return begin(); }
};

struct HeldKeeper final : items::WorkspaceKeeper, HeldJob<items::BackupOutcome> {
    QFuture<Result<items::BackupOutcome>> backUp(const QString&) override { return begin(); }
    QFuture<Result<items::KeyFacts>> keyFacts() override { return {}; }
    QFuture<Result<items::LeavingOutcome>> exportAll(const QString&) override { return {}; }
    QFuture<Status> changePassphrase(const QString&, const QString&) override { return {}; }
};

} // namespace

/// Events exported from the window, and what its long jobs say and leave.
class ExportWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder, m_target;
    std::unique_ptr<app::WindowSession> m_session;
    std::int64_t m_rows = 0;

    QString workspacePath() const { return m_folder.filePath(QStringLiteral("w.glw")); }
    QString at(const QString& name) const { return m_target.filePath(name); }
    ui::MainWindow& window() const { return m_session->window(); }
    QWidget* events() const { return window().page(QStringLiteral("events")); }
    template <class Widget>
    Widget* part(const char* name) const
    {
        auto* found = window().findChild<Widget*>(QLatin1String{name});
        if (!found) qFatal("no %s", name);
        return found;
    }
    QString message() const { return part<QLabel>("eventExportMessage")->text(); }
    QStringList left() const { return QDir{m_target.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    void openEvents()
    {
        window().open(QUrl{QStringLiteral("guanlan://events?filter=")});
        auto* table = events()->findChild<ui::DataTable*>(QStringLiteral("eventsTable"));
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, patienceMs);
    }
    /// In the file dialog that is open.
    static void choose(QWidget& window, const QString& path)
    {
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<QFileDialog*>()));
        QVERIFY(dialog->isVisible());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    }
    void fill()
    {
        auto made = store::Workspace::create({workspacePath().toStdString(), {}, store::OpenMode::ReadWrite});
        VERIFY_OK(made);
        auto writer = (*made)->writer();
        VERIFY_OK(writer);
        const auto chain = (*writer)->openChain(test::someChain());
        VERIFY_OK(chain);
        test::EventGenerator generator{9};
        for (std::uint64_t block = 0; m_rows < wantedRows(); block += 1000) {
            const auto blocks = generator.blocks(block, block + 999);
            for (const store::BlockContent& each : blocks) m_rows += std::int64_t(each.events.size());
            VERIFY_OK((*writer)->append(*chain, blocks));
        }
        const auto log = (*made)->caseLog();
        VERIFY_OK(log);
        VERIFY_OK((*log)->append({{CaseAct::Reveal, toText(generator.subject()), {}, "case 7"}}, "wang", 1'800'000'000));
    }

private Q_SLOTS:
    void initTestCase() { fill(); }
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        auto opened = store::Workspace::open({workspacePath().toStdString(), {}, store::OpenMode::ReadWrite});
        VERIFY_OK(opened);
        m_session = std::make_unique<app::WindowSession>(std::move(opened).value(), app::SessionKind::Ordinary);
        window().show();
        window().activateWindow();
        openEvents();
    }
    void cleanup() { m_session.reset(); }

    void allRowsOfTheFilterAreWritten_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"csv", "jsonl", "xlsx"}) QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void allRowsOfTheFilterAreWritten()
    {
        QFETCH(QString, ending);
        QCOMPARE(test::namelessUnderTab(*events()).join(u','), QString{});
        window().open(QUrl{QStringLiteral("guanlan://events?filter=") + QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("type:credential.issued")))});
        auto* table = events()->findChild<ui::DataTable*>(QStringLiteral("eventsTable"));
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, patienceMs);
        table->setColumnHidden(4, true);
        QTest::mouseClick(part<QPushButton>("exportEvents"), Qt::LeftButton);
        choose(window(), at(QStringLiteral("rows.") + ending));
        QTRY_VERIFY2_WITH_TIMEOUT(message().contains(QStringLiteral(" events are in ")), qPrintable(message()), patienceMs);
        QVERIFY(message().contains(QStringLiteral("Filter: type:credential.issued · all times")));
        const qint64 expected = test::sqlite(workspacePath().toStdString(), "SELECT count(*) FROM event WHERE type = 11").toLongLong();
        QProcess reader;
        reader.start(QStringLiteral("node"), {QStringLiteral(SOURCE_DIR "/tests/node/read_rows.mjs"), at(QStringLiteral("rows.") + ending)});
        QVERIFY(reader.waitForFinished(patienceMs) && reader.exitCode() == 0);
        const QByteArray rows = reader.readAllStandardOutput();
        QCOMPARE(rows.count('\n'), expected + (ending == QStringLiteral("jsonl") ? 0 : 1));
        if (ending == QStringLiteral("csv")) QVERIFY(!rows.left(rows.indexOf('\n')).contains("\"By\"")); // Hidden.
        for (auto* button : events()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Copy path")) button->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), at(QStringLiteral("rows.") + ending));
    }

    void byKeysAndNothingIsReplacedUnasked()
    {
        window().open(QUrl{QStringLiteral("guanlan://overview")});
        QFile mine{at(QStringLiteral("mine.csv"))};
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window().currentPage()->id(), QStringLiteral("events"));
        bool wasAsked = false;
        QTimer answering; // Qt's question waits for its answer before it lets go of the key.
        connect(&answering, &QTimer::timeout, this, [&] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!question) return;
            wasAsked = true;
            question->button(QMessageBox::No)->click();
        });
        answering.start(20);
        choose(window(), mine.fileName());
        QVERIFY(wasAsked);
        test::settle(100);
        QVERIFY(mine.open(QIODevice::ReadOnly) && mine.readAll() == "mine");
        window().findChild<QFileDialog*>()->reject();
    }

    void cancelledNothingIsLeft_data() { allRowsOfTheFilterAreWritten_data(); }
    void cancelledNothingIsLeft()
    {
        QFETCH(QString, ending);
        const QStringList before = left();
        QTest::mouseClick(part<QPushButton>("exportEvents"), Qt::LeftButton);
        auto* cancel = part<QPushButton>("cancelEventExport");
        const WaitingHand hand{*cancel};
        choose(window(), at(QStringLiteral("cancelled.") + ending));
        QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty(), patienceMs);
        qInfo("%s: %lld rows in the workspace, %lld ms from the click to the end", qPrintable(ending), qlonglong(m_rows), qlonglong(hand.sinceClick().elapsed()));
        QCOMPARE(message(), QStringLiteral("The export was cancelled; nothing of it is left."));
        QTRY_COMPARE(left(), before); // What packs a workbook may still be ending.
        QTRY_VERIFY(part<QPushButton>("exportEvents")->isEnabled() && !cancel->isVisible());
    }

    void aReportIsCancelled()
    {
        window().open(QUrl{QStringLiteral("guanlan://institutions")});
        QTRY_VERIFY_WITH_TIMEOUT(window().currentPage()->findChild<ui::DataTable*>()->model()->rowCount() > 0, patienceMs); // A report of all needs to know them.
        window().open(QUrl{QStringLiteral("guanlan://reports")});
        auto* page = window().currentPage();
        const QStringList before = left();
        const QString path = at(QStringLiteral("report.xlsx"));
        auto* format = page->findChild<ui::ReportForm*>()->findChildren<QComboBox*>().last();
        format->setCurrentIndex(format->findData(QStringLiteral("xlsx")));
        page->findChild<QLineEdit*>(QStringLiteral("reportPath"))->setText(path);
        QTest::mouseClick(part<QPushButton>("reportExport"), Qt::LeftButton);
        auto* cancel = part<QPushButton>("cancelReport");
        const auto* table = page->findChild<ui::DataTable*>();
        const auto stateIs = [table](const char* word) { return table->model()->index(0, 3).data().toString().startsWith(QLatin1String{word}); };
        QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible() || stateIs("Written"), patienceMs);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(stateIs("Cancelled") || stateIs("Written"), patienceMs);
        if (stateIs("Written")) QSKIP("it was done before anybody could click");
        QTRY_COMPARE(left(), before);
    }

    void everythingIsReadWithoutTheProgram()
    {
        window().open(QUrl{QStringLiteral("guanlan://settings")});
        const auto* message = part<QLabel>("leavingMessage");
        QTest::mouseClick(part<QPushButton>("exportAll"), Qt::LeftButton);
        choose(window(), at(QStringLiteral("all")));
        QTRY_VERIFY2_WITH_TIMEOUT(message->text().contains(QStringLiteral(" rows are in ")), qPrintable(message->text()), patienceMs);
        const auto lines = [this](const char* name) {
            QProcess reader;
            reader.start(QStringLiteral("node"), {QStringLiteral(SOURCE_DIR "/tests/node/read_rows.mjs"), at(QStringLiteral("all/")) + QLatin1String{name}});
            if (!reader.waitForFinished(patienceMs) || reader.exitCode() != 0) return -1LL;
            return qlonglong(reader.readAllStandardOutput().count('\n'));
        };
        const auto count = [this](const char* table) { return test::sqlite(workspacePath().toStdString(), QStringLiteral("SELECT count(*) FROM ") + QLatin1String{table}).toLongLong(); };
        QCOMPARE(lines("events.jsonl"), count("event"));
        QCOMPARE(lines("findings.jsonl"), count("finding"));
        QCOMPARE(lines("case-log.jsonl"), count("case_entry"));
        QVERIFY(QFile::exists(at(QStringLiteral("all/README.txt"))) && store::Workspace::open({at(QStringLiteral("all/workspace.glw")).toStdString(), {}, store::OpenMode::ReadOnly}));
        QCOMPARE(QDir{at(QStringLiteral("all"))}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).filter(QStringLiteral(".guanlan")), QStringList{});
        QTest::mouseClick(part<QPushButton>("exportAll"), Qt::LeftButton);
        choose(window(), at(QStringLiteral("none")));
        QTest::mouseClick(part<QPushButton>("cancelExportAll"), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(message->text().startsWith(QStringLiteral("Cancelled")) , qPrintable(message->text()), patienceMs);
        QTRY_VERIFY(!QFile::exists(at(QStringLiteral("none"))));
    }

    void theStatusBarHasAllThatRuns()
    {
        HeldExporter exporter;
        HeldKeeper keeper;
        auto opened = store::Workspace::open({workspacePath().toStdString(), {}, store::OpenMode::ReadOnly});
        VERIFY_OK(opened);
        m_session.reset();
        test::DeskWindow desk{**opened, test::DeskWindow::session(), nullptr, nullptr, &keeper, &exporter};
        desk.window.show();
        desk.window.open(QUrl{QStringLiteral("guanlan://events?filter=")});
        const auto* line = desk.window.findChild<QLabel*>(QStringLiteral("jobLine"));
        auto* stop = desk.window.findChild<QToolButton*>(QStringLiteral("stopJob"));
        QVERIFY(!stop->isVisible());
        QTest::mouseClick(desk.window.findChild<QPushButton*>(QStringLiteral("exportEvents")), Qt::LeftButton);
        choose(desk.window, at(QStringLiteral("held.csv")));
        QTRY_VERIFY2(line->text().startsWith(QStringLiteral("Writing held.csv: 250 of 1")), qPrintable(line->text()));
        desk.window.actionRegistry().find(QStringLiteral("work.backup"))->trigger();
        QTRY_COMPARE(desk.window.findChildren<QFileDialog*>().size(), 1);
        choose(desk.window, at(QStringLiteral("held.glw")));
        QTRY_VERIFY2(line->text().startsWith(QStringLiteral("2 jobs run: Backing up: 25 %")) && line->text().contains(QStringLiteral("Writing held.csv: 250 of 1")), qPrintable(line->text()));
        QVERIFY(stop->toolTip().contains(QStringLiteral("Backing up: 25 %")));
        QTest::mouseClick(stop, Qt::LeftButton);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = stop->parentWidget()->findChild<QMenu*>()));
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(menu->actions().at(1)->text().startsWith(QStringLiteral("Cancel: Writing held.csv")));
        menu->actions().at(1)->trigger();
        menu->close();
        QVERIFY(exporter.promise.isCanceled() && !keeper.promise.isCanceled());
        exporter.promise.finish();
        QTRY_VERIFY2(desk.window.findChild<QLabel*>(QStringLiteral("eventExportMessage"))->text().contains(QStringLiteral("was cancelled")), "");
        QTRY_VERIFY(!stop->toolTip().contains(QStringLiteral("held.csv")));
        QTest::mouseClick(stop, Qt::LeftButton); // One alone needs no choice.
        QVERIFY(keeper.promise.isCanceled());
        keeper.promise.finish();
        QTRY_VERIFY(!stop->isVisible());
        desk.heartbeat.reset(); // Qt's own dialogs.
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    QApplication app{argc, argv};
    ExportWindowTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "export_window_test.moc"
