// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/records/record_files.h"

#include <xlsxwriter.h>

using namespace guanlan;
using namespace guanlan::records;
using namespace guanlan::test;

class XlsxTest : public QObject {
    Q_OBJECT

private slots:
    /// A workbook that libxlsxwriter made: shared strings, numbers, dates, formulas, gaps.
    void aWorkbookIsRead()
    {
        RecordFolder folder;
        const std::string path = folder.path("t.xlsx").string();
        lxw_workbook* book = workbook_new(path.c_str());
        lxw_worksheet* sheet = workbook_add_worksheet(book, "业务");
        lxw_format* date = workbook_add_format(book);
        format_set_num_format(date, "yyyy\"年\"m\"月\"d\"日\" hh:mm:ss");
        lxw_format* money = workbook_add_format(book);
        format_set_num_format(money, "#,##0.00\" days\"");
        const char* headings[] = {"编号", "时间", "金额", "公式", "空"};
        worksheet_write_string(sheet, 0, 0, "业务记录表", nullptr); // A title.
        for (lxw_col_t column = 0; column < 5; ++column) worksheet_write_string(sheet, 1, column, headings[column], nullptr);
        worksheet_write_string(sheet, 2, 0, "一 <&> \"引\"", nullptr);
        lxw_datetime when{2026, 3, 2, 9, 20, 11};
        worksheet_write_datetime(sheet, 2, 1, &when, date);
        worksheet_write_number(sheet, 2, 2, 5000000.1, money);
        worksheet_write_formula_num(sheet, 2, 3, "=1+1", nullptr, 2);
        worksheet_write_string(sheet, 5, 0, "二", nullptr);
        lxw_datetime day{1900, 1, 1, 0, 0, 0};
        worksheet_write_datetime(sheet, 5, 1, &day, date);
        worksheet_write_number(sheet, 5, 2, 0.1 + 0.2, nullptr);
        worksheet_write_number(sheet, 6, 2, 12345678901234567.0, nullptr);
        worksheet_write_boolean(sheet, 7, 4, 1, nullptr);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);
        const ReadTable read = readTable(path);
        QVERIFY2(read.failure.empty(), read.failure.c_str());
        QVERIFY((read.rows == Table{{"编号", "时间", "金额", "公式", "空"}, {"一 <&> \"引\"", "2026-03-02T09:20:11", "5000000.1", "2", ""},
            {"二", "1900-01-01", "0.3", "", ""}, {"", "", "", "", "true"}}));
        QVERIFY((read.lines == std::vector<std::int64_t>{3, 6, 8}));
        QVERIFY((read.bad == std::vector<std::pair<std::int64_t, RecordFault>>{{7, RecordFault::LostDigits}}));
        QVERIFY(read.description.find("业务") != std::string::npos);
    }

    void wordsOfASheetAreUnderstood()
    {
        RecordFolder folder;
        const auto path = folder.path("t.xlsx");
        writeZip(path, workbookParts(sheetOf("<row>" + inlineCell("a") + inlineCell("b") + "</row><row>" + inlineCell("1") + "<c t=\"e\"><v>#N/A</v></c></row>"
            "<row r=\"9\"><c r=\"B9\" t=\"str\"><f>X()</f><v>kept</v></c></row><row r=\"10\"><c r=\"D10\"><v>5</v></c></row>")));
        const ReadTable read = readTable(path);
        QVERIFY2(read.failure.empty(), read.failure.c_str());
        QVERIFY((read.rows == Table{{"a", "b"}, {"", "kept"}}));
        QVERIFY((read.bad == std::vector<std::pair<std::int64_t, RecordFault>>{{2, RecordFault::ErrorCell}, {10, RecordFault::TooManyCells}}));
    }
};

QTEST_GUILESS_MAIN(XlsxTest)
#include "xlsx_test.moc"
