// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"
#include "tests/models/reporting/xlsx_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Every template in every format, read again by what did not write it; templates of one's own.
class CliTemplateTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace, m_institution, m_credential;
    QJsonObject m_finding;

    QString file(const QString& name) const { return m_folder.filePath(name); }

    /// What a template needs.
    QStringList subjectOf(const QString& form) const
    {
        if (form == QStringLiteral("credential")) return {QStringLiteral("--credential"), m_credential};
        QStringList all{QStringLiteral("--from"), QStringLiteral("2025-07-01"), QStringLiteral("--to"), QStringLiteral("2027-01-01")};
        if (form == QStringLiteral("institution")) all << QStringLiteral("--institution") << m_institution;
        return all;
    }

    cli::Outcome report(const QString& form, const QString& output, const QString& language = QStringLiteral("zh"), const QStringList& more = {})
    {
        QStringList arguments{QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"), form, QStringLiteral("-o"), output,
            QStringLiteral("--made-at"), QStringLiteral("2026-07-04T02:11:09Z"), QStringLiteral("--made-by"), QStringLiteral("王监管"), QStringLiteral("--language"), language};
        return cli::guanlan(arguments + subjectOf(form) + more);
    }

    static QString textOf(const QString& pdf)
    {
        const auto read = cli::run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        return read.status == 0 ? QString::fromUtf8(read.out) : QString{};
    }

    static QString bare(QString text) { return text.remove(QRegularExpression{QStringLiteral("\\s")}); }

    static QJsonObject jsonOf(const QString& path) { return QJsonDocument::fromJson(cli::readAll(path)).object(); }

    static QList<QJsonObject> tablesOf(const QJsonObject& report)
    {
        QList<QJsonObject> tables;
        for (const QJsonValue& section : report[QLatin1String{"sections"}].toArray())
            for (const QJsonValue& table : section[QLatin1String{"tables"}].toArray()) tables << table.toObject();
        return tables;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = file(QStringLiteral("demo.glw"));
        const auto synced = cli::sync(m_workspace, cli::resource("demo/demo.chain.json"), cli::resource("demo/demo.jsonl.gz"));
        QVERIFY2(synced.status == 0, synced.err.constData());
        for (const QJsonObject& finding : cli::lines(cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), m_workspace, QStringLiteral("--rule"), QStringLiteral("R10")}).out))
            if (finding.contains(QLatin1String{"credential"}) && finding.contains(QLatin1String{"institution"})) m_finding = finding;
        m_institution = m_finding[QLatin1String{"institution"}].toString();
        m_credential = m_finding[QLatin1String{"credential"}].toString();
        QVERIFY(!m_credential.isEmpty() && !m_institution.isEmpty());
    }

    void sameInputsGiveTheSame_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("language");
        for (const char* form : {"overview", "institution", "credential", "findings", "reconciliation"})
            for (const char* language : {"zh", "en"}) QTest::addRow("%s %s", form, language) << QString::fromLatin1(form) << QString::fromLatin1(language);
    }
    void sameInputsGiveTheSame()
    {
        QFETCH(QString, form);
        QFETCH(QString, language);
        for (const char* format : {"xlsx", "html", "csv", "json", "pdf"}) {
            const QString first = file(QStringLiteral("first.") + QLatin1String{format}), second = file(QStringLiteral("second.") + QLatin1String{format});
            for (const QString& path : {first, second}) {
                const auto made = report(form, path, language);
                QVERIFY2(made.status == 0, made.err.constData());
            }
            if (first.endsWith(QStringLiteral("pdf"))) {
                QVERIFY(!textOf(first).isEmpty());
                QCOMPARE(textOf(first), textOf(second));
            } else {
                QVERIFY(cli::readAll(first).size() > 1000);
                QCOMPARE(cli::readAll(first), cli::readAll(second));
            }
        }
        everyFormatSaysTheSame(language);
    }

    /// The JSON's tables against the workbook's sheets, the CSV's lines, the page and the print.
    void everyFormatSaysTheSame(const QString& language)
    {
        const QJsonObject json = jsonOf(file(QStringLiteral("first.json")));
        const guanlan::test::XlsxReader book{file(QStringLiteral("first.xlsx"))};
        const QList<QJsonObject> tables = tablesOf(json);
        QCOMPARE(book.sheets.size(), std::size_t(tables.size()) + 1);
        const QByteArray csv = cli::readAll(file(QStringLiteral("first.csv"))), html = cli::readAll(file(QStringLiteral("first.html")));
        const QString pdf = bare(textOf(file(QStringLiteral("first.pdf"))));
        QVERIFY(!html.contains("<script"));
        for (qsizetype i = 0; i < tables.size(); ++i) {
            const auto& sheet = book.sheets[std::size_t(i) + 1];
            const QJsonArray rows = tables[i][QLatin1String{"rows"}].toArray();
            QVERIFY(sheet.frozen && sheet.filtered);
            QCOMPARE(qsizetype(sheet.rows.size()), 1 + qMax(qsizetype{1}, rows.size())); // "There is none" takes a row, too.
            const QString title = tables[i][QLatin1String{"title"}].toString();
            QVERIFY2(csv.contains(title.toUtf8()) && html.contains(title.toUtf8()) && pdf.contains(bare(title)), qPrintable(title));
        }
        for (const QJsonValue& section : json[QLatin1String{"sections"}].toArray())
            QVERIFY(pdf.contains(bare(section[QLatin1String{"heading"}].toString())));
        QVERIFY(pdf.contains(language == QStringLiteral("zh") ? QStringLiteral("生成人王监管") : QStringLiteral("Madeby王监管")));
        QVERIFY(pdf.contains(language == QStringLiteral("zh") ? QStringLiteral("研判处置日志末条尚无记录") : QStringLiteral("Endofthecaselognoentryyet")));
        QVERIFY(pdf.contains(language == QStringLiteral("zh") ? QStringLiteral("目录") : QStringLiteral("Contents")));
    }

    void aCredentialsReportTellsItsStory()
    {
        const QString pdf = file(QStringLiteral("credential.pdf")), json = file(QStringLiteral("credential.json"));
        QCOMPARE(report(QStringLiteral("credential"), pdf).status, 0);
        QCOMPARE(report(QStringLiteral("credential"), json).status, 0);
        const QString text = bare(textOf(pdf));
        const auto graph = QJsonDocument::fromJson(cli::guanlan({QStringLiteral("credential"), m_credential, QStringLiteral("-w"), m_workspace}).out).object();
        for (const QJsonValue& node : graph[QLatin1String{"nodes"}].toArray())
            QVERIFY2(text.contains(node[QLatin1String{"id"}].toString()), qPrintable(node[QLatin1String{"id"}].toString()));
        QList<QJsonObject> tables = tablesOf(jsonOf(json));
        const auto tableOf = [&tables](const char* title) {
            const auto found = std::ranges::find_if(tables, [title](const QJsonObject& table) { return table[QLatin1String{"title"}] == QString::fromUtf8(title); });
            return found == tables.end() ? QJsonArray{} : (*found)[QLatin1String{"rows"}].toArray();
        };
        QCOMPARE(tableOf("使用记录").size(), graph[QLatin1String{"uses"}].toArray().size());
        QCOMPARE(tableOf("依据与派生的凭证").size(), graph[QLatin1String{"nodes"}].toArray().size() - 1);
        QCOMPARE(tableOf("预期顺序").size(), graph[QLatin1String{"conformance"}][QLatin1String{"constraints"}].toArray().size());
        const QJsonArray proofs = tableOf("证据索引");
        for (const QJsonValue& step : graph[QLatin1String{"steps"}].toArray()) { // Each act is found again by block and log.
            const bool isThere = std::ranges::any_of(proofs, [&step](const QJsonValue& row) {
                return row[1].toInteger() == step[QLatin1String{"block"}].toInteger() && row[2].toInteger() == step[QLatin1String{"log_index"}].toInteger();
            });
            QVERIFY(isThere);
        }
        for (const QJsonValue& use : graph[QLatin1String{"uses"}].toArray()) QVERIFY(text.contains(use[QLatin1String{"tx"}].toString()));
        QVERIFY(text.contains(QStringLiteral("R10")));
    }

    void whatWasNotCoveredIsSaid()
    {
        const QString csv = file(QStringLiteral("later.csv"));
        const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"), QStringLiteral("overview"), QStringLiteral("--from"),
            QStringLiteral("2026-01-01"), QStringLiteral("--to"), QStringLiteral("2027-12-31"), QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("-o"), csv});
        QVERIFY2(made.status == 0, made.err.constData());
        const QByteArray text = cli::readAll(csv);
        QVERIFY2(text.contains("The rule pack has no trading calendar of 2027"), text.constData());
        const QList<QJsonObject> findings = cli::lines(cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), m_workspace}).out);
        QVERIFY(text.contains("Cannot be evaluated for want of input\r\n"));
        QVERIFY(!findings.isEmpty());
    }

    void anOwnTemplate()
    {
        const QString own = cli::write(file(QStringLiteral("own.json")),
            R"({"format":"guanlan-report-template","version":1,"id":"own","about":"period","title":{"zh":"季度报告"},"description":{"zh":"每季度。"},
               "sections":[{"section":"text","heading":{"zh":"说明"},"paragraphs":[{"zh":"期间 {period}，{institution}。"}]},{"section":"not-covered","heading":{"zh":"没有说的"}}]})");
        const auto checked = cli::guanlan({QStringLiteral("templates"), QStringLiteral("--check"), own});
        QVERIFY2(checked.status == 0 && checked.out.startsWith("own  (file, about: period)"), checked.err.constData());
        const QString html = file(QStringLiteral("own.html"));
        const auto made = report(own, html);
        QVERIFY2(made.status == 0, made.err.constData());
        const QByteArray page = cli::readAll(html);
        QVERIFY(page.contains("<title>季度报告</title>") && page.contains("期间 2025-07-01 – 2027-01-01，全部机构。") && page.contains("没有说的"));
        QVERIFY(!page.contains("研判结果明细"));
        cli::write(own, R"({"format":"guanlan-report-template","version":1,"id":"own","about":"period","title":{"zh":"季"},"description":{"zh":"每"},"sections":[{"section":"sumary"}]})");
        const auto refused = report(own, html);
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("own.json: sections[0].section: knows no section 'sumary'"), refused.err.constData());
        QCOMPARE(refused.err.count('\n'), 1);
        QCOMPARE(cli::readAll(html), page); // What was there stays.
    }

    void nothingPassesForWhatItIsNot()
    {
        QFile built{cli::resource("reports/overview.json")};
        QVERIFY(built.open(QIODevice::ReadOnly));
        const QString own = cli::write(file(QStringLiteral("passing.json")), built.readAll());
        for (const auto& refused : {report(own, file(QStringLiteral("passing.html"))), cli::guanlan({QStringLiteral("templates"), QStringLiteral("--check"), own})}) {
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.err.contains("id: 'overview' is that of a template that comes with the program"), refused.err.constData());
        }
        const QString signedOnce = file(QStringLiteral("signed.html"));
        cli::write(signedOnce + QStringLiteral(".manifest.json"), "{}");
        const auto over = report(QStringLiteral("overview"), signedOnce);
        QCOMPARE(over.status, 2);
        QVERIFY2(over.err.contains("a signed export is there") && over.err.count('\n') == 1, over.err.constData());
        QVERIFY(!QFile::exists(signedOnce));
    }

    void templatesAreListed()
    {
        const auto listed = cli::guanlan({QStringLiteral("templates")});
        QCOMPARE(listed.status, 0);
        for (const char* id : {"overview", "institution", "credential", "findings", "reconciliation"}) QVERIFY(listed.out.contains(QByteArray{id} + "  (built in"));
        const auto unknown = report(QStringLiteral("yearly"), file(QStringLiteral("none.pdf")));
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.err.contains("none of institution, overview, credential, findings"), unknown.err.constData());
    }

    /// Last: what it hands in stays in the workspace.
    void reconciliationSaysWhatReconcilePrints()
    {
        const QString records = cli::write(file(QStringLiteral("records.csv")), "reference,kind,time,channel,operator\nB-0077,account-opening,2026-03-04 10:00:00,did,=1+1\n");
        const auto imported = cli::guanlan({QStringLiteral("import"), QStringLiteral("-w"), m_workspace, QStringLiteral("--institution"), m_institution, records});
        QVERIFY2(imported.status == 0, imported.err.constData());
        QMap<QString, int> states;
        QSet<QString> institutions;
        for (const QJsonObject& row : cli::lines(cli::guanlan({QStringLiteral("reconcile"), QStringLiteral("-w"), m_workspace}).out)) {
            const bool isOfInstitution = row[QLatin1String{"cannot_evaluate"}].toString() == QStringLiteral("nothing-handed-in"); // No row: named in a sentence.
            if (isOfInstitution) continue;
            institutions.insert(row[QLatin1String{"institution"}].toString());
            ++states[row[QLatin1String{"state"}].toString()];
        }
        QCOMPARE(states[QStringLiteral("business-only")], 1);
        const QString json = file(QStringLiteral("reconciled.json")), pdf = file(QStringLiteral("reconciled.pdf"));
        for (const QString& path : {json, pdf}) QCOMPARE(report(QStringLiteral("reconciliation"), path, QStringLiteral("en")).status, 0);
        const QList<QJsonObject> tables = tablesOf(jsonOf(json));
        const QJsonArray byInstitution = tables[0][QLatin1String{"rows"}].toArray(), rows = tables[1][QLatin1String{"rows"}].toArray();
        int listed = 0;
        for (const char* state : {"mismatch", "chain-only", "business-only", "cannot-evaluate"}) listed += states[QLatin1String{state}];
        QCOMPARE(int(rows.size()), listed);
        QCOMPARE(byInstitution.size(), institutions.size());
        const QString text = bare(textOf(pdf));
        for (const char* word : {"Inrecordsonly", "B-0077", "Businessrecordsagainstthechain"}) QVERIFY2(text.contains(QLatin1String{word}), word);
        QVERIFY(!text.contains(QStringLiteral("notcomplete")));
        QVERIFY(!cli::guanlan({QStringLiteral("status"), QStringLiteral("-w"), m_workspace}).out.contains("RECONCILED"));
        QCOMPARE(cli::run(QStringLiteral("sqlite3"), {m_workspace, QStringLiteral("UPDATE reconciliation SET pending = 1 WHERE node IN (SELECT node FROM reconciliation ORDER BY node LIMIT 7)")}).status, 0); // As if stopped.
        for (const char* form : {"reconciliation", "findings", "overview"}) {
            QCOMPARE(report(QLatin1String{form}, json, QStringLiteral("en")).status, 0);
            QVERIFY2(cli::readAll(json).contains("This report is not complete: 7 business records"), form);
        }
        QVERIFY(cli::guanlan({QStringLiteral("risk"), QStringLiteral("-w"), m_workspace}).err.contains("7 business records and acts were not held"));
        QVERIFY(cli::guanlan({QStringLiteral("status"), QStringLiteral("-w"), m_workspace}).out.contains("NOT RECONCILED: 7 business records"));
        QVERIFY(cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), m_workspace}).err.contains("7 business records and acts were not held against each other yet"));
    }
};

QTEST_GUILESS_MAIN(CliTemplateTest)
#include "cli_template_test.moc"
