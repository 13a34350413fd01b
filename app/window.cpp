// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/command.h"
#include "app/demonstration.h"
#include "app/demonstration_records.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/start.h"
#include "app/workspace_access.h"
#include "ui/frame/appearance.h"
#include "ui/frame/font_notice.h"
#include "ui/frame/recent_workspaces.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <cstdio>

namespace guanlan::app {

namespace {

void applyLook()
{
    ui::useAppearance(ui::rememberedAppearance());
    ui::useTextPercent(ui::rememberedTextPercent());
    if (!ui::hasChineseFont())
        std::fprintf(stderr, "guanlan: %s\n", ui::noChineseFont);
}

/// Ctrl+C in the terminal closes the window as its own button would; also one that is not shown yet, or was closed before the
/// application's own loop ran, which then would wait for a window that never comes.
void closeWhenInterrupted(QApplication& application)
{
    auto* timer = new QTimer{&application};
    QObject::connect(timer, &QTimer::timeout, &application, [] {
        if (!interruptionFlag()) return;
        QApplication::closeAllWindows();
        const auto all = QApplication::topLevelWidgets();
        if (std::ranges::none_of(all, &QWidget::isVisible)) QApplication::quit();
    });
    timer->start(200);
}

/// The window over a workspace that is named, or the last one. What is not there, or does not open, is said on the welcome
/// window; a named one that is there and does not open ends the program.
int runOverWorkspace(QApplication& application, const QCommandLineParser& parser, Start& start, const QString& path)
{
    auto options = workspaceOptions(parser, store::OpenMode::ReadWrite);
    if (!options) return fail(options.error());
    options->path = path.toStdString();
    const Status opened = start.openWorkspace(std::move(options).value());
    const bool isNamed = parser.isSet(QStringLiteral("w"));
    if (!opened && isNamed && opened.error().kind != ErrorKind::NotFound) return fail(asDamagedFile(opened.error()));
    if (!opened && opened.error().kind == ErrorKind::Cancelled) start.showWelcome();
    else if (!opened) start.showWelcome(opened.error());
    return application.exec();
}

int runWithoutName(QApplication& application, const QCommandLineParser& parser, Start& start)
{
    const auto recent = ui::recentWorkspaces();
    if (!recent.empty() && recent.front().isThere && ui::reopensLast())
        return runOverWorkspace(application, parser, start, recent.front().path);
    start.showWelcome();
    return application.exec();
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
    Start start{[] { return planDemonstration(DemonstrationPace::LastBlocksOneASecond); }, takeDemonstrationRecords};
    if (isDemonstration) {
        const Status opened = start.openDemonstration();
        return opened ? application.exec() : fail(opened.error());
    }
    if (parser.isSet(QStringLiteral("w"))) return runOverWorkspace(application, parser, start, parser.value(QStringLiteral("w")));
    return runWithoutName(application, parser, start);
}

} // namespace guanlan::app
