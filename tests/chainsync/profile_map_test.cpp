// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

const char* const shipped[] = {"consortium-identity-anchor", "erc1056", "eas"};

struct Sample {
    QString name;
    std::string profile;
    Address contract;
    std::vector<Bytes32> topics;
    Bytes data;
    CallView call;
    Bytes input;
    QJsonArray expected;

    LogView log() const { return {contract, topics, data}; }
    CallView callView() const
    {
        CallView view = call;
        view.input = input;
        return view;
    }
};

std::string string(const QJsonObject& object, const char16_t* key) { return object[QStringView{key}].toString().toStdString(); }

Sample toSample(const QJsonObject& vector)
{
    Sample sample;
    sample.name = vector[u"event"].toString();
    sample.profile = string(vector, u"profile");
    sample.contract = *parseId<Address>(string(vector, u"contract"));
    for (const auto& topic : vector[u"topics"].toArray())
        sample.topics.push_back(parseId<Digest>(topic.toString().toStdString())->value());
    sample.data = *decodePrefixedHex(string(vector, u"data"));
    sample.call.sender = *parseId<Address>(string(vector, u"sender"));
    if (vector.contains(u"to")) sample.call.to = parseId<Address>(string(vector, u"to"));
    if (vector.contains(u"input")) sample.input = *decodePrefixedHex(string(vector, u"input"));
    sample.call.logPosition = std::size_t(vector[u"position"].toInt());
    sample.expected = vector[u"expect"].toArray();
    return sample;
}

/// All that is set, under the names of exports.
QJsonObject describe(const Event& event)
{
    QJsonObject object{{u"type"_qs, QString::fromUtf8(eventTypeName(event.type).data())}};
    const auto id = [&](const char16_t* name, const auto& field) {
        if (field) object[QStringView{name}] = QString::fromStdString(toText(*field));
    };
    const auto number = [&](const char16_t* name, const auto& field) {
        if (field) object[QStringView{name}] = double(*field);
    };
    const auto text = [&](const char16_t* name, const std::optional<std::string>& field) {
        if (field) object[QStringView{name}] = QString::fromStdString(*field);
    };
    id(u"institution", event.institution);
    id(u"counterparty", event.counterparty);
    id(u"subject", event.subject);
    id(u"credential", event.credential);
    id(u"schema", event.schema);
    id(u"consent", event.consent);
    id(u"digest", event.digest);
    id(u"business_ref", event.businessRef);
    id(u"controller", event.controller);
    id(u"old_controller", event.oldController);
    number(u"valid_from", event.validFrom);
    number(u"valid_until", event.validUntil);
    number(u"purpose", event.purpose);
    number(u"reason", event.reason);
    number(u"version", event.version);
    if (event.accepted) object[u"accepted"] = *event.accepted;
    text(u"status", event.status);
    text(u"kind", event.kind);
    text(u"name", event.name);
    text(u"uri", event.uri);
    QJsonArray evidence;
    for (const CredentialId& each : event.evidence)
        evidence += QString::fromStdString(toText(each));
    if (!evidence.isEmpty()) object[u"evidence"] = evidence;
    return object;
}

QByteArray compact(const QJsonArray& array) { return QJsonDocument{array}.toJson(QJsonDocument::Compact); }

} // namespace

class ProfileMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::filesystem::path folders[] = {"/nonexistent", RESOURCES "/profiles"};
        for (const char* const name : shipped) {
            auto profile = findProfile(name, folders);
            QVERIFY2(bool(profile), profile ? "" : profile.error().message.c_str());
            m_profiles.emplace(name, *profile);
        }
        QFile file{QStringLiteral(TEST_DATA "/profile-vectors.json")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const auto& vector : QJsonDocument::fromJson(file.readAll()).object()[u"logs"].toArray())
            m_samples.push_back(toSample(vector.toObject()));
        QVERIFY(m_samples.size() > 400);
    }

    void knowsTheTopics_data()
    {
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QByteArray>("topics");
        QTest::newRow("erc1056") << QByteArray{"erc1056"}
                                 << QByteArray{"0x38a5a6e68f30ed1ab45860a4afb34bcb2fc00f22ca462d249b8a8d40cda6f7a3 "
                                    "0x5a5084339536bcab65f20799fcc58724588145ca054bd2be626174b27ba156f7 "
                                    "0x18ab6b2ae3d64306c00ce663125f2bd680e441a098de1635bd7ad8b0d44965e4"};
        QTest::newRow("eas") << QByteArray{"eas"}
                             << QByteArray{"0xd0b86852e21f9e5fa4bc3b0cff9757ffe243d50c4b43968a42202153d651ea5e "
                                "0x7d917fcbc9a29a9705ff9936ffa599500e4fd902e4486bae317414fe967b307c "
                                "0x8bf46bf4cfd674fa735a3d63ec1c9ad4153f033c290341f3a588b75685141b35 "
                                "0xf930a6e2523c9cc298691873087a740550b8fc85a0680830414c148ed927f615 "
                                "0x92a1f7a41a7c585a8b09e25b195e225b1d43248daca46b0faf9e0792777a2229 "
                                "0x5aafceeb1c7ad58e4a84898bdee37c02c0fc46e7d24e6b60e8209449f183459f"};
    }
    void knowsTheTopics()
    {
        QFETCH(QByteArray, profile);
        QFETCH(QByteArray, topics);
        QByteArrayList all;
        for (const Bytes32& topic : m_profiles.at(profile.toStdString()).topics())
            all += QByteArray::fromStdString(toPrefixedHex(topic));
        QCOMPARE(all.join(' '), topics);
    }

    void knowsAllReferenceEvents()
    {
        std::set<std::pair<QString, Bytes32>> seen;
        for (const Sample& sample : m_samples)
            if (sample.profile == shipped[0]) seen.emplace(sample.name, sample.topics.front());
        const Profile& profile = m_profiles.at(shipped[0]);
        QCOMPARE(seen.size(), std::size_t(16));
        QCOMPARE(profile.topics().size(), std::size_t(16));
        for (const auto& [name, topic] : seen)
            QVERIFY2(std::count(profile.topics().begin(), profile.topics().end(), topic) == 1, qPrintable(name));
        QCOMPARE(profile.digest().size(), std::size_t(64));
    }

    void everyFieldIsAsEthersAndTheDesignSay()
    {
        for (const Sample& sample : m_samples) {
            const auto events = m_profiles.at(sample.profile).map(sample.log(), sample.callView());
            QJsonArray described, expected;
            for (const Event& event : events) {
                described += describe(event);
                QCOMPARE(event.raw.has_value(), event.type == EventType::Unmapped);
                if (event.raw) QCOMPARE(*event.raw, (RawLog{sample.topics, sample.data}));
            }
            for (const auto& each : sample.expected) { // An empty list is a field that is not there.
                QJsonObject object = each.toObject();
                if (object[u"evidence"].toArray().isEmpty()) object.remove(u"evidence");
                expected += object;
            }
            QVERIFY2(described == expected, (sample.name.toUtf8() + "\n" + compact(described) + "\n" + compact(expected)).constData());
        }
    }

    void whateverTheLogHoldsThereIsAnAnswer()
    {
        std::mt19937 random{20260302};
        for (int round = 0; round < 40'000; ++round) {
            const Sample& sample = m_samples[random() % m_samples.size()];
            auto topics = sample.topics;
            Bytes data = sample.data, input = sample.input;
            mutate(random, topics, data, input);
            CallView call = sample.call;
            call.input = input;
            call.logPosition = random() % 5 == 0 ? random() : sample.call.logPosition;
            const LogView log{sample.contract, topics, data};
            for (const auto& [name, profile] : m_profiles) {
                const auto events = profile.map(log, call);
                QVERIFY(!events.empty());
                if (events.front().raw) QCOMPARE(*events.front().raw, (RawLog{topics, data}));
            }
        }
    }

    void unknownLogsAreKeptRaw()
    {
        const Profile& profile = m_profiles.at("erc1056");
        const Bytes data{1, 2, 3};
        const auto none = profile.map({Address{}, {}, data}, {});
        QCOMPARE(none.size(), std::size_t(1));
        QCOMPARE(none.front().raw, (std::optional{RawLog{{}, data}}));
        const std::vector<Bytes32> five(5, profile.topics().front());
        QCOMPARE(profile.map({Address{}, five, data}, {}).front().type, EventType::Unmapped);
    }

private:
    static void mutate(std::mt19937& random, std::vector<Bytes32>& topics, Bytes& data, Bytes& input)
    {
        const auto scramble = [&](Bytes& bytes) {
            if (bytes.empty()) return;
            switch (random() % 4) {
            case 0: bytes[random() % bytes.size()] ^= std::uint8_t(random()); break;
            case 1: bytes.resize(random() % (bytes.size() + 40)); break;
            case 2: bytes[std::min(bytes.size() - 1, random() % 8 * 32 + 31)] = std::uint8_t(random() % 8 * 32); break;
            default: break;
            }
        };
        scramble(data);
        scramble(input);
        if (random() % 4 == 0 && !topics.empty()) topics[random() % topics.size()][random() % 32] ^= std::uint8_t(random());
        if (random() % 8 == 0) topics.resize(random() % 5);
    }

    std::map<std::string, Profile> m_profiles;
    std::vector<Sample> m_samples;
};

QTEST_APPLESS_MAIN(ProfileMapTest)
#include "profile_map_test.moc"
