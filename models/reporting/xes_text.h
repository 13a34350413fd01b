// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/reporting/event_export.h"

#include <string>

namespace guanlan::reporting {

/// The declaration, extensions, globals and classifiers; then come traces, then xesEnd().
std::string xesBegin();
std::string xesEnd();
std::string xesTraceBegin(const CredentialId& credential, std::string_view chainName);
std::string xesTraceEnd();
std::string xesEvent(const Event& event, const ExportNames& names);

} // namespace guanlan::reporting
