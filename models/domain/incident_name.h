// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/institution.h"

namespace guanlan {

/// What a kind of incident is called in both languages: "Receipts root differs". One that is not known is its own name.
LocalText incidentName(std::string_view kind);

/// What it means and what to do, in a sentence or two; the incident's own message has the figures, in English. Empty of a kind that
/// is not known.
LocalText incidentMeaning(std::string_view kind);

} // namespace guanlan
