// SPDX-License-Identifier: GPL-3.0-or-later
// How long the graph of one credential takes: eight credentials deep, in a workspace with many others.
//   bench_credential_chain [credentials] [runs]
#include "models/analytics/credential_chain.h"
#include "models/store/workspace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>

namespace {

using namespace guanlan;

constexpr int depth = 8;

template <class Id>
Id idOf(std::uint8_t kind, std::size_t number)
{
    Bytes32 bytes{};
    std::mt19937_64 random{number * 256 + kind}; // Ids look like hashes, so that pages are hit at random.
    for (std::uint8_t& byte : bytes)
        byte = std::uint8_t(random());
    return Id{bytes};
}

Event eventOf(EventType type, std::size_t credential, std::uint64_t block, std::uint32_t log)
{
    Event event;
    event.key = EventKey{ChainRef{1}, block, log};
    event.time = 1'700'000'000 + std::int64_t(block) * 5;
    event.tx = idOf<TxHash>(1, block);
    event.type = type;
    event.credential = idOf<CredentialId>(2, credential);
    return event;
}

/// Every credential rests on the one before, eight in a row; each is presented twice. 60 events a block.
store::BlockContent blockOf(std::uint64_t number)
{
    store::BlockContent block;
    block.number = number;
    block.hash = idOf<BlockHash>(3, number);
    block.time = 1'700'000'000 + std::int64_t(number) * 5;
    for (std::uint32_t i = 0; i < 20; ++i) {
        const std::size_t credential = number * 20 + i;
        Event issue = eventOf(EventType::CredentialIssued, credential, number, 3 * i);
        issue.institution = idOf<InstitutionId>(4, credential % 20);
        issue.subject = idOf<SubjectId>(5, credential / depth);
        issue.schema = idOf<SchemaId>(6, credential % depth);
        if (credential % depth != 0) issue.evidence = {idOf<CredentialId>(2, credential - 1)};
        block.events.push_back(issue);
        for (std::uint32_t k = 1; k <= 2; ++k) {
            Event use = eventOf(EventType::CredentialPresented, credential, number, 3 * i + k);
            use.counterparty = idOf<InstitutionId>(4, (credential + k) % 20);
            use.consent = idOf<ConsentId>(7, credential);
            block.events.push_back(use);
        }
    }
    return block;
}

Status fill(store::EventWriter& writer, std::size_t credentials)
{
    store::ChainIdentity identity;
    identity.name = "bench";
    identity.family = "evm";
    identity.genesis = idOf<BlockHash>(8, 0);
    const auto chain = writer.openChain(identity);
    if (!chain) return chain.error();
    for (std::uint64_t block = 0; block * 20 < credentials;) {
        std::vector<store::BlockContent> blocks;
        for (int i = 0; i < 200 && block * 20 < credentials; ++i)
            blocks.push_back(blockOf(block++));
        if (Status done = writer.append(*chain, blocks); !done) return done;
    }
    return Done{};
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t credentials = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 300'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 200;
    const auto folder = std::filesystem::temp_directory_path() / ("guanlan-bench-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directory(folder);
    int status = 3;
    {
        store::Workspace::Options options;
        options.path = folder / "w.guanlan";
        auto workspace = store::Workspace::create(options);
        auto writer = workspace ? (*workspace)->writer() : Result<std::unique_ptr<store::EventWriter>>{workspace.error()};
        auto reader = workspace ? (*workspace)->reader() : Result<std::unique_ptr<store::EventReader>>{workspace.error()};
        if (writer && reader && fill(**writer, credentials)) {
            std::mt19937_64 random{1};
            std::vector<double> milliseconds;
            std::size_t nodes = 0;
            for (int run = 0; run < runs; ++run) {
                const std::size_t number = random() % (credentials / depth) * depth + depth / 2;
                const auto begin = std::chrono::steady_clock::now();
                const auto graph = analytics::buildCredentialGraph(**reader, idOf<CredentialId>(2, number));
                milliseconds.push_back(
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
                nodes = graph ? graph->nodes.size() : 0;
            }
            std::sort(milliseconds.begin(), milliseconds.end());
            std::printf("credential graph: %zu events, %zu nodes, median of %d: %.2f ms, 95 %%: %.2f ms\n",
                credentials * 3, nodes, runs, milliseconds[milliseconds.size() / 2],
                milliseconds[milliseconds.size() * 95 / 100]);
            status = 0;
        }
    }
    std::filesystem::remove_all(folder);
    return status;
}
