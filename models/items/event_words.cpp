// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_words.h"

#include "models/items/directory.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <map>
#include <memory>
#include <unordered_set>

namespace guanlan::items {
namespace {

QString markedLevel(VerificationLevel level) { return levelMark(level) + QChar{u' '} + levelLabel(level); }

/// What a directory and a language said at one moment.
struct Said {
    std::unordered_map<InstitutionId, QString> institutions;
    std::unordered_set<SubjectId> revealed;
    std::map<EventType, QString> types;
    std::map<VerificationLevel, QString> levels;
};

std::shared_ptr<const Said> said(const Directory& directory)
{
    const auto all = std::make_shared<Said>();
    for (const store::InstitutionState& each : directory.institutions()) {
        const InstitutionId& id = each.institution.id;
        const QString name = localText(each.institution.name, directory.language());
        if (!name.isEmpty()) all->institutions.emplace(id, name);
        all->revealed.insert(SubjectId{id.value()}); // An institution's own id hides nobody.
    }
    for (const EventType type : allEventTypes()) all->types.emplace(type, eventTypeLabel(type));
    for (const auto level : {VerificationLevel::Proven, VerificationLevel::Agreed, VerificationLevel::Reported, VerificationLevel::Failed})
        all->levels.emplace(level, markedLevel(level));
    return all;
}

} // namespace

EventWords livingWords(const Directory& directory)
{
    return {.institution = [&directory](const InstitutionId& id) { return directory.institution(id); },
        .holder = [&directory](const SubjectId& id) { return directory.holder(id); },
        .type = eventTypeLabel, .level = markedLevel};
}

EventWords keptWords(const Directory& directory, DisplayZone zone)
{
    const auto all = said(directory);
    return {.institution =
                [all](const InstitutionId& id) {
                    const auto found = all->institutions.find(id);
                    return found == all->institutions.end() ? fullId(id) : found->second;
                },
        .holder = [all](const SubjectId& id) { return all->revealed.contains(id) ? fullId(id) : shortId(id); },
        .type = [all](EventType type) { return all->types.at(type); },
        .level = [all](VerificationLevel level) { return all->levels.at(level); },
        .zone = zone};
}

std::optional<InstitutionId> otherInstitution(const Event& event) { return event.institution ? event.counterparty : std::nullopt; }

QString eventCell(const Event& event, EventColumn column, const EventWords& words)
{
    const auto by = actingInstitution(event), other = otherInstitution(event);
    switch (column) {
    case EventColumn::Time: return formatTime(event.time, words.zone);
    case EventColumn::Block: return QString::number(event.key.block());
    case EventColumn::LogIndex: return QString::number(event.key.logIndex());
    case EventColumn::Type: return words.type(event.type);
    case EventColumn::Institution: return by ? words.institution(*by) : QString{};
    case EventColumn::Counterparty: return other ? words.institution(*other) : QString{};
    case EventColumn::Subject: return event.subject ? words.holder(*event.subject) : QString{};
    case EventColumn::Credential: return event.credential ? fullId(*event.credential) : QString{};
    case EventColumn::Sender: return fullId(event.sender);
    case EventColumn::Level: return words.level(event.level);
    }
    return {};
}

} // namespace guanlan::items
