// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/trie.h"

#include "chainsync/evm/rlp.h"
#include "models/crypto/keccak.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

enum class Node { Extension = 0, Leaf = 2 };

/// The part of a path, with the kind of node it leads to, in whole bytes ("hex prefix").
std::size_t packPath(std::span<const std::uint8_t> nibbles, Node node, std::array<std::uint8_t, 8>& packed)
{
    const std::size_t odd = nibbles.size() % 2;
    packed[0] = std::uint8_t((std::size_t(node) + odd) << 4 | (odd ? nibbles[0] : 0));
    std::size_t size = 1;
    for (std::size_t i = odd; i < nibbles.size(); i += 2)
        packed[size++] = std::uint8_t(nibbles[i] << 4 | nibbles[i + 1]);
    return size;
}

class Builder {
public:
    explicit Builder(const TrieValues& values) : m_values{values}
    {
        m_keys.reserve(values.count());
        for (std::uint32_t index = 0; index < values.count(); ++index)
            m_keys.push_back(orderedTrieKey(index));
        std::sort(m_keys.begin(), m_keys.end(), [](const TrieKey& a, const TrieKey& b) { return a.nibbles < b.nibbles; });
    }

    Bytes32 root()
    {
        Bytes node;
        writeNode(m_keys, 0, node);
        return crypto::keccak256(node);
    }

    /// Of each value whose place in `wanted` is set; the others' stay empty.
    std::vector<TrieProof> proofs(const std::vector<bool>& wanted)
    {
        std::vector<TrieProof> collected(m_values.count());
        m_wanted = &wanted;
        m_proofs = &collected;
        Bytes root;
        writeNode(m_keys, 0, root);
        for (std::uint32_t index = 0; index < collected.size(); ++index) {
            TrieProof& proof = collected[index];
            if (!wanted[index]) continue;
            if (root.size() < trieHashSize) proof.push_back(root);
            std::reverse(proof.begin(), proof.end());
        }
        return collected;
    }

private:
    using Keys = std::span<const TrieKey>;

    /// The node above `keys`, which are sorted and share their first `depth` nibbles. No key begins another.
    void writeNode(Keys keys, std::size_t depth, Bytes& out)
    {
        if (keys.size() == 1) writeLeaf(keys[0], depth, out);
        else writeFork(keys, depth, out);
    }

    /// Or an extension above the branch, where more nibbles are shared.
    void writeFork(Keys keys, std::size_t depth, Bytes& out)
    {
        const TrieKey& first = keys.front();
        const auto end = std::mismatch(first.nibbles.begin() + std::ptrdiff_t(depth), first.nibbles.end(),
            keys.back().nibbles.begin() + std::ptrdiff_t(depth));
        const std::size_t fork = std::size_t(end.first - first.nibbles.begin());
        if (fork == depth) return writeBranch(keys, depth, out);

        std::array<std::uint8_t, 8> path{};
        const auto shared = std::span{first.nibbles}.subspan(depth, fork - depth);
        const std::size_t size = packPath(shared, Node::Extension, path);
        Bytes branch;
        writeBranch(keys, fork, branch);
        RlpWriter writer{out};
        writer.list([&] {
            writer.bytes({path.data(), size});
            writeReference(branch, writer);
        });
        keep(keys, out);
    }

    void writeLeaf(const TrieKey& key, std::size_t depth, Bytes& out)
    {
        std::array<std::uint8_t, 8> path{};
        const auto rest = std::span{key.nibbles}.subspan(depth, key.length - depth);
        const std::size_t size = packPath(rest, Node::Leaf, path);
        RlpWriter writer{out};
        writer.list([&] {
            writer.bytes({path.data(), size});
            writer.bytes(m_values.at(key.index));
        });
        keep({&key, 1}, out);
    }

    void writeBranch(const Keys all, std::size_t depth, Bytes& out)
    {
        Keys keys = all;
        Bytes child;
        RlpWriter writer{out};
        writer.list([&] {
            for (std::uint8_t nibble = 0; nibble < 16; ++nibble) {
                const auto end = std::find_if(
                    keys.begin(), keys.end(), [&](const TrieKey& key) { return key.nibbles[depth] != nibble; });
                const Keys below = keys.first(std::size_t(end - keys.begin()));
                keys = keys.subspan(below.size());
                if (below.empty()) {
                    writer.bytes({});
                    continue;
                }
                child.clear();
                writeNode(below, depth + 1, child);
                writeReference(child, writer);
            }
            writer.bytes({}); // No value ends here.
        });
        keep(all, out);
    }

    /// Adds a finished node to the proofs of the wanted values below it, leaf first.
    void keep(Keys below, const Bytes& node)
    {
        if (!m_proofs || node.size() < trieHashSize) return;
        for (const TrieKey& key : below)
            if ((*m_wanted)[key.index]) (*m_proofs)[key.index].push_back(node);
    }

    static void writeReference(const Bytes& node, RlpWriter& writer)
    {
        if (node.size() < trieHashSize) writer.raw(node);
        else writer.bytes(crypto::keccak256(node));
    }

    const TrieValues& m_values;
    std::vector<TrieKey> m_keys;
    const std::vector<bool>* m_wanted = nullptr; ///< With m_proofs; only while there are proofs to make.
    std::vector<TrieProof>* m_proofs = nullptr;
};

} // namespace

void TrieValues::clear()
{
    buffer.clear();
    m_ends.clear();
}

ByteView TrieValues::at(std::size_t index) const
{
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return ByteView{buffer}.subspan(begin, m_ends[index] - begin);
}

TrieKey orderedTrieKey(std::uint32_t index)
{
    Bytes encoded;
    RlpWriter{encoded}.number(index);
    TrieKey key;
    key.index = index;
    for (const std::uint8_t byte : encoded) {
        key.nibbles[key.length++] = byte >> 4;
        key.nibbles[key.length++] = byte & 15;
    }
    return key;
}

Bytes32 orderedTrieRoot(const TrieValues& values)
{
    if (values.count() == 0) {
        const std::uint8_t emptyString = 0x80;
        return crypto::keccak256({&emptyString, 1});
    }
    return Builder{values}.root();
}

std::vector<TrieProof> orderedTrieProofs(const TrieValues& values, std::span<const std::uint32_t> indices)
{
    std::vector<bool> wanted(values.count());
    for (const std::uint32_t index : indices)
        wanted[index] = true;
    std::vector<TrieProof> all = Builder{values}.proofs(wanted);
    std::vector<TrieProof> proofs;
    for (const std::uint32_t index : indices)
        proofs.push_back(std::move(all[index]));
    return proofs;
}

} // namespace guanlan::chainsync::evm
