// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_pages.h"

#include "models/items/case_desk.h"
#include "models/items/data_hub.h"
#include "ui/desk/event_export_line.h"
#include "ui/desk/events_page.h"
#include "ui/desk/findings_page.h"
#include "ui/desk/leaving_card.h"
#include "ui/desk/operator_name.h"
#include "ui/desk/report_dialog.h"
#include "ui/desk/report_jobs.h"
#include "ui/desk/reports_page.h"
#include "ui/desk/reveal_dialog.h"
#include "ui/desk/settings_page.h"
#include "ui/desk/sources_page.h"
#include "ui/desk/workspace_card.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/main_window.h"
#include "ui/frame/page.h"
#include "ui/insight/links.h"
#include "ui/records/records_page.h"

#include <QAction>
#include <QFileInfo>

namespace guanlan::ui {

namespace {

void connectReports(MainWindow& window, items::DataHub& hub, ReportJobs& reports)
{
    QObject::connect(&window, &MainWindow::reportRequested, &window, [&window, &hub, jobs = &reports] {
        const ReportSubject subject = window.currentPage() ? window.currentPage()->reportSubject() : ReportSubject{};
        auto* dialog = new ReportDialog{hub.directory(), *jobs, window.scope(), subject, &window};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    window.addJob(reports.job());
    QObject::connect(&reports, &ReportJobs::changed, &window, [&window, jobs = &reports] {
        const ReportJob& job = jobs->jobs().back();
        const QString file = QFileInfo{job.request.path}.fileName();
        if (job.state == ReportState::Running) return;
        if (job.state == ReportState::Done) window.tell(ReportsPage::tr("%1 is written").arg(file));
        else window.tell(ReportsPage::tr("%1 was not written").arg(file));
    });
}

void connectReveal(MainWindow& window, items::DataHub& hub, items::CaseDesk& cases)
{
    QObject::connect(&window, &MainWindow::revealRequested, &window, [&window, &hub, &cases](const SubjectId& holder) {
        auto* dialog = new RevealDialog{cases, hub.directory(), holder, &window};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::accepted, &window, [&window] { window.tell(RevealDialog::tr("The reason is in the case log")); });
        dialog->open();
    });
}

void addRecords(MainWindow& window, items::DataHub& hub, const DeskParts& parts)
{
    auto* records = new RecordsPage{hub, parts.cases, parts.records};
    records->setRules(parts.rules);
    records->addActions(window.actionRegistry());
    const auto show = [&window] {
        const Page& page = *window.currentPage();
        const auto profile = page.id() == QLatin1String{"institutions"} ? page.reportSubject().institutions : std::vector<InstitutionId>{};
        window.open(profile.empty() ? QUrl{QStringLiteral("guanlan://records")} : recordsLink(profile.front()));
    };
    ActionRegistry& actions = window.actionRegistry();
    actions.add(QStringLiteral("go.records"), ActionGroup::Go, QKeySequence{Qt::CTRL | Qt::Key_9}, [] { return RecordsPage::tr("Business records"); }, show);
    actions.add(QStringLiteral("work.import"), ActionGroup::Work, QKeySequence{Qt::CTRL | Qt::Key_I}, [] { return RecordsPage::tr("Import business records"); },
        [show, records] {
            show();
            records->importFile();
        });
    window.addPage(records);
    QObject::connect(records, &RecordsPage::told, &window, &MainWindow::tell);
}

void addEvents(MainWindow& window, items::DataHub& hub, const DeskParts& parts)
{
    auto* events = new EventsPage{hub};
    events->setRules(parts.rules);
    events->setExporter(parts.events);
    window.addPage(events);
    QAction& action = window.actionRegistry().add(QStringLiteral("work.export-events"), ActionGroup::Work, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_E},
        [] { return EventsPage::tr("Export the events of the filter"); },
        [&window, events] {
            if (window.currentPage() != events) window.open(QUrl{QStringLiteral("guanlan://events")});
            events->exportRows();
        });
    action.setEnabled(parts.events != nullptr);
    window.addJob(events->exportLine().job());
    QObject::connect(&events->exportLine(), &EventExportLine::told, &window, &MainWindow::tell);
}

void addKeeping(MainWindow& window, SettingsPage& settings)
{
    QAction& action = window.actionRegistry().add(QStringLiteral("work.backup"), ActionGroup::Work, {}, [] { return SettingsPage::tr("Back up the workspace"); },
        [&window, page = &settings] {
            window.open(QUrl{QStringLiteral("guanlan://settings")});
            page->workspaceCard().askWhereTo();
        });
    action.setEnabled(settings.workspaceCard().canBackUp());
    window.addJob(settings.workspaceCard().job());
    window.addJob(settings.leavingCard().job());
    QObject::connect(&settings.leavingCard(), &LeavingCard::told, &window, &MainWindow::tell);
    QObject::connect(&settings.leavingCard(), &LeavingCard::closeRequested, &window, &QWidget::close);
    QObject::connect(&settings.workspaceCard(), &WorkspaceCard::told, &window, &MainWindow::tell);
}

} // namespace

void addDeskPages(MainWindow& window, items::DataHub& hub, items::SyncStatus& status, const DeskParts& parts)
{
    auto* jobs = new ReportJobs{parts.session.workspacePath, &window};
    jobs->setRunner(parts.reports);
    parts.cases.setOperatorName(rememberedOperator());
    auto* findings = new FindingsPage{hub, parts.cases};
    findings->addActions(window.actionRegistry());
    findings->setRules(parts.rules);
    auto* sources = new SourcesPage{hub, status, parts.session};
    auto* settings = new SettingsPage{hub, parts.cases, parts.session, parts.keeper};
    settings->setRules(parts.rules);
    addKeeping(window, *settings);
    window.addPage(findings);
    addEvents(window, hub, parts);
    window.addPage(new ReportsPage{hub, *jobs, parts.received});
    window.addPage(sources);
    window.addPage(settings);
    addRecords(window, hub, parts);

    QObject::connect(sources, &SourcesPage::syncRequested, &window, &MainWindow::syncRequested);
    QObject::connect(sources, &SourcesPage::stopRequested, &window, &MainWindow::stopRequested);
    QObject::connect(findings, &FindingsPage::told, &window, &MainWindow::tell);
    QObject::connect(settings, &SettingsPage::operatorChosen, &parts.cases, &items::CaseDesk::setOperatorName);
    QObject::connect(sources, &SourcesPage::chainRequested, &window, &MainWindow::chainRequested);
    QObject::connect(settings, &SettingsPage::zoneChosen, &window, &MainWindow::setZone);
    connectReports(window, hub, *jobs);
    connectReveal(window, hub, parts.cases);
}

} // namespace guanlan::ui
