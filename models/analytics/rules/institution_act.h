// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rules/rule.h"

namespace guanlan::analytics {

/// Whether an event is an institution's own act: an issuance, a change of a credential's status, a presentation, an
/// answer. R02 to R04 judge these.
bool isInstitutionAct(EventType type);

/// Whose act it is: the issuer, who changed the status, the verifier. 0: the event names none.
store::EntityRef actorOf(const store::EventRow& event);

/// A hit about an institution's act.
RuleHit hitOfAct(const store::EventRow& event);

/// "凭证签发" and "issuance": of every event type.
LocalText actName(EventType type);

/// An English phrase as a sentence begins with it: "Issuance by …".
std::string sentenceStart(std::string english);

/// "某证券于北京时间 2026-03-02 09:20:11 的凭证签发" and "issuance by Some Securities on 2026-…".
LocalText actText(const store::EventRow& event, const EntityNames& names);

} // namespace guanlan::analytics
