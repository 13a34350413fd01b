// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/state_at.h"

#include "models/analytics/chain_history.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

/// The events that have happened.
std::span<const Event> happened(std::span<const Event> events, const Moment& moment)
{
    const auto end = std::partition_point(
        events.begin(), events.end(), [&](const Event& event) { return event.key < moment.before; });
    return events.first(std::size_t(end - events.begin()));
}

/// By the last status change that counted and the issuance's validity.
CredentialCondition conditionOf(const Event* issuance, CredentialCondition status, std::int64_t time)
{
    if (!issuance) return CredentialCondition::Unknown;
    if (status != CredentialCondition::Active) return status;
    if (!isWithin(time, issuance->validFrom.value_or(0), 0)) return CredentialCondition::NotYetValid;
    if (!isWithin(time, 0, issuance->validUntil.value_or(0))) return CredentialCondition::Expired;
    return CredentialCondition::Active;
}

std::optional<CredentialCondition> statusAfter(EventType type)
{
    if (type == EventType::CredentialRevoked) return CredentialCondition::Revoked;
    if (type == EventType::CredentialSuspended) return CredentialCondition::Suspended;
    if (type == EventType::CredentialReinstated) return CredentialCondition::Active;
    return std::nullopt;
}

} // namespace

CredentialAt credentialAt(std::span<const Event> events, const Moment& moment)
{
    CredentialAt state;
    const Event* issuance = nullptr;
    CredentialCondition status = CredentialCondition::Active;
    for (const Event& event : happened(events, moment)) {
        if (event.type == EventType::CredentialIssued) {
            issuance = &event;
            state.issued = event.key;
        }
        const auto next = statusAfter(event.type);
        if (!next || *next == status || status == CredentialCondition::Revoked) continue;
        status = *next;
        state.changed = event.key;
    }
    state.condition = conditionOf(issuance, status, moment.time);
    return state;
}

InstitutionAt institutionAt(std::span<const Event> events, const Moment& moment)
{
    InstitutionAt state;
    for (const Event& event : happened(events, moment)) {
        if (event.type == EventType::InstitutionStatusChanged) {
            state.status = event.status.value_or(std::string{});
            state.statusSince = event.key;
            continue;
        }
        if (event.type == EventType::InstitutionRegistered) {
            state.registered = event.key;
            if (!state.statusSince) {
                state.status = "active";
                state.statusSince = event.key;
            }
        }
        if (!event.controller) continue;
        state.controller = event.controller;
        state.controllerSince = event.key;
    }
    return state;
}

IdentityAt identityAt(std::span<const Event> events, const Moment& moment)
{
    IdentityAt state;
    for (const Event& event : happened(events, moment)) {
        if (event.type == EventType::DidDeactivated) state.deactivated = event.key;
        if (event.type == EventType::DidRegistered) {
            state.registered = event.key;
            state.deactivated.reset();
        }
        if (event.controller) {
            state.controller = event.controller;
            state.controllerSince = event.key;
        }
        if (event.digest) {
            state.document = event.digest;
            state.documentSince = event.key;
        }
    }
    return state;
}

std::vector<SchemaVersionAt> schemaAt(std::span<const Event> events, const Moment& moment)
{
    std::vector<SchemaVersionAt> versions;
    for (const Event& event : happened(events, moment))
        versions.push_back({event.key, event.version, event.digest, event.uri});
    return versions;
}

std::vector<AccreditationAt> accreditationsAt(std::span<const Event> events, const Moment& moment)
{
    std::vector<AccreditationAt> all;
    for (const Event& event : happened(events, moment)) {
        if (!event.schema) continue;
        if (event.type == EventType::IssuerAuthorised) {
            all.push_back({*event.schema, event.key, std::nullopt, event.validFrom.value_or(0), event.validUntil.value_or(0), false});
            continue;
        }
        for (AccreditationAt& each : all)
            if (each.schema == *event.schema && !each.ended) each.ended = event.key;
    }
    for (AccreditationAt& each : all)
        each.isInForce = !each.ended && isWithin(moment.time, each.validFrom, each.validUntil);
    return all;
}

AuthorityAt authorityFor(std::span<const AccreditationAt> accreditations, const SchemaId& schema)
{
    AuthorityAt found;
    for (const AccreditationAt& each : accreditations) {
        if (each.schema != schema) continue;
        if (each.isInForce) found = {Authority::Authorised, each.granted};
        else if (found.authority == Authority::Authorised) continue;
        else if (!each.ended) found = {Authority::OutsideValidity, each.granted};
        else if (found.authority != Authority::OutsideValidity) found = {Authority::Ended, each.ended};
    }
    return found;
}

ConsentAt consentAt(std::span<const Event> events, const Event& presentation, const std::optional<SubjectId>& subject)
{
    ConsentAt state;
    for (const Event& each : happened(events, Moment::justBefore(presentation))) {
        if (each.type == EventType::ConsentWithdrawn) {
            if (state.cover == ConsentCover::InForce) state.cover = ConsentCover::Withdrawn;
        } else if (each.counterparty == presentation.counterparty && each.credential == presentation.credential
            && each.subject == subject) {
            const bool isWithinLimit = isWithin(presentation.time, 0, each.validUntil.value_or(0));
            if (state.cover != ConsentCover::InForce)
                state.cover = isWithinLimit ? ConsentCover::InForce : ConsentCover::Expired;
            state.purpose = each.purpose;
        } else if (state.cover == ConsentCover::Missing) {
            state.cover = ConsentCover::Mismatched;
        }
    }
    return state;
}

} // namespace guanlan::analytics
