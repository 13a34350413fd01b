// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QDir>
#include <QTest>

/// `guanlan backup` and `guanlan passphrase`, as a user keeps a workspace. Debian's sqlite3 looks at plain ones.
class CliKeepingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_plain, m_sealed, m_former, m_next;

    QString at(const char* name) const { return m_folder.filePath(QLatin1String{name}); }
    QStringList files() const { return QDir{m_folder.path()}.entryList(QDir::Files, QDir::Name); }
    static cli::Outcome backup(const QString& workspace, const QString& output, const QStringList& more = {})
    {
        return cli::guanlan(QStringList{QStringLiteral("backup"), QStringLiteral("-w"), workspace, QStringLiteral("--output"), output} + more);
    }
    QStringList secret(const QString& file) const { return {QStringLiteral("--passphrase-file"), file}; }
    cli::Outcome change(const QString& present, const QString& next) const
    {
        return cli::guanlan({QStringLiteral("passphrase"), QStringLiteral("-w"), m_sealed, QStringLiteral("--passphrase-file"), present,
            QStringLiteral("--new-passphrase-file"), next});
    }
    QByteArray digest(const QString& workspace, const QString& passphrase) const
    {
        const auto status = cli::guanlan(QStringList{QStringLiteral("status"), QStringLiteral("-w"), workspace, QStringLiteral("--json"), QStringLiteral("--digest")}
            + secret(passphrase));
        return QJsonDocument::fromJson(status.out).object()[QLatin1String{"content_digest"}].toString().toUtf8();
    }
    static QByteArray sqlite(const QString& workspace, const char* sql)
    {
        return cli::run(QStringLiteral("sqlite3"), {workspace, QString::fromUtf8(sql)}).out;
    }
    static void sync(const QString& workspace, const QStringList& more = {})
    {
        const auto synced = cli::guanlan(QStringList{QStringLiteral("sync"), QStringLiteral("-w"), workspace, QStringLiteral("--chain"), cli::data("goquorum-qbft.chain.json"),
            QStringLiteral("--archive"), cli::data("goquorum-qbft.jsonl.gz")} + more);
        QVERIFY2(synced.status == 0, synced.err.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_plain = at("plain.glw");
        m_sealed = at("sealed.glw");
        m_former = cli::write(at("former"), "former passphrase\n");
        m_next = cli::write(at("next"), "新的口令\n");
        sync(m_plain);
        sync(m_sealed, secret(m_former));
    }

    void aCopyHoldsTheSame()
    {
        const QString copy = at("copy.glw");
        const auto made = backup(m_plain, copy);
        QVERIFY2(made.status == 0 && made.err.isEmpty(), made.err.constData());
        QCOMPARE(made.out, QByteArray::number(QFileInfo{copy}.size()) + " bytes in " + copy.toUtf8() + "\n");
        QCOMPARE(sqlite(copy, "PRAGMA integrity_check"), QByteArray{"ok\n"});
        QVERIFY(sqlite(copy, ".dump") == sqlite(m_plain, ".dump"));
        sync(copy); // And goes on from there.
        QCOMPARE(cli::digest(copy), cli::digest(m_plain));
        const QByteArray before = cli::readAll(copy);
        const auto again = backup(m_plain, copy);
        QCOMPARE(again.status, 2);
        QVERIFY2(again.err.contains("is there already") && again.err.count('\n') == 1, again.err.constData());
        QVERIFY(cli::readAll(copy) == before);
    }

    void anEncryptedCopyKeepsItsPassphrase()
    {
        const QByteArray original = digest(m_sealed, m_former);
        QVERIFY(!original.isEmpty());
        QCOMPARE(backup(m_sealed, at("locked.glw")).status, 2); // Without it.
        const auto made = backup(m_sealed, at("kept.glw"), secret(m_former));
        QVERIFY2(made.status == 0 && made.out.contains("key file"), made.err.constData());
        QCOMPARE(digest(at("kept.glw"), m_former), original);

        const auto before = files();
        QCOMPARE(change(m_next, m_next).status, 2); // The present one is another.
        QCOMPARE(change(m_former, cli::write(at("empty"), "\n")).status, 2);
        QCOMPARE(change(m_former, at("nowhere")).status, 3);
        QCOMPARE(digest(m_sealed, m_former), original);
        const auto changed = change(m_former, m_next);
        QVERIFY2(changed.status == 0 && changed.err.isEmpty(), changed.err.constData());
        QCOMPARE(digest(m_sealed, m_next), original);
        QCOMPARE(digest(m_sealed, m_former), QByteArray{});
        QCOMPARE(digest(at("kept.glw"), m_former), original);
        for (const QString& file : files()) QVERIFY2(before.contains(file) || file == QStringLiteral("empty"), qPrintable(file));
    }

    void aPassphraseIsChangedByWhoWritesAlone()
    {
        QProcess holder; // util-linux's, as a sync would hold it.
        holder.start(QStringLiteral("flock"), {m_plain + QStringLiteral(".lock"), QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo held; read line")});
        QVERIFY(holder.waitForReadyRead());
        const auto held = cli::guanlan({QStringLiteral("passphrase"), QStringLiteral("-w"), m_plain, QStringLiteral("--new-passphrase-file"), m_next});
        QCOMPARE(held.status, 3);
        QVERIFY2(held.err.contains("another program writes"), held.err.constData());
        holder.write("\n");
        QVERIFY(holder.waitForFinished());
        const auto plain = cli::guanlan({QStringLiteral("passphrase"), QStringLiteral("-w"), m_plain, QStringLiteral("--new-passphrase-file"), m_next});
        QCOMPARE(plain.status, 2);
        QVERIFY2(plain.err.contains("not encrypted"), plain.err.constData());
    }

    /// What somebody else has not committed yet is not in it, and does not hold it up.
    void whoWritesMeanwhileGoesOn()
    {
        QProcess writer;
        writer.start(QStringLiteral("sqlite3"), {m_plain});
        writer.write("BEGIN IMMEDIATE;\nDELETE FROM event;\nSELECT 'begun';\n");
        QVERIFY(writer.waitForReadyRead());
        const QByteArray events = sqlite(m_plain, "SELECT count(*) FROM event");
        const auto made = backup(m_plain, at("meanwhile.glw"));
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(sqlite(at("meanwhile.glw"), "SELECT count(*) FROM event"), events);
        QVERIFY(events.toInt() > 0);
        writer.write("ROLLBACK;\n");
        writer.closeWriteChannel();
        QVERIFY(writer.waitForFinished());
    }

    void wrongUseAndWrongPlacesAreSaid()
    {
        QCOMPARE(cli::guanlan({QStringLiteral("backup"), QStringLiteral("-w"), m_plain}).status, 2);
        QCOMPARE(cli::guanlan({QStringLiteral("passphrase"), QStringLiteral("-w"), m_plain}).status, 2);
        QCOMPARE(backup(m_plain, m_plain).status, 2);
        QCOMPARE(backup(m_plain, m_folder.path() + QStringLiteral("/")).status, 2);
        QCOMPARE(backup(at("none.glw"), at("copy2.glw")).status, 3);
        const auto nowhere = backup(m_plain, at("no/such/folder.glw"));
        QCOMPARE(nowhere.status, 3);
        QVERIFY2(nowhere.err.contains("no such folder") && nowhere.err.count('\n') == 1, nowhere.err.constData());
        const auto proc = backup(m_plain, QStringLiteral("/proc/copy.glw")); // Where nobody may write.
        QCOMPARE(proc.status, 3);
        QCOMPARE(proc.err.count('\n'), 1);
    }

    void interruptedNothingIsLeft()
    {
        const QString large = at("large.glw");
        QCOMPARE(backup(m_plain, large).status, 0);
        sqlite(large, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) INSERT INTO entity (mark, bytes) SELECT 0, randomblob(100000) FROM n");
        QVERIFY(QFileInfo{large}.size() + QFileInfo{large + QStringLiteral("-wal")}.size() > 100'000'000);
        QProcess process;
        process.start(QStringLiteral(GUANLAN_PROGRAM), {QStringLiteral("backup"), QStringLiteral("-w"), large, QStringLiteral("--output"), at("stopped.glw"),
            QStringLiteral("--progress"), QStringLiteral("json")});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(at("stopped.glw.guanlan-part")), 20'000);
        QVERIFY(cli::signalTo(process, SIGINT));
        QVERIFY(process.waitForFinished(30'000));
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 3 && said.contains("nothing of it is left"), said.constData());
        QCOMPARE(files().filter(QStringLiteral("stopped")), QStringList{});
        const auto whole = backup(large, at("stopped.glw"), {QStringLiteral("--progress"), QStringLiteral("json")});
        QCOMPARE(whole.status, 0);
        int last = -1;
        for (const QByteArray& line : whole.out.split('\n')) {
            if (!line.startsWith('{')) continue;
            const int percent = QJsonDocument::fromJson(line).object()[QLatin1String{"percent"}].toInt(-1);
            QVERIFY(percent > last && percent <= 100);
            last = percent;
        }
        QCOMPARE(last, 100);
    }
};

QTEST_GUILESS_MAIN(CliKeepingTest)
#include "cli_keeping_test.moc"
