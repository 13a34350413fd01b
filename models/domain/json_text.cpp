// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/json_text.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace guanlan {

namespace {

constexpr std::size_t maximumDepth = 64;

/// Of "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while parsing value - unexpected '}'; expected …"
/// the place and the reason.
std::string notJson(std::string_view thrown)
{
    const auto between = [thrown](std::string_view from, std::string_view to) {
        const auto begin = thrown.find(from);
        if (begin == std::string_view::npos) return std::string_view{};
        const auto rest = thrown.substr(begin + from.size());
        return rest.substr(0, to.empty() ? to.npos : rest.find(to));
    };
    const auto place = between("parse error at ", ":"), reason = between(" - ", {});
    std::string text = "is not JSON";
    if (!place.empty()) text.append(": ").append(place);
    const auto plain = between("] ", {}); // A number that is too large, for one.
    if (!reason.empty()) text.append(": ").append(reason);
    else if (!plain.empty()) text.append(": ").append(plain);
    return text;
}

/// Follows the parser through the text to notice what a finished document no longer shows.
class StrictnessCheck {
public:
    explicit StrictnessCheck(std::string_view file) : m_file{file} {}

    bool operator()(nlohmann::json::parse_event_t event, const nlohmann::json& parsed)
    {
        using Event = nlohmann::json::parse_event_t;
        switch (event) {
        case Event::object_start:
        case Event::array_start:
            m_levels.push_back({.isArray = event == Event::array_start});
            if (m_levels.size() > maximumDepth) note("nested too deeply (at most 64 levels)");
            break;
        case Event::object_end:
        case Event::array_end:
            m_levels.pop_back();
            next();
            break;
        case Event::key:
            m_levels.back().key = parsed.get<std::string>();
            if (!m_levels.back().seen.insert(m_levels.back().key).second) note("duplicate key");
            break;
        case Event::value: next(); break;
        }
        return true;
    }

    const std::optional<Error>& problem() const { return m_problem; }

private:
    struct Level {
        bool isArray = false;
        std::size_t index = 0;
        std::string key{};
        std::set<std::string> seen{};
    };

    void next()
    {
        if (!m_levels.empty() && m_levels.back().isArray) ++m_levels.back().index;
    }

    void note(std::string_view reason)
    {
        if (m_problem) return;
        std::string path;
        for (const Level& level : m_levels) {
            if (level.isArray) path += "[" + std::to_string(level.index) + "]";
            else path += (path.empty() ? "" : ".") + level.key;
        }
        m_problem = Error{ErrorKind::InvalidInput, std::string{m_file} + ": " + path + ": " + std::string{reason}};
    }

    std::string_view m_file;
    std::vector<Level> m_levels;
    std::optional<Error> m_problem;
};

} // namespace

Result<nlohmann::json> parseJsonText(std::string_view text, std::string_view fileName)
{
    StrictnessCheck check{fileName};
    try {
        auto value = nlohmann::json::parse(text.begin(), text.end(),
            [&check](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) { return check(event, parsed); });
        if (check.problem()) return *check.problem();
        return value;
    } catch (const nlohmann::json::exception& failure) {
        return Error{ErrorKind::InvalidInput, std::string{fileName} + ": " + notJson(failure.what())};
    }
}

} // namespace guanlan
