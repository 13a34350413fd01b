// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state_desk.h"

#include "app/chain_sync.h"
#include "ui/desk/desk_pages.h"
#include "ui/insight/insight_pages.h"

#include <condition_variable>
#include <mutex>

namespace guanlan::app {

namespace {

constexpr std::uint64_t blocksMissed = 120;

/// The first chain, as if it were read from a node, and there were more of it.
void pretend(store::Workspace& workspace, items::SyncStatus& status, PageState state)
{
    const auto reader = workspace.reader();
    const auto chains = reader ? (*reader)->chains() : Result<std::vector<store::ChainState>>{reader.error()};
    auto writer = workspace.writer();
    if (!chains || chains->empty() || !writer) return;
    const store::ChainState& chain = chains->front();
    const bool offline = state == PageState::Offline;
    const std::uint64_t head = (chain.synced ? chain.synced->block : 0) + blocksMissed;
    const std::string reason = offline ? "connection refused" : "";
    (void)(*writer)->setNodes(chain.ref, {{"Node A", "https://node-a.example:8545", head, offline ? "unreachable" : "ok", reason}}, head);
    items::SyncProgress progress{.chain = QString::fromStdString(chain.identity.name)};
    if (offline) {
        progress.phase = items::SyncPhase::Failed;
        progress.isUnreachable = true;
        progress.error = Error{ErrorKind::Unavailable, chain.identity.name + ": no node could be read: Node A (https://node-a.example:8545): connection refused."};
    }
    if (chain.synced) progress.synced = chain.synced->block;
    progress.target = head;
    status.set(progress);
}

} // namespace

/// Keeps whoever asks waiting, or refuses them.
class StateDesk::Withheld final : public store::EventStore, public store::CaseStore {
public:
    explicit Withheld(bool refuses) : m_isOver{refuses} {}

    Result<std::unique_ptr<store::EventReader>> reader() override { return refusal(); }
    Result<std::unique_ptr<store::EventWriter>> writer() override { return Error{ErrorKind::Unavailable, "nothing is written here"}; }
    Result<std::unique_ptr<store::CaseLog>> caseLog() override { return refusal(); }
    bool takesCases() const override { return true; }

    void release()
    {
        const std::lock_guard lock{m_mutex};
        m_isOver = true;
        m_over.notify_all();
    }

private:
    Error refusal()
    {
        std::unique_lock lock{m_mutex};
        m_over.wait(lock, [this] { return m_isOver; });
        return Error{ErrorKind::Unavailable, "pilot.glw: cannot be read: input/output error; check the disk"};
    }

    std::mutex m_mutex;
    std::condition_variable m_over;
    bool m_isOver;
};

const char* pageStateName(PageState state)
{
    switch (state) {
    case PageState::Empty: return "empty";
    case PageState::Loading: return "loading";
    case PageState::Failed: return "error";
    case PageState::Offline: return "offline";
    case PageState::Stale: return "stale";
    }
    return "";
}

StateDesk::StateDesk(PageState state, store::Workspace& workspace) : m_records{workspace}, m_reports{workspace}
{
    store::EventStore* shown = &workspace;
    store::CaseStore* cases = &workspace;
    if (state == PageState::Loading || state == PageState::Failed) {
        m_withheld = std::make_unique<Withheld>(state == PageState::Failed);
        shown = m_withheld.get();
        cases = m_withheld.get();
    } else if (state != PageState::Empty) {
        pretend(workspace, m_status, state);
    }
    m_hub = std::make_unique<items::DataHub>(*shown);
    m_cases = std::make_unique<items::CaseDesk>(*cases);
    ui::DeskParts parts{.cases = *m_cases, .session = {.workspacePath = QStringLiteral("/srv/supervision/pilot.glw"), .encrypted = true},
        .rules = nullptr, .records = &m_records, .reports = &m_reports};
    if (auto pack = builtInRulePack()) parts.rules = std::make_shared<const analytics::RulePack>(std::move(pack).value());
    m_window = std::make_unique<ui::MainWindow>(*m_hub, m_status, parts.session);
    ui::addInsightPages(*m_window, *m_hub, parts.rules);
    ui::addDeskPages(*m_window, *m_hub, m_status, parts);
    m_window->restoreSession();
}

StateDesk::~StateDesk()
{
    if (m_withheld) m_withheld->release();
    m_window.reset();
    m_cases.reset();
    m_hub.reset();
}

} // namespace guanlan::app
