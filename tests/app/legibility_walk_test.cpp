// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration.h"
#include "app/demonstration_records.h"
#include "app/page_pictures.h"
#include "app/picture_list.h"
#include "app/window_session.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/legibility.h"
#include "ui/frame/appearance.h"
#include "ui/frame/language.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace guanlan;

namespace {

constexpr auto handedIn = "业务编号,业务类型,业务时间,办理结果,办理渠道\nJC-0701,开户,2026-07-01 10:20,通过,数字身份\nJC-0703,销户？,2026-07-02 16:40,通过,纸质\n";
constexpr auto passphrase = "walks through every page";

} // namespace

/// Every page, pane and dialog over a judged workspace, as `guanlan demo --every-picture` takes them: all can be read and named. Each
/// language, theme and size comes up once, and the largest text; with GUANLAN_LONG_WALK, every combination of them.
class LegibilityWalkTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_handedIn;

    std::string path() const { return m_folder.filePath(QStringLiteral("demonstration.glw")).toStdString(); }

    static void addRow(items::Language language, ui::Theme theme, QSize size, int percent)
    {
        QTest::addRow("%s, %s, %d x %d, %d %%", qPrintable(ui::languageCode(language)), qPrintable(ui::themeCode(theme)), size.width(), size.height(), percent)
            << language << theme << size << percent;
    }

    /// Where GUANLAN_PICTURES names a folder, what was looked at is kept there.
    static void keep(QWidget& view, const QString& name)
    {
        const QString folder = qEnvironmentVariable("GUANLAN_PICTURES");
        if (folder.isEmpty() || !QDir{}.mkpath(folder)) return;
        QString how = QString::fromLatin1(QTest::currentDataTag());
        how.remove(QRegularExpression{QStringLiteral("[ ,%]")});
        view.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, how));
    }

    static void arrive(const QWidget& view)
    {
        test::settle(60);
        QTRY_VERIFY_WITH_TIMEOUT(!test::isLoading(view), 30'000);
        test::settle(60);
    }

    void look(QWidget& view, const QString& name)
    {
        keep(view, name);
        const test::Look cuts = test::lookForCuts(view), names = test::lookForNames(view);
        m_seen += cuts.seen;
        m_named += names.seen;
        for (const QString& fault : cuts.faults) m_faults += name + QStringLiteral(": ") + fault;
        for (const QString& fault : names.faults) m_faults += name + QStringLiteral(": no name: ") + fault;
    }

    void walk(ui::MainWindow& window, const std::vector<app::Picture>& pictures)
    {
        for (const app::Picture& picture : pictures) {
            window.open(picture.link);
            arrive(window);
            if (!picture.dialog) {
                look(window, picture.name);
                continue;
            }
            picture.dialog(window);
            QTRY_VERIFY2_WITH_TIMEOUT(QApplication::activeModalWidget(), qPrintable(picture.name), 10'000);
            QWidget* dialog = QApplication::activeModalWidget();
            arrive(*dialog);
            look(*dialog, picture.name);
            dialog->close();
            QTRY_VERIFY(!QApplication::activeModalWidget());
        }
    }

    int m_seen = 0, m_named = 0;
    QStringList m_faults;

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        auto workspace = store::Workspace::create({.path = path(), .passphrase = passphrase});
        QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().message.c_str());
        QVERIFY(app::takeDemonstrationRecords(**workspace).has_value());
        const auto plan = app::planDemonstration(app::DemonstrationPace::AtOnce);
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        QVERIFY(app::syncAndJudge(*plan, **workspace, std::atomic<bool>{false}).has_value());
        m_handedIn = m_folder.filePath(QStringLiteral("2026-07.csv"));
        QFile file{m_handedIn};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(handedIn) > 0);
    }

    void everythingIsWholeAndNamed_data()
    {
        QTest::addColumn<items::Language>("language");
        QTest::addColumn<ui::Theme>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        using enum items::Language;
        if (!qEnvironmentVariableIsSet("GUANLAN_LONG_WALK")) {
            addRow(Chinese, ui::Theme::Light, {1280, 720}, 100);
            addRow(English, ui::Theme::Dark, {1280, 720}, 100);
            addRow(English, ui::Theme::Light, {1440, 900}, 150);
            return;
        }
        for (const items::Language language : {Chinese, English})
            for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark})
                for (const QSize& size : {QSize{1280, 720}, QSize{1440, 900}})
                    for (const int percent : {100, 150}) addRow(language, theme, size, percent);
    }
    void everythingIsWholeAndNamed()
    {
        QFETCH(items::Language, language);
        QFETCH(ui::Theme, theme);
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QSettings{}.clear(); // Default widths.
        ui::useTextPercent(percent);
        ui::useAppearance({language, theme});
        auto workspace = store::Workspace::open({.path = path(), .passphrase = passphrase});
        QVERIFY(workspace.has_value());
        auto pictures = app::picturesOf(**workspace, m_handedIn.toStdString());
        QVERIFY(pictures.has_value() && pictures->size() > 25);
        pictures->push_back({QStringLiteral("passphrase-change"), QUrl{QStringLiteral("guanlan://settings")}, // The demonstration has none.
            [](ui::MainWindow& window) { window.findChild<QAbstractButton*>(QStringLiteral("changePassphrase"))->click(); }});
        m_seen = m_named = 0;
        m_faults.clear();
        {
            app::WindowSession session{std::move(workspace).value(), app::SessionKind::Ordinary};
            session.window().resize(size);
            session.window().show();
            walk(session.window(), *pictures);
        }
        m_faults.removeDuplicates();
        for (const QString& fault : m_faults) qWarning("%s", qPrintable(fault)); // A failure's text is cut by Qt Test.
        QVERIFY2(m_faults.isEmpty(), qPrintable(QStringLiteral("%1 faults").arg(m_faults.size())));
        QVERIFY2(m_seen > 800 && m_named > 300, qPrintable(QStringLiteral("%1 %2").arg(m_seen).arg(m_named)));
    }

    void cleanup() { ui::useTextPercent(100); }
};

QTEST_MAIN(LegibilityWalkTest)
#include "legibility_walk_test.moc"
