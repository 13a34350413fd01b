// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guanlan::chainsync {

class JsonPlace;

/// A small JSON file that a user wrote, read strictly: a duplicate key, a comment, bad UTF-8, text after the end
/// or more than 64 levels are refused. The places read from it remember the first thing found wrong; read all
/// that is wanted, then ask problem() once.
class JsonDocument {
public:
    /// InvalidInput: "FILE: PATH IN IT: reason".
    static Result<JsonDocument> parse(std::string_view text, std::string_view fileName);

    /// The whole document. Valid while the document lives; it may be moved meanwhile.
    JsonPlace root() const;
    /// The first thing that was found wrong by reading, as InvalidInput.
    std::optional<Error> problem() const;

private:
    friend class JsonPlace;
    struct State {
        std::string file;
        nlohmann::json value;
        std::optional<Error> problem;
    };
    explicit JsonDocument(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A value in a JsonDocument and where it stands ("contracts[1].address"). What is asked of a place that is
/// absent or of another type is reported to the document and gives an empty value, so that a reader needs no
/// check between two steps.
class JsonPlace {
public:
    /// The member `key`; its absence is a problem.
    JsonPlace required(std::string_view key) const;
    /// The member `key`; may be absent.
    JsonPlace optional(std::string_view key) const;
    /// Refuses any member that is not listed (and anything that is not an object).
    void allowOnly(std::initializer_list<std::string_view> keys) const;

    bool isPresent() const { return m_value != nullptr; }
    bool isObject() const { return m_value && m_value->is_object(); }
    bool isArray() const { return m_value && m_value->is_array(); }
    bool isText() const { return m_value && m_value->is_string(); }
    bool isNumber() const { return m_value && m_value->is_number(); }
    bool isBoolean() const { return m_value && m_value->is_boolean(); }

    /// Each of these refuses a value of another type.
    std::string text() const;
    std::string nonEmptyText() const;
    /// What is shown in lists and sentences: one line of at most 100 characters, all of which are seen.
    std::string label() const;
    std::uint64_t unsignedNumber(std::uint64_t maximum = UINT64_MAX) const; ///< Whole, 0 to `maximum`.
    bool boolean() const;
    std::vector<JsonPlace> items() const; ///< Of an array.
    std::vector<std::pair<std::string, JsonPlace>> members() const; ///< Of an object, by key.

    /// Says that the value is wrong: "FILE: PATH: reason". Only the document's first problem is kept.
    void refuse(std::string_view reason) const;
    const std::string& path() const { return m_path; }

private:
    friend class JsonDocument;
    JsonPlace(JsonDocument::State* state, const nlohmann::json* value, std::string path);
    bool expect(bool holds, std::string_view what) const;
    std::string member(std::string_view key) const;

    JsonDocument::State* m_state;
    const nlohmann::json* m_value; ///< Null: absent.
    std::string m_path;
};

/// Reads a whole file of at most `maximumBytes`. NotFound, Unavailable (cannot be read), InvalidInput (too large).
Result<std::string> readSmallFile(const std::filesystem::path& file, std::size_t maximumBytes = std::size_t{16} << 20);

} // namespace guanlan::chainsync
