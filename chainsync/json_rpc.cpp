// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/json_rpc.h"

#include <array>
#include <charconv>

namespace guanlan::chainsync {

namespace dom = simdjson::dom;

namespace {

constexpr std::size_t longestMessage = 200;
constexpr qsizetype plausibleBytes = 1 << 20;

std::string printable(std::string_view text)
{
    std::string clean{text.substr(0, longestMessage)};
    for (char& c : clean)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return clean;
}

/// The members of one answer; a member that is there twice makes it malformed.
struct Envelope {
    std::optional<std::uint64_t> id;
    std::optional<dom::element> result;
    std::optional<RpcError> error;
    bool malformed = false;
};

RpcError readError(dom::element value)
{
    RpcError error;
    std::string_view message;
    if (value["code"].get(error.code) != simdjson::SUCCESS) error.code = 0;
    if (value["message"].get(message) == simdjson::SUCCESS) error.message = printable(message);
    return error;
}

Envelope readEnvelope(dom::element answer)
{
    Envelope envelope;
    dom::object object;
    if (answer.get(object) != simdjson::SUCCESS) return {.malformed = true};
    int ids = 0, results = 0, errors = 0, versions = 0;
    for (const auto field : object) {
        if (field.key == "id") {
            ++ids;
            std::uint64_t id = 0;
            if (field.value.get(id) == simdjson::SUCCESS) envelope.id = id;
        } else if (field.key == "result") {
            ++results;
            envelope.result = field.value;
        } else if (field.key == "error") {
            if (field.value.is_null()) continue; // Some servers send both members, one of them null.
            ++errors;
            envelope.error = readError(field.value);
        } else if (field.key == "jsonrpc") {
            std::string_view version;
            if (field.value.get(version) == simdjson::SUCCESS && version == "2.0") ++versions;
        }
    }
    if (envelope.error && envelope.result && envelope.result->is_null()) results = 0;
    envelope.malformed = ids > 1 || results + errors != 1 || versions != 1;
    return envelope;
}

/// Whether a large body is a node's answer by its looks, before the parser takes memory for it: an eighth of it at most is
/// punctuation (4 % in what nodes say of blocks), half of it at most is blank.
bool isPlausible(const QByteArray& body)
{
    if (body.size() <= plausibleBytes) return true;
    std::array<qsizetype, 256> counts{};
    for (const char c : body)
        ++counts[static_cast<unsigned char>(c)];
    const auto sum = [&counts](std::string_view characters) {
        qsizetype total = 0;
        for (const char c : characters)
            total += counts[static_cast<unsigned char>(c)];
        return total;
    };
    return sum("{}[],:") <= body.size() / 8 && sum(" \t\r\n") <= body.size() / 2;
}

RpcAnswers malformed(std::string reason)
{
    RpcAnswers answers;
    answers.malformed = std::move(reason);
    return answers;
}

} // namespace

void RpcRequest::add(std::string_view method, std::string_view params)
{
    if (m_count > 0) m_calls += ',';
    m_calls.append(R"({"jsonrpc":"2.0","id":)").append(std::to_string(m_firstId + m_count));
    m_calls.append(R"(,"method":")").append(method).append(R"(","params":)").append(params).append("}");
    ++m_count;
}

QByteArray RpcRequest::body() const
{
    return QByteArray::fromStdString(m_count == 1 ? m_calls : "[" + m_calls + "]");
}

RpcAnswers readRpcAnswers(dom::parser& parser, const QByteArray& body, const RpcRequest& request)
{
    if (!isPlausible(body)) return malformed("the answer is large, but mostly blanks or punctuation");
    const auto size = std::size_t(body.size());
    const bool isPadded = std::size_t(body.capacity()) >= size + simdjson::SIMDJSON_PADDING;
    dom::element document;
    if (const auto error = parser.parse(body.constData(), size, !isPadded).get(document))
        return malformed(std::string{"the answer is not JSON: "} + simdjson::error_message(error));

    RpcAnswers answers;
    std::vector<dom::element> all;
    dom::array batch;
    if (document.get(batch) == simdjson::SUCCESS) {
        for (const dom::element answer : batch)
            all.push_back(answer);
    } else {
        const Envelope whole = readEnvelope(document);
        if (request.size() > 1 && !whole.malformed && whole.error) {
            answers.refusal = whole.error;
            return answers;
        }
        all.push_back(document);
    }
    if (all.size() != request.size())
        return malformed("the node gave " + std::to_string(all.size()) + " answers to " + std::to_string(request.size()) + " calls");

    std::vector<std::optional<RpcResult>> ordered(request.size());
    for (const dom::element answer : all) {
        const Envelope envelope = readEnvelope(answer);
        if (envelope.malformed) return malformed("an answer is not a JSON-RPC 2.0 response");
        if (!envelope.id || *envelope.id < request.firstId() || *envelope.id - request.firstId() >= ordered.size())
            return malformed("an answer has the id of no call");
        auto& place = ordered[std::size_t(*envelope.id - request.firstId())];
        if (place) return malformed("two answers have the same id");
        if (envelope.error) place = RpcResult{*envelope.error};
        else place = RpcResult{*envelope.result};
    }
    answers.results.reserve(ordered.size());
    for (auto& one : ordered)
        answers.results.push_back(std::move(*one));
    return answers;
}

std::optional<std::uint64_t> readQuantity(dom::element element)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS || text.size() < 3 || text.size() > 18 || !text.starts_with("0x"))
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), value, 16);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string toQuantity(std::uint64_t value)
{
    std::array<char, 16> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return "0x" + std::string{digits.data(), end};
}

} // namespace guanlan::chainsync
