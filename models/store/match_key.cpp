// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/match_key.h"

#include "models/crypto/keccak.h"
#include "models/crypto/sha256.h"

namespace guanlan::store {

namespace {

/// `kind` keeps keys of different meaning apart: a credential's id may equal a digest.
MatchKey keyOf(char kind, ByteView first, ByteView second = {}, bool hasWindow = false)
{
    Bytes content{std::uint8_t(kind)};
    content.insert(content.end(), first.begin(), first.end());
    content.insert(content.end(), second.begin(), second.end());
    const Bytes32 hash = crypto::sha256(content);
    std::uint64_t mark = 0;
    for (int i = 0; i < 8; ++i) mark = mark << 8 | hash[std::size_t(i)];
    return {std::int64_t(mark), hasWindow};
}

template <class Id>
void addWindowed(std::vector<MatchKey>& keys, char kind, const std::optional<Id>& id)
{
    if (id && !isZero(*id)) keys.push_back(keyOf(kind, id->value(), {}, true));
}

} // namespace

std::vector<BusinessRef> referenceForms(std::string_view reference)
{
    const std::string_view digits = reference.starts_with("0x") || reference.starts_with("0X") ? reference.substr(2) : reference;
    if (const auto bytes = parseId<BusinessRef>("0x" + std::string{digits})) return {*bytes};
    std::vector<BusinessRef> forms;
    Bytes32 padded{};
    if (reference.size() <= padded.size()) {
        std::copy(reference.begin(), reference.end(), padded.begin());
        forms.emplace_back(padded);
    }
    forms.emplace_back(crypto::keccak256(asBytes(reference)));
    forms.emplace_back(crypto::sha256(asBytes(reference)));
    return forms;
}

Answerable answerableBy(RecordKind kind)
{
    switch (kind) {
    case RecordKind::CredentialIssuance: return {.issue = true};
    case RecordKind::Recognition: return {.issue = true, .use = true};
    case RecordKind::Conversion: return {.issue = true, .use = true, .withdrawal = true};
    case RecordKind::AccountOpening:
    case RecordKind::ProductPurchase:
    case RecordKind::ServiceUse:
    case RecordKind::CredentialUse: return {.use = true};
    case RecordKind::Revocation: return {.withdrawal = true};
    case RecordKind::Other: break;
    }
    return {true, true, true};
}

std::vector<MatchKey> matchKeys(const AnchoredAct& act)
{
    std::vector<MatchKey> keys;
    const bool isUse = act.type == EventType::CredentialPresented || act.type == EventType::CredentialVerified;
    if (act.type == EventType::CredentialIssued) {
        keys.push_back(keyOf('I', act.credential.value()));
        if (act.digest && !isZero(*act.digest)) keys.push_back(keyOf('D', act.digest->value()));
    } else {
        addWindowed(keys, 'C', std::optional{act.credential});
    }
    if (isUse) keys.push_back(keyOf('U', act.credential.value(), act.reference.value_or(BusinessRef{}).value())); // A presentation and its answer.
    if (isUse && act.reference) keys.push_back(keyOf('R', act.reference->value()));
    addWindowed(keys, 'S', act.subject);
    return keys;
}

std::vector<MatchKey> matchKeys(const BusinessRecord& record, const std::vector<BusinessRef>& references)
{
    std::vector<MatchKey> keys;
    const Answerable may = answerableBy(record.kind);
    if (may.issue && record.credential) keys.push_back(keyOf('I', record.credential->value()));
    if (may.issue && record.digest && !isZero(*record.digest)) keys.push_back(keyOf('D', record.digest->value()));
    if (may.use)
        for (const BusinessRef& reference : references) keys.push_back(keyOf('R', reference.value()));
    if (record.channel == RecordChannel::Did) {
        if (may.use || may.withdrawal) addWindowed(keys, 'C', record.credential);
        addWindowed(keys, 'S', record.subject);
    }
    keys.push_back(keyOf('B', asBytes(record.reference), Bytes{std::uint8_t(record.kind)})); // The same business, handed in again.
    return keys;
}

} // namespace guanlan::store
