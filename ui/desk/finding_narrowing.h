// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_text.h"
#include "models/items/view_scope.h"

#include <QString>
#include <QUrlQuery>

#include <optional>

namespace guanlan::ui {

/// What a figure elsewhere counted and no control of the findings page says: `verdict=violation` as judged then, `now=violation` as
/// judged by now, `since=` and `before=` block times in UTC seconds, in place of the time range chosen above.
struct FindingNarrowing {
    bool violations = false;
    bool violationsNow = false;
    bool hasTimes = false;
    std::optional<std::int64_t> since; ///< Inclusive.
    std::optional<std::int64_t> before; ///< Exclusive.

    static FindingNarrowing of(const QUrlQuery& query);
    bool isEmpty() const { return !violations && !violationsNow && !hasTimes; }
    void addTo(QUrlQuery& query) const;
    void applyTo(store::FindingFilter& filter) const;
    QString text(items::DisplayZone zone) const; ///< "Violations only", in the window's language.
};

} // namespace guanlan::ui
