// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/state_desk.h"
#include "models/items/error_text.h"
#include "tests/ui/desk_window.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"
#include "ui/frame/reading_banner.h"

#include <QDirIterator>
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

    void anErrorIsSaidInTheWindowsLanguage()
    {
        const Error missing{ErrorKind::NotFound, "/srv/三月.csv: there is no such file; check the name"}, odd{ErrorKind::Corrupt, "block 7: receipts root differs"};
        QCOMPARE(items::errorText(missing), QStringLiteral("/srv/三月.csv: there is no such file; check the name"));
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        QCOMPARE(items::errorText(missing), QStringLiteral("/srv/三月.csv：没有这样的文件；请核对名称"));
        QCOMPARE(items::errorText(odd), QStringLiteral("内容有误或已损坏：block 7: receipts root differs"));
        QCOMPARE(items::errorText({ErrorKind::InvalidInput, "case log: an act that nobody knows"}), QStringLiteral("输入有误：case log: an act that nobody knows")); // Where alone is no reason.
        QCOMPARE(items::errorText({ErrorKind::Unavailable, "/a: b.csv; c: cannot be read; check the disk."}), QStringLiteral("/a: b.csv; c：无法读取；请检查磁盘"));
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    /// Whoever rewords a message rewords its translation.
    void clausesThatAreTranslatedAreSaidSomewhere()
    {
        QByteArray sources;
        for (const char* layer : {"models", "chainsync", "app", "ui"})
            for (QDirIterator each{QStringLiteral(SOURCE_DIR "/") + QLatin1String{layer}, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories}; each.hasNext();) {
                QFile file{each.next()};
                if (!file.fileName().endsWith(QStringLiteral("/error_text.cpp")) && file.open(QIODevice::ReadOnly)) sources += file.readAll();
            }
        for (const char* clause : items::knownErrorClauses()) {
            const auto follows = [&](const char* before) { return sources.contains(before + QByteArray{clause}); };
            QVERIFY2(follows("\"") || follows(": ") || follows("; "), clause);
        }
    }
};

QTEST_MAIN(PageStatesTest)
#include "page_states_test.moc"
