// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <span>
#include <string>
#include <vector>

namespace guanlan::fuzz {

/// What one fuzzer feeds: a reader of untrusted bytes. It ends the process (abort) where a property that must hold for any
/// input does not.
struct Target {
    const char* name;
    void (*feed)(ByteView input);
    std::vector<std::string> (*seeds)(); ///< Valid inputs, from tests/data.
};

std::span<const Target> targets();

} // namespace guanlan::fuzz
