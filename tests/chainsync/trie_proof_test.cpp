// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/trie_proof.h"
#include "models/crypto/keccak.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>
#include <numeric>
#include <random>

using namespace guanlan;
using namespace guanlan::chainsync::evm;
using nlohmann::json;

namespace {

/// As tests/node/trie_vectors.mjs makes them.
TrieValues valuesOf(std::size_t count, std::size_t size, std::size_t spread)
{
    TrieValues values;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < size + i % spread; ++j)
            values.buffer.push_back(std::uint8_t(37 * i + 11 * j + size));
        values.close();
    }
    return values;
}

Bytes32 rootIn(const json& vector)
{
    Bytes32 root{};
    if (!decodePrefixedHex(vector["root"].get<std::string>(), root)) qFatal("root");
    return root;
}

TrieProof proofIn(const json& nodes)
{
    TrieProof proof;
    for (const json& node : nodes)
        proof.push_back(*decodePrefixedHex(node.get<std::string>()));
    return proof;
}

std::vector<std::uint32_t> allIndices(std::size_t count)
{
    std::vector<std::uint32_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0u);
    return indices;
}

} // namespace

/// Against proofs that @ethereumjs/trie made.
class TrieProofTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::ifstream file{TEST_DATA "/trie-proofs.json"};
        m_vectors = json::parse(file);
        QCOMPARE(m_vectors.size(), std::size_t{15});
    }

    void makesTheProofsThatAnotherMakes()
    {
        int compared = 0;
        for (const json& vector : m_vectors) {
            const TrieValues values = valuesOf(vector["count"], vector["size"], vector["spread"]);
            QCOMPARE(orderedTrieRoot(values), rootIn(vector));
            for (const auto& [index, nodes] : vector["proofs"].items()) {
                const std::uint32_t wanted = std::uint32_t(std::stoul(index));
                const auto proofs = orderedTrieProofs(values, {&wanted, 1});
                QCOMPARE(proofs.size(), std::size_t{1});
                QVERIFY(proofs[0] == proofIn(nodes));
                ++compared;
            }
        }
        qInfo("%d proofs equal those of @ethereumjs/trie", compared);
    }

    void acceptsEveryValueOfEveryTrie()
    {
        for (const json& vector : m_vectors) {
            const TrieValues values = valuesOf(vector["count"], vector["size"], vector["spread"]);
            const auto indices = allIndices(values.count());
            const auto proofs = orderedTrieProofs(values, indices);
            for (const std::uint32_t index : indices) {
                const auto value = provenValue(rootIn(vector), index, proofs[index]);
                QVERIFY2(value, value ? "" : value.error().message.c_str());
                QVERIFY(std::ranges::equal(*value, values.at(index)));
            }
        }
    }

    /// One bit or byte changed, a node dropped, doubled or added, an index that is not there, another root.
    void refusesEveryOtherProof()
    {
        std::mt19937 random{20261125};
        const auto below = [&random](std::size_t limit) { return std::size_t(random() % limit); };
        int refused = 0;
        for (const json& vector : m_vectors) {
            const std::size_t count = vector["count"];
            const TrieValues values = valuesOf(count, vector["size"], vector["spread"]);
            const auto proofs = orderedTrieProofs(values, allIndices(count));
            const Bytes32 root = rootIn(vector);
            for (int round = 0; round < 200; ++round) {
                const std::uint32_t index = std::uint32_t(below(count));
                TrieProof proof = proofs[index];
                Bytes& node = proof[below(proof.size())];
                std::uint32_t asked = index;
                Bytes32 under = root;
                switch (round % 8) {
                case 0: node[below(node.size())] ^= std::uint8_t(1u << below(8)); break;
                case 1: node.push_back(0); break;
                case 2: node.pop_back(); break;
                case 3: proof.erase(proof.begin() + std::ptrdiff_t(below(proof.size()))); break;
                case 4: proof.push_back(proof[below(proof.size())]); break;
                case 5: proof.insert(proof.begin(), proof[below(proof.size())]); break;
                case 6: asked = std::uint32_t(count + below(700)); break;
                case 7: under[below(under.size())] ^= 1; break;
                }
                const auto value = provenValue(under, asked, proof);
                QVERIFY2(!value, qPrintable(QStringLiteral("trie of %1, value %2, round %3").arg(count).arg(index).arg(round)));
                QCOMPARE(value.error().kind, ErrorKind::Corrupt);
                QVERIFY(!value.error().message.empty());
                ++refused;
            }
        }
        qInfo("%d altered proofs refused", refused);
    }

    /// A proof of an index that the trie does not hold never shows a value.
    void nothingStandsBeyondTheLast()
    {
        const TrieValues values = valuesOf(300, 40, 1);
        const Bytes32 root = orderedTrieRoot(values);
        const auto proofs = orderedTrieProofs(values, allIndices(300));
        for (const std::uint32_t index : {300u, 511u, 65'535u, 4'294'967'295u})
            for (const TrieProof& proof : proofs)
                QVERIFY(!provenValue(root, index, proof));
    }

    /// Nodes whose hashes fit, yet that no trie has.
    void refusesNodesThatNoTrieHas_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("a string") << QByteArray::fromHex("83010203");
        QTest::newRow("three items") << QByteArray::fromHex("c3010203");
        QTest::newRow("a path that is a list") << QByteArray::fromHex("c3c12001");
        QTest::newRow("an empty path") << QByteArray::fromHex("c28001");
        QTest::newRow("flags beyond 3") << QByteArray::fromHex("c482408001");
        QTest::newRow("a leaf without value") << QByteArray::fromHex("c482208080");
        QTest::newRow("an extension of length 0") << QByteArray::fromHex("c20005");
        QTest::newRow("an even path with a nibble beside the flags") << QByteArray::fromHex("c482218001");
    }
    void refusesNodesThatNoTrieHas();

private:
    json m_vectors;
};

void TrieProofTest::refusesNodesThatNoTrieHas()
{
    QFETCH(QByteArray, node);
    const Bytes bytes(node.begin(), node.end());
    const auto value = provenValue(guanlan::crypto::keccak256(bytes), 0, std::vector<Bytes>{bytes});
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::Corrupt);
}

QTEST_APPLESS_MAIN(TrieProofTest)
#include "trie_proof_test.moc"
