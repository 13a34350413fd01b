// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"
#include "models/store/event_store.h"

#include <QObject>

namespace guanlan::items {

class DataHub;

/// Follows what another process writes into the workspace that this one only reads: asks every two seconds how far
/// the chains are and how much was found, sets the status, and tells the hub's listeners when there is more than before.
class WriterWatch : public QObject {
    Q_OBJECT

public:
    /// Begins at once. `hub` and `status` must outlive it.
    WriterWatch(DataHub& hub, SyncStatus& status, QObject* parent = nullptr);

private:
    /// What the workspace held when it was last asked.
    struct Holding {
        std::vector<SyncProgress> chains;
        std::int64_t content = 0; ///< Events and findings, blocks proven and agreed: grows with all that is written.
        friend bool operator==(const Holding&, const Holding&) = default;
    };
    static Result<Holding> read(store::EventReader& reader);
    void ask();
    void take(const Holding& holding);

    DataHub& m_hub;
    SyncStatus& m_status;
    QTimer m_timer;
    std::optional<Holding> m_known;
};

/// What the workspace itself says of a chain's reading; the phase is Idle.
SyncProgress progressOf(const store::ChainState& chain);

} // namespace guanlan::items
