// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/hostile/behaviour.h"

/// Lies about what is in a block whose header is true.
class ContentLies {
public:
    static Behaviours all()
    {
        ContentLies lies;
        lies.aboutLogs();
        lies.aboutReceipts();
        lies.aboutTransactions();
        return std::move(lies.m_all);
    }

private:
    using Json = nlohmann::json;

    void add(const char* name, const char* does, const char* incident, std::function<void(Json& block, Json& receipts)> lie)
    {
        NodeManners manners{.hasBlockReceipts = true, .forge = [lie = std::move(lie)](PlayedChain& chain) {
            lie(chain[liedAbout].block, chain[liedAbout].receipts);
        }};
        m_all.push_back({name, does, std::move(manners), incident, "set-aside"});
    }
    void addOther(const char* name, const char* does, const char* incident, std::function<void(PlayedChain&)> lie)
    {
        m_all.push_back({name, does, {.hasBlockReceipts = true, .forge = std::move(lie)}, incident, "set-aside"});
    }

    static Json& logs(Json& receipts) { return receipts[mostLogs(receipts)]["logs"]; }
    static std::size_t mostLogs(const Json& receipts)
    {
        std::size_t most = 0;
        for (std::size_t i = 0; i < receipts.size(); ++i)
            if (receipts[i]["logs"].size() > receipts[most]["logs"].size()) most = i;
        return most;
    }

    void aboutLogs()
    {
        const char* root = "receipts-root";
        add("log dropped", "one log is left out", root, [](Json&, Json& receipts) { logs(receipts).erase(0); });
        add("last log dropped", "the last log is left out", root, [](Json&, Json& receipts) { logs(receipts).erase(logs(receipts).size() - 1); });
        add("all logs dropped", "every receipt says that nothing was logged", root, [](Json&, Json& receipts) {
            for (Json& receipt : receipts)
                receipt["logs"] = Json::array();
        });
        add("log dropped, bloom mended", "a receipt without its logs, with the bloom that fits", root, [](Json&, Json& receipts) {
            Json& receipt = receipts[mostLogs(receipts)];
            receipt["logs"] = Json::array();
            receipt.erase("logsBloom");
        });
        add("log twice", "one log is told twice", root, [](Json&, Json& receipts) { logs(receipts).push_back(logs(receipts)[0]); });
        addOther("log of another block", "a true log of another block is slipped in", root, [](PlayedChain& chain) {
            logs(chain[liedAbout].receipts).push_back(logs(chain[anotherBlock].receipts)[0]);
        });
        addOther("log exchanged", "a log is replaced by a true one of another block", root, [](PlayedChain& chain) {
            logs(chain[liedAbout].receipts)[0] = logs(chain[anotherBlock].receipts)[0];
        });
        add("log data altered", "one digit of the data", root, [](Json&, Json& receipts) { alterHex(logs(receipts)[0]["data"]); });
        add("log topic altered", "one digit of the second topic", root, [](Json&, Json& receipts) { alterHex(logs(receipts)[0]["topics"][1]); });
        add("log of another contract", "one digit of the emitter", root, [](Json&, Json& receipts) { alterHex(logs(receipts)[0]["address"]); });
        add("logs swapped", "two logs of a transaction change places", root, [](Json&, Json& receipts) {
            std::swap(logs(receipts)[0], logs(receipts)[1]);
        });
        add("logs reversed", "the logs of a transaction in reverse order", root, [](Json&, Json& receipts) {
            std::reverse(logs(receipts).begin(), logs(receipts).end());
        });
        add("log in another receipt", "a log moves to another transaction", root, [](Json&, Json& receipts) {
            const std::size_t from = mostLogs(receipts);
            receipts[from == 0 ? 1 : 0]["logs"].push_back(receipts[from]["logs"][0]);
            receipts[from]["logs"].erase(0);
        });
        add("topic dropped", "a log without its last topic", root, [](Json&, Json& receipts) {
            Json& topics = logs(receipts)[0]["topics"];
            topics.erase(topics.size() - 1);
        });
        add("five topics", "a log with more topics than there can be", "format", [](Json&, Json& receipts) {
            Json& topics = logs(receipts)[0]["topics"];
            while (topics.size() < 5)
                topics.push_back(topics[0]);
        });
        add("log without data", "the member is missing", "format", [](Json&, Json& receipts) { logs(receipts)[0].erase("data"); });
    }

    void aboutReceipts()
    {
        const char* root = "receipts-root";
        add("receipt dropped", "one receipt is left out", root, [](Json&, Json& receipts) { receipts.erase(2); });
        add("last receipt dropped", "the last receipt is left out", root, [](Json&, Json& receipts) { receipts.erase(receipts.size() - 1); });
        add("all receipts dropped", "an empty list", root, [](Json&, Json& receipts) { receipts = Json::array(); });
        add("receipt twice", "one receipt is told twice", root, [](Json&, Json& receipts) { receipts.push_back(receipts[2]); });
        add("receipts swapped", "two receipts change places", root, [](Json&, Json& receipts) {
            std::swap(receipts[mostLogs(receipts)], receipts[mostLogs(receipts) == 0 ? 1 : 0]);
        });
        addOther("receipts of another block", "all of them", root, [](PlayedChain& chain) {
            chain[liedAbout].receipts = chain[anotherBlock].receipts;
        });
        add("status turned", "success is said to be failure, or the other way round", root, [](Json&, Json& receipts) { receipts[0]["status"] = receipts[0]["status"] == "0x1" ? "0x0" : "0x1"; });
        add("gas altered", "the gas used so far", root, [](Json&, Json& receipts) { alterHex(receipts[1]["cumulativeGasUsed"]); });
        add("receipt's bloom altered", "one digit", root, [](Json&, Json& receipts) { alterHex(receipts[0]["logsBloom"]); });
        add("type altered", "a legacy receipt is said to be of type 2", root, [](Json&, Json& receipts) { receipts[0]["type"] = "0x2"; });
        add("type of the future", "a receipt of type 0x7f", "format", [](Json&, Json& receipts) { receipts[0]["type"] = "0x7f"; });
        add("receipts no list", "an object in place of the list", "format", [](Json&, Json& receipts) { receipts = Json(receipts[0]); });
        add("receipt null", "null in the list", "format", [](Json&, Json& receipts) { receipts[1] = nullptr; });
        add("receipts withheld", "null in place of the list", "", [](Json&, Json& receipts) { receipts = nullptr; });
        m_all.back().state = "unreachable";
    }

    void aboutTransactions()
    {
        const char* root = "transactions-root";
        const auto lie = [this](const char* name, const char* does, const char* incident, std::function<void(Json&)> change) {
            add(name, does, incident, [change = std::move(change)](Json& block, Json&) { change(block["transactions"]); });
        };
        lie("transaction dropped", "one is left out", root, [](Json& transactions) { transactions.erase(1); });
        lie("all transactions dropped", "an empty list", root, [](Json& transactions) { transactions = Json::array(); });
        lie("transaction twice", "one is told twice", root, [](Json& transactions) { transactions.push_back(transactions[1]); });
        lie("transactions swapped", "two change places", root, [](Json& transactions) { std::swap(transactions[1], transactions[2]); });
        add("transaction and receipt dropped", "both are left out", root, [](Json& block, Json& receipts) {
            block["transactions"].erase(1);
            receipts.erase(1);
        });
        addOther("transaction of another block", "is slipped in", root, [](PlayedChain& chain) {
            chain[liedAbout].block["transactions"].push_back(chain[anotherBlock].block["transactions"][0]);
        });
        for (const char* field : {"input", "nonce", "gas", "value", "to", "r", "s", "v"})
            lie((std::string{"transaction's "} + field + " altered").c_str(), "one digit", root,
                [field](Json& transactions) { alterHex(transactions[0][field]); });
        add("transaction's hash altered", "one digit, of one that logged", root, [](Json& block, Json& receipts) {
            alterHex(block["transactions"][mostLogs(receipts)]["hash"]);
        });
        add("sender altered", "one digit of who signed", "sender", [](Json& block, Json& receipts) {
            alterHex(block["transactions"][mostLogs(receipts)]["from"]);
        });
        lie("only hashes", "full transactions are withheld", "format", [](Json& transactions) {
            for (Json& transaction : transactions)
                transaction = Json(transaction["hash"]);
        });
        lie("transactions no list", "a number in place of the list", "format", [](Json& transactions) { transactions = 7; });
        lie("input of odd length", "half a byte too much", "format", [](Json& transactions) {
            transactions[0]["input"] = transactions[0]["input"].get<std::string>() + "0";
        });
    }

    Behaviours m_all;
};
