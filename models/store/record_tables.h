// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/domain/incident.h"
#include "models/domain/institution.h"
#include "models/store/connection.h"

#include <vector>

namespace guanlan::store {

/// As EventWriter::record, setDirectory and setSchemas. Inside of a transaction only.
Status recordIncident(Connection& connection, const Incident& incident);
Status replaceDirectory(Connection& connection, ChainRef chain, const std::vector<Institution>& institutions);
Status replaceSchemas(Connection& connection, ChainRef chain, const std::vector<SchemaInfo>& schemas);

} // namespace guanlan::store
