// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/identity_view.h"

#include "models/analytics/state_history.h"
#include "models/items/data_hub.h"

#include <algorithm>

namespace guanlan::items {

namespace {

using analytics::Moment;
using analytics::StateHistory;

/// Reads one id at one moment of one chain.
class IdentityReading {
public:
    IdentityReading(store::EventReader& reader, const IdentityRequest& request) : m_reader{reader}, m_request{request} { m_view.id = request.id; }

    Result<IdentityView> read()
    {
        for (const auto step : {&IdentityReading::findChains, &IdentityReading::readNames, &IdentityReading::findMoment, &IdentityReading::readVersions,
                 &IdentityReading::readAccreditations, &IdentityReading::readConsents, &IdentityReading::readCredentials})
            if (Status done = (this->*step)(); !done) return std::move(done).error();
        return std::move(m_view);
    }

private:
    SubjectId subject() const { return SubjectId{m_view.id}; }
    InstitutionId institution() const { return InstitutionId{m_view.id}; }

    enum class As { Subject, Institution };
    store::EventFilter filterOf(As as, ChainRef chain, std::vector<EventType> types = {}) const
    {
        store::EventFilter filter;
        filter.chain = chain;
        filter.types = std::move(types);
        if (as == As::Subject) filter.subject = subject();
        else filter.institutions = {institution()};
        return filter;
    }

    Status findChains()
    {
        auto chains = m_reader.chains();
        if (!chains) return chains.error();
        for (store::ChainState& chain : *chains) {
            bool isNamed = false;
            for (const As as : {As::Subject, As::Institution}) {
                if (isNamed) break;
                const auto count = m_reader.count(filterOf(as, chain.ref), 1);
                if (!count) return count.error();
                isNamed = count->value > 0;
            }
            if (!isNamed) continue;
            m_view.chains.emplace_back(chain.ref, chain.identity.name);
            const bool isWanted = m_request.chain ? *m_request.chain == chain.ref : m_view.chains.size() == 1;
            if (isWanted) m_chain = std::move(chain);
        }
        if (!m_chain) return Error{ErrorKind::NotFound, "no event of this workspace names this id as a subject or an institution"};
        m_view.chain = m_chain->ref;
        m_view.head = m_chain->synced ? m_chain->synced->block : 0;
        return Done{};
    }

    Status readNames()
    {
        auto institutions = m_reader.institutions();
        if (!institutions) return institutions.error();
        m_institutions = std::move(*institutions);
        auto schemas = m_reader.schemas();
        if (!schemas) return schemas.error();
        m_schemas = std::move(*schemas);
        m_view.name = nameOf(institution());
        return Done{};
    }

    Status findMoment()
    {
        auto history = StateHistory::open(m_reader, m_view.chain);
        if (!history) return std::move(history).error();
        m_history = std::move(history).value();
        m_view.block = std::min(m_request.block.value_or(m_view.head), m_view.head);
        const auto moment = m_history->endOfBlock(m_view.block);
        if (!moment) return moment.error();
        m_moment = *moment;
        m_view.time = moment->time;
        return Done{};
    }

    Status addVersions(As as, std::vector<EventType> types)
    {
        store::PageRequest request;
        request.filter = filterOf(as, m_view.chain, std::move(types));
        request.limit = maxIdentityRows;
        auto page = m_reader.page(request);
        if (!page) return page.error();
        if (!page->complete && !page->rows.empty()) {
            m_view.moreVersions = true;
            const EventKey last = page->rows.back().key;
            m_versionsUpTo = m_versionsUpTo ? std::min(*m_versionsUpTo, last) : last;
        }
        std::move(page->rows.begin(), page->rows.end(), std::back_inserter(m_view.versions));
        return Done{};
    }

    Status readVersions()
    {
        using enum EventType;
        if (Status done = addVersions(As::Subject, {DidRegistered, DidUpdated, DidKeyChanged, DidDeactivated}); !done) return done;
        const std::vector<EventType> ofInstitution{InstitutionRegistered, InstitutionStatusChanged, InstitutionKeyChanged, IssuerAuthorised, IssuerDeauthorised};
        if (Status done = addVersions(As::Institution, ofInstitution); !done) return done;
        std::sort(m_view.versions.begin(), m_view.versions.end(), [](const Event& a, const Event& b) { return a.key < b.key; });
        // Beyond the end of a list that was cut, the other alone would look like all there is.
        if (m_versionsUpTo) std::erase_if(m_view.versions, [this](const Event& event) { return event.key > *m_versionsUpTo; });
        const auto later = std::lower_bound(m_view.versions.begin(), m_view.versions.end(), m_moment.before,
            [](const Event& event, EventKey key) { return event.key < key; });
        m_view.past = std::size_t(later - m_view.versions.begin());
        if (Status done = readStates(m_moment, m_view.identity, m_view.institution); !done) return done;
        const Moment before = m_view.past == 0 ? Moment{EventKey{}, 0} : Moment::justBefore(m_view.versions[m_view.past - 1]);
        return readStates(before, m_view.identityBefore, m_view.institutionBefore);
    }

    Status readStates(const Moment& moment, analytics::IdentityAt& identity, analytics::InstitutionAt& institutionState) const
    {
        const auto asSubject = m_history->identity(subject(), moment);
        if (!asSubject) return asSubject.error();
        const auto asInstitution = m_history->institution(institution(), moment);
        if (!asInstitution) return asInstitution.error();
        identity = *asSubject;
        institutionState = *asInstitution;
        return Done{};
    }

    Status readAccreditations()
    {
        const auto accreditations = m_history->accreditations(institution(), m_moment);
        if (!accreditations) return accreditations.error();
        for (const analytics::AccreditationAt& each : *accreditations) m_view.accreditations.push_back({each, schemaName(each.schema)});
        return Done{};
    }

    /// The newest by then, newest first.
    Result<store::EventPage> newest(As as, EventType type) const
    {
        store::PageRequest request;
        request.filter = filterOf(as, m_view.chain, {type});
        request.direction = store::Direction::Backward;
        request.from = m_moment.before;
        request.limit = maxIdentityRows;
        return m_reader.page(request);
    }

    Status readConsents()
    {
        for (const As as : {As::Subject, As::Institution}) {
            auto page = newest(as, EventType::ConsentGranted);
            if (!page) return page.error();
            m_view.moreConsents = m_view.moreConsents || !page->complete;
            for (Event& grant : page->rows) {
                const auto events = m_history->consentEvents(grant.consent);
                if (!events) return events.error();
                ConsentRow row{std::move(grant), {}, as == As::Subject, {}, false};
                row.verifierName = nameOf(row.grant.counterparty);
                for (const Event& event : *events)
                    if (event.type == EventType::ConsentWithdrawn && event.key > row.grant.key && event.key < m_moment.before && !row.withdrawn)
                        row.withdrawn = event.key;
                const std::int64_t until = row.grant.validUntil.value_or(0);
                row.isExpired = until != 0 && until <= m_moment.time;
                m_view.consents.push_back(std::move(row));
            }
        }
        return Done{};
    }

    Status readCredentials()
    {
        for (const As as : {As::Subject, As::Institution}) {
            auto page = newest(as, EventType::CredentialIssued);
            if (!page) return page.error();
            m_view.moreCredentials = m_view.moreCredentials || !page->complete;
            for (Event& issuance : page->rows) {
                if (!issuance.credential) continue;
                const auto state = m_history->credential(*issuance.credential, m_moment);
                if (!state) return state.error();
                CredentialRow row{std::move(issuance), {}, {}, as == As::Subject, state->condition, state->changed};
                if (row.issuance.schema) row.schemaName = schemaName(*row.issuance.schema);
                row.issuerName = nameOf(row.issuance.institution);
                m_view.credentials.push_back(std::move(row));
            }
        }
        return Done{};
    }

    LocalText nameOf(const std::optional<InstitutionId>& id) const
    {
        for (const store::InstitutionState& each : m_institutions)
            if (id && each.institution.id == *id) return each.institution.name;
        return {};
    }

    LocalText schemaName(const SchemaId& id) const
    {
        for (const SchemaInfo& schema : m_schemas)
            if (schema.id == id) return schema.name;
        return {};
    }

    store::EventReader& m_reader;
    const IdentityRequest& m_request;
    IdentityView m_view;
    std::optional<store::ChainState> m_chain;
    std::optional<StateHistory> m_history;
    Moment m_moment;
    std::optional<EventKey> m_versionsUpTo; ///< The end of the shortest list of versions that was cut; absent: none was.
    std::vector<store::InstitutionState> m_institutions;
    std::vector<SchemaInfo> m_schemas;
};

} // namespace

QFuture<Result<IdentityView>> askIdentity(DataHub& hub, const IdentityRequest& request)
{
    return hub.ask<IdentityView>([request](store::EventReader& reader) { return IdentityReading{reader, request}.read(); });
}

} // namespace guanlan::items
