// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"

#include <vector>

namespace guanlan::store {

/// What acts and records of one institution are found by. Two that share a key may have to do with each other (keys are 64 bits of a
/// hash: who asks compares what they stand for); those with a window only where their times are not too far apart.
struct MatchKey {
    std::int64_t mark = 0;
    bool hasWindow = false;
};

/// What the number of a business may be on chain, as an institution writes it: 64 hex digits (with or without 0x) as they are; else its
/// UTF-8 filled up with zero bytes on the right (up to 32 bytes), its Keccak-256, its SHA-256.
std::vector<BusinessRef> referenceForms(std::string_view reference);

/// As a use, a record may answer credential.presented and credential.verified, as an issue credential.issued, as a withdrawal
/// credential.revoked and credential.suspended.
struct Answerable {
    bool issue = false, use = false, withdrawal = false;
};
Answerable answerableBy(RecordKind kind);

std::vector<MatchKey> matchKeys(const AnchoredAct& act);
std::vector<MatchKey> matchKeys(const BusinessRecord& record, const std::vector<BusinessRef>& references);

} // namespace guanlan::store
