// SPDX-License-Identifier: GPL-3.0-or-later
// What checking seals costs: a chain of empty QBFT blocks, sealed by keys of its own, read from an archive.
//
//   bench_seals [--blocks 100000] [--validators 4] [--runs 5]
//
// Prints, for checkpoints and for every block's seals, the medians of blocks per second and per processor second.
#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/rlp.h"
#include "chainsync/evm/seals.h"
#include "chainsync/sync_engine.h"
#include "models/crypto/keccak.h"
#include "models/store/workspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <secp256k1_recovery.h>
#include <sys/resource.h>
#include <zlib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

constexpr std::int64_t firstTime = 1'750'000'000;
constexpr const char* emptyRoot = "56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421";
constexpr const char* emptyOmmers = "1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347";
constexpr const char* bftMix = "63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";

struct Validator {
    Bytes32 key{};
    Address address;
};

const secp256k1_context* context()
{
    static const secp256k1_context* made = secp256k1_context_create(SECP256K1_CONTEXT_SIGN);
    return made;
}

std::vector<Validator> makeValidators(int count)
{
    std::vector<Validator> validators;
    for (int i = 0; i < count; ++i) {
        Validator validator;
        validator.key[30] = std::uint8_t((i + 1) >> 8);
        validator.key[31] = std::uint8_t(i + 1);
        secp256k1_pubkey key;
        std::array<std::uint8_t, 65> text{};
        std::size_t size = text.size();
        if (secp256k1_ec_pubkey_create(context(), &key, validator.key.data()) == 0) std::abort(); // Our own constant.
        secp256k1_ec_pubkey_serialize(context(), text.data(), &size, &key, SECP256K1_EC_UNCOMPRESSED);
        const Bytes32 hash = crypto::keccak256(ByteView{text}.subspan(1));
        Bytes20 address{};
        std::copy(hash.begin() + 12, hash.end(), address.begin());
        validator.address = Address{address};
        validators.push_back(validator);
    }
    std::sort(validators.begin(), validators.end(), [](const auto& a, const auto& b) { return a.address < b.address; });
    return validators;
}

evm::Seal sign(const Bytes32& digest, const Bytes32& key)
{
    secp256k1_ecdsa_recoverable_signature signature;
    if (secp256k1_ecdsa_sign_recoverable(context(), &signature, digest.data(), key.data(), nullptr, nullptr) == 0) std::abort();
    evm::Seal seal{};
    int id = 0;
    secp256k1_ecdsa_recoverable_signature_serialize_compact(context(), seal.data(), &id, &signature);
    seal[64] = std::uint8_t(id);
    return seal;
}

Bytes extraData(const std::vector<Validator>& validators, const std::vector<evm::Seal>& seals)
{
    Bytes out;
    evm::RlpWriter writer{out};
    writer.list([&] {
        writer.bytes(Bytes32{});
        writer.list([&] {
            for (const Validator& validator : validators)
                writer.bytes(validator.address.value());
        });
        writer.list([] {});
        writer.number(0);
        writer.list([&] {
            for (const evm::Seal& seal : seals)
                writer.bytes(seal);
        });
    });
    return out;
}

Bytes32 word(const char* hex)
{
    Bytes32 out{};
    (void)decodePrefixedHex(std::string{"0x"} + hex, out);
    return out;
}

evm::Header header(std::uint64_t number, const BlockHash& parent)
{
    evm::Header made;
    made.parentHash = parent;
    made.ommersHash = word(emptyOmmers);
    made.transactionsRoot = made.receiptsRoot = made.stateRoot = word(emptyRoot);
    made.difficulty = {1};
    made.number = number;
    made.gasLimit = 30'000'000;
    made.timestamp = std::uint64_t(firstTime) + number;
    made.mixHash = word(bftMix);
    return made;
}

std::string quantity(std::uint64_t value)
{
    char text[24];
    std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(value));
    return text;
}

std::string line(const evm::Header& made, const BlockHash& hash)
{
    const std::string root = std::string{"0x"} + emptyRoot;
    return R"({"number":)" + std::to_string(made.number) + R"(,"block":{"number":")" + quantity(made.number)
        + R"(","hash":")" + toText(hash) + R"(","parentHash":")" + toText(made.parentHash) + R"(","sha3Uncles":"0x)"
        + emptyOmmers + R"(","miner":"0x0000000000000000000000000000000000000000","stateRoot":")" + root
        + R"(","transactionsRoot":")" + root + R"(","receiptsRoot":")" + root + R"(","logsBloom":")"
        + toPrefixedHex(made.logsBloom) + R"(","difficulty":"0x1","gasLimit":")" + quantity(made.gasLimit)
        + R"(","gasUsed":"0x0","timestamp":")" + quantity(made.timestamp) + R"(","extraData":")"
        + toPrefixedHex(made.extraData) + R"(","mixHash":"0x)" + bftMix
        + R"(","nonce":"0x0000000000000000","uncles":[],"transactions":[]},"receipts":[]})" "\n";
}

ChainFile writeArchive(const std::string& path, int blocks, const std::vector<Validator>& validators)
{
    gzFile out = gzopen(path.c_str(), "wb1");
    const std::string title = R"({"format":"guanlan-chain-archive","version":1,"family":"evm","chain_id":1337,"name":"bench","head":)"
        + std::to_string(blocks - 1) + "}\n";
    gzwrite(out, title.data(), unsigned(title.size()));
    ChainFile chain;
    chain.name = "bench";
    chain.family = "evm";
    chain.chainId = 1337;
    chain.consensus = {{0, ConsensusKind::Qbft, {}}};
    const std::size_t quorum = evm::quorumOf(QuorumRule::Ceil2n3, validators.size());
    BlockHash parent;
    for (int number = 0; number < blocks; ++number) {
        evm::Header made = header(std::uint64_t(number), parent);
        made.extraData = extraData(validators, {});
        if (number > 0) {
            const Bytes32 digest = *evm::committedSealHash(made, ConsensusKind::Qbft);
            std::vector<evm::Seal> seals;
            for (std::size_t i = 0; i < quorum; ++i)
                seals.push_back(sign(digest, validators[i].key));
            made.extraData = extraData(validators, seals);
        }
        parent = *evm::headerHash(made, ConsensusKind::Qbft);
        if (number == 0) chain.genesis = parent;
        const std::string text = line(made, parent);
        gzwrite(out, text.data(), unsigned(text.size()));
    }
    gzclose(out);
    return chain;
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool run(const char* name, const SyncOptions& options, int blocks, int runs)
{
    std::vector<double> wall, processor;
    for (int i = 0; i < runs; ++i) {
        QTemporaryDir folder;
        const auto workspace = store::Workspace::create({(folder.path() + QStringLiteral("/w.guanlan")).toStdString(), {}});
        const auto writer = (*workspace)->writer();
        const std::atomic<bool> cancelled{false};
        const auto begin = std::chrono::steady_clock::now();
        const double before = processorSeconds();
        const auto summary = syncChain(options, **writer, cancelled);
        if (!summary) {
            std::fprintf(stderr, "%s\n", summary.error().message.c_str());
            return false;
        }
        processor.push_back(double(blocks) / (processorSeconds() - before));
        wall.push_back(double(blocks) / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::printf("%-12s %9.0f blocks/s, %9.0f blocks per processor second\n", name, median(wall), median(processor));
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app{argc, argv};
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("blocks"), {}, QStringLiteral("N"), QStringLiteral("100000")},
        {QStringLiteral("validators"), {}, QStringLiteral("N"), QStringLiteral("4")},
        {QStringLiteral("runs"), {}, QStringLiteral("N"), QStringLiteral("5")}});
    parser.process(app);
    const int blocks = parser.value(QStringLiteral("blocks")).toInt();
    const auto validators = makeValidators(parser.value(QStringLiteral("validators")).toInt());
    const QTemporaryDir folder;
    SyncOptions options;
    options.archive = (folder.path() + QStringLiteral("/chain.jsonl.gz")).toStdString();
    options.chain = writeArchive(options.archive->string(), blocks, validators);
    std::printf("%d empty blocks, %zu validators\n", blocks, validators.size());
    bool good = run("checkpoints", options, blocks, parser.value(QStringLiteral("runs")).toInt());
    options.seals = SealMode::Every;
    good = run("every block", options, blocks, parser.value(QStringLiteral("runs")).toInt()) && good;
    return good ? 0 : 1;
}
