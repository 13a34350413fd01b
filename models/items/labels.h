// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_type.h"
#include "models/domain/finding.h"
#include "models/domain/institution.h"
#include "models/domain/verification.h"

#include <QString>

namespace guanlan::items {

/// The domain's words in the window's language. Ask again after a language change.
QString eventTypeLabel(EventType type); ///< "Credential issued", 凭证签发
QString severityLabel(Severity severity); ///< "Critical", 严重
QString severityShape(Severity severity); ///< ◆ ▲ ● ○: never colour alone.
QString verdictLabel(Verdict verdict); ///< "Not as the rule expects", 不符合规则
QString levelLabel(VerificationLevel level); ///< "Proven", 已证明
QString levelMark(VerificationLevel level); ///< ✓ ≈ · ✕
QString levelExplanation(VerificationLevel level); ///< One sentence for tooltips.
QString parameterLabel(const QString& name); ///< "Grace period, in seconds"; of a name that is not known, the name itself.
QString institutionKindLabel(InstitutionKind kind); ///< "Bank", 银行
QString statusLabel(const QString& status); ///< Of "active", "suspended", "withdrawn"; other text as it is.
QString reasonLabel(std::uint32_t reason); ///< Of a revocation; an unknown code with its number.
QString roleLabel(const QString& role); ///< Of a schema role, "asset-proof"; other text as it is.

} // namespace guanlan::items
