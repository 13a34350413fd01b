// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sync_status.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace guanlan::items {
namespace {

constexpr int changeIntervalMs = 100;

} // namespace

struct SyncStatus::State {
    mutable std::mutex mutex;
    std::vector<SyncProgress> chains;
    std::atomic<bool> pending = false;
};

SyncStatus::SyncStatus(QObject* parent) : QObject{parent}, m_state{std::make_unique<State>()} {}

SyncStatus::~SyncStatus() = default;

void SyncStatus::set(SyncProgress progress)
{
    {
        const std::lock_guard lock{m_state->mutex};
        auto& chains = m_state->chains;
        const auto same = [&](const SyncProgress& known) { return known.chain == progress.chain; };
        const auto found = std::find_if(chains.begin(), chains.end(), same);
        if (found == chains.end()) chains.push_back(std::move(progress));
        else if (*found == progress) return;
        else *found = std::move(progress);
    }
    if (m_state->pending.exchange(true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            QTimer::singleShot(changeIntervalMs, this, [this] {
                m_state->pending = false;
                Q_EMIT changed();
            });
        },
        Qt::QueuedConnection);
}

std::vector<SyncProgress> SyncStatus::chains() const
{
    const std::lock_guard lock{m_state->mutex};
    return m_state->chains;
}

std::optional<SyncProgress> SyncStatus::chain(const QString& name) const
{
    for (const SyncProgress& known : chains())
        if (known.chain == name) return known;
    return std::nullopt;
}

} // namespace guanlan::items
