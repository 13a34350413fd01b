// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <span>

namespace guanlan::items {

/// An error as the window says it, visible text. In English its message; in Chinese clause by clause, as far as they are known, after what
/// kind of failure it is where the reason itself is not.
QString errorText(const Error& error);

/// The clauses that have a translation: what stands between colons and semicolons.
std::span<const char* const> knownErrorClauses();

} // namespace guanlan::items
