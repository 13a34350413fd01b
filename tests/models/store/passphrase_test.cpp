// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/key_file.h"
#include "models/store/workspace_backup.h"
#include "tests/models/store/case_fixture.h"

#include <QElapsedTimer>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

namespace fs = std::filesystem;

/// One passphrase opens a workspace at any time: the former, or the new one. How often it is killed: GUANLAN_KILLS, 10 where it is not set.
class PassphraseTest : public QObject {
    Q_OBJECT

    static constexpr int killsEach = 5;
    const quint64 m_series = std::max(1, qEnvironmentVariable("GUANLAN_KILLS", QStringLiteral("10")).toInt() / killsEach);

    static QByteArray contentOf(const fs::path& path)
    {
        QFile file{QString::fromStdString(path.string())};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    enum class Moment { Any, Writing };

    /// Most of a change is the passphrases' work, so that what writes is rarely met by chance: every other time it is waited for.
    /// @param microseconds  After that moment. @return How the child ended.
    static int killAt(pid_t child, const fs::path& file, Moment moment, std::uint64_t microseconds)
    {
        int status = 0;
        const fs::path written = file.string() + ".new";
        while (moment == Moment::Writing && !fs::exists(written)) {
            if (waitpid(child, &status, WNOHANG) == child) return status;
            usleep(100);
        }
        usleep(useconds_t(microseconds));
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        return status;
    }

    static bool opens(const fs::path& path, const std::string& passphrase) { return bool(Workspace::open({path, passphrase, OpenMode::ReadOnly})); }

private slots:
    void theNewOneOpensAndTheFormerDoesNot()
    {
        StoreFixture store;
        store.create("former");
        verifyDone(store.writer->append(store.chain, EventGenerator{1}.blocks(0, 50)));
        const std::string digest = store.digest();
        const fs::path copy = store.path().string() + ".copy";
        VERIFY_OK(store.workspace->backUp(copy, {}));
        VERIFY_OK(store.workspace->changePassphrase("former", "新的口令"));
        QCOMPARE(store.digest(), digest); // Who has it open goes on.
        QVERIFY(!opens(store.path(), "former"));
        QVERIFY(opens(store.path(), "新的口令"));
        QVERIFY(opens(copy, "former")); // An earlier copy keeps its own.
        QCOMPARE(int(fs::status(keyFilePath(store.path())).permissions() & fs::perms::all), 0600);
        QVERIFY(!fs::exists(keyFilePath(store.path()).string() + ".new"));
        VERIFY_OK(store.workspace->changePassphrase("新的口令", "third")); // Without opening it anew.
        QVERIFY(opens(store.path(), "third"));
    }

    void whatIsWrongChangesNothing()
    {
        StoreFixture store;
        store.create("former");
        const fs::path file = keyFilePath(store.path());
        const QByteArray before = contentOf(file);
        for (const auto& [present, next] : {std::pair{"other", "new"}, {"", "new"}, {"former", ""}}) {
            const auto changed = store.workspace->changePassphrase(present, next);
            QVERIFY(!changed && changed.error().kind == ErrorKind::InvalidInput);
            QCOMPARE(contentOf(file), before);
        }
        StoreFixture stranger;
        stranger.create("former");
        fs::rename(file, file.string() + ".own");
        fs::copy_file(keyFilePath(stranger.path()), file);
        const auto changed = store.workspace->changePassphrase("former", "new");
        QVERIFY(!changed && changed.error().kind == ErrorKind::Corrupt);
        QCOMPARE(contentOf(file), contentOf(keyFilePath(stranger.path())));
    }

    void onlyWhoWritesTheWorkspaceMay()
    {
        StoreFixture store;
        store.create("former");
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::Beside}) {
            auto beside = Workspace::open({store.path(), "former", mode});
            VERIFY_OK(beside);
            const auto changed = (*beside)->changePassphrase("former", "new");
            QVERIFY(!changed && changed.error().kind == ErrorKind::Unavailable);
        }
        StoreFixture plain;
        plain.create();
        const auto changed = plain.workspace->changePassphrase("", "new");
        QVERIFY(!changed && changed.error().kind == ErrorKind::InvalidInput);
        QVERIFY2(changed.error().message.find("not encrypted") != std::string::npos, changed.error().message.c_str());
    }

    /// The key file may be kept on another medium: the link stays one.
    void aLinkedKeyFileStaysWhereItIs()
    {
        StoreFixture store;
        store.create("former");
        const fs::path file = keyFilePath(store.path()), elsewhere = store.folder.path().toStdString() + "/stick";
        fs::rename(file, elsewhere);
        fs::create_symlink(elsewhere, file);
        VERIFY_OK(store.workspace->changePassphrase("former", "new"));
        QVERIFY(fs::is_symlink(file) && fs::is_regular_file(fs::symlink_status(elsewhere)));
        QVERIFY(opens(store.path(), "new"));
    }

    void killedOneOfTheTwoOpensIt_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 0; seed < m_series; ++seed) QTest::addRow("seed %d", int(seed)) << seed;
    }
    /// Killed at any moment, the key file is whole, the former or the new one; and what was left does not stand in the way.
    void killedOneOfTheTwoOpensIt()
    {
        QFETCH(quint64, seed);
        StoreFixture store;
        store.create("0");
        store.writer.reset();
        const fs::path file = keyFilePath(store.path());
        EventGenerator random{seed};
        QElapsedTimer timer;
        timer.start();
        VERIFY_OK(store.workspace->changePassphrase("0", "1"));
        const auto usual = std::uint64_t(timer.nsecsElapsed() / 1000);
        int present = 1, killed = 0;
        for (int i = 0; i < killsEach; ++i) {
            const std::string former = std::to_string(present), next = std::to_string(present + 1);
            const QByteArray before = contentOf(file);
            const pid_t child = fork();
            if (child == 0) _exit(store.workspace->changePassphrase(former, next) ? 0 : 2);
            const int status = killAt(child, file, i % 2 == 0 ? Moment::Writing : Moment::Any, random.below(usual));
            killed += WIFSIGNALED(status) ? 1 : 0;
            if (contentOf(file) == before) {
                QVERIFY(WIFSIGNALED(status)); // And opens with the former one, as ever.
                continue;
            }
            ++present;
            QVERIFY(opens(store.path(), next));
        }
        qInfo("%d of %d were killed, %d had changed it", killed, killsEach, present - 1);
        VERIFY_OK(store.workspace->changePassphrase(std::to_string(present), "last"));
        QVERIFY(opens(store.path(), "last"));
        QVERIFY(!fs::exists(file.string() + ".new"));
    }
};

QTEST_APPLESS_MAIN(PassphraseTest)
#include "passphrase_test.moc"
