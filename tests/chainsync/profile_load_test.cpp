// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

/// A profile of one event, `map` being its list of mappings.
std::string profileOf(const char* signature, const std::string& map, const std::string& more = {})
{
    return R"({"name": "p", "events": [{"signature": ")" + (signature + ("\", " + more) + "\"map\": " + map + "}]}");
}

const char* const presented = "E(bytes32 indexed id, uint8 n, bytes32[] list, string s, (bytes32 a, bytes b) t, address who)";

std::string withFields(const std::string& fields, const char* type = "credential.issued")
{
    return profileOf(presented, R"([{"type": ")" + std::string{type} + R"(", "fields": )" + fields + "}]");
}

std::string withWhen(const std::string& when)
{
    return profileOf(presented, R"([{"when": )" + when + R"(, "ignore": "test"}])");
}

} // namespace

class ProfileLoadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<std::string>("error");
        const auto row = [](const char* name, const std::string& json, const char* error) {
            QTest::newRow(name) << json << std::string{"p.json: "} + error;
        };
        const std::string zeroId = "\"0x" + std::string(64, '0') + "\"";
        const std::string field = "events[0].map[0].fields.";
        const auto issued = [](const std::string& more) {
            return withFields(R"({"credential": "id", "institution": "who")" + more + "}");
        };
        row("not JSON", "{", "is not JSON: line 1, column 2: unexpected end of input");
        row("no object", "[]", "must be an object");
        row("unknown key", R"({"name": "p", "event": []})", "event: unknown key");
        row("key twice", R"({"name": "p", "name": "q", "events": []})", "name: ");
        row("no name", R"({"events": []})", "name: is missing");
        row("wrong type", R"({"name": 1, "events": []})", "name: must be a text");
        row("no events", R"({"name": "p", "events": []})", "events: must not be empty");
        const auto withMethods = [](const char* methods) {
            return R"x({"name": "p", "events": [{"signature": "E(bytes32 x)", "map": [{"ignore": "x"}]}], "methods": )x" + std::string{methods} + "}";
        };
        row("methods are no list", withMethods("\"f()\""), "methods: must be a list");
        row("no methods", withMethods("[]"), "methods: must not be empty");
        row("a method is no text", withMethods(R"x(["f()", 1])x"), "methods[1]: must be a text");
        row("bad method", withMethods(R"x(["f(uint7 x)"])x"), "methods[0]: unknown type 'uint7'");
        row("method twice", withMethods(R"x(["f(uint8 x)", "g()", "f(uint8 y)"])x"), "methods[2]: the same selector as another method");
        row("seen, not said", withFields(R"({"digest": "id"})", "call.silent"), "events[0].map[0].type: no such canonical type");
        row("bad signature", profileOf("E(bytes31 x, uint7 y)", "[]"), "events[0].signature: unknown type 'uint7'");
        row("no mapping", profileOf("E(bytes32 x)", "[]"), "events[0].map: must not be empty");
        row("same event twice",
            R"x({"name": "p", "events": [{"signature": "E(uint8 indexed a, uint8 b)", "map": [{"ignore": "x"}]},
                {"signature": "E(uint8 a, uint8 indexed b)", "map": [{"ignore": "x"}]}]})x",
            "events[1].signature: ambiguous: the same first topic and number of indexed parameters as events[0]");
        row("unknown type", withFields("{}", "credential.isued"), "events[0].map[0].type: no such canonical type 'credential.isued'");
        row("type unmapped", withFields("{}", "unmapped"), "events[0].map[0].type: no such canonical type 'unmapped'");
        row("nothing to do", profileOf(presented, "[{}]"), "events[0].map[0]: must have exactly one of: type, ignore, unmapped");
        row("two things to do", profileOf(presented, R"([{"ignore": "x", "unmapped": "y"}])"),
            "events[0].map[0]: must have exactly one of: type, ignore, unmapped");
        row("unreachable", profileOf(presented, R"([{"ignore": "x"}, {"unmapped": "y"}])"),
            "events[0].map[1]: is never reached: the mapping before it has no 'when'");
        row("required field missing", withFields(R"({"credential": "id"})"),
            "events[0].map[0].fields: credential.issued needs 'institution'");
        row("unknown field", issued(R"(, "recipient": "who")"), (field + "recipient: no such canonical field").c_str());
        row("field of another type", issued(R"(, "accepted": "n")"), (field + "accepted: credential.issued has no such field").c_str());
        row("missing parameter", issued(R"(, "subject": "recipent")"), (field + "subject: no parameter 'recipent'").c_str());
        row("missing member", issued(R"(, "subject": "t.c")"), (field + "subject: 't' has no member 'c'").c_str());
        row("member of a word", issued(R"(, "subject": "who.x")"), (field + "subject: 'who' has no member 'x'").c_str());
        row("unknown surrounding", issued(R"(, "subject": "@origin")"), (field + "subject: '@origin' is none of: @contract").c_str());
        row("too small for an id", issued(R"(, "subject": "n")"),
            (field + "subject: 'n' is uint8, but 'subject' takes bytes32, uint256, address or a hash").c_str());
        row("text for an id", issued(R"(, "subject": "s")"), (field + "subject: 's' is string, but").c_str());
        row("id for a time", issued(R"(, "valid_from": "id")"), (field + "valid_from: 'id' is bytes32, but").c_str());
        row("tuple for evidence", issued(R"(, "evidence": "t")"), (field + "evidence: 't' is (bytes32,bytes), but").c_str());
        row("element without each", issued(R"(, "subject": "list[]")"), (field + "subject: '[]' needs 'each' in the event").c_str());
        row("elements of a word", issued(R"(, "subject": "who[]")"), (field + "subject: 'who' is address and has no elements").c_str());
        row("two sources", issued(R"(, "subject": {"parameter": "id", "constant": "0x"})"), (field + "subject: must have exactly one of").c_str());
        row("bad id", issued(R"(, "subject": {"constant": "0x12"})"), (field + "subject.constant: must be \"0x\" and 64 hex digits").c_str());
        row("number too large", withFields(R"({"credential": "id", "reason": {"constant": 4294967296}})", "credential.revoked"),
            (field + "reason.constant: must be at most 4294967295").c_str());
        row("required may be absent", withFields(R"({"credential": {"parameter": "id", "zero": "absent"}, "institution": "who"})"),
            (field + "credential: the type requires this field").c_str());
        row("zero means something else", issued(R"(, "subject": {"parameter": "id", "zero": "none"})"),
            (field + "subject.zero: can only be \"absent\"").c_str());
        row("no such choice",
            profileOf(presented, R"([{"type": "institution.status_changed", "fields": {"institution": "id", "status": {"constant": "gone"}}}])"),
            (field + "status.constant: 'gone' is none of: active, suspended, withdrawn").c_str());
        row("status from a parameter",
            profileOf(presented, R"([{"type": "institution.status_changed", "fields": {"institution": "id", "status": "n"}}])"),
            (field + "status: 'n' is uint8, but 'status' takes a constant or a case").c_str());
        row("case out of range", issued(R"(, "schema": {"case": "n", "of": {"256": )" + zeroId + "}}"),
            (field + "schema.of.256: '256' is no uint8").c_str());
        row("case of a list", issued(R"(, "schema": {"case": "list", "of": {"1": )" + zeroId + "}}"),
            (field + "schema.case: 'list' is bytes32[] and has no cases").c_str());
        row("hash of a tuple", issued(R"(, "digest": {"keccak256": "t"})"), (field + "digest.keccak256: 't' is (bytes32,bytes) and cannot be hashed").c_str());
        row("hash of two texts", issued(R"(, "digest": {"sha256": ["s", "t.b"]})"), (field + "digest.sha256: more than one bytes or string").c_str());
        row("unknown call", issued(R"(, "evidence": {"call": {"attest": "x"}})"), (field + "evidence.call.attest: no such function").c_str());
        row("condition on nothing", withWhen(R"({"m": 1})"), "events[0].map[0].when.m: no parameter 'm'");
        row("empty condition", withWhen("{}"), "events[0].map[0].when: must not be empty");
        row("condition out of range", withWhen(R"({"n": 256})"), "events[0].map[0].when.n: '256' is no uint8");
        row("condition of another type", withWhen(R"({"who": 1})"), "events[0].map[0].when.who: '1' is no address");
        row("order of an id", withWhen(R"({"id": {"above": 1}})"), "events[0].map[0].when.id.above: needs a number, not bytes32");
        row("unknown test", withWhen(R"({"n": {"over": 1}})"), "events[0].map[0].when.n.over: unknown key");
        row("condition on a list", withWhen(R"({"list": 1})"), "events[0].map[0].when.list: 'list' is bytes32[] and cannot be compared");
        row("each of a word", profileOf(presented, R"([{"ignore": "x"}])", R"("each": "n", )"), "events[0].each: 'n' is no list");
        row("skip without each", profileOf(presented, R"([{"ignore": "x"}])", R"("skip_zero": "n", )"), "events[0].skip_zero: needs 'each'");
        row("bad function", profileOf(presented, R"([{"ignore": "x"}])", R"x("calls": {"f": {"signature": "f(foo a)"}}, )x"),
            "events[0].calls.f.signature: unknown type 'foo'");
        row("each of a function", profileOf(presented, R"([{"ignore": "x"}])", R"x("calls": {"f": {"signature": "f(uint8[] a)", "each": "a"}}, )x"),
            "events[0].calls.f.each: must end in '[]'");
        row("agreement of types", profileOf(presented, R"([{"ignore": "x"}])", R"x("calls": {"f": {"signature": "f(uint8 a)", "same": {"a": "who"}}}, )x"),
            "events[0].calls.f.same.a: 'a' is uint8, 'who' is address");
        row("argument of another list", profileOf(presented, R"([{"ignore": "x"}])",
            R"x("calls": {"f": {"signature": "f(uint8[] a, address[] b)", "each": "a[]", "same": {"b[]": "who"}}}, )x"),
            "events[0].calls.f.same.b[]: '[]' goes through a list that the call's 'each' does not name");
    }
    void refuses()
    {
        QFETCH(std::string, json);
        QFETCH(std::string, error);
        const auto profile = Profile::parse(json, "p.json");
        QVERIFY(!profile);
        QVERIFY(profile.error().kind == ErrorKind::InvalidInput);
        QVERIFY2(profile.error().message.starts_with(error), (profile.error().message + "\nnot\n" + error).c_str());
    }

    void anyPartOfAProfileMayBeBroken()
    {
        QFile file{QStringLiteral(RESOURCES "/profiles/eas.json")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        QVERIFY(bool(Profile::parse(good.toStdString(), "eas.json")));
        for (int at = 0; at < good.size(); at += 3) {
            QVERIFY(!Profile::parse(good.first(at).toStdString(), "eas.json"));
            QByteArray changed = good;
            changed[at] = "\0{}[]\",:x0"[at % 10];
            (void)Profile::parse(changed.toStdString(), "eas.json"); // Must only come back.
        }
    }

    void filesAndFolders()
    {
        QTemporaryDir user, shippedFolder;
        const auto write = [](const QTemporaryDir& folder, const char* name, const std::string& text) {
            QFile file{folder.filePath(QString::fromUtf8(name))};
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(text));
        };
        write(shippedFolder, "p.json", withWhen(R"({"n": 1})"));
        write(shippedFolder, "other.json", withWhen(R"({"n": 1})"));
        write(user, "broken.json", "{");
        const std::filesystem::path folders[] = {user.path().toStdString(), shippedFolder.path().toStdString()};
        QVERIFY(bool(findProfile("p", folders)));
        const auto none = findProfile("q", folders);
        QVERIFY(!none && none.error().kind == ErrorKind::NotFound);
        for (const auto& folder : folders)
            QVERIFY(none.error().message.find(folder.string()) != std::string::npos);
        const auto renamed = findProfile("other", folders);
        QVERIFY(!renamed && renamed.error().message.find("name: is 'p'") != std::string::npos);
        QVERIFY(findProfile("broken", folders).error().kind == ErrorKind::InvalidInput);
        for (const char* const bad : {"", "..", "../p", "a/b"})
            QVERIFY(findProfile(bad, folders).error().kind == ErrorKind::InvalidInput);
        QVERIFY(Profile::load("/nonexistent/p.json").error().kind == ErrorKind::NotFound);
    }
};

QTEST_APPLESS_MAIN(ProfileLoadTest)
#include "profile_load_test.moc"
