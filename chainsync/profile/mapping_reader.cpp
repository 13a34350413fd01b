// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/mapping_reader.h"

#include "chainsync/profile/constant_reader.h"

#include <algorithm>
#include <array>

namespace guanlan::chainsync {

namespace {

using Test = Condition::Test;

bool isId(const AbiType& type)
{
    return type.kind == AbiKind::Address || (type.kind == AbiKind::FixedBytes && type.size == 32)
        || (type.kind == AbiKind::Uint && type.size == 256);
}

bool suits(const AbiType& type, FieldForm form)
{
    switch (form) {
    case FieldForm::Id: return isId(type);
    case FieldForm::IdList: return isId(type) || (type.isList() && isId(type.element()));
    case FieldForm::Address: return type.kind == AbiKind::Address;
    case FieldForm::Time: return type.isInteger();
    case FieldForm::Number: return type.kind == AbiKind::Uint;
    case FieldForm::Truth: return type.kind == AbiKind::Bool;
    case FieldForm::Text: return type.kind == AbiKind::Text;
    case FieldForm::Status:
    case FieldForm::Kind: return false;
    }
    return false;
}

std::string_view wanted(FieldForm form)
{
    switch (form) {
    case FieldForm::Id: return "bytes32, uint256, address or a hash";
    case FieldForm::IdList: return "bytes32, uint256, address or a list of one of these";
    case FieldForm::Address: return "address";
    case FieldForm::Time: return "a number of seconds (uint or int)";
    case FieldForm::Number: return "uint";
    case FieldForm::Truth: return "bool";
    case FieldForm::Text: return "string";
    case FieldForm::Status:
    case FieldForm::Kind: return "a constant or a case";
    }
    return "";
}

/// Reads "when": {"path": constant} or {"path": {"test": operand, …}}.
class ConditionReader {
public:
    ConditionReader(PathReader& paths, std::vector<Condition>& conditions) : m_paths{paths}, m_conditions{conditions} {}

    void read(std::string_view name, const JsonPlace& place)
    {
        const auto path = m_paths.value(name);
        if (!path) return place.refuse(path.error().message);
        m_path = *path;
        if (!m_path.type.isWord() && !m_path.type.isByteString())
            return place.refuse(inQuotes(name) + " is " + abiName(m_path.type) + " and cannot be compared");
        if (!place.isObject()) return constants(Test::IsOneOf, {place});
        place.allowOnly({"not", "in", "not_in", "zero", "above", "at_least", "below", "at_most"});
        const auto tests = place.members();
        if (tests.empty()) place.refuse("says nothing");
        for (const auto& [test, operand] : tests)
            readTest(test, operand);
    }

private:
    void readTest(std::string_view test, const JsonPlace& operand)
    {
        if (test == "not") constants(Test::IsNoneOf, {operand});
        else if (test == "in") constants(Test::IsOneOf, operand.items());
        else if (test == "not_in") constants(Test::IsNoneOf, operand.items());
        else if (test == "zero") zero(operand.boolean() ? Test::IsOneOf : Test::IsNoneOf);
        else if (test == "above") bound(Test::Above, operand);
        else if (test == "at_least") bound(Test::AtLeast, operand);
        else if (test == "below") bound(Test::Below, operand);
        else bound(Test::AtMost, operand);
    }

    void constants(Test test, const std::vector<JsonPlace>& places)
    {
        Condition condition{m_path, test, {}, {}, std::nullopt};
        for (const JsonPlace& place : places) {
            if (m_path.type.kind == AbiKind::Text) condition.texts.push_back(place.text());
            else if (m_path.type.kind == AbiKind::Bytes) condition.texts.push_back(byteString(place));
            else if (const auto word = readConstantWord(place, m_path.type)) condition.words.push_back(*word);
        }
        m_conditions.push_back(std::move(condition));
    }

    static std::string byteString(const JsonPlace& place)
    {
        const auto bytes = decodePrefixedHex(place.text());
        if (!bytes) place.refuse("must be \"0x\" and pairs of hex digits");
        return bytes ? std::string{bytes->begin(), bytes->end()} : std::string{};
    }

    void zero(Test test)
    {
        Condition condition{m_path, test, {}, {}, std::nullopt};
        if (m_path.type.isByteString()) condition.texts.emplace_back();
        else condition.words.emplace_back();
        m_conditions.push_back(std::move(condition));
    }

    void bound(Test test, const JsonPlace& place)
    {
        if (!m_path.type.isInteger()) return place.refuse("needs a number, not " + abiName(m_path.type));
        Condition condition{m_path, test, {}, {}, std::nullopt};
        if (place.isText() && place.text() == "@block_time") condition.other = m_paths.value("@block_time").value();
        else if (const auto word = readConstantWord(place, m_path.type)) condition.words.push_back(*word);
        m_conditions.push_back(std::move(condition));
    }

    PathReader& m_paths;
    std::vector<Condition>& m_conditions;
    ValuePath m_path;
};

/// Reads one field of "fields".
class FieldReader {
public:
    FieldReader(CanonicalField field, const EventRule& rule, PathReader& paths)
        : m_field{field}, m_form{fieldForm(field)}, m_rule{rule}, m_paths{paths}
    {
    }

    FieldRule read(const JsonPlace& place, FieldUse use)
    {
        FieldRule result{m_field, ConstantSource{}, ZeroMeans::Itself};
        if (!place.isObject()) {
            result.source = parameter(place);
            return result;
        }
        place.allowOnly({"parameter", "constant", "case", "of", "else", "keccak256", "sha256", "call", "zero"});
        result.source = source(place);
        if (const JsonPlace zero = place.optional("zero"); zero.isPresent()) {
            if (zero.text() != "absent") zero.refuse("can only be \"absent\"");
            result.zero = ZeroMeans::Absent;
        }
        const bool mayLack = result.zero == ZeroMeans::Absent || std::holds_alternative<CallSource>(result.source);
        if (mayLack && use == FieldUse::Required) place.refuse("the type requires this field; it may not be absent at times");
        return result;
    }

private:
    Source source(const JsonPlace& place)
    {
        constexpr std::array<std::string_view, 6> kinds{"parameter", "constant", "case", "keccak256", "sha256", "call"};
        const auto present = [&](std::string_view key) { return place.optional(key).isPresent(); };
        if (std::count_if(kinds.begin(), kinds.end(), present) != 1) {
            place.refuse("must have exactly one of: parameter, constant, case, keccak256, sha256, call");
            return ConstantSource{};
        }
        if (!present("case") && (present("of") || present("else"))) place.refuse("'of' and 'else' belong to 'case'");
        if (present("parameter")) return parameter(place.required("parameter"));
        if (present("constant")) return readFieldConstant(place.required("constant"), m_form);
        if (present("case")) return caseOf(place);
        if (present("keccak256")) return hash(place.required("keccak256"), HashSource::Function::Keccak256);
        if (present("sha256")) return hash(place.required("sha256"), HashSource::Function::Sha256);
        return call(place.required("call"));
    }

    ValuePath path(const JsonPlace& place) { return path(place.nonEmptyText(), place); }
    ValuePath path(const std::string& text, const JsonPlace& place)
    {
        auto found = m_paths.value(text);
        if (found) return std::move(found).value();
        place.refuse(found.error().message);
        return {};
    }

    ValuePath parameter(const JsonPlace& place)
    {
        ValuePath found = path(place);
        checkForm(found.type, place.text(), place);
        return found;
    }

    void checkForm(const AbiType& type, std::string_view name, const JsonPlace& place) const
    {
        if (!suits(type, m_form))
            place.refuse(inQuotes(name) + " is " + abiName(type) + ", but " + inQuotes(fieldName(m_field)) + " takes " + std::string{wanted(m_form)});
    }

    Source caseOf(const JsonPlace& place)
    {
        CaseSource result;
        const JsonPlace subject = place.required("case");
        result.path = path(subject);
        if (!result.path.type.isWord()) subject.refuse(inQuotes(subject.text()) + " is " + abiName(result.path.type) + " and has no cases");
        if (m_form == FieldForm::Text) place.refuse("a text field has no cases; use 'when'");
        const JsonPlace of = place.required("of");
        for (const auto& [text, meaning] : of.members()) {
            const auto value = constantWord(text, result.path.type);
            if (!value) meaning.refuse(inQuotes(text) + " is no " + abiName(result.path.type));
            else result.arms.emplace_back(*value, readFieldConstant(meaning, m_form).word);
        }
        if (result.arms.empty()) of.refuse("must have at least one case");
        if (const JsonPlace otherwise = place.optional("else"); otherwise.isPresent())
            result.otherwise = readFieldConstant(otherwise, m_form).word;
        return result;
    }

    Source hash(const JsonPlace& place, HashSource::Function function)
    {
        HashSource result{function, {}};
        if (m_form != FieldForm::Id && m_form != FieldForm::IdList) place.refuse("a hash fits only a 32-byte field");
        const auto parts = place.isArray() ? place.items() : std::vector{place};
        for (const JsonPlace& part : parts) {
            result.paths.push_back(path(part));
            const AbiType& type = result.paths.back().type;
            if (!type.isWord() && !type.isByteString()) part.refuse(inQuotes(part.text()) + " is " + abiName(type) + " and cannot be hashed");
        }
        const auto isByteString = [](const ValuePath& each) { return each.type.isByteString(); };
        if (std::count_if(result.paths.begin(), result.paths.end(), isByteString) > 1)
            place.refuse("more than one bytes or string: where one ends and the next begins would be lost");
        if (result.paths.empty()) place.refuse("must not be empty");
        return result;
    }

    Source call(const JsonPlace& place)
    {
        CallSource result;
        result.paths.resize(m_rule.calls.size());
        if (place.isObject() && place.members().empty()) place.refuse("must not be empty");
        for (const auto& [label, argument] : place.members()) {
            const auto same = [&, wantedLabel = label](const CallRule& rule) { return rule.label == wantedLabel; };
            const auto rule = std::find_if(m_rule.calls.begin(), m_rule.calls.end(), same);
            if (rule == m_rule.calls.end()) {
                argument.refuse("no such function among the event's 'calls'");
                continue;
            }
            auto found = readArgument(argument.text(), *rule);
            if (!found) {
                argument.refuse(found.error().message);
                continue;
            }
            checkForm(found->type, argument.text(), argument);
            if (!found->type.isWord()) argument.refuse("only single words can be taken from a call");
            result.paths[std::size_t(rule - m_rule.calls.begin())] = std::move(found).value();
        }
        return result;
    }

    CanonicalField m_field;
    FieldForm m_form;
    const EventRule& m_rule;
    PathReader& m_paths;
};

void readFields(const JsonPlace& place, const EventRule& rule, PathReader& paths, Mapping& mapping)
{
    for (const auto& [name, value] : place.members()) {
        const auto field = parseField(name);
        const FieldUse use = field ? fieldUse(mapping.type, *field) : FieldUse::None;
        if (!field) value.refuse("no such canonical field");
        else if (use == FieldUse::None) value.refuse(std::string{eventTypeName(mapping.type)} + " has no such field");
        else mapping.fields.push_back(FieldReader{*field, rule, paths}.read(value, use));
    }
    for (const CanonicalField field : allFields()) {
        const auto same = [&](const FieldRule& each) { return each.field == field; };
        if (fieldUse(mapping.type, field) == FieldUse::Required && std::none_of(mapping.fields.begin(), mapping.fields.end(), same))
            place.refuse(std::string{eventTypeName(mapping.type)} + " needs " + inQuotes(fieldName(field)));
    }
}

} // namespace

Result<CallPath> readArgument(std::string_view text, const CallRule& call)
{
    auto path = readCallPath(text, call.parameters);
    if (!path) return path;
    const auto last = std::find(path->steps.rbegin(), path->steps.rend(), elementAtHand).base();
    const auto shared = std::size_t(last - path->steps.begin());
    if (shared > call.each.size() || !std::equal(path->steps.begin(), last, call.each.begin()))
        return Error{ErrorKind::InvalidInput, "'[]' goes through a list that the call's 'each' does not name"};
    return path;
}

Mapping readMapping(const JsonPlace& place, const EventRule& rule, PathReader& paths)
{
    Mapping mapping;
    place.allowOnly({"when", "type", "fields", "ignore", "unmapped", "note"});
    if (const JsonPlace when = place.optional("when"); when.isPresent()) {
        ConditionReader reader{paths, mapping.conditions};
        for (const auto& [name, test] : when.members())
            reader.read(name, test);
        if (mapping.conditions.empty()) when.refuse("must not be empty");
    }
    const JsonPlace type = place.optional("type"), ignore = place.optional("ignore"), unmapped = place.optional("unmapped");
    if (int(type.isPresent()) + int(ignore.isPresent()) + int(unmapped.isPresent()) != 1)
        place.refuse("must have exactly one of: type, ignore, unmapped");
    if (!type.isPresent()) {
        mapping.outcome = ignore.isPresent() ? Mapping::Outcome::Ignore : Mapping::Outcome::Unmapped;
        (ignore.isPresent() ? ignore : unmapped).nonEmptyText(); // The reason, for who reads the profile.
        if (place.optional("fields").isPresent()) place.required("fields").refuse("belongs to 'type'");
        return mapping;
    }
    const auto known = parseEventType(type.text());
    if (!known || *known == EventType::Unmapped || isSeenOnly(*known)) type.refuse("no such canonical type " + inQuotes(type.text()));
    else {
        mapping.type = *known;
        readFields(place.required("fields"), rule, paths, mapping);
    }
    return mapping;
}

} // namespace guanlan::chainsync
