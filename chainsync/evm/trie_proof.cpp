// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/trie_proof.h"

#include "chainsync/evm/rlp.h"
#include "models/crypto/keccak.h"

#include <algorithm>
#include <string>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::size_t branchItems = 17;
constexpr std::uint8_t leafFlag = 2;
constexpr std::uint8_t oddFlag = 1;

/// One item of a node: a string, or a shorter node that stands here as it is.
struct Item {
    bool isNode = false;
    ByteView content;
};

struct Node {
    std::array<Item, branchItems> items;
    std::size_t count = 0;
};

/// One walk from the root along a key.
class Walk {
public:
    Walk(const Bytes32& root, std::uint32_t index, std::span<const Bytes> nodes)
        : m_key{orderedTrieKey(index)}, m_nodes{nodes}, m_expected{root}
    {
    }

    Result<ByteView> run()
    {
        if (const char* wrong = enterNext()) return failure(wrong);
        while (!m_value) {
            if (const char* wrong = m_node.count == branchItems ? throughBranch() : throughPath()) return failure(wrong);
        }
        if (m_used != m_nodes.size()) return failure("nodes are left over");
        return *m_value;
    }

private:
    Error failure(const char* wrong) const
    {
        return {ErrorKind::Corrupt, "node " + std::to_string(m_used == 0 ? 0 : m_used - 1) + " of the proof: " + wrong};
    }

    /// The next of the nodes given, which must be the one expected.
    const char* enterNext()
    {
        if (m_used == m_nodes.size()) return "the next node is missing";
        const Bytes& bytes = m_nodes[m_used++];
        if (crypto::keccak256(bytes) != m_expected) return "its hash is not the one named above it";
        if (m_used > 1 && bytes.size() < trieHashSize) return "too short to be named by its hash";
        RlpReader reader{bytes};
        const auto items = reader.list();
        if (!items || !reader.atEnd()) return "not one RLP list";
        return read(*items);
    }

    const char* read(RlpReader items)
    {
        m_node = {};
        while (!items.atEnd()) {
            if (m_node.count == branchItems) return "more than 17 items";
            Item& item = m_node.items[m_node.count++];
            RlpReader ahead = items;
            if (const auto content = ahead.bytes()) {
                item.content = *content;
            } else {
                ahead = items;
                const auto inner = ahead.list();
                if (!inner) return "not canonical RLP";
                item = {true, inner->rest()};
            }
            items = ahead;
        }
        return m_node.count == 2 || m_node.count == branchItems ? nullptr : "neither 2 nor 17 items";
    }

    const char* throughBranch()
    {
        if (m_at == m_key.length) return "the key ends in a branch";
        return follow(m_node.items[m_key.nibbles[m_at++]]);
    }

    /// A leaf or an extension: the first item is a part of the path.
    const char* throughPath()
    {
        const Item& path = m_node.items[0];
        if (path.isNode || path.content.empty()) return "its path is no string";
        const std::uint8_t flags = path.content[0] >> 4;
        const bool isLeaf = flags & leafFlag, isOdd = flags & oddFlag;
        if (flags > (leafFlag | oddFlag) || (!isOdd && (path.content[0] & 15) != 0)) return "its path is not well formed";
        const std::size_t length = 2 * (path.content.size() - 1) + (isOdd ? 1 : 0);
        if (length > std::size_t(m_key.length - m_at) || (!isLeaf && length == 0)) return "its path is not that of the index";
        for (std::size_t i = 0; i < length; ++i) {
            const std::size_t nibble = i + (isOdd ? 1 : 2);
            const std::uint8_t byte = path.content[nibble / 2];
            if ((nibble % 2 ? byte & 15 : byte >> 4) != m_key.nibbles[m_at++]) return "its path is not that of the index";
        }
        const Item& end = m_node.items[1];
        if (!isLeaf) return follow(end);
        if (m_at != m_key.length) return "it ends before the index does";
        if (end.isNode || end.content.empty()) return "its value is no string";
        m_value = end.content;
        return nullptr;
    }

    const char* follow(const Item& item)
    {
        if (item.isNode) {
            constexpr std::size_t prefix = 1;
            if (item.content.size() + prefix >= trieHashSize) return "a node stands in it that is long enough for a hash";
            return read(RlpReader{item.content});
        }
        if (item.content.size() != m_expected.size()) return "nothing lies there under the index";
        std::copy(item.content.begin(), item.content.end(), m_expected.begin());
        return enterNext();
    }

    const TrieKey m_key;
    const std::span<const Bytes> m_nodes;
    Bytes32 m_expected;
    Node m_node;
    std::size_t m_used = 0;
    std::size_t m_at = 0; ///< Nibbles of the key that are behind.
    std::optional<ByteView> m_value;
};

} // namespace

Result<ByteView> provenValue(const Bytes32& root, std::uint32_t index, std::span<const Bytes> nodes)
{
    return Walk{root, index, nodes}.run();
}

} // namespace guanlan::chainsync::evm
