// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event_inserter.h"

#include "models/store/event_codes.h"

namespace guanlan::store {

namespace {

bool unknownStatus(const Event& event) { return event.status && !statusCode(*event.status); }
bool unknownKind(const Event& event) { return event.kind && !kindCode(*event.kind); }

std::int64_t extrasOf(const Event& event)
{
    const bool text = event.name || event.uri || unknownStatus(event) || unknownKind(event);
    return (event.evidence.empty() ? 0 : hasEvidence) | (text ? hasText : 0) | (event.raw ? hasRaw : 0);
}

} // namespace

Result<EventInserter::Inserted> EventInserter::insert(ChainRef chain, const Event& event)
{
    const EventKey key{chain, event.key.block(), event.key.logIndex(), event.key.part()};
    const auto numbers = references(event);
    if (!numbers) return numbers.error();
    if (auto done = insertRow(key, event, *numbers); !done) return std::move(done).error();
    if (auto done = insertTransaction(key, event); !done) return std::move(done).error();
    if (auto done = insertEvidence(key, event); !done) return std::move(done).error();
    if (auto done = insertTexts(key, event); !done) return std::move(done).error();
    if (event.raw) {
        if (auto done = insertRaw(key, *event.raw); !done) return std::move(done).error();
    }
    return Inserted{key, event.institution ? numbers->institution : numbers->counterparty};
}

Result<EventInserter::References> EventInserter::references(const Event& event)
{
    References numbers;
    std::optional<Error> failure;
    const auto take = [&](EntityRef& out, const auto& id) {
        if (failure) return;
        auto number = m_interner.intern(id.value());
        if (number) out = *number;
        else failure = std::move(number).error();
    };
    const auto takeOptional = [&](EntityRef& out, const auto& id) {
        if (id) take(out, *id);
    };
    take(numbers.contract, event.contract);
    take(numbers.sender, event.sender);
    takeOptional(numbers.institution, event.institution);
    takeOptional(numbers.counterparty, event.counterparty);
    takeOptional(numbers.subject, event.subject);
    takeOptional(numbers.credential, event.credential);
    takeOptional(numbers.schema, event.schema);
    takeOptional(numbers.consent, event.consent);
    takeOptional(numbers.digest, event.digest);
    takeOptional(numbers.businessRef, event.businessRef);
    takeOptional(numbers.controller, event.controller);
    takeOptional(numbers.oldController, event.oldController);
    if (failure) return std::move(*failure);
    return numbers;
}

Status EventInserter::insertRow(EventKey key, const Event& event, const References& numbers)
{
    return m_connection.run(
        "INSERT INTO event (key, time, tx_index, type, extras, contract, sender, institution, counterparty, subject, "
        "credential, schema, consent, digest, business_ref, controller, old_controller, valid_from, valid_until, "
        "purpose, reason, version, accepted, status, kind) "
        "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        key.packed(), event.time, event.txIndex, std::int64_t(event.type), extrasOf(event), numbers.contract,
        numbers.sender, numbers.institution, numbers.counterparty, numbers.subject, numbers.credential, numbers.schema,
        numbers.consent, numbers.digest, numbers.businessRef, numbers.controller, numbers.oldController,
        event.validFrom, event.validUntil, event.purpose, event.reason, event.version, event.accepted,
        event.status ? statusCode(*event.status) : std::nullopt, event.kind ? kindCode(*event.kind) : std::nullopt);
}

Status EventInserter::insertTransaction(EventKey key, const Event& event)
{
    const std::int64_t place = EventKey{key.chain(), key.block(), event.txIndex}.packed();
    if (place == m_lastTransaction) return Done{};
    m_lastTransaction = place;
    return m_connection.run("INSERT INTO tx (key, hash) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", place,
                            ByteView{event.tx.value()});
}

Status EventInserter::insertEvidence(EventKey key, const Event& event)
{
    for (std::size_t i = 0; i < event.evidence.size(); ++i) {
        const auto credential = m_interner.intern(event.evidence[i].value());
        if (!credential) return credential.error();
        auto done = m_connection.run("INSERT INTO event_evidence (key, position, credential) VALUES (?, ?, ?)",
                                     key.packed(), std::int64_t(i), *credential);
        if (!done) return done;
    }
    return Done{};
}

Status EventInserter::insertTexts(EventKey key, const Event& event)
{
    const std::pair<TextField, const std::optional<std::string>*> fields[]{
        {TextField::Name, &event.name}, {TextField::Uri, &event.uri},
        {TextField::Status, unknownStatus(event) ? &event.status : nullptr},
        {TextField::Kind, unknownKind(event) ? &event.kind : nullptr}};
    for (const auto& [field, text] : fields) {
        if (!text || !*text) continue;
        auto done = m_connection.run("INSERT INTO event_text (key, field, value) VALUES (?, ?, ?)", key.packed(),
                                     std::int64_t(field), asBytes(**text));
        if (!done) return done;
    }
    return Done{};
}

Status EventInserter::insertRaw(EventKey key, const RawLog& raw)
{
    Bytes topics;
    for (const auto& topic : raw.topics)
        topics.insert(topics.end(), topic.begin(), topic.end());
    return m_connection.run("INSERT INTO event_raw (key, topics, data) VALUES (?, ?, ?)", key.packed(),
                            ByteView{topics}, ByteView{raw.data});
}

} // namespace guanlan::store
