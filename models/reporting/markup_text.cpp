// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/markup_text.h"

#include "models/domain/visible_text.h"
#include "models/reporting/inert_text.h"

namespace guanlan::reporting {

std::string markupText(std::string_view text)
{
    std::string out;
    for (const char c : visibleUtf8(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string pageText(std::string_view text) { return markupText(inertText(text)); }

} // namespace guanlan::reporting
