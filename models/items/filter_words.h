// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_type.h"
#include "models/domain/finding.h"
#include "models/domain/verification.h"
#include "models/store/queries.h"

#include <QString>

#include <optional>
#include <vector>

namespace guanlan::items {

/// What a filter line can ask about.
enum class FilterField { Type, Institution, Subject, Credential, Sender, Chain, Block, Time, Level, Rule, Severity, Issuer, Outcome };

/// All, in the order in which they are offered.
const std::vector<FilterField>& allFilterFields();
/// The name by which a line is kept and shared: "type". The same in every language.
QString filterFieldName(FilterField field);
/// What the field is, in the window's language: "Event type".
QString filterFieldLabel(FilterField field);
/// By its name, or its Chinese name (类型), whatever the case.
std::optional<FilterField> parseFilterField(const QString& name);

/// "credential.issued", "credential.*" (all that begin so), or a label of the window's language. Empty: none is called so.
std::vector<EventType> parseFilterTypes(const QString& text);
/// "proven", or its label.
std::optional<VerificationLevel> parseFilterLevel(const QString& text);
/// "critical", or its label.
std::optional<Severity> parseFilterSeverity(const QString& text);
/// "accepted", "refused", "revoked", "renewed", or the label.
std::optional<store::EventOutcome> parseFilterOutcome(const QString& text);
/// The word by which a line is kept: "accepted".
QString filterOutcomeName(store::EventOutcome outcome);
/// In the window's language: "Accepted by the verifier".
QString filterOutcomeLabel(store::EventOutcome outcome);
const std::vector<store::EventOutcome>& allOutcomes();
/// Every one, the strongest first.
const std::vector<VerificationLevel>& allLevels();
const std::vector<Severity>& allSeverities();

} // namespace guanlan::items
