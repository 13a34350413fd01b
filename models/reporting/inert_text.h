// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guanlan::reporting {

/// Text as it may stand where a spreadsheet reads cells without types (CSV, the tables of a page): what one might take for a formula (it
/// begins with = + - @, also of full width or behind blanks, and is not a plain number; or with tab, carriage return or line feed) gets an
/// apostrophe in front.
/// @source  OWASP, CSV Injection; LibreOffice Calc computes what begins so in HTML, too.
std::string inertText(std::string_view text);

} // namespace guanlan::reporting
