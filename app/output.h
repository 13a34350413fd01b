// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace guanlan::app {

/// The text with control characters made visible, so that what a stranger wrote stays on its line.
std::string oneLine(std::string_view text);

/// Writes to standard output. Unavailable when it cannot take more (closed pipe, full disk).
Status print(std::string_view text);

/// Hands everything on; the last word on whether all of it was written.
Status flushOutput();

/// Writes a whole answer to standard output. Gives the exit status, the failure's where it could not be written.
int printAnswer(std::string_view text);

/// Whether a command may write there: what is there already is replaced, but no device and nothing of a workspace, least of
/// all the one that is read. InvalidInput.
Status checkTarget(const std::filesystem::path& path, const std::filesystem::path& workspace);

/// Writes a file in one piece: a temporary one beside it, then renamed. On failure nothing is left behind
/// and what was there before stays.
Status writeFile(const std::string& path, std::string_view content);

} // namespace guanlan::app
