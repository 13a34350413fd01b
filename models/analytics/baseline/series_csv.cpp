// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/series_csv.h"

#include "models/domain/time.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

namespace guanlan::analytics {

namespace {

constexpr std::uintmax_t largestFile = 256u << 20;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    return text.size() >= 2 && text.front() == '"' && text.back() == '"' ? text.substr(1, text.size() - 2) : text;
}

std::optional<double> finiteNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::int64_t> numericTime(double number)
{
    constexpr double milliseconds = 1e11, most = 1e15;
    if (std::abs(number) >= most) return std::nullopt;
    return std::int64_t(std::floor(std::abs(number) >= milliseconds ? number / 1000 : number));
}

/// One pass over the lines.
class SeriesReader {
public:
    explicit SeriesReader(std::string_view file) : m_file{file} {}

    Result<SeriesFile> read(std::string_view text)
    {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            ++m_line;
            if (const Status taken = takeLine(text.substr(0, end)); !taken) return taken.error();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (m_series.samples.empty()) return fail("no values: give lines like 2014-04-01 00:05:00,18.3");
        return std::move(m_series);
    }

private:
    Error fail(const std::string& reason) const
    {
        return {ErrorKind::InvalidInput, m_file + ": line " + std::to_string(std::max<std::size_t>(m_line, 1)) + ": " + reason};
    }

    Status takeLine(std::string_view line)
    {
        if (trimmed(line).empty()) return Done{};
        const auto comma = line.find(',');
        const bool hasTwo = comma != std::string_view::npos && line.find(',', comma + 1) == std::string_view::npos;
        const std::string_view first = trimmed(line.substr(0, std::min(comma, line.size())));
        const std::string_view second = hasTwo ? trimmed(line.substr(comma + 1)) : std::string_view{};
        const auto time = parseTimestamp(first);
        const auto value = finiteNumber(second);
        const bool mayBeHeader = !m_sawLine && hasTwo && !time && !value;
        m_sawLine = true;
        if (mayBeHeader) return Done{};
        if (!hasTwo) return fail("must have two cells, timestamp and value");
        if (!time) return fail("the timestamp is of no known form: give 2014-04-01 00:05:00, ISO 8601 or seconds since 1970");
        if (!value) return fail("the value must be a finite number");
        m_series.samples.push_back({*time, *value});
        m_series.rows.push_back({std::string{first}, std::string{second}});
        return Done{};
    }

    std::string m_file;
    std::size_t m_line = 0;
    bool m_sawLine = false;
    SeriesFile m_series;
};

} // namespace

std::optional<std::int64_t> parseTimestamp(std::string_view text)
{
    if (const auto number = finiteNumber(text)) return numericTime(*number);
    // What is left out is put in, so that one reader of times serves for all forms.
    constexpr std::size_t dateEnd = 10, minuteEnd = 16, secondEnd = 19;
    std::string whole{text};
    if (whole.size() == dateEnd) whole += "T00:00";
    if (whole.size() < minuteEnd || (whole[dateEnd] != ' ' && whole[dateEnd] != 'T')) return std::nullopt;
    whole[dateEnd] = 'T';
    if (whole.size() == minuteEnd || whole[minuteEnd] != ':') whole.insert(minuteEnd, ":00");
    if (whole.size() > secondEnd && whole[secondEnd] == '.')
        whole.erase(secondEnd, std::min(whole.find_first_not_of("0123456789", secondEnd + 1), whole.size()) - secondEnd);
    if (whole.size() == secondEnd) whole += 'Z';
    return parseTime(whole);
}

Result<SeriesFile> parseSeries(std::string_view text, std::string_view file) { return SeriesReader{file}.read(text); }

Result<SeriesFile> loadSeries(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return Error{ErrorKind::NotFound, path.string() + ": there is no such file: check the name"};
    if (std::filesystem::file_size(path, error) > largestFile && !error)
        return Error{ErrorKind::InvalidInput, path.string() + ": larger than 256 MiB: cut the series into parts"};
    if (std::filesystem::is_empty(path, error) && !error) return parseSeries({}, path.string());
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    if (!file || !text) return Error{ErrorKind::Unavailable, path.string() + ": cannot be read: check its permissions and the disk"};
    return parseSeries(std::move(text).str(), path.string());
}

} // namespace guanlan::analytics
