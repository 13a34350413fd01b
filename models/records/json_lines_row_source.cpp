// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/json_lines_row_source.h"

#include <algorithm>
#include <simdjson.h>

namespace guanlan::records {

namespace {

constexpr int linesForHeadings = 1000;
constexpr std::size_t shownBytes = 200;
namespace ondemand = simdjson::ondemand;

/// The cell that a value makes; false where it makes none, and `fault` says why.
bool toCell(ondemand::value value, std::string& cell, RecordFault& fault)
{
    fault = RecordFault::BadJson;
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    switch (type) {
    case ondemand::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text)) return false;
        cell.assign(text);
        return true;
    }
    case ondemand::json_type::number: {
        std::string_view token = value.raw_json_token();
        double number = 0;
        if (value.get_double().get(number)) return false; // For its form only.
        cell.assign(token.substr(0, token.find_last_not_of(" \t\r\n") + 1));
        return true;
    }
    case ondemand::json_type::boolean: {
        bool is = false;
        if (value.get_bool().get(is)) return false;
        cell = is ? "true" : "false";
        return true;
    }
    case ondemand::json_type::null: {
        bool is = false;
        cell.clear();
        return !value.is_null().get(is) && is;
    }
    case ondemand::json_type::array:
    case ondemand::json_type::object: fault = RecordFault::NestedValue; return false;
    }
    return false;
}

} // namespace

struct JsonLinesRowSource::Parser {
    ondemand::parser parser;
};

JsonLinesRowSource::JsonLinesRowSource() : m_parser{std::make_unique<Parser>()} {}
JsonLinesRowSource::~JsonLinesRowSource() = default;
BytePosition JsonLinesRowSource::position() const { return {m_file->done(), m_file->total()}; }

Result<std::unique_ptr<RowSource>> JsonLinesRowSource::open(const std::filesystem::path& path)
{
    std::unique_ptr<JsonLinesRowSource> source{new JsonLinesRowSource};
    if (auto done = source->findHeadings(path); !done) return std::move(done).error();
    auto file = TextFile::open(path, TextEncoding::Utf8);
    if (!file) return std::move(file).error();
    source->m_file = std::move(file).value();
    source->m_text.clear();
    source->m_start = 0;
    source->m_ended = false;
    source->m_line = 0;
    source->m_collecting = false;
    std::ranges::fill(source->m_seen, 0);
    return std::unique_ptr<RowSource>{std::move(source)};
}

Status JsonLinesRowSource::findHeadings(const std::filesystem::path& path)
{
    auto file = TextFile::open(path, TextEncoding::Utf8);
    if (!file) return std::move(file).error();
    m_file = std::move(file).value();
    m_collecting = true;
    Row row;
    for (int read = 0; read < linesForHeadings; ++read) {
        const auto more = next(row);
        if (!more) return more.error();
        if (!*more) break;
    }
    if (m_headings.empty()) return Error{ErrorKind::InvalidInput, "the file's first lines hold no JSON object with a key; give one object a line"};
    return Done{};
}

Result<bool> JsonLinesRowSource::readLine(std::string& line, bool& whole)
{
    line.clear();
    whole = true;
    for (;;) {
        const std::size_t end = m_text.find('\n', m_start);
        const std::size_t length = (end == std::string::npos ? m_text.size() : end) - m_start;
        const std::size_t room = line.size() < largestRow ? largestRow - line.size() : 0;
        if (length > room) whole = false;
        line.append(m_text, m_start, std::min(length, room));
        m_start += length;
        if (end != std::string::npos) {
            ++m_start;
            ++m_line;
            return true;
        }
        m_text.clear();
        m_start = 0;
        const auto more = m_ended ? Result<bool>{false} : m_file->read(m_text);
        if (!more) return more;
        if (!*more) {
            m_ended = true;
            if (line.empty()) return false;
            ++m_line;
            return true;
        }
    }
}

Result<bool> JsonLinesRowSource::next(Row& row)
{
    for (;;) {
        bool whole = true;
        const auto more = readLine(m_current, whole);
        if (!more || !*more) return more;
        row.line = m_line;
        row.faults.clear();
        if (!whole) {
            row.faults.push_back({std::nullopt, RecordFault::RowTooLong, m_current.substr(0, shownBytes)});
            return true;
        }
        if (m_current.find_first_not_of(" \t\r") == std::string::npos) continue;
        parse(row);
        return true;
    }
}

void JsonLinesRowSource::addHeading(std::string heading)
{
    m_columns.emplace(heading, m_headings.size());
    m_headings.push_back(std::move(heading));
    m_seen.push_back(0);
}

void JsonLinesRowSource::parse(Row& row)
{
    const auto bad = [&](std::optional<std::size_t> column, RecordFault fault, std::string_view value) {
        row.faults.push_back({column, fault, std::string{value.substr(0, shownBytes)}});
    };
    row.cells.resize(m_headings.size());
    for (std::string& cell : row.cells)
        cell.clear();
    if (!isUtf8(m_current)) return bad({}, RecordFault::BadEncoding, m_current);
    const std::size_t length = m_current.size();
    m_current.reserve(length + simdjson::SIMDJSON_PADDING);
    ondemand::document document;
    ondemand::object object;
    if (m_parser->parser.iterate(m_current.data(), length, m_current.capacity()).get(document) || document.get_object().get(object))
        return bad({}, RecordFault::BadJson, m_current);
    for (auto each : object) {
        ondemand::field field;
        std::string_view key;
        if (std::move(each).get(field) || field.unescaped_key().get(key)) return bad({}, RecordFault::BadJson, m_current);
        auto column = m_columns.find(std::string{key});
        if (column == m_columns.end()) {
            if (!m_collecting || m_headings.size() == mostColumns) {
                bad({}, RecordFault::UnknownKey, key);
                continue;
            }
            addHeading(std::string{key});
            row.cells.emplace_back();
            column = m_columns.find(m_headings.back());
        }
        const std::size_t index = column->second;
        if (std::exchange(m_seen[index], m_line) == m_line) bad(index, RecordFault::RepeatedKey, key);
        RecordFault fault{};
        if (!toCell(field.value(), row.cells[index], fault)) {
            bad(fault == RecordFault::NestedValue ? std::optional{index} : std::nullopt, fault, m_current);
            if (fault == RecordFault::BadJson) return;
        } else if (row.cells[index].size() > largestCell) {
            bad(index, RecordFault::CellTooLong, row.cells[index]);
        }
    }
    if (const char* after = nullptr; row.faults.empty() && document.current_location().get(after) == simdjson::SUCCESS)
        bad({}, RecordFault::BadJson, m_current); // Something follows the object.
}

} // namespace guanlan::records
