// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync_thread.h"

#include <ctime>

namespace guanlan::app {

namespace {

items::SyncPhase phaseOf(const std::string& phase)
{
    if (phase == "connect") return items::SyncPhase::Connecting;
    if (phase == "following") return items::SyncPhase::Following;
    return items::SyncPhase::Syncing;
}

} // namespace

SyncThread::SyncThread(SyncPlan plan, store::Workspace& workspace, items::SyncStatus& status, items::DataHub& hub)
    : m_plan{std::move(plan)}, m_workspace{workspace}, m_status{status}, m_hub{hub}
{
    const chainsync::SyncOptions& options = m_plan.options;
    m_shown.chain = QString::fromStdString(options.chain.name);
    if (options.archive) m_shown.source = QString::fromStdString(options.archive->filename().string());
    else if (!options.chain.nodes.empty()) m_shown.source = QString::fromStdString(options.chain.nodes.front().name);
}

SyncThread::~SyncThread()
{
    stop();
    wait();
}

void SyncThread::run()
{
    m_plan.options.progress = [this](const chainsync::SyncProgress& progress) { show(progress); };
    m_plan.options.committed = [this](ChainRef, std::uint64_t) { m_hub.noteChange(); };
    m_plan.judged = [this] { m_hub.noteChange(); };
    m_plan.options.incident = [this](const Incident&) { m_hub.noteChange(); };
    m_shown.phase = items::SyncPhase::Connecting;
    m_status.set(m_shown);
    showEnd(syncAndJudge(m_plan, m_workspace, m_cancelled));
    m_hub.noteChange();
}

void SyncThread::show(const chainsync::SyncProgress& progress)
{
    m_shown.phase = phaseOf(progress.phase);
    if (m_shown.phase != items::SyncPhase::Connecting) m_shown.askedSince.reset();
    else if (!m_shown.askedSince) m_shown.askedSince = std::time(nullptr);
    m_shown.synced = progress.synced;
    m_shown.target = progress.target;
    m_shown.blocksPerSecond = progress.blocksPerSecond;
    m_shown.eventsPerSecond = progress.eventsPerSecond;
    m_shown.secondsLeft.reset();
    if (progress.secondsLeft) m_shown.secondsLeft = std::int64_t(*progress.secondsLeft);
    m_status.set(m_shown);
}

void SyncThread::showEnd(const Result<chainsync::SyncSummary>& summary)
{
    m_shown.secondsLeft.reset();
    m_shown.blocksPerSecond = m_shown.eventsPerSecond = 0;
    m_shown.askedSince.reset();
    if (summary) {
        m_shown.phase = items::SyncPhase::Finished;
        m_shown.synced = summary->synced;
        m_shown.target = summary->head;
    } else if (summary.error().kind == ErrorKind::Cancelled) {
        m_shown.phase = items::SyncPhase::Stopped;
    } else {
        m_shown.phase = items::SyncPhase::Failed;
        m_shown.error = summary.error();
        m_shown.isUnreachable = summary.error().kind == ErrorKind::Unavailable;
    }
    m_status.set(m_shown);
}

} // namespace guanlan::app
