// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace guanlan::chainsync {

/// Builds the body of one or several JSON-RPC 2.0 calls. Ids count upwards from `firstId`.
/// @source https://www.jsonrpc.org/specification
class RpcRequest {
public:
    explicit RpcRequest(std::uint64_t firstId) : m_firstId{firstId} {}
    /// `params` is JSON: ["0x1",false].
    void add(std::string_view method, std::string_view params);
    std::size_t size() const { return m_count; }
    std::uint64_t firstId() const { return m_firstId; }
    /// An object for one call, an array for several.
    QByteArray body() const;

private:
    std::uint64_t m_firstId;
    std::size_t m_count = 0;
    std::string m_calls;
};

struct RpcError {
    std::int64_t code = 0;
    std::string message; ///< The node's words: untrusted, shortened, without control characters.
    bool isMissingMethod() const { return code == -32601 || code == -32004; }
};

/// A result, or the node's error.
using RpcResult = std::variant<simdjson::dom::element, RpcError>;

/// The answers to one request, in the order of its calls.
struct RpcAnswers {
    std::vector<RpcResult> results; ///< Live as long as the parser that read them.
    std::optional<RpcError> refusal; ///< The node refused the batch as a whole; `results` is empty.
    std::string malformed; ///< Not empty: this is no answer to the request, because of this.
};

/// Reads a body strictly: every call answered exactly once under its own id, with a result or an error.
/// @param body  Padded or not; parsed in place where there is room behind it.
RpcAnswers readRpcAnswers(simdjson::dom::parser& parser, const QByteArray& body, const RpcRequest& request);

/// A JSON-RPC quantity: "0x" and 1 to 16 hex digits. nullopt for anything else.
std::optional<std::uint64_t> readQuantity(simdjson::dom::element element);
/// "0x2a".
std::string toQuantity(std::uint64_t value);

} // namespace guanlan::chainsync
