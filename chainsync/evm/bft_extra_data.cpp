// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/bft_extra_data.h"

#include "chainsync/evm/rlp.h"

#include <algorithm>
#include <limits>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::uint8_t voteAdd = 0xff;
constexpr std::uint8_t ibft2Drop = 0x00; // QBFT writes the number 0 instead, which is an empty string.
constexpr std::size_t addressSize = 20;
constexpr std::size_t vanitySize = 32;
constexpr std::size_t ibft2RoundSize = 4;

/// Goes through the items in order; the readers say what is wrong with the first that is not as prescribed.
class Decoder {
public:
    Decoder(ByteView items, ConsensusKind kind) : m_items{items}, m_kind{kind} {}

    Result<BftExtraData> run()
    {
        BftExtraData extra;
        const char* wrong = m_kind == ConsensusKind::Ibft1 ? readIbft1(extra) : readNewer(extra);
        if (wrong) return Error{ErrorKind::Corrupt, std::string{"extra data: "} + wrong};
        return extra;
    }

private:
    const char* readNewer(BftExtraData& extra)
    {
        const auto outer = m_items.list();
        if (!outer || !m_items.atEnd()) return "not one RLP list";
        m_items = *outer;
        const auto vanity = m_items.bytes(vanitySize);
        if (!vanity) return "vanity is not 32 bytes";
        std::copy(vanity->begin(), vanity->end(), extra.vanity.begin());
        if (!readValidators(extra)) return "validators are not a list of addresses";
        if (!readVote(extra)) return "the vote is neither absent, add nor drop";
        if (!readRound(extra)) return "the round is not a 32-bit number";
        if (!readSeals(extra)) return "seals are not a list of 65 bytes each";
        return m_items.atEnd() ? nullptr : "items after the seals";
    }

    const char* readIbft1(BftExtraData& extra)
    {
        const auto vanity = m_items.raw(vanitySize);
        if (!vanity) return "shorter than its 32 bytes of vanity";
        std::copy(vanity->begin(), vanity->end(), extra.vanity.begin());
        const auto outer = m_items.list();
        if (!outer || !m_items.atEnd()) return "not one RLP list after the vanity";
        m_items = *outer;
        if (!readValidators(extra)) return "validators are not a list of addresses";
        const auto proposer = m_items.bytes();
        if (!proposer || (!proposer->empty() && proposer->size() != Seal{}.size()))
            return "the proposer's seal is not 65 bytes";
        extra.proposerSeal.assign(proposer->begin(), proposer->end());
        if (!readSeals(extra)) return "seals are not a list of 65 bytes each";
        return m_items.atEnd() ? nullptr : "items after the seals";
    }

    bool readValidators(BftExtraData& extra)
    {
        auto list = m_items.list();
        while (list && !list->atEnd()) {
            const auto bytes = list->bytes(addressSize);
            if (!bytes) return false;
            extra.validators.push_back(addressOf(*bytes));
        }
        return list.has_value();
    }

    bool readVote(BftExtraData& extra)
    {
        const bool isQbft = m_kind == ConsensusKind::Qbft;
        RlpReader ahead = m_items;
        if (!isQbft && ahead.bytes(0)) { // IBFT 2.0 writes an absent vote as an empty string.
            m_items = ahead;
            return true;
        }
        auto vote = m_items.list();
        if (!vote) return false;
        if (vote->atEnd()) return isQbft;
        const auto recipient = vote->bytes(addressSize);
        const auto kind = vote->bytes();
        if (!recipient || !kind || !vote->atEnd()) return false;
        const bool add = kind->size() == 1 && (*kind)[0] == voteAdd;
        const bool drop = isQbft ? kind->empty() : kind->size() == 1 && (*kind)[0] == ibft2Drop;
        if (!add && !drop) return false;
        extra.vote = ValidatorVote{addressOf(*recipient), add ? VoteKind::Add : VoteKind::Drop};
        return true;
    }

    bool readRound(BftExtraData& extra)
    {
        if (m_kind == ConsensusKind::Qbft) {
            const auto round = m_items.number();
            if (!round || *round > std::numeric_limits<std::uint32_t>::max()) return false;
            extra.round = std::uint32_t(*round);
            return true;
        }
        const auto round = m_items.bytes(ibft2RoundSize);
        if (!round) return false;
        for (const std::uint8_t byte : *round)
            extra.round = extra.round << 8 | byte;
        return true;
    }

    bool readSeals(BftExtraData& extra)
    {
        auto list = m_items.list();
        while (list && !list->atEnd()) {
            const auto bytes = list->bytes(Seal{}.size());
            if (!bytes) return false;
            std::copy(bytes->begin(), bytes->end(), extra.seals.emplace_back().begin());
        }
        return list.has_value();
    }

    static Address addressOf(ByteView bytes)
    {
        Bytes20 address{};
        std::copy(bytes.begin(), bytes.end(), address.begin());
        return Address{address};
    }

    RlpReader m_items;
    ConsensusKind m_kind;
};

void writeVote(const std::optional<ValidatorVote>& vote, ConsensusKind kind, RlpWriter& writer)
{
    const bool isQbft = kind == ConsensusKind::Qbft;
    if (!vote && !isQbft) return writer.bytes({});
    writer.list([&] {
        if (!vote) return;
        writer.bytes(vote->recipient.value());
        if (vote->kind == VoteKind::Add) writer.bytes({&voteAdd, 1});
        else if (isQbft) writer.number(0);
        else writer.bytes({&ibft2Drop, 1});
    });
}

} // namespace

Result<BftExtraData> readExtraData(ByteView extraData, ConsensusKind kind)
{
    return Decoder{extraData, kind}.run();
}

Bytes hashedExtraData(const BftExtraData& extra, ConsensusKind kind, ExtraDataUse use)
{
    Bytes out;
    RlpWriter writer{out};
    const auto writeValidators = [&] {
        for (const Address& validator : extra.validators)
            writer.bytes(validator.value());
    };
    if (kind == ConsensusKind::Ibft1) {
        writer.raw(extra.vanity);
        writer.list([&] {
            writer.list(writeValidators);
            writer.bytes(extra.proposerSeal);
            writer.list([] {});
        });
        return out;
    }
    writer.list([&] {
        writer.bytes(extra.vanity);
        writer.list(writeValidators);
        writeVote(extra.vote, kind, writer);
        if (kind == ConsensusKind::Qbft) {
            writer.number(use == ExtraDataUse::CommittedSeal ? extra.round : 0);
            writer.list([] {});
        } else if (use == ExtraDataUse::CommittedSeal) {
            const std::uint32_t round = extra.round;
            writer.bytes(std::array{std::uint8_t(round >> 24), std::uint8_t(round >> 16), std::uint8_t(round >> 8),
                std::uint8_t(round)});
        }
    });
    return out;
}

} // namespace guanlan::chainsync::evm
