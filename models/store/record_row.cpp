// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/record_row.h"

#include <algorithm>

namespace guanlan::store {

namespace {

template <class Id>
std::optional<Id> optionalId(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional{Id{row.bytes<32>(column)}};
}

/// A number of an enumeration; the last one where a damaged row holds another.
template <class Value>
Value enumeration(std::int64_t number, Value last)
{
    return static_cast<Value>(std::clamp<std::int64_t>(number, 0, std::int64_t(last)));
}

} // namespace

BusinessRecord recordOf(const Statement& row)
{
    BusinessRecord record;
    record.line = row.integer(0);
    record.reference = row.text(1);
    record.kind = enumeration(row.integer(2), RecordKind::Other);
    record.time = row.integer(3);
    record.subject = optionalId<SubjectId>(row, 4);
    record.credential = optionalId<CredentialId>(row, 5);
    record.digest = optionalId<Digest>(row, 6);
    record.investorClass = row.text(7);
    if (!row.isNull(8)) record.outcome = enumeration(row.integer(8), RecordOutcome::Withdrawn);
    if (!row.isNull(9) || !row.isNull(10)) record.amount = AmountBand{row.optionalInteger(9), row.optionalInteger(10)};
    record.channel = enumeration(row.integer(11), RecordChannel::Paper);
    record.operatorName = row.text(12);
    return record;
}

} // namespace guanlan::store
