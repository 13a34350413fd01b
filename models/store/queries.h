// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/finding.h"
#include "models/domain/fork.h"
#include "models/domain/incident.h"
#include "models/domain/institution.h"
#include "models/domain/validator_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::store {

/// What an answer or a revocation says beyond its type.
enum class EventOutcome : std::uint8_t {
    Accepted, ///< An answer: accepted.
    Refused, ///< An answer: not accepted. One that says neither is none of the two.
    Revoked, ///< Revoked other than for renewal.
    Renewed, ///< Revoked for renewal (reason 1).
};

/// Which events are wanted. Every condition given must hold; none given means all.
struct EventFilter {
    std::optional<ChainRef> chain;
    std::vector<EventType> types; ///< Empty: every type.
    std::vector<InstitutionId> institutions; ///< As institution or as counterparty; empty: every one.
    std::optional<SubjectId> subject;
    std::optional<CredentialId> credential; ///< As the event's credential, not as evidence.
    std::optional<std::int64_t> from; ///< UTC seconds, inclusive.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive.
    std::vector<InstitutionId> excludedInstitutions; ///< These take part neither as institution nor as counterparty.
    std::optional<Address> sender; ///< Who sent the transaction.
    std::optional<std::uint64_t> firstBlock; ///< Inclusive, of each chain.
    std::optional<std::uint64_t> lastBlock; ///< Inclusive, of each chain.
    std::vector<VerificationLevel> levels; ///< As proven by now; empty: every one.
    std::vector<std::string> rules; ///< A finding in force of one of these rules ("R10") rests on the event; empty: no matter.
    std::vector<std::string> excludedRules; ///< No finding in force of these rules rests on the event.
    std::vector<Severity> severities; ///< A finding in force of one of these severities rests on the event; empty: no matter.
    std::vector<InstitutionId> issuers; ///< One of these issued the event's credential, as Outcome says; empty: no matter.
    std::vector<EventOutcome> outcomes; ///< Empty: every event.
    friend bool operator==(const EventFilter&, const EventFilter&) = default;
};

/// How many events of one type begin in one bucket.
struct HistogramBar {
    std::int64_t start = 0; ///< As ActivityPoint::start.
    EventType type = EventType::Unmapped;
    std::int64_t count = 0;
    friend bool operator==(const HistogramBar&, const HistogramBar&) = default;
};

/// `exact` is false where counting stopped at the cap: what lies after the last bar's events is not in it.
struct Histogram {
    std::vector<HistogramBar> bars; ///< Ascending by start, then type.
    bool exact = true;
};

enum class Direction { Forward, Backward };

/// One page by key. The key of the last row held is the whole cursor.
struct PageRequest {
    EventFilter filter;
    Direction direction = Direction::Forward;
    EventKey from; ///< Exclusive. Backward with a default key: from the end.
    int limit = 200;
    std::uint64_t generation = 0; ///< Comes back with the answer; older answers are dropped.
};

struct EventPage {
    std::vector<Event> rows; ///< In the direction asked for.
    bool complete = false; ///< Nothing lies beyond.
    std::uint64_t generation = 0;
};

/// How many; `exact` is false where counting stopped at the cap.
struct Count {
    std::int64_t value = 0;
    bool exact = true;
};

enum class Bucket { Hour, Day, Week, Month };

/// Acts of one institution and type in one bucket. Days, weeks (from Monday) and months are Shanghai's.
struct ActivityPoint {
    std::int64_t start = 0; ///< UTC seconds at which the bucket begins.
    std::optional<InstitutionId> institution; ///< actingInstitution(); absent where the events have none.
    EventType type = EventType::Unmapped;
    std::int64_t count = 0;
    friend bool operator==(const ActivityPoint&, const ActivityPoint&) = default;
};

struct ActivityRequest {
    std::vector<InstitutionId> institutions; ///< Empty: all, those without an institution included.
    Bucket bucket = Bucket::Day;
    std::optional<std::int64_t> from; ///< UTC seconds; a bucket that begins before it is left out.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; a bucket that begins at or after it is left out.
    bool byInstitution = true; ///< false: summed over institutions.
    std::vector<EventType> types; ///< Empty: every type.
};

/// A node as last seen.
struct NodeState {
    std::string name;
    std::string url;
    std::optional<std::uint64_t> head;
    std::string state; ///< "ok", "archive", "set-aside", "unreachable", "idle".
    std::string reason; ///< Why it is not "ok"; empty otherwise.
    friend bool operator==(const NodeState&, const NodeState&) = default;
};

/// What a chain is, as its chain file pins it.
struct ChainIdentity {
    std::string name;
    std::string family; ///< "evm", …
    std::uint64_t chainId = 0;
    BlockHash genesis;
    std::uint64_t startBlock = 0;
    std::string config; ///< The chain file's own JSON text, for the record.
    std::string source; ///< For re-reading: lines as chainsync/chain_origin.h says. The first two are paths and may be shown.
    friend bool operator==(const ChainIdentity&, const ChainIdentity&) = default;
};

/// The last block whose content is in the workspace.
struct Cursor {
    std::uint64_t block = 0;
    BlockHash hash;
    std::int64_t time = 0; ///< UTC seconds.
    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// A chain and how far it is known.
struct ChainState {
    ChainRef ref;
    ChainIdentity identity;
    std::optional<Cursor> synced; ///< Nothing yet: absent.
    std::optional<std::uint64_t> head; ///< Highest head that a node claimed.
    std::optional<std::uint64_t> agreedUpTo; ///< Two operators gave the same header at this height; links bind what is before.
    std::optional<std::uint64_t> provenUpTo; ///< A seal quorum was checked at this height.
    std::vector<ValidatorSet> validators; ///< All sets that were in force so far, ascending; none where nothing is sealed.
    std::optional<Fork> fork; ///< Set: the chain is frozen, nothing is read any more.
    std::vector<NodeState> nodes;
    std::int64_t events = 0;
    std::int64_t unmapped = 0;
};

/// An institution as directory and chain know it.
struct InstitutionState {
    Institution institution; ///< Name from the directory, else from the chain, else empty.
    bool inDirectory = false;
    bool onChain = false;
    bool isRegistered = false; ///< By an event; without one, and without the directory, its kind is not known.
    std::string status; ///< Last on chain: "active", "suspended", "withdrawn"; "" if never registered.
    std::optional<Address> controller; ///< Last on chain.
    std::optional<std::int64_t> lastEvent; ///< UTC seconds.
};

/// By what a chain was judged, and how far.
struct Judgement {
    std::string basis; ///< Digest of all that judged; empty: a rewind took away what the findings rested on.
    std::string pack; ///< The rule pack's own text.
    std::string packPath; ///< Where it was read from; empty: it came with the program.
    EventKey upTo; ///< The last event judged; default key: none.
    friend bool operator==(const Judgement&, const Judgement&) = default;
};

struct JudgementState {
    std::optional<Judgement> inForce; ///< Absent: the chain was never judged.
    std::optional<Judgement> draft; ///< Being made beside it, to replace it as a whole.
    friend bool operator==(const JudgementState&, const JudgementState&) = default;
};

struct FindingFilter {
    std::vector<std::string> rules;
    std::vector<InstitutionId> institutions;
    std::optional<CredentialId> credential;
    std::optional<Severity> severity;
    std::optional<Verdict> verdict; ///< As known at the time of the act.
    std::optional<Verdict> verdictNow; ///< As known by now.
    std::optional<std::int64_t> from; ///< Block time of the event that broke the rule, inclusive.
    std::optional<std::int64_t> to; ///< Exclusive.
};

/// Findings that are open (violation by the verdict now) of one institution, severity and age.
struct OpenFindings {
    std::optional<InstitutionId> institution; ///< Who broke the rule; where the finding names nobody as that, the counterparty.
    Severity severity = Severity::Low;
    std::int64_t ageDays = 0; ///< Whole days of 86400 s; 0 for what lies ahead.
    std::int64_t count = 0;
};

/// Findings of one severity in one stretch of 86400 s.
struct FindingDay {
    std::int64_t start = 0; ///< UTC seconds.
    Severity severity = Severity::Low;
    std::int64_t count = 0;
    friend bool operator==(const FindingDay&, const FindingDay&) = default;
};

/// Findings by rule, severity, institution and verdict: what overviews, badges and reports show.
struct FindingCount {
    std::string rule;
    Severity severity = Severity::Low;
    std::optional<InstitutionId> institution;
    Verdict verdict = Verdict::Violation; ///< As known at the time of the act.
    std::int64_t count = 0;
};

} // namespace guanlan::store
