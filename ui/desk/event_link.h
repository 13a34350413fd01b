// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/items/event_table_model.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace guanlan::ui {

/// What a link to the events page asks for.
struct EventLink {
    std::optional<EventKey> event; ///< One event among all; the rest is not looked at.
    QString line; ///< The filter line.
    std::optional<items::EventOrder> order; ///< Absent: as it is.
    std::optional<EventKey> top; ///< The first row shown.
    std::optional<EventKey> selected;
};

/// guanlan://events/CHAIN/BLOCK/LOG/PART for one event, or guanlan://events?filter=LINE&order=oldest&top=CHAIN/BLOCK/LOG/PART
/// &selected=…. type=…, credential=0x… and subject=0x… are taken into the line. What cannot be read is left out.
EventLink readEventLink(const QUrl& link);
QUrl writeEventLink(const EventLink& link);

} // namespace guanlan::ui
