// SPDX-License-Identifier: GPL-3.0-or-later
// Business records, which institutions hand in about themselves.
#include "tests/fuzz/target_functions.h"

#include "models/records/record_reader.h"
#include "tests/models/records/record_texts.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdlib.h>

namespace guanlan::fuzz {

namespace {

namespace fs = std::filesystem;

/// A folder for this process's files: readers take a path.
class Folder {
public:
    Folder()
    {
        std::string path = (fs::temp_directory_path() / "guanlan-fuzz-XXXXXX").string();
        if (!mkdtemp(path.data())) std::abort();
        m_path = path;
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path file(const char* name) const { return m_path / name; }

private:
    fs::path m_path;
};

fs::path inFolder(const char* name)
{
    static const Folder folder;
    return folder.file(name);
}

fs::path written(const char* name, std::string_view content)
{
    const fs::path path = inFolder(name);
    std::ofstream{path, std::ios::binary | std::ios::trunc} << content;
    return path;
}

/// A good row has a cell for each heading, within the limits; the reader never stands beyond the file's end.
void checkRows(records::RowSource& source)
{
    records::Row row;
    for (;;) {
        const auto more = source.next(row);
        const auto position = source.position();
        if (position.done < 0 || position.done > position.total) std::abort();
        if (!more || !*more) return;
        if (!row.faults.empty()) continue;
        if (row.cells.size() != source.headings().size()) std::abort();
        for (const std::string& cell : row.cells)
            if (cell.size() > records::largestCell) std::abort();
    }
}

void checkRecords(std::unique_ptr<records::RowSource> source)
{
    const auto mapping = records::ColumnMapping::guess(source->headings());
    auto reader = records::RecordReader::create(std::move(source), mapping);
    if (!reader) return;
    for (;;) {
        const auto more = reader->next();
        if (!more || !*more) return;
        if (!reader->isGood() && reader->complaints().empty()) std::abort();
    }
}

void feedFile(const fs::path& path)
{
    if (auto source = records::openRows(path)) checkRows(**source);
    if (auto source = records::openRows(path)) checkRecords(std::move(source).value());
}

std::string utf16(std::string_view ascii)
{
    std::string text = "\xff\xfe";
    for (const char c : ascii) text.append(1, c).append(1, '\0');
    return text;
}

std::string sampleSheet()
{
    using test::inlineCell;
    const auto row = [](const std::string& cells) { return "<row>" + cells + "</row>"; };
    return test::sheetOf(row(inlineCell("业务编号") + inlineCell("业务类型") + inlineCell("业务时间") + inlineCell("办理渠道"))
        + row(inlineCell("YW1") + inlineCell("开户") + "<c><v>46083.39</v></c>" + inlineCell("纸质"))
        + "<row r=\"5\"><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"D5\" t=\"e\"><v>#N/A</v></c><c r=\"A5\" t=\"str\"><f>1+1</f><v>2</v></c></row>");
}

} // namespace

void feedRecordsCsv(ByteView input) { feedFile(written("records.csv", textOf(input))); }
void feedRecordsJson(ByteView input) { feedFile(written("records.jsonl", textOf(input))); }
void feedRecordsXlsx(ByteView input) { feedFile(written("records.xlsx", textOf(input))); }

/// A sheet's XML within a sound workbook: what random bytes of a zip file seldom reach.
void feedRecordsSheet(ByteView input)
{
    const fs::path path = inFolder("sheet.xlsx");
    if (!test::zipped(path, test::workbookParts(std::string{textOf(input)}))) std::abort();
    feedFile(path);
}

void feedColumnMapping(ByteView input) { (void)records::ColumnMapping::fromJson(textOf(input)); }

std::vector<std::string> recordsCsvSeeds()
{
    return {test::recordsCsv(6), "reference;kind;time;channel\n\"a;\"\"b\";account-opening;2026-03-02 09:20:11;did\n1;other;2026/3/2 9:20;paper\n",
        "reference\tkind\ttime\tchannel\tamount\n1\t其他\t2026年3月2日\t纸质\t100万-500万\n", "reference|kind|time|channel\r1|x|2026-03-02T01:20:11Z|did\r",
        "\xef\xbb\xbf" "reference,kind,time,channel\n1,other,2026-03-02,\xb5\xe7\n", utf16("reference,kind,time,channel\n1,other,2026-03-02,did\n")};
}

std::vector<std::string> recordsJsonSeeds()
{
    return {R"({"reference":"1","kind":"other","time":"2026-03-02","channel":"did","amount":5000000.5})" "\n"
            R"({"reference":"\u4e1a","kind":"认定","time":"2026-03-02T01:20:11Z","channel":"纸质","operator":null})" "\n"};
}

std::vector<std::string> recordsXlsxSeeds()
{
    const fs::path path = inFolder("seed.xlsx");
    if (!test::zipped(path, test::workbookParts(sampleSheet()))) return {};
    return {wholeFile(path.string())};
}

std::vector<std::string> recordsSheetSeeds() { return {sampleSheet()}; }

std::vector<std::string> columnMappingSeeds()
{
    return {R"({"format":"guanlan-column-mapping","version":1,"columns":{"reference":"流水号","kind":"事项","time":"办理时间","channel":"渠道"}})"};
}

} // namespace guanlan::fuzz
