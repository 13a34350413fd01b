// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reconciliation_text.h"

#include "models/items/text.h"

#include <QCoreApplication>

namespace guanlan::items {
namespace {

/// Holds the translation context "Reconciliation".
struct Reconciliation {
    Q_DECLARE_TR_FUNCTIONS(Reconciliation)
};

/// A value as it is compared: outcomes have words, ids are long.
QString valueText(RecordField field, const std::string& value)
{
    switch (field) {
    case RecordField::Outcome:
        if (const auto outcome = parseRecordOutcome(value)) return recordOutcomeLabel(*outcome);
        break;
    case RecordField::Subject:
    case RecordField::Credential:
    case RecordField::DocumentDigest: return shortened(visibleText(value));
    case RecordField::Class:
    case RecordField::Amount:
    case RecordField::Time: break;
    }
    return visibleText(value);
}

} // namespace

QString reconciliationStateLabel(ReconciliationState state)
{
    switch (state) {
    case ReconciliationState::Matched: return Reconciliation::tr("Matched");
    case ReconciliationState::Mismatch: return Reconciliation::tr("Mismatch");
    case ReconciliationState::ChainOnly: return Reconciliation::tr("On chain only");
    case ReconciliationState::BusinessOnly: return Reconciliation::tr("In records only");
    case ReconciliationState::NotDue: return Reconciliation::tr("Not due yet");
    case ReconciliationState::Paper: return Reconciliation::tr("On paper");
    case ReconciliationState::Repeated: return Reconciliation::tr("Handed in again");
    case ReconciliationState::CannotEvaluate: return Reconciliation::tr("Cannot be evaluated");
    }
    return {};
}

QString reconciliationStateExplanation(ReconciliationState state)
{
    switch (state) {
    case ReconciliationState::Matched: return Reconciliation::tr("A business record answers the act and agrees with it.");
    case ReconciliationState::Mismatch: return Reconciliation::tr("A business record answers the act and says otherwise.");
    case ReconciliationState::ChainOnly: return Reconciliation::tr("No business record answers the act, and one was due.");
    case ReconciliationState::BusinessOnly: return Reconciliation::tr("The record says that it was done by DID, and no act was anchored.");
    case ReconciliationState::NotDue: return Reconciliation::tr("What is missing may still come.");
    case ReconciliationState::Paper: return Reconciliation::tr("Done on paper: no act need be anchored.");
    case ReconciliationState::Repeated: return Reconciliation::tr("The same business as another record, which stands for it.");
    case ReconciliationState::CannotEvaluate: return Reconciliation::tr("It cannot be said whether a record was due.");
    }
    return {};
}

QString reconciliationDoubtLabel(ReconciliationDoubt doubt)
{
    switch (doubt) {
    case ReconciliationDoubt::None: return {};
    case ReconciliationDoubt::NothingHandedIn: return Reconciliation::tr("Nothing was ever handed in");
    case ReconciliationDoubt::NotCovered: return Reconciliation::tr("Outside of the time that the records cover");
    case ReconciliationDoubt::NoCalendar: return Reconciliation::tr("The trading calendar of a year is missing");
    case ReconciliationDoubt::NoAmount: return Reconciliation::tr("No amount is stated");
    case ReconciliationDoubt::AmountUnclear: return Reconciliation::tr("What the amount is of is not known");
    }
    return {};
}

QString recordFieldLabel(RecordField field)
{
    switch (field) {
    case RecordField::Subject: return Reconciliation::tr("Subject");
    case RecordField::Credential: return Reconciliation::tr("Credential");
    case RecordField::DocumentDigest: return Reconciliation::tr("Digest");
    case RecordField::Class: return Reconciliation::tr("Class");
    case RecordField::Outcome: return Reconciliation::tr("Outcome");
    case RecordField::Amount: return Reconciliation::tr("Amount");
    case RecordField::Time: return Reconciliation::tr("Time");
    }
    return {};
}

QString recordKindLabel(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Recognition: return Reconciliation::tr("Recognition");
    case RecordKind::Conversion: return Reconciliation::tr("Conversion");
    case RecordKind::AccountOpening: return Reconciliation::tr("Account opening");
    case RecordKind::ProductPurchase: return Reconciliation::tr("Product purchase");
    case RecordKind::ServiceUse: return Reconciliation::tr("Service");
    case RecordKind::CredentialIssuance: return Reconciliation::tr("Issuance");
    case RecordKind::CredentialUse: return Reconciliation::tr("Presentation");
    case RecordKind::Revocation: return Reconciliation::tr("Revocation");
    case RecordKind::Other: return Reconciliation::tr("Other");
    }
    return {};
}

QString recordOutcomeLabel(RecordOutcome outcome)
{
    switch (outcome) {
    case RecordOutcome::Accepted: return Reconciliation::tr("accepted");
    case RecordOutcome::Rejected: return Reconciliation::tr("rejected");
    case RecordOutcome::Pending: return Reconciliation::tr("pending");
    case RecordOutcome::Withdrawn: return Reconciliation::tr("withdrawn");
    }
    return {};
}

QString recordChannelLabel(RecordChannel channel)
{
    switch (channel) {
    case RecordChannel::Did: return Reconciliation::tr("by DID");
    case RecordChannel::Paper: return Reconciliation::tr("on paper");
    }
    return {};
}

QString differenceText(const FieldDifference& difference)
{
    return Reconciliation::tr("%1: recorded %2, on chain %3")
        .arg(recordFieldLabel(difference.field), valueText(difference.field, difference.recorded), valueText(difference.field, difference.anchored));
}

} // namespace guanlan::items
