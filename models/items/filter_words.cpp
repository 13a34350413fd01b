// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filter_words.h"

#include "models/items/labels.h"

#include <QCoreApplication>

namespace guanlan::items {
namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

struct FieldName {
    FilterField field;
    QStringView name;
    QStringView chinese;
};

constexpr FieldName fieldNames[]{
    {FilterField::Type, u"type", u"类型"},
    {FilterField::Institution, u"institution", u"机构"},
    {FilterField::Issuer, u"issuer", u"签发机构"},
    {FilterField::Outcome, u"outcome", u"结果"},
    {FilterField::Time, u"time", u"时间"},
    {FilterField::Rule, u"rule", u"规则"},
    {FilterField::Severity, u"severity", u"严重程度"},
    {FilterField::Level, u"level", u"级别"},
    {FilterField::Credential, u"credential", u"凭证"},
    {FilterField::Subject, u"subject", u"主体"},
    {FilterField::Sender, u"sender", u"发送方"},
    {FilterField::Block, u"block", u"区块"},
    {FilterField::Chain, u"chain", u"链"},
};

bool same(QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

QString nameOf(std::string_view name) { return QString::fromUtf8(name.data(), qsizetype(name.size())); }

} // namespace

const std::vector<FilterField>& allFilterFields()
{
    static const std::vector<FilterField> fields = [] {
        std::vector<FilterField> all;
        for (const FieldName& name : fieldNames) all.push_back(name.field);
        return all;
    }();
    return fields;
}

QString filterFieldName(FilterField field)
{
    for (const FieldName& name : fieldNames)
        if (name.field == field) return name.name.toString();
    return {};
}

QString filterFieldLabel(FilterField field)
{
    switch (field) {
    case FilterField::Type: return FilterWords::tr("Kind of event");
    case FilterField::Institution: return FilterWords::tr("Institution that takes part");
    case FilterField::Issuer: return FilterWords::tr("Institution that issued the credential");
    case FilterField::Outcome: return FilterWords::tr("What became of it");
    case FilterField::Subject: return FilterWords::tr("Subject's id");
    case FilterField::Credential: return FilterWords::tr("Credential's id");
    case FilterField::Sender: return FilterWords::tr("Address that sent the transaction");
    case FilterField::Chain: return FilterWords::tr("Name of the chain");
    case FilterField::Block: return FilterWords::tr("Number of the block");
    case FilterField::Time: return FilterWords::tr("Time of the block");
    case FilterField::Level: return FilterWords::tr("How far it is proven");
    case FilterField::Rule: return FilterWords::tr("Rule with a finding about it");
    case FilterField::Severity: return FilterWords::tr("Severity of a finding about it");
    }
    return {};
}

std::optional<FilterField> parseFilterField(const QString& name)
{
    for (const FieldName& one : fieldNames)
        if (same(one.name, name) || same(one.chinese, name)) return one.field;
    return {};
}

std::vector<EventType> parseFilterTypes(const QString& text)
{
    const bool family = text.endsWith(QStringLiteral(".*"));
    std::vector<EventType> types;
    for (const EventType type : allEventTypes()) {
        const QString name = nameOf(eventTypeName(type));
        const bool wanted = family ? name.startsWith(QStringView{text}.chopped(1), Qt::CaseInsensitive) : same(name, text) || same(eventTypeLabel(type), text);
        if (wanted) types.push_back(type);
    }
    return types;
}

std::optional<VerificationLevel> parseFilterLevel(const QString& text)
{
    for (const VerificationLevel level : allLevels())
        if (same(nameOf(verificationName(level)), text) || same(levelLabel(level), text)) return level;
    return {};
}

std::optional<Severity> parseFilterSeverity(const QString& text)
{
    for (const Severity severity : allSeverities())
        if (same(nameOf(severityName(severity)), text) || same(severityLabel(severity), text)) return severity;
    return {};
}

QString filterOutcomeName(store::EventOutcome outcome)
{
    switch (outcome) {
    case store::EventOutcome::Accepted: return QStringLiteral("accepted");
    case store::EventOutcome::Refused: return QStringLiteral("refused");
    case store::EventOutcome::Revoked: return QStringLiteral("revoked");
    case store::EventOutcome::Renewed: return QStringLiteral("renewed");
    }
    return {};
}

QString filterOutcomeLabel(store::EventOutcome outcome)
{
    switch (outcome) {
    case store::EventOutcome::Accepted: return FilterWords::tr("Accepted by the verifier");
    case store::EventOutcome::Refused: return FilterWords::tr("Refused by the verifier");
    case store::EventOutcome::Revoked: return FilterWords::tr("Revoked other than for renewal");
    case store::EventOutcome::Renewed: return FilterWords::tr("Revoked for renewal");
    }
    return {};
}

std::optional<store::EventOutcome> parseFilterOutcome(const QString& text)
{
    for (const auto outcome : allOutcomes())
        if (same(filterOutcomeName(outcome), text) || same(filterOutcomeLabel(outcome), text)) return outcome;
    return {};
}

const std::vector<store::EventOutcome>& allOutcomes()
{
    static const std::vector outcomes{store::EventOutcome::Accepted, store::EventOutcome::Refused, store::EventOutcome::Revoked, store::EventOutcome::Renewed};
    return outcomes;
}

const std::vector<VerificationLevel>& allLevels()
{
    static const std::vector levels{VerificationLevel::Proven, VerificationLevel::Agreed, VerificationLevel::Reported, VerificationLevel::Failed};
    return levels;
}

const std::vector<Severity>& allSeverities()
{
    static const std::vector severities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low};
    return severities;
}

} // namespace guanlan::items
