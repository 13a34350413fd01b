// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/canonical_field.h"

#include "models/domain/institution.h"

#include <QString>
#include <simdjson.h>

#include <algorithm>
#include <array>

namespace guanlan::chainsync {

namespace {

using F = CanonicalField;

struct FieldEntry {
    CanonicalField field;
    std::string_view name;
    FieldForm form;
};

constexpr std::array entries{
    FieldEntry{F::Institution, "institution", FieldForm::Id},
    FieldEntry{F::Counterparty, "counterparty", FieldForm::Id},
    FieldEntry{F::Subject, "subject", FieldForm::Id},
    FieldEntry{F::Credential, "credential", FieldForm::Id},
    FieldEntry{F::Schema, "schema", FieldForm::Id},
    FieldEntry{F::Consent, "consent", FieldForm::Id},
    FieldEntry{F::Digest, "digest", FieldForm::Id},
    FieldEntry{F::BusinessRef, "business_ref", FieldForm::Id},
    FieldEntry{F::Controller, "controller", FieldForm::Address},
    FieldEntry{F::OldController, "old_controller", FieldForm::Address},
    FieldEntry{F::ValidFrom, "valid_from", FieldForm::Time},
    FieldEntry{F::ValidUntil, "valid_until", FieldForm::Time},
    FieldEntry{F::Purpose, "purpose", FieldForm::Number},
    FieldEntry{F::Reason, "reason", FieldForm::Number},
    FieldEntry{F::Version, "version", FieldForm::Number},
    FieldEntry{F::Accepted, "accepted", FieldForm::Truth},
    FieldEntry{F::Status, "status", FieldForm::Status},
    FieldEntry{F::Kind, "kind", FieldForm::Kind},
    FieldEntry{F::Name, "name", FieldForm::Text},
    FieldEntry{F::Uri, "uri", FieldForm::Text},
    FieldEntry{F::Evidence, "evidence", FieldForm::IdList},
};

constexpr std::array fields = [] {
    std::array<CanonicalField, entries.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = entries[i].field;
    return all;
}();

constexpr std::array<std::string_view, 3> statuses{"active", "suspended", "withdrawn"};

constexpr std::uint32_t bits() { return 0; }
template <class... More>
constexpr std::uint32_t bits(CanonicalField field, More... more)
{
    return 1u << unsigned(field) | bits(more...);
}

struct TypeEntry {
    std::uint32_t required = 0;
    std::uint32_t optional = 0;
};

TypeEntry typeEntry(EventType type)
{
    switch (type) {
    case EventType::Unmapped:
    case EventType::ContractUnregistered:
    case EventType::CallSilent: return {};
    case EventType::InstitutionRegistered:
        return {bits(F::Institution), bits(F::Controller, F::Kind, F::Name, F::Digest)};
    case EventType::InstitutionStatusChanged: return {bits(F::Institution, F::Status), bits()};
    case EventType::InstitutionKeyChanged: return {bits(F::Institution, F::Controller), bits(F::OldController)};
    case EventType::SchemaPublished: return {bits(F::Schema), bits(F::Version, F::Digest, F::Uri)};
    case EventType::IssuerAuthorised: return {bits(F::Institution, F::Schema), bits(F::ValidFrom, F::ValidUntil)};
    case EventType::IssuerDeauthorised: return {bits(F::Institution, F::Schema), bits(F::Reason)};
    case EventType::DidRegistered:
    case EventType::DidUpdated: return {bits(F::Subject), bits(F::Controller, F::Digest)};
    case EventType::DidKeyChanged: return {bits(F::Subject, F::Controller), bits(F::OldController)};
    case EventType::DidDeactivated: return {bits(F::Subject), bits()};
    case EventType::CredentialIssued:
        return {bits(F::Credential, F::Institution),
                bits(F::Subject, F::Schema, F::Digest, F::ValidFrom, F::ValidUntil, F::Evidence)};
    case EventType::CredentialSuspended:
    case EventType::CredentialReinstated:
    case EventType::CredentialRevoked: return {bits(F::Credential), bits(F::Institution, F::Reason)};
    case EventType::ConsentGranted:
        return {bits(F::Consent, F::Subject, F::Counterparty), bits(F::Credential, F::Purpose, F::ValidUntil)};
    case EventType::ConsentWithdrawn: return {bits(F::Consent), bits()};
    case EventType::CredentialPresented:
        return {bits(F::Credential, F::Counterparty), bits(F::Consent, F::Purpose, F::BusinessRef)};
    case EventType::CredentialVerified:
        return {bits(F::Credential, F::Counterparty, F::Accepted), bits(F::BusinessRef, F::Reason)};
    }
    return {};
}

/// The low 64 bits; nullopt if others are set.
std::optional<std::uint64_t> smallNumber(const Bytes32& word)
{
    if (std::any_of(word.begin(), word.begin() + 24, [](std::uint8_t byte) { return byte != 0; })) return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = 24; i < word.size(); ++i)
        value = value << 8 | word[i];
    return value;
}

bool setAddress(std::optional<Address>& target, const Bytes32& word)
{
    if (std::any_of(word.begin(), word.begin() + 12, [](std::uint8_t byte) { return byte != 0; })) return false;
    Bytes20 address;
    std::copy(word.begin() + 12, word.end(), address.begin());
    target = Address{address};
    return true;
}

bool setTime(std::optional<std::int64_t>& target, const Bytes32& word, WordSign sign)
{
    if (sign == WordSign::Signed && word.front() & 0x80) return false;
    const auto value = smallNumber(word);
    target = value && *value < std::uint64_t(latestTime) ? std::int64_t(*value) : latestTime;
    return true;
}

bool setNumber(std::optional<std::uint32_t>& target, const Bytes32& word)
{
    const auto value = smallNumber(word);
    if (!value || *value > UINT32_MAX) return false;
    target = std::uint32_t(*value);
    return true;
}

bool setTruth(std::optional<bool>& target, const Bytes32& word)
{
    const auto value = smallNumber(word);
    if (!value || *value > 1) return false;
    target = *value == 1;
    return true;
}

bool setChoice(std::optional<std::string>& target, const Bytes32& word, FieldForm form)
{
    const auto value = smallNumber(word);
    const auto choices = fieldChoices(form);
    if (!value || *value >= choices.size()) return false;
    target = choices[*value];
    return true;
}

template <class Id>
bool setId(std::optional<Id>& target, const Bytes32& word)
{
    target = Id{word};
    return true;
}

} // namespace

std::string_view fieldName(CanonicalField field) { return entries[std::size_t(field)].name; }
FieldForm fieldForm(CanonicalField field) { return entries[std::size_t(field)].form; }
std::span<const CanonicalField> allFields() { return fields; }

std::optional<CanonicalField> parseField(std::string_view name)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.name == name; });
    if (found == entries.end()) return std::nullopt;
    return found->field;
}

FieldUse fieldUse(EventType type, CanonicalField field)
{
    const TypeEntry entry = typeEntry(type);
    if (entry.required & bits(field)) return FieldUse::Required;
    return entry.optional & bits(field) ? FieldUse::Optional : FieldUse::None;
}

std::span<const std::string_view> fieldChoices(FieldForm form)
{
    static const std::array kinds{
        institutionKindName(InstitutionKind::Other), institutionKindName(InstitutionKind::Authority),
        institutionKindName(InstitutionKind::Bank), institutionKindName(InstitutionKind::Securities),
        institutionKindName(InstitutionKind::Platform)};
    if (form == FieldForm::Kind) return kinds;
    if (form == FieldForm::Status) return statuses;
    return {};
}

bool setField(Event& event, CanonicalField field, const Bytes32& word, WordSign sign)
{
    switch (field) {
    case F::Institution: return setId(event.institution, word);
    case F::Counterparty: return setId(event.counterparty, word);
    case F::Subject: return setId(event.subject, word);
    case F::Credential: return setId(event.credential, word);
    case F::Schema: return setId(event.schema, word);
    case F::Consent: return setId(event.consent, word);
    case F::Digest: return setId(event.digest, word);
    case F::BusinessRef: return setId(event.businessRef, word);
    case F::Controller: return setAddress(event.controller, word);
    case F::OldController: return setAddress(event.oldController, word);
    case F::ValidFrom: return setTime(event.validFrom, word, sign);
    case F::ValidUntil: return setTime(event.validUntil, word, sign);
    case F::Purpose: return setNumber(event.purpose, word);
    case F::Reason: return setNumber(event.reason, word);
    case F::Version: return setNumber(event.version, word);
    case F::Accepted: return setTruth(event.accepted, word);
    case F::Status: return setChoice(event.status, word, FieldForm::Status);
    case F::Kind: return setChoice(event.kind, word, FieldForm::Kind);
    case F::Name:
    case F::Uri: return false;
    case F::Evidence: event.evidence.push_back(CredentialId{word}); return true;
    }
    return false;
}

void setTextField(Event& event, CanonicalField field, ByteView text)
{
    const char* const begin = reinterpret_cast<const char*>(text.data());
    std::string valid{begin, begin + text.size()};
    if (!simdjson::validate_utf8(valid)) valid = QString::fromUtf8(begin, qsizetype(text.size())).toStdString();
    (field == F::Name ? event.name : event.uri) = std::move(valid);
}

} // namespace guanlan::chainsync
