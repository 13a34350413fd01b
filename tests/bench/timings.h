// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>
#include <vector>

/// What measuring programs share.
namespace guanlan::bench {

using Clock = std::chrono::steady_clock;
inline double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

inline double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

/// The value, or the end of the program.
template <class T>
T must(Result<T> result)
{
    if (result) return std::move(result).value();
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::exit(3);
}

/// Milliseconds by what was done, in the order of the first run.
class Timings {
public:
    template <class Work>
    void time(const char* what, const Work& work)
    {
        const auto start = Clock::now();
        work();
        const double milliseconds = secondsSince(start) * 1000;
        for (auto& [name, samples] : m_all) {
            if (name == what) return samples.push_back(milliseconds);
        }
        m_all.push_back({what, {milliseconds}});
    }
    void print() const
    {
        std::printf("%-46s %10s %10s\n", "", "cold", "median");
        for (const auto& [name, samples] : m_all) {
            std::vector<double> sorted{samples};
            std::sort(sorted.begin(), sorted.end());
            std::printf("%-46s %7.1f ms %7.1f ms\n", name.c_str(), samples.front(), sorted[sorted.size() / 2]);
        }
    }

private:
    std::vector<std::pair<std::string, std::vector<double>>> m_all;
};

/// Makes the next reading of this file a cold one.
inline void dropFromCache(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
}

} // namespace guanlan::bench
