// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_view.h"
#include "models/items/data_hub.h"
#include "models/items/insight_overview.h"
#include "models/items/insight_profile.h"
#include "tests/models/items/insight_fixture.h"

#include <QTest>

using namespace guanlan;
using namespace guanlan::items;
using script::idOf;

/// The questions of the activity pages against sums taken directly over the events.
class InsightQuestionsTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_world;
    std::unique_ptr<DataHub> m_hub;

    template <class T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }
    std::int64_t count(EventType type, const char* institution = nullptr) const
    {
        return std::count_if(m_world.events.begin(), m_world.events.end(), [&](const Event& event) {
            return event.type == type && (!institution || actingInstitution(event) == idOf<InstitutionId>(institution));
        });
    }

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<DataHub>(*m_world.workspace); }
    void cleanupTestCase() { m_hub.reset(); }

    void overviewAddsUp()
    {
        const auto answered = answer(askOverview(*m_hub, {}));
        VERIFY_DONE(answered);
        const analytics::Overview& overview = answered->overview;
        QCOMPARE(overview.issued.value, count(EventType::CredentialIssued));
        QCOMPARE(overview.revoked.value, count(EventType::CredentialRevoked));
        QCOMPARE(answered->events, std::int64_t(m_world.events.size()));
        std::int64_t stacked = 0;
        for (const auto& series : overview.issuance)
            for (const std::int64_t value : series.counts) stacked += value;
        QCOMPARE(stacked, overview.issued.value);
        for (const analytics::LeagueRow& row : overview.league)
            if (row.id == idOf<InstitutionId>("A")) QCOMPARE(row.issued, count(EventType::CredentialIssued, "A"));
        std::int64_t findings = 0;
        for (const RuleCount& rule : answered->rules) findings += rule.total;
        QCOMPARE(findings, std::int64_t(m_world.findings.size()));
        QCOMPARE(answered->rules.front().rule, std::string{"R01"}); // critical before high
    }

    void overviewFollowsTheScope()
    {
        ViewScope scope;
        scope.from = m_world.events.front().time + 10 * secondsPerDay;
        scope.to = m_world.events.front().time + 20 * secondsPerDay;
        scope.institutions = {idOf<InstitutionId>("B")};
        const auto answered = answer(askOverview(*m_hub, scope));
        VERIFY_DONE(answered);
        const auto expected = std::count_if(m_world.events.begin(), m_world.events.end(), [&](const Event& event) {
            return event.type == EventType::CredentialIssued && event.institution == idOf<InstitutionId>("B")
                && event.time >= answered->overview.from && event.time < answered->overview.to;
        });
        QCOMPARE(answered->overview.issued.value, std::int64_t(expected));
        QVERIFY(answered->overview.issued.previous.has_value());
    }

    void freshness_data()
    {
        QTest::addColumn<qint64>("proven");
        QTest::addColumn<qint64>("agreed");
        QTest::addColumn<QList<qint64>>("shares"); // proven, agreed, reported of blocks 10 to 109
        QTest::newRow("nothing") << qint64(-1) << qint64(-1) << QList<qint64>{0, 0, 100};
        QTest::newRow("all proven") << qint64(109) << qint64(-1) << QList<qint64>{100, 0, 0};
        QTest::newRow("proven beyond the cursor") << qint64(500) << qint64(-1) << QList<qint64>{100, 0, 0};
        QTest::newRow("half and half") << qint64(59) << qint64(109) << QList<qint64>{50, 50, 0};
        QTest::newRow("agreed is below proven") << qint64(59) << qint64(20) << QList<qint64>{50, 0, 50};
        QTest::newRow("before the start") << qint64(9) << qint64(3) << QList<qint64>{0, 0, 100};
    }
    void freshness()
    {
        QFETCH(qint64, proven);
        QFETCH(qint64, agreed);
        QFETCH(QList<qint64>, shares);
        store::ChainState chain;
        chain.identity.startBlock = 10;
        chain.synced = store::Cursor{109, {}, 1000};
        chain.head = 120;
        if (proven >= 0) chain.provenUpTo = std::uint64_t(proven);
        if (agreed >= 0) chain.agreedUpTo = std::uint64_t(agreed);
        const Freshness fresh = freshnessOf(chain);
        QCOMPARE((QList<qint64>{fresh.proven, fresh.agreed, fresh.reported}), shares);
        QCOMPARE(fresh.blocks, std::int64_t(100));
        QCOMPARE(*fresh.behind, std::uint64_t(11));
    }

    void profileAddsUp()
    {
        const auto profile = answer(askInstitutionProfile(*m_hub, {idOf<InstitutionId>("A"), {}, {}, analytics::Bucket::Week}));
        VERIFY_DONE(profile);
        QCOMPARE(profile->timeline.find(EventType::CredentialIssued)->total, count(EventType::CredentialIssued, "A"));
        std::int64_t mix = 0;
        for (const SchemaShare& share : profile->mix) mix += share.count;
        QCOMPARE(mix, count(EventType::CredentialIssued, "A"));
        QVERIFY(profile->mixComplete);
        const auto own = std::count_if(m_world.findings.begin(), m_world.findings.end(),
                                       [](const Finding& each) { return each.institution == idOf<InstitutionId>("A"); });
        QCOMPARE(profile->findingCount, std::int64_t(own));
        QVERIFY(std::is_sorted(profile->findings.begin(), profile->findings.end(),
                               [](const Finding& a, const Finding& b) { return a.severity < b.severity; }));
    }

    void onlyViolationsAreCounted()
    {
        const auto rules = countByRule({{"R09", Severity::Low, {}, Verdict::CannotEvaluate, 3}, {"R01", Severity::High, {}, Verdict::Violation, 2}});
        QCOMPARE(rules.size(), std::size_t(1));
        QCOMPARE(rules.front().total, std::int64_t(2));

        script::SmallConsortium world{20};
        const auto event = std::find_if(world.events.begin(), world.events.end(),
                                        [](const Event& each) { return actingInstitution(each) == idOf<InstitutionId>("A"); });
        Finding undecided = script::findingAbout(*event, "R09", Severity::Critical, 4711);
        undecided.verdict = undecided.verdictNow = Verdict::CannotEvaluate;
        VERIFY_DONE(world.writer->judge(event->key.chain(), {undecided}, world.events.back().key));
        DataHub hub{*world.workspace};
        const auto profile = answer(askInstitutionProfile(hub, {idOf<InstitutionId>("A"), {}, {}, analytics::Bucket::Week}));
        VERIFY_DONE(profile);
        QCOMPARE(profile->undecided, std::int64_t(1));
        QCOMPARE(profile->findingCount, std::int64_t(profile->findings.size()));
        for (const Finding& each : profile->findings) QVERIFY(each.verdict == Verdict::Violation);
        const auto overview = answer(askOverview(hub, {}));
        VERIFY_DONE(overview);
        QCOMPARE(overview->overview.undecided, std::int64_t(1));
    }

    void unknownInstitutionIsNotFound()
    {
        const auto profile = answer(askInstitutionProfile(*m_hub, {idOf<InstitutionId>("nobody"), {}, {}, analytics::Bucket::Day}));
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::NotFound);
    }

    void readsWhatWasPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const QString digits(64, QLatin1Char('a')), address(40, QLatin1Char('B'));
        QTest::newRow("plain") << QStringLiteral("0x") + digits << true;
        QTest::newRow("bare") << digits << true;
        QTest::newRow("spaces and quotes") << QStringLiteral(" \"0x") + digits + QStringLiteral("\"\n") << true;
        QTest::newRow("address") << QStringLiteral("0x") + address << true;
        QTest::newRow("did") << QStringLiteral("did:weid:1:0x") + address << true;
        QTest::newRow("link") << QStringLiteral("guanlan://credential/0x") + digits << true;
        QTest::newRow("empty") << QString{} << false;
        QTest::newRow("63 digits") << digits.left(63) << false;
        QTest::newRow("65 digits") << digits + QLatin1Char('a') << false;
        QTest::newRow("not hex") << QString{64, QLatin1Char('g')} << false;
        QTest::newRow("word") << QStringLiteral("Bank A") << false;
    }
    void readsWhatWasPasted()
    {
        QFETCH(QString, text);
        QTEST(parseCredentialWord(text).has_value(), "good");
    }

    void findsByIdDigestAndSubject()
    {
        const auto focus = idOf<CredentialId>("focus");
        const auto byId = answer(askCredential(*m_hub, focus.value()));
        VERIFY_DONE(byId);
        QVERIFY(byId->view.has_value());
        QCOMPARE(byId->view->graph.nodes.front().id, focus);
        QCOMPARE(byId->view->graph.nodes.size(), std::size_t(5)); // root, e1, e2, focus, heir
        QCOMPARE(byId->view->nodeFindings.size(), byId->view->graph.nodes.size());
        const auto revoked = std::count_if(byId->view->findings.begin(), byId->view->findings.end(),
                                           [](const Finding& each) { return each.rule == "R14"; });
        QCOMPARE(revoked, std::ptrdiff_t(1));

        const auto byDigest = answer(askCredential(*m_hub, idOf<Digest>("dfocus").value()));
        VERIFY_DONE(byDigest);
        QVERIFY(byDigest->view.has_value());
        QCOMPARE(byDigest->view->graph.nodes.front().id, focus);

        const auto bySubject = answer(askCredential(*m_hub, idOf<SubjectId>("u").value()));
        VERIFY_DONE(bySubject);
        QVERIFY(!bySubject->view);
        QCOMPARE(bySubject->matches.size(), std::size_t(5));
        QVERIFY(!bySubject->moreMatches);
        QCOMPARE(bySubject->matches.front().id, idOf<CredentialId>("heir")); // newest first
    }

    void unknownCredentialIsNotFound()
    {
        const auto nothing = answer(askCredential(*m_hub, idOf<CredentialId>("nothing").value()));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(InsightQuestionsTest)
#include "insight_questions_test.moc"
