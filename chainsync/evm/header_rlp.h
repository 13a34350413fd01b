// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/types.h"
#include "models/domain/result.h"

namespace guanlan::chainsync::evm {

/// Appends the header's RLP with `extraData` in place of its own: every hash over a header is over such a list.
/// @source go-ethereum core/types/block.go.
void encodeHeader(const Header& header, ByteView extraData, Bytes& out);

/// Reads a header in its only encoding. claimedHash stays zero. Safe on untrusted input.
/// Errors: Corrupt, with what is wrong.
Result<Header> decodeHeader(ByteView encoded);

} // namespace guanlan::chainsync::evm
