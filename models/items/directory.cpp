// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/directory.h"

#include "models/items/data_hub.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

QString localText(const LocalText& text, Language language)
{
    const bool chinese = language == Language::Chinese;
    const std::string& wanted = chinese ? text.zh : text.en;
    return visibleText(wanted.empty() ? (chinese ? text.en : text.zh) : wanted);
}

Directory::Directory(DataHub& hub, QObject* parent) : QObject{parent}, m_hub{hub}
{
    connect(&hub, &DataHub::changed, this, &Directory::reload);
    reload();
}

void Directory::setLanguage(Language language)
{
    if (m_language == language) return;
    m_language = language;
    Q_EMIT changed();
}

QString Directory::institution(const InstitutionId& id) const
{
    const store::InstitutionState* state = find(id);
    const QString name = state ? localText(state->institution.name, m_language) : QString{};
    return name.isEmpty() ? shortId(id) : name;
}

QString Directory::schema(const SchemaId& id) const
{
    const auto found = m_schemaIndex.find(id);
    const QString name = found == m_schemaIndex.end() ? QString{} : localText(m_schemas[found->second].name, m_language);
    return name.isEmpty() ? shortId(id) : name;
}

QString Directory::schemaRole(const SchemaId& id) const
{
    const auto found = m_schemaIndex.find(id);
    return found == m_schemaIndex.end() ? QString{} : visibleText(m_schemas[found->second].role);
}

QString Directory::holder(const SubjectId& id) const { return isRevealed(id) ? fullId(id) : shortId(id); }

bool Directory::isRevealed(const SubjectId& id) const { return m_revealed.contains(id) || find(InstitutionId{id.value()}); }

void Directory::reveal(const SubjectId& id)
{
    if (m_revealed.insert(id).second) Q_EMIT changed();
}

const store::InstitutionState* Directory::find(const InstitutionId& id) const
{
    const auto found = m_institutionIndex.find(id);
    return found == m_institutionIndex.end() ? nullptr : &m_institutions[found->second];
}

void Directory::reload()
{
    struct Answer {
        std::vector<store::InstitutionState> institutions;
        std::vector<SchemaInfo> schemas;
        std::optional<std::int64_t> latest;
    };
    const auto future = m_hub.ask<Answer>([](store::EventReader& reader) -> Result<Answer> {
        auto institutions = reader.institutions();
        if (!institutions) return institutions.error();
        auto schemas = reader.schemas();
        if (!schemas) return schemas.error();
        auto chains = reader.chains();
        if (!chains) return chains.error();
        std::optional<std::int64_t> latest;
        for (const store::ChainState& chain : *chains)
            if (chain.synced) latest = std::max(latest.value_or(chain.synced->time), chain.synced->time);
        return Answer{std::move(*institutions), std::move(*schemas), latest};
    });
    whenAnswered(future, this, [this](const Result<Answer>& answer) {
        if (!answer) return; // The page that asks for rows shows why.
        m_institutions = answer->institutions;
        m_schemas = answer->schemas;
        m_institutionIndex.clear();
        for (std::size_t i = 0; i < m_institutions.size(); ++i) m_institutionIndex.emplace(m_institutions[i].institution.id, i);
        m_schemaIndex.clear();
        for (std::size_t i = 0; i < m_schemas.size(); ++i) m_schemaIndex.emplace(m_schemas[i].id, i);
        m_latest = answer->latest;
        m_loaded = true;
        Q_EMIT changed();
    });
}

} // namespace guanlan::items
