// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/forgery.h"
#include "tests/chainsync/judged_chain.h"

#include <array>
#include <random>

/// Makes altered answers out of true ones. Each kind returns the whole body, or nothing where it does not fit the block.
class Mutations {
public:
    using Json = nlohmann::json;
    struct Kind {
        const char* name;
        std::string (Mutations::*make)(std::size_t number);
    };

    Mutations(const JudgedChain& chain, std::uint32_t seed) : m_chain{chain}, m_random{seed} {}

    static constexpr std::size_t kindCount = 16;
    static const std::array<Kind, kindCount>& kinds();

    std::size_t anyBlock() { return below(m_chain.size()); }

private:
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>{0, end - 1}(m_random); }
    static std::string body(const Json& line) { return JudgedChain::bodyOf(line["block"], line["receipts"]); }
    std::string trueBody(std::size_t number) const { return body(m_chain.line(number)); }

    // Of the text:
    std::string bit(std::size_t number)
    {
        std::string text = trueBody(number);
        char& c = text[below(text.size())];
        c = char(static_cast<unsigned char>(c) ^ (1u << below(8)));
        return text;
    }
    std::string byte(std::size_t number)
    {
        std::string text = trueBody(number);
        text[below(text.size())] = char(below(256));
        return text;
    }
    std::string digit(std::size_t number) // Where it stays plausible.
    {
        std::string text = trueBody(number);
        const std::string_view digits = "0123456789abcdefABCDEFx";
        std::size_t at = below(text.size());
        while (!std::isxdigit(static_cast<unsigned char>(text[at])))
            at = (at + 1) % text.size();
        text[at] = digits[below(digits.size())];
        return text;
    }
    std::string cut(std::size_t number)
    {
        std::string text = trueBody(number);
        return text.erase(below(text.size()), 1 + below(8));
    }
    std::string repeat(std::size_t number)
    {
        std::string text = trueBody(number);
        const std::size_t at = below(text.size());
        return text.insert(at, text.substr(at, 1 + below(64)));
    }
    std::string keyTwice(std::size_t number)
    {
        std::string text = trueBody(number);
        const std::size_t at = text.find("\":", below(text.size()));
        if (at == std::string::npos) return {};
        const std::size_t key = text.rfind('"', at - 1);
        return text.insert(key, text.substr(key, at + 2 - key) + "\"0x0\",");
    }

    // Of the tree:
    /// All objects, or all lists, of a line's block and receipts.
    static void collect(Json& at, Json::value_t type, std::vector<Json*>& found)
    {
        if (at.type() == type && !at.empty()) found.push_back(&at);
        if (at.is_structured())
            for (Json& item : at)
                collect(item, type, found);
    }
    Json* any(Json& line, Json::value_t type)
    {
        std::vector<Json*> found;
        collect(line["block"], type, found);
        collect(line["receipts"], type, found);
        return found.empty() ? nullptr : found[below(found.size())];
    }
    std::string fieldSwap(std::size_t number)
    {
        Json line = m_chain.line(number);
        Json& object = *any(line, Json::value_t::object);
        const auto a = std::next(object.begin(), std::ptrdiff_t(below(object.size())));
        const auto b = std::next(object.begin(), std::ptrdiff_t(below(object.size())));
        std::swap(a.value(), b.value());
        return body(line);
    }
    std::string fieldDrop(std::size_t number)
    {
        Json line = m_chain.line(number);
        Json& object = *any(line, Json::value_t::object);
        object.erase(std::next(object.begin(), std::ptrdiff_t(below(object.size()))));
        return body(line);
    }
    std::string itemDrop(std::size_t number)
    {
        Json line = m_chain.line(number);
        Json* list = any(line, Json::value_t::array);
        if (!list) return {};
        list->erase(below(list->size()));
        return body(line);
    }
    std::string itemTwice(std::size_t number)
    {
        Json line = m_chain.line(number);
        Json* list = any(line, Json::value_t::array);
        if (!list) return {};
        list->push_back((*list)[below(list->size())]);
        return body(line);
    }
    std::string itemsSwap(std::size_t number)
    {
        Json line = m_chain.line(number);
        Json* list = any(line, Json::value_t::array);
        if (!list) return {};
        std::swap((*list)[below(list->size())], (*list)[below(list->size())]);
        return body(line);
    }

    // Splices of two true blocks:
    std::string spliceParts(std::size_t number)
    {
        Json line = m_chain.line(number);
        Json other = m_chain.line(anyBlock());
        switch (below(3)) {
        case 0: line["receipts"] = other["receipts"]; break;
        case 1: line["block"]["transactions"] = other["block"]["transactions"]; break;
        default:
            line["receipts"] = other["receipts"];
            line["block"]["transactions"] = other["block"]["transactions"];
        }
        return body(line);
    }
    std::string spliceField(std::size_t number)
    {
        Json line = m_chain.line(number);
        const Json other = m_chain.line(anyBlock());
        const auto field = std::next(other["block"].begin(), std::ptrdiff_t(below(other["block"].size())));
        line["block"][field.key()] = field.value();
        return body(line);
    }

    // Of the seals:
    std::string sealsChanged(std::size_t number, const std::function<void(std::vector<guanlan::chainsync::evm::Seal>&)>& change)
    {
        Json line = m_chain.line(number);
        auto extra = extraDataOf(line["block"]);
        if (extra.seals.empty()) return {};
        change(extra.seals);
        line["block"]["extraData"] = toText(extra);
        return body(line);
    }
    std::string sealTwice(std::size_t number)
    {
        return sealsChanged(number, [this](auto& seals) { seals[below(seals.size())] = seals[below(seals.size())]; });
    }
    std::string sealsFewer(std::size_t number)
    {
        return sealsChanged(number, [this](auto& seals) { seals.resize(below(seals.size())); });
    }
    std::string sealOfAnother(std::size_t number)
    {
        const auto others = extraDataOf(m_chain.line(anyBlock())["block"]).seals;
        if (others.empty()) return {};
        return sealsChanged(number, [&](auto& seals) { seals[below(seals.size())] = others[below(others.size())]; });
    }

    const JudgedChain& m_chain;
    std::mt19937 m_random;
};

inline const std::array<Mutations::Kind, Mutations::kindCount>& Mutations::kinds()
{
    static const std::array<Kind, kindCount> all{{{"bit flipped", &Mutations::bit}, {"byte replaced", &Mutations::byte},
        {"digit replaced", &Mutations::digit}, {"bytes cut out", &Mutations::cut}, {"bytes repeated", &Mutations::repeat},
        {"key twice", &Mutations::keyTwice}, {"fields swapped", &Mutations::fieldSwap}, {"field dropped", &Mutations::fieldDrop},
        {"item dropped", &Mutations::itemDrop}, {"item twice", &Mutations::itemTwice}, {"items swapped", &Mutations::itemsSwap},
        {"parts of another block", &Mutations::spliceParts}, {"field of another block", &Mutations::spliceField},
        {"seal twice", &Mutations::sealTwice}, {"seals fewer", &Mutations::sealsFewer}, {"seal of another height", &Mutations::sealOfAnother}}};
    return all;
}
