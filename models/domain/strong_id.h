// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace guanlan {

/// A value of type `Rep` that mixes with nothing but itself: a TxHash is not a BlockHash although both
/// are 32 bytes. `Tag` exists only to tell them apart.
template <class Tag, class Rep>
class StrongId {
public:
    using Representation = Rep;

    constexpr StrongId() = default;
    constexpr explicit StrongId(const Rep& value) : m_value{value} {}
    constexpr const Rep& value() const { return m_value; }
    friend constexpr auto operator<=>(const StrongId&, const StrongId&) = default;

private:
    Rep m_value{};
};

} // namespace guanlan
