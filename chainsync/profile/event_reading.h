// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/abi_value.h"
#include "chainsync/profile/profile.h"

#include <array>
#include <optional>
#include <vector>

namespace guanlan::chainsync {

/// In steps: the element at hand of a list.
constexpr std::size_t elementAtHand = SIZE_MAX;

/// Where a value of a log or its transaction is found. Made at load; names no longer matter.
struct ValuePath {
    enum class Origin { Topic, Data, Contract, Sender, BlockTime, Selector };
    Origin origin = Origin::Data;
    std::size_t topic = 0;
    std::vector<std::size_t> steps; ///< Data: member and element numbers from the tuple of what is not indexed.
    AbiType type; ///< Of the value. A topic of a dynamic type is its hash: bytes32.
};

/// Where an argument of the called function is found: as ValuePath::steps; each elementAtHand takes the next of the
/// indices that belong to this log.
struct CallPath {
    std::vector<std::size_t> steps;
    AbiType type;
};

constexpr std::size_t deepestCallList = 4;

/// A function that emits an event when it is called directly, and how its arguments belong to the event.
struct CallRule {
    std::string label;
    MethodSelector selector{};
    AbiType parameters;
    /// The list whose elements, in order, belong to the transaction's logs; empty: the one log.
    std::vector<std::size_t> each;
    struct Agreement {
        std::optional<CallPath> argument; ///< nullopt: the sender.
        ValuePath value;
    };
    std::vector<Agreement> same; ///< Must be equal, else the call is not this log's.
};

/// The call that emitted a log, as far as one of the rules fits it.
struct FittingCall {
    std::size_t rule; ///< Its number among the event's calls.
    AbiValue arguments;
    std::array<std::size_t, deepestCallList> indices{};

    std::optional<AbiValue> find(const CallPath& path) const;
};

/// One log while it is mapped. Refers to all it was made from.
struct EventReading {
    const LogView& log;
    const CallView& call;
    AbiValue data;
    std::size_t element = 0; ///< Which one `elementAtHand` means.
    std::optional<FittingCall> fitting;

    /// @pre The data was found strictly encoded and the topics clean. nullopt: no such element; no call to the contract.
    std::optional<AbiValue> find(const ValuePath& path) const; ///< @pre Origin::Data.
    std::optional<Bytes32> word(const ValuePath& path) const;
    std::optional<ByteView> bytes(const ValuePath& path) const;

    /// Finds the first rule that fits the call into `fitting`.
    void fitCall(const std::vector<CallRule>& rules);
};

/// A number as a word, and an address padded.
Bytes32 numberWord(std::uint64_t number);
Bytes32 addressWord(const Address& address);

} // namespace guanlan::chainsync
