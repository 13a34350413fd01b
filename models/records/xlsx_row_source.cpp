// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/xlsx_row_source.h"

#include "models/domain/time.h"
#include "models/records/heading_row.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace guanlan::records {

namespace {

using Token = QXmlStreamReader::TokenType;
constexpr std::int64_t mostRows = 1'048'576;

/// "BC12" → 54; nullopt where it begins with no letters, or too many.
std::optional<std::size_t> columnOf(QStringView reference)
{
    std::size_t column = 0;
    qsizetype letters = 0;
    while (letters < reference.size() && reference[letters] >= u'A' && reference[letters] <= u'Z' && letters < 4)
        column = column * 26 + std::size_t(reference[letters++].unicode() - u'A' + 1);
    if (letters == 0 || letters > 3) return std::nullopt;
    return column - 1;
}

/// A spreadsheet's day number as text; empty where it is none.
std::string dateText(double serial, bool since1904)
{
    if (!(serial >= 0) || serial >= 2'958'466) return {}; // Up to the year 9999.
    const auto seconds = std::int64_t(std::llround(serial * double(secondsPerDay)));
    // Day 60 of the calendar from 1900 is 29 February 1900, which there never was: earlier days are one further on.
    const std::int64_t day = seconds / secondsPerDay;
    const std::int64_t epoch = since1904 ? daysSinceEpoch({1904, 1, 1}) : daysSinceEpoch({1899, 12, day < 60 ? 31 : 30});
    std::string text = toIso8601((epoch + day) * secondsPerDay + seconds % secondsPerDay);
    text.pop_back();
    return seconds % secondsPerDay == 0 ? text.substr(0, text.find('T')) : text;
}

bool isInteger(std::string_view text)
{
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

XlsxRowSource::XlsxRowSource(std::unique_ptr<XlsxPackage> package, XlsxWorkbook book, std::unique_ptr<XlsxPart> sheet)
    : m_package{std::move(package)}, m_book{std::move(book)}, m_total{m_package->size(m_book.sheetPart)}, m_xml{std::move(sheet)}
{
}

Result<std::unique_ptr<RowSource>> XlsxRowSource::open(const std::filesystem::path& path)
{
    auto package = XlsxPackage::open(path);
    if (!package) return std::move(package).error();
    auto book = readWorkbook(**package);
    if (!book) return std::move(book).error();
    auto sheet = (*package)->part(book->sheetPart);
    if (!sheet) return std::move(sheet).error();
    std::unique_ptr<XlsxRowSource> source{
        new XlsxRowSource{std::move(package).value(), std::move(book).value(), std::move(sheet).value()}};
    if (auto done = source->readHeadings(); !done) return std::move(done).error();
    return std::unique_ptr<RowSource>{std::move(source)};
}

BytePosition XlsxRowSource::position() const { return {std::min(m_total, m_xml.part().done()), m_total}; }

Status XlsxRowSource::readHeadings()
{
    auto row = readHeadingRow([this](Row& each) { return readRow(each); });
    if (!row) return row.error().during("workbook: its first sheet");
    if (const Status usable = checkHeadingRow(*row, "workbook: row " + std::to_string(row->line)); !usable) return usable;
    m_headings = std::move(row->cells);
    return Done{};
}

Result<bool> XlsxRowSource::next(Row& row)
{
    const auto found = readRow(row);
    if (!found || !*found) return found;
    for (std::size_t column = m_headings.size(); column < row.cells.size(); ++column) {
        if (row.cells[column].empty()) continue;
        row.faults.push_back({std::nullopt, RecordFault::TooManyCells, std::to_string(column + 1) + " / " + std::to_string(m_headings.size())});
        break;
    }
    row.cells.resize(m_headings.size()); // Empty cells at a row's end are not written.
    return true;
}

Result<bool> XlsxRowSource::readRow(Row& row)
{
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::Invalid) return m_xml.failure();
        if (token == Token::EndDocument) return false;
        if (token != Token::StartElement || m_xml.xml().name() != u"row") continue;
        if (auto done = beginRow(row); !done) return std::move(done).error();
        if (auto done = readCells(row); !done) return std::move(done).error();
        const bool isEmpty = std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
        if (!isEmpty || !row.faults.empty()) return true;
    }
}

Status XlsxRowSource::beginRow(Row& row)
{
    row.cells.clear();
    row.faults.clear();
    m_nextColumn = 0;
    const QStringView number = m_xml.xml().attributes().value(QLatin1String{"r"});
    const std::int64_t line = number.isEmpty() ? m_line + 1 : number.toLongLong();
    if (line <= m_line || line > mostRows) return Error{ErrorKind::InvalidInput, "workbook: the rows after row " + std::to_string(m_line) + " do not ascend; save it anew"};
    row.line = m_line = line;
    return Done{};
}

Status XlsxRowSource::readCells(Row& row)
{
    bool inValue = false;
    bool inReading = false;
    std::size_t bytes = 0;
    for (;;) {
        const Token token = m_xml.next();
        const QXmlStreamReader& xml = m_xml.xml();
        if (token == Token::Invalid) return m_xml.failure();
        if (token == Token::EndDocument) return Done{};
        if (token == Token::StartElement) {
            if (xml.name() == u"c") beginCell();
            if (xml.name() == u"rPh") inReading = true;
            inValue = xml.name() == u"v" || (xml.name() == u"t" && !inReading);
        } else if (token == Token::EndElement) {
            inValue = false;
            if (xml.name() == u"rPh") inReading = false;
            if (xml.name() == u"row") break;
            if (xml.name() != u"c") continue;
            endCell(row);
            if (m_cell.column < row.cells.size()) bytes += row.cells[m_cell.column].size();
        } else if (token == Token::Characters && inValue && m_cell.text.size() <= largestCell) {
            m_cell.text += xml.text().toUtf8().toStdString();
        }
    }
    if (bytes > largestRow) row.faults.push_back({std::nullopt, RecordFault::RowTooLong, {}});
    return Done{};
}

void XlsxRowSource::beginCell()
{
    const QXmlStreamAttributes attributes = m_xml.xml().attributes();
    const auto column = columnOf(attributes.value(QLatin1String{"r"}));
    m_cell.column = column ? *column : m_nextColumn;
    m_nextColumn = m_cell.column + 1;
    m_cell.type = attributes.value(QLatin1String{"t"}).toString().toStdString();
    m_cell.style = attributes.value(QLatin1String{"s"}).toUInt();
    m_cell.text.clear();
}

void XlsxRowSource::endCell(Row& row)
{
    const auto bad = [&](RecordFault fault) { row.faults.push_back({m_cell.column, fault, m_cell.text.substr(0, 200)}); };
    if (m_cell.text.empty()) return;
    if (row.faults.size() > mostColumns) return;
    if (m_cell.column >= mostColumns) return row.faults.push_back({std::nullopt, RecordFault::TooManyCells, std::to_string(m_cell.column + 1)});
    if (row.cells.size() <= m_cell.column) row.cells.resize(m_cell.column + 1);
    std::string& target = row.cells[m_cell.column];
    if (m_cell.type == "s") {
        std::size_t index = 0;
        const auto [end, code] = std::from_chars(m_cell.text.data(), m_cell.text.data() + m_cell.text.size(), index);
        if (code != std::errc{} || *end != '\0' || index >= m_book.stringEnds.size()) return bad(RecordFault::ErrorCell);
        target = m_book.sharedString(index);
    } else if (m_cell.type == "e") {
        target = m_cell.text;
        return bad(RecordFault::ErrorCell);
    } else if (m_cell.type == "b") {
        target = m_cell.text == "1" ? "true" : "false";
    } else if (m_cell.type.empty() || m_cell.type == "n") {
        addNumber(row, target);
    } else {
        target = m_cell.text;
    }
    if (target.size() > largestCell) bad(RecordFault::CellTooLong);
}

void XlsxRowSource::addNumber(Row& row, std::string& target)
{
    target = m_cell.text;
    double value = 0;
    const auto [end, code] = std::from_chars(target.data(), target.data() + target.size(), value);
    if (code != std::errc{} || end != target.data() + target.size() || !std::isfinite(value))
        return row.faults.push_back({m_cell.column, RecordFault::ErrorCell, m_cell.text});
    if (m_book.isDate(m_cell.style)) {
        target = dateText(value, m_book.since1904);
        if (target.empty()) row.faults.push_back({m_cell.column, RecordFault::BadTime, m_cell.text});
        return;
    }
    constexpr double exact = 1e15; // Digits that a spreadsheet keeps.
    if (std::abs(value) >= exact) return row.faults.push_back({m_cell.column, RecordFault::LostDigits, m_cell.text});
    if (isInteger(target)) return;
    // What is shown as 0.1 may stand there as 0.10000000000000001: 15 digits are what the spreadsheet means.
    std::array<char, 400> text{};
    const int decimals = std::clamp(14 - (value == 0 ? 0 : int(std::floor(std::log10(std::abs(value))))), 0, 30);
    const auto printed = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    target.assign(text.data(), printed.ptr);
    if (target.find('.') == std::string::npos) return;
    target.erase(target.find_last_not_of('0') + 1);
    if (target.ends_with('.')) target.pop_back();
}

} // namespace guanlan::records
