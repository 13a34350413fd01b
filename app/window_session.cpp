// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_session.h"

#include "ui/desk/events_page.h"
#include "ui/desk/findings_page.h"
#include "ui/desk/reports_page.h"
#include "ui/desk/settings_page.h"
#include "ui/desk/sources_page.h"
#include "ui/frame/session_info.h"
#include "ui/insight/credential_page.h"
#include "ui/insight/institutions_page.h"
#include "ui/insight/overview_page.h"

#include <QFile>

namespace guanlan::app {

namespace {

/// The chain file and, where the chain was read from one, the archive: as the store keeps them, one a line.
Result<SyncPlan> planFromSource(const store::ChainState& chain)
{
    const QStringList paths = QString::fromStdString(chain.identity.source).split(QLatin1Char{'\n'});
    SyncInput input{.chainFile = paths.value(0).toStdString()};
    if (paths.size() > 1 && !paths.at(1).isEmpty()) input.archive = paths.at(1).toStdString();
    auto plan = planSync(input);
    if (plan) plan->options.mode = input.archive ? chainsync::SyncMode::Once : chainsync::SyncMode::Follow;
    return plan;
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
    m_window = std::make_unique<ui::MainWindow>(*m_hub, m_status, info);
    addPages();
    connect(m_window.get(), &ui::MainWindow::syncRequested, this, &WindowSession::resumeSync);
    connect(m_window.get(), &ui::MainWindow::stopRequested, this, &WindowSession::stopSync);
    m_window->restoreSession();
}

WindowSession::~WindowSession()
{
    m_sync.reset();
    m_window.reset();
}

void WindowSession::addPages()
{
    m_window->addPage(new ui::OverviewPage{*m_hub});
    m_window->addPage(new ui::InstitutionsPage{*m_hub});
    m_window->addPage(new ui::CredentialPage{*m_hub});
    m_window->addPage(new ui::FindingsPage{*m_hub});
    m_window->addPage(new ui::EventsPage{*m_hub});
    m_window->addPage(new ui::ReportsPage{*m_hub, *m_reports});
    m_window->addPage(new ui::SourcesPage{*m_hub, m_status});
    m_window->addPage(new ui::SettingsPage{*m_hub});
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
    items::whenAnswered(m_hub->ask<std::vector<store::ChainState>>([](store::EventReader& reader) { return reader.chains(); }),
        this, [this](const Result<std::vector<store::ChainState>>& chains) {
            if (!chains || chains->empty()) return;
            auto plan = planFromSource(chains->front());
            if (plan) startSync(std::move(plan).value());
            else m_window->tell(QString::fromStdString(plan.error().message));
        });
}

} // namespace guanlan::app
