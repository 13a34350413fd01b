// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/abi_value.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

AbiType tupleOf(const char* types)
{
    return parseAbiSignature(std::string{"F("} + types + ")", AbiDeclaration::Function)->parameters;
}

Bytes words(std::initializer_list<const char*> lines)
{
    Bytes all;
    for (const std::string line : lines) { // Short ones are numbers.
        const auto word = *decodePrefixedHex("0x" + (line.size() < 64 ? std::string(64 - line.size(), '0') + line : line));
        all.insert(all.end(), word.begin(), word.end());
    }
    return all;
}

/// Reads everything there is; false if anything is unreadable.
bool flatten(const AbiValue& value, QStringList& leaves)
{
    const AbiType& type = value.type();
    if (type.isWord()) {
        const auto word = value.word();
        if (word) leaves += QString::fromStdString(toPrefixedHex(*word));
        return word.has_value();
    }
    if (type.isByteString()) {
        const auto bytes = value.bytes();
        if (bytes) leaves += QString::fromStdString(toPrefixedHex(*bytes));
        return bytes.has_value();
    }
    const auto count = value.count();
    if (!count) return false;
    if (type.isList()) leaves += u"["_qs + QString::number(*count);
    for (std::size_t i = 0; i < *count && leaves.size() < 20'000; ++i) {
        const auto child = value.child(i);
        if (!child || !flatten(*child, leaves)) return false;
    }
    return true;
}

} // namespace

class ProfileAbiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file{QStringLiteral(TEST_DATA "/profile-vectors.json")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object()[u"values"].toArray();
        QVERIFY(m_vectors.size() >= 100);
    }

    void readsWhatEthersWrote()
    {
        for (const auto& each : m_vectors) {
            const QJsonObject vector = each.toObject();
            const std::string text = vector[u"signature"].toString().toStdString();
            const auto signature = parseAbiSignature(text, AbiDeclaration::Function);
            QVERIFY2(bool(signature), text.c_str());
            QCOMPARE(toPrefixedHex(signature->hash), vector[u"hash"].toString().toStdString());
            QCOMPARE(signature->name + abiName(signature->parameters), text);
            const Bytes data = *decodePrefixedHex(vector[u"data"].toString().toStdString());
            QVERIFY2(isStrictEncoding(signature->parameters, data), text.c_str());
            QStringList leaves, expected;
            QVERIFY2(flatten(AbiValue{signature->parameters, data}, leaves), text.c_str());
            for (const auto& leaf : vector[u"leaves"].toArray())
                expected += leaf.toString();
            QCOMPARE(leaves, expected);
        }
    }

    void strictHasOneEncoding()
    {
        // Whatever bit of an encoding is turned: it is refused, or it is the encoding of something else. Cut or longer: refused.
        for (const auto& each : m_vectors) {
            const QJsonObject vector = each.toObject();
            const auto signature = parseAbiSignature(vector[u"signature"].toString().toStdString(), AbiDeclaration::Function);
            const Bytes data = *decodePrefixedHex(vector[u"data"].toString().toStdString());
            QStringList before;
            flatten(AbiValue{signature->parameters, data}, before);
            for (std::size_t bit = 0; bit < data.size() * 8; bit += 1 + data.size() / 500) {
                Bytes turned = data;
                turned[bit / 8] ^= std::uint8_t(1u << bit % 8);
                if (!isStrictEncoding(signature->parameters, turned)) continue;
                QStringList after;
                QVERIFY(flatten(AbiValue{signature->parameters, turned}, after));
                QVERIFY(after != before);
            }
            Bytes longer = data;
            longer.push_back(0);
            QVERIFY(!isStrictEncoding(signature->parameters, longer));
            longer.resize(data.size() + 32);
            QVERIFY(!isStrictEncoding(signature->parameters, longer));
            for (std::size_t size = 0; size < data.size(); size += 1 + data.size() / 40)
                QVERIFY(!isStrictEncoding(signature->parameters, ByteView{data}.first(size)));
        }
    }

    void strictness_data()
    {
        QTest::addColumn<QByteArray>("types");
        QTest::addColumn<Bytes>("data");
        QTest::addColumn<bool>("strict");
        QTest::addColumn<bool>("readable");
        const char* const ones = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";
        const auto row = [&](const char* name, const char* types, Bytes data, bool strict, bool readable) {
            QTest::newRow(name) << QByteArray{types} << data << strict << readable;
        };
        row("nothing", "", {}, true, true);
        row("bool", "bool", words({"1"}), true, true);
        row("bool 2", "bool", words({"2"}), false, false);
        row("uint8", "uint8", words({"ff"}), true, true);
        row("uint8 too large", "uint8", words({"100"}), false, false);
        row("int8 -1", "int8", words({ones}), true, true);
        row("int8 half extended", "int8", words({"ff"}), false, false);
        row("address with a high byte", "address", words({"1000000000000000000000000000000000000000f"}), false, false);
        row("bytes4 with a low byte", "bytes4", words({"1"}), false, false);
        row("string", "string", words({"20", "1", "6100000000000000000000000000000000000000000000000000000000000000"}), true, true);
        row("dirty padding", "string", words({"20", "1", "6101000000000000000000000000000000000000000000000000000000000000"}), false, true);
        row("gap", "string", words({"40", "0", "0"}), false, true);
        row("overlap", "string,string", words({"40", "40", "0"}), false, true);
        row("out of order", "string,string", words({"60", "40", "0", "0"}), false, true);
        row("offset into the head", "string", words({"0"}), false, true);
        row("offset beyond", "string", words({"60"}), false, false);
        row("offset of 2^256 - 1", "string", words({ones, "0"}), false, false);
        row("length beyond", "bytes", words({"20", "1"}), false, false);
        row("length of 2^256 - 1", "bytes", words({"20", ones}), false, false);
        row("length of 2^64 - 32", "bytes", words({"20", "ffffffffffffffe0"}), false, false);
        row("list longer than the data", "bytes32[]", words({"20", "2", "1"}), false, false);
        row("list of 2^64 - 1", "(bytes32,bytes32)[]", words({"20", "ffffffffffffffff"}), false, false);
        row("list of itself", "bytes[]", words({"20", "2", "0", "0"}), false, true);
        row("after the end", "uint8", words({"1", "0"}), false, true);
    }
    void strictness()
    {
        QFETCH(QByteArray, types);
        QFETCH(Bytes, data);
        QFETCH(bool, strict);
        QFETCH(bool, readable);
        const AbiType tuple = tupleOf(types.constData());
        QCOMPARE(isStrictEncoding(tuple, data), strict);
        QStringList leaves;
        QCOMPARE(flatten(AbiValue{tuple, data}, leaves), readable);
    }

    void randomDataNeverHarms()
    {
        std::mt19937 random{7};
        const std::vector<AbiType> types{tupleOf("bytes32[],string,(uint8,bytes)[]"), tupleOf("uint8[][][],string[2][]"),
                                         tupleOf("(bytes32,(address,uint64,bytes)[])[]"), tupleOf("bytes")};
        for (int round = 0; round < 60'000; ++round) {
            Bytes data(random() % 12 * 32 + (random() % 4 == 0 ? random() % 32 : 0));
            for (std::size_t i = 0; i + 32 <= data.size(); i += 32) // Mostly small numbers, to get somewhere.
                data[i + 31] = std::uint8_t(random() % 3 == 0 ? random() % 12 * 32 : random() % 4);
            if (!data.empty() && random() % 4 == 0) data[random() % data.size()] = std::uint8_t(random());
            for (const AbiType& type : types) {
                QStringList leaves;
                const bool readable = flatten(AbiValue{type, data}, leaves);
                if (isStrictEncoding(type, data)) QVERIFY(readable);
            }
        }
    }

    void refusesSignatures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason"); // empty: fine
        QTest::newRow("spaces") << " Name ( uint a , tuple( bytes32[ ] , bool b ) [2] c ) " << "";
        QTest::newRow("no parameters") << "Name()" << "";
        QTest::newRow("no name") << "(uint8 a)" << "must begin with a name";
        QTest::newRow("no parenthesis") << "Name" << "no '('";
        QTest::newRow("not closed") << "Name(uint8 a" << "no ')' or ','";
        QTest::newRow("text after") << "Name(uint8 a) anonymous" << "unexpected text at 'anonymous'";
        QTest::newRow("unknown type") << "Name(uint7 a)" << "unknown type 'uint7'";
        QTest::newRow("uint0") << "Name(uint0 a)" << "unknown type 'uint0'";
        QTest::newRow("uint264") << "Name(uint264 a)" << "unknown type 'uint264'";
        QTest::newRow("uint08") << "Name(uint08 a)" << "unknown type 'uint08'";
        QTest::newRow("bytes33") << "Name(bytes33 a)" << "unknown type 'bytes33'";
        QTest::newRow("missing type") << "Name(,)" << "a type is missing";
        QTest::newRow("name twice") << "Name(uint8 a, bool a)" << "two parameters are named 'a'";
        QTest::newRow("four indexed") << "N(bool indexed a, bool indexed b, bool indexed c, bool indexed d)" << "more than three";
        QTest::newRow("indexed member") << "N((bool indexed a) b)" << "'indexed' belongs";
        QTest::newRow("empty tuple") << "N(() a)" << "a tuple without members";
        QTest::newRow("list of none") << "N(bool[0] a)" << "impossible list size";
        QTest::newRow("huge list") << "N(bool[99999999] a)" << "impossible list size";
        QTest::newRow("too deep") << "N(bool[][][][][][][][][] a)" << "levels deep";
        QTest::newRow("too deep tuples") << "N((((((((((bool a))))))))))" << "levels deep";
        QTest::newRow("endless") << QStringLiteral("N(") + QString(100'000, u'(') << "longer than";
    }
    void refusesSignatures()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto signature = parseAbiSignature(text.toStdString(), AbiDeclaration::Event);
        QCOMPARE(bool(signature), reason.isEmpty());
        if (!signature) QVERIFY2(signature.error().message.find(reason.toStdString()) != std::string::npos, signature.error().message.c_str());
    }

private:
    QJsonArray m_vectors;
};

QTEST_APPLESS_MAIN(ProfileAbiTest)
#include "profile_abi_test.moc"
