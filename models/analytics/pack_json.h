// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace guanlan::analytics {

/// Strict reading of a rule pack or calendar file. The first mistake is kept with its path, "file: a.b[3]: reason";
/// what is read after it has default values.
class PackJson {
public:
    using Json = nlohmann::json;

    explicit PackJson(std::string_view file) : m_file{file} {}

    void fail(const std::string& path, const std::string& reason);
    /// The mistake as InvalidInput; Done where there was none.
    Status outcome() const;

    static std::string join(const std::string& path, std::string_view key);
    static std::string join(const std::string& path, std::size_t index);

    void allowKeys(const Json& value, const std::string& path, std::initializer_list<std::string_view> keys);
    /// nullptr where the key is not there or `object` is none.
    static const Json* optional(const Json& object, std::string_view key);
    const Json& member(const Json& object, const std::string& path, std::string_view key);
    std::string string(const Json& object, const std::string& path, std::string_view key);
    bool boolean(const Json& object, const std::string& path, std::string_view key);
    /// A whole number within [least, most], else `least`.
    std::int64_t integer(const Json& value, const std::string& path, std::int64_t least, std::int64_t most);
    /// A number within [least, most], else `least`.
    double decimal(const Json& value, const std::string& path, double least, double most);
    /// A list; an empty one for anything else.
    const Json& list(const Json& object, const std::string& path, std::string_view key);
    /// A date like 2026-01-01, as days since 1970-01-01.
    std::optional<std::int64_t> date(const Json& value, const std::string& path);
    /// A text in one language serves for both.
    LocalText text2(const Json& object, const std::string& path, std::string_view key);

private:
    std::string m_file;
    std::string m_mistake;
};

} // namespace guanlan::analytics
