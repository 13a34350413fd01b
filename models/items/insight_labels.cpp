// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/insight_labels.h"

#include "models/analytics/rule_pack.h"
#include "models/items/text.h"

#include <QCoreApplication>

namespace guanlan::items {

namespace {

/// Holds the translation context "InsightLabels".
struct InsightLabels {
    Q_DECLARE_TR_FUNCTIONS(InsightLabels)
};

} // namespace

QString conditionLabel(analytics::CredentialCondition condition)
{
    using enum analytics::CredentialCondition;
    switch (condition) {
    case Unknown: return InsightLabels::tr("Never issued");
    case Active: return InsightLabels::tr("Valid");
    case NotYetValid: return InsightLabels::tr("Not yet valid");
    case Expired: return InsightLabels::tr("Expired");
    case Suspended: return InsightLabels::tr("Suspended");
    case Revoked: return InsightLabels::tr("Revoked");
    }
    return {};
}

QString relationLabel(analytics::CredentialRelation relation)
{
    using enum analytics::CredentialRelation;
    switch (relation) {
    case Focus: return InsightLabels::tr("This credential");
    case Evidence: return InsightLabels::tr("Evidence");
    case Derived: return InsightLabels::tr("Derived");
    }
    return {};
}

QString authorityLabel(analytics::Authority authority)
{
    using enum analytics::Authority;
    switch (authority) {
    case Unknown: return InsightLabels::tr("Issuer unknown");
    case Authorised: return InsightLabels::tr("Issuer authorised at issuance");
    case NeverAuthorised: return InsightLabels::tr("Issuer was not authorised");
    case Ended: return InsightLabels::tr("Issuer's authorisation had ended");
    case OutsideValidity: return InsightLabels::tr("Outside the issuer's authorisation period");
    }
    return {};
}

QString consentLabel(analytics::ConsentCover cover)
{
    using enum analytics::ConsentCover;
    switch (cover) {
    case NotAsked: return {};
    case InForce: return InsightLabels::tr("Consent in force");
    case Missing: return InsightLabels::tr("No consent");
    case Mismatched: return InsightLabels::tr("Consent does not match");
    case Withdrawn: return InsightLabels::tr("Consent withdrawn");
    case Expired: return InsightLabels::tr("Consent expired");
    }
    return {};
}

QString purposeLabel(const analytics::RulePack* rules, std::int64_t purpose, Language language)
{
    const analytics::Purpose* known = rules ? rules->findPurpose(std::int32_t(purpose)) : nullptr;
    return known ? visibleText(localText(known->name, language)) : InsightLabels::tr("Code %1").arg(purpose);
}

QString conformanceLabel(analytics::Conformance state)
{
    using enum analytics::Conformance;
    switch (state) {
    case Met: return InsightLabels::tr("Met");
    case Broken: return InsightLabels::tr("Broken");
    case Pending: return InsightLabels::tr("Pending");
    case CannotEvaluate: return InsightLabels::tr("Cannot tell");
    }
    return {};
}

QString conformanceMark(analytics::Conformance state)
{
    using enum analytics::Conformance;
    switch (state) {
    case Met: return QStringLiteral("✓");
    case Broken: return QStringLiteral("✕");
    case Pending: return QStringLiteral("…");
    case CannotEvaluate: return QStringLiteral("?");
    }
    return {};
}

QString laneRoleLabel(LaneRole role)
{
    switch (role) {
    case LaneRole::EvidenceIssuer: return InsightLabels::tr("Issuer of evidence");
    case LaneRole::Issuer: return InsightLabels::tr("Issuer");
    case LaneRole::Holder: return InsightLabels::tr("Holder");
    case LaneRole::Verifier: return InsightLabels::tr("Verifier");
    case LaneRole::DerivedIssuer: return InsightLabels::tr("Issuer of derived credentials");
    case LaneRole::Other: return InsightLabels::tr("Others");
    }
    return {};
}

QString laneName(const Lane& lane, Language language)
{
    if (lane.role == LaneRole::Holder) return lane.subject ? shortId(*lane.subject) : QStringLiteral("—");
    if (lane.role == LaneRole::Other)
        return lane.institutions > 0 ? InsightLabels::tr("%1 more institutions").arg(formatCount(lane.institutions)) : QStringLiteral("—");
    const QString name = visibleText(localText(lane.name, language));
    return name.isEmpty() && lane.institution ? shortId(*lane.institution) : name;
}

QString bucketName(analytics::Bucket bucket)
{
    switch (bucket) {
    case analytics::Bucket::Hour: return InsightLabels::tr("Hour");
    case analytics::Bucket::Day: return InsightLabels::tr("Day");
    case analytics::Bucket::Week: return InsightLabels::tr("Week");
    case analytics::Bucket::Month: return InsightLabels::tr("Month");
    }
    return {};
}

} // namespace guanlan::items
