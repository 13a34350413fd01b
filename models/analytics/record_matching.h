// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/reconciliation_terms.h"
#include "models/store/reconciliation_book.h"

#include <string>
#include <tuple>

namespace guanlan::analytics {

/// A record that answers an act: indexes into the case.
struct Answer {
    std::size_t act = 0;
    std::size_t record = 0;
    std::vector<FieldDifference> differences;
};

/// What makes two records speak of one business.
using Business = std::tuple<std::string, RecordKind, std::optional<CredentialId>>;
Business businessOf(const BusinessRecord& record);

/// Which record answers which act; one answers one. In this order of preference, whatever the order in which they came:
/// 1 the reference is the act's, and the credential; 2 the credential, where it was issued; 3 the reference; 4 the digest, where it was
/// issued; then, of what was done by DID and lies at most R35's `days` apart, 5 the credential; 6 the subject, unless the record names another credential.
/// Among equals: fewer differences, then nearer in time, then the earlier act, then the record that comes first by content.
/// A presentation that was answered on chain (same credential and reference) is part of that answer and takes no record of its own.
std::vector<Answer> matchRecords(const store::ReconciliationCase& gathered, const ReconciliationTerms& terms);

/// Whether an answer on chain stands for the act.
std::vector<bool> answeredPresentations(const std::vector<AnchoredAct>& acts);

/// The records' places when sorted by content, which is the same however they were imported: by DID before on paper, then by time, …
std::vector<std::size_t> recordOrder(const std::vector<store::ReconciliationCase::Record>& records);

} // namespace guanlan::analytics
