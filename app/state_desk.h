// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/record_service.h"
#include "app/report_service.h"
#include "models/items/case_desk.h"
#include "models/items/data_hub.h"
#include "models/items/sync_status.h"
#include "models/store/workspace.h"
#include "ui/frame/main_window.h"

#include <memory>

namespace guanlan::app {

/// What a page may have to say instead of, or beside, its content.
enum class PageState {
    Empty, ///< Nothing has been read yet.
    Loading, ///< The answer takes long.
    Failed, ///< The workspace cannot be read.
    Offline, ///< No node can be reached.
    Stale, ///< Nobody reads, and there is more.
};
constexpr PageState pageStates[] = {PageState::Empty, PageState::Loading, PageState::Failed, PageState::Offline, PageState::Stale};

/// "empty", "loading", "error", "offline", "stale".
const char* pageStateName(PageState state);

/// The window with all pages in one state, for pictures and tests.
class StateDesk {
public:
    /// @param workspace  Empty for Empty. Offline and Stale write into it how its first chain's nodes are; the others never look.
    StateDesk(PageState state, store::Workspace& workspace);
    ~StateDesk();

    ui::MainWindow& window() { return *m_window; }

private:
    class Withheld;
    std::unique_ptr<Withheld> m_withheld; ///< In the workspace's place.
    std::unique_ptr<items::DataHub> m_hub;
    std::unique_ptr<items::CaseDesk> m_cases;
    RecordService m_records;
    ReportService m_reports; ///< Offers the templates that come with the program.
    items::SyncStatus m_status;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace guanlan::app
