// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace guanlan::items {

// The clauses of error messages that have a translation (context "Errors"), by what they are about: what stands between colons,
// semicolons and full stops, %1, %2, … being what varies. tests/ui/error_clauses.mjs sees to it that all are here and none else.

std::span<const char* const> placeClauses(); ///< Where something happened: said beside what is known of it.
std::span<const char* const> clauseParts(); ///< Parts of clauses: what a %1 of another clause may hold.
std::span<const char* const> filesClauses(); ///< Files, folders and JSON.
std::span<const char* const> recordsClauses(); ///< Business records and the files that they come in.
std::span<const char* const> workspaceClauses(); ///< The workspace, what it holds and who uses it.
std::span<const char* const> casesClauses(); ///< The case log.
std::span<const char* const> rulesClauses(); ///< Rule packs, their parameters and calendars.
std::span<const char* const> signingClauses(); ///< Signatures, time stamps, certificates and signed exports.
std::span<const char* const> reportsClauses(); ///< Reports and their templates.
std::span<const char* const> evidenceClauses(); ///< Evidence packages.
std::span<const char* const> proofsClauses(); ///< What proves a block: headers, tries and seals.
std::span<const char* const> blocksClauses(); ///< Blocks, transactions and receipts as a node gives them.
std::span<const char* const> nodesClauses(); ///< Nodes and their answers.
std::span<const char* const> syncClauses(); ///< Reading a chain, and what happens while it is read.
std::span<const char* const> chainFilesClauses(); ///< Chain files.
std::span<const char* const> profilesClauses(); ///< Profiles, by which logs become events.
std::span<const char* const> systemClauses(); ///< Words of the operating system, OpenSSL, libcurl and the JSON parsers.

} // namespace guanlan::items
