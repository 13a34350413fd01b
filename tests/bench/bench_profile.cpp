// SPDX-License-Identifier: GPL-3.0-or-later
// Processor time to map one log, by event: bench_profile [rounds]
#include "chainsync/profile/profile.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

struct Sample {
    std::vector<Bytes32> topics;
    Bytes data;
    Bytes input;
    CallView call;
    Address contract;
};

Sample toSample(const nlohmann::json& vector)
{
    Sample sample;
    for (const std::string topic : vector["topics"])
        sample.topics.push_back(parseId<Digest>(topic)->value());
    sample.data = *decodePrefixedHex(vector["data"].get<std::string>());
    sample.contract = *parseId<Address>(vector["contract"].get<std::string>());
    sample.call.sender = *parseId<Address>(vector["sender"].get<std::string>());
    if (vector.contains("to")) sample.call.to = parseId<Address>(vector["to"].get<std::string>());
    if (vector.contains("input")) sample.input = *decodePrefixedHex(vector["input"].get<std::string>());
    sample.call.logPosition = vector.value("position", std::size_t{0});
    return sample;
}

void measure(const std::string& name, const Profile& profile, std::vector<Sample>& samples, int rounds)
{
    for (Sample& sample : samples)
        sample.call.input = sample.input;
    std::size_t events = 0;
    const std::clock_t begin = std::clock();
    for (int round = 0; round < rounds; ++round)
        for (const Sample& sample : samples)
            events += profile.map({sample.contract, sample.topics, sample.data}, sample.call).size();
    const double microseconds = double(std::clock() - begin) * 1e6 / CLOCKS_PER_SEC;
    std::printf("%-50s %7.2f us/log  (%zu events)\n", name.c_str(), microseconds / rounds / double(samples.size()), events);
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5000;
    std::ifstream file{TEST_DATA "/profile-vectors.json"};
    const auto vectors = nlohmann::json::parse(file);
    std::map<std::pair<std::string, std::string>, std::vector<Sample>> samples;
    for (const auto& vector : vectors["logs"])
        samples[{vector["profile"], vector["event"]}].push_back(toSample(vector));
    for (auto& [key, list] : samples) {
        const auto profile = Profile::load(RESOURCES "/profiles/" + key.first + ".json");
        if (!profile) return std::printf("%s\n", profile.error().message.c_str()), 1;
        measure(key.first + " " + key.second, *profile, list, rounds);
    }
    return 0;
}
