// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/mapping.h"

namespace guanlan::chainsync {

/// Finds what names in a profile mean for one event. Errors are reasons without a place.
class PathReader {
public:
    /// Lays out the event in `rule`: topic types and data.
    PathReader(const AbiSignature& signature, EventRule& rule);

    /// "name", "name.member", "name[].member" (the element at hand of the list that `each` of the rule names; another
    /// list must be as long, which is noted in the rule), "@contract", "@sender", "@block_time", "@selector".
    Result<ValuePath> value(std::string_view text);
    /// A list parameter that may be gone through: its name alone.
    Result<ValuePath> list(std::string_view text) const;

private:
    EventRule& m_rule;
    std::vector<AbiMember> m_topics;
};

/// How messages name what a profile says.
std::string inQuotes(std::string_view name);

/// An argument of a function: members with ".", elements of a list with "[]".
Result<CallPath> readCallPath(std::string_view text, const AbiType& parameters);

} // namespace guanlan::chainsync
