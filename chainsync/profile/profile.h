// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace guanlan::chainsync {

/// The first four bytes of a call's input: which method is called.
using MethodSelector = std::array<std::uint8_t, 4>;

/// A log as the contract emitted it.
struct LogView {
    Address contract;
    std::span<const Bytes32> topics;
    ByteView data;
};

/// The proven transaction that emitted it.
struct CallView {
    Address sender; ///< Recovered from the signature.
    std::optional<Address> to; ///< Absent: created a contract.
    ByteView input; ///< Selector and arguments.
    std::size_t logPosition = 0; ///< Which one this is, from 0, among the transaction's logs of the same contract and topic 0.
    std::int64_t blockTime = 0; ///< UTC seconds; some contracts say "until" and mean "removed" when it is past.
};

/// Maps one contract family's events to canonical events, as a JSON file says. Immutable, thread-safe.
/// Format: resources/profiles/README.md.
class Profile {
public:
    /// Reads and checks a profile. InvalidInput: "FILE: PATH IN IT: reason", for a wrong type, an unknown key,
    /// a missing parameter, an unknown canonical type or field, an ambiguous signature.
    static Result<Profile> load(const std::filesystem::path& file);
    static Result<Profile> parse(std::string_view json, std::string_view fileName);

    const std::string& name() const;
    /// SHA-256 of the file, hex.
    const std::string& digest() const;
    const std::string& text() const; ///< The file, as read.
    /// First topics of all events it knows, for the bloom filter.
    const std::vector<Bytes32>& topics() const;

    /// The methods that change what the contract holds and so must leave an event; empty where the profile names none.
    const std::vector<MethodSelector>& methods() const;

    /// The canonical events of one log: usually one, several for an expanded array, none where the profile says
    /// that the log is deliberately ignored. Only the type and its fields are set; key, time, tx, contract and
    /// sender are the caller's. A log that no event of the profile fits (unknown topic, data that does not decode,
    /// no mapping whose predicate holds, more parts than EventKey can number) comes back as one Unmapped event
    /// with its raw topics and data. Never fails, whatever the log holds.
    std::vector<Event> map(const LogView& log, const CallView& call) const;

private:
    struct Rules;
    explicit Profile(std::shared_ptr<const Rules> rules);
    std::shared_ptr<const Rules> m_rules;
};

/// Finds "NAME.json" beside the chain file, in the user's profile folder, then in resources/profiles; loads it.
/// NotFound names all folders that were looked into.
Result<Profile> findProfile(std::string_view name, std::span<const std::filesystem::path> folders);

} // namespace guanlan::chainsync
