// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/state_at.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace guanlan::reporting {

/// What `guanlan history` prints of each kind of thing; null where nothing of the kind had happened. Places are
/// {"block", "log_index"}, times ISO 8601 UTC, no limit null.
nlohmann::ordered_json stateToJson(const analytics::CredentialAt& state);
nlohmann::ordered_json stateToJson(const analytics::InstitutionAt& state);
nlohmann::ordered_json stateToJson(const analytics::IdentityAt& state);
nlohmann::ordered_json stateToJson(const std::vector<analytics::AccreditationAt>& accreditations);
nlohmann::ordered_json stateToJson(const std::vector<analytics::SchemaVersionAt>& versions);

} // namespace guanlan::reporting
