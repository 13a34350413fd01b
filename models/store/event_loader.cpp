// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event_loader.h"

#include "models/store/event_codes.h"

#include <algorithm>
#include <string>

namespace guanlan::store {

namespace {

Error missing(EventKey key, const std::string& what)
{
    return {ErrorKind::Corrupt, "workspace: block " + std::to_string(key.block()) + ", log index "
                + std::to_string(key.logIndex()) + ": " + what + "; restore the workspace from a copy or sync again"};
}

template <class Integer>
std::optional<Integer> narrowed(const std::optional<std::int64_t>& number)
{
    if (!number) return std::nullopt;
    return static_cast<Integer>(*number);
}

} // namespace

Result<Event> EventLoader::load(EventKey key, const ChainMarkList& marks)
{
    static const std::string sql = std::string{"SELECT "} + StoredEvent::columns + " FROM event WHERE key = ?";
    auto statement = m_connection.query(sql.c_str(), key.packed());
    if (!statement) return std::move(statement).error();
    auto row = (*statement)->next();
    if (!row) return std::move(row).error();
    if (!*row) return Error{ErrorKind::NotFound, "there is no such event in the workspace"};
    const auto stored = StoredEvent::read(**statement);
    (*statement)->reset();
    if (!stored) return stored.error();
    return complete(*stored, marks);
}

Result<std::vector<Event>> EventLoader::load(const std::vector<EventKey>& keys, const ChainMarkList& marks)
{
    std::vector<Event> events;
    events.reserve(keys.size());
    for (const EventKey& key : keys) {
        auto event = load(key, marks);
        if (!event) return std::move(event).error();
        events.push_back(std::move(event).value());
    }
    return events;
}

Result<Event> EventLoader::complete(const StoredEvent& stored, const ChainMarkList& marks)
{
    Event event;
    event.key = stored.key;
    event.time = stored.time;
    event.txIndex = std::uint32_t(stored.txIndex);
    event.type = stored.type;
    event.level = marks.levelOf(stored.key);
    event.validFrom = stored.validFrom;
    event.validUntil = stored.validUntil;
    event.purpose = narrowed<std::uint32_t>(stored.purpose);
    event.reason = narrowed<std::uint32_t>(stored.reason);
    event.version = narrowed<std::uint32_t>(stored.version);
    event.accepted = narrowed<bool>(stored.accepted);
    if (stored.status) event.status = statusWord(*stored.status);
    if (stored.kind) event.kind = kindWord(*stored.kind);
    if (auto done = fillIds(stored, event); !done) return std::move(done).error();
    if (auto done = fillTransaction(event); !done) return std::move(done).error();
    if (stored.extras & hasEvidence) {
        if (auto done = fillEvidence(event); !done) return std::move(done).error();
    }
    if (stored.extras & hasText) {
        if (auto done = fillTexts(event); !done) return std::move(done).error();
    }
    if (stored.extras & hasRaw) {
        if (auto done = fillRaw(event); !done) return std::move(done).error();
    }
    return event;
}

Status EventLoader::fillIds(const StoredEvent& stored, Event& event)
{
    std::optional<Error> failure;
    const auto take = [&]<class Id>(Id& out, EntityRef ref) {
        if (failure) return;
        auto id = m_entities.id<Id>(ref);
        if (id) out = *id;
        else failure = std::move(id).error();
    };
    const auto takeOptional = [&]<class Id>(std::optional<Id>& out, EntityRef ref) {
        if (ref == EntityRef{}) return;
        take(out.emplace(), ref);
    };
    take(event.contract, stored.contract);
    take(event.sender, stored.sender);
    takeOptional(event.institution, stored.institution);
    takeOptional(event.counterparty, stored.counterparty);
    takeOptional(event.subject, stored.subject);
    takeOptional(event.credential, stored.credential);
    takeOptional(event.schema, stored.schema);
    takeOptional(event.consent, stored.consent);
    takeOptional(event.digest, stored.digest);
    takeOptional(event.businessRef, stored.businessRef);
    takeOptional(event.controller, stored.controller);
    takeOptional(event.oldController, stored.oldController);
    if (failure) return std::move(*failure);
    return Done{};
}

Status EventLoader::fillTransaction(Event& event)
{
    const EventKey place{event.key.chain(), event.key.block(), event.txIndex};
    auto statement = m_connection.query("SELECT hash FROM tx WHERE key = ?", place.packed());
    if (!statement) return std::move(statement).error();
    auto row = (*statement)->next();
    if (!row) return std::move(row).error();
    if (!*row) return missing(event.key, "its transaction is missing");
    event.tx = TxHash{(*statement)->bytes<32>(0)};
    (*statement)->reset();
    return Done{};
}

Result<std::vector<EntityRef>> EventLoader::evidence(EventKey key)
{
    std::vector<EntityRef> refs;
    auto statement = m_connection.query("SELECT credential FROM event_evidence WHERE key = ? ORDER BY position", key.packed());
    if (!statement) return std::move(statement).error();
    for (;;) {
        auto row = (*statement)->next();
        if (!row) return std::move(row).error();
        if (!*row) return refs;
        refs.push_back((*statement)->entity(0));
    }
}

Status EventLoader::fillEvidence(Event& event)
{
    const auto refs = evidence(event.key);
    if (!refs) return refs.error();
    for (const EntityRef ref : *refs) {
        const auto id = m_entities.id<CredentialId>(ref);
        if (!id) return id.error();
        event.evidence.push_back(*id);
    }
    return Done{};
}

Status EventLoader::fillTexts(Event& event)
{
    auto statement = m_connection.query("SELECT field, value FROM event_text WHERE key = ?", event.key.packed());
    if (!statement) return std::move(statement).error();
    for (;;) {
        auto row = (*statement)->next();
        if (!row) return std::move(row).error();
        if (!*row) return Done{};
        std::string value = (*statement)->text(1);
        switch (static_cast<TextField>((*statement)->integer(0))) {
        case TextField::Name: event.name = std::move(value); break;
        case TextField::Uri: event.uri = std::move(value); break;
        case TextField::Status: event.status = std::move(value); break;
        case TextField::Kind: event.kind = std::move(value); break;
        }
    }
}

Status EventLoader::fillRaw(Event& event)
{
    auto statement = m_connection.query("SELECT topics, data FROM event_raw WHERE key = ?", event.key.packed());
    if (!statement) return std::move(statement).error();
    auto row = (*statement)->next();
    if (!row) return std::move(row).error();
    if (!*row) return missing(event.key, "its topics and data are missing");
    RawLog& raw = event.raw.emplace();
    const ByteView topics = (*statement)->blob(0);
    for (std::size_t at = 0; at + 32 <= topics.size(); at += 32) {
        Bytes32 topic;
        std::copy_n(topics.begin() + std::ptrdiff_t(at), 32, topic.begin());
        raw.topics.push_back(topic);
    }
    const ByteView data = (*statement)->blob(1);
    raw.data.assign(data.begin(), data.end());
    (*statement)->reset();
    return Done{};
}

} // namespace guanlan::store
