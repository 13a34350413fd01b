// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/queries.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace guanlan {

inline bool operator==(const Error& one, const Error& other) { return one.kind == other.kind && one.message == other.message; }

} // namespace guanlan

namespace guanlan::items {

enum class SyncPhase {
    Idle, ///< Nothing runs.
    Connecting, ///< Asking nodes, checking genesis.
    Syncing, ///< Behind its target, catching up.
    Following, ///< At the head, waiting for the next block.
    Finished, ///< An archive was read to its end.
    Stopped, ///< By the user.
    Failed, ///< See `error`.
    Elsewhere, ///< Another process has the workspace and reads; this one looks on.
};

/// How a chain's reading goes, as of one moment.
struct SyncProgress {
    QString chain; ///< Name, untrusted text.
    SyncPhase phase = SyncPhase::Idle;
    std::optional<std::uint64_t> synced; ///< Last block in the workspace.
    std::optional<std::uint64_t> target; ///< Where this run is going: the claimed head, or the archive's last block.
    double blocksPerSecond = 0;
    double eventsPerSecond = 0;
    std::optional<std::int64_t> secondsLeft; ///< Absent: cannot be said.
    QString source; ///< Name of the node or archive now read; untrusted text.
    std::optional<Error> error; ///< Where phase is Failed. Say errorText().
    bool isUnreachable = false; ///< Failed because no node answered: trying again may help.
    std::optional<std::int64_t> askedSince; ///< Connecting: since when no node has answered, UTC seconds.
    std::vector<store::NodeState> nodes; ///< Empty: as the workspace says.
    friend bool operator==(const SyncProgress&, const SyncProgress&) = default;
};

/// Carries the state of synchronisation from the thread that reads chains to the window. The window never sees
/// the reader itself.
class SyncStatus : public QObject {
    Q_OBJECT

public:
    explicit SyncStatus(QObject* parent = nullptr);
    ~SyncStatus() override;

    /// Replaces what is known of `progress.chain`. Thread-safe; the window is told at most ten times a second.
    void set(SyncProgress progress);

    /// One entry a chain, in the order first heard of. Thread-safe.
    std::vector<SyncProgress> chains() const;
    std::optional<SyncProgress> chain(const QString& name) const;

Q_SIGNALS:
    /// On the thread this object lives on.
    void changed();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::items
