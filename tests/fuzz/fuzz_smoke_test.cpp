// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds every fuzz target its seeds and random alterations of them; what is wrong ends the process. Most use under sanitizers.
//   fuzz_smoke_test [--count N]     alterations a target, 2000 unless said otherwise
//   fuzz_smoke_test --seeds FOLDER  writes the seeds there, a folder a target, and ends
#include "tests/fuzz/targets.h"

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

using namespace guanlan;

namespace {

ByteView bytesOf(const std::string& text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

class Alteration {
public:
    explicit Alteration(const std::vector<std::string>& seeds) : m_seeds{seeds} {}

    std::string next()
    {
        std::string text = m_seeds[below(m_seeds.size())];
        for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times)
            alter(text);
        return text;
    }

private:
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>{0, end - 1}(m_random); }

    void alter(std::string& text)
    {
        const std::size_t at = below(text.size());
        switch (below(7)) {
        case 0: text[at] = char(static_cast<unsigned char>(text[at]) ^ (1u << below(8))); break;
        case 1: text[at] = char(below(256)); break;
        case 2: text[at] = text[below(text.size())]; break;
        case 3: text.erase(at, 1 + below(16)); break;
        case 4: text.insert(at, text.substr(below(text.size()), 1 + below(64))); break;
        case 5: text.resize(at); break;
        default:
            const std::string& other = m_seeds[below(m_seeds.size())];
            if (!other.empty()) text = text.substr(0, at) + other.substr(below(other.size()));
        }
    }

    const std::vector<std::string>& m_seeds;
    std::mt19937 m_random{20260302};
};

int writeSeeds(const std::filesystem::path& folder)
{
    for (const fuzz::Target& target : fuzz::targets()) {
        std::filesystem::create_directories(folder / target.name);
        int number = 0;
        for (const std::string& seed : target.seeds())
            std::ofstream{folder / target.name / std::to_string(number++), std::ios::binary} << seed;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    int count = 2000;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--seeds") == 0) return writeSeeds(argv[i + 1]);
        if (std::strcmp(argv[i], "--count") == 0) count = std::stoi(argv[i + 1]);
    }
    for (const fuzz::Target& target : fuzz::targets()) {
        const auto seeds = target.seeds();
        std::printf("%-14s %5zu seeds, %d alterations\n", target.name, seeds.size(), count);
        std::fflush(stdout);
        if (seeds.empty()) return 1;
        for (const std::string& seed : seeds)
            target.feed(bytesOf(seed));
        Alteration alteration{seeds};
        for (int i = 0; i < count; ++i)
            target.feed(bytesOf(alteration.next()));
    }
    std::printf("fuzz smoke: %zu targets, no finding\n", fuzz::targets().size());
    return 0;
}
