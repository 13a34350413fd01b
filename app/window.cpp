// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/demonstration.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/window_session.h"
#include "ui/frame/appearance.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace guanlan::app {

namespace {

const QString lastWorkspaceKey = QStringLiteral("session/workspace");

void applyLook()
{
    ui::useAppearance(ui::rememberedAppearance());
    if (!ui::hasChineseFont())
        std::fprintf(stderr, "guanlan: no font with Chinese characters is installed: install the package fonts-noto-cjk\n");
}

/// Ctrl+C in the terminal closes the window as its own button would.
void closeWhenInterrupted(QApplication& application)
{
    auto* timer = new QTimer{&application};
    QObject::connect(timer, &QTimer::timeout, &application, [] {
        if (interruptionFlag()) QApplication::closeAllWindows();
    });
    timer->start(200);
}

int runSession(QApplication& application, std::unique_ptr<store::Workspace> workspace, SessionKind kind, Result<SyncPlan> plan)
{
    WindowSession session{std::move(workspace), kind};
    session.window().show();
    if (plan) session.startSync(std::move(plan).value());
    return application.exec();
}

int runDemonstration(QApplication& application)
{
    auto plan = planDemonstration(DemonstrationPace::LastBlocksOneASecond);
    if (!plan) return fail(plan.error().during("demonstration"));
    const QTemporaryDir folder;
    auto workspace = store::Workspace::create(
        {.path = folder.filePath(QStringLiteral("demonstration.glw")).toStdString()});
    if (!workspace) return fail(workspace.error().during("demonstration"));
    return runSession(application, std::move(workspace).value(), SessionKind::Demonstration, std::move(plan));
}

Result<std::unique_ptr<store::Workspace>> openWorkspace(const QString& path)
{
    store::Workspace::Options options{.path = path.toStdString()};
    if (qEnvironmentVariableIsSet("GUANLAN_PASSPHRASE")) options.passphrase = qgetenv("GUANLAN_PASSPHRASE").toStdString();
    auto workspace = store::Workspace::open(options);
    // Another process writes it: look on.
    if (workspace || workspace.error().kind != ErrorKind::Unavailable) return workspace;
    options.mode = store::OpenMode::ReadOnly;
    return store::Workspace::open(options);
}

int runOverWorkspace(QApplication& application, const QString& path)
{
    auto workspace = openWorkspace(path);
    if (!workspace) return fail(workspace.error());
    QSettings{}.setValue(lastWorkspaceKey, path);
    return runSession(application, std::move(workspace).value(), SessionKind::Ordinary,
        Error{ErrorKind::NotFound, "nothing to read until the user asks"});
}

} // namespace

int runWindow(int argc, char** argv)
{
    QApplication application{argc, argv};
    interruptionFlag();
    QCommandLineParser parser;
    parser.addOption({{QStringLiteral("w"), QStringLiteral("workspace")}, {}, QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("output"), {}, QStringLiteral("FOLDER")});
    parser.addOption({QStringLiteral("every-picture"), {}});
    if (!parser.parse(QCoreApplication::arguments()))
        return fail({ErrorKind::InvalidInput, parser.errorText().toStdString() + ": 'guanlan --help' says what there is"});
    applyLook();
    closeWhenInterrupted(application);
    const bool isDemonstration = parser.positionalArguments().value(0) == QStringLiteral("demo");
    if (isDemonstration && parser.isSet(QStringLiteral("output")))
        return showOffscreen(parser.value(QStringLiteral("output")).toStdString(), parser.isSet(QStringLiteral("every-picture")));
    if (isDemonstration) return runDemonstration(application);
    const QString path = parser.isSet(QStringLiteral("w")) ? parser.value(QStringLiteral("w"))
                                                           : QSettings{}.value(lastWorkspaceKey).toString();
    if (path.isEmpty()) return runDemonstration(application);
    return runOverWorkspace(application, path);
}

} // namespace guanlan::app
