// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/items/insight_fixture.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/another_process.h"
#include "tests/ui/events_desk.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"

#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QTest>

using namespace guanlan;
using test::EventsDesk;

namespace {

/// The action of that name in the menu of views, as it stands when it is opened.
QAction* view(EventsDesk& d, const QString& name)
{
    auto* menu = d.page->findChild<QMenu*>(QStringLiteral("viewMenu"));
    Q_EMIT menu->aboutToShow();
    const auto all = menu->actions();
    const auto found = std::ranges::find_if(all, [&](const QAction* action) { return action->text() == name; });
    return found == all.end() ? nullptr : *found;
}

QJsonArray columns(const ui::DataTable& table)
{
    QJsonArray shown;
    for (int visual = 0; visual < table.horizontalHeader()->count(); ++visual) {
        const int column = table.horizontalHeader()->logicalIndex(visual);
        if (!table.isColumnHidden(column)) shown.append(QStringLiteral("%1 %2").arg(table.model()->headerData(column, Qt::Horizontal).toString()).arg(table.columnWidth(column)));
    }
    return shown;
}

/// Opens the events page of that workspace, takes a view by its name and says what there is to see.
int look(const QString& workspace, const QString& name)
{
    const auto opened = store::Workspace::open({workspace.toStdString(), {}, store::OpenMode::ReadOnly});
    if (!opened) return std::fprintf(stderr, "%s\n", opened.error().message.c_str()), 1;
    ui::useAppearance({items::Language::English, ui::Theme::Light});
    EventsDesk d{**opened};
    const auto rests = [&] { return !d.waits() && d.model->count().has_value(); };
    if (!QTest::qWaitFor([&] { return rests() && d.desk.hub.directory().isLoaded(); }, 30'000)) return 1;
    const QJsonArray shown = columns(*d.table);
    QAction* chosen = name.isEmpty() ? nullptr : view(d, name);
    if (!chosen) return test::tell({{QStringLiteral("columns"), shown}});
    chosen->trigger();
    if (!QTest::qWaitFor([&] { return rests() && d.model->filter() != store::EventFilter{}; }, 30'000)) return 1;
    return test::tell({{QStringLiteral("columns"), shown}, {QStringLiteral("line"), d.line->text()},
        {QStringLiteral("rows"), qint64(d.model->count()->value)}, {QStringLiteral("count"), d.count->text()}});
}

} // namespace

/// What the user keeps of the events page is there in another process, also while the first one still runs.
class EventsAgainTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data{60};

    QString file() const { return m_data.folder.filePath(QStringLiteral("w.guanlan")); }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void aViewIsFoundAndShowsItsRows()
    {
        EventsDesk d{*m_data.workspace};
        const QString line = QStringLiteral("type:credential.revoked level:proven");
        d.type(line);
        QTRY_VERIFY(d.model->filter().types.size() == 1);
        view(d, QStringLiteral("Save this view…"))->trigger();
        auto* dialog = d.page->findChild<QInputDialog*>(QStringLiteral("viewName"));
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>();
        name->selectAll();
        QTest::keyClicks(name, QString{300, QLatin1Char{'x'}});
        QCOMPARE(name->text().size(), 60); // The menu shows it whole.
        dialog->setTextValue(QStringLiteral("撤销 & 已证明"));
        dialog->accept();
        const QJsonObject seen = test::lookAgain({file(), QStringLiteral("撤销 && 已证明")});
        const QString rows = test::sqlite(file().toStdString(), "SELECT count(*) FROM event WHERE type = 14 AND (key >> 27) & 4294967295 <= (SELECT proven FROM chain)");
        QVERIFY(rows.toInt() > 0);
        QCOMPARE(seen[QLatin1String{"line"}].toString(), line);
        QCOMPARE(QString::number(seen[QLatin1String{"rows"}].toInt()), rows);
        QCOMPARE(seen[QLatin1String{"count"}].toString(), QStringLiteral("All %1 shown").arg(rows));
        QVERIFY(!test::lookAgain({file(), QStringLiteral("no such view")}).contains(QLatin1String{"line"}));
    }

    void columnsStandAsTheyWereLeft()
    {
        EventsDesk d{*m_data.workspace};
        QTRY_VERIFY(!d.waits() && d.model->rowCount() > 0);
        QCOMPARE(test::lookAgain({file(), {}})[QLatin1String{"columns"}].toArray(), columns(*d.table));
        QMenu menu;
        d.table->addColumnActions(menu);
        menu.actions().at(items::EventTableModel::Counterparty)->trigger();
        d.table->horizontalHeader()->moveSection(d.table->horizontalHeader()->visualIndex(items::EventTableModel::Type), 0);
        d.table->setColumnWidth(items::EventTableModel::Time, 171);
        const QJsonArray left = columns(*d.table);
        QVERIFY(left.first().toString().startsWith(QStringLiteral("Type ")) && left.contains(QStringLiteral("Time 171")));
        QTRY_COMPARE(QSettings{}.value(QStringLiteral("columns/events")).toByteArray(), d.table->horizontalHeader()->saveState());
        QCOMPARE(test::lookAgain({file(), {}})[QLatin1String{"columns"}].toArray(), left);
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    if (test::isAnotherProcess(argc, argv)) return look(app.arguments().value(2), app.arguments().value(3));
    EventsAgainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "events_again_test.moc"
