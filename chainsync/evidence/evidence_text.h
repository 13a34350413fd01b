// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evidence/evidence.h"
#include "models/domain/result.h"

#include <string>
#include <string_view>

namespace guanlan::chainsync {

/// Evidence as the text of a package's parts, and back. Each has one form only: what is read and written again must
/// give the same bytes, else it is refused. Safe on untrusted input. Errors of the readers: Corrupt, with part, path and
/// reason. Format: resources/evidence-package.md.

/// What of a chain file tells which chain it is, by which rules it is sealed and whose events are read, as JSON.
std::string chainText(const ChainFile& chain);
Result<ChainFile> readChainText(std::string_view text, std::string_view part);

/// One line a header.
std::string headersText(const std::vector<HeaderEvidence>& headers);
Result<std::vector<HeaderEvidence>> readHeadersText(std::string_view text, std::string_view part);

std::string blockText(const BlockEvidence& block);
Result<BlockEvidence> readBlockText(std::string_view text, std::string_view part);

std::string anchorText(const EvidenceAnchor& anchor);
Result<EvidenceAnchor> readAnchorText(std::string_view text, std::string_view part);

/// Only written: it must be what the headers give.
std::string validatorsText(const std::vector<EvidenceSet>& sets);

} // namespace guanlan::chainsync
