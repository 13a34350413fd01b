// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/conformance.h"

#include <nlohmann/json_fwd.hpp>

namespace guanlan::reporting {

/// What `guanlan credential` prints under "conformance": up to where the rules have judged, and each constraint with its cases.
nlohmann::ordered_json conformanceToJson(const analytics::CredentialConformance& conformance);

} // namespace guanlan::reporting
