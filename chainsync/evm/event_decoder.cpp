// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/event_decoder.h"

#include "models/domain/event_key.h"

#include <algorithm>

namespace guanlan::chainsync::evm {

namespace {

CheckFailure limit(std::string message) { return {Check::Limit, std::move(message)}; }

/// Numbers the logs of one transaction that share contract and first topic.
class PositionCounter {
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

} // namespace

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
        decoder.m_contracts.insert(contract.address);
    }
    return decoder;
}

std::optional<CheckFailure> EventDecoder::decode(
    const ProvenContents& contents, std::uint64_t block, std::int64_t time, std::vector<Event>& events) const
{
    PositionCounter positions;
    auto transaction = contents.transactions.begin();
    events.reserve(events.size() + contents.logs.size());
    for (const ProvenLog& log : contents.logs) {
        while (transaction != contents.transactions.end() && transaction->index < log.txIndex)
            ++transaction;
        if (transaction == contents.transactions.end() || transaction->index != log.txIndex)
            return CheckFailure{Check::Format, "a log belongs to no transaction of the block"};
        if (log.logIndex > EventKey::maxLogIndex) return limit("more logs in one block than can be numbered");
        const LogView view{log.log.address, std::span{log.log.topics}.first(log.log.topicCount), log.log.data};
        const CallView call{transaction->sender, transaction->to, transaction->input, positions.next(log), time};
        std::vector<Event> parts = m_profiles[m_profileOf.at(log.log.address)].map(view, call);
        if (parts.size() > std::size_t{EventKey::maxPart} + 1) return limit("one log stands for more than 1024 events");
        for (std::size_t part = 0; part < parts.size(); ++part) {
            Event& event = parts[part];
            event.key = EventKey{ChainRef{}, block, log.logIndex, std::uint32_t(part)};
            event.time = time;
            event.txIndex = log.txIndex;
            event.tx = transaction->hash;
            event.contract = log.log.address;
            event.sender = transaction->sender;
            events.push_back(std::move(event));
        }
    }
    return std::nullopt;
}

} // namespace guanlan::chainsync::evm
