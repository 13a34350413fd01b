// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/case_entry.h"

#include "models/domain/time.h"

#include <algorithm>
#include <array>
#include <set>

namespace guanlan {

namespace {

constexpr std::array<std::string_view, 5> names{"open", "in-review", "confirmed", "dismissed", "referred"};

void appendNumber(Bytes& bytes, std::uint64_t number, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes.push_back(std::uint8_t(number >> shift));
}

void appendText(Bytes& bytes, std::string_view text)
{
    appendNumber(bytes, text.size(), 4);
    bytes.insert(bytes.end(), text.begin(), text.end());
}

void apply(CaseState& state, const CaseEntry& entry)
{
    switch (entry.act) {
    case CaseAct::Decide:
        if (const auto disposition = parseDisposition(entry.value)) {
            state.disposition = *disposition;
            state.since = entry.time;
            if (isDecided(*disposition)) state.snoozedUntil.reset();
        }
        return;
    case CaseAct::Assign: state.assignee = entry.value; return;
    case CaseAct::Snooze: state.snoozedUntil = parseTime(entry.value); return;
    case CaseAct::Note: ++state.notes; return;
    case CaseAct::Undo:
    case CaseAct::Reveal:
    case CaseAct::Withdraw: return;
    }
}

} // namespace

std::string_view dispositionName(Disposition disposition) { return names[std::size_t(disposition)]; }

std::optional<Disposition> parseDisposition(std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return Disposition(found - names.begin());
}

Bytes canonicalBytes(const CaseEntry& entry, const Bytes32& previous)
{
    constexpr std::string_view form{"guanlan-case-entry-1\n"};
    Bytes bytes{form.begin(), form.end()};
    bytes.insert(bytes.end(), previous.begin(), previous.end());
    for (const std::int64_t number : {entry.number, entry.batch, entry.time, entry.undoes})
        appendNumber(bytes, std::uint64_t(number), 8);
    bytes.push_back(std::uint8_t(entry.act));
    for (const std::string* text : {&entry.operatorName, &entry.finding, &entry.value, &entry.text}) appendText(bytes, *text);
    return bytes;
}

CaseState foldCase(std::span<const CaseEntry> entries)
{
    std::set<std::int64_t> undone;
    for (const CaseEntry& entry : entries)
        if (entry.act == CaseAct::Undo) undone.insert(entry.undoes);
    CaseState state;
    for (const CaseEntry& entry : entries)
        if (!undone.contains(entry.number)) apply(state, entry);
    return state;
}

} // namespace guanlan
