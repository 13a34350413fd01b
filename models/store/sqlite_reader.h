// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_query.h"
#include "models/store/finding_query.h"
#include "models/store/reconciliation_query.h"

#include <atomic>

namespace guanlan::store {

/// EventReader over one connection of its own. Every call is one read transaction.
class SqliteReader final : public EventReader {
public:
    explicit SqliteReader(std::unique_ptr<Connection> connection);

    Result<EventPage> page(const PageRequest& request) override;
    Result<Event> event(EventKey key) override;
    Result<Count> count(const EventFilter& filter, std::int64_t cap) override;
    Result<Histogram> histogram(const EventFilter& filter, Bucket bucket, std::int64_t cap) override;
    Result<std::int64_t> total() override;
    Result<Fence> fenceAt(std::int64_t ordinal) override;
    Result<std::vector<ActivityPoint>> activity(const ActivityRequest& request) override;
    Result<std::vector<OutcomeCount>> outcomes(const OutcomeRequest& request) override;
    Result<std::vector<Event>> credentialEvents(const CredentialId& credential) override;
    Result<std::vector<Event>> derivedIssuances(const CredentialId& credential) override;
    Result<std::vector<Event>> consentEvents(const ConsentId& consent) override;
    Result<std::vector<CredentialId>> findCredentials(const Bytes32& idDigestOrSubject, int limit) override;
    Result<std::vector<Event>> authorisations(const InstitutionId& institution) override;
    Result<std::vector<ChainState>> chains() override;
    Result<std::optional<std::uint64_t>> sealedBlock(ChainRef chain, std::uint64_t block) override;
    Result<std::vector<InstitutionState>> institutions() override;
    Result<std::vector<Institution>> directory() override;
    Result<std::vector<SchemaInfo>> schemas() override;
    Result<std::vector<Incident>> incidents(int limit) override;
    Result<std::vector<Finding>> findings(const FindingFilter& filter, int offset, int limit) override;
    Result<std::vector<FindingCount>> findingCounts(const FindingFilter& filter) override;
    Result<Finding> finding(const std::string& id) override;
    Result<std::vector<FindingDay>> findingDays(const FindingFilter& filter, std::int64_t origin) override;
    Result<std::vector<OpenFindings>> openFindings(std::int64_t now) override;
    Result<JudgementState> judgement(ChainRef chain) override;
    Result<std::vector<ReconciliationSummary>> reconciliationSummaries() override;
    Result<std::vector<ReconciledRow>> reconciliation(const ReconciliationRequest& request) override;
    Status scan(EventKey after, const std::function<bool(const EventRow&)>& visit, const RunControl& control) override;
    Result<Bytes> entity(EntityRef ref) override;
    Result<EntityRef> findEntity(ByteView bytes) override;
    Result<std::string> contentDigest(const RunControl& control) override;
    void interrupt() override;

private:
    /// Runs `work` over one state of the workspace.
    template <class Work>
    auto read(const Work& work) -> decltype(work());
    Status scanRows(EventKey after, const std::function<bool(const EventRow&)>& visit, const RunControl& control);

    std::unique_ptr<Connection> m_connection;
    std::atomic<bool> m_interrupted = false;
    bool m_reading = false;
    EntityLookup m_entities;
    EventLoader m_loader;
    EventQuery m_events;
    FindingQuery m_findings;
    ReconciliationQuery m_reconciliation;
};

} // namespace guanlan::store
