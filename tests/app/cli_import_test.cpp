// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"
#include "tests/models/store/sqlite_shell.h"

#include <QtTest>

/// `guanlan import` as a user calls it, over the demonstration's workspace.
class CliImportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace, m_institution;

    QString file(const char* name) const { return m_folder.filePath(QLatin1String{name}); }
    cli::Outcome import(const QString& records, const QStringList& more = {}) const
    {
        return cli::guanlan(QStringList{QStringLiteral("import"), QStringLiteral("-w"), m_workspace, QStringLiteral("--institution"), m_institution, records} + more);
    }

private slots:
    void initTestCase()
    {
        m_workspace = file("w.guanlan");
        QCOMPARE(cli::sync(m_workspace, cli::resource("demo/demo.chain.json"), cli::resource("demo/demo.jsonl.gz")).status, 0);
        const auto events = cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), m_workspace, QStringLiteral("--type"), QStringLiteral("credential.issued")});
        m_institution = cli::lines(events.out).value(0)[QLatin1String{"institution"}].toString();
        QVERIFY(m_institution.startsWith(QLatin1String{"0x"}));
    }

    void aFileIsTakenOnceAndComplaintsAreTold()
    {
        const QString digest = cli::digest(m_workspace);
        const QString records = cli::write(file("记录.csv"), "业务编号,业务类型,业务时间,办理渠道\nA1,开户,2026-03-02,数字身份\nA2,飞行,2026-03-02,did\nA3,认定,2026-03-02,纸质\n");
        const auto dry = import(records, {QStringLiteral("--dry-run")});
        QCOMPARE(dry.status, 1);
        QCOMPARE(cli::lines(dry.out).last()[QLatin1String{"result"}].toString(), QStringLiteral("read"));
        const auto strict = import(records, {QStringLiteral("--strict")});
        QCOMPARE(strict.status, 1);
        QCOMPARE(cli::lines(strict.out).last()[QLatin1String{"result"}].toString(), QStringLiteral("refused"));
        const auto taken = import(records);
        QCOMPARE(taken.status, 1);
        const auto lines = cli::lines(taken.out);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0][QLatin1String{"line"}].toInt(), 3);
        QCOMPARE(lines[0][QLatin1String{"column"}].toString(), QStringLiteral("业务类型"));
        QCOMPARE(lines[0][QLatin1String{"value"}].toString(), QStringLiteral("飞行"));
        QVERIFY(!lines[0][QLatin1String{"reason"}][QLatin1String{"zh"}].toString().isEmpty());
        QCOMPARE(lines[1][QLatin1String{"result"}].toString(), QStringLiteral("taken"));
        QCOMPARE(lines[1][QLatin1String{"rows"}].toInt(), 2);
        QCOMPARE(lines[1][QLatin1String{"bad_rows"}].toInt(), 1);
        auto again = cli::lines(import(records).out);
        QCOMPARE(again[0], lines[0]); // What is wrong with it is told again.
        QCOMPARE(again[1][QLatin1String{"result"}].toString(), QStringLiteral("taken-before"));
        again[1][QLatin1String{"result"}] = QStringLiteral("taken");
        QCOMPARE(again[1], lines[1]);
        const auto sum = cli::run(QStringLiteral("sha256sum"), {records});
        QCOMPARE(lines[1][QLatin1String{"sha256"}].toString().toUtf8(), sum.out.left(64));
        const auto looked = import(records, {QStringLiteral("--dry-run")});
        QVERIFY2(looked.status == 1 && cli::lines(looked.out).last()[QLatin1String{"result"}].toString() == QStringLiteral("taken-before"), looked.err.constData());
        QCOMPARE(cli::digest(m_workspace), digest); // What the chains say is untouched.
        // Once nobody has it open, its file is all of it.
        const QString alone = file("alone.guanlan");
        QVERIFY(QFile::copy(m_workspace, alone));
        for (const char* command : {"records", "findings", "reconcile", "status"}) {
            const auto of = [command](const QString& workspace) { return cli::guanlan({QLatin1String{command}, QStringLiteral("-w"), workspace}).out; };
            QCOMPARE(of(alone), of(m_workspace));
        }
        QVERIFY(cli::guanlan({QStringLiteral("status"), QStringLiteral("-w"), alone}).out.contains("business records 2 (files 1, institutions 1)\n"));
    }

    /// A file of another institution, say: what it changed is as it was, and the case log knows.
    void aFileIsTakenBack()
    {
        const auto findings = [this] { return cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), m_workspace}).out; };
        const auto records = [this](const QStringList& more = {}) { return cli::guanlan(QStringList{QStringLiteral("records"), QStringLiteral("-w"), m_workspace} + more); };
        const auto listed = records();
        QCOMPARE(listed.status, 0);
        const QByteArray before = findings();
        QCOMPARE(import(cli::write(file("wrong.csv"), "业务编号,业务类型,业务时间,办理渠道\nX1,签发,2026-03-02,did\nX2,签发,2026-03-03,did\n")).status, 0);
        const auto now = cli::lines(records().out);
        QCOMPARE(now.size(), cli::lines(listed.out).size() + 1);
        QCOMPARE(now.last()[QLatin1String{"file"}].toString(), QStringLiteral("wrong.csv"));
        QVERIFY(findings() != before);
        const QStringList withdraw{QStringLiteral("--withdraw"), now.last()[QLatin1String{"sha256"}].toString()};
        const QStringList whose{QStringLiteral("--institution"), m_institution}, why{QStringLiteral("--reason"), QStringLiteral("另一家机构的文件"), QStringLiteral("--by"), QStringLiteral("wang")};
        QCOMPARE(records(withdraw + why).status, 2); // Whose?
        QCOMPARE(records(withdraw + whose).status, 2); // Why?
        QCOMPARE(records(why).status, 2);
        QCOMPARE(records(QStringList{QStringLiteral("--withdraw"), QString{64, u'e'}} + whose + why).status, 3);
        QCOMPARE(cli::lines(records().out), now);
        const auto withdrawn = records(withdraw + whose + why);
        QVERIFY2(withdrawn.status == 0, withdrawn.err.constData());
        QCOMPARE(cli::lines(withdrawn.out).value(0), now.last());
        QCOMPARE(records().out, listed.out);
        QCOMPARE(findings(), before);
        QCOMPARE(guanlan::test::sqlite(m_workspace.toStdString(), "SELECT operator, act, value, text FROM case_entry ORDER BY number DESC LIMIT 1"), QStringLiteral("wang|7|%1 wrong.csv|另一家机构的文件").arg(m_institution));
        QCOMPARE(records(withdraw + whose + why).status, 3);
    }

    void jsonLinesWithAMappingAreTaken()
    {
        const QString mapping = cli::write(file("m.json"), R"({"format":"guanlan-column-mapping","version":1,"columns":{"reference":"n","kind":"k","time":"t","channel":"c"}})");
        const QString records = cli::write(file("r.jsonl"), "{\"n\":1,\"k\":\"other\",\"t\":\"2026-03-02\",\"c\":\"paper\"}\n");
        QCOMPARE(import(records).status, 2); // Cannot be guessed.
        const auto taken = import(records, {QStringLiteral("--mapping"), mapping, QStringLiteral("--progress"), QStringLiteral("json")});
        QCOMPARE(taken.status, 0);
        QVERIFY(cli::lines(taken.out).first().contains(QLatin1String{"total_bytes"}));
    }

    void wrongUseIsTold()
    {
        const QString records = cli::write(file("w.csv"), "reference,kind,time,channel\nA,other,2026-03-02,did\n");
        QCOMPARE(import(file("none.csv")).status, 3);
        QCOMPARE(import(cli::write(file("w.doc"), "x")).status, 2);
        QCOMPARE(import(records, {QStringLiteral("--encoding"), QStringLiteral("ebcdic")}).status, 2);
        QCOMPARE(import(records, {QStringLiteral("--mapping"), file("none.json")}).status, 3);
        QCOMPARE(cli::guanlan({QStringLiteral("import"), QStringLiteral("-w"), m_workspace, records}).status, 2);
        QCOMPARE(cli::guanlan({QStringLiteral("import"), QStringLiteral("-w"), m_workspace, QStringLiteral("--institution"), QStringLiteral("0x") + QString{64, u'e'}, records}).status, 3);
    }
};

QTEST_GUILESS_MAIN(CliImportTest)
#include "cli_import_test.moc"
