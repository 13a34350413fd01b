// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/business_record.h"

#include <optional>
#include <string_view>

namespace guanlan::records {

/// Without blanks (also the ideographic one) at its ends.
std::string_view trimmed(std::string_view cell);

/// A time as institutions write it: "2026-03-02 09:20:11", "2026/3/2 9:20", "2026年3月2日 9时20分11秒", "20260302", with "T" and
/// with "Z" or an offset; without one it is Shanghai's, and a date alone the beginning of that day there.
/// @return UTC seconds; nullopt for anything else or a date that is none. A fraction of a second is read over.
std::optional<std::int64_t> parseCellTime(std::string_view cell);

/// An amount in yuan, or a band of them: "5000000", "¥5,000,000.00", "500万元", "1.5亿", "100万-500万", "[100万,500万)", ">=500万",
/// "≥500万", "500万以上", "<100万", "100万以下". "<=" and "≤" (and "以下") include the amount: a fen more is the open end.
/// @return nullopt for anything else, more than two decimals of a yuan, a negative, or a band that ends before it begins.
std::optional<AmountBand> parseAmountBand(std::string_view cell);

/// 32 bytes as 64 hex digits, with "0x" or without; or 20 as 0x and 40, zeros in front.
std::optional<Bytes32> parseCellId(std::string_view cell);
/// 32 bytes as 64 hex digits, with "0x", "sha256:", "sm3:" or without.
std::optional<Bytes32> parseCellDigest(std::string_view cell);

} // namespace guanlan::records
