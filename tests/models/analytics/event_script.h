// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/entity_names.h"
#include "models/domain/event.h"
#include "models/domain/time.h"
#include "models/store/event_codes.h"
#include "models/store/event_row.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// Events from short texts, so that a test's table reads like what happened:
///     "10@1000: register A a | authorise A S 0 0 ; 11@1012: issue c1 A u S 0 0 e1,e2 by a"
/// A part is block@time, then events in log order. Ids are words: "-" is the id that is all zeros, "~" none at all.
/// The sender is the word after "by", else the acting institution's name in lower case; the contract is the word after
/// "at", at the end, else "contract". A time is seconds, or a moment
/// of 2026 in Shanghai, "0302T0930". What may follow a word and its default:
///     register A a bank | halt A suspended | authorise A S 0 0 | did u | didkey u | undid u
///     issue c A u S 0 0 . dc     valid from, until, evidence ("." none), digest
///     revoke c A 0               reason ("~" none); so suspend, reinstate
///     consent k u V c 0 1        valid until, purpose
///     present c V k 1 b          consent, purpose, business reference
///     accept c V b               business reference; so refuse, answer
///     foreign | silent           a known event of a contract that no chain file names; a call without an event
namespace guanlan::script {

inline constexpr ChainRef chain{1};

template <class Id>
Id idOf(const std::string& word)
{
    typename Id::Representation bytes{};
    if (word == "-") return Id{bytes};
    for (std::size_t i = 0; i < word.size() && i < bytes.size(); ++i)
        bytes[bytes.size() - 1 - i] = std::uint8_t(word[word.size() - 1 - i]);
    bytes[0] = 0xab; // So that no id looks like a padded address.
    return Id{bytes};
}

template <class Id>
std::optional<Id> maybe(const std::string& word)
{
    if (word == "~") return std::nullopt;
    return idOf<Id>(word);
}

inline std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::stringstream stream{text};
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

inline std::vector<std::string> words(const std::string& text)
{
    std::vector<std::string> parts;
    std::stringstream stream{text};
    for (std::string part; stream >> part;)
        parts.push_back(part);
    return parts;
}

inline std::string lower(std::string word)
{
    for (char& c : word)
        c = char(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

/// One event from its words. Throws std::runtime_error for a script that means nothing: a mistake of the test.
inline Event eventOf(std::vector<std::string> w)
{
    Event event;
    std::string sender, contract = "contract";
    for (const auto& [preposition, word] : {std::pair{"at", &contract}, std::pair{"by", &sender}}) {
        if (w.size() <= 2 || w[w.size() - 2] != preposition) continue;
        *word = w.back();
        w.resize(w.size() - 2);
    }
    const auto at = [&w](std::size_t i) { return i < w.size() ? w[i] : std::string{"0"}; };
    const auto word = [&w](std::size_t i, const std::string& standard) { return i < w.size() ? w[i] : standard; };
    const auto number = [&at](std::size_t i) { return std::int64_t(std::strtoll(at(i).c_str(), nullptr, 10)); };
    const std::string& what = w.at(0);
    const auto institution = [&](EventType type, std::size_t i) {
        event.type = type;
        event.institution = maybe<InstitutionId>(at(i));
        if (sender.empty()) sender = lower(at(i));
    };
    const auto verifier = [&](EventType type) {
        event.type = type;
        event.credential = maybe<CredentialId>(at(1));
        event.counterparty = maybe<InstitutionId>(at(2));
        if (sender.empty()) sender = lower(at(2));
    };
    if (what == "register") {
        institution(EventType::InstitutionRegistered, 1);
        event.controller = maybe<Address>(at(2));
        event.kind = word(3, "bank");
        event.name = at(1);
    } else if (what == "rekey") {
        institution(EventType::InstitutionKeyChanged, 1);
        event.controller = maybe<Address>(at(2));
        event.oldController = idOf<Address>("old");
    } else if (what == "halt") {
        institution(EventType::InstitutionStatusChanged, 1);
        event.status = at(2);
    } else if (what == "authorise") {
        institution(EventType::IssuerAuthorised, 1);
        event.schema = maybe<SchemaId>(at(2));
        event.validFrom = number(3);
        event.validUntil = number(4);
    } else if (what == "deauthorise") {
        institution(EventType::IssuerDeauthorised, 1);
        event.schema = maybe<SchemaId>(at(2));
        event.reason = 0;
    } else if (what == "issue") {
        institution(EventType::CredentialIssued, 2);
        event.credential = maybe<CredentialId>(at(1));
        event.subject = maybe<SubjectId>(at(3));
        event.schema = maybe<SchemaId>(at(4));
        event.digest = maybe<Digest>(word(8, "d" + at(1)));
        event.validFrom = number(5);
        event.validUntil = number(6);
        if (w.size() > 7 && w[7] != ".")
            for (const std::string& id : split(w[7], ','))
                event.evidence.push_back(idOf<CredentialId>(id));
    } else if (what == "suspend" || what == "reinstate" || what == "revoke") {
        institution(what == "suspend"         ? EventType::CredentialSuspended
                : what == "reinstate" ? EventType::CredentialReinstated
                                              : EventType::CredentialRevoked,
            2);
        event.credential = maybe<CredentialId>(at(1));
        if (at(3) != "~") event.reason = std::uint32_t(number(3));
    } else if (what == "consent") {
        event.type = EventType::ConsentGranted;
        event.consent = maybe<ConsentId>(at(1));
        event.subject = maybe<SubjectId>(at(2));
        event.counterparty = maybe<InstitutionId>(at(3));
        event.credential = maybe<CredentialId>(at(4));
        event.validUntil = number(5);
        event.purpose = std::uint32_t(std::stoul(word(6, "1")));
    } else if (what == "withdraw") {
        event.type = EventType::ConsentWithdrawn;
        event.consent = maybe<ConsentId>(at(1));
    } else if (what == "present") {
        verifier(EventType::CredentialPresented);
        event.consent = maybe<ConsentId>(at(3));
        event.purpose = std::uint32_t(std::stoul(word(4, "1")));
        event.businessRef = maybe<BusinessRef>(word(5, "b"));
    } else if (what == "accept" || what == "refuse" || what == "answer") {
        verifier(EventType::CredentialVerified);
        event.businessRef = maybe<BusinessRef>(word(3, "b"));
        if (what != "answer") event.accepted = what == "accept";
    } else if (what == "foreign" || what == "silent") {
        event.type = what == "silent" ? EventType::CallSilent : EventType::ContractUnregistered;
        event.digest = idOf<Digest>("topic");
    } else if (what == "did" || what == "didkey" || what == "undid") {
        event.type = what == "did" ? EventType::DidRegistered : what == "didkey" ? EventType::DidKeyChanged : EventType::DidDeactivated;
        event.subject = maybe<SubjectId>(at(1));
        if (what != "undid") event.controller = idOf<Address>(word(2, "k" + at(1)));
    } else {
        throw std::runtime_error{"no such event: " + what};
    }
    event.sender = idOf<Address>(sender.empty() ? "nobody" : sender);
    event.contract = idOf<Address>(contract);
    return event;
}

inline std::int64_t timeOf(const std::string& text)
{
    if (text.size() != 9 || text[4] != 'T') return std::strtoll(text.c_str(), nullptr, 10);
    const auto time = parseTime("2026-" + text.substr(0, 2) + "-" + text.substr(2, 5) + ":" + text.substr(7) + ":00+08:00");
    if (!time) throw std::runtime_error{"no such time: " + text};
    return *time;
}

inline std::vector<Event> eventsOf(const std::string& text)
{
    std::vector<Event> events;
    for (const std::string& part : split(text, ';')) {
        const auto colon = part.find(':');
        const auto place = split(part.substr(0, colon), '@');
        std::uint32_t log = 0;
        for (const std::string& each : split(part.substr(colon + 1), '|')) {
            Event event = eventOf(words(each));
            event.key = EventKey{chain, std::strtoull(place.at(0).c_str(), nullptr, 10), log++};
            event.time = timeOf(place.at(1));
            event.tx = idOf<TxHash>("t" + place.at(0));
            events.push_back(std::move(event));
        }
    }
    return events;
}

/// Numbers for bytes, as a workspace gives them, and their names.
class Interner final : public analytics::EntityNames {
public:
    store::EntityRef number(ByteView bytes)
    {
        auto [found, isNew] = m_numbers.try_emplace(Bytes{bytes.begin(), bytes.end()}, std::uint32_t(m_bytes.size()));
        if (isNew) m_bytes.push_back(found->first);
        return store::EntityRef{found->second};
    }
    template <class Id>
    store::EntityRef number(const std::optional<Id>& id)
    {
        return id ? number(ByteView{id->value()}) : store::EntityRef{};
    }

    Bytes bytes(store::EntityRef ref) const override { return m_bytes.at(ref.value()); }
    LocalText institution(store::EntityRef ref) const override
    {
        return {"机构 " + analytics::shortId(bytes(ref)), "Institution " + analytics::shortId(bytes(ref))};
    }
    LocalText schema(store::EntityRef ref) const override
    {
        return {analytics::shortId(bytes(ref)), analytics::shortId(bytes(ref))};
    }
    std::string schemaRole(store::EntityRef) const override { return {}; }
    std::optional<InstitutionKind> directoryKind(store::EntityRef ref) const override
    {
        const auto found = directory.find(bytes(ref));
        return found == directory.end() ? std::nullopt : std::optional{found->second};
    }
    std::map<Bytes, InstitutionKind> directory;

    store::EventRow row(const Event& event)
    {
        constexpr auto absentTime = store::EventRow::absentTime;
        constexpr auto absentCode = store::EventRow::absentCode;
        store::EventRow row;
        row.key = event.key;
        row.time = event.time;
        row.type = event.type;
        row.contract = number(ByteView{event.contract.value()});
        row.sender = number(ByteView{event.sender.value()});
        row.institution = number(event.institution);
        row.counterparty = number(event.counterparty);
        row.subject = number(event.subject);
        row.credential = number(event.credential);
        row.schema = number(event.schema);
        row.consent = number(event.consent);
        row.digest = number(event.digest);
        row.businessRef = number(event.businessRef);
        row.controller = number(event.controller);
        row.oldController = number(event.oldController);
        row.validFrom = event.validFrom.value_or(absentTime);
        row.validUntil = event.validUntil.value_or(absentTime);
        const auto code = [](const auto& number) { return number ? std::int32_t(*number) : absentCode; };
        row.purpose = code(event.purpose);
        row.reason = code(event.reason);
        row.status = code(store::statusCode(event.status.value_or("")));
        row.kind = code(store::kindCode(event.kind.value_or("")));
        row.accepted = event.accepted ? std::int32_t(*event.accepted) : absentCode;
        for (const CredentialId& id : event.evidence)
            row.evidence.push_back(number(ByteView{id.value()}));
        return row;
    }

private:
    std::map<Bytes, std::uint32_t> m_numbers;
    std::vector<Bytes> m_bytes{Bytes{}};
};

} // namespace guanlan::script
