// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"
#include "models/items/error_text.h"
#include "models/store/sqlite_error.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"
#include "ui/frame/recent_workspaces.h"
#include "ui/widgets/choice_card.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <sqlite3.h>

using namespace guanlan;

/// From nothing to a workspace's window, by the keyboard alone.
class StartTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString makeWorkspace(const QString& name)
    {
        const QString path = m_folder.filePath(name);
        if (!store::Workspace::create({.path = path.toStdString()})) qFatal("no workspace");
        return path;
    }

    static Result<app::SyncPlan> demonstration()
    {
        return app::planSync({.chainFile = RESOURCES "/demo/demo.chain.json", .archive = RESOURCES "/demo/demo.jsonl.gz", .rulePack = {}});
    }

    static void activate(app::Start& start)
    {
        start.showWelcome();
        start.welcome()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(start.welcome()));
    }

    static QStringList recentTitles(const ui::WelcomeWindow& welcome)
    {
        QStringList titles;
        for (const auto* card : welcome.findChildren<ui::ChoiceCard*>(QStringLiteral("recentWorkspace")))
            if (card->isVisibleTo(&welcome)) titles += card->text();
        return titles;
    }

    static QString said(const ui::WelcomeWindow& welcome) { return welcome.findChild<QLabel*>(QStringLiteral("welcomeMessage"))->text(); }

private Q_SLOTS:
    void initTestCase() { test::isolateSettings(); }

    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void theFirstTimeThreeWaysAreOffered()
    {
        app::Start start{demonstration};
        activate(start);
        QVERIFY(recentTitles(*start.welcome()).isEmpty());
        const auto cards = start.welcome()->findChildren<ui::ChoiceCard*>();
        QCOMPARE(cards.size(), 3);
        QVERIFY(cards.first()->hasFocus());
        for (auto* card : cards) QVERIFY(card->isVisible() && !card->accessibleName().isEmpty() && !card->accessibleDescription().isEmpty());
        QSignalSpy connects{start.welcome(), &ui::WelcomeWindow::chainRequested};
        QTest::keyClick(start.welcome(), Qt::Key_Right);
        QTest::keyClick(start.welcome(), Qt::Key_Right);
        QVERIFY(cards.last()->hasFocus());
    }

    void enterOpensTheDemonstrationAndCtrlOLeadsBack()
    {
        app::Start start{demonstration};
        activate(start);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(start.session() && !start.welcome(), 20'000);
        QVERIFY(start.session()->window().isVisible());
        const QString folder = QString::fromStdString(start.session()->workspace().path().string());
        QVERIFY(QFile::exists(folder));
        QTRY_VERIFY_WITH_TIMEOUT(!start.session()->isSyncing(), 60'000);
        start.session()->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&start.session()->window()));
        QTest::keyClick(&start.session()->window(), Qt::Key_O, Qt::ControlModifier);
        QVERIFY(start.welcome() && start.welcome()->isVisible() && !start.session());
        QVERIFY2(recentTitles(*start.welcome()).isEmpty(), "the demonstration is no workspace of the user's");
        QTRY_VERIFY(!QFile::exists(folder));
    }

    void whatWasOpenBeforeIsOfferedFirst()
    {
        const QString path = makeWorkspace(QStringLiteral("pilot.glw")), gone = makeWorkspace(QStringLiteral("gone.glw"));
        app::Start start{demonstration};
        QVERIFY(start.openWorkspace({.path = gone.toStdString()}).has_value());
        QVERIFY(start.openWorkspace({.path = path.toStdString()}).has_value());
        QTRY_VERIFY(start.session());
        QVERIFY(QFile::remove(gone));
        Q_EMIT start.session()->window().startPageRequested();
        QVERIFY(start.welcome());
        start.welcome()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(start.welcome()));
        test::settle(50);
        QCOMPARE(recentTitles(*start.welcome()), (QStringList{QStringLiteral("pilot.glw"), QStringLiteral("gone.glw")}));
        const auto cards = start.welcome()->findChildren<ui::ChoiceCard*>(QStringLiteral("recentWorkspace"));
        QVERIFY(cards.first()->hasFocus() && !cards.last()->isEnabled());
        QVERIFY2(cards.last()->accessibleDescription().contains(QStringLiteral("Not there")), qPrintable(cards.last()->accessibleDescription()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(start.welcome() && !start.session());
        QCOMPARE(said(*start.welcome()), QStringLiteral("Opening…"));
        QTRY_VERIFY(start.session());
        QCOMPARE(QString::fromStdString(start.session()->workspace().path().string()), path);
    }

    /// Pages within it written over: said in full in the window's language.
    void aDamagedOneIsSaidInTheWindowsLanguage()
    {
        const QString path = makeWorkspace(QStringLiteral("damaged.glw"));
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1024) && file.write(QByteArray(int(file.size()) - 1024, 'x')) > 0);
        file.close();
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        app::Start start{demonstration};
        activate(start);
        Q_EMIT start.welcome()->workspaceRequested(path);
        const QString sentence = said(*start.welcome()).remove(path);
        QVERIFY2(sentence.contains(QStringLiteral("工作区文件已损坏")), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QRegularExpression{QStringLiteral("[a-z]{3}")}), qPrintable(sentence));
    }

    void oneIsTakenOffTheListAndTheFileStays()
    {
        const QString path = makeWorkspace(QStringLiteral("kept.glw"));
        ui::noteWorkspace(path);
        app::Start start{demonstration};
        activate(start);
        start.welcome()->findChild<QToolButton*>(QStringLiteral("forgetWorkspace"))->click();
        QVERIFY(recentTitles(*start.welcome()).isEmpty() && ui::recentWorkspaces().empty());
        QVERIFY(QFile::exists(path));
    }

    void whatDoesNotOpenIsSaidAndNothingElseHappens()
    {
        const QString path = m_folder.filePath(QStringLiteral("letter.glw"));
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear supervisor,\n") > 0);
        file.close();
        app::Start start{demonstration};
        activate(start);
        Q_EMIT start.welcome()->workspaceRequested(path);
        QVERIFY(start.welcome() && !start.session());
        QVERIFY2(said(*start.welcome()).contains(QStringLiteral("letter.glw")), qPrintable(said(*start.welcome())));
        const QString english = said(*start.welcome());
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        QTRY_VERIFY(said(*start.welcome()) != english); // In the language in force.
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        QTRY_COMPARE(said(*start.welcome()), english);
        QVERIFY(ui::recentWorkspaces().empty());
    }

    void whatSqliteSaysIsSaidInChinese()
    {
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        for (const int code : {SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FULL, SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_PERM, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_INTERRUPT}) {
            const QString sentence = items::errorText(store::sqliteError(code, sqlite3_errstr(code)));
            QVERIFY2(!sentence.contains(QRegularExpression{QStringLiteral("[a-z]{3}")}), qPrintable(sentence));
        }
    }

    /// A place is said in Chinese also where its path has spaces.
    void aPathWithSpacesIsAPlace()
    {
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        const QString sentence = items::errorText({ErrorKind::InvalidInput, "backup /srv/工作 区/试 用.glw: the disk is full"});
        QVERIFY2(!sentence.contains(QStringLiteral("backup")), qPrintable(sentence));
    }

    void theListIsShortAndEachOnce()
    {
        for (int i = 0; i < 12; ++i) ui::noteWorkspace(m_folder.filePath(QStringLiteral("w%1.glw").arg(i % 10)));
        const auto all = ui::recentWorkspaces();
        QCOMPARE(all.size(), std::size_t{8});
        QCOMPARE(all.front().path, m_folder.filePath(QStringLiteral("w1.glw")));
        for (std::size_t i = 1; i < all.size(); ++i) QVERIFY(all[i].path != all[0].path && all[i].opened <= all[i - 1].opened);
    }

    /// A version before this remembered one alone.
    void theOneThatWasRememberedBeforeIsStillKnown()
    {
        QSettings{}.setValue(QStringLiteral("session/workspace"), QStringLiteral("/tmp/old.glw"));
        QCOMPARE(ui::recentWorkspaces().size(), std::size_t{1});
        ui::noteWorkspace(QStringLiteral("/tmp/new.glw"));
        QCOMPARE(ui::recentWorkspaces().back().path, QStringLiteral("/tmp/old.glw"));
    }

    void itSpeaksBothLanguagesAtOnce()
    {
        ui::noteWorkspace(makeWorkspace(QStringLiteral("bilingual.glw")));
        app::Start start{demonstration};
        activate(start);
        const auto texts = [&] {
            QStringList all{start.welcome()->windowTitle()};
            for (auto* label : start.welcome()->findChildren<QLabel*>())
                if (label->isVisibleTo(start.welcome())) all += label->text();
            for (auto* button : start.welcome()->findChildren<QAbstractButton*>())
                if (button->isVisibleTo(start.welcome())) all += QStringList{button->text(), button->accessibleName(), button->accessibleDescription(), button->toolTip()};
            all.removeAll(QString{});
            return all;
        };
        const auto hasHan = [](const QString& text) { return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; }); };
        for (const QString& text : texts()) QVERIFY2(!hasHan(text) || text == QStringLiteral("中文"), qPrintable(text));
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        test::settle(50);
        for (const QString& text : texts())
            QVERIFY2(hasHan(text) || text == QStringLiteral("English") || text.contains(QStringLiteral("bilingual.glw")) || text.startsWith(QLatin1Char{'/'}), qPrintable(text));
    }
};

WINDOW_TEST_MAIN(StartTest)
#include "start_test.moc"
