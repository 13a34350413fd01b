// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/trie.h"

#include "chainsync/evm/rlp.h"
#include "models/crypto/keccak.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::size_t hashSize = 32; // Shorter nodes stand in their parent as they are.

/// Where in the trie a value stands: rlp(index), nibble by nibble.
struct Key {
    std::array<std::uint8_t, 12> nibbles{};
    std::uint8_t length = 0;
    std::uint32_t index = 0;
};

Key keyOf(std::uint32_t index, Bytes& scratch)
{
    scratch.clear();
    RlpWriter{scratch}.number(index);
    Key key;
    key.index = index;
    for (const std::uint8_t byte : scratch) {
        key.nibbles[key.length++] = byte >> 4;
        key.nibbles[key.length++] = byte & 15;
    }
    return key;
}

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
        Bytes scratch;
        m_keys.reserve(values.count());
        for (std::uint32_t index = 0; index < values.count(); ++index)
            m_keys.push_back(keyOf(index, scratch));
        std::sort(m_keys.begin(), m_keys.end(), [](const Key& a, const Key& b) { return a.nibbles < b.nibbles; });
    }

    Bytes32 root()
    {
        Bytes node;
        writeNode(m_keys, 0, node);
        return crypto::keccak256(node);
    }

private:
    using Keys = std::span<const Key>;

    /// The node above `keys`, which are sorted and share their first `depth` nibbles. No key begins another.
    void writeNode(Keys keys, std::size_t depth, Bytes& out)
    {
        if (keys.size() == 1) return writeLeaf(keys[0], depth, out);
        const Key& first = keys.front();
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
    }

    void writeLeaf(const Key& key, std::size_t depth, Bytes& out) const
    {
        std::array<std::uint8_t, 8> path{};
        const auto rest = std::span{key.nibbles}.subspan(depth, key.length - depth);
        const std::size_t size = packPath(rest, Node::Leaf, path);
        RlpWriter writer{out};
        writer.list([&] {
            writer.bytes({path.data(), size});
            writer.bytes(m_values.at(key.index));
        });
    }

    void writeBranch(Keys keys, std::size_t depth, Bytes& out)
    {
        Bytes child;
        RlpWriter writer{out};
        writer.list([&] {
            for (std::uint8_t nibble = 0; nibble < 16; ++nibble) {
                const auto end = std::find_if(
                    keys.begin(), keys.end(), [&](const Key& key) { return key.nibbles[depth] != nibble; });
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
    }

    static void writeReference(const Bytes& node, RlpWriter& writer)
    {
        if (node.size() < hashSize) writer.raw(node);
        else writer.bytes(crypto::keccak256(node));
    }

    const TrieValues& m_values;
    std::vector<Key> m_keys;
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

Bytes32 orderedTrieRoot(const TrieValues& values)
{
    if (values.count() == 0) {
        const std::uint8_t emptyString = 0x80;
        return crypto::keccak256({&emptyString, 1});
    }
    return Builder{values}.root();
}

} // namespace guanlan::chainsync::evm
