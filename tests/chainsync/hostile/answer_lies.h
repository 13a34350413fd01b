// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/hostile/behaviour.h"

/// Answers that are no answers: to JSON-RPC's rules, or to JSON's. They begin when the node is trusted already.
class AnswerLies {
public:
    static Behaviours all()
    {
        AnswerLies lies;
        lies.aboutCalls();
        lies.aboutText();
        return std::move(lies.m_all);
    }

private:
    static constexpr int afterGreeting = 3; ///< Chain id, head and genesis are told truly.

    void answer(const char* name, const char* does, std::function<QByteArray(const AskedCall&, QByteArray)> lie, const char* incident = "format",
        const char* state = "set-aside")
    {
        NodeManners manners{.hasBlockReceipts = true, .trueRequests = afterGreeting, .answer = std::move(lie)};
        m_all.push_back({name, does, std::move(manners), incident, state});
    }
    void body(const char* name, const char* does, std::function<QByteArray(QByteArray)> lie, const char* incident = "format",
        const char* state = "set-aside")
    {
        NodeManners manners{.hasBlockReceipts = true, .trueRequests = afterGreeting, .body = std::move(lie)};
        m_all.push_back({name, does, std::move(manners), incident, state});
    }

    /// Of block 150 only: its number there is 0x96.
    static bool isMeant(const AskedCall& call) { return call.block == 150; }

    void aboutCalls()
    {
        const auto exchanged = [](const char* from, const char* to) {
            return [from, to](const AskedCall&, QByteArray answer) {
                const auto at = answer.indexOf(from);
                return at < 0 ? answer : answer.replace(at, qsizetype(std::strlen(from)), to);
            };
        };
        answer("wrong id", "the id of a call that was not made", [](const AskedCall& call, QByteArray answer) {
            return answer.replace("\"id\":" + QByteArray::fromStdString(call.id), "\"id\":4000000000");
        });
        answer("same id twice", "two answers to one call, none to another", [](const AskedCall& call, QByteArray answer) {
            return isMeant(call) ? answer.replace("\"id\":" + QByteArray::fromStdString(call.id),
                                       "\"id\":" + QByteArray::number(std::stoi(call.id) + 1))
                                 : answer;
        });
        answer("ids as texts", "\"id\":\"7\"", [](const AskedCall& call, QByteArray answer) {
            const auto id = QByteArray::fromStdString(call.id);
            return answer.replace("\"id\":" + id, "\"id\":\"" + id + "\"");
        });
        answer("no ids", "the member is missing", [](const AskedCall& call, QByteArray answer) {
            return answer.replace(",\"id\":" + QByteArray::fromStdString(call.id), "");
        });
        answer("two ids", "the member is there twice", exchanged("{", "{\"id\":1,"));
        answer("negative ids", "\"id\":-1", [](const AskedCall& call, QByteArray answer) {
            return answer.replace("\"id\":" + QByteArray::fromStdString(call.id), "\"id\":-1");
        });
        answer("JSON-RPC 1.0", "another version", exchanged("\"2.0\"", "\"1.0\""));
        answer("no version", "the member is missing", exchanged("\"jsonrpc\":\"2.0\",", ""));
        answer("result twice", "the member is there twice", exchanged("\"result\":", "\"result\":{},\"result\":"));
        answer("result and error", "both members", exchanged("\"result\":", "\"error\":{\"code\":1,\"message\":\"x\"},\"result\":"));
        answer("neither result nor error", "none of both members", exchanged("\"result\":", "\"outcome\":"));
        answer("answers missing", "one of a batch is left out",
            [](const AskedCall& call, QByteArray answer) { return isMeant(call) ? QByteArray{} : answer; });
        answer("answers to spare", "one of a batch is given twice",
            [](const AskedCall& call, QByteArray answer) { return isMeant(call) ? answer + "," + answer : answer; });
        answer("answers exchanged", "right ids, but each with the next block's header", [](const AskedCall& call, QByteArray answer) {
            const auto id = std::stoll(call.id);
            const auto other = id % 2 == 0 ? id + 1 : id - 1;
            return answer.replace("\"id\":" + QByteArray::fromStdString(call.id), "\"id\":" + QByteArray::number(qlonglong(other)));
        });
        answer("result a text", "in place of a block", [](const AskedCall& call, QByteArray) {
            return R"({"jsonrpc":"2.0","id":)" + QByteArray::fromStdString(call.id) + R"(,"result":"0x0"})";
        });
        answer("result a list", "in place of a block", [](const AskedCall& call, QByteArray) {
            return R"({"jsonrpc":"2.0","id":)" + QByteArray::fromStdString(call.id) + R"(,"result":[]})";
        });
        answer("errors only", "an error for every call", [](const AskedCall& call, QByteArray) {
            return R"({"jsonrpc":"2.0","id":)" + QByteArray::fromStdString(call.id) + R"(,"error":{"code":-32000,"message":"no"}})";
        }, "", "unreachable");
        answer("method denied", "blocks are a method that does not exist", [](const AskedCall& call, QByteArray) {
            return R"({"jsonrpc":"2.0","id":)" + QByteArray::fromStdString(call.id) + R"(,"error":{"code":-32601,"message":"not found"}})";
        }, "", "unreachable");
        answer("error of one MiB", "with line ends and escapes in it", [](const AskedCall& call, QByteArray) {
            return R"({"jsonrpc":"2.0","id":)" + QByteArray::fromStdString(call.id) + R"(,"error":{"code":-32000,"message":")"
                + QByteArray{R"(\n\u001b[31m\u202e)"}.repeated(1000) + R"("}})";
        }, "", "unreachable");
        answer("error no object", "a number", [](const AskedCall& call, QByteArray) {
            return R"({"jsonrpc":"2.0","id":)" + QByteArray::fromStdString(call.id) + R"(,"error":5})";
        }, "", "unreachable");
        m_all.push_back({"another order", "the answers of a batch backwards: allowed", {.hasBlockReceipts = true}, "", "ok"});
        body("batch refused", "one error for all, to every request", [](QByteArray) {
            return QByteArray{R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"no batches"}})"};
        });
        body("one answer for all", "an object in place of the list",
            [](QByteArray) { return QByteArray{R"({"jsonrpc":"2.0","id":4,"result":null})"}; });
        body("empty list", "in place of answers", [](QByteArray) { return QByteArray{"[]"}; });
    }

    void aboutText()
    {
        body("body cut off", "in the middle, with the length that fits", [](QByteArray text) { return text.left(text.size() / 2); });
        body("empty body", "nothing", [](QByteArray) { return QByteArray{}; });
        body("two documents", "the answer, twice", [](QByteArray text) { return text + text; });
        body("text behind", "a word after the answer", [](QByteArray text) { return text + " yes"; });
        body("a page", "HTML", [](QByteArray) { return QByteArray{"<html><body>Please log in</body></html>"}; });
        body("a comment", "in the JSON", [](QByteArray text) { return "/* answer */" + text; });
        body("comma too much", "at the end of the list", [](QByteArray text) { return text.insert(text.size() - 1, ","); });
        body("bad UTF-8", "0xff in a text", [](QByteArray text) { return text.replace("\"parentHash\":\"0x", "\"parentHash\":\"\xff\xfe"); });
        body("overlong UTF-8", "0xc0 0xaf in a text that nothing reads",
            [](QByteArray text) { return text.replace("\"totalDifficulty\":\"", "\"totalDifficulty\":\"\xc0\xaf"); });
        body("lone surrogate", "\\ud800 in a text that nothing reads",
            [](QByteArray text) { return text.replace("\"totalDifficulty\":\"", "\"totalDifficulty\":\"\\ud800"); });
        body("zero bytes", "between the members", [](QByteArray text) { return text.replace(",\"miner\"", QByteArray(",\0\"miner\"", 9)); });
        body("key twice", "two parent hashes in a block",
            [](QByteArray text) { return text.replace("\"parentHash\":", "\"parentHash\":\"0x00\",\"parentHash\":"); });
        body("key twice, escaped", "the second spelt with \\u0070",
            [](QByteArray text) { return text.replace("\"parentHash\":", "\"\\u0070arentHash\":\"0x00\",\"parentHash\":"); });
        body("nested a million times", "lists in lists", [](QByteArray) { return QByteArray(1 << 20, '['); });
        body("nested a million times, closed", "and closed again", [](QByteArray) { return QByteArray(1 << 20, '[') + QByteArray(1 << 20, ']'); });
        body("nested within a block", "two thousand objects in a member that nothing reads", [](QByteArray text) {
            return text.replace("\"size\":", "\"deep\":" + QByteArray{R"({"a":)"}.repeated(2000) + "0" + QByteArray(2000, '}') + ",\"size\":");
        });
        body("huge number", "1e999999 in a member that nothing reads",
            [](QByteArray text) { return text.replace("\"size\":", "\"large\":1e999999,\"size\":"); });
        body("number of a million digits", "in a member that nothing reads",
            [](QByteArray text) { return text.replace(text.indexOf("\"size\":"), 0, "\"large\":1" + QByteArray(1 << 20, '0') + ","); });
        body("not a number", "NaN", [](QByteArray text) { return text.replace("\"size\":", "\"large\":NaN,\"size\":"); });
        body("byte order mark", "of UTF-16", [](QByteArray text) { return "\xff\xfe" + text; });
    }

    Behaviours m_all;
};
