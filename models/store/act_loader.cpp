// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/act_loader.h"

#include "models/store/event_codes.h"
#include "models/store/schema_sql.h"

namespace guanlan::store {

struct ActLoader::Row {
    AnchoredAct act;
    EntityRef credential, subject, digest, schema, reference;
};

Result<std::optional<ActLoader::Row>> ActLoader::row(EventKey key)
{
    std::optional<Row> found;
    auto done = forEachRow(
        m_connection.query("SELECT time, type, credential, subject, digest, schema, business_ref, accepted FROM event WHERE key = ? AND "
                           "type IN (11, 12, 14, 17, 18) AND credential IS NOT NULL", key.packed()),
        [&](const Statement& row) {
            found.emplace();
            found->act.key = key;
            found->act.time = row.integer(0);
            found->act.type = static_cast<EventType>(row.integer(1));
            found->credential = row.entity(2);
            found->subject = row.entity(3);
            found->digest = row.entity(4);
            found->schema = row.entity(5);
            found->reference = row.entity(6);
            if (!row.isNull(7)) found->act.accepted = row.integer(7) != 0;
        });
    if (!done) return std::move(done).error();
    return found;
}

Status ActLoader::addIssuance(Row& row)
{
    return forEachRow(
        m_connection.query("SELECT subject, digest, schema FROM event INDEXED BY issuance_by_credential WHERE " GUANLAN_ISSUANCE
                           " AND credential = ? AND key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1",
                           row.credential, keysOfChain(row.act.key.chain()).low, row.act.key.packed()),
        [&](const Statement& issuance) {
            row.subject = issuance.entity(0);
            row.digest = issuance.entity(1);
            row.schema = issuance.entity(2);
        });
}

Result<std::optional<AnchoredAct>> ActLoader::load(EventKey key)
{
    auto found = row(key);
    if (!found) return std::move(found).error();
    if (!*found) return std::optional<AnchoredAct>{};
    Row& row = **found;
    if (row.act.type != EventType::CredentialIssued)
        if (auto done = addIssuance(row); !done) return std::move(done).error();
    const auto credential = m_entities.id<CredentialId>(row.credential);
    const auto subject = m_entities.optionalId<SubjectId>(row.subject);
    const auto digest = m_entities.optionalId<Digest>(row.digest);
    const auto schema = m_entities.optionalId<SchemaId>(row.schema);
    const auto reference = m_entities.optionalId<BusinessRef>(row.reference);
    if (!credential) return credential.error();
    if (!subject) return subject.error();
    if (!digest) return digest.error();
    if (!schema) return schema.error();
    if (!reference) return reference.error();
    row.act.credential = *credential;
    row.act.subject = *subject;
    row.act.digest = *digest;
    row.act.schema = *schema;
    if (*reference && !isZero(**reference)) row.act.reference = *reference;
    return std::optional{std::move(row.act)};
}

} // namespace guanlan::store
