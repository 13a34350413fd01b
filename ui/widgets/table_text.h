// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace guanlan::ui {

/// How rows are written to be pasted elsewhere.
enum class TextForm {
    Tabs, ///< Into a spreadsheet: tabs between cells, breaks within a cell become blanks.
    Csv, ///< RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe.
    Markdown, ///< A table of GitHub's Markdown; nothing in a cell is taken for a mark.
};

/// The headings, then the rows, each a line. @pre Every row has as many cells as there are headings.
QString tableText(TextForm form, const QStringList& headings, const QList<QStringList>& rows);

} // namespace guanlan::ui
