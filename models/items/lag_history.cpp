// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lag_history.h"

#include <algorithm>

namespace guanlan::items {
namespace {

std::optional<std::uint64_t> behindOf(const SyncProgress& chain)
{
    switch (chain.phase) {
    case SyncPhase::Syncing:
    case SyncPhase::Following:
    case SyncPhase::Finished:
        if (!chain.target || chain.askedSince) return std::nullopt;
        return *chain.target - std::min(*chain.target, chain.synced.value_or(0));
    case SyncPhase::Idle:
    case SyncPhase::Connecting:
    case SyncPhase::Stopped:
    case SyncPhase::Failed:
    case SyncPhase::Elsewhere: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

LagHistory::LagHistory(const SyncStatus& status, std::function<std::int64_t()> now, QObject* parent)
    : QObject{parent}, m_status{status}, m_now{std::move(now)}
{
    m_timer.setInterval(intervalSeconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &LagHistory::look);
    m_timer.start();
    look();
}

const std::vector<LagSample>& LagHistory::of(const QString& chain) const
{
    static const std::vector<LagSample> none;
    const auto found = m_samples.find(chain);
    return found == m_samples.end() ? none : found->second;
}

void LagHistory::look()
{
    for (const SyncProgress& chain : m_status.chains()) {
        std::vector<LagSample>& samples = m_samples[chain.chain];
        if (samples.size() == kept) samples.erase(samples.begin());
        const auto behind = behindOf(chain);
        samples.push_back({m_now(), behind, behind ? chain.synced.value_or(0) : 0});
    }
    Q_EMIT changed();
}

std::vector<LagGap> gapsOf(const std::vector<LagSample>& samples)
{
    std::vector<LagGap> gaps;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].behind) continue;
        if (gaps.empty() || gaps.back().last + 1 != i) gaps.push_back({i, i});
        gaps.back().last = i;
    }
    return gaps;
}

} // namespace guanlan::items
