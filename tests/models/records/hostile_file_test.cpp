// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/text_encoding.h"
#include "tests/chainsync/resident_memory.h"
#include "tests/models/records/hostile_files.h"

#include <xlsxwriter.h>

using namespace guanlan;
using namespace guanlan::records;
using namespace guanlan::test;

namespace {

/// Reads it all, through the mapping where there is one. @return rows that were read.
std::int64_t readThrough(const std::filesystem::path& path, std::string& failure)
{
    auto source = openRows(path);
    if (!source) return failure = source.error().message, 0;
    const auto mapping = ColumnMapping::guess((*source)->headings());
    std::int64_t rows = 0;
    if (auto reader = mapping.places((*source)->headings()) ? RecordReader::create(std::move(source).value(), mapping) : Result<RecordReader>{Error{}}; reader) {
        for (;; ++rows) {
            const auto more = reader->next();
            if (!more) failure = more.error().message;
            if (!more || !*more) return rows;
            for (const RecordComplaint& complaint : reader->complaints())
                if (!isUtf8(complaint.value) || !isUtf8(complaint.column)) failure = "a complaint is no UTF-8", rows = -1;
        }
    }
    Row row;
    auto plain = openRows(path);
    for (;; ++rows) {
        const auto more = (*plain)->next(row);
        if (!more) failure = more.error().message;
        if (!more || !*more) return rows;
        if (row.faults.empty() && row.cells.size() != (*plain)->headings().size()) qFatal("a good row has other cells than headings");
    }
}

std::string workbook(const RecordFolder& folder)
{
    const std::string path = folder.path("seed.xlsx").string();
    lxw_workbook* book = workbook_new(path.c_str());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "S");
    lxw_row_t row = 0;
    for (const char* line : {"业务编号,业务类型,业务时间,办理渠道,金额", "A1,开户,2026-03-02,纸质,500万", "A2,认定,2026-03-02 09:00,did,7"}) {
        lxw_col_t column = 0;
        for (const QString& cell : QString::fromUtf8(line).split(u','))
            worksheet_write_string(sheet, row, column++, cell.toUtf8().constData(), nullptr);
        ++row;
    }
    workbook_close(book);
    QFile file{QString::fromStdString(path)};
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
}

std::string mutated(std::string content, const std::string& other, std::mt19937& random)
{
    for (auto changes = 1 + random() % 6; changes > 0 && !content.empty(); --changes) {
        const std::size_t at = random() % content.size();
        switch (random() % 6) {
        case 0: content[at] = char(content[at] ^ (1 << random() % 8)); break;
        case 1: content[at] = char(random()); break;
        case 2: content.erase(at, 1 + random() % 40); break;
        case 3: content.insert(at, content.substr(random() % content.size(), 1 + random() % 60)); break;
        case 4: content.insert(at, other.substr(random() % other.size(), 1 + random() % 60)); break;
        case 5: content.insert(at, 1, "\"\n,\r\t;|<>{}[]\0\xFF"[random() % 16]); break;
        }
    }
    return content;
}

} // namespace

/// Files that mean harm. How many mutated ones: GUANLAN_MUTATIONS, 2000 where it is not set.
class HostileFileTest : public QObject {
    Q_OBJECT

private slots:
    void noneDoesHarm()
    {
        #ifdef __SANITIZE_ADDRESS__
constexpr qint64 longestMs = 10 * 10'000; // Sanitizers slow it down so much.
#else
constexpr qint64 longestMs = 10'000;
#endif
        constexpr double mostMiB = 512;
        RecordFolder folder, made;
        double peak = 0;
        qint64 slowest = 0;
        const auto files = hostileFiles(made);
        QVERIFY(files.size() >= 60);
        for (const HostileFile& hostile : files) {
            const auto path = folder.write(hostile.name.c_str(), hostile.content);
            const PeakMemory memory;
            QElapsedTimer timer;
            timer.start();
            std::string failure;
            const std::int64_t rows = readThrough(path, failure);
            slowest = std::max(slowest, timer.elapsed());
            peak = std::max(peak, memory.grownMiB());
            QVERIFY2(timer.elapsed() < longestMs, hostile.name.c_str());
            if (PeakMemory::isMeaningful) QVERIFY2(memory.grownMiB() < mostMiB, hostile.name.c_str());
            QVERIFY2(!hostile.mustFail || !failure.empty(), (hostile.name + " was read: " + std::to_string(rows)).c_str());
            QCOMPARE(folder.entries(), QStringList{QString::fromStdString(hostile.name)});
            QFile::remove(QString::fromStdString(path.string()));
        }
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/guanlan-outside.txt")));
        qInfo("%d hostile files: slowest %lld ms, most memory %.0f MiB", int(files.size()), static_cast<long long>(slowest), peak);
    }

    void noMutationDoesHarm()
    {
        const int count = qEnvironmentVariableIntValue("GUANLAN_MUTATIONS") > 0 ? qEnvironmentVariableIntValue("GUANLAN_MUTATIONS") : 2000;
        RecordFolder folder;
        const std::string gb = through(QStringLiteral("iconv"), {QStringLiteral("-t"), QStringLiteral("GB18030")}, recordsCsv(5));
        const std::string json = "{\"reference\":\"A1\",\"kind\":\"开户\",\"time\":\"2026-03-02\",\"channel\":\"did\",\"amount\":5}\n{\"reference\":\"A2\",\"kind\":\"other\",\"time\":\"20260302\",\"channel\":\"纸质\"}\n";
        const std::vector<std::pair<const char*, std::string>> seeds{{"m.csv", recordsCsv(5)}, {"m.csv", gb}, {"m.jsonl", json}, {"m.xlsx", workbook(folder)},
            {"sheet", sheetOf("<row>" + inlineCell("业务编号") + inlineCell("业务类型") + "</row><row><c r=\"B2\" t=\"n\" s=\"3\"><v>1.5</v></c></row>")}};
        std::mt19937 random{20261126};
        int refused = 0;
        qint64 slowest = 0;
        for (int i = 0; i < count; ++i) {
            const auto& [name, seed] = seeds[random() % seeds.size()];
            const std::string content = mutated(seed, seeds[random() % seeds.size()].second, random);
            std::filesystem::path path = folder.path("m.xlsx");
            if (std::string_view{name} == "sheet") writeZip(path, workbookParts(content));
            else path = folder.write(name, content);
            std::string failure;
            QElapsedTimer timer;
            timer.start();
            QVERIFY(readThrough(path, failure) >= 0);
            slowest = std::max(slowest, timer.elapsed());
            refused += !failure.empty();
        }
        QVERIFY(slowest < 10'000);
        qInfo("%d mutated files: %d refused, slowest %lld ms", count, refused, static_cast<long long>(slowest));
    }
};

QTEST_GUILESS_MAIN(HostileFileTest)
#include "hostile_file_test.moc"
