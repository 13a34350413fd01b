// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/state_at.h"

namespace guanlan::analytics {

std::string_view conditionName(CredentialCondition condition)
{
    switch (condition) {
    case CredentialCondition::Unknown: return "unknown";
    case CredentialCondition::Active: return "active";
    case CredentialCondition::NotYetValid: return "not-yet-valid";
    case CredentialCondition::Expired: return "expired";
    case CredentialCondition::Suspended: return "suspended";
    case CredentialCondition::Revoked: return "revoked";
    }
    return "unknown";
}

std::string_view authorityName(Authority authority)
{
    switch (authority) {
    case Authority::Unknown: return "unknown";
    case Authority::Authorised: return "authorised";
    case Authority::NeverAuthorised: return "never";
    case Authority::Ended: return "ended";
    case Authority::OutsideValidity: return "outside-validity";
    }
    return "unknown";
}

std::string_view consentCoverName(ConsentCover cover)
{
    switch (cover) {
    case ConsentCover::NotAsked: return "not-asked";
    case ConsentCover::InForce: return "in-force";
    case ConsentCover::Missing: return "missing";
    case ConsentCover::Mismatched: return "mismatched";
    case ConsentCover::Withdrawn: return "withdrawn";
    case ConsentCover::Expired: return "expired";
    }
    return "missing";
}

} // namespace guanlan::analytics
