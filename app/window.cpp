// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/command.h"
#include "app/demonstration.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/window_session.h"
#include "app/workspace_access.h"
#include "app/workspace_opening.h"
#include "ui/frame/appearance.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
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

int runOverWorkspace(QApplication& application, const QCommandLineParser& parser, const QString& path)
{
    auto options = workspaceOptions(parser, store::OpenMode::ReadWrite);
    if (!options) return fail(options.error());
    options->path = path.toStdString();
    auto workspace = openForWindow(std::move(options).value());
    if (!workspace) return fail(asDamagedFile(workspace.error()));
    QSettings{}.setValue(lastWorkspaceKey, QFileInfo{path}.absoluteFilePath());
    return runSession(application, std::move(workspace).value(), SessionKind::Ordinary,
        Error{ErrorKind::NotFound, "nothing to read until the user asks"});
}

/// What the program was started with. InvalidInput: an option that there is not, or a word that is not "demo".
Status parseArguments(QCommandLineParser& parser)
{
    const char* const whatThereIs = ": 'guanlan --help' says what there is";
    parser.addOption({{QStringLiteral("w"), QStringLiteral("workspace")}, {}, QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("passphrase-file"), {}, QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("output"), {}, QStringLiteral("FOLDER")});
    parser.addOption({QStringLiteral("every-picture"), {}});
    if (!parser.parse(QCoreApplication::arguments()))
        return Error{ErrorKind::InvalidInput, parserError(parser) + whatThereIs};
    if (const Status once = refuseTwice(parser, {}); !once) return Error{ErrorKind::InvalidInput, once.error().message + whatThereIs};
    QStringList words = parser.positionalArguments();
    const bool isDemonstration = words.value(0) == QStringLiteral("demo");
    if (isDemonstration) words.removeFirst();
    if (!words.isEmpty())
        return Error{ErrorKind::InvalidInput, "unexpected argument '" + words.first().toStdString() + "'" + whatThereIs};
    if (parser.isSet(QStringLiteral("output")) && !isDemonstration)
        return Error{ErrorKind::InvalidInput, std::string{"--output goes with 'guanlan demo'"} + whatThereIs};
    return Done{};
}

} // namespace

int refuseWindow(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    QCommandLineParser parser;
    if (const Status parsed = parseArguments(parser); !parsed) return fail(parsed.error());
    return fail({ErrorKind::Unavailable,
        "no display: the window needs one; './installer/demo.sh' shows the demonstration without it"});
}

int runWindow(int argc, char** argv)
{
    QApplication application{argc, argv};
    interruptionFlag();
    QCommandLineParser parser;
    if (const Status parsed = parseArguments(parser); !parsed) return fail(parsed.error());
    applyLook();
    closeWhenInterrupted(application);
    const bool isDemonstration = parser.positionalArguments().value(0) == QStringLiteral("demo");
    if (isDemonstration && parser.isSet(QStringLiteral("output")))
        return showOffscreen(parser.value(QStringLiteral("output")).toStdString(), parser.isSet(QStringLiteral("every-picture")));
    if (isDemonstration) return runDemonstration(application);
    if (parser.isSet(QStringLiteral("w"))) return runOverWorkspace(application, parser, parser.value(QStringLiteral("w")));
    const QString last = QSettings{}.value(lastWorkspaceKey).toString();
    if (QFileInfo::exists(last)) return runOverWorkspace(application, parser, last);
    if (!last.isEmpty())
        (void)fail({ErrorKind::NotFound, last.toStdString() + ": the last workspace is not there any more; showing the demonstration"});
    return runDemonstration(application);
}

} // namespace guanlan::app
