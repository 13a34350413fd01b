// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/forgery.h"
#include "tests/chainsync/hostile/behaviour.h"

/// Lies about headers and about which of them follow each other.
class HeaderLies {
public:
    static Behaviours all()
    {
        HeaderLies lies;
        lies.unhashed();
        lies.rehashed();
        lies.aboutHistory();
        return std::move(lies.m_all);
    }

private:
    using Json = nlohmann::json;

    void forged(const char* name, const char* does, const char* incident, std::function<void(PlayedChain&)> lie)
    {
        m_all.push_back({name, does, {.hasBlockReceipts = true, .forge = std::move(lie)}, incident, "set-aside"});
    }
    void header(const std::string& name, const char* does, const char* incident, std::function<void(Json&)> lie)
    {
        forged(name.c_str(), does, incident, [lie = std::move(lie)](PlayedChain& chain) { lie(chain[liedAbout].block); });
    }

    /// Such as a header's hash shows at once.
    void unhashed()
    {
        for (const char* field : {"stateRoot", "transactionsRoot", "receiptsRoot", "logsBloom", "gasUsed", "gasLimit", "timestamp", "miner",
                 "parentHash", "sha3Uncles", "difficulty", "mixHash", "nonce", "hash"})
            header(std::string{"header's "} + field + " altered", "one digit", "header-hash", [field](Json& block) { alterHex(block[field]); });
        header("bloom emptied", "so that the block seems to hold nothing", "header-hash", [](Json& block) {
            block["logsBloom"] = "0x" + std::string(512, '0');
        });
        header("vanity altered", "one digit of the extra data that the hash covers", "header-hash", [](Json& block) {
            auto extra = block["extraData"].get<std::string>();
            extra[20] = extra[20] == '0' ? '1' : '0';
            block["extraData"] = extra;
        });
        header("validator exchanged", "in the extra data, hash not made anew", "header-hash", [](Json& block) {
            auto extra = block["extraData"].get<std::string>();
            extra[110] = extra[110] == '0' ? '1' : '0';
            block["extraData"] = extra;
        });
        header("extra data cut off", "by ten bytes", "header-hash", [](Json& block) {
            const auto extra = block["extraData"].get<std::string>();
            block["extraData"] = extra.substr(0, extra.size() - 20);
        });
        header("extra data empty", "0x", "header-hash", [](Json& block) { block["extraData"] = "0x"; });
        header("extra data huge", "one MiB of it", "format", [](Json& block) { block["extraData"] = "0x" + std::string(2 << 20, '0'); });
        header("another number", "a true header that says it is the next block", "format", [](Json& block) { alterHex(block["number"]); });
        header("field missing", "no receipts root", "format", [](Json& block) { block.erase("receiptsRoot"); });
        header("field null", "the state root is null", "format", [](Json& block) { block["stateRoot"] = nullptr; });
        header("base fee added", "a field that this chain's headers do not have", "header-hash", [](Json& block) { block["baseFeePerGas"] = "0x7"; });
        header("field of a fork to come", "blockAccessListHash", "format", [](Json& block) { block["blockAccessListHash"] = block["hash"]; });
        header("optional fields with a hole", "blob gas without withdrawals", "format", [](Json& block) {
            block["baseFeePerGas"] = "0x7";
            block["blobGasUsed"] = "0x0";
        });
        header("quantity of 65 digits", "gas that no computer counts", "format", [](Json& block) { block["gasUsed"] = "0x" + std::string(65, 'f'); });
        header("quantity beyond 64 bits", "a time after the end of the sun", "format", [](Json& block) { block["timestamp"] = "0x1" + std::string(16, '0'); });
        header("JSON number for a quantity", "gas used as a number", "format", [](Json& block) { block["gasUsed"] = 21000; });
        header("not hexadecimal", "a hash with the letter g", "format", [](Json& block) { block["stateRoot"] = "0x" + std::string(64, 'g'); });
        header("short hash", "31 bytes", "format", [](Json& block) { block["stateRoot"] = "0x" + std::string(62, '1'); });
        header("thousands of fields", "5000 members in one block", "format", [](Json& block) {
            for (int i = 0; i < 5000; ++i)
                block["field" + std::to_string(i)] = i;
        });
    }

    /// With a hash that is right, yet not what they say they are.
    void rehashed()
    {
        const char* link = "parent-link";
        const auto lie = [this](const char* name, const char* does, const char* incident, std::function<void(Json&)> change) {
            header(name, does, incident, [change = std::move(change)](Json& block) {
                change(block);
                rehash(block);
            });
        };
        lie("parent altered and hashed anew", "a block that follows nothing", link, [](Json& block) { alterHex(block["parentHash"]); });
        lie("year 9999 over", "a time beyond every calendar", "limit", [](Json& block) { block["timestamp"] = "0x3afff4417f0"; });
    }

    void aboutHistory()
    {
        forged("header of another block", "a true one, elsewhere", "format", [](PlayedChain& chain) { chain[liedAbout].block = chain[anotherBlock].block; });
        forged("headers swapped", "two true ones change places", "format", [](PlayedChain& chain) { std::swap(chain[liedAbout], chain[anotherBlock]); });
        forged("block left out", "what follows moves up by one, with numbers that fit", "header-hash", [](PlayedChain& chain) {
            chain.erase(chain.begin() + liedAbout);
            chain[liedAbout].block["number"] = "0xd7";
        });
        forged("block left out, hashed anew", "likewise, but with right hashes", "parent-link", [](PlayedChain& chain) {
            chain.erase(chain.begin() + liedAbout);
            chain[liedAbout].block["number"] = "0xd7";
            rehash(chain[liedAbout].block);
        });
        forged("gap", "a block is withheld", "", [](PlayedChain& chain) { chain[liedAbout].block = nullptr; });
        m_all.back().state = "unreachable";
        forged("genesis altered", "one digit of its state", "header-hash", [](PlayedChain& chain) { alterHex(chain[0].block["stateRoot"]); });
        forged("genesis forged", "another one with a right hash", "wrong-genesis", [](PlayedChain& chain) {
            alterHex(chain[0].block["stateRoot"]);
            rehash(chain[0].block);
        });
        forged("genesis withheld", "null", "", [](PlayedChain& chain) { chain[0].block = nullptr; });
        m_all.back().state = "unreachable";

        const auto manners = [this](const char* name, const char* does, const char* incident, const char* state, NodeManners with) {
            with.hasBlockReceipts = true;
            m_all.push_back({name, does, std::move(with), incident, state});
        };
        manners("another chain", "chain id 1", "wrong-chain", "set-aside", {.chainId = 1});
        manners("head beyond all", "announces 2^64 - 1 blocks", "", "unreachable", {.head = UINT64_MAX});
        manners("head too high", "announces a block that it does not have", "", "unreachable", {.head = hostileHead + 1});
        manners("head zero", "has the genesis block only", "", "ok", {.head = 0});
    }

    Behaviours m_all;
};
