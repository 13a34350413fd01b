// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/rlp.h"
#include "models/domain/strong_id.h"

#include <algorithm>
#include <array>

namespace guanlan::chainsync::evm {

/// Reads the items of an RLP list one after the other into fields. The first that does not fit is remembered, what is
/// read afterwards is left untouched: read all, then ask done().
class RlpFields {
public:
    explicit RlpFields(std::optional<RlpReader> items) : m_items{items} {}

    /// All items were of the form asked for, and none is left.
    bool done() const { return m_items && m_items->atEnd(); }
    bool isGood() const { return m_items.has_value(); }
    bool hasMore() const { return m_items && !m_items->atEnd(); }

    void number(std::uint64_t& out)
    {
        if (const auto read = take(&RlpReader::number)) out = *read;
    }
    /// A string of any length.
    void bytes(Bytes& out)
    {
        if (!m_items) return;
        const auto read = m_items->bytes();
        if (read) out.assign(read->begin(), read->end());
        else m_items.reset();
    }
    template <std::size_t N>
    void bytes(std::array<std::uint8_t, N>& out)
    {
        if (!m_items) return;
        const auto read = m_items->bytes(N);
        if (read) std::copy(read->begin(), read->end(), out.begin());
        else m_items.reset();
    }
    template <class Tag, class Rep>
    void bytes(StrongId<Tag, Rep>& out)
    {
        Rep value{};
        bytes(value);
        out = StrongId<Tag, Rep>{value};
    }
    RlpFields list() { return RlpFields{take(&RlpReader::list)}; }
    /// Calls `read` with the items of a list until they are at an end.
    template <class Read>
    void list(Read&& read)
    {
        RlpFields items = list();
        while (items.hasMore())
            read(items);
        if (!items.isGood()) m_items.reset();
    }
    void fail() { m_items.reset(); }

private:
    template <class Value>
    std::optional<Value> take(std::optional<Value> (RlpReader::*read)())
    {
        if (!m_items) return std::nullopt;
        auto value = ((*m_items).*read)();
        if (!value) m_items.reset();
        return value;
    }

    std::optional<RlpReader> m_items;
};

} // namespace guanlan::chainsync::evm
