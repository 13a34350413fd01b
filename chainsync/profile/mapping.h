// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/canonical_field.h"
#include "chainsync/profile/event_reading.h"

#include <variant>

namespace guanlan::chainsync {

/// What the value of one path must be for a mapping to hold.
struct Condition {
    enum class Test { IsOneOf, IsNoneOf, Above, AtLeast, Below, AtMost };
    ValuePath path;
    Test test = Test::IsOneOf;
    std::vector<Bytes32> words; ///< Exactly one for the four comparisons.
    std::vector<std::string> texts; ///< In place of `words` for bytes and string.
    std::optional<ValuePath> other; ///< In place of a constant: the block's time.

    bool holds(const EventReading& reading) const;
};

/// How a field's value is taken.
struct ConstantSource {
    Bytes32 word{};
    std::string text; ///< For text fields.
};
struct CaseSource {
    ValuePath path;
    std::vector<std::pair<Bytes32, Bytes32>> arms; ///< Value and what it stands for.
    std::optional<Bytes32> otherwise;
};
struct HashSource {
    enum class Function { Keccak256, Sha256 };
    Function function = Function::Keccak256;
    std::vector<ValuePath> paths; ///< Concatenated: words, and at most one byte string.
};
struct CallSource {
    std::vector<std::optional<CallPath>> paths; ///< By number of the event's calls.
};
using Source = std::variant<ValuePath, ConstantSource, CaseSource, HashSource, CallSource>;

enum class ZeroMeans { Itself, Absent };

struct FieldRule {
    CanonicalField field;
    Source source;
    ZeroMeans zero = ZeroMeans::Itself;

    /// @return false if the value does not fit the field: the mapping fails.
    bool apply(const EventReading& reading, Event& event) const;
};

/// What one event becomes while its conditions hold.
struct Mapping {
    enum class Outcome { Event, Ignore, Unmapped };
    std::vector<Condition> conditions;
    Outcome outcome = Outcome::Event;
    EventType type = EventType::Unmapped;
    std::vector<FieldRule> fields;

    bool holds(const EventReading& reading) const;
};

/// A contract event and all that it may become.
struct EventRule {
    std::string signature; ///< As the profile writes it.
    Bytes32 topic{};
    std::vector<AbiType> topicTypes; ///< Of topics 1 to 3; a dynamic type's hash is bytes32.
    AbiType data; ///< The tuple of what is not indexed.
    std::vector<CallRule> calls;
    std::optional<ValuePath> each; ///< The list of which every element is an event of its own.
    std::vector<ValuePath> alongside; ///< Other lists that must be as long.
    std::optional<ValuePath> skipZero; ///< An element is nothing where this is zero.
    std::vector<Mapping> mappings;

    /// As Profile::map(); nullopt: nothing fits, keep the log raw.
    std::optional<std::vector<Event>> map(const LogView& log, const CallView& call) const;
};

/// A log that nothing maps.
Event unmappedEvent(const LogView& log);

} // namespace guanlan::chainsync
