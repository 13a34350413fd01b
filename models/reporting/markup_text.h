// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guanlan::reporting {

/// Text as it may stand in HTML and XML, between tags and in double quotes: made visible (domain/visible_text.h), then escaped.
std::string markupText(std::string_view text);

/// The same for a page that a spreadsheet may open, too: inert (reporting/inert_text.h).
std::string pageText(std::string_view text);

} // namespace guanlan::reporting
