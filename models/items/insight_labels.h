// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/conformance.h"
#include "models/analytics/credential_chain.h"
#include "models/analytics/timeline.h"
#include "models/items/credential_lanes.h"
#include "models/items/directory.h"

#include <QString>

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {

/// Words of analytics in the window's language. Ask again after a language change.
QString conditionLabel(analytics::CredentialCondition condition); ///< "Active", 有效
QString relationLabel(analytics::CredentialRelation relation); ///< "Evidence", 证据凭证
QString authorityLabel(analytics::Authority authority); ///< "Authorised then", 签发时已获授权
QString consentLabel(analytics::ConsentCover cover); ///< "Consent in force"; empty where none was asked.
QString purposeLabel(const analytics::RulePack* rules, std::int64_t purpose, Language language); ///< By the pack; "Code 7" where it has no name.
QString conformanceLabel(analytics::Conformance state); ///< "Met", 符合
QString conformanceMark(analytics::Conformance state); ///< ✓ ✕ … ?: never colour alone.
QString laneRoleLabel(LaneRole role); ///< "Issuer", 签发机构
QString laneName(const Lane& lane, Language language); ///< The institution's name or shortened id; the holder's masked pseudonym.
QString bucketName(analytics::Bucket bucket); ///< "Day", 日

} // namespace guanlan::items
