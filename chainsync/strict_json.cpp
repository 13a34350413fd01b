// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/strict_json.h"

#include "models/domain/json_text.h"
#include "models/domain/text_list.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <fstream>

namespace guanlan::chainsync {

namespace {

Error problemAt(std::string_view file, std::string_view path, std::string_view reason)
{
    std::string message{file};
    if (!path.empty()) message.append(": ").append(path);
    return {ErrorKind::InvalidInput, message.append(": ").append(reason)};
}

} // namespace

JsonDocument::JsonDocument(std::unique_ptr<State> state) : m_state{std::move(state)} {}

Result<JsonDocument> JsonDocument::parse(std::string_view text, std::string_view fileName)
{
    auto value = parseJsonText(text, fileName);
    if (!value) return std::move(value).error();
    auto state = std::make_unique<State>();
    state->file = fileName;
    state->value = std::move(value).value();
    return JsonDocument{std::move(state)};
}

JsonPlace JsonDocument::root() const { return {m_state.get(), &m_state->value, {}}; }

std::optional<Error> JsonDocument::problem() const { return m_state->problem; }

JsonPlace::JsonPlace(JsonDocument::State* state, const nlohmann::json* value, std::string path)
    : m_state{state}
    , m_value{value}
    , m_path{std::move(path)}
{
}

std::string JsonPlace::member(std::string_view key) const
{
    return m_path.empty() ? std::string{key} : m_path + "." + std::string{key};
}

JsonPlace JsonPlace::required(std::string_view key) const
{
    JsonPlace place = optional(key);
    if (isObject() && !place.isPresent()) place.refuse("is missing");
    return place;
}

JsonPlace JsonPlace::optional(std::string_view key) const
{
    if (!expect(isObject(), "an object")) return {m_state, nullptr, member(key)};
    const auto found = m_value->find(std::string{key});
    return {m_state, found == m_value->end() ? nullptr : &*found, member(key)};
}

void JsonPlace::allowOnly(std::initializer_list<std::string_view> keys) const
{
    if (!expect(isObject(), "an object")) return;
    for (const auto& [key, value] : m_value->items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            JsonPlace{m_state, &value, member(key)}.refuse("unknown key; known are " + listed(keys));
    }
}

std::string JsonPlace::text() const
{
    return expect(isText(), "a text") ? m_value->get<std::string>() : std::string{};
}

std::string JsonPlace::nonEmptyText() const
{
    std::string value = text();
    if (isText() && value.empty()) refuse("must not be empty");
    return value;
}

std::string JsonPlace::label() const
{
    constexpr qsizetype longest = 100;
    std::string value = nonEmptyText();
    const auto characters = QString::fromStdString(value).toUcs4();
    const bool isHidden = std::ranges::any_of(characters, [](char32_t c) {
        const auto category = QChar::category(c);
        return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph;
    });
    if (value.find_first_not_of(' ') == std::string::npos) refuse("must not be blank");
    else if (isHidden) refuse("must not hold characters that are not seen (line breaks, marks of direction)");
    else if (characters.size() > longest) refuse("must have at most " + std::to_string(longest) + " characters");
    return value;
}

std::uint64_t JsonPlace::unsignedNumber(std::uint64_t maximum) const
{
    if (!expect(m_value && m_value->is_number_unsigned(), "a whole number, 0 or more")) return 0;
    const auto value = m_value->get<std::uint64_t>();
    if (value > maximum) refuse("must be at most " + std::to_string(maximum));
    return value;
}

bool JsonPlace::boolean() const
{
    return expect(isBoolean(), "true or false") && m_value->get<bool>();
}

std::vector<JsonPlace> JsonPlace::items() const
{
    std::vector<JsonPlace> places;
    if (!expect(isArray(), "a list")) return places;
    for (std::size_t i = 0; i < m_value->size(); ++i)
        places.push_back({m_state, &(*m_value)[i], m_path + "[" + std::to_string(i) + "]"});
    return places;
}

std::vector<std::pair<std::string, JsonPlace>> JsonPlace::members() const
{
    std::vector<std::pair<std::string, JsonPlace>> places;
    if (!expect(isObject(), "an object")) return places;
    for (const auto& [key, value] : m_value->items())
        places.emplace_back(key, JsonPlace{m_state, &value, member(key)});
    return places;
}

void JsonPlace::refuse(std::string_view reason) const
{
    if (!m_state->problem) m_state->problem = problemAt(m_state->file, m_path, reason);
}

bool JsonPlace::expect(bool holds, std::string_view what) const
{
    if (!holds && m_value) refuse("must be " + std::string{what});
    return holds;
}

Result<std::string> readSmallFile(const std::filesystem::path& file, std::size_t maximumBytes)
{
    std::error_code failure;
    const auto kind = std::filesystem::status(file, failure).type();
    if (kind == std::filesystem::file_type::not_found)
        return Error{ErrorKind::NotFound, file.string() + ": there is no such file; check the path."};
    std::ifstream stream{file, std::ios::binary};
    if (!stream || kind == std::filesystem::file_type::directory)
        return Error{ErrorKind::Unavailable, file.string() + ": cannot be read; check that it is a file and its permissions."};
    std::string text;
    std::string piece(std::size_t{1} << 16, '\0');
    while (stream.read(piece.data(), std::streamsize(piece.size())) || stream.gcount() > 0) {
        text.append(piece, 0, std::size_t(stream.gcount()));
        if (text.size() > maximumBytes)
            return Error{ErrorKind::InvalidInput,
                file.string() + ": is larger than " + std::to_string(maximumBytes >> 20) + " MiB; is it the right file?"};
    }
    return text;
}

} // namespace guanlan::chainsync
