// SPDX-License-Identifier: GPL-3.0-or-later
// What a supervisor hands to the judgement: series of their own, and rule packs that others tuned.
#include "tests/fuzz/target_functions.h"

#include "models/analytics/baseline/series_csv.h"
#include "models/analytics/baseline/series_detector.h"
#include "models/analytics/rule_pack.h"

#include <cmath>
#include <cstdlib>

namespace guanlan::fuzz {

/// Whatever is read as a series has a score in [0, 1] for each of its values.
void feedSeries(ByteView input)
{
    const auto series = analytics::parseSeries(textOf(input), "fuzz.csv");
    if (!series) return;
    const std::vector<double> scores = analytics::score(series->samples);
    if (scores.size() != series->samples.size() || series->rows.size() != scores.size()) std::abort();
    for (const double score : scores)
        if (!(score >= 0 && score <= 1)) std::abort();
}

void feedRulePack(ByteView input) { (void)analytics::RulePack::parse(textOf(input), "fuzz.json"); }

std::vector<std::string> seriesSeeds()
{
    std::string hourly = "timestamp,value\n", daily;
    for (int i = 0; i < 400; ++i) {
        const double value = 100 + 20 * std::sin(i / 3.8) + (i == 300 ? 400 : i % 7);
        hourly += std::to_string(1'396'310'400 + i * 3600) + "," + std::to_string(value) + "\n";
        if (i < 60) daily += "2014-" + std::string{i < 30 ? "04-" : "05-"} + (i % 30 < 9 ? "0" : "") + std::to_string(i % 30 + 1) + " 00:00:00,\"" + std::to_string(i % 7) + "\"\r\n";
    }
    return {hourly, daily, "timestamp,value\n2014-04-01T00:05:00.250+08:00,-1e-300\n2014-04-01T00:05:00Z,1e300\n1396310400000,0\n"};
}

std::vector<std::string> rulePackSeeds()
{
    return {wholeFile(RESOURCES "/rules/default.json")};
}

} // namespace guanlan::fuzz
