// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_history_model.h"
#include "models/items/credential_list_model.h"
#include "models/items/credential_match_model.h"
#include "models/items/data_hub.h"
#include "models/items/insight_labels.h"
#include "models/items/institution_table_model.h"
#include "models/items/profile_finding_model.h"
#include "models/items/rule_count_model.h"
#include "tests/models/items/insight_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace guanlan;
using namespace guanlan::items;
using script::idOf;

class InsightModelsTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_world{20};
    std::unique_ptr<DataHub> m_hub;

    template <class T>
    static T answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        auto result = future.result();
        if (!result) qFatal("%s", result.error().message.c_str());
        return std::move(result).value();
    }
    CredentialView focus() { return *answer(askCredential(*m_hub, idOf<CredentialId>("focus"))).view; }
    static QStringList column(const QAbstractItemModel& model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) texts += model.index(row, column).data().toString();
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<DataHub>(*m_world.workspace); }
    void cleanupTestCase() { m_hub.reset(); }

    void institutionsSurviveTheTesterAndKeepTheirPlace()
    {
        InstitutionTableModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        auto league = answer(askOverview(*m_hub, {})).overview.league;
        model.setRows(league);
        QCOMPARE(model.rowCount(), int(league.size()));
        QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
        QPersistentModelIndex kept{model.index(1, 0)};
        league[1].issued += 5;
        model.setRows(league);
        QCOMPARE(resets.count(), 0);
        QVERIFY(kept.isValid());
        QCOMPARE(model.index(kept.row(), InstitutionTableModel::Issued).data(SortRole).toLongLong(), league[1].issued);
        std::swap(league[0], league[1]);
        model.setRows(league);
        QCOMPARE(resets.count(), 1);
    }

    void institutionsChangeLanguage()
    {
        InstitutionTableModel model;
        model.setRows(answer(askOverview(*m_hub, {})).overview.league);
        const int row = model.rowOf(idOf<InstitutionId>("A"));
        QCOMPARE(model.index(row, 0).data().toString(), QStringLiteral("机构A"));
        model.setDisplay(Language::English, DisplayZone::Utc);
        QCOMPARE(model.index(row, 0).data().toString(), QStringLiteral("Institution A"));
        QCOMPARE(model.rowOf(idOf<InstitutionId>("nobody")), -1);
    }

    void oneCriticalOutweighsManyHighOnes()
    {
        InstitutionTableModel model;
        analytics::LeagueRow one, many;
        one.id = idOf<InstitutionId>("A");
        one.findings = {1, 0, 0, 0};
        many.findings = {0, 900, 900, 900};
        model.setRows({one, many});
        const auto weight = [&](int row) { return model.index(row, InstitutionTableModel::Findings).data(SortRole).toLongLong(); };
        QVERIFY(weight(0) > weight(1));
    }

    void riskIsShownWithItsParts()
    {
        InstitutionTableModel model;
        const auto shown = answer(askOverview(*m_hub, {}));
        model.setRows(shown.overview.league);
        const int risk = InstitutionTableModel::Risk;
        QCOMPARE(model.index(0, risk).data().toString(), QStringLiteral("—"));
        model.setRisk(shown.risk);
        int withPoints = 0;
        double widest = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto* known = shown.risk.find(model.at(row).id);
            QVERIFY(known);
            const QModelIndex index = model.index(row, risk);
            QCOMPARE(index.data().toString(), known->index ? QString::number(*known->index, 'f', 1) : QStringLiteral("Too few acts"));
            const QString parts = index.data(Qt::ToolTipRole).toString();
            QVERIFY2(parts.contains(QStringLiteral("180 days")), qPrintable(parts));
            QCOMPARE(parts.contains(QStringLiteral("Critical")), known->parts[0].open > 0);
            QCOMPARE(index.data(SortRole).toDouble() >= 0, known->index.has_value());
            withPoints += known->points > 0;
            widest = std::max(widest, index.data(ShareRole).toDouble());
        }
        QVERIFY(withPoints > 0);
        const auto isRanked = [](const auto& each) { return each.index.value_or(0) > 0; };
        const bool ranked = std::any_of(shown.risk.institutions.begin(), shown.risk.institutions.end(), isRanked);
        QCOMPARE(widest, ranked ? 1.0 : 0.0);
        QVERIFY(model.headerData(risk, Qt::Horizontal, Qt::ToolTipRole).toString().startsWith(QStringLiteral("<qt>"))); // Else it is one long line.
        QCOMPARE(model.headerData(risk, Qt::Horizontal, Qt::InitialSortOrderRole).toInt(), int(Qt::DescendingOrder));
        QCOMPARE(model.headerData(InstitutionTableModel::Name, Qt::Horizontal, Qt::InitialSortOrderRole).toInt(), int(Qt::AscendingOrder));
    }

    void everySeverityIsInTheToolTip()
    {
        InstitutionTableModel model;
        analytics::LeagueRow row;
        row.id = idOf<InstitutionId>("A");
        row.findings = {15, 5, 5, 1};
        row.undecided = 7;
        model.setRows({row});
        const QString tip = model.index(0, InstitutionTableModel::Findings).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("◆15 ▲5 ●5 ○1")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("7 more could not be judged")), qPrintable(tip));
    }

    void historyTellsTheLifeInOrder()
    {
        CredentialHistoryModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const CredentialView view = focus();
        model.setView(view, credentialLanes(view).acts);
        model.setDisplay(Language::English, DisplayZone::Utc);
        std::vector<int> own; // the rows of the credential itself
        QStringList acts, conditions;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, CredentialHistoryModel::Concerns).data().toString() != QStringLiteral("This credential")) continue;
            own.push_back(row);
            acts += model.index(row, CredentialHistoryModel::Act).data().toString();
            conditions += model.index(row, CredentialHistoryModel::Condition).data().toString();
        }
        QCOMPARE(acts, (QStringList{QStringLiteral("Credential issued"), QStringLiteral("Credential presented"),
                                    QStringLiteral("Credential verified"), QStringLiteral("Credential revoked"),
                                    QStringLiteral("Credential presented"), QStringLiteral("Credential verified")}));
        QCOMPARE(conditions, (QStringList{QStringLiteral("Valid"), QStringLiteral("Valid"), QStringLiteral("Valid"), QStringLiteral("Revoked"),
                                          QStringLiteral("Revoked"), QStringLiteral("Revoked")}));
        const auto details = [&](std::size_t i) { return model.index(own[i], CredentialHistoryModel::Details).data().toString(); };
        QVERIFY(details(1).contains(QStringLiteral("Consent in force")));
        QVERIFY(details(4).contains(QStringLiteral("No consent")));
        QCOMPARE(model.findingsAt(own[3]).size(), std::size_t(1));
        const QModelIndex found = model.index(own[3], CredentialHistoryModel::Findings);
        QVERIFY(found.data().toString().contains(QStringLiteral("R14")));
        // What looks like markup in a summary is shown, not obeyed.
        QVERIFY(found.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    }

    void rulesAndPurposesHaveTheirNamesFromThePack()
    {
        auto pack = std::make_shared<analytics::RulePack>();
        pack->purposes = {{2, {}, {"结果互认", "mutual recognition"}}};
        analytics::RuleSettings rule;
        rule.id = "R14";
        rule.title = {"吊销或暂停期间使用", "Used while revoked"};
        pack->rules = {rule};
        QCOMPARE(purposeLabel(pack.get(), 2, Language::Chinese), QStringLiteral("结果互认"));
        QCOMPARE(purposeLabel(pack.get(), 3, Language::English), QStringLiteral("Code 3"));
        QCOMPARE(purposeLabel(nullptr, 2, Language::English), QStringLiteral("Code 2"));
        ProfileFindingModel findings;
        findings.setRows(m_world.findings);
        findings.setDisplay(Language::English, DisplayZone::Utc);
        findings.setRules(pack);
        const auto ofR14 = std::find_if(m_world.findings.begin(), m_world.findings.end(), [](const Finding& each) { return each.rule == "R14"; });
        const QModelIndex cell = findings.index(int(ofR14 - m_world.findings.begin()), ProfileFindingModel::Rule);
        QCOMPARE(cell.data().toString(), QStringLiteral("R14 Used while revoked"));
    }

    void listNamesEveryNodeOnce()
    {
        CredentialListModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const CredentialView view = focus();
        model.setView(view);
        QCOMPARE(model.rowCount(), int(view.graph.nodes.size()));
        const QStringList ids = [&] {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row) all += model.index(row, 0).data(IdRole).toString();
            return all;
        }();
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        model.setDisplay(Language::English, DisplayZone::Utc);
        QCOMPARE(model.index(0, CredentialListModel::Schema).data().toString(), QStringLiteral("Professional investor"));
        QCOMPARE(model.index(0, CredentialListModel::Then).data().toString(), QStringLiteral("Valid"));
        QCOMPARE(model.index(0, CredentialListModel::Now).data().toString(), QStringLiteral("Revoked"));
    }

    void smallModelsSurviveTheTester()
    {
        RuleCountModel rules;
        ProfileFindingModel findings;
        CredentialMatchModel matches;
        QAbstractItemModelTester first{&rules}, second{&findings}, third{&matches};
        rules.setRows(answer(askOverview(*m_hub, {})).rules);
        QCOMPARE(column(rules, RuleCountModel::Rule), (QStringList{QStringLiteral("R01"), QStringLiteral("R14")}));
        findings.setRows(m_world.findings);
        QCOMPARE(findings.rowCount(), int(m_world.findings.size()));
        matches.setRows(answer(askCredential(*m_hub, idOf<SubjectId>("u").value())).matches);
        QCOMPARE(matches.rowCount(), 5);
        matches.setDisplay(Language::English, DisplayZone::Utc);
        QCOMPARE(matches.index(0, CredentialMatchModel::Issuer).data().toString(), QStringLiteral("Institution C"));
    }
};

QTEST_GUILESS_MAIN(InsightModelsTest)
#include "insight_models_test.moc"
