// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"

#include <optional>
#include <vector>

namespace guanlan::items {

/// What an institution is to a credential. The order is that of the lanes.
enum class LaneRole {
    EvidenceIssuer, ///< Issued something that the credential rests on.
    Issuer, ///< Issued the credential itself.
    Holder, ///< Whose consents these are; one lane, however many pseudonyms.
    Verifier, ///< Was shown the credential, or answered.
    DerivedIssuer, ///< Issued something that rests on it.
    Other, ///< Several institutions that found no lane of their own, or acts of nobody.
};

/// One lane: an institution, or the holder.
struct Lane {
    LaneRole role = LaneRole::Other;
    std::optional<InstitutionId> institution; ///< Absent: the holder, or others.
    LocalText name; ///< Empty where nobody knows one.
    std::optional<SubjectId> subject; ///< Of the holder, where an event names it.
    int institutions = 0; ///< Other: how many share the lane.
};

/// One act on a lane.
struct LaneAct {
    Event event;
    int lane = 0; ///< Index into lanes.
    LocalText institutionName; ///< Of the acting institution, of a consent of the verifier; empty where nobody knows one.
    std::optional<std::size_t> node; ///< Whose act it is, as an index into the graph's nodes; absent: a consent.
    std::optional<analytics::CredentialCondition> condition; ///< Of that credential: after an issuance or change, at a use.
    analytics::ConsentCover consent = analytics::ConsentCover::NotAsked;
    std::vector<std::size_t> findings; ///< Indices into CredentialView::findings, worst first.
    bool isBroken = false; ///< A constraint is broken by it, and not put right since.
};

/// An expected answer: drawn as a line from the act to what met it, or to where its time ends.
struct LaneAnswer {
    std::size_t act = 0; ///< Index into acts.
    std::optional<std::size_t> answer; ///< Index into acts.
    std::optional<std::int64_t> due; ///< UTC seconds.
    analytics::Conformance state = analytics::Conformance::Pending;
};

/// A stretch of the credential's own life in one state.
struct LifeSpan {
    std::int64_t from = 0; ///< UTC seconds.
    std::int64_t to = 0; ///< UTC seconds.
    analytics::CredentialCondition condition = analytics::CredentialCondition::Unknown;
};

/// A credential's life as swim-lanes show it: who did what when, and what was expected of whom.
struct CredentialLanes {
    std::vector<Lane> lanes; ///< By role, then by first act.
    std::vector<LaneAct> acts; ///< Ascending; the first maxLaneActs.
    std::size_t actsLeftOut = 0; ///< Later acts that are not shown.
    std::vector<LaneAnswer> answers;
    std::vector<LifeSpan> life; ///< From the first issuance to the chain's last block, or the last act shown where some are left out; empty: never issued.
    int issuerLane = -1; ///< Along which `life` is drawn; -1: none.
};

constexpr std::size_t maxLanes = 12;
constexpr std::size_t maxLaneActs = 2000; ///< The window lays them out in its own thread.

CredentialLanes credentialLanes(const CredentialView& view);

} // namespace guanlan::items
