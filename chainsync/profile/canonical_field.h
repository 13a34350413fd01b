// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <optional>
#include <span>
#include <string_view>

namespace guanlan::chainsync {

/// The fields of canonical events that a profile fills. Which type has which: resources/events.md.
enum class CanonicalField {
    Institution, Counterparty, Subject, Credential, Schema, Consent, Digest, BusinessRef, Controller, OldController,
    ValidFrom, ValidUntil, Purpose, Reason, Version, Accepted, Status, Kind, Name, Uri, Evidence,
};

enum class FieldForm { Id, Address, Time, Number, Truth, Status, Kind, Text, IdList };
enum class FieldUse { None, Optional, Required };

/// The latest time that ISO 8601 writes with four digits of year; what contracts put beyond it is given as this.
constexpr std::int64_t latestTime = 253'402'300'799;

/// As exports name it: "business_ref".
std::string_view fieldName(CanonicalField field);
std::optional<CanonicalField> parseField(std::string_view name);
std::span<const CanonicalField> allFields();
FieldForm fieldForm(CanonicalField field);
FieldUse fieldUse(EventType type, CanonicalField field);

/// The words that a Status or Kind field may hold, by number.
std::span<const std::string_view> fieldChoices(FieldForm form);

enum class WordSign { Unsigned, Signed };

/// Sets a field that is no text from a word: an id as it is, an address in the last 20 bytes, a number, a bool, a choice
/// by its number; appends to Evidence. @return false, and nothing set, if the word does not fit: a negative time, a number
/// beyond 32 bits, no such choice, an address with other bytes.
bool setField(Event& event, CanonicalField field, const Bytes32& word, WordSign sign);

/// Sets Name or Uri. Bytes that are not UTF-8 become U+FFFD.
void setTextField(Event& event, CanonicalField field, ByteView text);

} // namespace guanlan::chainsync
