// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/constant_reader.h"

#include "models/domain/text_list.h"

#include <algorithm>
#include <charconv>

namespace guanlan::chainsync {

namespace {

std::optional<Bytes32> decimalWord(std::string_view digits)
{
    if (digits.empty() || digits.size() > 78) return std::nullopt;
    Bytes32 word{};
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        unsigned carry = unsigned(digit - '0');
        for (auto byte = word.rbegin(); byte != word.rend(); ++byte) {
            carry += *byte * 10u;
            *byte = std::uint8_t(carry);
            carry >>= 8;
        }
        if (carry != 0) return std::nullopt;
    }
    return word;
}

std::optional<Bytes32> negativeWord(std::string_view text)
{
    std::int64_t value = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    Bytes32 word = numberWord(std::uint64_t(value));
    std::fill(word.begin(), word.begin() + 24, std::uint8_t{0xff});
    return word;
}

std::optional<Bytes32> integerWord(std::string_view text, const AbiType& type)
{
    const bool negative = type.kind == AbiKind::Int && text.starts_with('-');
    const auto word = negative ? negativeWord(text) : decimalWord(text);
    if (!word || !isCleanWord(type, *word)) return std::nullopt;
    if (type.kind == AbiKind::Int && negative != bool(word->front() & 0x80)) return std::nullopt;
    return word;
}

std::optional<Bytes32> hexWord(std::string_view text, std::size_t begin, std::size_t size)
{
    Bytes32 word{};
    if (!decodePrefixedHex(text, std::span{word}.subspan(begin, size))) return std::nullopt;
    return word;
}

/// Numbers and booleans as they would stand in quotes.
std::string scalarText(const JsonPlace& place)
{
    if (place.isNumber()) return std::to_string(place.unsignedNumber());
    if (place.isBoolean()) return place.boolean() ? "true" : "false";
    return place.text();
}

ConstantSource readIdConstant(const JsonPlace& place)
{
    const std::string text = place.text();
    if (const auto id = hexWord(text, 0, 32)) return {*id, {}};
    if (const auto address = hexWord(text, 12, 20)) return {*address, {}};
    place.refuse("must be \"0x\" and 64 hex digits, or 40 of an address");
    return {};
}

ConstantSource readChoiceConstant(const JsonPlace& place, FieldForm form)
{
    const std::string text = place.text();
    const auto choices = fieldChoices(form);
    const auto found = std::find(choices.begin(), choices.end(), text);
    if (found != choices.end()) return {numberWord(std::uint64_t(found - choices.begin())), {}};
    place.refuse("'" + text + "' is none of: " + listed(choices));
    return {};
}

} // namespace

std::optional<Bytes32> constantWord(std::string_view text, const AbiType& type)
{
    switch (type.kind) {
    case AbiKind::Uint:
    case AbiKind::Int: return integerWord(text, type);
    case AbiKind::Address: return hexWord(text, 12, 20);
    case AbiKind::FixedBytes: return hexWord(text, 0, type.size);
    case AbiKind::Bool:
        if (text == "true") return numberWord(1);
        if (text == "false") return numberWord(0);
        return std::nullopt;
    case AbiKind::Bytes:
    case AbiKind::Text:
    case AbiKind::List:
    case AbiKind::FixedList:
    case AbiKind::Tuple: break;
    }
    return std::nullopt;
}

std::optional<Bytes32> readConstantWord(const JsonPlace& place, const AbiType& type)
{
    const std::string text = scalarText(place);
    const auto word = constantWord(text, type);
    if (!word) place.refuse("'" + text + "' is no " + abiName(type));
    return word;
}

ConstantSource readFieldConstant(const JsonPlace& place, FieldForm form)
{
    switch (form) {
    case FieldForm::Id:
    case FieldForm::IdList: return readIdConstant(place);
    case FieldForm::Address:
        if (const auto address = hexWord(place.text(), 12, 20)) return {*address, {}};
        place.refuse("must be \"0x\" and 40 hex digits");
        return {};
    case FieldForm::Time: return {numberWord(place.unsignedNumber(latestTime)), {}};
    case FieldForm::Number: return {numberWord(place.unsignedNumber(UINT32_MAX)), {}};
    case FieldForm::Truth: return {numberWord(place.boolean() ? 1 : 0), {}};
    case FieldForm::Status:
    case FieldForm::Kind: return readChoiceConstant(place, form);
    case FieldForm::Text: return {{}, place.nonEmptyText()};
    }
    return {};
}

} // namespace guanlan::chainsync
