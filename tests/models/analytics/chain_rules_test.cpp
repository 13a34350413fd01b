// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/analytics/judged_script.h"

#include <QTest>

using namespace guanlan;
using namespace guanlan::analytics;
using script::eventsOf;
using script::idOf;
using script::places;

/// What the chain itself shows, whatever events say: how it was read (R31), strangers' contracts (R32), calls without an event (R33).
class ChainRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("events");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* rule, const char* events, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(events) << QString::fromLatin1(expected);
        };
        row("R32 a stranger's", "R32", "1@1000: foreign at Y", "1.0");
        row("R32 once a contract", "R32", "1@1000: foreign by x at Y | foreign by x at Y ; 9@99000: foreign by z at Y", "1.0");
        row("R32 each contract", "R32", "1@1000: foreign by x at Y | foreign by x at Z", "1.0 1.1");
        row("R32 of a registered contract", "R32", "1@1000: did u at Y | silent at Y", "");
        row("R32 named later", "R32", "1@1000: foreign at Y ; 2@1001: did u at Y", "1.0-");
        row("R32 another is named later", "R32", "1@1000: foreign at Y ; 2@1001: did u at Z", "1.0");
        row("R32 named, and cleared once", "R32", "1@1000: foreign at Y ; 2@1001: did u at Y | did u at Y | foreign at Y", "1.0-");
        row("R32 is no act", "R02", "1@1000: register A a | foreign by x at Y | silent by x", "");
        row("R33 a call", "R33", "1@1000: silent by x", "1.0");
        row("R33 each call", "R33", "1@1000: silent by x | silent by x ; 2@1001: silent by y", "1.0 1.1 2.0");
        row("R33 a call with an event", "R33", "1@1000: did u by x", "");
        row("R33 a stranger's event", "R33", "1@1000: foreign by x at Y", "");
    }

    void judges()
    {
        QFETCH(QString, rule);
        QFETCH(QString, events);
        QFETCH(QString, expected);
        const auto findings = script::judge(eventsOf(events.toStdString()), script::defaultPack());
        QCOMPARE(places(findings, rule.toStdString()), expected);
        for (const auto& [id, finding] : findings)
            QVERIFY2(script::isWellFormed(id, finding), finding.summary.en.c_str());
    }

    /// A day in Shanghai ends at 16:00 UTC.
    void tellsSomeOfMany_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("events");
        QTest::newRow("R32") << QStringLiteral("R32")
                             << QStringLiteral("1@57000: foreign by x at P | foreign by x at Q | foreign by x at R | foreign by y at S ; "
                                               "2@57600: foreign by x at R");
        QTest::newRow("R33") << QStringLiteral("R33")
                             << QStringLiteral("1@57000: silent by x | silent by x | silent by x | silent by y ; 2@57600: silent by x");
    }

    void tellsSomeOfMany()
    {
        QFETCH(QString, rule);
        QFETCH(QString, events);
        const auto all = eventsOf(events.toStdString());
        const auto pack = script::withParameter(rule.toLatin1().constData(), "most_a_day", std::int64_t{2});
        const auto findings = script::judge(all, pack);
        QCOMPARE(places(findings, rule.toStdString()), QStringLiteral("1.0 1.1 1.3 2.0"));
        const auto saysMore = [&](std::size_t event) {
            for (const Finding& finding : script::ofRule(findings, rule.toStdString()))
                if (finding.event == all[event].key) return finding.summary.en.find("the last of 2 findings") != std::string::npos;
            return false;
        };
        QVERIFY(!saysMore(0));
        QVERIFY(saysMore(1));
        QVERIFY(!saysMore(4));
    }

    void namesWhoseKeyItIs()
    {
        const auto findings = script::judge(eventsOf("1@1000: register A a ; 2@1001: silent by a | silent by x | foreign by a at Y"),
            script::defaultPack());
        const auto calls = script::ofRule(findings, "R33");
        QCOMPARE(calls.size(), std::size_t{2});
        for (const Finding& call : calls)
            QCOMPARE(call.institution.has_value(), call.event.logIndex() == 0);
        QCOMPARE(script::ofRule(findings, "R32").front().institution, std::optional{idOf<InstitutionId>("A")});
    }

    void judgesIncidents_data()
    {
        QTest::addColumn<QStringList>("incidents"); // kind@block, all noticed one after the other
        QTest::addColumn<int>("synced"); // Negative: nothing.
        QTest::addColumn<QString>("expected"); // "5" a violation about block 5, "5-" cleared now
        const auto row = [](const char* name, const QStringList& incidents, int synced, const char* expected) {
            QTest::newRow(name) << incidents << synced << QString::fromLatin1(expected);
        };
        row("none", {}, 9, "");
        for (const char* kind : {"header-hash", "header", "parent-link", "timestamp", "transactions-root", "receipts-root", "sender", "seals",
                 "validators", "finality", "nodes-disagree", "fork"})
            row(kind, {QLatin1String{kind} + QStringLiteral("@5")}, 9, "5");
        row("another genesis", {QStringLiteral("wrong-genesis@")}, -1, "0");
        row("another genesis, with its block", {QStringLiteral("wrong-genesis@0")}, -1, "0");
        row("another genesis, recorded either way", {QStringLiteral("wrong-genesis@"), QStringLiteral("wrong-genesis@0")}, 9, "0");
        row("a false genesis header", {QStringLiteral("header-hash@0")}, 9, "0");
        for (const char* kind : {"node-unreachable", "archive-truncated", "wrong-chain", "rewound", "format", "limit", "unheard-of"})
            row(kind, {QLatin1String{kind} + QStringLiteral("@5")}, 9, "");
        row("an old head", {QStringLiteral("head-age@9")}, 9, "9");
        row("newer ones since", {QStringLiteral("head-age@9")}, 10, "9-");
        row("old, and does not hold", {QStringLiteral("head-age@9"), QStringLiteral("seals@9")}, 10, "9");
        row("once a block", {QStringLiteral("seals@9"), QStringLiteral("receipts-root@9"), QStringLiteral("seals@9")}, 8, "9");
        row("each block", {QStringLiteral("seals@9"), QStringLiteral("seals@7")}, 8, "7 9");
        row("without a block", {QStringLiteral("seals@")}, 8, "");
        row("no such block", {QStringLiteral("seals@4294967296")}, 8, "");
    }

    void judgesIncidents()
    {
        QFETCH(QStringList, incidents);
        QFETCH(int, synced);
        QFETCH(QString, expected);
        ChainCondition condition{script::chain, {}, synced < 0 ? std::nullopt : std::optional{std::uint64_t(synced)}};
        for (const QString& text : incidents) {
            const QStringList parts = text.split(QLatin1Char('@'));
            Incident incident;
            incident.time = 1'772'414'411 + condition.incidents.size();
            incident.kind = parts[0].toStdString();
            incident.node = "Broker A";
            if (!parts[1].isEmpty()) incident.block = parts[1].toULongLong();
            condition.incidents.push_back(std::move(incident));
        }
        const auto pack = script::defaultPack();
        script::Interner names;
        RuleJudge judge{pack, names};
        std::vector<JudgedHit> hits;
        judge.look(condition, hits);
        QStringList found;
        for (const JudgedHit& hit : hits) {
            const Finding finding = makeFinding(hit, script::facts(), names, pack.digest);
            found << QString::number(finding.event.block()) + QLatin1String{finding.verdictNow == Verdict::Cleared ? "-" : ""};
            QVERIFY2(script::isWellFormed(finding.id, finding), finding.summary.en.c_str());
            QCOMPARE(finding.rule, std::string{"R31"});
            QCOMPARE(finding.severity, Severity::Critical);
            QCOMPARE(finding.level, VerificationLevel::Failed);
            QCOMPARE(finding.time, std::int64_t{1'772'414'411} + (finding.event.block() == 7));
            QVERIFY(finding.summary.zh.find("Broker A") != std::string::npos);
            const QString said = QString::fromStdString(finding.summary.en);
            QVERIFY2(said.count(QStringLiteral("another genesis block")) <= 1, qPrintable(said));
            if (finding.event.block() == 0) QCOMPARE(said.contains(QStringLiteral("was not read from")), synced >= 0);
        }
        QCOMPARE(found.join(QLatin1Char(' ')), expected);
    }

    /// The first event within the rule's time is the one, although the contract was there before.
    void isSaidWithinItsTime()
    {
        auto pack = script::defaultPack();
        for (RuleSettings& settings : pack.rules)
            if (settings.id == "R32") settings.from = 2000;
        const auto findings = script::judge(eventsOf("1@1000: foreign at Y ; 2@2000: foreign at Y ; 3@2001: foreign at Y"), pack);
        QCOMPARE(places(findings, "R32"), QStringLiteral("2.0"));
    }
};

QTEST_GUILESS_MAIN(ChainRulesTest)
#include "chain_rules_test.moc"
