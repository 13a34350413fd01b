// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_fields.h"

#include "models/items/directory.h"
#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "models/items/validator_rows.h"

#include <QCoreApplication>

namespace guanlan::items {
namespace {

/// Collects fields; holds the translation context "EventFields".
class FieldList {
    Q_DECLARE_TR_FUNCTIONS(EventFields)

public:
    FieldList(const Event& event, const Directory& directory, DisplayZone zone, std::optional<std::uint64_t> sealedBlock,
        const analytics::RulePack* rules)
        : m_event{event}
        , m_directory{directory}
        , m_zone{zone}
        , m_sealedBlock{sealedBlock}
        , m_rules{rules}
    {
        addCommon();
        addParties();
        addValues();
        addRaw();
    }

    std::vector<EventField> take() { return std::move(m_fields); }

private:
    void add(const char* name, const QString& label, const QString& text, const QString& id = {}, FieldLink link = FieldLink::None)
    {
        m_fields.push_back({QString::fromLatin1(name), label, text, id, link});
    }

    template <class Id>
    void addId(const char* name, const QString& label, const std::optional<Id>& id, FieldLink link = FieldLink::None)
    {
        if (id) add(name, label, fullId(*id), fullId(*id), link);
    }

    void addInstitution(const char* name, const QString& label, const std::optional<InstitutionId>& id)
    {
        if (id) add(name, label, m_directory.institution(*id), fullId(*id), FieldLink::Institution);
    }

    void addMoment(const char* name, const QString& label, const std::optional<std::int64_t>& moment)
    {
        if (moment) add(name, label, *moment == 0 ? tr("no limit") : formatTime(*moment, m_zone));
    }

    void addCommon()
    {
        add("type", tr("Type"), eventTypeLabel(m_event.type));
        add("time", tr("Time"), formatTime(m_event.time, m_zone) + QChar{u' '} + zoneName(m_zone));
        add("block", tr("Block"), formatCount(std::int64_t(m_event.key.block())));
        add("log_index", tr("Log"), QString::number(m_event.key.logIndex()));
        add("tx_index", tr("Transaction index"), QString::number(m_event.txIndex));
        add("verification", tr("Verification"), levelMark(m_event.level) + QChar{u' '} + levelLabel(m_event.level));
        if (m_event.level == VerificationLevel::Proven && m_sealedBlock)
            add("proof", tr("Proof"), sealText(m_event.key.block(), *m_sealedBlock));
        add("tx", tr("Transaction"), QString::fromStdString(toText(m_event.tx)), QString::fromStdString(toText(m_event.tx)));
        add("contract", tr("Contract"), fullId(m_event.contract), fullId(m_event.contract));
        add("sender", tr("Sender"), fullId(m_event.sender), fullId(m_event.sender));
    }

    void addParties()
    {
        addInstitution("institution", tr("Institution"), m_event.institution);
        addInstitution("counterparty", m_event.institution ? tr("Counterparty") : tr("Institution"), m_event.counterparty); // As the list says it.
        if (m_event.subject) add("subject", tr("Subject"), m_directory.holder(*m_event.subject), fullId(*m_event.subject), FieldLink::Subject);
        addId("credential", tr("Credential"), m_event.credential, FieldLink::Credential);
        if (m_event.schema) add("schema", tr("Schema"), m_directory.schema(*m_event.schema), fullId(*m_event.schema));
        addId("consent", tr("Consent"), m_event.consent);
        addId("digest", tr("Digest"), m_event.digest);
        addId("business_ref", tr("Business reference"), m_event.businessRef);
        if (m_event.controller) add("controller", tr("Controller"), fullId(*m_event.controller), fullId(*m_event.controller));
        if (m_event.oldController)
            add("old_controller", tr("Old controller"), fullId(*m_event.oldController), fullId(*m_event.oldController));
        for (const CredentialId& id : m_event.evidence)
            add("evidence", tr("Rests on"), fullId(id), fullId(id), FieldLink::Credential);
    }

    void addValues()
    {
        addMoment("valid_from", tr("Valid from"), m_event.validFrom);
        addMoment("valid_until", tr("Valid until"), m_event.validUntil);
        if (m_event.purpose) add("purpose", tr("Purpose"), purposeLabel(m_rules, *m_event.purpose, m_directory.language()));
        if (m_event.reason) add("reason", tr("Reason"), reasonLabel(*m_event.reason));
        if (m_event.version) add("version", tr("Version"), QString::number(*m_event.version));
        if (m_event.accepted) add("accepted", tr("Outcome"), *m_event.accepted ? tr("Accepted") : tr("Refused"));
        if (m_event.status) add("status", tr("Status"), statusLabel(visibleText(*m_event.status)));
        if (m_event.kind) {
            const auto kind = parseInstitutionKind(*m_event.kind);
            add("kind", tr("Kind"), kind ? institutionKindLabel(*kind) : visibleText(*m_event.kind));
        }
        if (m_event.name) add("name", tr("Name"), visibleText(*m_event.name));
        if (m_event.uri) add("uri", tr("Address of the document"), visibleText(*m_event.uri));
    }

    void addRaw()
    {
        if (!m_event.raw) return;
        for (const Bytes32& topic : m_event.raw->topics) {
            const QString text = QString::fromStdString(toPrefixedHex(topic));
            add("topics", tr("Topic"), text, text);
        }
        constexpr std::size_t shown = 256;
        const ByteView data{m_event.raw->data};
        QString text = QString::fromStdString(toPrefixedHex(data.first(std::min(shown, data.size()))));
        if (data.size() > shown) text += QStringLiteral("… ") + tr("(%n bytes)", nullptr, int(data.size()));
        add("data", tr("Data"), text);
    }

    const Event& m_event;
    const Directory& m_directory;
    DisplayZone m_zone;
    std::optional<std::uint64_t> m_sealedBlock;
    const analytics::RulePack* m_rules;
    std::vector<EventField> m_fields;
};

} // namespace

std::vector<EventField> eventFields(
    const Event& event, const Directory& directory, DisplayZone zone, std::optional<std::uint64_t> sealedBlock,
    const analytics::RulePack* rules)
{
    return FieldList{event, directory, zone, sealedBlock, rules}.take();
}

} // namespace guanlan::items
