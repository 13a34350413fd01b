// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace guanlan {

/// A small JSON file that a user wrote, parsed strictly: a duplicate key, a comment, bad UTF-8, text after the end
/// or more than 64 levels are refused.
/// @return InvalidInput: "FILE: is not JSON: line 3, column 5: reason", "FILE: PATH IN IT: duplicate key".
Result<nlohmann::json> parseJsonText(std::string_view text, std::string_view fileName);

} // namespace guanlan
