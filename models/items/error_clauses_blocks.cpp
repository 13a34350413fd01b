// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "%1 is %2, but the header says %3"),
    QT_TRANSLATE_NOOP("Errors", "%1 is %2, but the header says %3, also with the public receipts of private transactions (%4) in place of the node's"),
    QT_TRANSLATE_NOOP("Errors", "%1 transactions, but %2 receipts"),
    QT_TRANSLATE_NOOP("Errors", "receipt %1 is of a failed transaction, yet holds logs under the block's root"),
    QT_TRANSLATE_NOOP("Errors", "%1 logs, more than the %2 that a block may have"),
    QT_TRANSLATE_NOOP("Errors", "%1 logs, more than the %2 that a block with calls without an event may have"),
    QT_TRANSLATE_NOOP("Errors", "log %1 carries an event that the header's bloom excludes"),
    QT_TRANSLATE_NOOP("Errors", "contract %1 logged in this block, but the header's bloom excludes it"),
    QT_TRANSLATE_NOOP("Errors", "%1 has the hash %2, but the node says %3"),
    QT_TRANSLATE_NOOP("Errors", "%1 is signed by %2, but the node says %3"),
    QT_TRANSLATE_NOOP("Errors", "asked for block %1, got block %2"),
    QT_TRANSLATE_NOOP("Errors", "block %1 is beyond what can be stored"),
    QT_TRANSLATE_NOOP("Errors", "the header's hash is %1, but the node says %2"),
    QT_TRANSLATE_NOOP("Errors", "the block's time lies beyond the year 9999"),
    QT_TRANSLATE_NOOP("Errors", "profile \"%1\" was not loaded"),
    QT_TRANSLATE_NOOP("Errors", "a log belongs to no transaction of the block"),
    QT_TRANSLATE_NOOP("Errors", "more logs in one block than can be numbered"),
    QT_TRANSLATE_NOOP("Errors", "one log stands for more than 1024 events"),
    QT_TRANSLATE_NOOP("Errors", "a call belongs to no transaction of the block"),
    QT_TRANSLATE_NOOP("Errors", "only its hash is given"),
    QT_TRANSLATE_NOOP("Errors", "ask for full transactions"),
    QT_TRANSLATE_NOOP("Errors", "missing"),
    QT_TRANSLATE_NOOP("Errors", "missing, and there is no root"),
    QT_TRANSLATE_NOOP("Errors", "missing although %1 is there"),
    QT_TRANSLATE_NOOP("Errors", "neither 0x0 nor 0x1"),
    QT_TRANSLATE_NOOP("Errors", "%1 is not a type that can be verified (0 to 4)"),
    QT_TRANSLATE_NOOP("Errors", "a header of this fork cannot be verified by this version"),
    QT_TRANSLATE_NOOP("Errors", "not an object"),
    QT_TRANSLATE_NOOP("Errors", "not an array"),
    QT_TRANSLATE_NOOP("Errors", "not a string"),
    QT_TRANSLATE_NOOP("Errors", "not a quantity"),
    QT_TRANSLATE_NOOP("Errors", "larger than 64 bits"),
    QT_TRANSLATE_NOOP("Errors", "more than %1 fields"),
    QT_TRANSLATE_NOOP("Errors", "more than %1 items"),
    QT_TRANSLATE_NOOP("Errors", "longer than %1 bytes"),
    QT_TRANSLATE_NOOP("Errors", "not 0x and %1 hexadecimal digits"),
    QT_TRANSLATE_NOOP("Errors", "not 0x and pairs of hexadecimal digits"),
    QT_TRANSLATE_NOOP("Errors", "its genesis block is %1, but the chain file pins %2"),
    QT_TRANSLATE_NOOP("Errors", "it names %1 as the block before, which is %2"),
    QT_TRANSLATE_NOOP("Errors", "it is older than the block before it"),
    QT_TRANSLATE_NOOP("Errors", "it does not follow the block before it"),
};

} // namespace

std::span<const char* const> blocksClauses() { return clauses; }

} // namespace guanlan::items
