// SPDX-License-Identifier: GPL-3.0-or-later
// How the events page answers over a large workspace: dragging the scroll bar, the wheel, the filter line, its chart; going
// from page to page; the longest stop of the window's thread meanwhile:
//   bench_desk FILE [--plain] [--moves N]      FILE is what `bench_judging --keep` left; QT_QPA_PLATFORM=offscreen needs no screen
#include "models/store/workspace.h"
#include "tests/ui/desk_moves.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <sys/resource.h>

using namespace guanlan;
namespace moves = test::moves;

int main(int argc, char** argv)
{
    test::isolateSettings();
    const QApplication application{argc, argv};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A workspace."));
    parser.addOptions({{QStringLiteral("plain"), QStringLiteral("It is not encrypted.")},
        {QStringLiteral("moves"), QStringLiteral("How often the bar is dragged and the wheel turned."), QStringLiteral("N"), QStringLiteral("200")}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);
    const auto passphrase = parser.isSet(QStringLiteral("plain")) ? std::nullopt : std::optional<std::string>{"bench"};
    const auto workspace = store::Workspace::open({parser.positionalArguments().first().toStdString(), passphrase, store::OpenMode::ReadWrite});
    if (!workspace) return std::fprintf(stderr, "bench_desk: %s\n", workspace.error().message.c_str()), 3;
    const int count = std::max(1, parser.value(QStringLiteral("moves")).toInt());
    QElapsedTimer clock;
    clock.start();
    test::DeskWindow desk{**workspace};
    desk.window.resize(1440, 900);
    desk.window.show();
    desk.window.open(QUrl{QStringLiteral("guanlan://events?filter=")});
    moves::Parts p{desk};
    if (!moves::wait([&] { return p.model.rowCount() > 0 && !p.model.isWaiting(); })) return std::fputs("bench_desk: no rows\n", stderr), 3;
    desk.window.repaint();
    std::printf("%-52s %7.1f ms\n", "from the opened workspace to painted rows", moves::since(clock));
    if (!moves::wait([&] { return p.bar.share().has_value(); })) return std::fputs("bench_desk: no map\n", stderr), 3;
    std::printf("%-52s %7.1f ms\n", "and until the bar knows where they lie", moves::since(clock));
    test::Heartbeat heartbeat;
    moves::drag(p, count);
    moves::wheel(p, count);
    moves::type(p, QStringLiteral("type:credential.issued,credential.revoked level!=failed time>2026-05-01"));
    for (const char* text : {"type:credential.revoked", "type:credential.issued", "level!=proven", "rule:any", "rule:R10", "severity>=high", "outcome:refused", "block:100000..200000", "time:30d"})
        moves::filter(p, QString::fromLatin1(text));
    if (const auto known = (*workspace)->reader().value()->directory(); known && !known->empty())
        for (const char* type : {"", " type:credential.revoked"})
            moves::filter(p, QStringLiteral("issuer:%1%2").arg(QString::fromStdString(toText(known->front().id)), QLatin1String{type}));
    moves::filter(p, {});
    moves::pages(p);
    std::printf("%-52s %7.1f ms of processor time\n", "longest stop of the window's thread", heartbeat.longest());
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-52s %7.0f MB\n", "peak RSS", double(usage.ru_maxrss) / 1024);
    return 0;
}
