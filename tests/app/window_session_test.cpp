// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_session.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/demonstration_desk.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/page.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/key_figure.h"

#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace guanlan;

namespace {

/// The first `lines` lines of an archive, at `path`: where they are not all, it is cut off.
void copyArchive(const QString& from, const QString& path, int lines)
{
    gzFile source = gzopen(from.toLocal8Bit().constData(), "rb");
    gzFile target = gzopen(path.toLocal8Bit().constData(), "wb1");
    QByteArray line(1 << 22, '\0');
    for (int i = 0; i < lines && gzgets(source, line.data(), int(line.size())); ++i) gzputs(target, line.constData());
    gzclose(source);
    gzclose(target);
}

struct Recording {
    QString chainFile, archive;
    std::uint64_t head;
};

} // namespace

/// The window over a workspace of two chains, whose archives have grown since.
class WindowSessionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::vector<Recording> m_recordings;

    QString copyOf(const Recording& recording, int lines)
    {
        const QString path = m_folder.filePath(QFileInfo{recording.archive}.fileName());
        copyArchive(recording.archive, path, lines);
        return path;
    }

    /// Both chains as far as their archives' first lines go.
    std::unique_ptr<store::Workspace> beginBoth(const QString& name)
    {
        auto workspace = store::Workspace::create({m_folder.filePath(name).toStdString(), {}, store::OpenMode::ReadWrite});
        if (!workspace) qFatal("%s", workspace.error().message.c_str());
        const std::atomic<bool> cancelled = false;
        for (const Recording& recording : m_recordings) {
            const auto plan = app::planSync({recording.chainFile.toStdString(), copyOf(recording, 101).toStdString(), {}});
            if (!plan) qFatal("%s", plan.error().message.c_str());
            const auto cut = app::syncAndJudge(*plan, **workspace, cancelled);
            (void)cut; // Says that the archive is cut off.
        }
        return std::move(workspace).value();
    }

    static std::vector<std::uint64_t> heights(store::Workspace& workspace)
    {
        std::vector<std::uint64_t> all;
        const auto reader = workspace.reader();
        const auto chains = (*reader)->chains();
        for (const store::ChainState& chain : *chains) all.push_back(chain.synced ? chain.synced->block : 0);
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QSettings::Format format : {QSettings::NativeFormat, QSettings::IniFormat})
            QSettings::setPath(format, QSettings::UserScope, m_folder.path());
        ui::applyTheme(ui::Theme::Light);
        m_recordings = {{QStringLiteral(TEST_DATA "/goquorum-qbft.chain.json"), QStringLiteral(TEST_DATA "/goquorum-qbft.jsonl.gz"), 413},
            {QStringLiteral(RESOURCES "/demo/demo.chain.json"), QStringLiteral(RESOURCES "/demo/demo.jsonl.gz"), 2301}};
    }

    void readsOnEveryChain()
    {
        app::WindowSession session{beginBoth(QStringLiteral("two.glw")), app::SessionKind::Ordinary};
        QCOMPARE(heights(session.workspace()), (std::vector<std::uint64_t>{99, 99}));
        for (const Recording& recording : m_recordings) copyOf(recording, INT_MAX);
        session.window().show();
        Q_EMIT session.window().syncRequested();
        Q_EMIT session.window().syncRequested(); // Impatience changes nothing.
        QTRY_COMPARE_WITH_TIMEOUT(heights(session.workspace()), (std::vector<std::uint64_t>{413, 2301}), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isSyncing(), 20'000);
    }

    /// What cannot be read is said, and keeps nothing else from being read.
    void aChainThatCannotBeReadIsSaid()
    {
        m_recordings.front().chainFile = m_folder.filePath(QStringLiteral("moved.chain.json"));
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/goquorum-qbft.chain.json"), m_recordings.front().chainFile));
        app::WindowSession session{beginBoth(QStringLiteral("moved.glw")), app::SessionKind::Ordinary};
        QVERIFY(QFile::remove(m_recordings.front().chainFile));
        copyOf(m_recordings.back(), INT_MAX);
        session.window().show();
        Q_EMIT session.window().syncRequested();
        QTRY_COMPARE_WITH_TIMEOUT(heights(session.workspace()), (std::vector<std::uint64_t>{99, 2301}), 60'000);
        const auto labels = session.window().findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("moved.chain.json")); }));
    }

    /// Nobody presses F5: an open overview counts what is judged when the reading ends.
    void whatIsJudgedIsSeen()
    {
        m_recordings.front().chainFile = QStringLiteral(TEST_DATA "/goquorum-qbft.chain.json");
        auto workspace = beginBoth(QStringLiteral("judged.glw"));
        const std::filesystem::path path = workspace->path();
        app::WindowSession session{std::move(workspace), app::SessionKind::Ordinary};
        session.window().show();
        session.window().open(QUrl{QStringLiteral("guanlan://overview?range=all")});
        const auto shown = [&] { return test::numberIn(session.window().currentPage()->findChildren<ui::KeyFigure*>().last()->accessibleName()); };
        const auto counted = [&] { return test::sqlite(path, "SELECT count(*) FROM finding WHERE verdict = 0").toLongLong(); };
        QTRY_COMPARE_WITH_TIMEOUT(shown(), counted(), 20'000);
        for (const Recording& recording : m_recordings) copyOf(recording, INT_MAX);
        Q_EMIT session.window().syncRequested();
        QTRY_VERIFY_WITH_TIMEOUT(heights(session.workspace()).back() == 2301 && !session.isSyncing(), 60'000);
        QVERIFY(counted() > 100);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), counted(), 20'000);
    }

    /// What an open window is told by, also while a chain is followed: the last time all findings are there.
    void whoReadsIsToldWhenTheRulesHaveCaughtUp()
    {
        auto workspace = store::Workspace::create({m_folder.filePath(QStringLiteral("told.glw")).toStdString(), {}, store::OpenMode::ReadWrite});
        QVERIFY(workspace.has_value());
        const std::filesystem::path path = (*workspace)->path();
        const auto counted = [&] { return test::sqlite(path, "SELECT count(*) FROM finding").toLongLong(); };
        auto plan = app::planSync({m_recordings.back().chainFile.toStdString(), m_recordings.back().archive.toStdString(), {}});
        QVERIFY(plan.has_value());
        qlonglong told = -1;
        plan->judged = [&] { told = counted(); };
        QVERIFY(app::syncAndJudge(*plan, **workspace, std::atomic<bool>{false}).has_value());
        QVERIFY(counted() > 100);
        QCOMPARE(told, counted());
    }

    void stoppingEndsThemAll()
    {
        m_recordings.front().chainFile = QStringLiteral(TEST_DATA "/goquorum-qbft.chain.json");
        app::WindowSession session{beginBoth(QStringLiteral("stopped.glw")), app::SessionKind::Ordinary};
        for (const Recording& recording : m_recordings) copyOf(recording, INT_MAX);
        session.resumeSync();
        QTRY_VERIFY_WITH_TIMEOUT(session.isSyncing(), 20'000);
        session.stopSync();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isSyncing(), 20'000);
        QVERIFY(heights(session.workspace()).back() < 2301);
    }
};

WINDOW_TEST_MAIN(WindowSessionTest)
#include "window_session_test.moc"
