// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/stored_event.h"

#include <algorithm>
#include <limits>

namespace guanlan::store {

Result<StoredEvent> StoredEvent::read(const Statement& row)
{
    const std::int64_t type = row.integer(3);
    if (type < 0 || type >= std::int64_t{eventTypeCount}) {
        return Error{ErrorKind::Corrupt, "workspace: an event has a type that there is not; restore the workspace from "
                                         "a copy or sync again"};
    }
    StoredEvent event;
    event.key = EventKey{row.integer(0)};
    event.time = row.integer(1);
    event.txIndex = row.integer(2);
    event.type = static_cast<EventType>(type);
    event.extras = row.integer(4);
    int column = 5;
    for (EntityRef* ref : {&event.contract, &event.sender, &event.institution, &event.counterparty, &event.subject,
                           &event.credential, &event.schema, &event.consent, &event.digest, &event.businessRef,
                           &event.controller, &event.oldController}) {
        *ref = row.entity(column++);
    }
    for (auto* number : {&event.validFrom, &event.validUntil, &event.purpose, &event.reason, &event.version,
                         &event.accepted, &event.status, &event.kind}) {
        *number = row.optionalInteger(column++);
    }
    return event;
}

EventRow StoredEvent::toRow() const
{
    const auto code = [](const std::optional<std::int64_t>& number) {
        if (!number) return EventRow::absentCode;
        return std::int32_t(std::min<std::int64_t>(*number, std::numeric_limits<std::int32_t>::max()));
    };
    return EventRow{
        .key = key,
        .time = time,
        .type = type,
        .contract = contract,
        .sender = sender,
        .institution = institution,
        .counterparty = counterparty,
        .subject = subject,
        .credential = credential,
        .schema = schema,
        .consent = consent,
        .digest = digest,
        .businessRef = businessRef,
        .controller = controller,
        .oldController = oldController,
        .validFrom = validFrom.value_or(EventRow::absentTime),
        .validUntil = validUntil.value_or(EventRow::absentTime),
        .purpose = code(purpose),
        .reason = code(reason),
        .version = code(version),
        .accepted = code(accepted),
        .status = code(status),
        .kind = code(kind),
        .evidence = {},
    };
}

} // namespace guanlan::store
