// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace guanlan::reporting {

/// Names as sheets may have them: at most 31 UTF-16 units, none of []:*?/\, no apostrophe at an end, each once whatever its case.
class SheetNames {
public:
    /// The wanted name, or the nearest that is allowed and free.
    std::string take(std::string_view wanted);

private:
    std::set<std::string> m_taken;
};

} // namespace guanlan::reporting
