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
    void entriesFollowEachOther();
    void rolesRequirementsAndPurposes();
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

void RulePackTest::entriesFollowEachOther()
{
    constexpr std::int64_t midnight = 1'767'196'800; // 2026-01-01 00:00 in Shanghai, by date -d.
    const auto pack = RulePack::parse(packOf(ruleOf("R13", R"("enabled":true,"from":"2026-01-01","parameters":{"grace_seconds":60})") + ","
                                          + ruleOf("R13", R"("enabled":true)")),
        "p");
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    QCOMPARE(pack->rules.size(), std::size_t{2});
    QCOMPARE(pack->rules[0].integer("grace_seconds"), std::int64_t{0});
    QVERIFY(pack->rules[0].isInForce(0) && pack->rules[0].isInForce(midnight - 1) && !pack->rules[0].isInForce(midnight));
    QVERIFY(!pack->rules[1].isInForce(midnight - 1) && pack->rules[1].isInForce(midnight));
    QCOMPARE(pack->find("R13")->integer("grace_seconds"), std::int64_t{60});
}

void RulePackTest::rolesRequirementsAndPurposes()
{
    const std::string schema = "0x" + std::string(64, 'a');
    const auto pack = RulePack::parse(packOf("", R"("version":"1","effective":"2026-01-01","schema_roles":{")" + schema + R"(":"income-proof"},)"
        R"("evidence_requirements":[{"role":"professional-investor","all_of":[["identity","licence"],["asset-proof"]],"off_chain_allowed":true}],)"
        R"("purposes":[{"code":2,"group":"g","name":{"zh":"互认","en":"recognition"}},{"code":1,"group":"g","name":{"zh":"认定"}},{"code":3,"name":{"zh":"认购"}}])"),
        "p");
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    QCOMPARE(pack->schemaRoles.size(), std::size_t{1});
    QCOMPARE(pack->schemaRoles.begin()->second, SchemaRole::IncomeProof);
    const EvidenceRequirement* requirement = pack->requirementOf(SchemaRole::ProfessionalInvestor);
    QVERIFY(requirement && requirement->offChainAllowed && requirement->allOf.size() == 2);
    QCOMPARE(requirement->allOf[0], (std::vector{SchemaRole::Identity, SchemaRole::Licence}));
    QVERIFY(!pack->requirementOf(SchemaRole::Identity));
    QVERIFY(pack->isSamePurpose(1, 2) && pack->isSamePurpose(3, 3) && pack->isSamePurpose(7, 7));
    QVERIFY(!pack->isSamePurpose(1, 3) && !pack->isSamePurpose(3, 4) && !pack->isSamePurpose(7, 8));
    QCOMPARE(pack->purposeText(2).en, std::string{"recognition (2)"});
    QCOMPARE(pack->purposeText(7).zh, std::string{"7"});
}

/// A schema and what it is to stand for, as a list's item.
static std::string schemaIs(const std::string& what) { return "\"0x" + std::string(64, 'a') + "=" + what + "\""; }

void RulePackTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const std::string& text, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray{says};
    };
    const std::string on = R"("enabled":true)";
    row("no JSON", "{", "p.json: is not JSON: line 1, column 2: ");
    row("a key twice", R"({"format": "a", "format": "guanlan-rule-pack"})", "p.json: format: duplicate key");
    row("a list", "[]", "p.json: top level: must be an object");
    row("nothing in it", "{}", "p.json: format: is missing");
    row("another format", R"({"format":"x"})", "p.json: format: ");
    row("unknown key", packOf("", R"("version":"1","effective":"2026-01-01","extra":1)"), "p.json: extra: unknown key");
    const auto risk = [](const std::string& text) { return packOf("", R"("version":"1","effective":"2026-01-01","risk":)" + text); };
    row("risk is a list", risk("[]"), "p.json: risk: must be an object");
    row("risk: unknown key", risk(R"({"cap":100})"), "p.json: risk.cap: unknown key");
    row("risk: weight is a text", risk(R"({"weights":{"high":"15"}})"), "p.json: risk.weights.high: must be a number from 0 to 1000");
    row("risk: negative weight", risk(R"({"weights":{"low":-1}})"), "p.json: risk.weights.low: must be a number from 0");
    row("risk: high above critical", risk(R"({"weights":{"high":41}})"), "p.json: risk.weights.high: must not weigh more than critical");
    row("risk: unknown severity", risk(R"({"weights":{"worst":1}})"), "p.json: risk.weights.worst: unknown key");
    row("risk: no half life", risk(R"({"half_life_days":0})"), "p.json: risk.half_life_days: must be a whole number from 1 to 3650");
    row("risk: a fraction of days", risk(R"({"activity_days":1.5})"), "p.json: risk.activity_days: must be a whole number");
    row("risk: too many acts", risk(R"({"least_acts":1000001})"), "p.json: risk.least_acts: must be a whole number from 1 to 1000000");
    row("no date", packOf("", R"("version":"1","effective":"soon")"), "p.json: effective: ");
    row("impossible date", packOf("", R"("version":"1","effective":"2026-02-30")"), "p.json: effective: ");
    row("version is a number", packOf("", R"("version":1,"effective":"2026-01-01")"), "p.json: version: ");
    row("rule is a text", packOf(R"("R01")"), "p.json: rules[0]: must be an object");
    row("unknown rule", packOf(ruleOf("R38", on)), "p.json: rules[0].id: ");
    row("strange id", packOf(ruleOf("r01", on)), "p.json: rules[0].id: ");
    row("twice", packOf(ruleOf("R01", on) + "," + ruleOf("R01", on)), "p.json: rules[1].id: rule R01 is there twice from the same date");
    row("no class of a schema", packOf(ruleOf("R36", on + R"(,"parameters":{"classes":["0x12=P"]})")), "p.json: rules[0].parameters.classes[0]: must be one of schemas with classes");
    row("class of no schema", packOf(ruleOf("R36", on + R"(,"parameters":{"classes":[)" + schemaIs("") + "]}")), "p.json: rules[0].parameters.classes[0]: ");
    row("an amount that ends before it begins", packOf(ruleOf("R36", on + R"(,"parameters":{"amounts":[)" + schemaIs("9-5") + "]}")), "p.json: rules[0].parameters.amounts[0]: ");
    row("no amount", packOf(ruleOf("R36", on + R"(,"parameters":{"amounts":[)" + schemaIs("-") + "]}")), "p.json: rules[0].parameters.amounts[0]: ");
    row("a negative amount", packOf(ruleOf("R36", on + R"(,"parameters":{"amounts":[)" + schemaIs("-5-10") + "]}")), "p.json: rules[0].parameters.amounts[0]: ");
    row("nothing known is asked for", packOf(ruleOf("R37", on + R"(,"parameters":{"classes":["B=rich"]})")), "p.json: rules[0].parameters.classes[0]: must be one of classes");
    row("no calendar for records", packOf(ruleOf("R34", on)), "p.json: calendars: must name the years: R34 counts trading days");
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
    row("date of a rule", packOf(ruleOf("R01", on + R"(,"from":"2026")")), "p.json: rules[0].from: must be a date");
    row("twice from one date", packOf(ruleOf("R01", on + R"(,"from":"2026-01-01")") + "," + ruleOf("R01", on + R"(,"from":"2026-01-01")")),
        "p.json: rules[1].id: rule R01 is there twice from the same date");
    const auto with = [](const char* part) { return packOf("", std::string{R"("version":"1","effective":"2026-01-01",)"} + part); };
    const std::string schema = "\"0x" + std::string(64, 'a') + "\"";
    row("roles are a list", with(R"("schema_roles":[])"), "p.json: schema_roles: must be an object");
    row("no schema id", with(R"("schema_roles":{"0x12":"identity"})"), "p.json: schema_roles.0x12: must be named by a schema id");
    row("unknown role", with((R"("schema_roles":{)" + schema + R"(:"driver"})").c_str()), ("p.json: schema_roles.0x" + std::string(64, 'a') + ": must be a role").c_str());
    row("requirement of an unknown role", with(R"("evidence_requirements":[{"role":"driver","all_of":[]}])"), "p.json: evidence_requirements[0].role: must be a role");
    row("requirement of an unknown schema", with(R"("evidence_requirements":[{"role":"licence","all_of":[["identity","0x12"]]}])"), "p.json: evidence_requirements[0].all_of[0][1]: must be a role");
    row("requirement of nothing", with(R"("evidence_requirements":[{"role":"licence","all_of":[[]]}])"), "p.json: evidence_requirements[0].all_of[0]: must be a list of roles");
    row("requirement twice", with(R"("evidence_requirements":[{"role":"licence","all_of":[]},{"role":"licence","all_of":[]}])"), "p.json: evidence_requirements[1].role: the role is there twice");
    row("off chain is a text", with(R"("evidence_requirements":[{"role":"licence","all_of":[],"off_chain_allowed":"no"}])"), "p.json: evidence_requirements[0].off_chain_allowed: ");
    row("purpose without a name", with(R"("purposes":[{"code":1}])"), "p.json: purposes[0].name: is missing");
    row("purpose below zero", with(R"("purposes":[{"code":-1,"name":{"zh":"a"}}])"), "p.json: purposes[0].code: ");
    row("purpose twice", with(R"("purposes":[{"code":1,"name":{"zh":"a"}},{"code":1,"name":{"zh":"b"}}])"), "p.json: purposes[1].code: is there twice");
    row("a window below one", packOf(ruleOf("R09", on + R"(,"parameters":{"days":-30})")), "p.json: rules[0].parameters.days: must be a whole number from 1");
    row("unknown kind", packOf(ruleOf("R06", on + R"(,"parameters":{"kinds":["shop"]})")), "p.json: rules[0].parameters.kinds[0]: must be one of authority");
    row("no institution", packOf(ruleOf("R30", on + R"(,"parameters":{"batch_issuers":["0x12"]})")), "p.json: rules[0].parameters.batch_issuers[0]: must be one of institutions");
    row("no calendar", packOf(ruleOf("R10", on)), "p.json: calendars: must name the years: R10 counts trading days");
    row("no requirements", packOf(ruleOf("R07", on)), "p.json: evidence_requirements: must not be empty: R07");
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
    pack.rules.back().id = "R38";
    pack.rules.back().enabled = true;
    const auto engine = RuleEngine::create(pack);
    QVERIFY(!engine);
    QVERIFY(engine.error().message.find("R38") != std::string::npos);
    QVERIFY(!RulePack::load("/no/such/file.json"));
}

QTEST_APPLESS_MAIN(RulePackTest)
#include "rule_pack_test.moc"
