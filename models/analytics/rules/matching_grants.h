// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chain_history.h"

namespace guanlan::analytics {

/// Calls visit(grant) for every grant under the presentation's own consent id that is for this verifier, credential and, where it
/// is known, subject; newest first, while it returns true. What matches none is R15's.
template <class Visit>
void forMatchingGrants(const store::EventRow& presentation, const ChainHistory& history, Visit visit)
{
    const CredentialRecord* credential = history.credential(presentation.credential);
    const EntityRef subject = credential && credential->isIssued() ? credential->subject : presentation.subject;
    const ConsentRecord* grant = history.isNone(presentation.consent) ? nullptr : history.consent(presentation.consent);
    for (; grant; grant = history.previousGrant(*grant)) {
        const bool isForThis = grant->verifier == presentation.counterparty && grant->credential == presentation.credential;
        if (isForThis && (subject.value() == 0 || grant->subject == subject) && !visit(*grant)) return;
    }
}

/// Whether it was neither withdrawn nor expired when the presentation, of which history holds nothing yet, came.
inline bool isInForce(const ConsentRecord& grant, std::int64_t time)
{
    return grant.withdrawn == EventKey{} && isWithin(time, 0, grant.validUntil);
}

} // namespace guanlan::analytics
