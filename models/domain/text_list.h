// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guanlan {

/// "a, b, c", to stand within a sentence.
template <class Texts>
std::string listed(const Texts& texts)
{
    std::string list;
    for (const std::string_view text : texts)
        list.append(list.empty() ? "" : ", ").append(text);
    return list;
}

} // namespace guanlan
