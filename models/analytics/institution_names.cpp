// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/institution_names.h"

#include "models/store/event_store.h"

namespace guanlan::analytics {

Result<LocalText> InstitutionNames::of(const std::optional<InstitutionId>& id)
{
    if (!id) return LocalText{};
    if (Status read = readDirectory(); !read) return std::move(read).error();
    if (!m_names.contains(*id))
        if (Status read = readChain(); !read) return std::move(read).error();
    const auto found = m_names.find(*id);
    return found == m_names.end() ? LocalText{} : found->second;
}

Status InstitutionNames::readDirectory()
{
    if (m_hasDirectory) return Done{};
    auto directory = m_reader.directory();
    if (!directory) return std::move(directory).error();
    for (Institution& institution : *directory)
        m_names.emplace(institution.id, std::move(institution.name));
    m_hasDirectory = true;
    return Done{};
}

Status InstitutionNames::readChain()
{
    if (m_hasChain) return Done{};
    auto states = m_reader.institutions();
    if (!states) return std::move(states).error();
    for (store::InstitutionState& state : *states)
        m_names.emplace(state.institution.id, std::move(state.institution.name));
    m_hasChain = true;
    return Done{};
}

} // namespace guanlan::analytics
