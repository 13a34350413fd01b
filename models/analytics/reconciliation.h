// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/reconciliation_findings.h"

namespace guanlan::analytics {

/// Holds an institution's records against its acts: where each stands, and what is to be said of it. A pure function: the same
/// acts and records give the same, and a case made up of several that have nothing to do with each other gives what they give.
/// An act is due once its chain's head has come to the deadline; a record by DID once every chain's head (frozen ones apart) has passed R35's days.
std::vector<store::ReconciledNode> reconcile(const store::ReconciliationCase& gathered, const ReconciliationTerms& terms, const ReconciliationFindings& findings);

} // namespace guanlan::analytics
