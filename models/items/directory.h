// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/store/queries.h"

#include <QObject>
#include <QString>

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace guanlan::items {

class DataHub;

/// In which language names and summaries are shown.
enum class Language { Chinese, English };

/// The side of a text that `language` wants; the other side where it is empty.
QString localText(const LocalText& text, Language language);

/// Names behind institution and schema ids, as last read from the workspace. Lives on the window's thread,
/// follows DataHub::changed() by itself.
class Directory : public QObject {
    Q_OBJECT

public:
    explicit Directory(DataHub& hub, QObject* parent = nullptr);

    Language language() const { return m_language; }
    void setLanguage(Language language); ///< Emits changed().

    /// The institution's name in the current language, made safe to show (visibleText()); its shortened id where
    /// it has no name.
    QString institution(const InstitutionId& id) const;
    /// Same for a schema: "Asset proof".
    QString schema(const SchemaId& id) const;
    /// "asset-proof"; empty where the chain file says nothing of the schema.
    QString schemaRole(const SchemaId& id) const;
    /// A holder's pseudonym: shortened until somebody has written down why it is to be seen (CaseAct::Reveal), then in full, for as
    /// long as the window is open. An institution's own id hides nobody.
    QString holder(const SubjectId& id) const;
    bool isRevealed(const SubjectId& id) const;
    void reveal(const SubjectId& id); ///< After the reason was written. Emits changed().
    /// nullptr where neither directory nor chain know it.
    const store::InstitutionState* find(const InstitutionId& id) const;
    /// All, in the store's order.
    const std::vector<store::InstitutionState>& institutions() const { return m_institutions; }
    const std::vector<SchemaInfo>& schemas() const { return m_schemas; }
    /// Time of the newest block read, UTC seconds; nullopt: nothing was read yet.
    std::optional<std::int64_t> latest() const { return m_latest; }
    /// True once the workspace has answered.
    bool isLoaded() const { return m_loaded; }

    void reload();

Q_SIGNALS:
    /// Names, language or state differ from before.
    void changed();

private:
    DataHub& m_hub;
    Language m_language = Language::Chinese;
    bool m_loaded = false;
    std::optional<std::int64_t> m_latest;
    std::vector<store::InstitutionState> m_institutions;
    std::vector<SchemaInfo> m_schemas;
    std::unordered_map<InstitutionId, std::size_t> m_institutionIndex;
    std::unordered_map<SchemaId, std::size_t> m_schemaIndex;
    std::unordered_set<SubjectId> m_revealed;
};

} // namespace guanlan::items
