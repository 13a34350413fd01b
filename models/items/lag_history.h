// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace guanlan::items {

/// How far a chain's reading was behind at one moment.
struct LagSample {
    std::int64_t time = 0; ///< UTC seconds.
    std::optional<std::uint64_t> behind; ///< Blocks between what is read and what the nodes say is there; absent: nobody read or answered then.
    std::uint64_t synced = 0; ///< The last block read then, after which what was missing begins; 0 where nothing was, or `behind` is absent.
    friend bool operator==(const LagSample&, const LagSample&) = default;
};

/// Looks every few seconds how far each chain's reading is behind, and keeps the last hour. Begins with the window.
class LagHistory : public QObject {
    Q_OBJECT

public:
    static constexpr int intervalSeconds = 3;
    static constexpr std::size_t kept = 3600 / intervalSeconds;

    /// `status` must outlive it. `now`: UTC seconds; a clock of its own for tests.
    explicit LagHistory(const SyncStatus& status, std::function<std::int64_t()> now, QObject* parent = nullptr);
    /// Oldest first, at most `kept`; empty: never heard of.
    const std::vector<LagSample>& of(const QString& chain) const;
    void look(); ///< Now, instead of when it is time.

Q_SIGNALS:
    void changed();

private:
    const SyncStatus& m_status;
    std::function<std::int64_t()> m_now;
    QTimer m_timer;
    std::map<QString, std::vector<LagSample>> m_samples;
};

/// A stretch without an answer: its first and last sample.
struct LagGap {
    std::size_t first = 0;
    std::size_t last = 0;
    friend bool operator==(const LagGap&, const LagGap&) = default;
};
std::vector<LagGap> gapsOf(const std::vector<LagSample>& samples);

} // namespace guanlan::items
