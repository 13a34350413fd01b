// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/store/event_row.h"
#include "models/store/outcome.h"
#include "models/store/queries.h"
#include "models/store/reconciliation.h"
#include "models/store/seal_record.h"

#include <functional>
#include <memory>

namespace guanlan::store {

/// A verified block. `events` are in log order and complete: what the block holds for us, and nothing is missing.
struct BlockContent {
    std::uint64_t number = 0;
    BlockHash hash;
    std::int64_t time = 0; ///< UTC seconds.
    std::vector<Event> events; ///< Their `key.chain` and `level` are set by the writer.
};

/// Reads one workspace. Used from one thread at a time; every thread asks the store for its own.
/// What it returns is a consistent state of some commit. All failures: Unavailable (disk, lock),
/// Corrupt (a page does not authenticate), Cancelled (interrupt() was called).
class EventReader {
public:
    virtual ~EventReader() = default;

    virtual Result<EventPage> page(const PageRequest& request) = 0;
    virtual Result<Event> event(EventKey key) = 0; ///< NotFound.
    /// Counts at most `cap` rows. Meant for the background.
    virtual Result<Count> count(const EventFilter& filter, std::int64_t cap) = 0;
    /// Counts at most `cap` rows by bucket and type. Meant for the background.
    virtual Result<Histogram> histogram(const EventFilter& filter, Bucket bucket, std::int64_t cap) = 0;
    virtual Result<std::int64_t> total() = 0; ///< All events; at once.
    /// The key after which page(Forward) gives rows starting at about `ordinal` (0-based, over all events):
    /// rounded down to a fence. `ordinal` of that fence comes back.
    struct Fence { EventKey after; std::int64_t ordinal = 0; };
    virtual Result<Fence> fenceAt(std::int64_t ordinal) = 0;

    virtual Result<std::vector<ActivityPoint>> activity(const ActivityRequest& request) = 0;
    virtual Result<std::vector<OutcomeCount>> outcomes(const OutcomeRequest& request) = 0; ///< By institution, then outcome.

    /// Events whose credential this is, ascending; the issuance first where there is one.
    virtual Result<std::vector<Event>> credentialEvents(const CredentialId& credential) = 0;
    /// Issuances that name this credential as direct evidence, ascending.
    virtual Result<std::vector<Event>> derivedIssuances(const CredentialId& credential) = 0;
    /// The event that granted or withdrew this consent, ascending.
    virtual Result<std::vector<Event>> consentEvents(const ConsentId& consent) = 0;
    /// What the 32 bytes are known as, for search: credentials with this id or digest, or of this subject. At most `limit`.
    virtual Result<std::vector<CredentialId>> findCredentials(const Bytes32& idDigestOrSubject, int limit) = 0;
    /// issuer.authorised and issuer.deauthorised of an institution, ascending.
    virtual Result<std::vector<Event>> authorisations(const InstitutionId& institution) = 0;

    virtual Result<std::vector<ChainState>> chains() = 0;
    /// The block whose checked seals bind `block`: itself, or a later one that it is linked to. Absent: none (yet).
    virtual Result<std::optional<std::uint64_t>> sealedBlock(ChainRef chain, std::uint64_t block) = 0;
    virtual Result<std::vector<InstitutionState>> institutions() = 0;
    virtual Result<std::vector<Institution>> directory() = 0; ///< What the chain files say, ascending by id; at once.
    virtual Result<std::vector<SchemaInfo>> schemas() = 0;
    virtual Result<std::vector<Incident>> incidents(int limit) = 0; ///< Newest first.

    virtual Result<std::vector<Finding>> findings(const FindingFilter& filter, int offset, int limit) = 0; ///< By event, then rule.
    virtual Result<std::vector<FindingCount>> findingCounts(const FindingFilter& filter) = 0;
    virtual Result<Finding> finding(const std::string& id) = 0; ///< NotFound.
    /// How many in each stretch of 86400 s, of which one begins at `origin` (UTC seconds): ascending by start, then severity;
    /// stretches without any are left out.
    virtual Result<std::vector<FindingDay>> findingDays(const FindingFilter& filter, std::int64_t origin) = 0;
    /// @param now  From which ages are counted, UTC seconds.
    virtual Result<std::vector<OpenFindings>> openFindings(std::int64_t now) = 0;
    virtual Result<JudgementState> judgement(ChainRef chain) = 0;

    /// Calls `visit` for each event after `after`, ascending, until it returns false or the control cancels.
    virtual Status scan(EventKey after, const std::function<bool(const EventRow&)>& visit, const RunControl& control) = 0;
    /// The bytes behind a number (20 or 32); empty for 0 or a number never given.
    virtual Result<Bytes> entity(EntityRef ref) = 0;
    /// The number of these bytes; 0 where the workspace has never seen them.
    virtual Result<EntityRef> findEntity(ByteView bytes) = 0;

    /// SHA-256 (hex) over the canonical content of every chain: identity, cursor, events in order. Equal for
    /// equal histories, whatever the batching, interruptions or numbering.
    virtual Result<std::string> contentDigest(const RunControl& control) = 0;

    /// Makes the running call of this reader end soon with Cancelled. The only call allowed from another thread.
    virtual void interrupt() = 0;

    /// How each institution's business records stand to its acts, ascending by institution; empty where nobody handed in any.
    virtual Result<std::vector<ReconciliationSummary>> reconciliationSummaries() = 0;
    /// Rows by time, then number.
    virtual Result<std::vector<ReconciledRow>> reconciliation(const ReconciliationRequest& request) = 0;
};

/// The one writer of a workspace. Every call is one transaction: all of it or nothing.
class EventWriter {
public:
    virtual ~EventWriter() = default;

    /// Adds the chain, or gives the number it has. InvalidInput if blocks of a chain of that name are there with another
    /// chain id, genesis, family or start block, or the chain is there under another name. Updates `config` and `source`.
    virtual Result<ChainRef> openChain(const ChainIdentity& identity) = 0;
    virtual Result<std::optional<Cursor>> cursor(ChainRef chain) = 0;
    /// Stores the blocks' events and what their seals say, and moves the cursor to the last block, with rollups and counters.
    /// @pre Blocks ascend without gap from the cursor (or the start block). InvalidInput otherwise, nothing stored.
    virtual Status append(ChainRef chain, const std::vector<BlockContent>& blocks, const SealRecord& seals) = 0;
    Status append(ChainRef chain, const std::vector<BlockContent>& blocks) { return append(chain, blocks, SealRecord{}); }
    /// From where the chain's seals can be followed on, ascending: the last block's state, and where the chain may
    /// rewind those of all blocks that may still be replaced.
    virtual Result<std::vector<SealState>> sealStates(ChainRef chain) = 0;
    virtual Result<std::vector<ValidatorSet>> validatorSets(ChainRef chain) = 0; ///< Ascending.
    /// As ChainState::fork.
    virtual Result<std::optional<Fork>> fork(ChainRef chain) = 0;
    /// Keeps two sealed headers of one height as evidence: the chain is frozen from now on. A second fork changes nothing.
    virtual Status freeze(ChainRef chain, const Fork& fork) = 0;
    /// Removes every block above `block` with its events, rollups and the findings that rest on them, a draft as a whole.
    /// Whatever else was found may have needed them, too: the chain is to be judged again from scratch.
    virtual Status rewind(ChainRef chain, std::uint64_t block, const BlockHash& hash, std::int64_t time) = 0;
    virtual Status setNodes(ChainRef chain, const std::vector<NodeState>& nodes, std::optional<std::uint64_t> head) = 0;
    /// Raises what is agreed or proven; never lowers it.
    virtual Status raiseLevels(ChainRef chain, std::optional<std::uint64_t> agreedUpTo, std::optional<std::uint64_t> provenUpTo) = 0;
    /// Adds an incident. One that equals the newest of its chain, kind, node and block only refreshes its time.
    virtual Status record(const Incident& incident) = 0;
    /// Replaces what the chain's file says of institutions; of one that several chains name, the first chain's word holds.
    virtual Status setDirectory(ChainRef chain, const std::vector<Institution>& institutions) = 0;
    virtual Status setSchemas(ChainRef chain, const std::vector<SchemaInfo>& schemas) = 0; ///< Likewise.
    /// From now on the chain is judged, from scratch, by this (`upTo` is not looked at). Findings that are there stay in
    /// force beside the draft that is then made; where there are none, no draft is. Drops a draft by anything else; goes on
    /// with one by the same, and with what is in force where that is by the same.
    virtual Status startJudgement(ChainRef chain, const Judgement& by) = 0;
    /// Adds findings (one with a known id is replaced) and says up to where the rules have judged: to the draft where one is
    /// being made, else to those in force. InvalidInput where no judgement was started. A power cut may undo it: judge again.
    virtual Status judge(ChainRef chain, const std::vector<Finding>& findings, EventKey judgedUpTo) = 0;
    /// The draft replaces what is in force. Without a draft nothing happens.
    virtual Status adoptJudgement(ChainRef chain) = 0;
};

/// A workspace, whichever database holds it. Thread-safe.
class EventStore {
public:
    virtual ~EventStore() = default;
    virtual Result<std::unique_ptr<EventReader>> reader() = 0;
    /// Unavailable if somebody else writes already, or the workspace was opened read-only.
    virtual Result<std::unique_ptr<EventWriter>> writer() = 0;
};

} // namespace guanlan::store
