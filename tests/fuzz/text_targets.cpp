// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target_functions.h"
#include "tests/gzip.h"

#include "chainsync/archive_reader.h"
#include "chainsync/chain_family.h"
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/seals.h"
#include "chainsync/json_rpc.h"
#include "chainsync/profile/profile.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace guanlan::fuzz {

using namespace chainsync;

namespace {

/// A file in memory, for what reads files by path.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view content) : m_descriptor{memfd_create("fuzz", 0)}
    {
        if (m_descriptor < 0 || write(m_descriptor, content.data(), content.size()) != ssize_t(content.size())) std::abort();
    }
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

const Profile& anyProfile()
{
    static const Profile profile = *Profile::load(RESOURCES "/profiles/consortium-identity-anchor.json");
    return profile;
}

const ChainFamily& family()
{
    static const auto opened = [] {
        const auto chain = loadChainFile(RESOURCES "/demo/demo.chain.json");
        if (!chain) std::abort();
        return std::move(openFamily(*chain, {anyProfile()}, Trust::Nothing)).value();
    }();
    return *opened;
}

void check(simdjson::dom::element block, simdjson::dom::element receipts)
{
    CheckedHeader header;
    std::vector<Event> events;
    (void)family().checkHeader(block, 2, header);
    (void)family().checkBlock(block, receipts, 2, header, events);
}

void checkLine(const std::string& text)
{
    simdjson::dom::parser parser;
    simdjson::dom::element line, block, receipts;
    if (parser.parse(text).get(line) || line["block"].get(block) || line["receipts"].get(receipts)) return;
    check(block, receipts);
}

void readArchive(std::string_view packed)
{
    const MemoryFile file{packed};
    auto reader = ArchiveReader::open(file.path());
    if (!reader) return;
    for (int lines = 0; lines < 100; ++lines) {
        const auto line = reader->next();
        if (!line || !*line) return;
        checkLine((*line)->text);
    }
}

} // namespace

void feedHeader(ByteView input)
{
    simdjson::dom::parser parser;
    simdjson::dom::element block;
    if (parser.parse(std::string{textOf(input)}).get(block)) return;
    const auto header = evm::readHeader(block);
    if (!header) return;
    for (const ConsensusKind kind : {ConsensusKind::None, ConsensusKind::Qbft, ConsensusKind::Ibft2, ConsensusKind::Ibft1, ConsensusKind::Clique}) {
        (void)evm::headerHash(*header, kind);
        if (kind != ConsensusKind::None && kind != ConsensusKind::Clique) (void)evm::committers(*header, kind);
    }
}

void feedRpcBody(ByteView input)
{
    RpcRequest request{1};
    request.add("eth_getBlockByNumber", "[]");
    request.add("eth_getBlockReceipts", "[]");
    simdjson::dom::parser parser;
    const QByteArray body{reinterpret_cast<const char*>(input.data()), qsizetype(input.size())};
    const RpcAnswers answers = readRpcAnswers(parser, body, request);
    if (answers.results.empty()) return;
    if (answers.results.size() != request.size()) std::abort();
    const auto* block = std::get_if<simdjson::dom::element>(&answers.results[0]);
    const auto* receipts = std::get_if<simdjson::dom::element>(&answers.results[1]);
    if (block && receipts) check(*block, *receipts);
}

void feedArchive(ByteView input) { readArchive(textOf(input)); }

/// A whole archive's text, which is packed here: fuzzers seldom get through gzip's checksum.
void feedArchiveLine(ByteView input) { readArchive(gzipped(textOf(input), 1)); }

void feedChainFile(ByteView input)
{
    const MemoryFile file{textOf(input)};
    (void)loadChainFile(file.path());
}

void feedProfile(ByteView input) { (void)Profile::parse(textOf(input), "fuzz.json"); }

/// One byte: how many topics; then them, 100 bytes of call, and the data. Whatever a log holds comes back as events.
void feedLog(ByteView input)
{
    if (input.empty()) return;
    std::vector<Bytes32> topics(input[0] % 5u);
    ByteView rest = input.subspan(1);
    for (Bytes32& topic : topics) {
        if (rest.size() < topic.size()) return;
        std::copy_n(rest.begin(), topic.size(), topic.begin());
        rest = rest.subspan(topic.size());
    }
    const ByteView call = rest.first(std::min<std::size_t>(rest.size(), 100));
    (void)anyProfile().map({Address{}, topics, rest.subspan(call.size())}, {Address{}, Address{}, call, 0, 1'700'000'000});
}

} // namespace guanlan::fuzz
