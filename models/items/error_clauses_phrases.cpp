// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "what was read"),
    QT_TRANSLATE_NOOP("Errors", "%1 validators"),
    QT_TRANSLATE_NOOP("Errors", "the root over %1 transactions"),
    QT_TRANSLATE_NOOP("Errors", "the root over %1 receipts"),
    QT_TRANSLATE_NOOP("Errors", "the hash of block %1"),
    QT_TRANSLATE_NOOP("Errors", "the event at log index %1"),
    QT_TRANSLATE_NOOP("Errors", "family"),
    QT_TRANSLATE_NOOP("Errors", "chain id"),
    QT_TRANSLATE_NOOP("Errors", "genesis hash"),
    QT_TRANSLATE_NOOP("Errors", "start block"),
    QT_TRANSLATE_NOOP("Errors", "an object"),
    QT_TRANSLATE_NOOP("Errors", "a text"),
    QT_TRANSLATE_NOOP("Errors", "a list"),
    QT_TRANSLATE_NOOP("Errors", "true or false"),
    QT_TRANSLATE_NOOP("Errors", "a whole number, 0 or more"),
    QT_TRANSLATE_NOOP("Errors", "addresses"),
    QT_TRANSLATE_NOOP("Errors", "institutions"),
    QT_TRANSLATE_NOOP("Errors", "schemas with classes"),
    QT_TRANSLATE_NOOP("Errors", "schemas with amounts in yuan"),
    QT_TRANSLATE_NOOP("Errors", "classes with what is asked for"),
    QT_TRANSLATE_NOOP("Errors", "bytes32, uint256, address or a hash"),
    QT_TRANSLATE_NOOP("Errors", "bytes32, uint256, address or a list of one of these"),
    QT_TRANSLATE_NOOP("Errors", "a number of seconds (uint or int)"),
    QT_TRANSLATE_NOOP("Errors", "a constant or a case"),
    QT_TRANSLATE_NOOP("Errors", "a report about a period or institutions"),
    QT_TRANSLATE_NOOP("Errors", "an institution's chapter (for-each)"),
    QT_TRANSLATE_NOOP("Errors", "a report about a credential"),
    QT_TRANSLATE_NOOP("Errors", "unknown reason"),
};

} // namespace

std::span<const char* const> clauseParts() { return clauses; }

} // namespace guanlan::items
