// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_json.h"

#include "models/domain/text_list.h"
#include "models/domain/time.h"

#include <algorithm>
#include <cstdio>

namespace guanlan::analytics {

namespace {

std::string numberText(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

} // namespace

void PackJson::fail(const std::string& path, const std::string& reason)
{
    if (m_mistake.empty()) m_mistake = m_file + ": " + (path.empty() ? "top level" : path) + ": " + reason;
}

Status PackJson::outcome() const
{
    if (m_mistake.empty()) return Done{};
    return Error{ErrorKind::InvalidInput, m_mistake};
}

std::string PackJson::join(const std::string& path, std::string_view key)
{
    return path.empty() ? std::string{key} : path + "." + std::string{key};
}

std::string PackJson::join(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

void PackJson::allowKeys(const Json& value, const std::string& path, std::initializer_list<std::string_view> keys)
{
    if (!value.is_object()) return fail(path, "must be an object");
    for (const auto& [key, unused] : value.items())
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) fail(join(path, key), "unknown key; known are " + listed(keys));
}

const PackJson::Json* PackJson::optional(const Json& object, std::string_view key)
{
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

const PackJson::Json& PackJson::member(const Json& object, const std::string& path, std::string_view key)
{
    static const Json missing;
    if (const Json* found = optional(object, key)) return *found;
    fail(join(path, key), "is missing");
    return missing;
}

std::string PackJson::string(const Json& object, const std::string& path, std::string_view key)
{
    const Json& value = member(object, path, key);
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) return value.get<std::string>();
    fail(join(path, key), "must be a text that is not empty");
    return {};
}

bool PackJson::boolean(const Json& object, const std::string& path, std::string_view key)
{
    const Json& value = member(object, path, key);
    if (value.is_boolean()) return value.get<bool>();
    fail(join(path, key), "must be true or false");
    return false;
}

std::int64_t PackJson::integer(const Json& value, const std::string& path, std::int64_t least, std::int64_t most)
{
    const bool fits = value.is_number_integer()
        && !(value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(INT64_MAX));
    const std::int64_t number = fits ? value.get<std::int64_t>() : least;
    if (fits && number >= least && number <= most) return number;
    fail(path, least == most ? "must be " + std::to_string(least) : "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
}

double PackJson::decimal(const Json& value, const std::string& path, double least, double most)
{
    const double number = value.is_number() ? value.get<double>() : least;
    if (value.is_number() && number >= least && number <= most) return number;
    fail(path, "must be a number from " + numberText(least) + " to " + numberText(most));
    return least;
}

const PackJson::Json& PackJson::list(const Json& object, const std::string& path, std::string_view key)
{
    static const Json nothing = Json::array();
    const Json& value = member(object, path, key);
    if (value.is_array()) return value;
    fail(join(path, key), "must be a list");
    return nothing;
}

std::optional<std::int64_t> PackJson::date(const Json& value, const std::string& path)
{
    constexpr std::size_t length = 10; // "2026-01-01"
    const auto moment = value.is_string() && value.get_ref<const std::string&>().size() == length
        ? parseTime(value.get_ref<const std::string&>())
        : std::nullopt;
    if (moment) return shanghaiDay(*moment);
    fail(path, "must be a date like 2026-01-01");
    return std::nullopt;
}

LocalText PackJson::text2(const Json& object, const std::string& path, std::string_view key)
{
    const Json& value = member(object, path, key);
    const std::string here = join(path, key);
    allowKeys(value, here, {"zh", "en"});
    if (!value.is_object() || value.empty()) {
        fail(here, "must have a text zh or en");
        return {};
    }
    const std::string zh = value.contains("zh") ? string(value, here, "zh") : string(value, here, "en");
    return {zh, value.contains("en") ? string(value, here, "en") : zh};
}

} // namespace guanlan::analytics
