// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/record_fault.h"

namespace guanlan::records {

namespace {

struct Words {
    std::string_view name, english, chinese;
};

constexpr Words wordsOf(RecordFault fault)
{
    switch (fault) {
    case RecordFault::BadEncoding: return {"bad-encoding", "not text in the file's encoding", "不是文件所用编码的文字"};
    case RecordFault::StrayQuote:
        return {"stray-quote", "a quotation mark within a cell; double it and quote the cell", "单元格内有多余的引号；请将引号写成两个并给单元格加引号"};
    case RecordFault::OpenQuote: return {"open-quote", "a quotation mark is never closed", "引号没有成对"};
    case RecordFault::CellTooLong: return {"cell-too-long", "a cell of more than 64 KiB", "单元格超过 64 KiB"};
    case RecordFault::RowTooLong: return {"row-too-long", "a row of more than 1 MiB", "一行超过 1 MiB"};
    case RecordFault::TooFewCells: return {"too-few-cells", "fewer cells than there are headings", "单元格少于表头列数"};
    case RecordFault::TooManyCells: return {"too-many-cells", "more cells than there are headings", "单元格多于表头列数"};
    case RecordFault::BadJson: return {"bad-json", "not one JSON object", "不是一个 JSON 对象"};
    case RecordFault::RepeatedKey: return {"repeated-key", "a key is given twice", "键重复"};
    case RecordFault::UnknownKey: return {"unknown-key", "a key that the file's first lines do not have", "文件开头各行没有的键"};
    case RecordFault::NestedValue: return {"nested-value", "a list or object where one value should be", "应为单个值，却是列表或对象"};
    case RecordFault::ErrorCell: return {"error-cell", "a formula that failed", "公式出错"};
    case RecordFault::LostDigits:
        return {"lost-digits", "a number of more than 15 digits, of which the spreadsheet has lost the last; enter it as text",
            "超过 15 位的数字在电子表格中已丢失末位；请以文本录入"};
    case RecordFault::Missing: return {"missing", "nothing is given; this field is needed", "必填项为空"};
    case RecordFault::UnknownWord: return {"unknown-word", "not a word of this field's vocabulary", "不在该字段的取值范围内"};
    case RecordFault::BadTime: return {"bad-time", "not a time; give 2026-03-02 09:20:11 or 2026-03-02T01:20:11Z", "不是时间；请写成 2026-03-02 09:20:11"};
    case RecordFault::TimeOutOfRange: return {"time-out-of-range", "not between the years 1990 and 2100", "不在 1990 年至 2100 年之间"};
    case RecordFault::BadId: return {"bad-id", "not an id; give 0x and 64 hex digits (or 40 of an address)", "不是标识；请写 0x 加 64 位（地址为 40 位）十六进制数"};
    case RecordFault::BadAmount:
        return {"bad-amount", "not an amount in yuan nor a band; give 5000000.00, 500万 or 100万-500万", "不是金额（元）或区间；请写 5000000.00、500万 或 100万-500万"};
    case RecordFault::TooLong: return {"too-long", "longer than this field may be", "超过该字段的长度"};
    case RecordFault::Unprintable: return {"unprintable", "holds characters that cannot be seen", "含有不可见字符"};
    }
    return {};
}

} // namespace

std::string_view faultName(RecordFault fault) { return wordsOf(fault).name; }
std::string_view faultEnglish(RecordFault fault) { return wordsOf(fault).english; }
std::string_view faultChinese(RecordFault fault) { return wordsOf(fault).chinese; }

} // namespace guanlan::records
