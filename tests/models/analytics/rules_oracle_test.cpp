// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_judge.h"
#include "tests/models/analytics/random_life.h"

#include <QTest>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

using namespace guanlan;

namespace {

using Verdicts = std::set<std::tuple<std::string, std::uint64_t, std::uint32_t, bool>>;

const std::set<std::string> oracleRules{"R01", "R02", "R08", "R13", "R14", "R15"};

/// The rules read literally: for each event, all events before it are walked through again. Knows nothing of
/// the engine's history; bytes, not numbers.
class Oracle {
public:
    explicit Oracle(const std::vector<Event>& events) : m_events{events} {}

    Verdicts judge()
    {
        for (m_now = 0; m_now < m_events.size(); ++m_now) {
            const Event& event = m_events[m_now];
            if (event.type == EventType::CredentialIssued) {
                if (unauthorised(event)) say("R01");
                if (evidenceWrong(event)) say("R08");
            }
            if (isInstitutionsAct(event)) wrongSigner(event);
            const bool presented = event.type == EventType::CredentialPresented;
            const bool accepted = event.type == EventType::CredentialVerified && event.accepted.value_or(false);
            if (presented || accepted) {
                outOfValidity(event);
                if (stateOf(*event.credential) != "active") say("R14");
            }
            if (presented) noConsent(event);
        }
        return m_verdicts;
    }

private:
    void say(const std::string& rule, bool cannotEvaluate = false)
    {
        const EventKey key = m_events[m_now].key;
        m_verdicts.insert({rule, key.block(), key.logIndex(), cannotEvaluate});
    }

    static bool isInside(std::int64_t time, std::optional<std::int64_t> from, std::optional<std::int64_t> until)
    {
        const bool begun = from.value_or(0) == 0 || *from <= time;
        const bool over = until.value_or(0) != 0 && *until <= time;
        return begun && !over;
    }

    bool unauthorised(const Event& issuance) const
    {
        for (std::size_t i = 0; i < m_now; ++i) {
            const Event& grant = m_events[i];
            if (grant.type != EventType::IssuerAuthorised || grant.institution != issuance.institution
                || grant.schema != issuance.schema || !isInside(issuance.time, grant.validFrom, grant.validUntil))
                continue;
            bool ended = false;
            for (std::size_t j = i + 1; j < m_now; ++j)
                ended = ended || (m_events[j].type == EventType::IssuerDeauthorised
                                  && m_events[j].institution == grant.institution && m_events[j].schema == grant.schema);
            if (!ended) return false;
        }
        return true;
    }

    static bool isInstitutionsAct(const Event& event)
    {
        static const std::set<EventType> acts{EventType::CredentialIssued, EventType::CredentialSuspended,
            EventType::CredentialReinstated, EventType::CredentialRevoked, EventType::CredentialPresented,
            EventType::CredentialVerified};
        return acts.contains(event.type);
    }

    void wrongSigner(const Event& event)
    {
        const InstitutionId actor = event.institution ? *event.institution : *event.counterparty;
        std::optional<Address> controller;
        for (std::size_t i = 0; i < m_now; ++i)
            if ((m_events[i].type == EventType::InstitutionRegistered || m_events[i].type == EventType::InstitutionKeyChanged)
                && m_events[i].institution == actor)
                controller = m_events[i].controller;
        if (!controller) {
            if (m_unknownControllers.insert(actor).second) say("R02", true);
        } else if (*controller != event.sender) {
            say("R02");
        }
    }

    const Event* issuanceOf(const CredentialId& credential) const
    {
        for (std::size_t i = m_now; i-- > 0;)
            if (m_events[i].type == EventType::CredentialIssued && m_events[i].credential == credential) return &m_events[i];
        return nullptr;
    }

    std::string stateOf(const CredentialId& credential) const
    {
        std::string state = "active";
        for (std::size_t i = 0; i < m_now; ++i) {
            if (m_events[i].credential != credential || state == "revoked") continue;
            if (m_events[i].type == EventType::CredentialSuspended) state = "suspended";
            if (m_events[i].type == EventType::CredentialReinstated) state = "active";
            if (m_events[i].type == EventType::CredentialRevoked) state = "revoked";
        }
        return state;
    }

    bool evidenceWrong(const Event& issuance) const
    {
        return std::any_of(issuance.evidence.begin(), issuance.evidence.end(), [&](const CredentialId& id) {
            const Event* evidence = isZero(id) ? nullptr : issuanceOf(id);
            return !evidence || evidence->subject != issuance.subject || stateOf(id) != "active"
                || !isInside(issuance.time, evidence->validFrom, evidence->validUntil);
        });
    }

    void outOfValidity(const Event& use)
    {
        const Event* issuance = issuanceOf(*use.credential);
        if (!issuance) {
            if (m_unknownCredentials.insert(*use.credential).second) say("R13", true);
        } else if (!isInside(use.time, issuance->validFrom, issuance->validUntil)) {
            say("R13");
        }
    }

    void noConsent(const Event& use)
    {
        const Event* issuance = issuanceOf(*use.credential);
        bool fits = false, fitsButForSubject = false;
        for (std::size_t i = 0; i < m_now && !isZero(*use.consent); ++i) {
            const Event& grant = m_events[i];
            if (grant.type != EventType::ConsentGranted || grant.consent != use.consent) continue;
            if (grant.counterparty != use.counterparty || grant.credential != use.credential) continue;
            fitsButForSubject = true;
            fits = fits || (issuance && issuance->subject == grant.subject);
        }
        if (!fits) say("R15", !issuance && fitsButForSubject);
    }

    const std::vector<Event>& m_events;
    std::size_t m_now = 0;
    Verdicts m_verdicts;
    std::set<InstitutionId> m_unknownControllers;
    std::set<CredentialId> m_unknownCredentials;
};

Verdicts engineVerdicts(const std::vector<Event>& events, const analytics::RulePack& pack)
{
    script::Interner names;
    analytics::RuleJudge judge{pack, names};
    judge.history().setZeroEntity(names.number(ByteView{Bytes32{}}));
    std::vector<analytics::JudgedHit> hits;
    for (const Event& event : events)
        judge.take(names.row(event), hits);
    Verdicts verdicts;
    for (const auto& [rule, hit] : hits)
        if (oracleRules.contains(rule->id)) verdicts.insert({rule->id, hit.event.block(), hit.event.logIndex(), hit.verdict == Verdict::CannotEvaluate});
    return verdicts;
}

} // namespace

class RulesOracleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesOnRandomLives_data();
    void agreesOnRandomLives();
};

void RulesOracleTest::agreesOnRandomLives_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void RulesOracleTest::agreesOnRandomLives()
{
    QFETCH(unsigned, seed);
    const auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
    QVERIFY(pack);
    std::mt19937 random{seed};
    const std::string text = script::randomLife(random, 120);
    const auto events = script::eventsOf(text);
    const Verdicts expected = Oracle{events}.judge();
    const Verdicts found = engineVerdicts(events, *pack);
    for (const std::string& rule : oracleRules)
        QVERIFY2(std::any_of(expected.begin(), expected.end(), [&rule](const auto& v) { return std::get<0>(v) == rule; }),
            "the random life is too tame");
    for (const auto& [rule, block, log, unsure] : expected)
        QVERIFY2(found.contains({rule, block, log, unsure}),
            qPrintable(QStringLiteral("missed %1 at %2.%3").arg(QString::fromStdString(rule)).arg(block).arg(log)));
    QCOMPARE(found.size(), expected.size());
}

QTEST_APPLESS_MAIN(RulesOracleTest)
#include "rules_oracle_test.moc"
