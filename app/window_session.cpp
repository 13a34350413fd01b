// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_session.h"

#include "chainsync/chain_origin.h"
#include "ui/desk/desk_pages.h"
#include "ui/insight/insight_pages.h"

namespace guanlan::app {

namespace {

/// As the chain was read and judged the last time: from its archive once, or following its nodes.
Result<SyncPlan> planAsBefore(store::EventReader& reader)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    if (chains->empty()) return Error{ErrorKind::NotFound, "the workspace holds no chain yet: run guanlan sync first"};
    const auto judged = reader.judgement(chains->front().ref);
    if (!judged) return judged.error();
    const chainsync::ChainOrigin origin = chainsync::parseOrigin(chains->front().identity.source);
    SyncInput input{.chainFile = origin.chainFile, .archive = origin.archive, .rulePack = {}};
    const auto& by = judged->draft ? judged->draft : judged->inForce;
    if (by && !by->packPath.empty()) input.rulePack = by->packPath;
    auto plan = planSync(input);
    if (plan) plan->options.mode = input.archive ? chainsync::SyncMode::Once : chainsync::SyncMode::Follow;
    return plan;
}

/// What the workspace already knows of its chains, until something reads on.
void showKnownChains(store::Workspace& workspace, items::SyncStatus& status)
{
    const auto reader = workspace.reader();
    if (!reader) return;
    const auto chains = (*reader)->chains();
    if (!chains) return;
    for (const store::ChainState& chain : *chains) status.set(items::progressOf(chain));
}

} // namespace

WindowSession::WindowSession(std::unique_ptr<store::Workspace> workspace, SessionKind kind)
    : m_workspace{std::move(workspace)}, m_hub{std::make_unique<items::DataHub>(*m_workspace)}
    , m_reports{std::make_unique<ReportService>(*m_workspace)}
{
    const ui::SessionInfo info{.workspacePath = QString::fromStdString(m_workspace->path().string()),
        .encrypted = m_workspace->isEncrypted(),
        .readOnly = m_workspace->isReadOnly(),
        .demonstration = kind == SessionKind::Demonstration};
    showKnownChains(*m_workspace, m_status);
    m_window = std::make_unique<ui::MainWindow>(*m_hub, m_status, info);
    addPages(info);
    connect(m_window.get(), &ui::MainWindow::syncRequested, this, &WindowSession::resumeSync);
    connect(m_window.get(), &ui::MainWindow::stopRequested, this, &WindowSession::stopSync);
    m_window->restoreSession();
    if (info.readOnly) m_watch = std::make_unique<items::WriterWatch>(*m_hub, m_status);
}

WindowSession::~WindowSession()
{
    m_sync.reset();
    m_watch.reset();
    m_window.reset();
}

void WindowSession::addPages(const ui::SessionInfo& info)
{
    ui::DeskParts parts{.session = info, .rules = nullptr, .reports = m_reports.get()};
    if (auto pack = builtInRulePack())
        parts.rules = std::make_shared<const analytics::RulePack>(std::move(pack).value());
    ui::addInsightPages(*m_window, *m_hub, parts.rules);
    ui::addDeskPages(*m_window, *m_hub, m_status, parts);
}

void WindowSession::startSync(SyncPlan plan)
{
    m_sync.reset();
    m_sync = std::make_unique<SyncThread>(std::move(plan), *m_workspace, m_status, *m_hub);
    m_sync->start();
}

void WindowSession::stopSync()
{
    if (m_sync) m_sync->stop();
}

void WindowSession::resumeSync()
{
    if (isSyncing()) return;
    items::whenAnswered(m_hub->ask<SyncPlan>(planAsBefore), this, [this](const Result<SyncPlan>& plan) {
        if (plan) startSync(*plan);
        else m_window->tell(QString::fromStdString(plan.error().message));
    });
}

} // namespace guanlan::app
