// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace guanlan {

/// What the supervisor decided on a finding. The numbers are stored in workspaces: append, never renumber.
enum class Disposition : std::uint8_t {
    Open = 0, ///< Nobody has taken it up.
    InReview = 1,
    Confirmed = 2, ///< The finding is right.
    Dismissed = 3, ///< It is not, or does not matter; the reason stands in the log.
    Referred = 4, ///< Given on to somebody higher up.
};

/// "open", "in-review", "confirmed", "dismissed", "referred".
std::string_view dispositionName(Disposition disposition);
std::optional<Disposition> parseDisposition(std::string_view name);
/// Whether nothing is left to do: confirmed, dismissed or referred.
constexpr bool isDecided(Disposition disposition) { return disposition >= Disposition::Confirmed; }

/// What an entry of the case log does. The numbers are stored in workspaces and hashed: append, never renumber.
enum class CaseAct : std::uint8_t {
    Decide = 1, ///< `value`: dispositionName(). `text`: the reason, which a dismissal must have. A decision ends a snooze.
    Assign = 2, ///< `value`: to whom; empty: to nobody.
    Snooze = 3, ///< `value`: until when, ISO 8601 in UTC; empty: no longer.
    Note = 4, ///< `text`: the note.
    Undo = 5, ///< Takes the entry `undoes` back: the case is as if that entry were not there. Both stay in the log.
    Reveal = 6, ///< A masked holder was shown in full. `text`: for which reason. Cannot be undone.
    Withdraw = 7, ///< A file of business records was taken back. `value`: the institution's id, a blank, and its name; `text`: for which reason. Cannot be undone; it can be taken again.
};
constexpr CaseAct lastCaseAct = CaseAct::Withdraw;

/// One record of the case log, which only grows. Entries are numbered 1, 2, … and chained by their hashes:
/// `hash` is the SHA-256 of canonicalBytes(entry, hash of the entry before; 32 zero bytes before the first).
struct CaseEntry {
    std::int64_t number = 0;
    std::int64_t batch = 0; ///< Number of the first entry of all that was done at once, and is undone at once.
    std::int64_t time = 0; ///< UTC seconds by the operator's clock; the order is that of the numbers.
    std::string operatorName; ///< Who did it, UTF-8.
    CaseAct act = CaseAct::Note;
    std::string finding; ///< Finding::id; of Reveal also the holder itself, SubjectId in hex, where it was no finding that led to it; of Withdraw the file's SHA-256 in hex.
    std::string value; ///< As the act says; empty where it says nothing.
    std::string text; ///< UTF-8, as the operator wrote it.
    std::int64_t undoes = 0; ///< Number of an earlier entry on the same finding; 0 unless `act` is Undo.
    Bytes32 hash{};
    friend bool operator==(const CaseEntry&, const CaseEntry&) = default;
};

/// What an entry's hash covers, one after the other: the text "guanlan-case-entry-1" and a line feed; `previous`; number, batch,
/// time and undoes, each as 8 bytes, big-endian, two's complement; the act, 1 byte; operator, finding, value and text, each as its
/// length in bytes (4 bytes, big-endian) and its bytes.
Bytes canonicalBytes(const CaseEntry& entry, const Bytes32& previous);

/// Where a finding's case stands.
struct CaseState {
    Disposition disposition = Disposition::Open;
    std::optional<std::int64_t> since; ///< When it came to this disposition, UTC seconds; absent: it was never decided upon.
    std::string assignee; ///< Empty: nobody.
    std::optional<std::int64_t> snoozedUntil; ///< UTC seconds; may have passed.
    std::int64_t notes = 0; ///< Notes that were not taken back.
    friend bool operator==(const CaseState&, const CaseState&) = default;
};

/// What the entries on one finding come to, ascending by number. Entries that were undone count for nothing, and so does what
/// cannot be read (a value of no known form).
CaseState foldCase(std::span<const CaseEntry> entries);

} // namespace guanlan
