// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/content_digest.h"

#include "models/crypto/sha256.h"
#include "models/store/chain_query.h"
#include "models/store/event_codes.h"

#include <algorithm>

namespace guanlan::store {

namespace {

class LineWriter {
public:
    void number(const char* name, std::int64_t value) { m_text += std::string{' '} + name + '=' + std::to_string(value); }
    void text(const char* name, const std::string& value)
    {
        m_text += std::string{' '} + name + '=' + std::to_string(value.size()) + ':' + value;
    }
    void hex(const char* name, ByteView bytes) { m_text += std::string{' '} + name + '=' + toHex(bytes); }

    template <class Id>
    void optionalHex(const char* name, const std::optional<Id>& id)
    {
        if (id) hex(name, id->value());
    }
    template <class Integer>
    void optionalNumber(const char* name, const std::optional<Integer>& value)
    {
        if (value) number(name, *value);
    }
    void optionalText(const char* name, const std::optional<std::string>& value)
    {
        if (value) text(name, *value);
    }
    std::string line(const char* kind) && { return kind + m_text + '\n'; }

private:
    std::string m_text;
};

std::string canonicalText(const ChainState& chain)
{
    LineWriter line;
    line.text("name", chain.identity.name);
    line.text("family", chain.identity.family);
    line.text("id", std::to_string(chain.identity.chainId));
    line.hex("genesis", chain.identity.genesis.value());
    line.number("start", std::int64_t(chain.identity.startBlock));
    if (chain.synced) {
        line.number("block", std::int64_t(chain.synced->block));
        line.hex("hash", chain.synced->hash.value());
        line.number("time", chain.synced->time);
    }
    return std::move(line).line("chain");
}

void writeReferences(const Event& event, LineWriter& line)
{
    line.optionalHex("institution", event.institution);
    line.optionalHex("counterparty", event.counterparty);
    line.optionalHex("subject", event.subject);
    line.optionalHex("credential", event.credential);
    line.optionalHex("schema", event.schema);
    line.optionalHex("consent", event.consent);
    line.optionalHex("digest", event.digest);
    line.optionalHex("business_ref", event.businessRef);
    line.optionalHex("controller", event.controller);
    line.optionalHex("old_controller", event.oldController);
}

} // namespace

std::string canonicalText(const Event& event)
{
    LineWriter line;
    line.number("block", std::int64_t(event.key.block()));
    line.number("log", event.key.logIndex());
    line.number("part", event.key.part());
    line.number("time", event.time);
    line.number("tx_index", event.txIndex);
    line.hex("tx", event.tx.value());
    line.hex("contract", event.contract.value());
    line.hex("sender", event.sender.value());
    line.text("type", std::string{eventTypeName(event.type)});
    writeReferences(event, line);
    line.optionalNumber("valid_from", event.validFrom);
    line.optionalNumber("valid_until", event.validUntil);
    line.optionalNumber("purpose", event.purpose);
    line.optionalNumber("reason", event.reason);
    line.optionalNumber("version", event.version);
    line.optionalNumber("accepted", event.accepted);
    line.optionalText("status", event.status);
    line.optionalText("kind", event.kind);
    line.optionalText("name", event.name);
    line.optionalText("uri", event.uri);
    for (const auto& credential : event.evidence)
        line.hex("evidence", credential.value());
    if (event.raw) {
        for (const auto& topic : event.raw->topics)
            line.hex("topic", topic);
        line.hex("data", event.raw->data);
    }
    return std::move(line).line("event");
}

Result<std::string> digestContent(Connection& connection, EventLoader& loader, const RunControl& control)
{
    auto chains = queryChains(connection);
    if (!chains) return std::move(chains).error();
    const auto marks = ChainMarkList::load(connection);
    if (!marks) return marks.error();
    std::sort(chains->begin(), chains->end(),
              [](const ChainState& left, const ChainState& right) { return left.identity.name < right.identity.name; });
    const std::int64_t total = marks->totalEvents();
    std::int64_t done = 0;
    crypto::Sha256 hash;
    const std::string sql = std::string{"SELECT "} + StoredEvent::columns + " FROM event WHERE key BETWEEN ? AND ? ORDER BY key";
    auto rows = connection.prepare(sql);
    if (!rows) return std::move(rows).error();
    for (const auto& chain : *chains) {
        hash.update(asBytes(canonicalText(chain)));
        const KeyRange range = keysOfChain(chain.ref);
        rows->bind(range.low).bind(range.high);
        for (;;) {
            auto row = rows->next();
            if (!row) return std::move(row).error();
            if (!*row) break;
            const auto stored = StoredEvent::read(*rows);
            if (!stored) return stored.error();
            const auto event = loader.complete(*stored, *marks);
            if (!event) return event.error();
            hash.update(asBytes(canonicalText(*event)));
            if (++done % 1024 != 0) continue;
            if (control.cancelled()) return Error{ErrorKind::Cancelled, "stopped on request"};
            control.progress(done, total);
        }
    }
    return toHex(hash.finish());
}

} // namespace guanlan::store
