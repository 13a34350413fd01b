// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/difference_text.h"

#include "models/analytics/entity_names.h"
#include "models/analytics/summary_text.h"
#include "models/domain/business_record.h"
#include "models/domain/time.h"

namespace guanlan::analytics {

namespace {

LocalText outcomeText(RecordOutcome outcome)
{
    switch (outcome) {
    case RecordOutcome::Accepted: return {"通过", "accepted"};
    case RecordOutcome::Rejected: return {"不通过", "rejected"};
    case RecordOutcome::Pending: return {"处理中", "pending"};
    case RecordOutcome::Withdrawn: return {"撤回", "withdrawn"};
    }
    return {};
}

} // namespace

LocalText differenceValue(RecordField field, const std::string& value)
{
    switch (field) {
    case RecordField::Subject:
    case RecordField::Credential:
    case RecordField::DocumentDigest:
        if (const auto id = parseId<Digest>(value)) return {shortId(id->value()), shortId(id->value())};
        break;
    case RecordField::Outcome:
        if (const auto outcome = parseRecordOutcome(value)) return outcomeText(*outcome);
        break;
    case RecordField::Time:
        if (const auto time = parseTime(value)) return momentText(*time);
        break;
    case RecordField::Class:
    case RecordField::Amount: break;
    }
    return {value, value};
}

} // namespace guanlan::analytics
