// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/types.h"
#include "chainsync/seal_follower.h"
#include "models/domain/result.h"

#include <memory>
#include <vector>

namespace guanlan::chainsync::evm {

/// Who put a committed seal on a QBFT, IBFT 2.0 or IBFT 1.0 header, in the header's order, each once. Whether they
/// are validators, and enough of them, is for the caller to judge.
/// Errors: Corrupt for malformed extra data, a seal nobody can have made, or two by one; InvalidInput for a
/// consensus without committed seals.
Result<std::vector<Address>> committers(const Header& header, ConsensusKind kind);

/// Who signed a Clique header. Corrupt: the extra data is too short, or nobody can have made the seal.
/// @source EIP-225.
Result<Address> cliqueSigner(const Header& header);

/// So many of `validators` must seal a block: ceil(2N/3), or 2F + 1 with F = floor((N - 1) / 3), which honest old
/// GoQuorum networks carry. @source Besu BftHelpers; GoQuorum consensus/istanbul.
std::uint32_t quorumOf(QuorumRule rule, std::size_t validators);

/// How many of `signers` are members of `set`, which must be ascending.
std::uint32_t membersAmong(const std::vector<Address>& signers, const std::vector<Address>& set);

/// Why these distinct signers do not make a block final for `set` (ascending): one is no member, or they are too few.
std::optional<std::string> lackOfQuorum(
    const std::vector<Address>& signers, const std::vector<Address>& set, QuorumRule rule);

/// A sealed header, kept until its seals have been judged.
class EvmSeals final : public HeaderSeals {
public:
    enum class Recover {
        Later, ///< When signers() is called.
        Now, ///< While reading, in the caller's thread.
    };
    /// @pre `kind` is one with seals, and the header's hash was recomputed by it.
    static Result<std::shared_ptr<const EvmSeals>> read(Header header, ConsensusKind kind, Recover recover);

    BlockHash hash() const override { return m_header.claimedHash; }
    Bytes encoded() const override;
    const Header& header() const { return m_header; }
    ConsensusKind kind() const { return m_kind; }
    /// Ascending. BFT: the set that must seal this block; Clique: on an epoch's first block only.
    const std::vector<Address>& listed() const { return m_listed; }
    /// As committers(); Clique: the one.
    Result<std::vector<Address>> signers() const;

private:
    EvmSeals(Header header, ConsensusKind kind) : m_header{std::move(header)}, m_kind{kind} {}
    Status readListed();
    Result<std::vector<Address>> recover() const;

    Header m_header;
    ConsensusKind m_kind;
    std::vector<Address> m_listed;
    std::optional<Result<std::vector<Address>>> m_recovered;
};

} // namespace guanlan::chainsync::evm
