// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/record_reader.h"

#include "models/domain/time.h"
#include "models/domain/visible_text.h"
#include "models/records/cell_values.h"
#include "models/records/text_encoding.h"

#include <algorithm>

namespace guanlan::records {

namespace {

constexpr std::size_t longestReference = 128;
constexpr std::size_t longestClass = 64;
constexpr std::size_t longestName = 128;
constexpr std::size_t shownCharacters = 100;
constexpr std::size_t mostComplaintsPerRow = 20;
const std::int64_t earliest = shanghaiDayStart(daysSinceEpoch({1990, 1, 1}));
const std::int64_t latest = shanghaiDayStart(daysSinceEpoch({2101, 1, 1})) - 1;

/// At most so many characters, then "…".
std::string shown(std::string_view value)
{
    const std::string visible = visibleUtf8(value.substr(0, 4 * shownCharacters));
    std::size_t end = 0;
    for (std::size_t characters = 0; end < visible.size() && characters < shownCharacters; ++characters)
        end += std::size_t(std::max(1, utf8Length(std::string_view{visible}.substr(end))));
    const bool isWhole = end >= visible.size() && value.size() <= 4 * shownCharacters;
    return isWhole ? visible : visible.substr(0, end) + "…";
}

/// ASCII without control characters: nothing in it needs a second look.
bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7F; });
}

} // namespace

Result<RecordReader> RecordReader::create(std::unique_ptr<RowSource> source, const ColumnMapping& mapping)
{
    const auto places = mapping.places(source->headings());
    if (!places) return places.error();
    return RecordReader{std::move(source), *places};
}

Result<bool> RecordReader::next()
{
    m_complaints.clear();
    const auto more = m_source->next(m_row);
    if (!more || !*more) return more;
    for (const RowFault& fault : m_row.faults)
        complain(fault.column, fault.fault, fault.value);
    if (isGood()) readRecord();
    return true;
}

void RecordReader::complain(std::optional<std::size_t> column, RecordFault fault, std::string_view value)
{
    if (m_complaints.size() == mostComplaintsPerRow) return;
    const auto& headings = m_source->headings();
    const std::string heading = column && *column < headings.size() ? visibleUtf8(headings[*column]) : std::string{};
    m_complaints.push_back({m_row.line, heading, shown(value), fault});
}

std::string_view RecordReader::cell(RecordField field) const
{
    const auto place = m_places[std::size_t(field)];
    return place && *place < m_row.cells.size() ? trimmed(m_row.cells[*place]) : std::string_view{};
}

void RecordReader::readText(RecordField field, std::size_t longest, std::string& target)
{
    const std::string_view text = cell(field);
    if (text.size() > longest) return complain(field, RecordFault::TooLong);
    if (!isPlain(text) && visibleUtf8(text) != text) return complain(field, RecordFault::Unprintable);
    target.assign(text);
}

template <class Value>
void RecordReader::readWord(RecordField field, std::optional<Value> (*parse)(std::string_view), std::optional<Value>& target)
{
    const std::string_view word = cell(field);
    target.reset();
    if (word.empty()) return isNeeded(field) ? complain(field, RecordFault::Missing) : void();
    target = parse(word);
    if (!target) complain(field, RecordFault::UnknownWord);
}

void RecordReader::readRecord()
{
    const auto idOf = [&](RecordField field, auto& target, auto parse) {
        target.reset();
        const std::string_view text = cell(field);
        if (text.empty()) return;
        if (const auto bytes = parse(text)) target.emplace(*bytes);
        else complain(field, RecordFault::BadId);
    };
    m_record.line = m_row.line;
    readText(RecordField::Reference, longestReference, m_record.reference);
    if (cell(RecordField::Reference).empty()) complain(RecordField::Reference, RecordFault::Missing);
    readText(RecordField::InvestorClass, longestClass, m_record.investorClass);
    readText(RecordField::Operator, longestName, m_record.operatorName);
    std::optional<RecordKind> kind;
    readWord<RecordKind>(RecordField::Kind, parseRecordKind, kind);
    std::optional<RecordChannel> channel;
    readWord<RecordChannel>(RecordField::Channel, parseRecordChannel, channel);
    readWord<RecordOutcome>(RecordField::Outcome, parseRecordOutcome, m_record.outcome);
    const auto time = parseCellTime(cell(RecordField::Time));
    if (cell(RecordField::Time).empty()) complain(RecordField::Time, RecordFault::Missing);
    else if (!time) complain(RecordField::Time, RecordFault::BadTime);
    else if (*time < earliest || *time > latest) complain(RecordField::Time, RecordFault::TimeOutOfRange);
    idOf(RecordField::Subject, m_record.subject, parseCellId);
    idOf(RecordField::Credential, m_record.credential, parseCellId);
    idOf(RecordField::Digest, m_record.digest, parseCellDigest);
    m_record.amount.reset();
    if (const std::string_view amount = cell(RecordField::Amount); !amount.empty()) {
        m_record.amount = parseAmountBand(amount);
        if (!m_record.amount) complain(RecordField::Amount, RecordFault::BadAmount);
    }
    if (!isGood()) return;
    m_record.kind = *kind;
    m_record.channel = *channel;
    m_record.time = *time;
}

} // namespace guanlan::records
