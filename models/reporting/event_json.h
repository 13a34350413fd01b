// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/finding.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace guanlan::reporting {

/// An event as `guanlan events --format jsonl` prints it: one object, absent fields left out, ids lower-case
/// hex, times ISO 8601 UTC (no limit, 0 on the chain, is 1970-01-01T00:00:00Z). The field names are fixed (README.md, "Command line").
nlohmann::ordered_json eventToJson(const Event& event, std::string_view chainName);

/// A finding as `guanlan findings --format jsonl` prints it.
nlohmann::ordered_json findingToJson(const Finding& finding);

/// The events as `guanlan events --format jsonl` prints them, a line each.
std::string eventLines(const std::vector<Event>& events, std::string_view chainName);

/// One line without a line break. Text that is not UTF-8 has its bad bytes replaced.
std::string jsonLine(const nlohmann::ordered_json& value);

/// The value of a field as text of one cell; lists are parted by spaces.
std::string fieldText(const nlohmann::ordered_json& value);

/// The columns of `guanlan events --format csv`: every field an event can have, in the order of the JSON.
const std::vector<std::string>& eventCsvColumns();
/// The cells under eventCsvColumns(); absent fields are empty, lists are parted by spaces.
std::vector<std::string> eventCsvCells(const Event& event, std::string_view chainName);

const std::vector<std::string>& findingCsvColumns();
std::vector<std::string> findingCsvCells(const Finding& finding);

} // namespace guanlan::reporting
