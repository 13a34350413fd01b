// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

#include <vector>

namespace guanlan::items {

/// Chains as the workspace knows them, with what SyncStatus says of their reading at this moment.
class ChainTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Synced, Head, Behind, Rate, TimeLeft, Verification, Gaps, Events, Unmapped, ColumnCount };
    enum Role { CoverageRole = Qt::UserRole + 1 }; ///< items::Coverage of the blocks read.

    explicit ChainTableModel(QObject* parent = nullptr);
    void setChains(std::vector<store::ChainState> chains, std::vector<SyncProgress> progress);
    const std::vector<store::ChainState>& chains() const { return m_chains; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    static QString originText(const std::string& source);
    const SyncProgress* progressOf(const store::ChainState& chain) const;
    QString text(const store::ChainState& chain, Column column) const;
    std::vector<store::ChainState> m_chains;
    std::vector<SyncProgress> m_progress;
};

/// Blocks of a chain that are missing, or rest on less than a quorum of seals.
struct BlockGap {
    enum class Kind { BeforeStart, NotRead, NotProven };
    Kind kind = Kind::NotRead;
    std::uint64_t first = 0, last = 0; ///< Both included.
    friend bool operator==(const BlockGap&, const BlockGap&) = default;
};
/// Ascending, from block 1 (which the genesis block that the chain file names precedes) to the newest known. Between the chain file's start and the
/// last block read none can be missing: each block read names the one before by its hash.
std::vector<BlockGap> gapsOf(const store::ChainState& chain, const SyncProgress* progress);

/// How far a chain is known: highest of what the workspace and the running reader say.
std::optional<std::uint64_t> syncedBlock(const store::ChainState& chain, const SyncProgress* progress);
std::optional<std::uint64_t> headBlock(const store::ChainState& chain, const SyncProgress* progress);

/// "12 s", "3 min", "2 h 5 min": how long something will take.
QString durationText(std::int64_t seconds);
/// "Set aside", "Unreachable": a node's state word in the window's language; other text as it is.
QString nodeStateLabel(const QString& state);

} // namespace guanlan::items
