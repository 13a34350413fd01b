// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "the rule pack is not valid JSON"),
    QT_TRANSLATE_NOOP("Errors", "the rule pack cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "mend it, or start from a copy of the rule pack that ships"),
    QT_TRANSLATE_NOOP("Errors", "mend it, or start from a copy of a calendar that ships"),
    QT_TRANSLATE_NOOP("Errors", "this version reads \"%1\" only"),
    QT_TRANSLATE_NOOP("Errors", "this version cannot run it"),
    QT_TRANSLATE_NOOP("Errors", "%1 is planned"),
    QT_TRANSLATE_NOOP("Errors", "rule %1 is enabled, but this version cannot run it"),
    QT_TRANSLATE_NOOP("Errors", "rule %1 is there twice from the same date"),
    QT_TRANSLATE_NOOP("Errors", "must be R01 to R37"),
    QT_TRANSLATE_NOOP("Errors", "must be critical, high, medium or low"),
    QT_TRANSLATE_NOOP("Errors", "must not weigh more than %1"),
    QT_TRANSLATE_NOOP("Errors", "must be 64 hex digits in lower case"),
    QT_TRANSLATE_NOOP("Errors", "must be a role"),
    QT_TRANSLATE_NOOP("Errors", "identity, licence, asset-proof, income-proof, experience, professional-investor or other"),
    QT_TRANSLATE_NOOP("Errors", "must be a list of roles, of which one is enough"),
    QT_TRANSLATE_NOOP("Errors", "must be an object of schema ids"),
    QT_TRANSLATE_NOOP("Errors", "must be named by a schema id"),
    QT_TRANSLATE_NOOP("Errors", "0x and 64 hex digits"),
    QT_TRANSLATE_NOOP("Errors", "0x and 40 hex digits"),
    QT_TRANSLATE_NOOP("Errors", "0x, 64 hex digits, =, the class"),
    QT_TRANSLATE_NOOP("Errors", "0x, 64 hex digits, =, from-to"),
    QT_TRANSLATE_NOOP("Errors", "B=person-assets for one"),
    QT_TRANSLATE_NOOP("Errors", "must be one of authority, bank, securities, platform, other"),
    QT_TRANSLATE_NOOP("Errors", "the schema is there twice"),
    QT_TRANSLATE_NOOP("Errors", "the role is there twice"),
    QT_TRANSLATE_NOOP("Errors", "%1 has no such parameter"),
    QT_TRANSLATE_NOOP("Errors", "must name the years"),
    QT_TRANSLATE_NOOP("Errors", "%1 counts trading days"),
    QT_TRANSLATE_NOOP("Errors", "%1 judges by it"),
    QT_TRANSLATE_NOOP("Errors", "is not in %1"),
    QT_TRANSLATE_NOOP("Errors", "is a weekend"),
    QT_TRANSLATE_NOOP("Errors", "there is no trading on any"),
    QT_TRANSLATE_NOOP("Errors", "must be later than the date before it"),
    QT_TRANSLATE_NOOP("Errors", "put it beside the rule pack"),
    QT_TRANSLATE_NOOP("Errors", "%1 is not the file that the pack means"),
    QT_TRANSLATE_NOOP("Errors", "its SHA-256 is %1"),
    QT_TRANSLATE_NOOP("Errors", "if it is right, put that here"),
    QT_TRANSLATE_NOOP("Errors", "the year %1 is there twice"),
    QT_TRANSLATE_NOOP("Errors", "the year %1 is missing"),
    QT_TRANSLATE_NOOP("Errors", "the period reaches beyond any calendar"),
    QT_TRANSLATE_NOOP("Errors", "choose a shorter one"),
    QT_TRANSLATE_NOOP("Errors", "the period holds more than %1 steps"),
    QT_TRANSLATE_NOOP("Errors", "choose a shorter period or a larger step"),
};

} // namespace

std::span<const char* const> rulesClauses() { return clauses; }

} // namespace guanlan::items
