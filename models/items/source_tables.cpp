// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/source_tables.h"

#include "models/items/coverage.h"
#include "models/items/insight_overview.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace guanlan::items {
namespace {

/// Holds the translation context "SourceLabels".
struct SourceLabels {
    Q_DECLARE_TR_FUNCTIONS(SourceLabels)
};

QString blockText(const std::optional<std::uint64_t>& block)
{
    return block ? formatCount(std::int64_t(*block)) : QStringLiteral("—");
}

QString gapText(const BlockGap& gap)
{
    const QString first = blockText(gap.first), last = blockText(gap.last), blocks = gap.first == gap.last ? first : first + QChar{u'–'} + last;
    switch (gap.kind) {
    case BlockGap::Kind::BeforeStart: return SourceLabels::tr("%1 before the start").arg(blocks);
    case BlockGap::Kind::NotRead: return SourceLabels::tr("%1 not read").arg(blocks);
    case BlockGap::Kind::NotProven: return SourceLabels::tr("%1 not proven").arg(blocks);
    }
    return {};
}

QString gapExplanation(BlockGap::Kind kind)
{
    switch (kind) {
    case BlockGap::Kind::BeforeStart: return SourceLabels::tr("the chain file says to begin after them");
    case BlockGap::Kind::NotRead: return SourceLabels::tr("known of, and not in the workspace yet");
    case BlockGap::Kind::NotProven: return SourceLabels::tr("in the workspace, and no quorum of seals was checked for them");
    }
    return {};
}

QString gapsText(const std::vector<BlockGap>& gaps)
{
    QStringList parts;
    for (const BlockGap& gap : gaps) parts += gapText(gap);
    return parts.isEmpty() ? SourceLabels::tr("0: none") : parts.join(QStringLiteral(" · "));
}

QString gapsToolTip(const std::vector<BlockGap>& gaps)
{
    QStringList lines;
    for (const BlockGap& gap : gaps) lines += gapText(gap) + QStringLiteral(": ") + gapExplanation(gap.kind);
    lines += SourceLabels::tr("Between the start and the last block read none is missing: each names the one before it by its hash.");
    return lines.join(QChar{u'\n'});
}

} // namespace

std::vector<BlockGap> gapsOf(const store::ChainState& chain, const SyncProgress* progress)
{
    std::vector<BlockGap> gaps;
    const std::uint64_t start = std::max<std::uint64_t>(chain.identity.startBlock, 1);
    const auto add = [&](BlockGap::Kind kind, std::uint64_t first, std::uint64_t last) {
        if (first <= last) gaps.push_back({kind, first, last});
    };
    add(BlockGap::Kind::BeforeStart, 1, start - 1);
    const auto synced = syncedBlock(chain, progress), head = headBlock(chain, progress);
    if (synced) add(BlockGap::Kind::NotProven, std::max(start, chain.provenUpTo ? *chain.provenUpTo + 1 : start), *synced);
    if (head) add(BlockGap::Kind::NotRead, synced ? std::max(start, *synced + 1) : start, *head);
    return gaps;
}

std::optional<std::uint64_t> syncedBlock(const store::ChainState& chain, const SyncProgress* progress)
{
    auto result = chain.synced ? std::optional{chain.synced->block} : std::nullopt;
    if (progress && progress->synced) result = std::max(result.value_or(0), *progress->synced);
    return result;
}

std::optional<std::uint64_t> headBlock(const store::ChainState& chain, const SyncProgress* progress)
{
    auto result = chain.head;
    if (progress && progress->target) result = std::max(result.value_or(0), *progress->target);
    return result;
}

QString durationText(std::int64_t seconds)
{
    if (seconds < 60) return SourceLabels::tr("%1 s").arg(seconds);
    if (seconds < 3600) return SourceLabels::tr("%1 min").arg((seconds + 30) / 60);
    return SourceLabels::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString nodeStateLabel(const QString& state)
{
    if (state == QStringLiteral("ok")) return SourceLabels::tr("Answering");
    if (state == QStringLiteral("archive")) return SourceLabels::tr("Archive");
    if (state == QStringLiteral("set-aside")) return SourceLabels::tr("Set aside");
    if (state == QStringLiteral("unreachable")) return SourceLabels::tr("Unreachable");
    if (state == QStringLiteral("idle")) return SourceLabels::tr("Not asked");
    return visibleText(state);
}

ChainTableModel::ChainTableModel(QObject* parent) : QAbstractTableModel{parent} {}

/// Chain file and archive, a line each; what stands behind them is not for reading.
QString ChainTableModel::originText(const std::string& source)
{
    QStringList paths;
    const QStringList lines = QString::fromStdString(source).split(QChar{u'\n'});
    for (const QString& line : lines.mid(0, 2))
        if (!line.isEmpty()) paths += visibleText(line);
    return paths.join(QChar{u'\n'});
}

void ChainTableModel::setChains(std::vector<store::ChainState> chains, std::vector<SyncProgress> progress)
{
    const bool sameRows = chains.size() == m_chains.size();
    if (!sameRows) beginResetModel();
    m_chains = std::move(chains);
    m_progress = std::move(progress);
    if (!sameRows) endResetModel();
    else retranslate();
}

int ChainTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_chains.size()); }

int ChainTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ChainTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_chains.size()) return {};
    const store::ChainState& chain = m_chains[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == CoverageRole) return QVariant::fromValue(coverageOf(freshnessOf(chain)));
    if (role == Qt::ToolTipRole && column == Verification) {
        QStringList lines;
        for (const CoveragePart& part : coverageOf(freshnessOf(chain)))
            lines += part.text + QStringLiteral(": ") + levelExplanation(part.level);
        return plainToolTip(lines.join(QChar{u'\n'}));
    }
    if (role == Qt::ToolTipRole && column == Gaps) return plainToolTip(gapsToolTip(gapsOf(chain, progressOf(chain))));
    if (role == Qt::ToolTipRole && column == Name) return plainToolTip(originText(chain.identity.source));
    if (role == Qt::TextAlignmentRole) {
        const bool left = column == Name || column == Verification || column == Gaps;
        return int(Qt::AlignVCenter) | int(left ? Qt::AlignLeft : Qt::AlignRight);
    }
    return role == Qt::DisplayRole ? QVariant{text(chain, column)} : QVariant{};
}

QVariant ChainTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool left = section == Name || section == Verification || section == Gaps;
        return int(Qt::AlignVCenter) | int(left ? Qt::AlignLeft : Qt::AlignRight);
    }
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Name: return SourceLabels::tr("Chain");
    case Synced: return SourceLabels::tr("Read up to");
    case Head: return SourceLabels::tr("Newest known");
    case Behind: return SourceLabels::tr("Behind");
    case Rate: return SourceLabels::tr("Rate");
    case TimeLeft: return SourceLabels::tr("Time left");
    case Verification: return SourceLabels::tr("Verification of the blocks read");
    case Gaps: return SourceLabels::tr("Gaps");
    case Events: return SourceLabels::tr("Events");
    case Unmapped: return SourceLabels::tr("Unmapped");
    case ColumnCount: break;
    }
    return {};
}

void ChainTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_chains.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const SyncProgress* ChainTableModel::progressOf(const store::ChainState& chain) const
{
    const QString name = QString::fromStdString(chain.identity.name);
    const auto found = std::find_if(m_progress.begin(), m_progress.end(), [&](const SyncProgress& each) { return each.chain == name; });
    return found == m_progress.end() ? nullptr : &*found;
}

QString ChainTableModel::text(const store::ChainState& chain, Column column) const
{
    const SyncProgress* progress = progressOf(chain);
    const auto synced = syncedBlock(chain, progress), head = headBlock(chain, progress);
    switch (column) {
    case Name: return visibleText(chain.identity.name);
    case Synced: return blockText(synced);
    case Head: return blockText(head);
    case Behind: return head && synced && *head > *synced ? formatCount(std::int64_t(*head - *synced)) : QStringLiteral("0");
    case Rate:
        if (!progress || progress->blocksPerSecond <= 0) return QStringLiteral("—");
        return SourceLabels::tr("%1 blocks/s").arg(formatCount(std::int64_t(progress->blocksPerSecond + 0.5)));
    case TimeLeft: return progress && progress->secondsLeft ? durationText(*progress->secondsLeft) : QStringLiteral("—");
    case Verification: return coverageText(coverageOf(freshnessOf(chain)));
    case Gaps: return gapsText(gapsOf(chain, progress));
    case Events: return formatCount(chain.events);
    case Unmapped: return formatCount(chain.unmapped);
    case ColumnCount: break;
    }
    return {};
}

} // namespace guanlan::items
