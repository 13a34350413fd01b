// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/institution.h"
#include "models/store/event_row.h"

#include <optional>
#include <string>

namespace guanlan::analytics {

/// What the numbers in event rows stand for, and what the supervisor's own files say of them: for texts, and for the
/// few rules that compare with rule pack, directory or chain file.
class EntityNames {
public:
    virtual ~EntityNames() = default;
    /// The bytes behind a number (20 or 32); empty where there are none.
    virtual Bytes bytes(store::EntityRef ref) const = 0;
    /// The directory's name of an institution, "0x9e37…79b1" where it has none.
    virtual LocalText institution(store::EntityRef ref) const = 0;
    /// The chain file's name of a schema, "0x9e37…79b1" where it has none.
    virtual LocalText schema(store::EntityRef ref) const = 0;
    /// The chain file's role of a schema; empty where it gives none. Rules ask SchemaRoles instead.
    virtual std::string schemaRole(store::EntityRef ref) const = 0;
    /// The directory's kind of an institution; nullopt: it is not in the directory.
    virtual std::optional<InstitutionKind> directoryKind(store::EntityRef ref) const = 0;
};

/// "0x9e37…79b1", or all of it where it is not longer; "0x0" for no bytes.
std::string shortId(ByteView bytes);

} // namespace guanlan::analytics
