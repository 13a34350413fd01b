// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <cstdint>
#include <optional>

namespace guanlan::chainsync::evm {

/// Appends RLP to a buffer of the caller's. @source Yellow Paper, appendix B.
class RlpWriter {
public:
    explicit RlpWriter(Bytes& out) : m_out{out} {}

    void bytes(ByteView content);
    /// Minimal big-endian; 0 is the empty string.
    void number(std::uint64_t value);
    /// What is RLP already.
    void raw(ByteView encoded) { m_out.insert(m_out.end(), encoded.begin(), encoded.end()); }
    /// A list of what `writeItems` appends.
    template <class Function>
    void list(Function&& writeItems)
    {
        const std::size_t begin = m_out.size();
        writeItems();
        closeList(begin);
    }

private:
    void closeList(std::size_t begin);
    Bytes& m_out;
};

/// Reads a sequence of RLP items, strictly: every length within bounds, every form the shortest one.
/// Safe on untrusted input; never allocates. nullopt, from then on unusable, for anything that is not of the
/// form asked for.
class RlpReader {
public:
    explicit RlpReader(ByteView items) : m_rest{items} {}

    bool atEnd() const { return m_rest.empty(); }
    /// What was not read yet, encoded.
    ByteView rest() const { return m_rest; }
    /// A string's content.
    std::optional<ByteView> bytes();
    /// A string of exactly so many bytes.
    std::optional<ByteView> bytes(std::size_t size);
    /// The next so many bytes as they stand, whatever they mean.
    std::optional<ByteView> raw(std::size_t size);
    /// A scalar without leading zeros.
    std::optional<std::uint64_t> number();
    /// The items of a list.
    std::optional<RlpReader> list();

private:
    enum class Form { String, List };
    std::optional<ByteView> item(Form form);
    ByteView m_rest;
};

} // namespace guanlan::chainsync::evm
