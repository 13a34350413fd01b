// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes from opening a workspace until its pages are painted with what they hold:
//   bench_window FILE [--plain] [--runs N]      FILE is what `bench_store --keep` left; QT_QPA_PLATFORM=offscreen needs no screen
#include "models/store/workspace.h"
#include "tests/ui/desk_window.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_stack.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPixmap>

#include <cstdio>
#include <fcntl.h>
#include <map>
#include <optional>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

using namespace guanlan;

namespace {

constexpr int patienceMs = 60'000;

/// The page shows what it asked for: no state that says "loading", and rows where it has a table.
bool isFilled(const ui::Page& page)
{
    const auto states = page.findChildren<ui::StateStack*>();
    const bool allShown = std::all_of(states.begin(), states.end(),
        [](const ui::StateStack* state) { return !state->isVisible() || state->showsContent(); });
    const auto tables = page.findChildren<ui::DataTable*>();
    return allShown && !states.isEmpty() && std::all_of(tables.begin(), tables.end(), [](const ui::DataTable* table) {
        return !table->isVisible() || (table->model() && table->model()->rowCount() > 0);
    });
}

/// Milliseconds until the page is filled and painted; nothing where it never was. No finding is in such a workspace.
std::optional<double> timeUntilPainted(ui::MainWindow& window, QElapsedTimer clock)
{
    while (!isFilled(*window.currentPage())) {
        if (clock.elapsed() > patienceMs) return {};
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
    }
    QCoreApplication::sendPostedEvents();
    const QPixmap painted = window.grab();
    return painted.isNull() ? std::nullopt : std::optional{double(clock.nsecsElapsed()) / 1e6};
}

using Samples = std::map<QString, std::vector<double>>;

bool run(const store::Workspace::Options& options, Samples& samples)
{
    QElapsedTimer clock;
    clock.start();
    auto workspace = store::Workspace::open(options);
    if (!workspace) {
        std::fprintf(stderr, "bench_window: %s\n", workspace.error().message.c_str());
        return false;
    }
    samples[QStringLiteral("1 workspace open, with the key if any")].push_back(double(clock.nsecsElapsed()) / 1e6);
    test::DeskWindow desk{**workspace};
    desk.window.resize(1440, 900);
    desk.window.open(QUrl{QStringLiteral("guanlan://events")});
    desk.window.show();
    const auto note = [&samples](const QString& what, std::optional<double> ms) {
        if (ms) samples[what].push_back(*ms);
        else std::printf("%s: not within %d s\n", qPrintable(what), patienceMs / 1000);
    };
    note(QStringLiteral("2 all from opening to the first page of events, painted"), timeUntilPainted(desk.window, clock));
    // Not the overview: nothing was judged here, so that its list of rules never counts as filled.
    for (const QString& id : {QStringLiteral("institutions"), QStringLiteral("events")}) {
        clock.restart();
        desk.window.open(QUrl{QStringLiteral("guanlan://") + id});
        note(QStringLiteral("3 going to ") + id, timeUntilPainted(desk.window, clock));
    }
    return true;
}

void forgetPages(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
}

} // namespace

int main(int argc, char** argv)
{
    test::isolateSettings();
    const QApplication application{argc, argv};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A workspace."));
    parser.addOptions({{QStringLiteral("plain"), QStringLiteral("It is not encrypted.")},
        {QStringLiteral("runs"), QStringLiteral("How often."), QStringLiteral("N"), QStringLiteral("5")}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);
    const auto passphrase = parser.isSet(QStringLiteral("plain")) ? std::nullopt : std::optional<std::string>{"bench"};
    const store::Workspace::Options options{parser.positionalArguments().first().toStdString(), passphrase, store::OpenMode::ReadWrite};
    Samples samples;
    forgetPages(options.path.string());
    for (int i = 0; i < std::max(1, parser.value(QStringLiteral("runs")).toInt()); ++i)
        if (!run(options, samples)) return 3;
    std::printf("%-60s %10s %10s\n", "", "cold", "median");
    for (auto& [what, times] : samples) {
        const double cold = times.front();
        std::sort(times.begin(), times.end());
        std::printf("%-60s %7.1f ms %7.1f ms\n", qPrintable(what.mid(2)), cold, times[times.size() / 2]);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("peak RSS %.0f MB\n", double(usage.ru_maxrss) / 1024);
    return 0;
}
