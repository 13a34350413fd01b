// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/finding.h"

#include <array>

namespace guanlan {

namespace {
constexpr std::array<std::string_view, 4> severityNames{"critical", "high", "medium", "low"};
constexpr std::array<std::string_view, 3> verdictNames{"violation", "cannot-evaluate", "cleared"};
}

std::string_view severityName(Severity severity) { return severityNames[std::size_t(severity)]; }

std::optional<Severity> parseSeverity(std::string_view name)
{
    for (std::size_t i = 0; i < severityNames.size(); ++i)
        if (severityNames[i] == name) return Severity(i);
    return std::nullopt;
}

std::string_view verdictName(Verdict verdict) { return verdictNames[std::size_t(verdict)]; }

} // namespace guanlan
