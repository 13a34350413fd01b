// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace guanlan::analytics {

/// From a non-zero 64-bit key to an index: open addressing with linear steps, 16 bytes a slot, at most two thirds
/// full. std::unordered_map takes about four times as much, which ten million events cannot afford.
class RefMap {
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// `none` where the key is not there.
    std::uint32_t find(std::uint64_t key) const
    {
        return m_slots.empty() ? none : m_slots[slotOf(key)].index;
    }

    /// The key's index, to be changed; `none` where it was just added. Valid until the next call.
    std::uint32_t& at(std::uint64_t key)
    {
        if (m_slots.empty() || (m_used + 1) * 3 > m_slots.size() * 2) grow();
        Slot& slot = m_slots[slotOf(key)];
        if (slot.key == 0) {
            slot.key = key;
            ++m_used;
        }
        return slot.index;
    }

    std::size_t size() const { return m_used; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t index = none;
    };

    std::size_t slotOf(std::uint64_t key) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = std::size_t((key * 0x9e3779b97f4a7c15u) >> 32) & mask;
        while (m_slots[slot].key != 0 && m_slots[slot].key != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.empty() ? 64 : m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old)
            if (slot.key != 0) m_slots[slotOf(slot.key)] = slot;
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace guanlan::analytics
