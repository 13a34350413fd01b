// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "the template asks for a section '%1' that there is not"),
    QT_TRANSLATE_NOOP("Errors", "a report by '%1' needs a credential"),
    QT_TRANSLATE_NOOP("Errors", "give --credential ID"),
    QT_TRANSLATE_NOOP("Errors", "a report by '%1' is not about a credential"),
    QT_TRANSLATE_NOOP("Errors", "leave --credential out, or choose another template"),
    QT_TRANSLATE_NOOP("Errors", "a report by '%1' is about a credential"),
    QT_TRANSLATE_NOOP("Errors", "leave --institution out"),
    QT_TRANSLATE_NOOP("Errors", "the period ends before it begins"),
    QT_TRANSLATE_NOOP("Errors", "a signed export is there"),
    QT_TRANSLATE_NOOP("Errors", "the file's name must end in .csv, .jsonl or .xlsx"),
    QT_TRANSLATE_NOOP("Errors", "give --to a later day than --from"),
    QT_TRANSLATE_NOOP("Errors", "a report by '%1' needs an institution"),
    QT_TRANSLATE_NOOP("Errors", "give --institution ID"),
    QT_TRANSLATE_NOOP("Errors", "institution %1 is neither in the directory nor on the chain"),
    QT_TRANSLATE_NOOP("Errors", "is too large for a report template"),
    QT_TRANSLATE_NOOP("Errors", "the most is %1 KiB"),
    QT_TRANSLATE_NOOP("Errors", "must be at most %1 small letters, digits and hyphens"),
    QT_TRANSLATE_NOOP("Errors", "must be period, institutions or credential"),
    QT_TRANSLATE_NOOP("Errors", "is too long"),
    QT_TRANSLATE_NOOP("Errors", "at most %1 bytes each"),
    QT_TRANSLATE_NOOP("Errors", "knows no {%1}"),
    QT_TRANSLATE_NOOP("Errors", "must hold 1 to %1 sections"),
    QT_TRANSLATE_NOOP("Errors", "must hold at most %1 paragraphs"),
    QT_TRANSLATE_NOOP("Errors", "must be institution"),
    QT_TRANSLATE_NOOP("Errors", "stands only once, in a report about institutions"),
    QT_TRANSLATE_NOOP("Errors", "knows no section '%1'"),
    QT_TRANSLATE_NOOP("Errors", "'%1' stands only in %2"),
    QT_TRANSLATE_NOOP("Errors", "a section 'text' needs a heading and paragraphs"),
    QT_TRANSLATE_NOOP("Errors", "section '%1' has no such option"),
    QT_TRANSLATE_NOOP("Errors", "'%1' is none of %2"),
    QT_TRANSLATE_NOOP("Errors", "give one of them, or a template's file that ends in .json"),
    QT_TRANSLATE_NOOP("Errors", "'%1' is that of a template that comes with the program"),
    QT_TRANSLATE_NOOP("Errors", "'%1' is another template's"),
    QT_TRANSLATE_NOOP("Errors", "choose a new one"),
    QT_TRANSLATE_NOOP("Errors", "open a credential first"),
    QT_TRANSLATE_NOOP("Errors", "there is no graph to write"),
    QT_TRANSLATE_NOOP("Errors", "the font WenQuanYi Micro Hei is missing, without which the text cannot be searched"),
    QT_TRANSLATE_NOOP("Errors", "install the package fonts-wqy-microhei"),
};

} // namespace

std::span<const char* const> reportsClauses() { return clauses; }

} // namespace guanlan::items
