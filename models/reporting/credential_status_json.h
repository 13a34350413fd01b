// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_chain.h"

#include <string>

namespace guanlan::reporting {

/// What the chain says of the graph's focus, in the terms of the W3C Verifiable Credentials Data Model 2.0: an unsigned document
/// about an anchored credential, by whoever runs this program; never the issuer's credential, of which a chain holds only a digest
/// (resources/standards.md). One object on one line. Same graph, same text. Texts of strangers are made visible.
std::string credentialStatusJson(const analytics::CredentialGraph& graph);

} // namespace guanlan::reporting
