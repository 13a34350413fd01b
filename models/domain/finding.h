// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/verification.h"

#include <optional>
#include <string>
#include <vector>

namespace guanlan {

enum class Severity : std::uint8_t { Critical = 0, High = 1, Medium = 2, Low = 3 };
enum class Verdict : std::uint8_t { Violation = 0, CannotEvaluate = 1, Cleared = 2 };

/// "critical", "high", "medium", "low".
std::string_view severityName(Severity severity);
std::optional<Severity> parseSeverity(std::string_view name);
/// "violation", "cannot-evaluate", "cleared".
std::string_view verdictName(Verdict verdict);

/// A rule's verdict about events. Never a silent pass: what cannot be evaluated is a finding, too.
struct Finding {
    std::string id; ///< 32 hex digits that depend only on the rule and its events, or on the record.
    std::string rule; ///< "R10".
    Severity severity = Severity::Low;
    Verdict verdict = Verdict::Violation; ///< As known at the time of the act.
    Verdict verdictNow = Verdict::Violation; ///< As known at the last block judged.
    std::optional<InstitutionId> institution;
    std::optional<InstitutionId> counterparty;
    std::optional<SubjectId> subject;
    std::optional<CredentialId> credential;
    EventKey event; ///< The event that broke the rule, or EventKey::ofBlock() where it is about a block; none (isOfRecord()) where about a business record alone.
    std::int64_t time = 0; ///< Its block time, when the first incident was noticed, or the record's time; UTC seconds.
    std::vector<EventKey> events; ///< All that the verdict rests on, ascending, `event` included, unless there is none.
    VerificationLevel level = VerificationLevel::Reported; ///< The weakest among `events`.
    LocalText summary; ///< One or two sentences with figures and the rule's source.
    std::string packDigest; ///< SHA-256 of the rule pack in force, hex.
    bool isOfRecord() const { return event == EventKey{}; } ///< About a business record alone.
    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace guanlan
