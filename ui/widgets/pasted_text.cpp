// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pasted_text.h"

#include <algorithm>

namespace guanlan::ui {

QString withoutLineEnds(QString text)
{
    const auto endsLine = [](QChar c) { return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator; };
    while (!text.isEmpty() && endsLine(text.back())) text.chop(1);
    std::replace_if(text.begin(), text.end(), endsLine, QChar{u' '});
    return text;
}

} // namespace guanlan::ui
