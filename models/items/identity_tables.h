// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/directory.h"
#include "models/items/identity_view.h"
#include "models/items/text_table_model.h"
#include "models/items/view_scope.h"

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {

/// One line of what an id was.
struct IdentityFact {
    QString name; ///< Stable word: "status", "controller", "document", "institution_status", "institution_key".
    QString label;
    QString value; ///< As shown; "—" for nothing.
    QString id; ///< Address or digest in full, where the value is one.
    QString since; ///< When it became so; empty: never.
    QString before; ///< What it was before the last version, where that changed it, "—": nothing; empty: it did not change it.
};

/// How views of identities are put into words. Times in `zone`.
struct IdentityWords {
    Language language = Language::Chinese;
    DisplayZone zone = DisplayZone::Shanghai;
    const analytics::RulePack* rules = nullptr; ///< Where purposes have their names from.
};

/// What it was at the view's block, by kind of thing; a kind of which nothing was ever anchored has no lines.
std::vector<IdentityFact> identityFacts(const IdentityView& view, const IdentityWords& words);

/// Every version, newest first, with what it changed; those after the view's block are quiet.
TextTable versionTable(const IdentityView& view, const IdentityWords& words);
TextTable accreditationTable(const IdentityView& view, const IdentityWords& words);
TextTable consentTable(const IdentityView& view, const IdentityWords& words);
TextTable credentialTable(const IdentityView& view, const IdentityWords& words);

} // namespace guanlan::items
