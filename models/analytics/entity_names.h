// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/institution.h"
#include "models/store/event_row.h"

namespace guanlan::analytics {

/// What the numbers in event rows stand for, for texts and for the few rules that compare with the rule pack.
class EntityNames {
public:
    virtual ~EntityNames() = default;
    /// The bytes behind a number (20 or 32); empty where there are none.
    virtual Bytes bytes(store::EntityRef ref) const = 0;
    /// The directory's name of an institution, "0x9e37…79b1" where it has none.
    virtual LocalText institution(store::EntityRef ref) const = 0;
    /// The chain file's name of a schema, "0x9e37…79b1" where it has none.
    virtual LocalText schema(store::EntityRef ref) const = 0;
};

/// "0x9e37…79b1", or all of it where it is not longer; "0x0" for no bytes.
std::string shortId(ByteView bytes);

} // namespace guanlan::analytics
