// SPDX-License-Identifier: GPL-3.0-or-later
// Time and memory of exports in published forms, of a workspace that bench_store kept:
//   bench_exports FILE (ocel | xes) OUT [--plain]
// One form a run, since memory is the process's highest.
#include "models/reporting/ocel_writer.h"
#include "models/reporting/xes_writer.h"
#include "models/store/workspace.h"
#include "tests/bench/timings.h"

#include <cinttypes>
#include <string_view>

using namespace guanlan;
using namespace guanlan::bench;

int main(int argc, char** argv)
{
    const std::string_view form = argc > 2 ? argv[2] : "";
    if (argc < 4 || (form != "ocel" && form != "xes")) {
        std::fprintf(stderr, "bench_exports FILE (ocel | xes) OUT [--plain]\n");
        return 2;
    }
    store::Workspace::Options options{.path = argv[1], .passphrase = {}, .mode = store::OpenMode::ReadOnly};
    if (argc < 5) options.passphrase = "bench";
    const auto workspace = must(store::Workspace::open(options));
    const auto reader = must(workspace->reader());
    const double before = peakMegabytes(), cpu = cpuMilliseconds();
    const auto start = Clock::now();
    const std::int64_t events = form == "ocel" ? must(reporting::writeOcel(*reader, {}, argv[3])).events : must(reporting::writeXes(*reader, {}, argv[3])).events;
    std::printf("%s: %" PRId64 " events, %.1f s (%.1f s of CPU time), %.0f MB written, peak %.0f MB (%.0f MB before)\n", argv[2], events, secondsSince(start),
        (cpuMilliseconds() - cpu) / 1000, double(std::filesystem::file_size(argv[3])) / 1e6, peakMegabytes(), before);
    return 0;
}
