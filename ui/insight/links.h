// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/domain/event_type.h"
#include "models/domain/ids.h"

#include <QUrl>

#include <optional>

namespace guanlan::ui {

/// guanlan://institutions/0x…
QUrl institutionLink(const InstitutionId& id);
/// guanlan://records/0x…: what the institution handed in, against the chain.
QUrl recordsLink(const InstitutionId& id);
/// guanlan://credential/0x…
QUrl credentialLink(const CredentialId& id);
/// guanlan://credential/0x…?proof=CHAIN/BLOCK/LOG/PART: with the proof of one of its acts.
QUrl proofLink(const CredentialId& id, EventKey act);
/// "CHAIN/BLOCK/LOG/PART": where an event stands, as links name it.
QString eventPlace(EventKey key);
/// The same read, also with slashes around it; nullopt for anything else.
std::optional<EventKey> parseEventPlace(const QString& text);
/// guanlan://identity/0x…: a subject or an institution, as of any block.
QUrl identityLink(const SubjectId& id);
/// guanlan://findings/ID
QUrl findingLink(const std::string& id);
/// guanlan://events?institution=0x…&from=…&to=…&type=… with what is given; times in UTC seconds, `to` exclusive.
QUrl eventsLink(std::optional<InstitutionId> institution, std::optional<std::int64_t> from, std::optional<std::int64_t> to,
                std::optional<EventType> type);
/// guanlan://events?filter=LINE&institution=any…: by a filter line, whichever institutions were chosen before.
QUrl filteredEventsLink(const QString& line, std::optional<std::int64_t> from, std::optional<std::int64_t> to);

} // namespace guanlan::ui
