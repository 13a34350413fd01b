// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/abi_type.h"

#include "models/crypto/keccak.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace guanlan::chainsync {

namespace {

constexpr std::size_t wordSize = 32;
constexpr std::size_t largestHead = 1u << 20;
constexpr int deepestType = 8;
constexpr std::size_t mostIndexed = 3;
constexpr std::size_t longestSignature = 4096;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

AbiType word(AbiKind kind, std::size_t size = 0) { return {kind, size, {}, false, wordSize}; }

std::optional<std::size_t> readSize(std::string_view digits)
{
    std::size_t size = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, failure] = std::from_chars(digits.data(), end, size);
    if (failure != std::errc{} || stop != end || digits.front() == '0') return std::nullopt;
    return size;
}

std::optional<AbiType> integerType(AbiKind kind, std::string_view digits)
{
    if (digits.empty()) return word(kind, 256);
    const auto bits = readSize(digits);
    if (!bits || *bits > 256 || *bits % 8 != 0) return std::nullopt;
    return word(kind, *bits);
}

std::optional<AbiType> elementaryType(std::string_view name)
{
    if (name == "address") return word(AbiKind::Address);
    if (name == "bool") return word(AbiKind::Bool);
    if (name == "bytes") return AbiType{AbiKind::Bytes, 0, {}, true, wordSize};
    if (name == "string") return AbiType{AbiKind::Text, 0, {}, true, wordSize};
    if (name.starts_with("uint")) return integerType(AbiKind::Uint, name.substr(4));
    if (name.starts_with("int")) return integerType(AbiKind::Int, name.substr(3));
    if (!name.starts_with("bytes")) return std::nullopt;
    const auto bytes = readSize(name.substr(5));
    if (!bytes || *bytes > wordSize) return std::nullopt;
    return word(AbiKind::FixedBytes, *bytes);
}

/// A recursive-descent reader; the first problem ends it.
class Reader {
public:
    Reader(std::string_view text, AbiDeclaration declaration) : m_text{text}, m_declaration{declaration} {}

    Result<AbiSignature> read()
    {
        AbiSignature signature;
        if (m_text.size() > longestSignature) refuse("longer than " + std::to_string(longestSignature) + " bytes");
        signature.name = identifier();
        if (signature.name.empty()) refuse("must begin with a name");
        if (!take('(')) refuse("no '(' after the name");
        signature.parameters = abiTuple(members(0));
        skipSpace();
        if (m_at != m_text.size()) refuse("unexpected text at '" + std::string{m_text.substr(m_at, 20)} + "'");
        if (m_problem) return Error{ErrorKind::InvalidInput, *m_problem};
        const std::string canonical = signature.name + abiName(signature.parameters);
        signature.hash = crypto::keccak256(asBytes(canonical));
        return signature;
    }

private:
    void refuse(std::string reason)
    {
        if (!m_problem) m_problem = std::move(reason);
        m_at = m_text.size();
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n')) ++m_at;
    }

    bool take(char wanted)
    {
        skipSpace();
        if (m_at == m_text.size() || m_text[m_at] != wanted) return false;
        ++m_at;
        return true;
    }

    std::string identifier()
    {
        skipSpace();
        const std::size_t begin = m_at;
        if (m_at < m_text.size() && isLetter(m_text[m_at]))
            while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at]))) ++m_at;
        return std::string{m_text.substr(begin, m_at - begin)};
    }

    /// What stands between the parentheses, the closing one included.
    std::vector<AbiMember> members(int depth)
    {
        std::vector<AbiMember> all;
        if (take(')')) {
            if (depth > 0) refuse("a tuple without members");
            return all;
        }
        std::size_t headSize = 0;
        do {
            all.push_back(member(depth));
            const AbiMember& last = all.back();
            const auto same = [&](const AbiMember& other) { return !last.name.empty() && other.name == last.name; };
            if (std::any_of(all.begin(), all.end() - 1, same)) refuse("two parameters are named '" + last.name + "'");
            headSize += last.type.headSize;
            if (headSize > largestHead) refuse("needs more than 1 MiB of head");
        } while (take(','));
        if (!take(')')) refuse("no ')' or ',' after '" + all.back().name + "'");
        return all;
    }

    AbiMember member(int depth)
    {
        AbiMember result;
        result.type = type(depth);
        result.name = identifier();
        if (result.name != "indexed") return result;
        if (depth > 0 || m_declaration == AbiDeclaration::Function) refuse("'indexed' belongs to an event's own parameters");
        if (++m_indexed > mostIndexed) refuse("more than three indexed parameters");
        result.isIndexed = true;
        result.name = identifier();
        return result;
    }

    AbiType type(int depth)
    {
        if (depth > deepestType) {
            refuse("types nested more than " + std::to_string(deepestType) + " levels deep");
            return {};
        }
        AbiType result = baseType(depth);
        while (take('[')) {
            if (++depth > deepestType) refuse("types nested more than " + std::to_string(deepestType) + " levels deep");
            result = listOf(std::move(result));
        }
        return result;
    }

    AbiType baseType(int depth)
    {
        const std::string name = identifier();
        if ((name.empty() || name == "tuple") && take('(')) return abiTuple(members(depth + 1));
        if (const auto known = elementaryType(name)) return *known;
        refuse(name.empty() ? "a type is missing" : "unknown type '" + name + "'");
        return {};
    }

    AbiType listOf(AbiType element)
    {
        skipSpace();
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at])) ++m_at;
        const std::string_view digits = m_text.substr(begin, m_at - begin);
        if (!take(']')) refuse("no ']'");
        AbiType list{AbiKind::List, 0, {}, true, wordSize};
        if (!digits.empty()) {
            const auto size = readSize(digits);
            if (!size || *size > largestHead / std::max(element.headSize, wordSize)) refuse("impossible list size");
            else {
                const std::size_t head = element.isDynamic ? wordSize : element.headSize * *size;
                list = {AbiKind::FixedList, *size, {}, element.isDynamic, head};
            }
        }
        list.members.push_back({{}, std::move(element), false, 0});
        return list;
    }

    std::string_view m_text;
    AbiDeclaration m_declaration;
    std::size_t m_at = 0;
    std::size_t m_indexed = 0;
    std::optional<std::string> m_problem;
};

} // namespace

const AbiType& AbiType::element() const { return members.front().type; }

AbiType abiTuple(std::vector<AbiMember> members)
{
    AbiType tuple;
    for (AbiMember& member : members) {
        member.headOffset = tuple.headSize;
        tuple.headSize += member.type.headSize;
        tuple.isDynamic = tuple.isDynamic || member.type.isDynamic;
    }
    if (tuple.isDynamic) tuple.headSize = wordSize;
    tuple.members = std::move(members);
    return tuple;
}

std::string abiName(const AbiType& type)
{
    switch (type.kind) {
    case AbiKind::Uint: return "uint" + std::to_string(type.size);
    case AbiKind::Int: return "int" + std::to_string(type.size);
    case AbiKind::Address: return "address";
    case AbiKind::Bool: return "bool";
    case AbiKind::FixedBytes: return "bytes" + std::to_string(type.size);
    case AbiKind::Bytes: return "bytes";
    case AbiKind::Text: return "string";
    case AbiKind::List: return abiName(type.element()) + "[]";
    case AbiKind::FixedList: return abiName(type.element()) + "[" + std::to_string(type.size) + "]";
    case AbiKind::Tuple: break;
    }
    std::string name = "(";
    for (const AbiMember& member : type.members)
        name += (name.size() > 1 ? "," : "") + abiName(member.type);
    return name + ")";
}

Result<AbiSignature> parseAbiSignature(std::string_view text, AbiDeclaration declaration)
{
    return Reader{text, declaration}.read();
}

} // namespace guanlan::chainsync
