// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "ui/frame/session_info.h"

#include <memory>

namespace guanlan::items {
class CaseDesk;
class DataHub;
class EventExporter;
class ReceivedFiles;
class RecordImporter;
class ReportRunner;
class SyncStatus;
class WorkspaceKeeper;
} // namespace guanlan::items

namespace guanlan::ui {

class MainWindow;

/// What the desk's pages need besides the hub.
struct DeskParts {
    items::CaseDesk& cases; ///< Must outlive the window. Its operator becomes the one that the settings name.
    SessionInfo session;
    std::shared_ptr<const analytics::RulePack> rules; ///< nullptr: rules are shown by their id.
    items::RecordImporter* records = nullptr; ///< Must outlive the window; nullptr: business records cannot be handed in here.
    items::ReportRunner* reports = nullptr; ///< Must outlive the window; nullptr: reports cannot be made here.
    items::ReceivedFiles* received = nullptr; ///< Must outlive the window; nullptr: nothing can be checked here.
    items::EventExporter* events = nullptr; ///< Must outlive the window; nullptr: events cannot be exported here.
    items::WorkspaceKeeper* keeper = nullptr; ///< Must outlive the window; nullptr: the workspace cannot be backed up here.
};

/// Adds Events, Findings, Reports, Sources and Settings to the window and joins their signals to it:
/// MainWindow::syncRequested() and stopRequested() come from Sources, Ctrl+E opens the report dialog.
void addDeskPages(MainWindow& window, items::DataHub& hub, items::SyncStatus& status, const DeskParts& parts);

} // namespace guanlan::ui
