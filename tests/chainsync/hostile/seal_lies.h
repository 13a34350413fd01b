// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/demo_validators.h"
#include "tests/chainsync/hostile/behaviour.h"

/// Lies that hashes and links do not show: only those who had to seal a block can tell.
class SealLies {
public:
    static Behaviours all()
    {
        SealLies lies;
        lies.aboutSeals();
        lies.aboutHistory();
        lies.aboutValidators();
        return std::move(lies.m_all);
    }

private:
    using Json = nlohmann::json;
    using Seals = std::vector<guanlan::chainsync::evm::Seal>;

    void forged(const char* name, const char* does, const char* incident, std::function<void(PlayedChain&)> lie)
    {
        m_all.push_back({name, does, {.hasBlockReceipts = true, .forge = std::move(lie)}, incident, "set-aside"});
    }
    /// Of the last block, whose seals bind all before it. A seal is in no hash.
    void seals(const char* name, const char* does, std::function<void(Seals&, PlayedChain&)> lie, std::size_t at = hostileHead)
    {
        forged(name, does, "seals", [lie = std::move(lie), at](PlayedChain& chain) {
            auto extra = extraDataOf(chain[at].block);
            lie(extra.seals, chain);
            chain[at].block["extraData"] = toText(extra);
        });
    }

    void aboutSeals()
    {
        seals("no seals", "the last header without any", [](Seals& given, PlayedChain&) { given.clear(); });
        seals("too few seals", "one less than a quorum", [](Seals& given, PlayedChain&) { given.resize(2); });
        seals("one seal three times", "in place of a quorum", [](Seals& given, PlayedChain&) { given.assign(3, given[0]); });
        seals("one seal twice", "and one other", [](Seals& given, PlayedChain&) { given = {given[0], given[0], given[1]}; });
        seals("seals of another height", "all of them", [](Seals& given, PlayedChain& chain) { given = extraDataOf(chain[anotherBlock].block).seals; });
        seals("one seal of another height", "among those of a quorum", [](Seals& given, PlayedChain& chain) {
            given.resize(3);
            given[2] = extraDataOf(chain[anotherBlock].block).seals[0];
        });
        seals("seal of nobody", "r is zero", [](Seals& given, PlayedChain&) {
            given.resize(3);
            std::fill_n(given[2].begin(), 32, std::uint8_t{0});
        });
        seals("seal altered", "one bit of s", [](Seals& given, PlayedChain&) {
            given.resize(3);
            given[1][40] ^= 1;
        });
        seals("recovery id out of range", "7", [](Seals& given, PlayedChain&) {
            given.resize(3);
            given[0].back() = 7;
        });
        forged("seals of another round", "the header says round 9", "seals", [](PlayedChain& chain) {
            auto extra = extraDataOf(chain[hostileHead].block);
            extra.round = 9;
            chain[hostileHead].block["extraData"] = toText(extra);
        });
        forged("strangers' seals", "three keys that are no validators'", "seals", [](PlayedChain& chain) {
            static const DemoValidators strangers;
            auto extra = extraDataOf(chain[hostileHead].block);
            extra.seals = strangers.sealsOver(chain[hostileHead].block, 3);
            chain[hostileHead].block["extraData"] = toText(extra);
        });
        seals("no seals in the middle", "of a block that a sealed one is linked to: they are not needed",
            [](Seals& given, PlayedChain&) { given.clear(); }, liedAbout);
        m_all.back().incident.clear();
        m_all.back().state = "ok";
    }

    /// The hashes of what follows a changed block, made to fit; the seals stay what they were.
    static void relink(PlayedChain& chain, std::size_t from)
    {
        for (std::size_t number = from; number < chain.size(); ++number) {
            if (number > from) chain[number].block["parentHash"] = chain[number - 1].block["hash"];
            rehash(chain[number].block);
        }
    }

    void history(const char* name, const char* does, const char* incident, std::size_t from, std::function<void(Json&)> change)
    {
        forged(name, does, incident, [from, change = std::move(change)](PlayedChain& chain) {
            change(chain[from].block);
            relink(chain, from);
        });
    }

    void aboutHistory()
    {
        const auto state = [](Json& block) { alterHex(block["stateRoot"]); };
        const auto empty = [](Json& block) {
            block["transactions"] = Json::array();
            block["transactionsRoot"] = block["receiptsRoot"] = "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421";
            block["logsBloom"] = "0x" + std::string(512, '0');
        };
        history("second history", "another state from the middle on, every hash right", "seals", liedAbout, state);
        history("second history from block 1", "another state from the start, every hash right", "seals", 1, state);
        history("second last block", "another state in the last block only", "seals", hostileHead, state);
        history("block emptied", "and all that follows hashed anew", "seals", liedAbout, empty);
        history("last block emptied", "with a right hash", "seals", hostileHead, empty);
        history("time turned back", "a block older than its parent, all hashed anew", "timestamp|seals", liedAbout,
            [](Json& block) { block["timestamp"] = "0x1"; });
        forged("one block of another history", "hashed anew, what follows is true", "parent-link|seals", [state](PlayedChain& chain) {
            state(chain[liedAbout].block);
            rehash(chain[liedAbout].block);
        });
    }

    void aboutValidators()
    {
        const auto changeSet = [](PlayedChain& chain, std::size_t from, const std::function<void(std::vector<guanlan::Address>&)>& change) {
            for (std::size_t number = from; number < chain.size(); ++number) {
                auto extra = extraDataOf(chain[number].block);
                change(extra.validators);
                chain[number].block["extraData"] = toText(extra);
            }
        };
        forged("validator slipped in", "a fifth, whom nobody voted for", "validators|seals", [changeSet](PlayedChain& chain) {
            changeSet(chain, liedAbout, [](auto& set) { set.push_back(guanlan::Address{{1}}); });
            relink(chain, liedAbout);
        });
        forged("validator left out", "whom nobody voted out", "validators|seals", [changeSet](PlayedChain& chain) {
            changeSet(chain, liedAbout, [](auto& set) { set.pop_back(); });
            relink(chain, liedAbout);
        });
        forged("no validators", "an empty set", "validators|seals", [changeSet](PlayedChain& chain) {
            changeSet(chain, liedAbout, [](auto& set) { set.clear(); });
            relink(chain, liedAbout);
        });
        forged("own validators", "another set, whose seals are all right", "validators|seals", [](PlayedChain& chain) {
            static const DemoValidators strangers;
            for (std::size_t number = liedAbout; number < chain.size(); ++number) {
                Json& block = chain[number].block;
                if (number > liedAbout) block["parentHash"] = chain[number - 1].block["hash"];
                auto extra = extraDataOf(block);
                extra.validators = strangers.addresses();
                block["extraData"] = toText(extra);
                strangers.seal(block);
            }
        });
        forged("own validators for the last block", "whose seals are all right", "validators|seals", [](PlayedChain& chain) {
            static const DemoValidators strangers;
            Json& block = chain[hostileHead].block;
            auto extra = extraDataOf(block);
            extra.validators = strangers.addresses();
            block["extraData"] = toText(extra);
            strangers.seal(block);
        });
    }

    Behaviours m_all;
};
