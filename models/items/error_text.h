// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <string_view>

namespace guanlan::items {

/// An error as the window says it, visible text. In English its message; in Chinese clause by clause, as far
/// as they are known, after what kind of failure it is where the reason itself is not.
QString errorText(const Error& error);

/// The same of a message that is kept without its kind: an incident's, or a node's reason.
QString messageText(std::string_view message);

} // namespace guanlan::items
