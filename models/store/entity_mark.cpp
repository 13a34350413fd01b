// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_mark.h"

namespace guanlan::store {

Result<EntityMark> EntityMark::load(Connection& connection)
{
    auto statement = connection.query("SELECT value FROM setting WHERE name = 'mark-key'");
    if (!statement) return std::move(statement).error();
    auto row = (*statement)->next();
    if (!row) return std::move(row).error();
    if (!*row || (*statement)->blob(0).size() != crypto::SipHash::keyBytes) {
        return Error{ErrorKind::Corrupt,
                     "workspace: its own settings are missing; restore it from a copy, or sync again into a new one"};
    }
    EntityMark mark{(*statement)->blob(0)};
    (*statement)->reset();
    return mark;
}

} // namespace guanlan::store
