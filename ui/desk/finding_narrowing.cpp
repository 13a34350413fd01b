// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/finding_narrowing.h"

#include "models/items/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace guanlan::ui {
namespace {

struct FindingNarrowings {
    Q_DECLARE_TR_FUNCTIONS(FindingNarrowings)
};

const QString verdictKey = QStringLiteral("verdict"), nowKey = QStringLiteral("now"), sinceKey = QStringLiteral("since"), beforeKey = QStringLiteral("before");
const QString violation = QStringLiteral("violation");

std::optional<std::int64_t> number(const QUrlQuery& query, const QString& key)
{
    bool isNumber = false;
    const qint64 value = query.queryItemValue(key).toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>{value} : std::nullopt;
}

} // namespace

FindingNarrowing FindingNarrowing::of(const QUrlQuery& query)
{
    return {.violations = query.queryItemValue(verdictKey) == violation, .violationsNow = query.queryItemValue(nowKey) == violation,
        .hasTimes = query.hasQueryItem(sinceKey) || query.hasQueryItem(beforeKey), .since = number(query, sinceKey), .before = number(query, beforeKey)};
}

void FindingNarrowing::addTo(QUrlQuery& query) const
{
    if (violations) query.addQueryItem(verdictKey, violation);
    if (violationsNow) query.addQueryItem(nowKey, violation);
    if (!hasTimes) return;
    query.addQueryItem(sinceKey, since ? QString::number(*since) : QString{});
    query.addQueryItem(beforeKey, before ? QString::number(*before) : QString{});
}

void FindingNarrowing::applyTo(store::FindingFilter& filter) const
{
    if (violations) filter.verdict = Verdict::Violation;
    if (violationsNow) filter.verdictNow = Verdict::Violation;
    if (!hasTimes) return;
    filter.from = since;
    filter.to = before;
}

QString FindingNarrowing::text(items::DisplayZone zone) const
{
    QStringList parts;
    if (violations) parts += FindingNarrowings::tr("Violations only");
    if (violationsNow) parts += FindingNarrowings::tr("Still a violation");
    if (since && before) parts += items::formatMinute(*since, zone) + QStringLiteral(" – ") + items::formatMinute(*before, zone);
    else if (since) parts += FindingNarrowings::tr("since %1").arg(items::formatMinute(*since, zone));
    else if (before) parts += FindingNarrowings::tr("before %1").arg(items::formatMinute(*before, zone));
    else if (hasTimes) parts += FindingNarrowings::tr("of any time");
    return parts.join(QStringLiteral(" · "));
}

} // namespace guanlan::ui
