// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/text.h"
#include "tests/ui/another_process.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "tests/ui/legibility.h"
#include "ui/frame/appearance.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QStandardItemModel>
#include <QTest>

using namespace guanlan;
using ui::TextForm;

namespace {

const QStringList headings{QStringLiteral("Id"), QStringLiteral("Name"), QStringLiteral("Note"), QStringLiteral("Level")};

std::unique_ptr<ui::DataTable> tableOf(QAbstractItemModel& model, const QString& name)
{
    auto made = std::make_unique<ui::DataTable>(name);
    made->setModel(&model);
    made->setWidths({100, 120, 140});
    made->resize(600, 300);
    made->show();
    return made;
}

/// The headings shown, in their order, with their widths; the last one takes what is left.
QString columns(const ui::DataTable& table)
{
    QStringList shown;
    for (int visual = 0; visual < headings.size(); ++visual) {
        const int column = table.horizontalHeader()->logicalIndex(visual);
        if (!table.isColumnHidden(column)) shown += QStringLiteral("%1 %2").arg(headings[column]).arg(table.columnWidth(column));
    }
    return shown.join(QLatin1Char{'|'});
}

/// In another process: the table of that name.
int look(const QString& name)
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels(headings);
    return test::tell({{QStringLiteral("columns"), columns(*tableOf(model, name))}});
}

} // namespace

/// What a table of rows lets its user do with columns and copies.
class DataTableTest : public QObject {
    Q_OBJECT

    QStandardItemModel m_model;

    std::unique_ptr<ui::DataTable> table(const QString& name) { return tableOf(m_model, name); }

    static QAction* actionNamed(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions())
            if (action->text() == text) return action;
        qFatal("no action %s", qPrintable(text));
    }

    static void choose(ui::DataTable& table, const QString& column)
    {
        QMenu menu;
        table.addColumnActions(menu);
        actionNamed(menu, column)->trigger();
    }

private Q_SLOTS:
    void initTestCase()
    {
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        m_model.setHorizontalHeaderLabels(headings);
        const auto row = [this](const QStringList& cells) {
            QList<QStandardItem*> items;
            for (const QString& cell : cells) items.append(new QStandardItem{cell});
            m_model.appendRow(items);
        };
        row({QStringLiteral("1"), QStringLiteral("甲银行"), QStringLiteral("a\tb\nc"), QStringLiteral("proven")});
        row({QStringLiteral("2"), QStringLiteral("=1+1"), QStringLiteral("x, \"y\" | *z*"), QStringLiteral("agreed")});
    }

    void init() { QSettings{}.clear(); }

    void copiesAs_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("text");
        QTest::newRow("tabs") << int(TextForm::Tabs) << QStringLiteral("Id\tName\tNote\tLevel\n1\t甲银行\ta b c\tproven\n2\t=1+1\tx, \"y\" | *z*\tagreed\n");
        QTest::newRow("CSV") << int(TextForm::Csv)
                             << QStringLiteral("Id,Name,Note,Level\r\n1,甲银行,\"a\tb\nc\",proven\r\n2,'=1+1,\"x, \"\"y\"\" | *z*\",agreed\r\n");
        QTest::newRow("Markdown") << int(TextForm::Markdown)
                                  << QStringLiteral("| Id | Name | Note | Level |\n| --- | --- | --- | --- |\n| 1 | 甲银行 | a b c | proven |\n"
                                                    "| 2 | =1+1 | x, \"y\" \\| \\*z\\* | agreed |\n");
    }
    void copiesAs()
    {
        QFETCH(int, form);
        const auto made = table({});
        made->selectAll();
        QTEST(made->selectionAsText(TextForm(form)), "text");
        const QStringList names{QStringLiteral("Copy rows"), QStringLiteral("Copy rows as CSV"), QStringLiteral("Copy rows as Markdown")};
        QMenu menu;
        made->addCopyActions(menu);
        actionNamed(menu, names.at(form))->trigger();
        QTEST(QGuiApplication::clipboard()->text(), "text");
    }

    void copiesWhatIsShownInItsOrder()
    {
        const auto made = table({});
        choose(*made, QStringLiteral("Name"));
        made->horizontalHeader()->moveSection(3, 0);
        made->selectRow(0);
        QCOMPARE(made->selectionAsText(), QStringLiteral("Level\tId\tNote\nproven\t1\ta b c\n"));
    }

    void columnsAreRemembered()
    {
        {
            const auto made = table(QStringLiteral("remembered"));
            choose(*made, QStringLiteral("Note"));
            made->horizontalHeader()->moveSection(1, 0);
            made->setColumnWidth(0, 77);
        }
        const auto again = table(QStringLiteral("remembered"));
        QVERIFY(again->isColumnHidden(2) && !again->isColumnHidden(1));
        QCOMPARE(again->horizontalHeader()->visualIndex(1), 0);
        QCOMPARE(again->columnWidth(0), 77);
        choose(*again, QStringLiteral("Columns as they were"));
        QVERIFY(!again->isColumnHidden(2));
        QCOMPARE(again->horizontalHeader()->visualIndex(1), 1);
        QCOMPARE(again->columnWidth(0), 100);
    }

    /// The first one is still open, as one that is killed: nothing is kept only by its end.
    void anotherProcessFindsTheColumns()
    {
        const auto seen = [] { return test::lookAgain({QStringLiteral("kept")})[QLatin1String{"columns"}].toString(); };
        const auto made = table(QStringLiteral("kept"));
        QCOMPARE(seen(), columns(*made));
        choose(*made, QStringLiteral("Note"));
        made->horizontalHeader()->moveSection(1, 0);
        made->setColumnWidth(0, 77);
        const QString left = columns(*made);
        QVERIFY2(left.startsWith(QStringLiteral("Name 120|Id 77|Level")), qPrintable(left));
        QTRY_COMPARE(QSettings{}.value(QStringLiteral("columns/kept")).toByteArray(), made->horizontalHeader()->saveState());
        QCOMPARE(seen(), left);
    }

    void columnsGrowWithTheText()
    {
        const auto made = table({});
        made->setColumnWidth(0, 77);
        ui::useTextPercent(150);
        QTRY_COMPARE(made->columnWidth(1), 180);
        QCOMPARE(made->columnWidth(0), 77); // The user's.
        choose(*made, QStringLiteral("Columns as they were"));
        QCOMPARE(made->columnWidth(0), 150);
        ui::useTextPercent(100);
        QTRY_COMPARE(made->columnWidth(0), 100);
    }

    /// Also in a language with longer words; what the user set is left alone.
    void headingsHaveTheirRoom()
    {
        const auto made = table({});
        const QHeaderView& heading = *made->horizontalHeader();
        made->setColumnWidth(1, 50);
        m_model.setHorizontalHeaderItem(0, new QStandardItem{QStringLiteral("Identification of the institution")});
        QCOMPARE(made->columnWidth(0), heading.sectionSizeHint(0));
        QVERIFY(made->columnWidth(0) > 100);
        QCOMPARE(made->columnWidth(1), 50);
        m_model.setHorizontalHeaderItem(0, new QStandardItem{QStringLiteral("Id")});
        QCOMPARE(made->columnWidth(0), 100);
    }

    void aCellThatIsCutSaysAllOfIt()
    {
        const auto made = table({});
        made->setColumnWidth(1, 40);
        QCOMPARE(test::hintOf(*made, m_model.index(0, 1)), items::plainToolTip(QStringLiteral("甲银行")));
        QCOMPARE(test::hintOf(*made, m_model.index(0, 0)), QString{});
    }

    void theLastColumnStays()
    {
        const auto made = table({});
        for (const char* name : {"Id", "Name", "Note"}) choose(*made, QLatin1String{name});
        choose(*made, QStringLiteral("Level"));
        QVERIFY(!made->isColumnHidden(3));
        choose(*made, QStringLiteral("Name"));
        QVERIFY(!made->isColumnHidden(1));
        choose(*made, QStringLiteral("Level"));
        QVERIFY(made->isColumnHidden(3));
    }

    /// What the page covers for a while counts as shown; what the user hid does not come back with it.
    void coveringLeavesTheChoiceAlone()
    {
        const auto made = table({});
        choose(*made, QStringLiteral("Note"));
        made->coverColumns({2, 3}, true);
        QVERIFY(made->isColumnHidden(3));
        QMenu menu;
        made->addColumnActions(menu);
        QVERIFY(actionNamed(menu, QStringLiteral("Level"))->isChecked() && !actionNamed(menu, QStringLiteral("Note"))->isChecked());
        made->selectRow(0);
        QVERIFY(made->selectionAsText().startsWith(QStringLiteral("Id\tName\tLevel\n")));
        made->coverColumns({2, 3}, false);
        QVERIFY(!made->isColumnHidden(3) && made->isColumnHidden(2));
        made->coverColumns({3}, true);
        choose(*made, QStringLiteral("Level"));
        made->coverColumns({3}, false);
        QVERIFY(made->isColumnHidden(3));
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication application{argc, argv};
    if (test::isAnotherProcess(argc, argv)) return look(application.arguments().value(2));
    DataTableTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "data_table_test.moc"
