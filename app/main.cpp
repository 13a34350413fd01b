// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/window.h"
#include "models/domain/aside.h"

#include <QApplication>
#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>

#include <malloc.h>

namespace {

using namespace guanlan::app;

constexpr const char* usageHead = R"(Guanlan %s - what institutions anchored on a consortium chain, proven and judged

guanlan                 the window (last workspace; where there is none, ways to begin)
guanlan -w FILE         the window over this workspace ([--passphrase-file FILE])
guanlan demo            the window over a built-in demonstration consortium, no network needed
                        ([--output FOLDER]: without a display, a report and a picture of every page)
)";

void printUsage()
{
    std::printf(usageHead, GUANLAN_VERSION);
    for (const CommandSpec& command : commandTable())
        std::printf("guanlan %-15s %s\n", command.name, command.summary);
    std::printf("\n'guanlan COMMAND --help' says what a command takes.\n"
                "Exit status: 0 done, 1 a problem was found, 2 wrong use, 3 could not be done.\n");
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Standard error is for our one sentence; what Qt has to say about its surroundings is not for the user.
void silenceQt()
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
}

int runSubcommand(const CommandSpec& command, int argc, char** argv)
{
    silenceQt();
    // Fonts for the PDF need a GUI application; no screen does.
    std::unique_ptr<QCoreApplication> application;
    if (std::strcmp(command.name, "report") == 0 || std::strcmp(command.name, "evidence") == 0) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    interruptionFlag();
    if (!command.verifies) std::signal(SIGPIPE, SIG_DFL); // What only answers ends with its reader, as filters do.
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeAt(1);
    const int status = runCommand(command, arguments);
    if (!guanlan::isAsideBusy()) return status;
    std::fflush(nullptr); // All that is to be kept is closed: who cancelled does not wait for memory to be given back.
    std::_Exit(status);
}

} // namespace

int main(int argc, char** argv)
{
    mallopt(M_MMAP_THRESHOLD, 1 << 20); // What a flood of a node's took goes back to the system when it is over.
    QCoreApplication::setApplicationName(QStringLiteral("guanlan"));
    QCoreApplication::setOrganizationName(QStringLiteral("guanlan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GUANLAN_VERSION));
    const char* first = argc > 1 ? argv[1] : "";
    for (const CommandSpec& command : commandTable())
        if (std::strcmp(first, command.name) == 0) return runSubcommand(command, argc, argv);
    if (std::strcmp(first, "--version") == 0) return std::puts("guanlan " GUANLAN_VERSION), exitDone;
    const auto asksForHelp = [](const char* word) { return std::strcmp(word, "--help") == 0 || std::strcmp(word, "-h") == 0; };
    const bool isWindow = argc == 1 || std::strcmp(first, "demo") == 0 || first[0] == '-'; // Options alone: the window's.
    if (!isWindow)
        return fail({guanlan::ErrorKind::InvalidInput,
            std::string{"'"} + first + "' is no command: 'guanlan --help' lists them"});
    if (std::any_of(argv + 1, argv + argc, asksForHelp)) return printUsage(), exitDone;
    const bool onlyPictures = std::strcmp(first, "demo") == 0 && std::any_of(argv + 1, argv + argc, [](const char* word) { return std::strncmp(word, "--output", 8) == 0; });
    if (onlyPictures && !hasDisplay()) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) return refuseWindow(argc, argv);
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen") silenceQt();
    return runWindow(argc, argv);
}
