// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/result.h"
#include "models/domain/strong_id.h"

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guanlan::chainsync::evm {

/// Strict access to the fields of one JSON object of a node's answer. The first thing that is wrong is kept,
/// what is asked for afterwards is left untouched: read all, then look at failed(). Fields that are null count
/// as absent. An object that has a key twice is refused, whichever key it is.
class JsonFields {
public:
    explicit JsonFields(simdjson::dom::element object);

    bool has(std::string_view name) const { return find(name) != nullptr; }

    /// "0x" and exactly two digits for each byte of `out`.
    void data(std::string_view name, std::span<std::uint8_t> out);
    template <class Tag, class Rep>
    void data(std::string_view name, StrongId<Tag, Rep>& out)
    {
        Rep bytes{};
        data(name, std::span<std::uint8_t>{bytes});
        out = StrongId<Tag, Rep>{bytes};
    }
    /// "0x" and an even number of digits, for at most `most` bytes.
    void data(std::string_view name, Bytes& out, std::size_t most);

    /// "0x" and 1 to 64 digits; leading zeros are allowed, a value that does not fit is not.
    void quantity(std::string_view name, std::uint64_t& out);
    void quantity(std::string_view name, Bytes& out);

    /// As the above, where the field may be absent.
    template <class T>
    void optionalData(std::string_view name, std::optional<T>& out)
    {
        if (has(name)) data(name, out.emplace());
    }
    template <class T>
    void optionalQuantity(std::string_view name, std::optional<T>& out)
    {
        if (has(name)) quantity(name, out.emplace());
    }

    /// Calls `read(element, i)` for each of at most `most` elements until one returns a failure, which becomes
    /// this object's. `prepare(count)` comes before.
    template <class Prepare, class Read>
    void array(std::string_view name, std::size_t most, Prepare&& prepare, Read&& read)
    {
        const auto items = arrayOf(name, most);
        if (!items) return;
        prepare(items->size());
        std::size_t index = 0;
        for (const simdjson::dom::element item : *items) {
            if (auto failure = read(item, index)) return failIn(name, index, *failure);
            ++index;
        }
    }

    void fail(std::string_view name, std::string_view reason);
    bool failed() const { return m_failure.has_value(); }
    /// "gas: not a quantity", if anything was wrong.
    const std::optional<std::string>& failure() const { return m_failure; }

private:
    using Field = std::pair<std::string_view, simdjson::dom::element>;

    const simdjson::dom::element* find(std::string_view name) const;
    /// The field's text; fails where there is none.
    std::optional<std::string_view> text(std::string_view name);
    std::optional<simdjson::dom::array> arrayOf(std::string_view name, std::size_t most);
    void failIn(std::string_view name, std::size_t index, const std::string& failure);

    static constexpr std::size_t mostFields = 64;
    std::array<Field, mostFields> m_fields;
    std::size_t m_count = 0;
    mutable std::size_t m_next = 0; ///< Clients print their fields in one order: look first after the last hit.
    std::optional<std::string> m_failure;
};

/// Reads an element that is data of exactly so many bytes; what is wrong otherwise.
std::optional<std::string> readData(simdjson::dom::element element, std::span<std::uint8_t> out);

} // namespace guanlan::chainsync::evm
