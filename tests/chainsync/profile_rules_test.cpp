// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/abi_type.h"
#include "chainsync/profile/profile.h"

#include <QCryptographicHash>
#include <QTest>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

Bytes32 word(std::uint64_t number)
{
    Bytes32 result{};
    for (std::size_t i = 0; i < 8; ++i)
        result[31 - i] = std::uint8_t(number >> 8 * i);
    return result;
}

Bytes32 minus(std::uint64_t number)
{
    Bytes32 result = word(std::uint64_t(0) - number);
    std::fill(result.begin(), result.begin() + 24, std::uint8_t{0xff});
    return result;
}

Bytes join(std::initializer_list<Bytes32> words)
{
    Bytes all;
    for (const Bytes32& each : words)
        all.insert(all.end(), each.begin(), each.end());
    return all;
}

/// A profile of one event whose parameters, none indexed, are mapped so.
class OneEvent {
public:
    OneEvent(const std::string& parameters, const std::string& rest)
        : m_topic{parseAbiSignature("E(" + parameters + ")", AbiDeclaration::Event)->hash}
    {
        auto profile = Profile::parse(R"({"name": "p", "events": [{"signature": "E()" + parameters + ")\", " + rest + "}]}", "p.json");
        if (profile) m_profile = *profile;
        else qWarning("%s", profile.error().message.c_str());
    }

    std::vector<Event> map(const Bytes& data, const CallView& call = {}) const
    {
        const std::vector<Bytes32> topics{m_topic};
        return m_profile->map({Address{Bytes20{7}}, topics, data}, call);
    }

private:
    Bytes32 m_topic;
    std::optional<Profile> m_profile;
};

} // namespace

class ProfileRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conditions_data()
    {
        QTest::addColumn<std::string>("when");
        QTest::addColumn<bool>("holds"); // of uint64 u = 100, int64 i = -5, bool b = true, bytes32 z = 0, address a = 9
        const auto row = [](const char* when, bool holds) { QTest::newRow(when) << std::string{when} << holds; };
        row(R"({"u": 100})", true);
        row(R"({"u": "100"})", true);
        row(R"({"u": 99})", false);
        row(R"({"u": {"not": 100}})", false);
        row(R"({"u": {"not": 99}})", true);
        row(R"({"u": {"in": [1, 100]}})", true);
        row(R"({"u": {"in": []}})", false);
        row(R"({"u": {"not_in": [1, 100]}})", false);
        row(R"({"u": {"above": 100}})", false);
        row(R"({"u": {"above": 99, "below": 101}})", true);
        row(R"({"u": {"at_least": 100, "at_most": 100}})", true);
        row(R"({"u": {"below": 100}})", false);
        row(R"({"u": {"above": "@block_time"}})", true); // 50
        row(R"({"u": {"at_most": "@block_time"}})", false);
        row(R"({"i": "-5"})", true);
        row(R"({"i": {"below": 0}})", true);
        row(R"({"i": {"above": "-6"}})", true);
        row(R"({"i": {"above": "@block_time"}})", false);
        row(R"({"b": true})", true);
        row(R"({"b": false})", false);
        row(R"({"z": {"zero": true}})", true);
        row(R"({"z": {"zero": false}})", false);
        row(R"({"a": "0x0000000000000000000000000000000000000009"})", true);
        row(R"({"a": {"zero": true}})", false);
        row(R"({"s": "ok"})", true);
        row(R"({"s": {"zero": true}})", false);
        row(R"({"s": {"not": "ok"}})", false);
        row(R"({"u": 100, "b": false})", false);
        row(R"({"@contract": "0x0700000000000000000000000000000000000000"})", true);
        row(R"({"@sender": {"zero": true}})", true);
        row(R"({"@selector": "0x01020304"})", true);
        row(R"({"@selector": {"not": "0x01020304"}})", false);
    }
    void conditions()
    {
        QFETCH(std::string, when);
        QFETCH(bool, holds);
        const OneEvent event{"uint64 u, int64 i, bool b, bytes32 z, address a, string s",
                             R"("map": [{"when": )" + when + R"(, "ignore": "test"}])"};
        Bytes32 ok{'o', 'k'};
        const Bytes data = join({word(100), minus(5), word(1), word(0), word(9), word(192), word(2), ok});
        CallView call;
        call.blockTime = 50;
        call.to = Address{Bytes20{7}};
        const Bytes input{1, 2, 3, 4, 5};
        call.input = input;
        QCOMPARE(event.map(data, call).empty(), holds);
    }

    void selectorNeedsACallToTheContract()
    {
        const OneEvent event{"uint8 n", R"("map": [{"when": {"@selector": {"not": "0x01020304"}}, "ignore": "test"}])"};
        const Bytes input{9, 9, 9, 9};
        CallView call;
        call.input = input;
        QCOMPARE(event.map(join({word(1)}), call).front().type, EventType::Unmapped);
        call.to = Address{Bytes20{7}};
        QVERIFY(event.map(join({word(1)}), call).empty());
    }

    void firstMappingThatHoldsIsTaken()
    {
        const OneEvent event{"uint8 n, bytes32 id",
                             R"("map": [{"when": {"n": {"at_most": 2}}, "type": "consent.withdrawn", "fields": {"consent": "id"}},
                                        {"when": {"n": {"at_most": 4}}, "type": "did.deactivated", "fields": {"subject": "id"}}])"};
        QCOMPARE(event.map(join({word(2), word(8)})).front().type, EventType::ConsentWithdrawn);
        QCOMPARE(event.map(join({word(3), word(8)})).front().type, EventType::DidDeactivated);
        QCOMPARE(event.map(join({word(5), word(8)})).front().type, EventType::Unmapped);
    }

    void listsBecomeOneEventForEachElement()
    {
        const OneEvent event{"bytes32[] id, bool[] good",
                             R"("each": "id", "skip_zero": "id[]",
                                "map": [{"when": {"good[]": true}, "type": "consent.withdrawn", "fields": {"consent": "id[]"}}])"};
        const auto of = [&](std::initializer_list<std::uint64_t> ids, std::initializer_list<bool> good) {
            Bytes data = join({word(64), word(96 + 32 * ids.size()), word(ids.size())});
            const auto add = [&](std::uint64_t number) {
                const Bytes32 one = word(number);
                data.insert(data.end(), one.begin(), one.end());
            };
            for (const std::uint64_t id : ids)
                add(id);
            add(good.size());
            for (const bool each : good)
                add(each);
            std::vector<std::uint64_t> found; // 0 for unmapped
            for (const Event& each : event.map(data))
                found.push_back(each.consent ? each.consent->value()[31] : 0);
            return found;
        };
        using Ids = std::vector<std::uint64_t>;
        QCOMPARE(of({3, 0, 5}, {true, true, true}), (Ids{3, 5}));
        QCOMPARE(of({3, 4, 5}, {true, false, true}), (Ids{3, 5, 0})); // what fits nothing is kept, behind what fits
        QCOMPARE(of({3, 4}, {true}), Ids{0});
        QCOMPARE(of({}, {}), Ids{0});
        QCOMPARE(of({0}, {true}), Ids{0});
    }

    void moreElementsThanAKeyCanNumber()
    {
        const OneEvent event{"bytes32[] id", R"("each": "id", "map": [{"type": "consent.withdrawn", "fields": {"consent": "id[]"}}])"};
        for (const std::size_t count : {std::size_t{1024}, std::size_t{1025}, std::size_t{5000}}) {
            Bytes data = join({word(32), word(count)});
            data.resize(data.size() + 32 * count, 0);
            const auto events = event.map(data);
            QCOMPARE(events.size(), count == 1024 ? count : 1);
            QCOMPARE(events.front().type == EventType::Unmapped, count != 1024);
        }
    }

    void valuesThatDoNotFit()
    {
        const OneEvent number{"bytes32 id, uint256 n",
                              R"("map": [{"type": "credential.revoked", "fields": {"credential": "id", "reason": "n"}}])"};
        QCOMPARE(number.map(join({word(1), word(UINT32_MAX)})).front().reason, std::optional{UINT32_MAX});
        QCOMPARE(number.map(join({word(1), word(UINT32_MAX + std::uint64_t{1})})).front().type, EventType::Unmapped);
        const OneEvent time{"bytes32 id, bytes32 schema, int256 t",
                            R"("map": [{"type": "issuer.authorised", "fields": {"institution": "id", "schema": "schema", "valid_until": "t"}}])"};
        QCOMPARE(time.map(join({word(1), word(2), word(77)})).front().validUntil, std::optional<std::int64_t>{77});
        QCOMPARE(time.map(join({word(1), word(2), minus(1)})).front().type, EventType::Unmapped);
        QCOMPARE(time.map(join({word(1), word(2), word(UINT64_MAX)})).front().validUntil, std::optional<std::int64_t>{253402300799});
    }

    void constantsSurroundingsAndHashes()
    {
        const OneEvent event{"bytes32 id, bytes data",
                             R"("map": [{"type": "did.registered", "fields": {"subject": "@sender", "controller": "@contract",
                                "digest": {"sha256": ["id", "data"]}}}])"};
        CallView call;
        call.sender = Address{Bytes20{5}};
        Bytes32 text{'a', 'b'};
        const auto made = event.map(join({word(1), word(64), word(2), text}), call).front();
        QCOMPARE(nativeText(*made.subject), toText(call.sender));
        QCOMPARE(made.controller, std::optional{Address{Bytes20{7}}});
        const Bytes32 one = word(1);
        const QByteArray hashed = QByteArray{reinterpret_cast<const char*>(one.data()), 32} + "ab";
        QCOMPARE(toText(*made.digest), "0x" + QCryptographicHash::hash(hashed, QCryptographicHash::Sha256).toHex().toStdString());

        const OneEvent constants{"bytes32 id",
                                 R"("map": [{"type": "credential.verified", "fields": {"credential": "id", "accepted": {"constant": true},
                                    "counterparty": {"constant": "0x0000000000000000000000000000000000000011"}, "reason": {"constant": 3}}}])"};
        const auto verified = constants.map(join({word(1)})).front();
        QCOMPARE(verified.accepted, std::optional{true});
        QCOMPARE(verified.reason, std::optional{3u});
        QCOMPARE(verified.counterparty->value(), word(17));
    }

    void textThatIsNotUtf8IsMended()
    {
        const OneEvent event{"bytes32 id, string uri", R"("map": [{"type": "schema.published", "fields": {"schema": "id", "uri": "uri"}}])"};
        Bytes32 bad{'a', 0xff, 'b'};
        QCOMPARE(event.map(join({word(1), word(64), word(3), bad})).front().uri, std::optional<std::string>{"a\xef\xbf\xbd" "b"});
    }

    void callsThatDoNotDecodeSayNothing()
    {
        const OneEvent event{"bytes32 id",
                             R"x("calls": {"f": {"signature": "f((bytes32 id, bytes32 ref)[][] all)", "each": "all[][]", "same": {"all[][].id": "id"}}},
                                "map": [{"type": "credential.issued", "fields": {"credential": "id", "institution": "@sender",
                                "evidence": {"call": {"f": "all[][].ref"}, "zero": "absent"}}}])x"};
        const auto evidence = [&](std::initializer_list<Bytes32> arguments, std::size_t position) -> std::uint64_t {
            const Bytes32 selector = parseAbiSignature("f((bytes32 id, bytes32 ref)[][] all)", AbiDeclaration::Function)->hash;
            Bytes input{selector.begin(), selector.begin() + 4};
            const Bytes rest = join(arguments);
            input.insert(input.end(), rest.begin(), rest.end());
            CallView call;
            call.to = Address{Bytes20{7}};
            call.input = input;
            call.logPosition = position;
            const auto found = event.map(join({word(1)}), call).front().evidence;
            return found.empty() ? 0 : found.front().value()[31];
        };
        // [[(1, 4), (1, 5)], [], [(1, 6)]], the inner lists out of order and with a gap, as Solidity reads it too.
        const auto nested = [&](std::size_t position) {
            return evidence({word(32), word(3), word(4 * 32), word(3 * 32), word(10 * 32), word(0), word(2), word(1), word(4),
                             word(1), word(5), word(99), word(1), word(1), word(6)}, position);
        };
        QCOMPARE(nested(0), std::uint64_t{4});
        QCOMPARE(nested(1), std::uint64_t{5});
        QCOMPARE(nested(2), std::uint64_t{6});
        QCOMPARE(nested(3), std::uint64_t{0});
        QCOMPARE(evidence({word(32), word(1), word(32), word(1), word(2), word(4)}, 0), std::uint64_t{0}); // another id
        QCOMPARE(evidence({word(32), word(2), word(64), word(9999), word(1), word(1), word(4)}, 0), std::uint64_t{4});
        QCOMPARE(evidence({word(32), word(2), word(64), word(9999), word(1), word(1), word(4)}, 1), std::uint64_t{0});
        QCOMPARE(evidence({word(32), word(UINT64_MAX), word(64)}, 0), std::uint64_t{0});
        QCOMPARE(evidence({}, 0), std::uint64_t{0});
    }
};

QTEST_APPLESS_MAIN(ProfileRulesTest)
#include "profile_rules_test.moc"
