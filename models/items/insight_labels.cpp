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
