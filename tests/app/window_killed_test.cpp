// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_session.h"
#include "models/items/event_table_model.h"
#include "tests/app/cli.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/filter_edit.h"
#include "ui/frame/page.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

#include <cstdio>

using namespace guanlan;

namespace {

const QString line = QStringLiteral("type:credential.issued");
constexpr int chosenRow = 7;

/// The session that the program would open over this workspace, and its events page.
struct Seat {
    explicit Seat(const QString& file)
        : session{std::move(store::Workspace::open({file.toStdString(), {}, store::OpenMode::ReadWrite})).value(), app::SessionKind::Ordinary}
    {
        session.window().show();
        session.window().activateWindow();
    }
    void find()
    {
        const ui::Page* page = session.window().currentPage();
        edit = page->findChild<ui::FilterEdit*>();
        table = page->findChild<ui::DataTable*>(QStringLiteral("eventsTable"));
        model = table ? qobject_cast<items::EventTableModel*>(table->model()) : nullptr;
    }
    bool rests() const { return model && !model->isWaiting() && model->rowCount() > chosenRow; }
    QJsonObject seen() const
    {
        const QModelIndex current = table ? table->currentIndex() : QModelIndex{};
        return {{QStringLiteral("page"), session.window().currentPage()->id()}, {QStringLiteral("line"), edit ? edit->text() : QString{}},
            {QStringLiteral("types"), model ? qint64(model->filter().types.size()) : 0},
            {QStringLiteral("selected"), current.isValid() ? QString::number(model->event(current.row()).key.packed()) : QString{}}};
    }

    mutable app::WindowSession session;
    ui::FilterEdit* edit = nullptr;
    ui::DataTable* table = nullptr;
    items::EventTableModel* model = nullptr;
};

int tell(const QJsonObject& seen)
{
    std::puts(QJsonDocument{seen}.toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return 0;
}

/// Goes to the events by Ctrl+5, types a filter, clicks on a row, says so and goes on as a window does, until it is killed.
int work(const QString& file)
{
    Seat seat{file};
    QWindow* window = seat.session.window().windowHandle();
    if (!QTest::qWaitForWindowActive(&seat.session.window())) return 1;
    QTest::keyClick(window, Qt::Key_5, Qt::ControlModifier);
    seat.find();
    if (!QTest::qWaitFor([&] { return seat.rests(); }, 30'000)) return 1;
    seat.edit->setFocus();
    for (const QChar c : line) QTest::keyClick(window, c.toLatin1());
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return seat.rests() && seat.model->filter().types.size() == 1; }, 30'000)) return 1;
    const QRect row = seat.table->visualRect(seat.model->index(chosenRow, 0));
    QTest::mouseClick(window, Qt::LeftButton, {}, seat.table->viewport()->mapTo(&seat.session.window(), row.center()));
    tell(seat.seen());
    return QApplication::exec();
}

/// Says what the window shows as it opens.
int look(const QString& file)
{
    Seat seat{file};
    seat.find();
    const bool there = QTest::qWaitFor([&] { return seat.rests() && seat.table->currentIndex().isValid(); }, 20'000);
    tell(seat.seen());
    return there ? 0 : 1;
}

} // namespace

/// A window that is killed: the next one, in a process of its own, stands where it stood. Between them the program itself is
/// started and killed, too: what it has written down is what it was shown.
class WindowKilledTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace;

    QString settingsFile() const { return m_folder.filePath(QStringLiteral("config/guanlan/guanlan.conf")); }

    std::unique_ptr<QProcess> start(const QString& program, const QStringList& arguments) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        process->setProcessEnvironment(environment);
        process->start(program, arguments);
        if (!process->waitForStarted()) qFatal("%s does not start", qPrintable(program));
        return process;
    }

    static QJsonObject said(QProcess& process)
    {
        while (!process.canReadLine() && process.waitForReadyRead(60'000)) {}
        return QJsonDocument::fromJson(process.readLine()).object();
    }

    /// The place of the only workspace there is.
    QString link() const
    {
        QSettings settings{settingsFile(), QSettings::IniFormat};
        settings.beginGroup(QStringLiteral("workspaces"));
        return settings.value(settings.childGroups().value(0) + QStringLiteral("/link")).toString();
    }

    void setLink(const QString& link) const
    {
        QSettings settings{settingsFile(), QSettings::IniFormat};
        settings.beginGroup(QStringLiteral("workspaces"));
        settings.setValue(settings.childGroups().value(0) + QStringLiteral("/link"), link);
    }

    static void killHard(QProcess& process)
    {
        process.kill(); // SIGKILL: nothing of its own runs any more.
        QVERIFY(process.waitForFinished(30'000) && process.exitStatus() == QProcess::CrashExit);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.filePath(QStringLiteral("w.glw"));
        const auto synced = cli::sync(m_workspace, cli::resource("demo/demo.chain.json"), cli::resource("demo/demo.jsonl.gz"));
        QVERIFY2(synced.status == 0 || synced.status == 1, synced.err.constData());
    }

    void theNextProcessStandsWhereItStood()
    {
        const auto first = start(QCoreApplication::applicationFilePath(), {QStringLiteral("work"), m_workspace});
        const QJsonObject left = said(*first);
        QCOMPARE(left[QLatin1String{"page"}].toString(), QStringLiteral("events"));
        QCOMPARE(left[QLatin1String{"line"}].toString(), line);
        QVERIFY(!left[QLatin1String{"selected"}].toString().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(link().contains(QStringLiteral("selected=")), 20'000);
        killHard(*first);

        const QString kept = link();
        setLink(kept + QStringLiteral("&mark=1"));
        const auto program = start(QStringLiteral(GUANLAN_PROGRAM), {QStringLiteral("-w"), m_workspace});
        QTRY_COMPARE_WITH_TIMEOUT(link(), kept, 30'000); // Written anew, from what its window shows.
        killHard(*program);

        const auto last = start(QCoreApplication::applicationFilePath(), {QStringLiteral("look"), m_workspace});
        QCOMPARE(said(*last), left);
        QVERIFY(last->waitForFinished(30'000) && last->exitCode() == 0);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("guanlan")); // As the program's own.
    QCoreApplication::setApplicationName(QStringLiteral("guanlan"));
    test::WatchedApplication application{argc, argv};
    const QString role = application.arguments().value(1), file = application.arguments().value(2);
    ui::applyTheme(ui::Theme::Light);
    if (role == QStringLiteral("work")) return work(file);
    if (role == QStringLiteral("look")) return look(file);
    WindowKilledTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "window_killed_test.moc"
