// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/labels.h"

#include <QCoreApplication>

namespace guanlan::items {
namespace {

/// Holds the translation context "Labels".
struct Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

struct ParameterWord {
    const char* name; ///< As in a rule pack.
    const char* text;
};

constexpr ParameterWord parameterWords[]{
    {"amounts", QT_TRANSLATE_NOOP("Labels", "Amounts that schemas stand for")},
    {"automated", QT_TRANSLATE_NOOP("Labels", "Institutions that issue by machine")},
    {"batch_issuers", QT_TRANSLATE_NOOP("Labels", "Institutions that anchor in batches")},
    {"chance_per_million", QT_TRANSLATE_NOOP("Labels", "Chance below which a day is a burst, per million")},
    {"classes", QT_TRANSLATE_NOOP("Labels", "Classes and what they stand for")},
    {"converted_institution_assets", QT_TRANSLATE_NOOP("Labels", "Financial assets of a converted institution, in yuan")},
    {"converted_institution_net_assets", QT_TRANSLATE_NOOP("Labels", "Net assets of a converted institution, in yuan")},
    {"converted_person_assets", QT_TRANSLATE_NOOP("Labels", "Financial assets of a converted person, in yuan")},
    {"converted_person_income", QT_TRANSLATE_NOOP("Labels", "Yearly income of a converted person, in yuan")},
    {"days", QT_TRANSLATE_NOOP("Labels", "Days")},
    {"grace_blocks", QT_TRANSLATE_NOOP("Labels", "Grace, in blocks")},
    {"grace_seconds", QT_TRANSLATE_NOOP("Labels", "Grace, in seconds")},
    {"head_minutes", QT_TRANSLATE_NOOP("Labels", "Oldest newest block, in minutes")},
    {"hours", QT_TRANSLATE_NOOP("Labels", "Hours")},
    {"idle_days", QT_TRANSLATE_NOOP("Labels", "Unused for, in days")},
    {"institution_assets", QT_TRANSLATE_NOOP("Labels", "Financial assets of an institution, in yuan")},
    {"institution_net_assets", QT_TRANSLATE_NOOP("Labels", "Net assets of an institution, in yuan")},
    {"kinds", QT_TRANSLATE_NOOP("Labels", "Kinds of institution")},
    {"least_each", QT_TRANSLATE_NOOP("Labels", "Least cases of each")},
    {"least_issued", QT_TRANSLATE_NOOP("Labels", "Least issued")},
    {"least_peers", QT_TRANSLATE_NOOP("Labels", "Least peers")},
    {"most_a_day", QT_TRANSLATE_NOOP("Labels", "Most findings a sender and day")},
    {"person_assets", QT_TRANSLATE_NOOP("Labels", "Financial assets of a person, in yuan")},
    {"person_income", QT_TRANSLATE_NOOP("Labels", "Yearly income of a person, in yuan")},
    {"presentations", QT_TRANSLATE_NOOP("Labels", "Presentations")},
    {"relayers", QT_TRANSLATE_NOOP("Labels", "Relayers")},
    {"renewal_hours", QT_TRANSLATE_NOOP("Labels", "Renewal within, in hours")},
    {"seconds", QT_TRANSLATE_NOOP("Labels", "Seconds")},
    {"severity_other_subject", QT_TRANSLATE_NOOP("Labels", "Severity where of another subject")},
    {"severity_within_one", QT_TRANSLATE_NOOP("Labels", "Severity where one institution issued both")},
    {"share", QT_TRANSLATE_NOOP("Labels", "Share")},
    {"small_least", QT_TRANSLATE_NOOP("Labels", "Least of a burst where the median is small")},
    {"small_median", QT_TRANSLATE_NOOP("Labels", "Median that counts as small")},
    {"trading_days", QT_TRANSLATE_NOOP("Labels", "Within, in trading days")},
    {"verifiers", QT_TRANSLATE_NOOP("Labels", "Verifiers")},
    {"z", QT_TRANSLATE_NOOP("Labels", "Robust z")},
};

} // namespace

QString eventTypeLabel(EventType type)
{
    switch (type) {
    case EventType::Unmapped: return Labels::tr("Unmapped event");
    case EventType::InstitutionRegistered: return Labels::tr("Institution registered");
    case EventType::InstitutionStatusChanged: return Labels::tr("Institution status changed");
    case EventType::InstitutionKeyChanged: return Labels::tr("Institution key changed");
    case EventType::SchemaPublished: return Labels::tr("Schema published");
    case EventType::IssuerAuthorised: return Labels::tr("Issuer authorised");
    case EventType::IssuerDeauthorised: return Labels::tr("Issuer authorisation ended");
    case EventType::DidRegistered: return Labels::tr("DID registered");
    case EventType::DidUpdated: return Labels::tr("DID updated");
    case EventType::DidKeyChanged: return Labels::tr("DID key changed");
    case EventType::DidDeactivated: return Labels::tr("DID deactivated");
    case EventType::CredentialIssued: return Labels::tr("Credential issued");
    case EventType::CredentialSuspended: return Labels::tr("Credential suspended");
    case EventType::CredentialReinstated: return Labels::tr("Credential reinstated");
    case EventType::CredentialRevoked: return Labels::tr("Credential revoked");
    case EventType::ConsentGranted: return Labels::tr("Consent granted");
    case EventType::ConsentWithdrawn: return Labels::tr("Consent withdrawn");
    case EventType::CredentialPresented: return Labels::tr("Credential presented");
    case EventType::CredentialVerified: return Labels::tr("Credential verified");
    case EventType::ContractUnregistered: return Labels::tr("Known event of an unregistered contract");
    case EventType::CallSilent: return Labels::tr("Call without an event");
    }
    return {};
}

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return Labels::tr("Critical");
    case Severity::High: return Labels::tr("High");
    case Severity::Medium: return Labels::tr("Medium");
    case Severity::Low: return Labels::tr("Low");
    }
    return {};
}

QString severityShape(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return QStringLiteral("◆");
    case Severity::High: return QStringLiteral("▲");
    case Severity::Medium: return QStringLiteral("●");
    case Severity::Low: return QStringLiteral("○");
    }
    return {};
}

QString verdictLabel(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Violation: return Labels::tr("Not as the rule expects");
    case Verdict::CannotEvaluate: return Labels::tr("Cannot be evaluated");
    case Verdict::Cleared: return Labels::tr("Cleared");
    }
    return {};
}

QString levelLabel(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Proven: return Labels::tr("Proven");
    case VerificationLevel::Agreed: return Labels::tr("Agreed");
    case VerificationLevel::Reported: return Labels::tr("Reported");
    case VerificationLevel::Failed: return Labels::tr("Failed");
    }
    return {};
}

QString levelMark(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Proven: return QStringLiteral("✓");
    case VerificationLevel::Agreed: return QStringLiteral("≈");
    case VerificationLevel::Reported: return QStringLiteral("·");
    case VerificationLevel::Failed: return QStringLiteral("✕");
    }
    return {};
}

QString levelExplanation(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Proven:
        return Labels::tr("Sealed by a quorum of the validators in force, and complete: every receipt of the block was used.");
    case VerificationLevel::Agreed:
        return Labels::tr("Two nodes of different operators gave the same block header; its seals were not checked.");
    case VerificationLevel::Reported: return Labels::tr("One node's word only.");
    case VerificationLevel::Failed: return Labels::tr("A check did not hold.");
    }
    return {};
}

QString parameterLabel(const QString& name)
{
    for (const ParameterWord& word : parameterWords)
        if (name == QLatin1String{word.name}) return Labels::tr(word.text);
    return name;
}

QString institutionKindLabel(InstitutionKind kind)
{
    switch (kind) {
    case InstitutionKind::Other: return Labels::tr("Other");
    case InstitutionKind::Authority: return Labels::tr("Authority");
    case InstitutionKind::Bank: return Labels::tr("Bank");
    case InstitutionKind::Securities: return Labels::tr("Securities firm");
    case InstitutionKind::Platform: return Labels::tr("Platform");
    }
    return {};
}

QString statusLabel(const QString& status)
{
    if (status == QStringLiteral("active")) return Labels::tr("Active");
    if (status == QStringLiteral("suspended")) return Labels::tr("Suspended");
    if (status == QStringLiteral("withdrawn")) return Labels::tr("Withdrawn");
    return status;
}

QString reasonLabel(std::uint32_t reason)
{
    switch (reason) {
    case 0: return Labels::tr("Unspecified");
    case 1: return Labels::tr("Renewal");
    case 2: return Labels::tr("Key lost");
    case 3: return Labels::tr("For cause");
    case 4: return Labels::tr("Subject's wish");
    default: return Labels::tr("Code %1").arg(reason);
    }
}

QString roleLabel(const QString& role)
{
    if (role == QStringLiteral("identity")) return Labels::tr("Identity");
    if (role == QStringLiteral("licence")) return Labels::tr("Business licence");
    if (role == QStringLiteral("asset-proof")) return Labels::tr("Asset proof");
    if (role == QStringLiteral("income-proof")) return Labels::tr("Income proof");
    if (role == QStringLiteral("experience")) return Labels::tr("Investment experience");
    if (role == QStringLiteral("professional-investor")) return Labels::tr("Professional investor");
    return role;
}

} // namespace guanlan::items
