// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "a note has a text"),
    QT_TRANSLATE_NOOP("Errors", "write one"),
    QT_TRANSLATE_NOOP("Errors", "a finding is dismissed for a reason"),
    QT_TRANSLATE_NOOP("Errors", "a file of records is withdrawn for a reason"),
    QT_TRANSLATE_NOOP("Errors", "a holder is revealed for a reason"),
    QT_TRANSLATE_NOOP("Errors", "say which"),
    QT_TRANSLATE_NOOP("Errors", "'%1' is no disposition"),
    QT_TRANSLATE_NOOP("Errors", "name open, in-review, confirmed, dismissed or referred"),
    QT_TRANSLATE_NOOP("Errors", "an assignee is a name of one line, at most %1 bytes long"),
    QT_TRANSLATE_NOOP("Errors", "it is not known who acts"),
    QT_TRANSLATE_NOOP("Errors", "give the operator a name in the settings"),
    QT_TRANSLATE_NOOP("Errors", "the operator's name is one line of at most %1 bytes"),
    QT_TRANSLATE_NOOP("Errors", "shorten it in the settings"),
    QT_TRANSLATE_NOOP("Errors", "an act names the finding that it is about"),
    QT_TRANSLATE_NOOP("Errors", "the text has %1 bytes, and an entry takes %2"),
    QT_TRANSLATE_NOOP("Errors", "shorten it"),
    QT_TRANSLATE_NOOP("Errors", "'%1' is no time until which to snooze"),
    QT_TRANSLATE_NOOP("Errors", "write it as 2026-03-02T00:00:00Z"),
    QT_TRANSLATE_NOOP("Errors", "there is no such act"),
    QT_TRANSLATE_NOOP("Errors", "%1 has done nothing lately that could be taken back"),
    QT_TRANSLATE_NOOP("Errors", "its check was stopped"),
};

} // namespace

std::span<const char* const> casesClauses() { return clauses; }

} // namespace guanlan::items
