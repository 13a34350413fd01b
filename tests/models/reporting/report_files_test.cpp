// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/visible_text.h"
#include "models/reporting/csv.h"
#include "models/reporting/report_html.h"
#include "models/reporting/report_json.h"
#include "models/reporting/report_xlsx.h"
#include "models/reporting/xlsx_sheet_names.h"
#include "tests/models/reporting/hostile_texts.h"
#include "tests/models/reporting/xlsx_reader.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace guanlan;
using namespace guanlan::reporting;

namespace {

Report reportOf(const std::vector<std::string>& texts)
{
    Report report;
    report.title = texts.front();
    report.madeAt = 1'780'000'000;
    for (const std::string& text : texts) report.cover.emplace_back(text, text);
    ReportSection section;
    section.heading = texts.back();
    section.paragraphs = texts;
    section.figures = {{"Issued", 1234567, 12}, {texts.front(), 0, std::nullopt}};
    section.chart = ReportChart{texts[1], 20500, {{texts[2], {1, 0, 7}}, {"b", {0, 2, 90}}}};
    ReportTable table;
    table.title = texts.front();
    table.columns = {{texts.front(), Align::Left, 2}, {"Count", Align::Right, 1}, {"Time (UTC+8)", Align::Left, 1.4, false, CellKind::Time}, {"id", Align::Left, 0, true}};
    for (const std::string& text : texts) table.rows.push_back({text, "42", "2026-03-02 09:20", text});
    table.rows.push_back({"words", "–", "No limit", "9007199254740993"});
    section.tables = {table, {.title = table.title, .columns = table.columns, .rows = {}, .emptyText = "nothing"}};
    report.sections = {section};
    return report;
}

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QString shown(const std::string& text) { return QString::fromStdString(visibleUtf8(text)); }

} // namespace

/// The files that leave the desk, read again by what did not write them.
class ReportFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const Report& report, const QString& name = QStringLiteral("report.xlsx"))
    {
        const QString path = m_folder.filePath(name);
        const Status done = writeXlsx(report, path.toStdString());
        if (!done) qFatal("%s", done.error().message.c_str());
        return path;
    }

private Q_SLOTS:
    void noPayloadIsAliveInAWorkbook()
    {
        const auto texts = test::hostileTexts();
        QVERIFY(texts.size() >= 40);
        const test::XlsxReader book{written(reportOf(texts))};
        QCOMPARE(book.sheets.size(), std::size_t{3});
        int seen = 0;
        for (const test::XlsxSheet& sheet : book.sheets)
            for (const auto& row : sheet.rows)
                for (const test::XlsxCell& cell : row) {
                    QVERIFY(!cell.formula);
                    QVERIFY2(cell.type != QStringLiteral("str"), "a formula's string");
                    ++seen;
                }
        QVERIFY(seen > 160);
        for (const QByteArray& part : book.parts) QVERIFY(!part.contains("<hyperlink") && !part.contains("externalLink") && !part.contains("vbaProject"));
        const auto& rows = book.sheets[1].rows;
        for (std::size_t i = 0; i < texts.size(); ++i) QCOMPARE(rows[i + 1][0].text, shown(texts[i]));
    }

    void numbersAndTimesAreReal()
    {
        const test::XlsxReader book{written(reportOf(test::hostileTexts()))};
        const test::XlsxSheet& sheet = book.sheets[1];
        QVERIFY(sheet.frozen && sheet.filtered);
        QCOMPARE(sheet.rows[1][1].type, QString{});
        QCOMPARE(sheet.rows[1][1].text, QStringLiteral("42"));
        QCOMPARE(sheet.rows[1][2].type, QString{});
        QVERIFY(std::abs(sheet.rows[1][2].text.toDouble() - 46083.388888888) < 1e-6); // Days since 1899-12-30.
        QVERIFY(sheet.rows[1][2].style != sheet.rows[1][1].style);
        const auto& last = sheet.rows.back();
        QCOMPARE(last[1].text, QStringLiteral("–"));
        QCOMPARE(last[2].text, QStringLiteral("No limit"));
        QCOMPARE(last[3].text, QStringLiteral("9007199254740993")); // No double holds it.
        QCOMPARE(book.sheets[2].rows[1][0].text, QStringLiteral("nothing"));
    }

    void theSameReportGivesTheSameBytes()
    {
        const Report report = reportOf(test::hostileTexts());
        QCOMPARE(contentOf(written(report, QStringLiteral("a.xlsx"))), contentOf(written(report, QStringLiteral("b.xlsx"))));
        QCOMPARE(wholeText(writeHtml, report), wholeText(writeHtml, report));
        QCOMPARE(wholeText(writeJson, report), wholeText(writeJson, report));
        QVERIFY(!contentOf(written(report)).isEmpty());
    }

    void namesOfSheetsAreAllowedAndDiffer()
    {
        SheetNames names;
        QSet<QString> seen;
        auto wanted = test::hostileTexts();
        for (const char* name : {"", "a/b", "A:B", "[x]", "Findings", "findings", "FINDINGS", "很长的工作表名称很长的工作表名称很长的工作表名称很长的工作表名称",
                 "很长的工作表名称很长的工作表名称很长的工作表名称很长的工作表名称", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"})
            wanted.push_back(name);
        for (const std::string& one : wanted) {
            const QString name = QString::fromStdString(names.take(one));
            QVERIFY2(!name.trimmed().isEmpty() && name.size() <= 31, qPrintable(name));
            QVERIFY(!name.contains(QRegularExpression{QStringLiteral("[\\[\\]:*?/\\\\']")}));
            QVERIFY2(!seen.contains(name.toLower()), qPrintable(name));
            seen.insert(name.toLower());
        }
    }

    void aLongTableGoesOnInTheNextSheet()
    {
        Report report;
        report.title = "long";
        ReportTable table{.title = "rows", .columns = {{"n", Align::Right}}, .rows = {}, .emptyText = {}};
        for (int i = 0; i < 1'048'576; ++i) table.rows.push_back({std::to_string(i)});
        report.sections = {{.heading = "rows", .paragraphs = {}, .figures = {}, .chart = {}, .tables = {table}}};
        const test::XlsxReader book{written(report)};
        QCOMPARE(book.sheets.size(), std::size_t{3});
        QCOMPARE(book.sheets[1].rows.size(), std::size_t{1'048'576});
        QCOMPARE(book.sheets[2].rows.size(), std::size_t{2});
        QCOMPARE(book.sheets[2].rows[1][0].text, QStringLiteral("1048575"));
    }

    void cancelledLeavesNothing()
    {
        Report report = reportOf(test::hostileTexts());
        for (int i = 0; i < 20'000; ++i) report.sections[0].tables[0].rows.push_back({"x", "1", "", "y"});
        const QString path = m_folder.filePath(QStringLiteral("cancelled.xlsx"));
        int asked = 0;
        const Status done = writeXlsx(report, path.toStdString(), {.cancelled = [&] { return ++asked > 10; }});
        QVERIFY(!done && done.error().kind == ErrorKind::Cancelled);
        QCOMPARE(QDir{m_folder.path()}.entryList({QStringLiteral("cancelled*")}), QStringList{});
        const Status nowhere = writeXlsx(report, m_folder.filePath(QStringLiteral("no/such/folder.xlsx")).toStdString());
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::Unavailable);
    }

    /// Every tag is one of ours, with attributes of ours: what a payload says is text.
    void noPayloadIsAliveInHtml()
    {
        const auto texts = test::hostileTexts();
        const QString html = QString::fromStdString(wholeText(writeHtml, reportOf(texts)));
        static const QRegularExpression tag{QStringLiteral("<(/?)([a-zA-Z!?][a-zA-Z0-9]*)([^<>]*)>")};
        static const QSet<QString> ours{QStringLiteral("!DOCTYPE"), QStringLiteral("html"), QStringLiteral("head"), QStringLiteral("meta"), QStringLiteral("title"),
            QStringLiteral("style"), QStringLiteral("body"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("dl"), QStringLiteral("dt"),
            QStringLiteral("dd"), QStringLiteral("nav"), QStringLiteral("a"), QStringLiteral("section"), QStringLiteral("p"), QStringLiteral("div"), QStringLiteral("span"),
            QStringLiteral("b"), QStringLiteral("i"), QStringLiteral("table"), QStringLiteral("thead"), QStringLiteral("tbody"), QStringLiteral("tr"), QStringLiteral("th"),
            QStringLiteral("td"), QStringLiteral("svg"), QStringLiteral("line"), QStringLiteral("text"), QStringLiteral("rect")};
        int tags = 0;
        for (auto each = tag.globalMatch(html); each.hasNext();) {
            const auto match = each.next();
            QVERIFY2(ours.contains(match.captured(2)), qPrintable(match.captured(0)));
            QVERIFY2(!match.captured(3).contains(QRegularExpression{QStringLiteral("\\son[a-z]+=|javascript:|src=|http:|url\\(")}), qPrintable(match.captured(0)));
            ++tags;
        }
        QCOMPARE(int(html.count(u'<')), tags); // Nothing else begins with one.
        QVERIFY(html.contains(QStringLiteral("default-src 'none'")));
        for (const QChar c : html) QVERIFY(c != QChar{0x202E} && c != QChar{0x200B} && c != QChar{0x1b});
        QVERIFY(html.contains(QStringLiteral("1\u2009234\u2009567")));
        QVERIFY(html.contains(QStringLiteral("<rect")));
    }

    void jsonSaysWhatTheReportSays()
    {
        const auto texts = test::hostileTexts();
        const auto json = nlohmann::json::parse(wholeText(writeJson, reportOf(texts)));
        QCOMPARE(json["format"].get<std::string>(), std::string{"guanlan-report"});
        const auto& table = json["sections"][0]["tables"][0];
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (texts[i].starts_with("\xff")) continue; // JSON is UTF-8.
            QCOMPARE(table["rows"][i][0].get<std::string>(), texts[i]);
            QCOMPARE(table["rows"][i][1].get<int>(), 42);
            QCOMPARE(table["rows"][i][2].get<std::string>(), std::string{"2026-03-02T09:20:00+08:00"});
        }
        QCOMPARE(table["columns"][1]["kind"].get<std::string>(), std::string{"count"});
        QVERIFY(json["sections"][0]["figures"][1]["before"].is_null());
    }
};

QTEST_APPLESS_MAIN(ReportFilesTest)
#include "report_files_test.moc"
