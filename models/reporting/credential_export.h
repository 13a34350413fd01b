// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/conformance.h"
#include "models/analytics/credential_chain.h"

#include <string>

namespace guanlan::reporting {

/// A credential's graph as `guanlan credential ID --format json` prints it: one object on one line with "credential",
/// "chain", "head", "nodes", "edges", "uses", "steps" and what was left out; events as in event_json.h.
std::string credentialJson(const analytics::CredentialGraph& graph, const analytics::CredentialConformance& conformance);

/// The same as a Graphviz digraph (https://graphviz.org/doc/info/lang.html), evidence → derived, left to right.
/// Nothing in a name can end a label or begin an attribute.
std::string credentialDot(const analytics::CredentialGraph& graph);

} // namespace guanlan::reporting
