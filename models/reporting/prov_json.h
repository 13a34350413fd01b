// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_chain.h"

#include <string>

namespace guanlan::reporting {

/// A credential's graph as PROV-JSON (W3C Member Submission of 24 April 2013; resources/standards.md says what becomes of what):
/// one object on one line. Same graph, same text. Texts of strangers are made visible (domain/visible_text.h).
std::string credentialProv(const analytics::CredentialGraph& graph);

} // namespace guanlan::reporting
