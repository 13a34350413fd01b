// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/insight_labels.h"

#include <QCoreApplication>

#include <array>

namespace guanlan::items {

namespace {

/// Holds the translation context "InsightLabels".
struct InsightLabels {
    Q_DECLARE_TR_FUNCTIONS(InsightLabels)
};

constexpr std::array ruleTitles{
    QT_TRANSLATE_NOOP("InsightLabels", "Issuer not authorised"),
    QT_TRANSLATE_NOOP("InsightLabels", "Signed by another key"),
    QT_TRANSLATE_NOOP("InsightLabels", "Institution not active"),
    QT_TRANSLATE_NOOP("InsightLabels", "Institution unknown"),
    QT_TRANSLATE_NOOP("InsightLabels", "Subject unknown"),
    QT_TRANSLATE_NOOP("InsightLabels", "Status changed by another"),
    QT_TRANSLATE_NOOP("InsightLabels", "Evidence missing"),
    QT_TRANSLATE_NOOP("InsightLabels", "Evidence not valid"),
    QT_TRANSLATE_NOOP("InsightLabels", "Evidence too old"),
    QT_TRANSLATE_NOOP("InsightLabels", "Revocation not carried on"),
    QT_TRANSLATE_NOOP("InsightLabels", "Evidence in a circle"),
    QT_TRANSLATE_NOOP("InsightLabels", "Same digest, two subjects"),
    QT_TRANSLATE_NOOP("InsightLabels", "Used outside its validity"),
    QT_TRANSLATE_NOOP("InsightLabels", "Used while revoked or suspended"),
    QT_TRANSLATE_NOOP("InsightLabels", "Presented without consent"),
    QT_TRANSLATE_NOOP("InsightLabels", "Purpose not consented to"),
    QT_TRANSLATE_NOOP("InsightLabels", "Presented after withdrawal"),
    QT_TRANSLATE_NOOP("InsightLabels", "Credential unknown"),
    QT_TRANSLATE_NOOP("InsightLabels", "Accepted without presentation"),
    QT_TRANSLATE_NOOP("InsightLabels", "Presentation not answered"),
    QT_TRANSLATE_NOOP("InsightLabels", "Burst of issuances"),
    QT_TRANSLATE_NOOP("InsightLabels", "Presented unusually often"),
    QT_TRANSLATE_NOOP("InsightLabels", "Issued without time to check"),
    QT_TRANSLATE_NOOP("InsightLabels", "Issued outside office hours"),
    QT_TRANSLATE_NOOP("InsightLabels", "Used again after long rest"),
    QT_TRANSLATE_NOOP("InsightLabels", "Unlike its peers"),
    QT_TRANSLATE_NOOP("InsightLabels", "Certified twice"),
    QT_TRANSLATE_NOOP("InsightLabels", "Issued after refusal elsewhere"),
    QT_TRANSLATE_NOOP("InsightLabels", "New key before first use"),
    QT_TRANSLATE_NOOP("InsightLabels", "Valid before it was issued"),
    QT_TRANSLATE_NOOP("InsightLabels", "Integrity of the chain"),
    QT_TRANSLATE_NOOP("InsightLabels", "Contract not registered"),
    QT_TRANSLATE_NOOP("InsightLabels", "Transaction without event"),
    QT_TRANSLATE_NOOP("InsightLabels", "On chain only"),
    QT_TRANSLATE_NOOP("InsightLabels", "In business records only"),
    QT_TRANSLATE_NOOP("InsightLabels", "Record and chain differ"),
    QT_TRANSLATE_NOOP("InsightLabels", "Below the legal threshold"),
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

QString ruleTitle(const QString& rule)
{
    bool isNumber = false;
    const int number = rule.startsWith(QLatin1Char('R')) ? rule.mid(1).toInt(&isNumber) : 0;
    if (!isNumber || number < 1 || number > int(ruleTitles.size())) return {};
    return InsightLabels::tr(ruleTitles[std::size_t(number) - 1]);
}

} // namespace guanlan::items
