// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/cell_values.h"

#include "models/domain/time.h"

#include <algorithm>
#include <array>

namespace guanlan::records {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view word)
{
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

template <std::size_t N>
bool takeAny(std::string_view& text, const std::array<std::string_view, N>& words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return take(text, word); });
}

/// A number of `least` to `most` digits; -1 where there is none.
int takeNumber(std::string_view& text, std::size_t least, std::size_t most)
{
    std::size_t length = 0;
    int value = 0;
    while (length < most && length < text.size() && isDigit(text[length]))
        value = value * 10 + (text[length++] - '0');
    if (length < least) return -1;
    text.remove_prefix(length);
    return value;
}

/// The day, counted from 1970-01-01.
std::optional<std::int64_t> takeDate(std::string_view& text)
{
    CivilDate date;
    date.year = takeNumber(text, 4, 4);
    if (date.year < 0) return std::nullopt;
    if (!text.empty() && isDigit(text.front())) {
        date.month = takeNumber(text, 2, 2);
        date.day = takeNumber(text, 2, 2);
    } else {
        const std::string_view parting = text.starts_with("年") ? "月" : text.substr(0, 1);
        if (!takeAny<4>(text, {"-", "/", ".", "年"})) return std::nullopt;
        date.month = takeNumber(text, 1, 2);
        if (!take(text, parting)) return std::nullopt;
        date.day = takeNumber(text, 1, 2);
        if (parting == "月" && !take(text, "日")) return std::nullopt;
    }
    if (date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
    const std::int64_t day = daysSinceEpoch(date);
    return civilDate(day) == date ? std::optional{day} : std::nullopt;
}

/// Seconds of the day.
std::optional<std::int64_t> takeClock(std::string_view& text)
{
    const bool isChinese = text.find("时") != std::string_view::npos;
    const int hour = takeNumber(text, 1, 2);
    if (hour < 0 || hour > 23 || !take(text, isChinese ? "时" : ":")) return std::nullopt;
    if (isChinese && text.empty()) return hour * secondsPerHour;
    const int minute = takeNumber(text, isChinese ? 1 : 2, 2);
    if (minute < 0 || minute > 59 || (isChinese && !take(text, "分"))) return std::nullopt;
    int second = 0;
    if (isChinese ? !text.empty() : take(text, ":")) {
        second = takeNumber(text, isChinese ? 1 : 2, 2);
        if (second < 0 || second > 59 || (isChinese && !take(text, "秒"))) return std::nullopt;
        if (take(text, ".") && takeNumber(text, 1, 9) < 0) return std::nullopt;
    }
    return hour * secondsPerHour + minute * 60 + second;
}

/// "Z" or "+08:00"; nothing is Shanghai's.
std::optional<std::int64_t> takeOffset(std::string_view text)
{
    if (text.empty()) return shanghaiOffset;
    if (text == "Z") return 0;
    const bool isWest = text.front() == '-';
    if (!takeAny<2>(text, {"+", "-"})) return std::nullopt;
    const int hours = takeNumber(text, 2, 2);
    take(text, ":");
    const int minutes = takeNumber(text, 2, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || !text.empty()) return std::nullopt;
    const std::int64_t seconds = hours * secondsPerHour + minutes * 60;
    return isWest ? -seconds : seconds;
}

/// Ten thousand, a hundred million: as a power of ten.
int takeUnit(std::string_view& text)
{
    int zeros = 0;
    if (take(text, "万")) zeros = 4;
    else if (take(text, "亿")) zeros = 8;
    takeAny<3>(text, {"元", "CNY", "RMB"});
    return zeros;
}

/// An amount in fen. Exact: no floating point.
std::optional<std::int64_t> takeAmount(std::string_view& text)
{
    constexpr std::int64_t most = 9'000'000'000'000'000'000 / 10;
    takeAny<4>(text, {"¥", "￥", "CNY", "RMB"});
    std::int64_t value = 0;
    int decimals = -1;
    std::size_t digits = 0;
    while (!text.empty()) {
        const char c = text.front();
        if (c == '.' && decimals < 0 && digits > 0) decimals = 0;
        else if (c == ',' && decimals < 0 && digits > 0 && text.size() > 3 && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3])
            && (text.size() == 4 || !isDigit(text[4]))) {} // Parts thousands.
        else if (isDigit(c)) {
            if (value > most / 10) return std::nullopt;
            value = value * 10 + (c - '0');
            ++digits;
            if (decimals >= 0) ++decimals;
        } else break;
        text.remove_prefix(1);
    }
    if (digits == 0 || decimals == 0) return std::nullopt;
    int zeros = takeUnit(text) + 2 - std::max(decimals, 0);
    for (; zeros > 0; --zeros) {
        if (value > most) return std::nullopt;
        value *= 10;
    }
    for (; zeros < 0; ++zeros) {
        if (value % 10 != 0) return std::nullopt;
        value /= 10;
    }
    return value;
}

enum class Side { None, AtLeast, Above, AtMost, Below };

Side takeSide(std::string_view& text)
{
    if (takeAny<3>(text, {">=", "≥", "不低于"})) return Side::AtLeast;
    if (takeAny<4>(text, {"<=", "≤", "不高于", "不超过"})) return Side::AtMost;
    if (takeAny<4>(text, {">", "＞", "超过", "高于"})) return Side::Above;
    if (takeAny<3>(text, {"<", "＜", "低于"})) return Side::Below;
    return Side::None;
}

std::optional<AmountBand> oneSided(Side side, std::int64_t fen)
{
    switch (side) {
    case Side::None: return AmountBand{fen, fen};
    case Side::AtLeast: return AmountBand{fen, {}};
    case Side::Above: return AmountBand{fen + 1, {}};
    case Side::AtMost: return AmountBand{{}, fen + 1};
    case Side::Below: return AmountBand{{}, fen};
    }
    return std::nullopt;
}

bool hexTo(std::string_view digits, std::span<std::uint8_t> out)
{
    if (digits.size() != 2 * out.size()) return false;
    std::array<char, 66> text{'0', 'x'};
    std::ranges::copy(digits, text.begin() + 2);
    return decodePrefixedHex({text.data(), digits.size() + 2}, out);
}

} // namespace

std::string_view trimmed(std::string_view cell)
{
    constexpr std::string_view wide = "　";
    for (;;) {
        const std::size_t before = cell.size();
        while (!cell.empty() && std::string_view{" \t\r\n"}.find(cell.front()) != std::string_view::npos)
            cell.remove_prefix(1);
        while (!cell.empty() && std::string_view{" \t\r\n"}.find(cell.back()) != std::string_view::npos)
            cell.remove_suffix(1);
        take(cell, wide);
        if (cell.ends_with(wide)) cell.remove_suffix(wide.size());
        if (cell.size() == before) return cell;
    }
}

std::optional<std::int64_t> parseCellTime(std::string_view cell)
{
    const auto day = takeDate(cell);
    if (!day) return std::nullopt;
    if (cell.empty()) return shanghaiDayStart(*day);
    const bool parted = take(cell, "T") || take(cell, " ");
    while (take(cell, " ")) {}
    if (!parted) return std::nullopt;
    const auto clock = takeClock(cell);
    if (!clock) return std::nullopt;
    const auto offset = takeOffset(cell);
    if (!offset) return std::nullopt;
    return *day * secondsPerDay + *clock - *offset;
}

std::optional<AmountBand> parseAmountBand(std::string_view cell)
{
    const bool bracketed = take(cell, "[");
    const Side side = takeSide(cell);
    const auto from = takeAmount(cell);
    if (!from || (bracketed && side != Side::None)) return std::nullopt;
    if (side != Side::None || (cell.empty() && !bracketed)) return cell.empty() ? oneSided(side, *from) : std::nullopt;
    if (!bracketed && takeAny<3>(cell, {"以上", "及以上", "(含)以上"})) return cell.empty() ? oneSided(Side::AtLeast, *from) : std::nullopt;
    if (!bracketed && takeAny<3>(cell, {"以下", "及以下", "(含)以下"})) return cell.empty() ? oneSided(Side::AtMost, *from) : std::nullopt;
    if (bracketed ? !take(cell, ",") : !takeAny<6>(cell, {"-", "~", "～", "—", "–", "至"})) return std::nullopt;
    const auto to = takeAmount(cell);
    if (!to || *to <= *from || (bracketed && !take(cell, ")")) || !cell.empty()) return std::nullopt;
    return AmountBand{*from, *to};
}

std::optional<Bytes32> parseCellId(std::string_view cell)
{
    Bytes32 bytes{};
    const bool prefixed = take(cell, "0x");
    if (hexTo(cell, bytes)) return bytes;
    bytes = {};
    if (prefixed && hexTo(cell, std::span<std::uint8_t>{bytes}.subspan(12))) return bytes;
    return std::nullopt;
}

std::optional<Bytes32> parseCellDigest(std::string_view cell)
{
    Bytes32 bytes{};
    takeAny<5>(cell, {"0x", "sha256:", "SHA256:", "sm3:", "SM3:"});
    return hexTo(cell, bytes) ? std::optional{bytes} : std::nullopt;
}

} // namespace guanlan::records
