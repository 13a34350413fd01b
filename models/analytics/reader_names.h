// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/entity_names.h"
#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <map>
#include <optional>
#include <unordered_map>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

/// Names from a workspace. Institutions have the directory's name only: one that an institution gave itself on
/// chain may change later, and would make the text of a finding depend on when it was written.
class ReaderNames final : public EntityNames {
public:
    /// Reads directory and schemas anew, and asks `reader` from now on; it must outlive what follows.
    Status use(store::EventReader& reader);
    /// SHA-256 over directory and schemas as use() read them, 64 hex digits.
    std::string digest() const;
    /// The first failure of a look-up since use(); look-ups themselves then give nothing.
    const std::optional<Error>& failure() const { return m_failure; }

    Bytes bytes(store::EntityRef ref) const override;
    LocalText institution(store::EntityRef ref) const override;
    LocalText schema(store::EntityRef ref) const override;
    std::string schemaRole(store::EntityRef ref) const override;
    std::optional<InstitutionKind> directoryKind(store::EntityRef ref) const override;

private:
    template <class Id, class Entry>
    const Entry* find(const std::map<Id, Entry>& entries, store::EntityRef ref) const;
    template <class Id, class Entry>
    LocalText nameOf(const std::map<Id, Entry>& entries, store::EntityRef ref) const;

    store::EventReader* m_reader = nullptr;
    std::map<InstitutionId, Institution> m_institutions;
    std::map<SchemaId, SchemaInfo> m_schemas;
    mutable std::unordered_map<store::EntityRef, Bytes> m_cache;
    mutable std::optional<Error> m_failure;
};

} // namespace guanlan::analytics
