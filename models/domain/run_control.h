// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace guanlan {

/// What a long computation may ask and tell while it runs. Knows no Qt. Both are called from the thread
/// that computes, often: they must be quick.
struct RunControl {
    std::function<bool()> cancelled = [] { return false; };
    std::function<void(std::int64_t done, std::int64_t total)> progress = [](std::int64_t, std::int64_t) {};
};

} // namespace guanlan
