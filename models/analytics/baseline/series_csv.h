// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/baseline/sample.h"
#include "models/domain/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::analytics {

/// A series as a file gives it, with the file's own spelling of each cell.
struct SeriesFile {
    struct Row {
        std::string timestamp, value;
    };
    std::vector<Sample> samples;
    std::vector<Row> rows; ///< One a sample.
};

/// A timestamp as seconds since 1970, on the series' own clock where it names no offset: "2014-04-01 00:05:00",
/// "2014-04-01T00:05:00.250Z", with an offset "+08:00", without seconds, a date alone, or a number: seconds, or milliseconds
/// from 1e11 on. nullopt for anything else.
std::optional<std::int64_t> parseTimestamp(std::string_view text);

/// Reads "timestamp,value" lines. The first may be a header; quotes, blanks, empty lines and both line ends are tolerated, so are
/// gaps and times out of order. A line of another form, or a value that is not a finite number, is InvalidInput
/// "file: line 7: reason". Safe on untrusted input.
/// @param file  How to name the text in messages.
Result<SeriesFile> parseSeries(std::string_view text, std::string_view file);
/// The same from a file of at most 256 MiB. NotFound or Unavailable where it cannot be read.
Result<SeriesFile> loadSeries(const std::filesystem::path& path);

} // namespace guanlan::analytics
