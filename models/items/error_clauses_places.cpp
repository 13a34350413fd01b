// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "workbook"),
    QT_TRANSLATE_NOOP("Errors", "case log"),
    QT_TRANSLATE_NOOP("Errors", "records"),
    QT_TRANSLATE_NOOP("Errors", "report"),
    QT_TRANSLATE_NOOP("Errors", "reconciliation"),
    QT_TRANSLATE_NOOP("Errors", "workspace"),
    QT_TRANSLATE_NOOP("Errors", "key file"),
    QT_TRANSLATE_NOOP("Errors", "import"),
    QT_TRANSLATE_NOOP("Errors", "manifest"),
    QT_TRANSLATE_NOOP("Errors", "passphrase"),
    QT_TRANSLATE_NOOP("Errors", "its first sheet"),
    QT_TRANSLATE_NOOP("Errors", "signature"),
    QT_TRANSLATE_NOOP("Errors", "time stamp"),
    QT_TRANSLATE_NOOP("Errors", "SM2 signature"),
    QT_TRANSLATE_NOOP("Errors", "rule pack"),
    QT_TRANSLATE_NOOP("Errors", "the rule pack of this workspace"),
    QT_TRANSLATE_NOOP("Errors", "column mapping"),
    QT_TRANSLATE_NOOP("Errors", "chain file"),
    QT_TRANSLATE_NOOP("Errors", "institutions file"),
    QT_TRANSLATE_NOOP("Errors", "directory"),
    QT_TRANSLATE_NOOP("Errors", "schemas"),
    QT_TRANSLATE_NOOP("Errors", "extra data"),
    QT_TRANSLATE_NOOP("Errors", "anchor"),
    QT_TRANSLATE_NOOP("Errors", "top level"),
    QT_TRANSLATE_NOOP("Errors", "findings"),
    QT_TRANSLATE_NOOP("Errors", "activity"),
    QT_TRANSLATE_NOOP("Errors", "activity of the period before"),
    QT_TRANSLATE_NOOP("Errors", "conformance"),
    QT_TRANSLATE_NOOP("Errors", "chains"),
    QT_TRANSLATE_NOOP("Errors", "judgement"),
    QT_TRANSLATE_NOOP("Errors", "incidents"),
    QT_TRANSLATE_NOOP("Errors", "seals"),
    QT_TRANSLATE_NOOP("Errors", "events"),
    QT_TRANSLATE_NOOP("Errors", "authorisations"),
    QT_TRANSLATE_NOOP("Errors", "overview"),
    QT_TRANSLATE_NOOP("Errors", "matrix"),
    QT_TRANSLATE_NOOP("Errors", "flow"),
    QT_TRANSLATE_NOOP("Errors", "timeline"),
    QT_TRANSLATE_NOOP("Errors", "peers"),
    QT_TRANSLATE_NOOP("Errors", "rules"),
    QT_TRANSLATE_NOOP("Errors", "receipts"),
    QT_TRANSLATE_NOOP("Errors", "judging the chain's events"),
    QT_TRANSLATE_NOOP("Errors", "standard output"),
    QT_TRANSLATE_NOOP("Errors", "not genuine"),
    QT_TRANSLATE_NOOP("Errors", "the chain file as it was"),
    QT_TRANSLATE_NOOP("Errors", "what was gathered does not hold"),
    QT_TRANSLATE_NOOP("Errors", "migrating from format %1"),
    QT_TRANSLATE_NOOP("Errors", "block %1"),
    QT_TRANSLATE_NOOP("Errors", "of its block %1"),
    QT_TRANSLATE_NOOP("Errors", "header of block %1"),
    QT_TRANSLATE_NOOP("Errors", "block %1, log index %2"),
    QT_TRANSLATE_NOOP("Errors", "block %1, log %2"),
    QT_TRANSLATE_NOOP("Errors", "transaction %1"),
    QT_TRANSLATE_NOOP("Errors", "receipt %1"),
    QT_TRANSLATE_NOOP("Errors", "node %1 of the proof"),
    QT_TRANSLATE_NOOP("Errors", "line %1"),
    QT_TRANSLATE_NOOP("Errors", "row %1"),
    QT_TRANSLATE_NOOP("Errors", "chain \"%1\""),
    QT_TRANSLATE_NOOP("Errors", "credential %1"),
    QT_TRANSLATE_NOOP("Errors", "institution %1"),
    QT_TRANSLATE_NOOP("Errors", "workspace %1"),
    QT_TRANSLATE_NOOP("Errors", "backup %1"),
    QT_TRANSLATE_NOOP("Errors", "time-stamp authority %1"),
    QT_TRANSLATE_NOOP("Errors", "demonstration"),
};

} // namespace

std::span<const char* const> placeClauses() { return clauses; }

} // namespace guanlan::items
