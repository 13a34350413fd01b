// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/business_record.h"
#include "models/domain/event_key.h"
#include "models/domain/event_type.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan {

/// Where an anchored act, or a business record without one, stands. The numbers are stored.
enum class ReconciliationState : std::uint8_t {
    Matched = 0, ///< A record answers the act, and agrees with it.
    Mismatch = 1, ///< A record answers the act and says otherwise.
    ChainOnly = 2, ///< No record answers the act, and it was due.
    BusinessOnly = 3, ///< Done by DID, says the record, and no act was anchored.
    NotDue = 4, ///< What is missing may still come.
    Paper = 5, ///< Done on paper: no act need be anchored.
    Repeated = 6, ///< The same business as another record, which stands for it.
    CannotEvaluate = 7, ///< An act without record of which it cannot be said whether one was due: see ReconciliationDoubt.
};
constexpr std::size_t reconciliationStates = 8;

/// "matched", "mismatch", "chain-only", "business-only", "not-due", "paper", "repeated", "cannot-evaluate".
std::string_view reconciliationStateName(ReconciliationState state);
std::optional<ReconciliationState> parseReconciliationState(std::string_view name);

/// Which input a rule lacks. The numbers are stored.
enum class ReconciliationDoubt : std::uint8_t {
    None = 0,
    NothingHandedIn = 1, ///< R34: the institution never handed in any record. Said of the institution, not of an act.
    NotCovered = 2, ///< R34: the act lies before the institution's first record, or after its last one.
    NoCalendar = 3, ///< R34: the trading calendar of a year is missing.
    NoAmount = 4, ///< R37: the record states no amount.
    AmountUnclear = 5, ///< R37: whether the amount is enough depends on what it is of, or the band holds the threshold.
};
constexpr std::size_t reconciliationDoubts = 6;

/// "none", "nothing-handed-in", "not-covered", "no-calendar", "no-amount", "amount-unclear".
std::string_view reconciliationDoubtName(ReconciliationDoubt doubt);

/// What a record may say otherwise than the chain. The numbers are stored.
enum class RecordField : std::uint8_t { Subject = 0, Credential = 1, DocumentDigest = 2, Class = 3, Outcome = 4, Amount = 5, Time = 6 };
constexpr std::size_t recordFields = 7;

/// "subject", "credential", "digest", "class", "outcome", "amount", "time".
std::string_view recordFieldName(RecordField field);

/// One field in which record and chain differ; both values as text, times in ISO 8601 (UTC), amounts in yuan. Untrusted text.
struct FieldDifference {
    RecordField field = RecordField::Subject;
    std::string recorded;
    std::string anchored;
    friend bool operator==(const FieldDifference&, const FieldDifference&) = default;
};

/// An anchored event with what reconciliation asks of it. Of a use, suspension or revocation: subject, digest and schema are those of
/// the credential's last issuance before it on the same chain, absent where there is none.
struct AnchoredAct {
    EventKey key;
    std::int64_t time = 0; ///< UTC seconds.
    EventType type = EventType::CredentialIssued;
    CredentialId credential;
    std::optional<SubjectId> subject;
    std::optional<Digest> digest;
    std::optional<SchemaId> schema;
    std::optional<BusinessRef> reference; ///< Never zeros.
    std::optional<bool> accepted; ///< Of credential.verified.
    friend bool operator==(const AnchoredAct&, const AnchoredAct&) = default;
};

/// A record with where it stands.
struct HandedInRecord {
    std::int64_t file = 0; ///< RecordFile::number; by order of import, so nothing but a way to find it.
    std::string fileName; ///< Untrusted text.
    Digest fileDigest; ///< SHA-256.
    BusinessRecord record;
    friend bool operator==(const HandedInRecord&, const HandedInRecord&) = default;
};

/// A row of an institution's reconciliation.
struct ReconciledRow {
    std::int64_t number = 0; ///< Of the row, within this workspace and until the next rewind.
    InstitutionId institution;
    ReconciliationState state = ReconciliationState::Matched;
    ReconciliationDoubt doubt = ReconciliationDoubt::None;
    std::optional<AnchoredAct> act;
    std::optional<HandedInRecord> record;
    std::optional<std::int64_t> due; ///< Until when what is missing may come, UTC seconds; absent: nothing is missing, or nobody can say.
    std::vector<FieldDifference> differences; ///< By field.
    std::vector<std::string> findings; ///< Ids; their cases hold the institution's reply.
    std::int64_t notes = 0; ///< Notes on those cases.
    std::int64_t time() const { return act ? act->time : record ? record->record.time : 0; }
    friend bool operator==(const ReconciledRow&, const ReconciledRow&) = default;
};

} // namespace guanlan
