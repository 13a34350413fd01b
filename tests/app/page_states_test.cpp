// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/state_desk.h"
#include "models/items/error_text.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"
#include "ui/frame/language.h"
#include "ui/frame/page.h"
#include "ui/frame/reading_banner.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace guanlan;
using app::PageState;

namespace {

/// A page, and what it says in English where there is nothing: what is missing, and the button or the words that lead on.
struct StatePage {
    const char* id;
    const char* context; ///< Whose words these are, for their translation.
    const char* missing;
    const char* step;
    bool needsSubject = false; ///< It asks for nothing before it is told which.
    bool asks = true; ///< Settings ask the workspace nothing, and reports are made, not read: they work in every state.
};

constexpr StatePage statePages[]{
    {"overview", "OverviewPage", "No events yet", "Open data sources"},
    {"institutions", "InstitutionsPage", "No institutions yet", "Open data sources"},
    {"credential", "CredentialPage", "Which credential?", "Enter an ID", true},
    {"identity", "IdentityPage", "Whose identity?", "To the credentials", true},
    {"findings", "FindingsPage", "No findings", "Open data sources"},
    {"events", "EventsPage", "No events yet", "Open data sources"},
    {"records", "RecordsPage", "No business records yet", "Import a file…"},
    {"sources", "SourcesPage", "No chain yet", "Connect a chain"},
    {"reports", "ReportsPage", "Nothing exported yet", "Export", false, false},
    {"settings", "SettingsPage", "Language", "Case log…", false, false},
};

/// As it is shown: a sentence that is not translated would be the same in both languages, and is none.
QString shownAs(const char* context, const char* text)
{
    const QString shown = QCoreApplication::translate((QByteArray{"guanlan::ui::"} + context).constData(), text);
    if (ui::language() == items::Language::Chinese && shown == QString::fromUtf8(text)) QTest::qFail(text, __FILE__, __LINE__);
    return shown;
}
QString inBanner(const char* text) { return shownAs("ReadingBanner", text); }
QString inStack(const char* text) { return shownAs("StateStack", text); }

} // namespace

/// Every page in every state says what is the matter and what can be done.
class PageStatesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_empty, m_full;
    static constexpr QLatin1String chain{"GoQuorum QBFT"};

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
        return std::ranges::any_of(root.findChildren<QAbstractButton*>(), [&](const QAbstractButton* button) { return button->isVisibleTo(&root) && button->isEnabled() && button->text() == text; });
    }

    static void saysWhatIsMissing(const StatePage& page, const QWidget& shown)
    {
        QTRY_VERIFY2(words(shown).contains(shownAs(page.context, page.missing)), qPrintable(words(shown)));
        QVERIFY2(offers(shown, shownAs(page.context, page.step)), qPrintable(words(shown)));
    }

    static void saysThatItLoads(const QWidget& shown)
    {
        QTRY_VERIFY2(words(shown).contains(inStack("Loading…")), qPrintable(words(shown)));
        QVERIFY2(!words(shown).contains(inStack("This could not be read")), qPrintable(words(shown)));
    }

    static void saysWhatFailed(const QWidget& shown)
    {
        const Error error{ErrorKind::Unavailable, "pilot.glw: cannot be read: input/output error; check the disk"};
        QTRY_VERIFY2(words(shown).contains(items::errorText(error)), qPrintable(words(shown)));
        QVERIFY2(words(shown).contains(inStack("This could not be read")), qPrintable(words(shown)));
        QVERIFY2(offers(shown, inStack("Try again")), qPrintable(words(shown)));
    }

    /// What can be done without an answer of the workspace's.
    static void offersItsWork(const StatePage& page, const QWidget& shown)
    {
        QVERIFY2(offers(shown, shownAs(page.context, page.step)), qPrintable(words(shown)));
        if (const auto* templates = shown.findChild<QComboBox*>(QStringLiteral("reportTemplate"))) QVERIFY(templates->count() > 3 && !templates->currentText().isEmpty());
    }

    static void bannerSays(const ui::MainWindow& window, const QStringList& sentences, const QStringList& steps)
    {
        const auto* banner = window.findChild<ui::ReadingBanner*>();
        QTRY_VERIFY(banner->isVisible());
        for (const QString& each : sentences) QVERIFY2(words(*banner).contains(each), qPrintable(words(*banner)));
        for (const QString& each : steps) QVERIFY2(offers(*banner, each), qPrintable(words(*banner)));
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

    void init() { ui::useAppearance({items::Language::English, ui::Theme::Light}); }

    void everyPageInEveryState_data()
    {
        QTest::addColumn<StatePage>("page");
        QTest::addColumn<PageState>("state");
        QTest::addColumn<items::Language>("language");
        for (const StatePage& page : statePages)
            for (const PageState state : app::pageStates)
                for (const items::Language language : {items::Language::English, items::Language::Chinese})
                    QTest::addRow("%s, %s, %s", page.id, app::pageStateName(state), qPrintable(ui::languageCode(language))) << page << state << language;
    }
    void everyPageInEveryState()
    {
        QFETCH(StatePage, page);
        QFETCH(PageState, state);
        QFETCH(items::Language, language);
        ui::useAppearance({language, ui::Theme::Light});
        app::StateDesk desk{state, state == PageState::Empty ? *m_empty : *m_full};
        desk.window().resize(1440, 900);
        desk.window().show();
        QUrl link{QStringLiteral("guanlan://") + QLatin1String{page.id}};
        if (page.needsSubject && state != PageState::Empty) link.setPath(QStringLiteral("/0x") + QString(64, QLatin1Char{'a'}));
        desk.window().open(link);
        const QWidget& shown = *desk.window().page(QLatin1String{page.id});
        switch (state) {
        case PageState::Empty: return saysWhatIsMissing(page, shown);
        case PageState::Loading: return page.asks ? saysThatItLoads(shown) : offersItsWork(page, shown);
        case PageState::Failed: return page.asks ? saysWhatFailed(shown) : offersItsWork(page, shown);
        case PageState::Offline:
            bannerSays(desk.window(), {inBanner("No node of %1 can be reached.").arg(chain)}, {inBanner("Try again"), inBanner("Open data sources")});
            break;
        case PageState::Stale:
            bannerSays(desk.window(), {inBanner("%1 is not being read.").arg(chain), inBanner("%1 blocks behind.").arg(120)}, {inBanner("Read on")});
            break;
        }
        QTRY_VERIFY2(!words(shown).contains(inStack("Loading…")), qPrintable(words(shown)));
        if (!page.asks) offersItsWork(page, shown);
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

WINDOW_TEST_MAIN(PageStatesTest)
#include "page_states_test.moc"
