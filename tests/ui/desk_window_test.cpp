// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/directory.h"
#include "models/items/event_table_model.h"
#include "models/store/workspace.h"
#include "tests/models/store/event_generator.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/events_page.h"
#include "ui/desk/report_dialog.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/appearance.h"
#include "ui/frame/institution_picker.h"
#include "ui/frame/language.h"
#include "ui/frame/page.h"
#include "ui/frame/search_box.h"
#include "ui/frame/time_range.h"
#include "ui/frame/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QXmlStreamReader>

using namespace guanlan;

namespace {

QUrl link(const QString& rest) { return QUrl{QStringLiteral("guanlan://") + rest}; }

/// English sources whose Chinese differs, straight from the translation files.
QSet<QString> translatedSources()
{
    QSet<QString> sources;
    const QDir folder{QStringLiteral(SOURCE_DIR "/ui/i18n")};
    for (const QString& name : folder.entryList({QStringLiteral("*_zh_CN.ts")})) {
        QFile file{folder.filePath(name)};
        if (!file.open(QIODevice::ReadOnly)) return {};
        QXmlStreamReader xml{&file};
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QStringLiteral("source")) source = xml.readElementText();
            else if (xml.name() == QStringLiteral("translation") && xml.readElementText(QXmlStreamReader::IncludeChildElements) != source)
                sources.insert(source);
        }
    }
    return sources;
}

/// All texts that a widget shows or tells.
QStringList textsOf(QWidget* root)
{
    QStringList texts;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (const auto* label = qobject_cast<QLabel*>(widget)) texts += label->text();
        if (const auto* button = qobject_cast<QAbstractButton*>(widget)) texts += button->text();
        if (const auto* edit = qobject_cast<QLineEdit*>(widget)) texts += edit->placeholderText();
        texts += widget->toolTip();
        texts += widget->accessibleName();
        const auto* view = qobject_cast<QTableView*>(widget);
        for (int column = 0; view && view->model() && column < view->model()->columnCount(); ++column)
            texts += view->model()->headerData(column, Qt::Horizontal).toString();
    }
    texts.removeAll(QString{});
    return texts;
}

} // namespace

class DeskWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = store::Workspace::create({m_folder.filePath(QStringLiteral("w.glan")).toStdString(), std::nullopt});
        QVERIFY(opened.has_value());
        m_workspace = std::move(opened).value();
        auto writer = std::move(m_workspace->writer()).value();
        const auto chain = writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 1});
        QVERIFY(chain.has_value());
        test::EventGenerator generator{3};
        QVERIFY(writer->append(*chain, generator.blocks(0, 1600)).has_value());
        m_bank = generator.id<InstitutionId>(1, 0);
        QVERIFY(writer->setDirectory(*chain, {{m_bank, {"甲银行", "Bank A"}, InstitutionKind::Bank}}).has_value());
    }

    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void leavesNoWordUntranslated()
    {
        const QSet<QString> english = translatedSources();
        QVERIFY(english.size() > 270);
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        for (const QString& page : {QStringLiteral("findings"), QStringLiteral("events"), QStringLiteral("reports"),
                 QStringLiteral("sources"), QStringLiteral("settings")}) {
            desk.window.open(link(page));
            test::settle(100);
        }
        const int rows = desk.window.page(QStringLiteral("events"))->findChild<QTableView*>(QStringLiteral("eventsTable"))->model()->rowCount();
        QVERIFY(rows > 0);
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        test::settle(100);
        for (const QString& text : textsOf(&desk.window)) QVERIFY2(!english.contains(text), qPrintable(text));
        QCOMPARE(desk.window.windowTitle(), QStringLiteral("pilot.glan · 观澜 · 数字身份穿透式监管"));

        ui::useAppearance({items::Language::English, ui::Theme::Light});
        test::settle(100);
        for (const QString& text : textsOf(&desk.window))
            for (const QChar c : text) QVERIFY2(c.script() != QChar::Script_Han || text.contains(QStringLiteral("中文")) || text.contains(QStringLiteral("第一")), qPrintable(text));
    }

    void followsLinksAndGoesBack()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("settings")));
        desk.window.open(link(QStringLiteral("events?type=credential.issued&from=1700000000&to=1700500000&institution=") + QString::fromStdString(toText(m_bank))));
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("events"));
        QCOMPARE(desk.window.scope().institutions, std::vector{m_bank});
        QVERIFY(desk.window.scope().from && *desk.window.scope().from <= 1700000000);
        QVERIFY(desk.window.scope().to && *desk.window.scope().to >= 1700500000);
        auto* table = desk.window.currentPage()->findChild<QTableView*>(QStringLiteral("eventsTable"));
        const auto* model = qobject_cast<items::EventTableModel*>(table->model());
        QTRY_VERIFY(!model->isWaiting());
        QCOMPARE(model->filter().types, std::vector{EventType::CredentialIssued});
        for (int row = 0; row < model->rowCount(); ++row) QVERIFY(model->event(row).type == EventType::CredentialIssued);

        desk.window.open(link(QStringLiteral("sources")));
        desk.window.back();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("events"));
        desk.window.back();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("settings"));
        QVERIFY(desk.window.scope().institutions.empty());
        desk.window.forward();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("events"));
        QCOMPARE(desk.window.scope().institutions, std::vector{m_bank});
    }

    void ignoresLinksThatLeadNowhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown page") << QStringLiteral("guanlan://nowhere/x");
        QTest::newRow("another scheme") << QStringLiteral("https://events");
        QTest::newRow("nothing") << QString{};
        QTest::newRow("event beyond limits") << QStringLiteral("guanlan://events/99/99999999999999999999/1/1");
        QTest::newRow("odd filter") << QStringLiteral("guanlan://events?type=nonsense&from=abc&institution=0x12");
    }
    void ignoresLinksThatLeadNowhere()
    {
        QFETCH(QString, text);
        test::DeskWindow desk{*m_workspace};
        desk.window.open(link(QStringLiteral("events")));
        desk.window.open(QUrl{text});
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("events"));
        QVERIFY(desk.window.scope().institutions.empty());
    }

    void opensOneEventAmongAll()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        auto reader = std::move(m_workspace->reader()).value();
        const auto page = reader->page({.filter = {}, .from = EventKey{ChainRef{1}, 700, 0}, .limit = 1});
        QVERIFY(page.has_value() && !page->rows.empty());
        desk.window.open(ui::EventsPage::linkTo(page->rows.front().key));
        auto* table = desk.window.currentPage()->findChild<QTableView*>(QStringLiteral("eventsTable"));
        const auto* model = qobject_cast<items::EventTableModel*>(table->model());
        QTRY_VERIFY(table->currentIndex().isValid());
        QVERIFY(model->event(table->currentIndex().row()).key == page->rows.front().key);
    }

    void recognisesWhatIsSearched()
    {
        test::DeskWindow desk{*m_workspace};
        QTRY_VERIFY(desk.hub.directory().isLoaded());
        const auto* search = desk.window.findChild<ui::SearchBox*>();
        const QString bank = QString::fromStdString(toText(m_bank));
        QCOMPARE(search->target(QStringLiteral("bank a")), link(QStringLiteral("institutions/") + bank));
        QCOMPARE(search->target(bank), link(QStringLiteral("institutions/") + bank));
        const QString other = QStringLiteral("0x") + QString{64, QChar{u'a'}};
        QCOMPARE(search->target(other), link(QStringLiteral("credential/") + other));
        QCOMPARE(search->target(other.mid(2).toUpper()), link(QStringLiteral("credential/") + other));
        QCOMPARE(search->target(QStringLiteral("Events")), link(QStringLiteral("events")));
        QCOMPARE(search->target(QStringLiteral("did:gl:consortium:") + other), link(QStringLiteral("credential/") + other));
        QCOMPARE(search->target(QStringLiteral("did:gl:consortium:") + bank), link(QStringLiteral("institutions/") + bank));
        QVERIFY(search->target(QStringLiteral("0x12")).isEmpty());
    }

    void copiesChosenRowsWithHeadings()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("events")));
        auto* table = desk.window.currentPage()->findChild<QTableView*>(QStringLiteral("eventsTable"));
        QTRY_VERIFY(table->model()->rowCount() > 3);
        table->selectRow(2);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QChar{u'\n'}, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("Time\tBlock\tLog\tType")));
        const auto* model = qobject_cast<items::EventTableModel*>(table->model());
        QVERIFY(table->isColumnHidden(items::EventTableModel::Sender)); // The details beside it tell the sender.
        QVERIFY(lines[1].contains(QString::fromStdString(toText(model->event(2).sender))));
        QTest::keyClick(desk.window.currentPage(), Qt::Key_Escape);
        QVERIFY(!table->isColumnHidden(items::EventTableModel::Sender));
    }

    void neverStopsForLong()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        test::settle();
        test::Heartbeat heartbeat;
        for (const QString& page : {QStringLiteral("events"), QStringLiteral("findings"), QStringLiteral("sources"), QStringLiteral("events")}) {
            desk.window.open(link(page));
            test::settle(60);
        }
        auto* table = desk.window.currentPage()->findChild<QTableView*>(QStringLiteral("eventsTable"));
        for (int i = 0; i < 40; ++i) {
            table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
            test::settle(20);
        }
        QVERIFY(table->model()->rowCount() > 1000);
        QVERIFY2(heartbeat.longest() < 100, qPrintable(QString::number(heartbeat.longest())));
    }

    void exportsAReportFromAnyPage()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("events?institution=") + QString::fromStdString(toText(m_bank))));
        Q_EMIT desk.window.reportRequested();
        auto* dialog = desk.window.findChild<ui::ReportDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("reportPath"))->setText(m_folder.filePath(QStringLiteral("r.pdf")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(desk.reports.requests.size(), std::size_t(1));
        QCOMPARE(desk.reports.requests[0].institutions, std::vector{m_bank});
        QVERIFY(desk.reports.requests[0].from < desk.reports.requests[0].to);
    }

    void recordsAreThoseOfTheOpenProfile()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("institutions/") + QString::fromStdString(toText(m_bank))));
        QTRY_VERIFY(desk.window.currentPage()->place().path().size() > 60);
        desk.window.actionRegistry().find(QStringLiteral("go.records"))->trigger();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("records"));
        QTRY_VERIFY(desk.window.currentPage()->place().path().contains(QString::fromStdString(toText(m_bank))));
    }

    void saysThatAnotherWindowWrites()
    {
        ui::SessionInfo session = test::DeskWindow::session();
        session.readOnly = true;
        test::DeskWindow desk{*m_workspace, session};
        desk.status.set({.chain = QStringLiteral("Pilot chain"), .phase = items::SyncPhase::Elsewhere, .synced = 1800, .target = 2301});
        desk.window.show();
        desk.window.open(link(QStringLiteral("sources")));
        test::settle();
        const auto shown = [&] { return textsOf(&desk.window).join(QChar{u'\n'}); };
        QVERIFY(desk.window.windowTitle().endsWith(QStringLiteral("(read only)")));
        QTRY_VERIFY(shown().contains(QStringLiteral("Read only: open in another window")));
        QTRY_VERIFY(shown().contains(QStringLiteral("Read by another window")));
        QTRY_VERIFY(shown().contains(QStringLiteral("which does the reading")));
        for (const auto* button : desk.window.currentPage()->findChildren<QPushButton*>())
            QVERIFY2(!button->isVisible(), qPrintable(button->text()));
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        test::settle(150);
        QVERIFY(desk.window.windowTitle().endsWith(QStringLiteral("（只读）")));
        QVERIFY(shown().contains(QStringLiteral("由另一窗口读取")));
    }

    void choosersRestWhereTheyChangeNothing()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        const auto* institutions = desk.window.findChild<ui::TopBar*>()->findChild<ui::InstitutionPicker*>();
        for (const auto& [page, narrows] : {std::pair{"events", true}, {"sources", false}, {"settings", false}, {"credential", false}, {"overview", true}}) {
            desk.window.open(link(QLatin1String{page}));
            QVERIFY2(institutions->isEnabled() == narrows, page);
        }
    }

    void saysWhereAReportsDaysComeFrom()
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("reports")));
        const auto* note = desk.window.currentPage()->findChild<QLabel*>(QStringLiteral("openPeriod"));
        QTRY_VERIFY(note->isVisible());
        desk.window.open(link(QStringLiteral("reports?from=1700000000&to=1700500000")));
        QTRY_VERIFY(!note->isVisible());
    }

    void remembersTheSession()
    {
        {
            test::DeskWindow desk{*m_workspace};
            desk.window.open(link(QStringLiteral("sources")));
            desk.window.setZone(items::DisplayZone::Utc);
            desk.window.show();
            desk.window.close();
        }
        test::DeskWindow desk{*m_workspace};
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("sources"));
        QCOMPARE(desk.window.scope().zone, items::DisplayZone::Utc);
    }

    void readsRanges_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("again");
        for (const char* code : {"7", "30", "90", "all", "2026-01-01..2026-03-31"})
            QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(code);
        QTest::newRow("nonsense") << QStringLiteral("soon") << QStringLiteral("all");
        QTest::newRow("half a range") << QStringLiteral("2026-01-01..") << QStringLiteral("all");
    }
    void readsRanges()
    {
        QFETCH(QString, code);
        QTEST(ui::TimeRange::ofCode(code).code(), "again");
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
    InstitutionId m_bank;
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication application{argc, argv};
    DeskWindowTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "desk_window_test.moc"
