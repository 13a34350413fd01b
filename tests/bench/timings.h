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
#include <time.h>
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

/// CPU time of this process so far: what a busy machine does not change much.
inline double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Milliseconds by what was done, in the order of the first run.
class Timings {
public:
    template <class Work>
    void time(const char* what, const Work& work)
    {
        const auto start = Clock::now();
        const double cpu = cpuMilliseconds();
        work();
        const double wall = secondsSince(start) * 1000, spent = cpuMilliseconds() - cpu;
        const auto known = std::find_if(m_all.begin(), m_all.end(), [&](const Samples& each) { return each.what == what; });
        Samples& samples = known == m_all.end() ? m_all.emplace_back(Samples{what, {}, {}}) : *known;
        samples.wall.push_back(wall);
        samples.cpu.push_back(spent);
    }
    void print() const
    {
        std::printf("%-46s %10s %10s %15s\n", "", "cold", "median", "median of CPU");
        for (const Samples& each : m_all)
            std::printf("%-46s %7.1f ms %7.1f ms %12.2f ms\n", each.what.c_str(), each.wall.front(), medianOf(each.wall), medianOf(each.cpu));
    }

private:
    struct Samples {
        std::string what;
        std::vector<double> wall, cpu;
    };
    static double medianOf(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
    std::vector<Samples> m_all;
};

/// Makes the next reading of this file a cold one.
inline void dropFromCache(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
}

} // namespace guanlan::bench
