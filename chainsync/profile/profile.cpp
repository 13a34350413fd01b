// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/profile.h"

#include "chainsync/profile/event_rule_reader.h"
#include "models/crypto/sha256.h"
#include "models/domain/text_list.h"

#include <algorithm>
#include <unordered_map>

namespace guanlan::chainsync {

namespace {

constexpr std::size_t mostEvents = 256;
constexpr std::size_t mostMethods = 256;
constexpr std::size_t largestFile = std::size_t{1} << 20;

/// First topics are hashes already.
struct TopicHash {
    std::size_t operator()(const Bytes32& topic) const
    {
        return std::hash<Digest>{}(Digest{topic});
    }
};

} // namespace

struct Profile::Rules {
    std::string name;
    std::string digest;
    std::string text;
    std::vector<Bytes32> topics;
    std::vector<MethodSelector> methods;
    std::vector<EventRule> events;
    /// Two events may share a topic if the number of their indexed parameters differs.
    std::unordered_multimap<Bytes32, const EventRule*, TopicHash> byTopic;

    void addEvent(EventRule rule, const JsonPlace& place)
    {
        for (std::size_t i = 0; i < events.size(); ++i)
            if (events[i].topic == rule.topic && events[i].topicTypes.size() == rule.topicTypes.size())
                place.refuse("ambiguous: the same first topic and number of indexed parameters as events["
                             + std::to_string(i) + "]");
        events.push_back(std::move(rule));
    }

    void addMethod(const JsonPlace& place)
    {
        const auto signature = parseAbiSignature(place.text(), AbiDeclaration::Function);
        if (!signature) return place.refuse(signature.error().message);
        MethodSelector selector{};
        std::copy_n(signature->hash.begin(), selector.size(), selector.begin());
        if (std::find(methods.begin(), methods.end(), selector) != methods.end())
            return place.refuse("the same selector as another method");
        methods.push_back(selector);
    }

    void index()
    {
        for (const EventRule& rule : events) {
            byTopic.emplace(rule.topic, &rule);
            if (std::find(topics.begin(), topics.end(), rule.topic) == topics.end()) topics.push_back(rule.topic);
        }
    }
};

Profile::Profile(std::shared_ptr<const Rules> rules) : m_rules{std::move(rules)} {}

Result<Profile> Profile::load(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file, largestFile);
    if (!text) return text.error();
    auto profile = parse(*text, file.string());
    if (profile && profile->name() != file.stem().string())
        return Error{ErrorKind::InvalidInput,
                     file.string() + ": name: is '" + profile->name() + "', but the file is named '" + file.stem().string() + "'"};
    return profile;
}

Result<Profile> Profile::parse(std::string_view json, std::string_view fileName)
{
    const auto document = JsonDocument::parse(json, fileName);
    if (!document) return document.error();
    const JsonPlace root = document->root();
    root.allowOnly({"name", "note", "events", "methods"});
    auto rules = std::make_shared<Rules>();
    rules->name = root.required("name").label();
    rules->digest = toHex(crypto::sha256(asBytes(json)));
    rules->text = json;
    const JsonPlace events = root.required("events");
    const auto places = events.items();
    if (places.empty()) events.refuse("must not be empty");
    if (places.size() > mostEvents) events.refuse("has more than " + std::to_string(mostEvents) + " events");
    for (const JsonPlace& place : places)
        if (!document->problem()) rules->addEvent(readEventRule(place), place.required("signature"));
    if (const JsonPlace methods = root.optional("methods"); methods.isPresent()) {
        const auto all = methods.items();
        if (all.empty()) methods.refuse("must not be empty; leave it out where no method is known");
        if (all.size() > mostMethods) methods.refuse("has more than " + std::to_string(mostMethods) + " methods");
        for (const JsonPlace& place : all)
            if (!document->problem()) rules->addMethod(place);
    }
    if (auto problem = document->problem()) return *std::move(problem);
    rules->index();
    return Profile{std::move(rules)};
}

const std::string& Profile::name() const { return m_rules->name; }
const std::string& Profile::digest() const { return m_rules->digest; }
const std::string& Profile::text() const { return m_rules->text; }
const std::vector<Bytes32>& Profile::topics() const { return m_rules->topics; }
const std::vector<MethodSelector>& Profile::methods() const { return m_rules->methods; }

std::vector<Event> Profile::map(const LogView& log, const CallView& call) const
{
    if (!log.topics.empty()) {
        const auto [begin, end] = m_rules->byTopic.equal_range(log.topics.front());
        for (auto each = begin; each != end; ++each)
            if (auto events = each->second->map(log, call)) return *std::move(events);
    }
    return {unmappedEvent(log)};
}

Result<Profile> findProfile(std::string_view name, std::span<const std::filesystem::path> folders)
{
    const bool isPlain = !name.empty() && name.find_first_of("/\\") == std::string_view::npos && name != "." && name != "..";
    if (!isPlain) return Error{ErrorKind::InvalidInput, "'" + std::string{name} + "' cannot be a profile's name"};
    std::vector<std::string> looked;
    for (const auto& folder : folders) {
        const auto file = folder / (std::string{name} + ".json");
        std::error_code unreadable;
        if (std::filesystem::exists(file, unreadable)) return Profile::load(file);
        looked.push_back(folder.string());
    }
    return Error{ErrorKind::NotFound, "no profile '" + std::string{name} + "': there is no " + std::string{name}
                     + ".json in " + (looked.empty() ? "any folder" : listed(looked)) + "; correct the name, or put the file there"};
}

} // namespace guanlan::chainsync
