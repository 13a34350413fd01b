// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/sync_panel.h"

#include "models/items/error_text.h"
#include "models/items/source_tables.h"
#include "models/items/text.h"
#include "ui/frame/sync_dot.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int barSteps = 10'000;
const QString foldedKey = QStringLiteral("sources/progressFolded");

bool isRunning(items::SyncPhase phase)
{
    return phase == items::SyncPhase::Connecting || phase == items::SyncPhase::Syncing || phase == items::SyncPhase::Following;
}

} // namespace

SyncPanel::SyncPanel(QWidget* parent)
    : Card{parent}
    , m_title{new PlainLabel{TextRole::Section}}
    , m_detail{new PlainLabel{TextRole::Muted}}
    , m_bar{new QProgressBar}
    , m_fold{new QToolButton}
    , m_start{new QPushButton}
    , m_stop{new QPushButton}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(m_detail);
    row->addLayout(column, 1);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    row->addWidget(m_start);
    row->addWidget(m_stop);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setRange(0, barSteps);
    m_detail->setWordWrap(true);
    m_start->setIcon(lineIcon(QStringLiteral("play")));
    m_stop->setIcon(lineIcon(QStringLiteral("stop")));
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setObjectName(QStringLiteral("foldProgress"));
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setChecked(QSettings{}.value(foldedKey).toBool());
    connect(m_fold, &QToolButton::toggled, this, &SyncPanel::fold);
    connect(m_start, &QPushButton::clicked, this, &SyncPanel::syncRequested);
    connect(m_stop, &QPushButton::clicked, this, &SyncPanel::stopRequested);
    retranslate();
}

void SyncPanel::setProgress(const std::vector<items::SyncProgress>& chains)
{
    m_chains = chains;
    fill();
}

void SyncPanel::forbidReading()
{
    m_readOnly = true;
    fill();
}

void SyncPanel::setEnding()
{
    m_ends = true;
    fill();
}

bool SyncPanel::isAtEnd() const
{
    const auto isRead = [](const items::SyncProgress& each) { return each.synced && each.target && *each.synced >= *each.target; };
    return m_ends && !m_chains.empty() && std::all_of(m_chains.begin(), m_chains.end(), isRead);
}

void SyncPanel::fold(bool folded)
{
    QSettings{}.setValue(foldedKey, folded);
    retranslate();
}

void SyncPanel::retranslate()
{
    const bool folded = m_fold->isChecked();
    m_fold->setIcon(lineIcon(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down")));
    m_fold->setToolTip(folded ? tr("Show the progress") : tr("Hide the progress"));
    m_fold->setAccessibleName(m_fold->toolTip());
    m_bar->setHidden(folded);
    m_detail->setHidden(folded);
    m_start->setText(tr("Resume"));
    m_stop->setText(tr("Stop"));
    m_bar->setAccessibleName(tr("Progress of reading"));
    fill();
}

void SyncPanel::fill()
{
    const auto running = std::find_if(m_chains.begin(), m_chains.end(), [](const auto& each) { return isRunning(each.phase); });
    const bool runs = running != m_chains.end();
    m_start->setVisible(!runs && !m_readOnly && !m_chains.empty() && !isAtEnd());
    m_stop->setVisible(runs && !m_readOnly);
    const QString elsewhere = m_readOnly
        ? tr("This workspace is open in another window, which does the reading. To read here, close that one and open this again.")
        : QString{};
    if (m_chains.empty()) {
        m_title->setText(tr("No chain is being read"));
        m_detail->setText(elsewhere);
        m_bar->setValue(0);
        return;
    }
    const auto failed = std::find_if(m_chains.begin(), m_chains.end(), [](const auto& each) { return each.error.has_value(); });
    const items::SyncProgress& shown = runs ? *running : failed != m_chains.end() ? *failed : m_chains.front();
    m_title->setText(items::visibleText(shown.chain) + QStringLiteral(" · ") + phaseLabel(shown.phase));
    const std::uint64_t synced = shown.synced.value_or(0), target = std::max(shown.target.value_or(synced), synced);
    m_bar->setValue(target > 0 ? int(double(synced) / double(target) * barSteps) : 0);
    QStringList parts;
    if (shown.error) parts += items::errorText(*shown.error);
    parts += tr("Block %1 of %2").arg(items::formatCount(std::int64_t(synced)), items::formatCount(std::int64_t(target)));
    if (shown.blocksPerSecond > 0 && runs)
        parts += tr("%1 blocks and %2 events a second")
                     .arg(items::formatCount(std::int64_t(shown.blocksPerSecond + 0.5)), items::formatCount(std::int64_t(shown.eventsPerSecond + 0.5)));
    if (shown.secondsLeft && shown.phase == items::SyncPhase::Syncing) parts += tr("%1 left").arg(items::durationText(*shown.secondsLeft));
    if (!shown.source.isEmpty()) parts += tr("from %1").arg(items::visibleText(shown.source));
    if (m_readOnly) parts += elsewhere;
    m_detail->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace guanlan::ui
