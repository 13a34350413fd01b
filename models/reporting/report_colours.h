// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace guanlan::reporting {

/// The colours of reports that are files of their own, in CSS: the light theme of the window on paper. Kept here since this layer knows
/// no window; no other file of it names a colour.
namespace colours {
constexpr std::string_view paper = "#ffffff";
constexpr std::string_view ink = "#1a1f26";
constexpr std::string_view muted = "#5a6472";
constexpr std::string_view line = "#e1e5ea";
constexpr std::string_view accent = "#1f5a99";
constexpr std::array<std::string_view, 4> series{"#1f5a99", "#e9a23b", "#2e7d4f", "#b3261e"};
} // namespace colours

} // namespace guanlan::reporting
