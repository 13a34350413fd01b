// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/job_meter.h"

#include "models/items/source_tables.h"
#include "models/items/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace guanlan::items {
namespace {

struct JobLabels {
    Q_DECLARE_TR_FUNCTIONS(JobLabels)
};

} // namespace

void JobMeter::update(RateMeter::Clock::time_point now, std::int64_t done, std::int64_t total)
{
    if (!m_begin) m_begin = now;
    m_seconds = std::chrono::duration<double>(now - *m_begin).count();
    m_rate.update(now, double(done));
    m_done = done;
    m_total = total;
}

/// Steps jump: only all of them together make a rate.
double JobMeter::perSecond() const
{
    if (m_unit != JobUnit::Steps) return m_rate.perSecond();
    return m_seconds > 0 ? double(m_done) / m_seconds : 0;
}

int JobMeter::percent() const { return m_total > 0 ? int(100.0 * double(m_done) / double(m_total)) : -1; }

std::optional<std::int64_t> JobMeter::secondsLeft() const
{
    if (m_total <= 0 || m_done >= m_total || perSecond() <= 0) return {};
    return std::int64_t(std::ceil(double(m_total - m_done) / perSecond()));
}

QString JobMeter::amount() const
{
    if (m_unit == JobUnit::Rows && m_total > 0) return JobLabels::tr("%1 of %2 rows").arg(formatCount(m_done), formatCount(m_total));
    return m_total > 0 ? QStringLiteral("%1 %").arg(percent()) : QString{};
}

QString JobMeter::rate() const
{
    const double rate = perSecond();
    if (rate < 1 || (m_total > 0 && m_done >= m_total)) return {};
    switch (m_unit) {
    case JobUnit::Rows: return JobLabels::tr("%1 a second").arg(formatCount(std::int64_t(rate + 0.5)));
    case JobUnit::Pages: return JobLabels::tr("%1 a second").arg(QLocale{}.formattedDataSize(qint64(rate * jobPageBytes)));
    case JobUnit::Steps: return {};
    }
    return {};
}

QString JobMeter::text() const
{
    QStringList parts{amount(), rate()};
    if (const auto left = secondsLeft()) parts += JobLabels::tr("%1 left").arg(durationText(*left));
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(" · "));
}

} // namespace guanlan::items
