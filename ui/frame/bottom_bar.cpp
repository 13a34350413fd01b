// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/bottom_bar.h"

#include "models/items/job_watch.h"
#include "models/items/text.h"
#include "ui/frame/sync_dot.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int barHeight = 28;
constexpr int tellMs = 6000;

} // namespace

BottomBar::BottomBar(const SessionInfo& session, QWidget* parent)
    : QWidget{parent}
    , m_session{session}
    , m_sync{new PlainLabel{TextRole::Small}}
    , m_job{new PlainLabel{TextRole::Small}}
    , m_stop{new QToolButton}
    , m_workspace{new PlainLabel{TextRole::Small}}
{
    setFixedHeight(barHeight);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(24);
    row->addWidget(m_sync);
    row->addWidget(m_job, 1);
    row->addWidget(m_stop);
    row->addWidget(m_workspace);
    m_job->setElided(Qt::ElideRight);
    m_sync->setObjectName(QStringLiteral("syncLine"));
    m_job->setObjectName(QStringLiteral("jobLine"));
    m_forget.setSingleShot(true);
    m_stop->setObjectName(QStringLiteral("stopJob"));
    m_stop->setIcon(lineIcon(QStringLiteral("stop")));
    m_stop->setAutoRaise(true);
    m_stop->setFocusPolicy(Qt::TabFocus);
    connect(m_stop, &QToolButton::clicked, this, &BottomBar::stopJob);
    connect(&m_forget, &QTimer::timeout, this, &BottomBar::showJobs);
    retranslate();
}

void BottomBar::setSync(const std::vector<items::SyncProgress>& chains)
{
    m_chains = chains;
    QStringList parts;
    for (const items::SyncProgress& chain : chains) {
        QString part = chains.size() > 1 ? items::visibleText(chain.chain) + QStringLiteral(": ") : QString{};
        part += chain.synced ? tr("Block %1").arg(items::formatCount(std::int64_t(*chain.synced))) : tr("No block yet");
        const std::uint64_t synced = chain.synced.value_or(0);
        if (chain.target && *chain.target > synced)
            part += QStringLiteral(" · ") + tr("%1 behind").arg(items::formatCount(std::int64_t(*chain.target - synced)));
        part += QStringLiteral(" · ") + phaseLabel(chain.phase);
        if (!chain.source.isEmpty()) part += QStringLiteral(" · ") + items::visibleText(chain.source);
        parts += part;
    }
    m_sync->setText(parts.isEmpty() ? tr("No chain yet") : parts.join(QStringLiteral("    ")));
}

void BottomBar::addJob(items::JobWatch& job)
{
    m_jobs.push_back(&job);
    connect(&job, &items::JobWatch::changed, this, &BottomBar::showJobs);
    connect(&job, &QObject::destroyed, this, [this, gone = &job] {
        std::erase(m_jobs, gone);
        showJobs();
    });
}

std::vector<items::JobWatch*> BottomBar::running() const
{
    std::vector<items::JobWatch*> all;
    std::ranges::copy_if(m_jobs, std::back_inserter(all), &items::JobWatch::isRunning);
    return all;
}

void BottomBar::showJobs()
{
    QStringList lines;
    for (const items::JobWatch* job : running()) lines += job->text();
    m_stop->setVisible(!lines.isEmpty());
    m_stop->setToolTip(items::plainToolTip(tr("Cancel what runs") + QLatin1Char{'\n'} + lines.join(QLatin1Char{'\n'})));
    if (m_forget.isActive()) return; // A sentence is read to its end.
    m_job->setText(lines.size() < 2 ? lines.join(QString{}) : tr("%1 jobs run: %2").arg(lines.size()).arg(lines.join(QStringLiteral("    "))));
}

void BottomBar::stopJob()
{
    const auto jobs = running();
    if (jobs.size() == 1) return jobs.front()->cancel();
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (items::JobWatch* job : jobs) menu->addAction(tr("Cancel: %1").arg(job->text()), job, &items::JobWatch::cancel);
    menu->popup(m_stop->mapToGlobal(QPoint{0, -menu->sizeHint().height()}));
}

void BottomBar::tell(const QString& sentence)
{
    m_job->setText(sentence);
    m_forget.start(tellMs);
}

void BottomBar::retranslate()
{
    m_stop->setAccessibleName(tr("Cancel what runs"));
    showJobs();
    setSync(m_chains);
    QStringList parts;
    if (m_session.demonstration) parts += tr("Demonstration");
    else if (!m_session.workspacePath.isEmpty()) parts += QFileInfo{m_session.workspacePath}.fileName();
    if (m_session.frozen) parts += tr("Read only: its folder may not be written");
    else if (m_session.readOnly) parts += tr("Read only: open in another window");
    parts += m_session.encrypted ? tr("Encrypted") : tr("Not encrypted");
    m_workspace->setText(parts.join(QStringLiteral(" · ")));
    m_workspace->setToolTip(m_session.workspacePath);
}

void BottomBar::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().surface);
    painter.setPen(tokens().line);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace guanlan::ui
