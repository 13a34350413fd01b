// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_session.h"

#include "app/reconciliation.h"
#include "chainsync/chain_origin.h"
#include "models/items/error_text.h"
#include "ui/connect/chain_wizard.h"
#include "ui/desk/desk_pages.h"
#include "ui/insight/insight_pages.h"

#include <QFileInfo>

#include <algorithm>

namespace guanlan::app {

namespace {

/// As the chain was read and judged the last time: from its archive once, or following its nodes.
Result<SyncPlan> planAsBefore(store::EventReader& reader, const store::ChainState& chain)
{
    const auto judged = reader.judgement(chain.ref);
    if (!judged) return judged.error();
    const chainsync::ChainOrigin origin = chainsync::parseOrigin(chain.identity.source);
    SyncInput input{.chainFile = origin.chainFile, .archive = origin.archive, .rulePack = {}};
    const auto& by = judged->draft ? judged->draft : judged->inForce;
    if (by && !by->packPath.empty()) input.rulePack = by->packPath;
    auto plan = planSync(input);
    if (plan) plan->options.mode = input.archive ? chainsync::SyncMode::Once : chainsync::SyncMode::Follow;
    return plan;
}

/// How to read on, chain by chain, and why some cannot be read.
struct Resumption {
    std::deque<SyncPlan> plans;
    std::vector<Error> problems;
};

/// Every chain that the workspace holds: those that end come first, and of several that go on only the last is followed.
Result<Resumption> plansAsBefore(store::EventReader& reader)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    if (chains->empty()) return Error{ErrorKind::NotFound, "the workspace holds no chain yet: run guanlan sync first"};
    Resumption all;
    for (const store::ChainState& chain : *chains) {
        auto plan = planAsBefore(reader, chain);
        if (plan) all.plans.push_back(std::move(plan).value());
        else all.problems.push_back(plan.error());
    }
    std::ranges::stable_partition(all.plans, [](const SyncPlan& plan) { return plan.options.mode == chainsync::SyncMode::Once; });
    for (std::size_t i = 0; i + 1 < all.plans.size(); ++i) all.plans[i].options.mode = chainsync::SyncMode::Once;
    return all;
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

WindowSession::WindowSession(std::unique_ptr<store::Workspace> workspace, SessionKind kind, Building building)
    : m_workspace{std::move(workspace)}, m_hub{std::make_unique<items::DataHub>(*m_workspace)}
    , m_cases{std::make_unique<items::CaseDesk>(*m_workspace)}
    , m_records{std::make_unique<RecordService>(*m_workspace)}
    , m_reports{std::make_unique<ReportService>(*m_workspace)}
    , m_keeper{std::make_unique<KeepingService>(*m_workspace)}
    , m_events{std::make_unique<EventExportService>(*m_workspace)}
{
    const ui::SessionInfo info{.workspacePath = QFileInfo{QString::fromStdString(m_workspace->path().string())}.absoluteFilePath(), // What is remembered of it does not depend on how it was named.
        .encrypted = m_workspace->isEncrypted(),
        .readOnly = m_workspace->isReadOnly(),
        .frozen = m_workspace->isFrozen(),
        .demonstration = kind == SessionKind::Demonstration};
    showKnownChains(*m_workspace, m_status);
    m_window = std::make_unique<ui::MainWindow>(*m_hub, m_status, info);
    planBuilding(info);
    while (building == Building::AtOnce && !build()) {}
}

void WindowSession::planBuilding(const ui::SessionInfo& info)
{
    const auto rules = std::make_shared<std::shared_ptr<const analytics::RulePack>>();
    m_steps.emplace_back([this, rules] { ui::addInsightPages(*m_window, *m_hub, *rules = rulesInForce()); });
    m_steps.emplace_back([this, info, rules] { addDesk(info, *rules); });
    m_steps.emplace_back([this, info] {
        connect(m_window.get(), &ui::MainWindow::syncRequested, this, &WindowSession::resumeSync);
        connect(m_window.get(), &ui::MainWindow::stopRequested, this, &WindowSession::stopSync);
        connect(m_window.get(), &ui::MainWindow::chainRequested, this, &WindowSession::connectChain);
        m_window->restoreSession();
        if (info.readOnly && !info.frozen) m_watch = std::make_unique<items::WriterWatch>(*m_hub, m_status);
    });
}

bool WindowSession::build()
{
    if (!m_steps.empty()) {
        m_steps.front()();
        m_steps.pop_front();
    }
    return m_steps.empty();
}

WindowSession::~WindowSession()
{
    m_sync.reset();
    m_watch.reset();
    m_window.reset();
}

std::shared_ptr<const analytics::RulePack> WindowSession::rulesInForce()
{
    const auto reader = m_workspace->reader();
    auto pack = reader ? judgingPackWithCalendars(**reader) : builtInRulePack();
    if (!pack && reader) pack = namingPack(**reader); // Without its calendars nothing is overdue.
    return pack ? std::make_shared<const analytics::RulePack>(std::move(pack).value()) : nullptr;
}

void WindowSession::addDesk(const ui::SessionInfo& info, const std::shared_ptr<const analytics::RulePack>& rules)
{
    const ui::DeskParts parts{.cases = *m_cases, .session = info, .rules = rules, .records = m_records.get(), .reports = m_reports.get(), .received = &m_received, .events = m_events.get(), .keeper = m_keeper.get()};
    ui::addDeskPages(*m_window, *m_hub, m_status, parts);
}

void WindowSession::startSync(SyncPlan plan)
{
    m_next.assign(1, std::move(plan));
    startNext();
}

void WindowSession::startNext()
{
    m_sync.reset();
    if (m_next.empty()) return;
    m_sync = std::make_unique<SyncThread>(std::move(m_next.front()), *m_workspace, m_status, *m_hub);
    m_next.pop_front();
    connect(m_sync.get(), &QThread::finished, this, [this, run = ++m_run] {
        if (run == m_run && !m_next.empty()) startNext();
    });
    m_sync->start();
}

void WindowSession::stopSync()
{
    m_next.clear();
    if (m_sync) m_sync->stop();
}

void WindowSession::resumeSync()
{
    if (isSyncing()) return;
    items::whenAnswered(m_hub->ask<Resumption>(plansAsBefore), this, [this](const Result<Resumption>& all) {
        QStringList problems;
        for (const Error& each : all ? all->problems : std::vector{all.error()}) problems += items::errorText(each);
        if (!problems.isEmpty()) m_window->tell(problems.join(QStringLiteral(" · ")));
        if (!all || isSyncing()) return; // Asked twice.
        m_next = all->plans;
        startNext();
    });
}

/// Reads a newly connected chain when what waits has been read, and follows it; what is followed now has no end to wait for.
void WindowSession::startBehind(SyncPlan plan, const QString& chainFile)
{
    if (m_next.empty()) {
        if (isSyncing()) m_window->tell(ui::SaveStep::tr("%1 is read now; what was read before is not read on").arg(chainFile));
        return startSync(std::move(plan));
    }
    for (SyncPlan& waiting : m_next) waiting.options.mode = chainsync::SyncMode::Once;
    m_next.push_back(std::move(plan));
    m_window->tell(ui::SaveStep::tr("%1 is read when the chains before it have been").arg(chainFile));
}

void WindowSession::connectChain()
{
    auto* wizard = new ui::ChainWizard{m_connector, ui::ConnectInto::OpenWorkspace, m_window.get()};
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { takeChain(wizard->connection()); });
    wizard->open();
}

void WindowSession::takeChain(const items::ChainConnection& connection)
{
    if (!connection.readsNow) return m_window->tell(ui::SaveStep::tr("%1 is written").arg(connection.chainFile));
    auto plan = planFollowing(connection);
    if (plan) startBehind(std::move(plan).value(), connection.chainFile);
    else m_window->tell(items::errorText(plan.error()));
}

} // namespace guanlan::app
