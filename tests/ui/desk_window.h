// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_desk.h"
#include "models/items/data_hub.h"
#include "models/items/report_request.h"
#include "models/items/sync_status.h"
#include "models/store/workspace.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/desk_pages.h"
#include "ui/frame/main_window.h"
#include "ui/insight/insight_pages.h"
#include "ui/widgets/state_stack.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>

namespace guanlan::test {

/// Names the folder to a process that is to have the same settings.
constexpr const char* settingsVariable = "GUANLAN_TEST_SETTINGS";

/// Settings of tests go to a folder that vanishes, in memory where the machine has such a place: QSettings waits until the disk has them,
/// and on a machine that links programs beside it that is not the window's time. Before the QApplication.
inline void isolateSettings()
{
    const QFileInfo memory{QStringLiteral("/dev/shm")};
    static const QTemporaryDir own{(memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/guanlan-settings-XXXXXX")};
    if (!qEnvironmentVariableIsSet(settingsVariable)) qputenv(settingsVariable, own.path().toLocal8Bit());
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("guanlan-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("guanlan-tests"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, qEnvironmentVariable(settingsVariable));
}

/// Lets answers arrive and animations end.
inline void settle(int ms = 250)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // Also where one turn took all the time.
}

/// Whether a part of the view that is shown waits for its answer.
inline bool isLoading(const QWidget& view)
{
    return std::ranges::any_of(view.findChildren<ui::StateStack*>(), [](const ui::StateStack* each) { return each->isVisible() && each->isLoading(); });
}

/// Writes the request's template into the file, or fails where the template is "broken".
class FakeReports final : public items::ReportRunner {
public:
    std::vector<items::ReportTemplate> templates() const override
    {
        return {{QStringLiteral("institution"), {"机构监管报告", "Institution report"},
                    {"一家或多家机构在所选期间的签发、使用与研判结果。", "Issuance, use and findings of institutions in a period."},
                    {QStringLiteral("pdf"), QStringLiteral("csv")}, reporting::ReportAbout::Institutions},
            {QStringLiteral("broken"), {"无法写入", "Cannot be written"}, {}, {QStringLiteral("csv")}}};
    }

    Result<items::ReportTemplate> templateIn(const QString& file) const override
    {
        if (!file.endsWith(QStringLiteral("quarterly.json"))) return Error{ErrorKind::InvalidInput, file.toStdString() + ": sections: is missing"};
        return items::ReportTemplate{.id = file, .title = {"季度报告", "Quarterly report"}, .description = {}, .formats = {QStringLiteral("csv")},
            .about = reporting::ReportAbout::Credential, .origin = items::ReportTemplate::Origin::Own};
    }

    QFuture<Result<std::shared_ptr<const reporting::Report>>> build(const items::ReportRequest&) override
    {
        reporting::Report report;
        report.title = "Quarterly report";
        report.sections = {{.heading = "Findings", .tables = {{.title = "One by one", .columns = {{"Rule"}}, .rows = {{"R01"}, {"R10"}}, .emptyText = {}}}}};
        return QtFuture::makeReadyFuture(Result<std::shared_ptr<const reporting::Report>>{std::make_shared<const reporting::Report>(std::move(report))});
    }

    QFuture<Result<items::ReportOutcome>> start(const items::ReportRequest& request, const QString& passphrase) override
    {
        requests.push_back(request);
        passphrases << passphrase;
        QPromise<Result<items::ReportOutcome>> promise;
        promise.start();
        promise.setProgressRange(0, 2);
        promise.setProgressValue(1);
        if (request.templateId == QStringLiteral("broken"))
            promise.addResult(Error{ErrorKind::Unavailable, "the disk is full"});
        else
            promise.addResult(items::ReportOutcome{request.path, 1234});
        promise.finish();
        return promise.future();
    }

    std::vector<items::ReportRequest> requests;
    QStringList passphrases; ///< One a request.
};

/// The window with all pages over a store, as app wires it. A test in which it stops for more than 100 ms has failed.
struct DeskWindow {
    explicit DeskWindow(store::Workspace& store, const ui::SessionInfo& info = session(),
        std::shared_ptr<const analytics::RulePack> rules = nullptr, items::RecordImporter* records = nullptr, items::WorkspaceKeeper* keeper = nullptr,
        items::EventExporter* events = nullptr)
        : hub{store}, cases{store}, window{hub, status, info}
    {
        const ui::DeskParts parts{.cases = cases, .session = info, .rules = std::move(rules), .records = records, .reports = &reports, .events = events, .keeper = keeper};
        status.set({.chain = QStringLiteral("Pilot chain"), .phase = items::SyncPhase::Syncing, .synced = 1800, .target = 2301,
            .blocksPerSecond = 640, .eventsPerSecond = 1500, .secondsLeft = 1, .source = QStringLiteral("Broker A")});
        ui::addInsightPages(window, hub, parts.rules);
        ui::addDeskPages(window, hub, status, parts);
        window.restoreSession();
    }

    ~DeskWindow() { heartbeat.check(); }

    static ui::SessionInfo session() { return {.workspacePath = QStringLiteral("/tmp/pilot.glan"), .encrypted = true}; }

    items::DataHub hub;
    items::CaseDesk cases;
    items::SyncStatus status;
    FakeReports reports;
    ui::MainWindow window;
    Heartbeat heartbeat;
};

} // namespace guanlan::test
