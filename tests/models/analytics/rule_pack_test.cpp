// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_pack.h"
#include "models/analytics/rule_engine.h"
#include "models/analytics/rules/rule_table.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace guanlan;
using namespace guanlan::analytics;

namespace {

constexpr const char* defaultPath = RESOURCES "/rules/default.json";

/// A pack of one rule, with `rule` put in place of its entry and `top` of the head's remaining keys.
std::string packOf(const std::string& rule, const std::string& top = R"("version":"1","effective":"2026-01-01")")
{
    return R"({"format":"guanlan-rules-1",)" + top + R"(,"title":{"zh":"甲"},"source":{"en":"s"},"rules":[)" + rule + "]}";
}

std::string ruleOf(const std::string& id, const std::string& rest)
{
    return R"({"id":")" + id + R"(","severity":"high","title":{"zh":"名","en":"n"},"source":{"zh":"据"},)" + rest + "}";
}

} // namespace

class RulePackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedPack();
    void fillsIn();
    void refuses_data();
    void refuses();
    void engineRefusesWhatItCannotRun();
};

void RulePackTest::shippedPack()
{
    const auto pack = RulePack::load(defaultPath);
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    QCOMPARE(pack->rules.size(), std::size_t{37});
    for (const RuleSettings& rule : pack->rules) {
        QCOMPARE(rule.enabled, findRuleEntry(rule.id) != nullptr);
        QVERIFY(!rule.title.zh.empty() && !rule.title.en.empty() && !rule.source.zh.empty() && !rule.source.en.empty());
    }
    QFile file{QString::fromUtf8(defaultPath)};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray digest = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    QCOMPARE(QByteArray::fromStdString(pack->digest), digest);
    QCOMPARE(pack->find("R01")->severity, Severity::Critical);
    QCOMPARE(pack->find("R08")->severity, Severity::High);
    QVERIFY(!pack->find("R99"));
}

void RulePackTest::fillsIn()
{
    const auto pack = RulePack::parse(packOf(ruleOf("R13", R"("enabled":true)") + "," + ruleOf("R02", R"("enabled":true)")), "p");
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    QCOMPARE(pack->rules[0].id, std::string{"R02"});
    QCOMPARE(pack->find("R13")->integer("grace_seconds"), std::int64_t{0});
    QVERIFY(pack->find("R02")->list("relayers").empty());
    QCOMPARE(pack->title.en, std::string{"甲"});
    QCOMPARE(pack->source.zh, std::string{"s"});
    QVERIFY(RuleEngine::create(*pack));
}

void RulePackTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const std::string& text, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray{says};
    };
    const std::string on = R"("enabled":true)";
    row("no JSON", "{", "p.json: not valid JSON");
    row("a list", "[]", "p.json: top level: must be an object");
    row("nothing in it", "{}", "p.json: format: is missing");
    row("another format", R"({"format":"x"})", "p.json: format: ");
    row("unknown key", packOf("", R"("version":"1","effective":"2026-01-01","extra":1)"), "p.json: extra: unknown key");
    row("no date", packOf("", R"("version":"1","effective":"soon")"), "p.json: effective: ");
    row("impossible date", packOf("", R"("version":"1","effective":"2026-02-30")"), "p.json: effective: ");
    row("version is a number", packOf("", R"("version":1,"effective":"2026-01-01")"), "p.json: version: ");
    row("rule is a text", packOf(R"("R01")"), "p.json: rules[0]: must be an object");
    row("unknown rule", packOf(ruleOf("R38", on)), "p.json: rules[0].id: ");
    row("strange id", packOf(ruleOf("r01", on)), "p.json: rules[0].id: ");
    row("twice", packOf(ruleOf("R01", on) + "," + ruleOf("R01", on)), "p.json: rules[1].id: rule R01 is there twice");
    row("planned, but enabled", packOf(ruleOf("R03", on)), "p.json: rules[0].enabled: R03 is planned");
    row("enabled is a text", packOf(ruleOf("R01", R"("enabled":"yes")")), "p.json: rules[0].enabled: ");
    row("unknown severity", packOf(R"({"id":"R01","enabled":true,"severity":"worst","title":{"zh":"a"},"source":{"zh":"a"}})"),
        "p.json: rules[0].severity: ");
    row("no source", packOf(R"({"id":"R01","enabled":true,"severity":"low","title":{"zh":"a"}})"), "p.json: rules[0].source: is missing");
    row("empty text", packOf(R"({"id":"R01","enabled":true,"severity":"low","title":{"zh":""},"source":{"zh":"a"}})"), "p.json: rules[0].title.zh: ");
    row("third language", packOf(R"({"id":"R01","enabled":true,"severity":"low","title":{"fr":"a"},"source":{"zh":"a"}})"), "p.json: rules[0].title.fr: unknown key");
    row("unknown parameter", packOf(ruleOf("R01", on + R"(,"parameters":{"x":1})")), "p.json: rules[0].parameters.x: ");
    row("parameter of another type", packOf(ruleOf("R13", on + R"(,"parameters":{"grace_seconds":"1"})")), "p.json: rules[0].parameters.grace_seconds: ");
    row("a fraction", packOf(ruleOf("R13", on + R"(,"parameters":{"grace_seconds":1.5})")), "p.json: rules[0].parameters.grace_seconds: ");
    row("below", packOf(ruleOf("R14", on + R"(,"parameters":{"grace_blocks":-1})")), "p.json: rules[0].parameters.grace_blocks: ");
    row("beyond 64 bits", packOf(ruleOf("R14", on + R"(,"parameters":{"grace_blocks":18446744073709551615})")), "p.json: rules[0].parameters.grace_blocks: ");
    row("bad address", packOf(ruleOf("R02", on + R"(,"parameters":{"relayers":["0x12"]})")), "p.json: rules[0].parameters.relayers[0]: ");
    row("no list", packOf(ruleOf("R02", on + R"(,"parameters":{"relayers":"0x12"})")), "p.json: rules[0].parameters.relayers: ");
    const std::string address = "\"0x" + std::string(40, 'a') + "\"";
    row("address twice", packOf(ruleOf("R02", on + R"(,"parameters":{"relayers":[)" + address + "," + address + "]}")), "p.json: rules[0].parameters.relayers[1]: ");
    row("severity parameter", packOf(ruleOf("R08", on + R"(,"parameters":{"severity_other_subject":"x"})")), "p.json: rules[0].parameters.severity_other_subject: ");
}

void RulePackTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto pack = RulePack::parse(text.toStdString(), "p.json");
    QVERIFY(!pack);
    QCOMPARE(pack.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(pack.error().message.starts_with(says.toStdString()), pack.error().message.c_str());
}

void RulePackTest::engineRefusesWhatItCannotRun()
{
    RulePack pack;
    pack.rules.push_back({});
    pack.rules.back().id = "R03";
    pack.rules.back().enabled = true;
    const auto engine = RuleEngine::create(pack);
    QVERIFY(!engine);
    QVERIFY(engine.error().message.find("R03") != std::string::npos);
    QVERIFY(!RulePack::load("/no/such/file.json"));
}

QTEST_APPLESS_MAIN(RulePackTest)
#include "rule_pack_test.moc"
