// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_reader.h"

#include "models/store/activity_query.h"
#include "models/store/chain_query.h"
#include "models/store/content_digest.h"
#include "models/store/finding_table.h"
#include "models/store/institution_query.h"
#include "models/store/outcome_table.h"
#include "models/store/seal_table.h"

namespace guanlan::store {

SqliteReader::SqliteReader(std::unique_ptr<Connection> connection)
    : m_connection{std::move(connection)}
    , m_entities{*m_connection}
    , m_loader{*m_connection, m_entities}
    , m_events{*m_connection, m_entities, m_loader}
    , m_findings{*m_connection, m_entities}
    , m_reconciliation{*m_connection, m_entities}
{
}

template <class Work>
auto SqliteReader::read(const Work& work) -> decltype(work())
{
    if (m_reading) return work(); // called from within scan()
    m_interrupted = false;
    m_reading = true;
    const struct Leave {
        bool& reading;
        ~Leave() { reading = false; }
    } leave{m_reading};
    auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Read);
    if (!transaction) return std::move(transaction).error();
    return work();
}

void SqliteReader::interrupt()
{
    m_interrupted = true;
    m_connection->interrupt();
}

Result<EventPage> SqliteReader::page(const PageRequest& request)
{
    return read([&] { return m_events.page(request); });
}

Result<Event> SqliteReader::event(EventKey key)
{
    return read([&] { return m_events.event(key); });
}

Result<Count> SqliteReader::count(const EventFilter& filter, std::int64_t cap)
{
    return read([&] { return m_events.count(filter, cap); });
}

Result<Histogram> SqliteReader::histogram(const EventFilter& filter, Bucket bucket, std::int64_t cap)
{
    return read([&] { return m_events.histogram(filter, bucket, cap); });
}

Result<std::int64_t> SqliteReader::total()
{
    return read([&]() -> Result<std::int64_t> {
        const auto marks = ChainMarkList::load(*m_connection);
        if (!marks) return marks.error();
        return marks->totalEvents();
    });
}

Result<EventReader::Fence> SqliteReader::fenceAt(std::int64_t ordinal)
{
    return read([&] { return m_events.fenceAt(ordinal); });
}

Result<std::vector<ActivityPoint>> SqliteReader::activity(const ActivityRequest& request)
{
    return read([&] { return queryActivity(*m_connection, m_entities, request); });
}

Result<std::vector<OutcomeCount>> SqliteReader::outcomes(const OutcomeRequest& request)
{
    return read([&] { return queryOutcomes(*m_connection, m_entities, request); });
}

Result<std::vector<Event>> SqliteReader::credentialEvents(const CredentialId& credential)
{
    return read([&] { return m_events.credentialEvents(credential); });
}

Result<std::vector<Event>> SqliteReader::derivedIssuances(const CredentialId& credential)
{
    return read([&] { return m_events.derivedIssuances(credential); });
}

Result<std::vector<Event>> SqliteReader::consentEvents(const ConsentId& consent)
{
    return read([&] { return m_events.consentEvents(consent); });
}

Result<std::vector<CredentialId>> SqliteReader::findCredentials(const Bytes32& idDigestOrSubject, int limit)
{
    return read([&] { return m_events.findCredentials(idDigestOrSubject, limit); });
}

Result<std::vector<Event>> SqliteReader::authorisations(const InstitutionId& institution)
{
    return read([&] { return m_events.authorisations(institution); });
}

Result<std::vector<ChainState>> SqliteReader::chains()
{
    return read([&] { return queryChains(*m_connection); });
}

Result<std::optional<std::uint64_t>> SqliteReader::sealedBlock(ChainRef chain, std::uint64_t block)
{
    return read([&] { return querySealedBlock(*m_connection, chain, block); });
}

Result<std::vector<InstitutionState>> SqliteReader::institutions()
{
    return read([&] { return queryInstitutions(*m_connection, m_entities, m_loader); });
}

Result<std::vector<Institution>> SqliteReader::directory()
{
    return read([&] { return queryDirectory(*m_connection); });
}

Result<std::vector<SchemaInfo>> SqliteReader::schemas()
{
    return read([&] { return querySchemas(*m_connection); });
}

Result<std::vector<Incident>> SqliteReader::incidents(int limit)
{
    return read([&] { return queryIncidents(*m_connection, limit); });
}

Result<std::vector<Finding>> SqliteReader::findings(const FindingFilter& filter, int offset, int limit)
{
    return read([&] { return m_findings.findings(filter, offset, limit); });
}

Result<std::vector<FindingCount>> SqliteReader::findingCounts(const FindingFilter& filter)
{
    return read([&] { return m_findings.counts(filter); });
}

Result<Finding> SqliteReader::finding(const std::string& id)
{
    return read([&] { return m_findings.finding(id); });
}

Result<std::vector<FindingDay>> SqliteReader::findingDays(const FindingFilter& filter, std::int64_t origin)
{
    return read([&] { return m_findings.days(filter, origin); });
}

Result<std::vector<OpenFindings>> SqliteReader::openFindings(std::int64_t now)
{
    return read([&] { return m_findings.open(now); });
}

Result<JudgementState> SqliteReader::judgement(ChainRef chain)
{
    return read([&] { return queryJudgement(*m_connection, chain); });
}

Result<std::vector<ReconciliationSummary>> SqliteReader::reconciliationSummaries()
{
    return read([&] { return m_reconciliation.summaries(); });
}

Result<std::vector<ReconciledRow>> SqliteReader::reconciliation(const ReconciliationRequest& request)
{
    return read([&] { return m_reconciliation.rows(request); });
}

Status SqliteReader::scan(EventKey after, const std::function<bool(const EventRow&)>& visit, const RunControl& control)
{
    return read([&] { return scanRows(after, visit, control); });
}

Status SqliteReader::scanRows(EventKey after, const std::function<bool(const EventRow&)>& visit, const RunControl& control)
{
    static const std::string sql = std::string{"SELECT "} + StoredEvent::columns + " FROM event WHERE key > ? ORDER BY key";
    // A statement of its own: `visit` may ask this reader for the bytes behind a number.
    auto rows = m_connection->prepare(sql);
    if (!rows) return std::move(rows).error();
    rows->bind(after.packed());
    for (std::int64_t done = 0;; ++done) {
        if (m_interrupted || (done % 1024 == 0 && control.cancelled())) return Error{ErrorKind::Cancelled, "stopped on request"};
        auto any = rows->next();
        if (!any) return std::move(any).error();
        if (!*any) return Done{};
        const auto stored = StoredEvent::read(*rows);
        if (!stored) return stored.error();
        EventRow row = stored->toRow();
        if (stored->extras & hasEvidence) {
            auto evidence = m_loader.evidence(row.key);
            if (!evidence) return std::move(evidence).error();
            row.evidence = std::move(evidence).value();
        }
        if (!visit(row)) return Done{};
    }
}

Result<Bytes> SqliteReader::entity(EntityRef ref) { return m_entities.bytes(ref); }

Result<EntityRef> SqliteReader::findEntity(ByteView bytes) { return m_entities.find(bytes); }

Result<std::string> SqliteReader::contentDigest(const RunControl& control)
{
    return read([&] { return digestContent(*m_connection, m_loader, control); });
}

} // namespace guanlan::store
