// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "nodes are left over"),
    QT_TRANSLATE_NOOP("Errors", "the next node is missing"),
    QT_TRANSLATE_NOOP("Errors", "its hash is not the one named above it"),
    QT_TRANSLATE_NOOP("Errors", "too short to be named by its hash"),
    QT_TRANSLATE_NOOP("Errors", "not one RLP list"),
    QT_TRANSLATE_NOOP("Errors", "more than 17 items"),
    QT_TRANSLATE_NOOP("Errors", "not canonical RLP"),
    QT_TRANSLATE_NOOP("Errors", "neither 2 nor 17 items"),
    QT_TRANSLATE_NOOP("Errors", "the key ends in a branch"),
    QT_TRANSLATE_NOOP("Errors", "its path is no string"),
    QT_TRANSLATE_NOOP("Errors", "its path is not well formed"),
    QT_TRANSLATE_NOOP("Errors", "its path is not that of the index"),
    QT_TRANSLATE_NOOP("Errors", "it ends before the index does"),
    QT_TRANSLATE_NOOP("Errors", "its value is no string"),
    QT_TRANSLATE_NOOP("Errors", "a node stands in it that is long enough for a hash"),
    QT_TRANSLATE_NOOP("Errors", "nothing lies there under the index"),
    QT_TRANSLATE_NOOP("Errors", "not the RLP of a header"),
    QT_TRANSLATE_NOOP("Errors", "not the encoding of a receipt of type 0 to 4"),
    QT_TRANSLATE_NOOP("Errors", "not the encoding of a transaction of type 0 to 4"),
    QT_TRANSLATE_NOOP("Errors", "the signature's v is %1, which means nothing"),
    QT_TRANSLATE_NOOP("Errors", "no key can have made its signature"),
    QT_TRANSLATE_NOOP("Errors", "vanity is not 32 bytes"),
    QT_TRANSLATE_NOOP("Errors", "shorter than its 32 bytes of vanity"),
    QT_TRANSLATE_NOOP("Errors", "not one RLP list after the vanity"),
    QT_TRANSLATE_NOOP("Errors", "shorter than its vanity and its seal"),
    QT_TRANSLATE_NOOP("Errors", "not a vanity, addresses and a seal"),
    QT_TRANSLATE_NOOP("Errors", "validators are not a list of addresses"),
    QT_TRANSLATE_NOOP("Errors", "a validator is listed twice"),
    QT_TRANSLATE_NOOP("Errors", "the vote is neither absent, add nor drop"),
    QT_TRANSLATE_NOOP("Errors", "the round is not a 32-bit number"),
    QT_TRANSLATE_NOOP("Errors", "seals are not a list of 65 bytes each"),
    QT_TRANSLATE_NOOP("Errors", "items after the seals"),
    QT_TRANSLATE_NOOP("Errors", "the proposer's seal is not 65 bytes"),
    QT_TRANSLATE_NOOP("Errors", "headers of this consensus have no committed seals"),
    QT_TRANSLATE_NOOP("Errors", "more seals than validators"),
    QT_TRANSLATE_NOOP("Errors", "a committed seal is no signature"),
    QT_TRANSLATE_NOOP("Errors", "its seal is no signature"),
    QT_TRANSLATE_NOOP("Errors", "%1 sealed the block twice"),
    QT_TRANSLATE_NOOP("Errors", "%1 sealed it, but is none of its %2 validators"),
    QT_TRANSLATE_NOOP("Errors", "it carries the seals of %1 of its %2 validators, of which %3 are needed"),
    QT_TRANSLATE_NOOP("Errors", "%1 signed it, but is none of its %2 signers"),
    QT_TRANSLATE_NOOP("Errors", "%1 signed it, and block %2 too short a time before"),
    QT_TRANSLATE_NOOP("Errors", "its difficulty is not the %1 that its signer's turn asks for"),
    QT_TRANSLATE_NOOP("Errors", "it lists signers, which only the first block of an epoch may"),
    QT_TRANSLATE_NOOP("Errors", "it lists other signers than the votes before it made"),
    QT_TRANSLATE_NOOP("Errors", "it votes, which the first block of an epoch must not"),
    QT_TRANSLATE_NOOP("Errors", "its nonce is no vote"),
    QT_TRANSLATE_NOOP("Errors", "the genesis block names no signers"),
    QT_TRANSLATE_NOOP("Errors", "the genesis block names other signers than the chain file"),
    QT_TRANSLATE_NOOP("Errors", "it lists %1 that are not the %2 which the chain file names for it"),
    QT_TRANSLATE_NOOP("Errors", "it lists validators, although those of this chain are named by its chain file"),
    QT_TRANSLATE_NOOP("Errors", "it lists no validators any more, and the chain file names none from this block on"),
    QT_TRANSLATE_NOOP("Errors", "it lists other validators than the block before"),
    QT_TRANSLATE_NOOP("Errors", "of whose %1 %2 sealed it, and %3 are needed to believe that"),
    QT_TRANSLATE_NOOP("Errors", "if the operators confirm the change, name the new ones in the chain file, from this block on"),
    QT_TRANSLATE_NOOP("Errors", "the workspace's record of the chain's validators cannot be read"),
};

} // namespace

std::span<const char* const> proofsClauses() { return clauses; }

} // namespace guanlan::items
