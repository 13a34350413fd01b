// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conformance_model.h"
#include "models/items/credential_history_model.h"
#include "models/items/credential_lanes.h"
#include "models/items/data_hub.h"
#include "models/items/event_proof.h"
#include "tests/models/items/credential_life.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace guanlan;
using namespace guanlan::items;
using analytics::Conformance;
using analytics::CredentialCondition;
using script::idOf;

namespace {

template <class T>
T answer(QFuture<Result<T>> future)
{
    future.waitForFinished();
    auto result = future.result();
    if (!result) qFatal("%s", result.error().message.c_str());
    return std::move(result).value();
}

CredentialView viewOf(DataHub& hub, const char* credential, const Rules& rules = {})
{
    return *answer(askCredential(hub, idOf<CredentialId>(credential), rules)).view;
}

/// "issuer A", in the order of the lanes.
QStringList laneTexts(const CredentialLanes& lanes)
{
    QStringList texts;
    for (const Lane& lane : lanes.lanes) {
        const char* role[]{"evidence", "issuer", "holder", "verifier", "derived", "other"};
        texts += QString::fromLatin1(role[int(lane.role)]) + QStringLiteral(" ") + QString::fromStdString(lane.name.en);
    }
    return texts;
}

} // namespace

/// A credential's lanes, expectations and proofs against the life that was written down.
class CredentialStoryTest : public QObject {
    Q_OBJECT

    script::JudgedWorkspace m_world;
    std::unique_ptr<DataHub> m_hub;

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<DataHub>(*m_world.workspace); }
    void cleanupTestCase() { m_hub.reset(); }

    void everyoneHasOneLane()
    {
        const CredentialLanes lanes = credentialLanes(viewOf(*m_hub, "c"));
        QCOMPARE(laneTexts(lanes), (QStringList{QStringLiteral("evidence Institution B"), QStringLiteral("issuer Institution A"),
                                                QStringLiteral("holder "), QStringLiteral("verifier Institution V"), QStringLiteral("verifier W")}));
        QCOMPARE(lanes.issuerLane, 1);
        QStringList acts;
        for (const LaneAct& act : lanes.acts) acts += QStringLiteral("%1:%2").arg(act.event.key.block()).arg(act.lane);
        QCOMPARE(acts.join(u' '), QStringLiteral("4:0 5:1 6:2 7:3 8:3 9:4 10:1 11:3"));
        QVERIFY(!lanes.acts[2].node && lanes.acts[2].institutionName.en == "Institution V");
    }

    void theLifeIsThatOfTheEvents()
    {
        const CredentialLanes lanes = credentialLanes(viewOf(*m_hub, "c"));
        QCOMPARE(lanes.life.size(), std::size_t(2));
        QVERIFY(lanes.life[0].condition == CredentialCondition::Active);
        QVERIFY(lanes.life[1].condition == CredentialCondition::Revoked);
        QCOMPARE(lanes.life[0].from, script::timeOf("0302T0904"));
        QCOMPARE(lanes.life[0].to, script::timeOf("0602T0900"));
        QCOMPARE(lanes.life[1].to, script::timeOf("0602T0930")); // the last block read
    }

    void validityEndsWithoutAnEvent()
    {
        const std::string until = std::to_string(script::timeOf("0305T0900"));
        const std::string life = "1@0302T0900: issue c A u S 0 " + until + " ; 2@0303T0900: suspend c A ; 3@0304T0900: reinstate c A ; 4@0401T0900: did w";
        script::WorkspaceOfEvents space;
        space.fill(script::eventsOf(life));
        DataHub hub{*space.workspace};
        const CredentialLanes lanes = credentialLanes(viewOf(hub, "c"));
        std::vector<CredentialCondition> states;
        for (const LifeSpan& span : lanes.life) states.push_back(span.condition);
        QVERIFY((states == std::vector{CredentialCondition::Active, CredentialCondition::Suspended, CredentialCondition::Active, CredentialCondition::Expired}));
        QCOMPARE(lanes.life.back().from, script::timeOf("0305T0900"));
    }

    void manyInstitutionsShareALane()
    {
        std::string life = "1@0302T0900: issue c A u S 0 0";
        for (int i = 0; i < 30; ++i) life += " | present c V" + std::to_string(i) + " - 1 b";
        script::WorkspaceOfEvents space;
        space.fill(script::eventsOf(life));
        DataHub hub{*space.workspace};
        const CredentialLanes lanes = credentialLanes(viewOf(hub, "c"));
        QCOMPARE(lanes.lanes.size(), maxLanes);
        QCOMPARE(lanes.lanes.back().institutions, 31 - int(maxLanes) + 1);
        for (const LaneAct& act : lanes.acts) QVERIFY(act.lane >= 0 && act.lane < int(maxLanes));
    }

    void brokenActsAndAnswersAreMarked()
    {
        const CredentialView view = viewOf(*m_hub, "c", m_world.pack);
        const CredentialLanes lanes = credentialLanes(view);
        QStringList broken;
        for (const LaneAct& act : lanes.acts)
            if (act.isBroken) broken += QString::number(act.event.key.block());
        QVERIFY2(broken.contains(QStringLiteral("9")), qPrintable(broken.join(u' '))); // without consent
        QVERIFY2(broken.contains(QStringLiteral("11")), qPrintable(broken.join(u' '))); // after it was revoked
        QVERIFY(!broken.contains(QStringLiteral("7")) && !broken.contains(QStringLiteral("8")));
        bool answered = false, pending = false;
        for (const LaneAnswer& answer : lanes.answers) {
            if (lanes.acts[answer.act].event.key.block() == 7) answered = answer.answer && lanes.acts[*answer.answer].event.key.block() == 8;
            if (lanes.acts[answer.act].event.key.block() == 11) pending = !answer.answer && answer.due && answer.state == Conformance::Pending;
        }
        QVERIFY(answered);
        QVERIFY(pending);
    }

    void expectationsLeadToFindings()
    {
        ConformanceModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setConformance(viewOf(*m_hub, "c", m_world.pack).conformance);
        model.setDisplay(Language::English, DisplayZone::Shanghai);
        QCOMPARE(model.rowCount(), 10);
        QStringList broken;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.at(row).state != Conformance::Broken) continue;
            broken += QString::fromUtf8(model.at(row).rule.data(), qsizetype(model.at(row).rule.size()));
            const auto* telling = model.tellingCase(row);
            QVERIFY(telling && !telling->finding.empty());
            const auto finding = m_world.reader->finding(telling->finding);
            VERIFY_DONE(finding);
            QCOMPARE(finding->rule, std::string{model.at(row).rule});
            QCOMPARE(finding->event, telling->event);
            QVERIFY(model.index(row, ConformanceModel::State).data().toString().startsWith(QStringLiteral("✕")));
        }
        QVERIFY2(broken.contains(QStringLiteral("R15")) && broken.contains(QStringLiteral("R14")), qPrintable(broken.join(u' ')));
    }

    void tableRowsAreTheLanesActs()
    {
        CredentialHistoryModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const CredentialView view = viewOf(*m_hub, "c");
        const CredentialLanes lanes = credentialLanes(view);
        model.setView(view, lanes.acts);
        model.setDisplay(Language::English, DisplayZone::Shanghai);
        QCOMPARE(model.rowCount(), int(lanes.acts.size()));
        for (int row = 0; row < model.rowCount(); ++row) QCOMPARE(model.rowOf(lanes.acts[std::size_t(row)].event.key), row);
        QCOMPARE(model.rowOf(EventKey{}), -1);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(2, CredentialHistoryModel::Institution), QStringLiteral("Holder"));
        QVERIFY(cell(2, CredentialHistoryModel::Details).startsWith(QStringLiteral("For Institution V")));
        QVERIFY(cell(0, CredentialHistoryModel::Concerns).startsWith(QStringLiteral("Evidence 0x")));
        QCOMPARE(cell(7, CredentialHistoryModel::Condition), QStringLiteral("Revoked"));
    }

    void proofSaysWhatBindsTheBlock_data()
    {
        QTest::addColumn<int>("proven"); // up to this block; -1: none
        QTest::addColumn<int>("agreed");
        QTest::addColumn<bool>("seals"); // of block 8
        QTest::addColumn<ProofMark>("mark");
        QTest::addColumn<QString>("says");
        QTest::newRow("one source") << -1 << -1 << false << ProofMark::NotChecked << QStringLiteral("one source only");
        QTest::newRow("two operators") << -1 << 9 << false << ProofMark::Agreed << QStringLiteral("two operators agree");
        QTest::newRow("sealed later") << 8 << 9 << true << ProofMark::Verified << QStringLiteral("linked to block 8");
        QTest::newRow("final without seals of its own") << 8 << -1 << false << ProofMark::Verified << QStringLiteral("by the blocks that stand on it");
    }

    void proofSaysWhatBindsTheBlock()
    {
        QFETCH(int, proven);
        QFETCH(int, agreed);
        QFETCH(bool, seals);
        QFETCH(ProofMark, mark);
        QFETCH(QString, says);
        script::WorkspaceOfEvents space;
        const ChainRef ref = space.openChain();
        store::SealRecord record;
        record.sets = {{0, SetOrigin::Genesis, {idOf<Address>("p"), idOf<Address>("q"), idOf<Address>("r"), idOf<Address>("s")}, 3, 0, 0}};
        if (seals) record.checked = store::SealRecord::Checked::Last;
        auto blocks = script::blocksOf(script::eventsOf(script::credentialLife));
        const std::vector<store::BlockContent> first{blocks.begin(), blocks.begin() + 9};
        VERIFY_DONE(space.writer->append(ref, first, record));
        const auto height = [](int block) { return block < 0 ? std::nullopt : std::optional<std::uint64_t>{std::uint64_t(block)}; };
        VERIFY_DONE(space.writer->raiseLevels(ref, height(agreed), height(proven)));
        DataHub hub{*space.workspace};
        const EventProof proof = answer(askEventProof(hub, {ref, 7, 0}));
        const std::vector<ProofLine> lines = proofLines(proof, DisplayZone::Utc);
        QStringList names;
        for (const ProofLine& line : lines) names += line.name;
        QCOMPARE(names.join(u' '), QStringLiteral("transaction log sender block links seals"));
        QVERIFY2(lines.back().mark == mark, qPrintable(lines.back().value));
        QVERIFY2(lines.back().value.contains(says), qPrintable(lines.back().value));
        if (seals) QVERIFY2(lines.back().reason.contains(QStringLiteral("At least 3 of the 4 validators")), qPrintable(lines.back().reason));
        QVERIFY(lines[3].reason.contains(QStringLiteral("this header is in the evidence package"))); // not the last block
        QCOMPARE(lines[4].id, QString::fromStdString(toText(idOf<BlockHash>("genesis"))));
        const QString text = proofText(proof, DisplayZone::Utc);
        QCOMPARE(text.count(u'\n'), int(lines.size()) + 1);
        QVERIFY(text.contains(QStringLiteral("guanlan evidence -w FILE --credential ") + QString::fromStdString(toText(idOf<CredentialId>("c")))));
    }

    void twoSealedHistoriesFail()
    {
        script::WorkspaceOfEvents space;
        const ChainRef ref = space.fill(script::eventsOf(script::credentialLife));
        VERIFY_DONE(space.writer->freeze(ref, {6, 0, {"Broker A", idOf<BlockHash>("h6"), {1}}, {"Bank B", idOf<BlockHash>("x6"), {2}}}));
        DataHub hub{*space.workspace};
        const auto seals = [&](std::uint64_t block) { return proofLines(answer(askEventProof(hub, {ref, block, 0})), DisplayZone::Utc).back(); };
        QVERIFY(seals(7).mark == ProofMark::Failed);
        QVERIFY2(seals(7).value.contains(QStringLiteral("part at block 6")), qPrintable(seals(7).value));
        QVERIFY(seals(5).mark == ProofMark::NotChecked); // before they part
    }

    void theLastBlocksHashIsKnown()
    {
        const EventProof proof = answer(askEventProof(*m_hub, m_world.keyOf(11)));
        const auto lines = proofLines(proof, DisplayZone::Utc);
        QVERIFY(lines[4].mark == ProofMark::Verified);
        QCOMPARE(lines[4].id, QString::fromStdString(toText(idOf<BlockHash>("h11"))));
    }

    void aProofOfNothingIsNotFound()
    {
        auto future = askEventProof(*m_hub, m_world.keyOf(4000));
        future.waitForFinished();
        const auto proof = future.result();
        QVERIFY(!proof && proof.error().kind == ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(CredentialStoryTest)
#include "credential_story_test.moc"
