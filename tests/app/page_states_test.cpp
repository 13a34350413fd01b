// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/state_desk.h"
#include "models/items/error_text.h"
#include "tests/ui/desk_window.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"
#include "ui/frame/reading_banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace guanlan;
using app::PageState;

/// Every page in every state says what is the matter and what can be done.
class PageStatesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_empty, m_full;

    std::unique_ptr<store::Workspace> create(const char* name)
    {
        auto made = store::Workspace::create({.path = m_folder.filePath(QLatin1String{name}).toStdString()});
        if (!made) qFatal("%s", made.error().message.c_str());
        return std::move(made).value();
    }

    /// All that can be read in a widget.
    static QString words(const QWidget& root)
    {
        QStringList all;
        for (const QLabel* label : root.findChildren<QLabel*>())
            if (label->isVisibleTo(&root)) all += label->text();
        for (const QAbstractButton* button : root.findChildren<QAbstractButton*>())
            if (button->isVisibleTo(&root)) all += button->text();
        return all.join(QLatin1Char{'\n'});
    }

    static bool offers(const QWidget& root, const QString& text)
    {
        for (const QAbstractButton* button : root.findChildren<QAbstractButton*>())
            if (button->isVisibleTo(&root) && button->isEnabled() && (text.isEmpty() ? !button->text().isEmpty() : button->text() == text)) return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        m_empty = create("empty.glw");
        m_full = create("full.glw");
        const auto plan = app::planSync({.chainFile = TEST_DATA "/goquorum-qbft.chain.json", .archive = TEST_DATA "/goquorum-qbft.jsonl.gz", .rulePack = {}});
        QVERIFY(plan.has_value());
        QVERIFY(app::syncAndJudge(*plan, *m_full, std::atomic<bool>{false}).has_value());
    }

    void everyPageInEveryState_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<PageState>("state");
        // Settings ask the workspace nothing, and reports are made, not read.
        for (const char* page : {"overview", "institutions", "credential", "findings", "events", "reports", "sources", "settings"})
            for (const PageState state : app::pageStates)
                QTest::addRow("%s, %s", page, app::pageStateName(state)) << QString::fromLatin1(page) << state;
    }
    void everyPageInEveryState()
    {
        QFETCH(QString, page);
        QFETCH(PageState, state);
        const bool asks = page != QStringLiteral("settings") && page != QStringLiteral("reports");
        app::StateDesk desk{state, state == PageState::Empty ? *m_empty : *m_full};
        desk.window().resize(1440, 900);
        desk.window().show();
        QUrl link{QStringLiteral("guanlan://") + page};
        const bool needsSubject = page == QStringLiteral("credential") && (state == PageState::Loading || state == PageState::Failed);
        if (needsSubject) link.setPath(QStringLiteral("/0x") + QString(64, QLatin1Char{'a'}));
        desk.window().open(link);
        test::settle(250);
        const QWidget& shown = *desk.window().page(page);
        const auto* banner = desk.window().findChild<ui::ReadingBanner*>();
        switch (state) {
        case PageState::Empty:
            QTRY_VERIFY2(offers(shown, {}) || shown.findChild<QLineEdit*>(), qPrintable(words(shown)));
            if (asks) QTRY_VERIFY2(words(shown).contains(QRegularExpression{QStringLiteral("No |Nothing |Paste|yet")}), qPrintable(words(shown)));
            break;
        case PageState::Loading:
            if (asks) QTRY_VERIFY2(words(shown).contains(QStringLiteral("Loading")), qPrintable(words(shown)));
            break;
        case PageState::Failed:
            if (!asks) break;
            QTRY_VERIFY2(words(shown).contains(QStringLiteral("input/output error")), qPrintable(words(shown)));
            QVERIFY2(offers(shown, QStringLiteral("Try again")), qPrintable(words(shown)));
            break;
        case PageState::Offline:
            QTRY_VERIFY(banner->isVisible());
            QVERIFY2(words(*banner).contains(QStringLiteral("can be reached")) && words(*banner).contains(QStringLiteral("as of")), qPrintable(words(*banner)));
            QVERIFY(offers(*banner, QStringLiteral("Try again")) && offers(*banner, QStringLiteral("Open data sources")));
            QTRY_VERIFY(!words(shown).contains(QStringLiteral("Loading")));
            break;
        case PageState::Stale:
            QTRY_VERIFY(banner->isVisible());
            QVERIFY2(words(*banner).contains(QStringLiteral("is not being read")) && words(*banner).contains(QStringLiteral("120 blocks behind")), qPrintable(words(*banner)));
            QVERIFY(offers(*banner, QStringLiteral("Read on")));
            QTRY_VERIFY(!words(shown).contains(QStringLiteral("Loading")));
            break;
        }
    }

    void anErrorIsSaidInTheWindowsLanguage_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto row = [](const char* english, const char* chinese) { QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(chinese); };
        row("/srv/三月.csv: there is no such file; check the name", "/srv/三月.csv：没有这样的文件；请核对名称");
        row("/a: b.csv; c: cannot be read; check the disk.", "/a: b.csv; c：无法读取；请检查磁盘");
        // Nobody knows why, and where alone is no reason.
        row("block 7: of another moon", "内容有误或已损坏：block 7: of another moon");
        row("case log: an act that nobody knows", "内容有误或已损坏：case log: an act that nobody knows");
        // Figures and names; what a name holds is no place for another.
        row("Node A (http://a:1): no answer for 5 s", "Node A (http://a:1)：5 秒内没有应答");
        row("Pilot: block 7: its genesis block is 0xaa, but the chain file pins 0xbb", "Pilot：区块 7：其创世区块为 0xaa，而链文件钉定的是 0xbb");
        row("institution %2: neither the directory nor the chain knows it", "机构 %2：机构名录与链上均无此机构");
        row("workspace: its genesis block is %2, but the chain file pins %1", "工作区：其创世区块为 %2，而链文件钉定的是 %1");
        row("the node says \"no: wait; 5 s. Sorry.\" (-32000)", "节点称：“no: wait; 5 s. Sorry.”（-32000）");
        row("chain \"sync: of records\": the start block is too high", "链“sync: of records”：起始区块过高");
        // Parts of clauses, unless they are quoted.
        row("P: block 9: the root over 3 receipts is 0xaa, but the header says 0xbb (receipts-root)", "P：区块 9：3 份收据的根为 0xaa，而区块头所示为 0xbb（收据根不符）");
        row("c.json: nodes: must be a list", "c.json: nodes：必须是列表");
        row("p.json: fields: no parameter 'a list'", "p.json: fields：没有参数“a list”");
        // Sentences.
        row("A: validators sealed two different blocks 4. what it is. Nothing was stored.", "A：验证者签封了两个不同的区块 4。what it is。未存入任何内容。");
        row("A: no node could be read: B: no answer for 5 s. Check the addresses and that the nodes run, then sync again.", "A：没有可读取的节点：B：5 秒内没有应答。请核对地址并确认节点正在运行，然后重新同步。");
        row("cannot be read. Of it.", "无法读取。Of it.");
    }
    void anErrorIsSaidInTheWindowsLanguage()
    {
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const Error error{ErrorKind::Corrupt, english.toStdString()};
        QCOMPARE(items::errorText(error), english);
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        QCOMPARE(items::errorText(error), chinese);
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void aMessageWithoutAKindIsSaidWithoutALead()
    {
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        QCOMPARE(items::messageText("of another moon"), QStringLiteral("of another moon"));
        QCOMPARE(items::messageText("A: what was read is kept."), QStringLiteral("A：已读取的内容予以保留"));
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }
};

QTEST_MAIN(PageStatesTest)
#include "page_states_test.moc"
