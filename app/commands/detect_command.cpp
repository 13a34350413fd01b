// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "models/analytics/baseline/series_csv.h"
#include "models/analytics/baseline/series_detector.h"

#include <array>
#include <cstdio>

namespace guanlan::app {

int runDetect(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"csv"});
    if (!format) return fail(format.error());
    const auto series = analytics::loadSeries(parser.positionalArguments().front().toStdString());
    if (!series) return fail(series.error().during("detect"));
    const std::vector<double> scores = analytics::score(series->samples);
    std::string text = "timestamp,value,score\n";
    for (std::size_t i = 0; i < scores.size(); ++i) {
        std::array<char, 16> number{};
        std::snprintf(number.data(), number.size(), "%.6f", scores[i]);
        text += series->rows[i].timestamp + "," + series->rows[i].value + "," + number.data() + "\n";
    }
    if (const Status printed = print(text); !printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
