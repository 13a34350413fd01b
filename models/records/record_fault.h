// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace guanlan::records {

/// Why a row was not taken.
enum class RecordFault {
    BadEncoding, ///< Bytes that are no text in the file's encoding.
    StrayQuote, ///< A quotation mark within an unquoted cell, or text after a closing one.
    OpenQuote, ///< A quotation mark that is never closed.
    CellTooLong,
    RowTooLong,
    TooFewCells,
    TooManyCells,
    BadJson,
    RepeatedKey,
    UnknownKey, ///< A key that the file's first lines did not have.
    NestedValue, ///< A list or object where a value should be.
    ErrorCell, ///< A formula that failed, "#N/A".
    LostDigits, ///< A number of more than 15 digits, of which a spreadsheet forgets the last.
    Missing,
    UnknownWord,
    BadTime,
    TimeOutOfRange,
    BadId,
    BadAmount,
    TooLong,
    Unprintable, ///< Control characters, or such as turn the direction of writing.
};

/// "unknown-word": how a program reads it.
std::string_view faultName(RecordFault fault);
/// A sentence without its full stop: what is wrong, and what should be there.
std::string_view faultEnglish(RecordFault fault);
std::string_view faultChinese(RecordFault fault);

} // namespace guanlan::records
