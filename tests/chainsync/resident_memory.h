// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <malloc.h>

#include <fstream>
#include <string>

/// As the program does: what a large answer took goes back to the system as soon as it is freed.
inline void returnLargeBlocksAtOnce() { mallopt(M_MMAP_THRESHOLD, 1 << 20); }

/// By how much this process grew at most while this lives: Linux's own high-water mark, set back at the beginning.
class PeakMemory {
public:
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr bool isMeaningful = false; ///< A sanitizer's own memory is many times ours.
#else
    static constexpr bool isMeaningful = true;
#endif
    PeakMemory()
    {
        malloc_trim(0); // What earlier work freed is not growth when it is used again.
        std::ofstream{"/proc/self/clear_refs"} << '5';
        m_before = kibibytes("VmRSS:");
    }
    double grownMiB() const { return double(kibibytes("VmHWM:") - m_before) / 1024; }

private:
    static long kibibytes(const std::string& name)
    {
        std::ifstream status{"/proc/self/status"};
        for (std::string word; status >> word;) {
            long value = 0;
            if (word == name && status >> value) return value;
        }
        return 0;
    }

    long m_before = 0;
};
