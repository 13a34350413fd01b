// SPDX-License-Identifier: GPL-3.0-or-later
// bench_import [--rows 1000000] [--encrypted]: takes a CSV file of records into a new workspace; prints time, memory, and how soon a stop ends it.
#include "models/records/record_import.h"
#include "models/store/workspace.h"
#include "tests/chainsync/resident_memory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>
#include <random>

using namespace guanlan;

namespace {

void writeRecords(const QString& path, int rows)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly)) std::exit(1);
    file.write("业务编号,业务类型,业务时间,客户标识,凭证编号,材料摘要,投资者类别,办理结果,金额,办理渠道,经办人\r\n");
    std::mt19937_64 random{7};
    const auto hex = [&] { return QByteArray::number(quint64(random()), 16).rightJustified(16, '0') + QByteArray::number(quint64(random()), 16).rightJustified(16, '0'); };
    for (int row = 0; row < rows; ++row)
        file.write("YW" + QByteArray::number(1000000 + row) + ",专业投资者认定,2026-03-" + QByteArray::number(row % 28 + 1).rightJustified(2, '0') + " 09:20:11,0x"
            + hex() + hex() + ",0x" + hex() + hex() + "," + hex() + hex() + ",B,通过,5000000.50,数字身份,张三\r\n");
}

} // namespace

int main(int argc, char** argv)
{
    int rows = 1'000'000;
    std::optional<std::string> passphrase;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--encrypted") == 0) passphrase = "bench";
        if (std::strcmp(argv[i], "--rows") == 0 && i + 1 < argc) rows = std::atoi(argv[++i]);
    }
    QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("r.csv"));
    writeRecords(csv, rows);
    auto workspace = store::Workspace::create({folder.filePath(QStringLiteral("w")).toStdString(), passphrase, store::OpenMode::ReadWrite});
    if (!workspace) return std::fputs(workspace.error().message.c_str(), stderr), 1;
    const auto book = (*workspace)->recordBook();
    if (!book) return std::fputs(book.error().message.c_str(), stderr), 1;
    const records::ImportRequest request{.path = csv.toStdString(), .institution = InstitutionId{Bytes32{1}}, .now = 1'800'000'000};
    bool stop = false;
    QElapsedTimer timer;
    const auto run = [&](bool stops) {
        const RunControl control{.cancelled = [&] { return stop; }, .progress = [&](std::int64_t done, std::int64_t total) {
            if (stops && !stop && done > total * 9 / 10) stop = true, timer.start();
        }};
        return records::importRecords(**book, request, [](const records::RecordComplaint&) {}, control);
    };
    if (run(true)) return std::fputs("was not stopped\n", stderr), 1;
    std::printf("stopped at nine tenths: ended after %lld ms\n", static_cast<long long>(timer.elapsed()));
    stop = false;
    auto reading = request;
    reading.dryRun = true;
    timer.start();
    if (!records::importRecords(**book, reading, [](const records::RecordComplaint&) {}, {})) return 1;
    std::printf("read and not taken: %.1f s\n", double(timer.elapsed()) / 1000);
    const PeakMemory memory;
    timer.start();
    const auto report = run(false);
    if (!report) return std::fputs(report.error().message.c_str(), stderr), 1;
    std::printf("%lld rows, %lld MiB: %.1f s, memory grew by %.0f MiB\n", static_cast<long long>(report->good), static_cast<long long>(QFile{csv}.size() >> 20),
        double(timer.elapsed()) / 1000, memory.grownMiB());
}
