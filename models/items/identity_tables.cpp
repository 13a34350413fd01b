// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/identity_tables.h"

#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace guanlan::items {

namespace {

/// Holds the translation context "IdentityTables".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(IdentityTables)
};

const QString nothing = QStringLiteral("—");

template <class Id>
QString shownId(const std::optional<Id>& id)
{
    return id ? shortId(*id) : nothing;
}

QString limitText(std::int64_t limit, DisplayZone zone) { return limit == 0 ? Words::tr("no limit") : formatMinute(limit, zone); }

QString nameText(const LocalText& name, const QString& otherwise, Language language)
{
    const QString text = visibleText(localText(name, language));
    return text.isEmpty() ? otherwise : text;
}

QString credentialLink(const CredentialId& id) { return QStringLiteral("guanlan://credential/") + QString::fromStdString(toText(id)); }

/// What this version set, in words: of a key change old and new, of an accreditation its schema and time.
QString changeText(const Event& event, const IdentityView& view, const IdentityWords& words)
{
    QStringList parts;
    if (event.oldController || event.controller)
        parts += event.oldController ? Words::tr("Key %1 → %2").arg(shownId(event.oldController), shownId(event.controller))
                                     : Words::tr("Key %1").arg(shownId(event.controller));
    if (event.digest) parts += Words::tr("Document %1").arg(shownId(event.digest));
    if (event.status) parts += statusLabel(visibleText(*event.status));
    if (event.schema) {
        const auto known = std::find_if(view.accreditations.begin(), view.accreditations.end(), [&](const auto& row) { return row.state.schema == *event.schema; });
        parts += nameText(known == view.accreditations.end() ? LocalText{} : known->schemaName, shortId(*event.schema), words.language);
    }
    if (event.type == EventType::IssuerAuthorised)
        parts += limitText(event.validFrom.value_or(0), words.zone) + QStringLiteral(" – ") + limitText(event.validUntil.value_or(0), words.zone);
    return parts.join(QStringLiteral(" · "));
}

QString placeText(const Event& event) { return formatCount(std::int64_t(event.key.block())) + QStringLiteral(" / ") + QString::number(event.key.logIndex()); }

/// Collects facts; knows when each became so from the versions.
class Facts {
public:
    Facts(const IdentityView& view, const IdentityWords& words) : m_view{view}, m_words{words} {}

    std::vector<IdentityFact> take()
    {
        addIdentity();
        addInstitution();
        return std::move(m_facts);
    }

private:
    QString sinceText(const std::optional<EventKey>& key) const
    {
        for (const Event& event : m_view.versions)
            if (key && event.key == *key)
                return Words::tr("since block %1, %2").arg(formatCount(std::int64_t(event.key.block())), formatMinute(event.time, m_words.zone));
        return key ? Words::tr("since block %1").arg(formatCount(std::int64_t(key->block()))) : QString{};
    }

    void add(const char* name, const QString& label, const QString& now, const QString& before, const QString& id, const std::optional<EventKey>& since)
    {
        m_facts.push_back({QString::fromLatin1(name), label, now, id, sinceText(since), now == before ? QString{} : before});
    }

    template <class Id>
    void addId(const char* name, const QString& label, const std::optional<Id>& now, const std::optional<Id>& before, const std::optional<EventKey>& since)
    {
        m_facts.push_back({QString::fromLatin1(name), label, shownId(now), now ? fullId(*now) : QString{}, sinceText(since),
                           now == before ? QString{} : shownId(before)});
    }

    static bool isAnchored(const analytics::IdentityAt& state) { return state.isActive() || state.deactivated || state.controller || state.document; }

    static QString statusOf(const analytics::IdentityAt& state)
    {
        if (state.isActive()) return Words::tr("Registered");
        if (state.deactivated) return Words::tr("Deactivated");
        // A contract without registration: every id is one from the beginning.
        return isAnchored(state) ? Words::tr("In use, never registered") : Words::tr("Not anchored yet");
    }

    bool hasVersions(bool ofSubject) const
    {
        return std::any_of(m_view.versions.begin(), m_view.versions.end(), [ofSubject](const Event& event) { return event.subject.has_value() == ofSubject; });
    }

    void addIdentity()
    {
        if (!hasVersions(true)) return;
        const auto &now = m_view.identity, &before = m_view.identityBefore;
        add("status", Words::tr("Identity"), statusOf(now), isAnchored(before) || !isAnchored(now) ? statusOf(before) : nothing, {}, now.deactivated ? now.deactivated : now.registered);
        addId("controller", Words::tr("Controller"), now.controller, before.controller, now.controllerSince);
        addId("document", Words::tr("Digest of the document"), now.document, before.document, now.documentSince);
    }

    void addInstitution()
    {
        if (!hasVersions(false)) return;
        const auto &now = m_view.institution, &before = m_view.institutionBefore;
        const auto status = [](const analytics::InstitutionAt& state) {
            return state.status.empty() ? Words::tr("Never registered") : statusLabel(visibleText(state.status));
        };
        add("institution_status", Words::tr("Institution"), status(now), before.status.empty() && !now.status.empty() ? nothing : status(before), {}, now.statusSince);
        addId("institution_key", Words::tr("Institution's key"), now.controller, before.controller, now.controllerSince);
    }

    const IdentityView& m_view;
    const IdentityWords& m_words;
    std::vector<IdentityFact> m_facts;
};

} // namespace

std::vector<IdentityFact> identityFacts(const IdentityView& view, const IdentityWords& words) { return Facts{view, words}.take(); }

TextTable versionTable(const IdentityView& view, const IdentityWords& words)
{
    TextTable table{{QStringLiteral("#"), Words::tr("Time"), Words::tr("Act"), Words::tr("What changed"), Words::tr("Block / log")}, {}};
    for (std::size_t i = view.versions.size(); i-- > 0;) {
        const Event& event = view.versions[i];
        const QString number = QString::number(i + 1) + (i + 1 == view.past ? QStringLiteral(" ◂") : QString{});
        table.rows.push_back({{number, formatMinute(event.time, words.zone), eventTypeLabel(event.type), changeText(event, view, words), placeText(event)},
                              {}, {}, event.key.block(), i >= view.past});
    }
    return table;
}

TextTable accreditationTable(const IdentityView& view, const IdentityWords& words)
{
    TextTable table{{Words::tr("Schema"), Words::tr("State"), Words::tr("Valid from"), Words::tr("Valid until"), Words::tr("From block"), Words::tr("To block")}, {}};
    const auto block = [](const EventKey& key) { return formatCount(std::int64_t(key.block())); };
    for (const AccreditationRow& row : view.accreditations) {
        const auto& state = row.state;
        const QString word = state.isInForce ? Words::tr("In force") : state.ended ? Words::tr("Ended") : Words::tr("Outside its time");
        table.rows.push_back({{nameText(row.schemaName, shortId(state.schema), words.language), word, limitText(state.validFrom, words.zone),
                               limitText(state.validUntil, words.zone), block(state.granted), state.ended ? block(*state.ended) : nothing},
                              {}, fullId(state.schema), state.granted.block(), !state.isInForce});
    }
    return table;
}

TextTable consentTable(const IdentityView& view, const IdentityWords& words)
{
    TextTable table{{Words::tr("Time"), Words::tr("Consent"), Words::tr("With whom"), Words::tr("Purpose"), Words::tr("State"), Words::tr("Credential")}, {}};
    for (const ConsentRow& row : view.consents) {
        const QString state = row.withdrawn ? Words::tr("Withdrawn") : row.isExpired ? Words::tr("Expired") : Words::tr("In force");
        const QString who = row.isGiven ? nameText(row.verifierName, shownId(row.grant.counterparty), words.language) : shownId(row.grant.subject);
        const QString purpose = row.grant.purpose ? purposeLabel(words.rules, *row.grant.purpose, words.language) : nothing;
        table.rows.push_back({{formatMinute(row.grant.time, words.zone), row.isGiven ? Words::tr("Given") : Words::tr("Received"), who, purpose, state,
                               shownId(row.grant.credential)},
                              row.grant.credential ? credentialLink(*row.grant.credential) : QString{}, {}, row.grant.key.block(),
                              row.withdrawn || row.isExpired});
    }
    return table;
}

TextTable credentialTable(const IdentityView& view, const IdentityWords& words)
{
    TextTable table{{Words::tr("Issued"), Words::tr("Role"), Words::tr("Schema"), Words::tr("Issuer"), Words::tr("State"), Words::tr("Credential")}, {}};
    for (const CredentialRow& row : view.credentials) {
        const QString schema = nameText(row.schemaName, shownId(row.issuance.schema), words.language);
        const QString issuer = nameText(row.issuerName, shownId(row.issuance.institution), words.language);
        table.rows.push_back({{formatMinute(row.issuance.time, words.zone), row.isHeld ? Words::tr("Holder") : Words::tr("Issuer"), schema, issuer,
                               conditionLabel(row.condition), shownId(row.issuance.credential)},
                              credentialLink(*row.issuance.credential), fullId(*row.issuance.credential), row.issuance.key.block(),
                              row.condition != analytics::CredentialCondition::Active});
    }
    return table;
}

} // namespace guanlan::items
