// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "no answer for %1 s"),
    QT_TRANSLATE_NOOP("Errors", "not done within %1 s"),
    QT_TRANSLATE_NOOP("Errors", "HTTP status %1"),
    QT_TRANSLATE_NOOP("Errors", "the answer's header is larger than %1 KiB"),
    QT_TRANSLATE_NOOP("Errors", "the answer is larger than %1 MiB"),
    QT_TRANSLATE_NOOP("Errors", "the server's public key is not the pinned one"),
    QT_TRANSLATE_NOOP("Errors", "the answer is large, but mostly blanks or punctuation"),
    QT_TRANSLATE_NOOP("Errors", "the answer is not JSON"),
    QT_TRANSLATE_NOOP("Errors", "the node gave %1 answers to %2 calls"),
    QT_TRANSLATE_NOOP("Errors", "an answer is not a JSON-RPC 2.0 response"),
    QT_TRANSLATE_NOOP("Errors", "an answer has the id of no call"),
    QT_TRANSLATE_NOOP("Errors", "two answers have the same id"),
    QT_TRANSLATE_NOOP("Errors", "an answer could not be read twice"),
    QT_TRANSLATE_NOOP("Errors", "a block has no list of transactions"),
    QT_TRANSLATE_NOOP("Errors", "a transaction has no hash"),
    QT_TRANSLATE_NOOP("Errors", "the answer to %1 is not a quantity"),
    QT_TRANSLATE_NOOP("Errors", "the node says \"%1\" (%2)"),
    QT_TRANSLATE_NOOP("Errors", "the node refuses %1"),
    QT_TRANSLATE_NOOP("Errors", "its operator must allow it"),
    QT_TRANSLATE_NOOP("Errors", "has no block %1"),
    QT_TRANSLATE_NOOP("Errors", "it may have dropped its history, or still be loading it"),
    QT_TRANSLATE_NOOP("Errors", "is not the one asked for"),
    QT_TRANSLATE_NOOP("Errors", "check the address, and that the node serves JSON-RPC there"),
    QT_TRANSLATE_NOOP("Errors", "this is no JSON-RPC node"),
    QT_TRANSLATE_NOOP("Errors", "its blocks' hashes do not hold by any rule that this version knows (qbft, ibft2, ibft1, clique, none)"),
    QT_TRANSLATE_NOOP("Errors", "is of chain %1, but the chain file says %2"),
    QT_TRANSLATE_NOOP("Errors", "correct chain_id or the node's url"),
    QT_TRANSLATE_NOOP("Errors", "its genesis block does not verify"),
    QT_TRANSLATE_NOOP("Errors", "it is another chain"),
    QT_TRANSLATE_NOOP("Errors", "correct genesis_hash or the node's url"),
    QT_TRANSLATE_NOOP("Errors", "no node could be read"),
    QT_TRANSLATE_NOOP("Errors", "Check the addresses and that the nodes run, then sync again"),
};

} // namespace

std::span<const char* const> nodesClauses() { return clauses; }

} // namespace guanlan::items
