// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "must be 0x and %1 hex digits"),
    QT_TRANSLATE_NOOP("Errors", "key must be 0x and 64 hex digits"),
    QT_TRANSLATE_NOOP("Errors", "needs \"zh\", \"en\" or both"),
    QT_TRANSLATE_NOOP("Errors", "must be one of qbft, ibft2, ibft1, clique, none"),
    QT_TRANSLATE_NOOP("Errors", "must be one of identity, licence, asset-proof, income-proof, experience, professional-investor, other"),
    QT_TRANSLATE_NOOP("Errors", "must be one of evm, fisco-bcos-3, fabric, chainmaker"),
    QT_TRANSLATE_NOOP("Errors", "must be ceil2n3 or 2f+1"),
    QT_TRANSLATE_NOOP("Errors", "must be 1 or more"),
    QT_TRANSLATE_NOOP("Errors", "must be 0 in the first rule"),
    QT_TRANSLATE_NOOP("Errors", "must be greater than in the rule before"),
    QT_TRANSLATE_NOOP("Errors", "must hold at least one rule"),
    QT_TRANSLATE_NOOP("Errors", "must be an address that begins with http:// or https://"),
    QT_TRANSLATE_NOOP("Errors", "must hold no user name or password"),
    QT_TRANSLATE_NOOP("Errors", "the address must hold no user name or password"),
    QT_TRANSLATE_NOOP("Errors", "it would be kept and shown"),
    QT_TRANSLATE_NOOP("Errors", "let the network protect the node"),
    QT_TRANSLATE_NOOP("Errors", "must be \"sha256/\" and the base64 of 32 bytes"),
    QT_TRANSLATE_NOOP("Errors", "needs an https:// address"),
    QT_TRANSLATE_NOOP("Errors", "only qbft, ibft2 and ibft1 may follow one another"),
    QT_TRANSLATE_NOOP("Errors", "name one kind for the whole chain"),
    QT_TRANSLATE_NOOP("Errors", "clique holds for the whole chain"),
    QT_TRANSLATE_NOOP("Errors", "name it once, without a list"),
};

} // namespace

std::span<const char* const> chainFilesClauses() { return clauses; }

} // namespace guanlan::items
