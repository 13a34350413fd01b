// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/finding_maker.h"
#include "models/analytics/rule_judge.h"
#include "tests/models/analytics/event_script.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace guanlan::script {

/// The shipped pack; schemas I, L, P, N, X, O are of these roles, all others of none.
inline analytics::RulePack defaultPack()
{
    using analytics::SchemaRole;
    auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
    if (!pack) qFatal("%s", pack.error().message.c_str());
    const std::pair<const char*, SchemaRole> roles[]{{"I", SchemaRole::Identity}, {"L", SchemaRole::Licence},
        {"P", SchemaRole::AssetProof}, {"N", SchemaRole::IncomeProof}, {"X", SchemaRole::ProfessionalInvestor},
        {"O", SchemaRole::Other}};
    for (const auto& [schema, role] : roles)
        pack->schemaRoles[idOf<SchemaId>(schema)] = role;
    return std::move(pack).value();
}

/// The pack with another value of one parameter.
inline analytics::RulePack withParameter(const char* rule, const char* name, analytics::ParameterValue value)
{
    analytics::RulePack pack = defaultPack();
    for (analytics::RuleSettings& settings : pack.rules)
        if (settings.id == rule) settings.parameters[name] = value;
    return pack;
}

inline analytics::ChainFacts facts()
{
    analytics::ChainFacts known;
    known.genesis = idOf<BlockHash>("genesis");
    known.agreedUpTo = 20;
    known.provenUpTo = 10;
    return known;
}

using Findings = std::map<std::string, Finding>;

/// All findings of these events by id, the later one where an id comes twice. D and E are in the directory, as an
/// authority and a bank.
/// @param head  The head's block time, where it lies beyond the last event.
inline Findings judge(const std::vector<Event>& events, const analytics::RulePack& pack, std::int64_t head = 0)
{
    Interner names;
    for (const auto& [word, kind] : {std::pair{"D", InstitutionKind::Authority}, std::pair{"E", InstitutionKind::Bank}}) {
        const InstitutionId id = idOf<InstitutionId>(word);
        names.directory[Bytes{id.value().begin(), id.value().end()}] = kind;
    }
    analytics::RuleJudge judge{pack, names};
    judge.history().setZeroEntity(names.number(ByteView{Bytes32{}}));
    std::vector<analytics::JudgedHit> hits;
    for (const Event& event : events)
        judge.take(names.row(event), hits);
    if (head != 0) judge.reach(head, hits);
    Findings findings;
    for (const analytics::JudgedHit& hit : hits) {
        Finding finding = makeFinding(hit, facts(), names, pack.digest);
        findings.insert_or_assign(finding.id, std::move(finding));
    }
    return findings;
}

inline std::vector<Finding> ofRule(const Findings& findings, const std::string& rule)
{
    std::vector<Finding> found;
    for (const auto& [id, finding] : findings)
        if (finding.rule == rule) found.push_back(finding);
    return found;
}

/// "12.3" for a violation at block 12, log 3, "12.3?" where it cannot be evaluated, "12.3-" where it is cleared now; in
/// order. Twice where two findings are about one event.
inline QString places(const Findings& findings, const std::string& rule)
{
    std::multimap<EventKey, QString> found;
    for (const Finding& finding : ofRule(findings, rule)) {
        const QString mark = finding.verdict == Verdict::CannotEvaluate ? QStringLiteral("?")
            : finding.verdictNow == Verdict::Cleared                    ? QStringLiteral("-")
                                                                        : QString{};
        found.emplace(finding.event, QStringLiteral("%1.%2%3").arg(finding.event.block()).arg(finding.event.logIndex()).arg(mark));
    }
    QStringList list;
    for (const auto& [key, place] : found)
        list << place;
    return list.join(QLatin1Char(' '));
}

/// Words for readers, not names of the file formats: "issuance", not "credential.issued".
inline bool namesAnEventType(const std::string& text)
{
    return std::any_of(allEventTypes().begin(), allEventTypes().end(), [&](EventType type) {
        const std::string_view name = eventTypeName(type);
        return name.find('.') != std::string_view::npos && text.find(name) != std::string::npos;
    });
}

inline bool hasBlankBetweenHan(const std::string& text)
{
    constexpr std::array words{" 于 ", "于 北京", "自 北京", "至 北京"};
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.find(word) != std::string::npos; });
}

/// What holds for every finding, whichever the rule.
inline bool isWellFormed(const std::string& id, const Finding& finding)
{
    return finding.id == id && id.size() == 32 && !finding.summary.zh.empty() && !finding.summary.en.empty()
        && finding.summary.zh.find("依据：") != std::string::npos && finding.summary.en.find("Basis: ") != std::string::npos
        && !namesAnEventType(finding.summary.zh) && !namesAnEventType(finding.summary.en)
        && !hasBlankBetweenHan(finding.summary.zh)
        && finding.summary.en.find("  ") == std::string::npos && std::is_sorted(finding.events.begin(), finding.events.end())
        && std::find(finding.events.begin(), finding.events.end(), finding.event) != finding.events.end();
}

} // namespace guanlan::script
