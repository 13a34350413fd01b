// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/event_decoder.h"

#include "models/domain/event_key.h"

#include <algorithm>

namespace guanlan::chainsync::evm {

namespace {

CheckFailure limit(std::string message) { return {Check::Limit, std::move(message)}; }

/// Finds transactions by ascending index.
class TransactionFinder {
public:
    explicit TransactionFinder(const std::vector<ProvenTransaction>& transactions)
        : m_next{transactions.begin()}, m_end{transactions.end()}
    {
    }
    /// nullptr: there is none.
    const ProvenTransaction* next(std::uint32_t index)
    {
        while (m_next != m_end && m_next->index < index)
            ++m_next;
        return m_next != m_end && m_next->index == index ? &*m_next : nullptr;
    }

private:
    std::vector<ProvenTransaction>::const_iterator m_next, m_end;
};

void takeTransaction(Event& event, const ProvenTransaction& transaction)
{
    event.txIndex = transaction.index;
    event.tx = transaction.hash;
    event.sender = transaction.sender;
}

/// @pre It calls a contract with a method's selector.
Event silentCall(const ProvenTransaction& transaction)
{
    Event event;
    event.type = EventType::CallSilent;
    event.contract = *transaction.to;
    Bytes32 selector{};
    std::copy_n(transaction.input.begin(), MethodSelector{}.size(), selector.begin());
    event.digest = Digest{selector};
    takeTransaction(event, transaction);
    return event;
}

} // namespace

/// Numbers the logs of one transaction that share contract and first topic.
class EventDecoder::PositionCounter {
public:
    std::size_t next(const ProvenLog& log)
    {
        if (log.txIndex != m_transaction) {
            m_seen.clear();
            m_transaction = log.txIndex;
        }
        const Bytes32 topic = log.log.topicCount > 0 ? log.log.topics[0] : Bytes32{};
        for (Seen& seen : m_seen) {
            if (seen.contract == log.log.address && seen.topic == topic) return ++seen.last;
        }
        m_seen.push_back({log.log.address, topic});
        return 0;
    }

private:
    struct Seen {
        Address contract;
        Bytes32 topic{};
        std::size_t last = 0;
    };
    std::vector<Seen> m_seen;
    std::uint32_t m_transaction = UINT32_MAX;
};

Result<EventDecoder> EventDecoder::create(const std::vector<ContractConfig>& contracts, std::vector<Profile> profiles)
{
    EventDecoder decoder;
    decoder.m_profiles = std::move(profiles);
    for (const ContractConfig& contract : contracts) {
        const auto found = std::find_if(decoder.m_profiles.begin(), decoder.m_profiles.end(),
            [&contract](const Profile& profile) { return profile.name() == contract.profile; });
        if (found == decoder.m_profiles.end())
            return Error{ErrorKind::InvalidInput, "profile \"" + contract.profile + "\" was not loaded"};
        decoder.m_profileOf[contract.address] = std::size_t(found - decoder.m_profiles.begin());
        Wanted& wanted = decoder.m_wanted;
        wanted.contracts.insert(contract.address);
        wanted.topics.insert(wanted.topics.end(), found->topics().begin(), found->topics().end());
        if (!found->methods().empty()) wanted.methods[contract.address] = found->methods();
    }
    std::vector<Bytes32>& topics = decoder.m_wanted.topics;
    std::sort(topics.begin(), topics.end());
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
    return decoder;
}

std::optional<CheckFailure> EventDecoder::decode(
    const ProvenContents& contents, std::uint64_t block, std::int64_t time, std::vector<Event>& events) const
{
    PositionCounter positions;
    TransactionFinder transactions{contents.transactions};
    events.reserve(events.size() + contents.logs.size() + contents.silentCalls.size());
    for (const ProvenLog& log : contents.logs) {
        const ProvenTransaction* transaction = transactions.next(log.txIndex);
        if (!transaction) return CheckFailure{Check::Format, "a log belongs to no transaction of the block"};
        if (log.logIndex > EventKey::maxLogIndex) return limit("more logs in one block than can be numbered");
        std::vector<Event> parts = read(log, *transaction, positions, time);
        if (parts.size() > std::size_t{EventKey::maxPart} + 1) return limit("one log stands for more than 1024 events");
        for (std::size_t part = 0; part < parts.size(); ++part) {
            Event& event = parts[part];
            event.key = EventKey{ChainRef{}, block, log.logIndex, std::uint32_t(part)};
            event.time = time;
            takeTransaction(event, *transaction);
            event.contract = log.log.address;
            events.push_back(std::move(event));
        }
    }
    TransactionFinder callers{contents.transactions};
    for (const std::uint32_t index : contents.silentCalls) {
        const ProvenTransaction* transaction = callers.next(index);
        if (!transaction || !transaction->to) return CheckFailure{Check::Format, "a call belongs to no transaction of the block"};
        Event event = silentCall(*transaction);
        event.key = EventKey{ChainRef{}, block, silentCallBase + index};
        event.time = time;
        events.push_back(std::move(event));
    }
    return std::nullopt;
}

std::vector<Event> EventDecoder::read(
    const ProvenLog& log, const ProvenTransaction& transaction, PositionCounter& positions, std::int64_t time) const
{
    const auto profile = m_profileOf.find(log.log.address);
    if (profile == m_profileOf.end()) {
        Event event;
        event.type = EventType::ContractUnregistered;
        event.digest = Digest{log.log.topics[0]};
        return {std::move(event)};
    }
    const LogView view{log.log.address, std::span{log.log.topics}.first(log.log.topicCount), log.log.data};
    const CallView call{transaction.sender, transaction.to, transaction.input, positions.next(log), time};
    return m_profiles[profile->second].map(view, call);
}

} // namespace guanlan::chainsync::evm
