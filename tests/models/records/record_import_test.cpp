// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/record_import.h"
#include "tests/models/records/record_files.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/models/store/store_fixture.h"

#include <thread>

using namespace guanlan;
using namespace guanlan::records;
using namespace guanlan::test;

namespace {

const InstitutionId broker{Bytes32{7}};

struct BookFixture : StoreFixture {
    std::unique_ptr<store::RecordBook> book;
    RecordFolder files;

    void createBook()
    {
        create();
        auto opened = workspace->recordBook();
        VERIFY_OK(opened);
        book = std::move(opened).value();
    }
    Result<ImportReport> import(const std::filesystem::path& file, const std::function<void(ImportRequest&)>& with = [](ImportRequest&) {}, const RunControl& control = {})
    {
        ImportRequest request{.path = file, .institution = broker, .now = 1'800'000'000};
        with(request);
        return importRecords(*book, request, [](const RecordComplaint&) {}, control);
    }
    QString count(const char* table) const { return sqlite(path(), QStringLiteral("SELECT count(*) FROM ") + QLatin1String{table}); }
};

} // namespace

class RecordImportTest : public QObject {
    Q_OBJECT

private slots:
    void aFileIsTakenOnce()
    {
        BookFixture fixture;
        fixture.createBook();
        const auto file = fixture.files.write("r.csv", recordsCsv(500) + "x,y\n");
        const auto first = fixture.import(file);
        VERIFY_OK(first);
        QVERIFY(first->end == ImportEnd::Taken && first->good == 500 && first->bad == 1 && first->complaints == 1);
        const QString sha = QString::fromStdString(through(QStringLiteral("sha256sum"), {}, recordsCsv(500) + "x,y\n")).left(64);
        QCOMPARE(sqlite(fixture.path(), "SELECT lower(hex(digest)) FROM record_file"), sha);
        const QString content = sqlite(fixture.path(), "SELECT * FROM record_file; SELECT sum(line), sum(time), sum(amount_from) FROM record");
        const auto second = fixture.import(file);
        VERIFY_OK(second);
        QVERIFY(second->end == ImportEnd::TakenBefore && second->good == 500 && second->bad == 1);
        QCOMPARE(sqlite(fixture.path(), "SELECT * FROM record_file; SELECT sum(line), sum(time), sum(amount_from) FROM record"), content);
        QVERIFY((*fixture.import(file, [](ImportRequest& r) { r.institution = InstitutionId{Bytes32{8}}; })).end == ImportEnd::Taken);
    }

    void whatWasReadIsWhatIsKept()
    {
        BookFixture fixture;
        fixture.createBook();
        const auto file = fixture.files.write("r.csv", recordsCsv(300));
        VERIFY_OK(fixture.import(file));
        auto source = openRows(file);
        VERIFY_OK(source);
        const auto mapping = ColumnMapping::guess((*source)->headings());
        auto reader = RecordReader::create(std::move(source).value(), mapping);
        const auto kept = fixture.book->records(1, 0, 1000);
        VERIFY_OK(kept);
        QCOMPARE(kept->size(), std::size_t{300});
        for (const BusinessRecord& record : *kept) {
            QVERIFY(*reader->next());
            QVERIFY(record == reader->record());
        }
        QVERIFY(fixture.book->records(1, 290, 5)->front().line == 291);
        QVERIFY(*fixture.book->mapping(broker) == mapping.toJson());
        QCOMPARE(fixture.book->files()->size(), std::size_t{1});
    }

    void dryRunsAndRefusedFilesLeaveNothing()
    {
        BookFixture fixture;
        fixture.createBook();
        const auto file = fixture.files.write("r.csv", recordsCsv(50) + "x,y\n");
        QVERIFY((*fixture.import(file, [](ImportRequest& r) { r.dryRun = true; })).end == ImportEnd::Read);
        const auto strict = fixture.import(file, [](ImportRequest& r) { r.wholeOnly = true; });
        VERIFY_OK(strict);
        QVERIFY(strict->end == ImportEnd::Refused && strict->bad == 1);
        QVERIFY(!fixture.import(fixture.files.write("n.csv", "a,b\n1,2\n")));
        QCOMPARE(fixture.count("record") + fixture.count("record_file") + fixture.count("record_mapping"), QStringLiteral("000"));
    }

    /// Stopped at any point, also where rows are being written: nothing is there, and the file can be taken afterwards.
    void stoppedItLeavesNothing()
    {
        BookFixture fixture;
        fixture.createBook();
        const auto file = fixture.files.write("r.csv", recordsCsv(int(store::recordsBeforeWriting) + 20'000));
        for (const int percent : {0, 30, 95}) {
            bool stop = false;
            QElapsedTimer stopped;
            const RunControl control{.cancelled = [&] { return stop; }, .progress = [&](std::int64_t done, std::int64_t total) {
                if (!stop && done * 100 >= total * percent) stop = true, stopped.start();
            }};
            const auto result = fixture.import(file, [](ImportRequest&) {}, control);
            QVERIFY(!result && result.error().kind == ErrorKind::Cancelled);
            qInfo("stopped at %d %%: ended after %lld ms", percent, static_cast<long long>(stopped.elapsed()));
            QCOMPARE(fixture.count("record") + fixture.count("record_file"), QStringLiteral("00"));
        }
        VERIFY_OK(fixture.import(file));
        QCOMPARE(fixture.count("record"), QString::number(store::recordsBeforeWriting + 20'000));
    }

    void aFileThatChangesMeanwhileIsRefused()
    {
        BookFixture fixture;
        fixture.createBook();
        const auto file = fixture.files.write("r.csv", recordsCsv(20'000));
        bool changed = false;
        const RunControl control{.progress = [&](std::int64_t, std::int64_t) {
            if (!std::exchange(changed, true)) fixture.files.write("r.csv", recordsCsv(20'000, 2));
        }};
        const auto result = fixture.import(file, [](ImportRequest&) {}, control);
        QVERIFY(!result && result.error().kind == ErrorKind::Unavailable);
        QCOMPARE(fixture.count("record"), QStringLiteral("0"));
    }

    /// Files are taken while blocks are written from another thread: neither fails.
    void aSyncGoesOnMeanwhile()
    {
        BookFixture fixture;
        fixture.createBook();
        std::atomic<int> failed = 0;
        std::thread sync{[&] {
            EventGenerator generator{77};
            for (std::uint64_t block = 0; block < 150; ++block)
                if (!fixture.writer->append(fixture.chain, generator.blocks(block, block))) ++failed;
        }};
        for (std::uint32_t seed = 1; seed <= 10; ++seed)
            if (const auto done = fixture.import(fixture.files.write("r.csv", recordsCsv(2000, seed))); !done || done->end != ImportEnd::Taken) ++failed;
        sync.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(fixture.count("record"), QStringLiteral("20000"));
    }

    /// A file so large that its transaction outlasts what a connection waits for (5 s): the chain's writer waits on.
    void aLongImportIsWaitedFor()
    {
        struct SlowFeed final : store::RecordFeed {
            std::int64_t line = 0;
            std::atomic<bool> writing = false;
            Result<bool> next(BusinessRecord& record) override
            {
                record.line = ++line;
                record.reference = "r";
                if (std::size_t(line) != store::recordsBeforeWriting + 10) return std::size_t(line) < store::recordsBeforeWriting + 20;
                writing = true;
                std::this_thread::sleep_for(std::chrono::milliseconds{6500});
                return true;
            }
            Result<std::int64_t> finish() override { return std::int64_t{0}; }
        };
        BookFixture fixture;
        fixture.createBook();
        SlowFeed feed;
        Result<store::RecordFile> taken = Error{};
        std::thread hand{[&] { taken = fixture.book->take({.institution = broker, .name = "r.csv"}, feed); }};
        while (!feed.writing) std::this_thread::yield();
        EventGenerator generator{77};
        const auto appended = fixture.writer->append(fixture.chain, generator.blocks(0, 3));
        hand.join();
        VERIFY_OK(taken);
        VERIFY_OK(appended);
        QCOMPARE(fixture.count("record"), QString::number(taken->taken));
    }

    /// The institution's own mapping is used again where it fits.
    void theMappingIsKept()
    {
        BookFixture fixture;
        fixture.createBook();
        const std::string odd = "甲,乙,丙,丁\nA1,开户,2026-03-02,纸质\n";
        auto mapping = ColumnMapping{};
        mapping.set(records::RecordField::Reference, "甲");
        mapping.set(records::RecordField::Kind, "乙");
        mapping.set(records::RecordField::Time, "丙");
        mapping.set(records::RecordField::Channel, "丁");
        VERIFY_OK(fixture.import(fixture.files.write("a.csv", odd), [&](ImportRequest& r) { r.mapping = mapping; }));
        const auto next = fixture.import(fixture.files.write("b.csv", odd + "A2,开户,2026-03-02,纸质\n"));
        VERIFY_OK(next);
        QVERIFY(next->good == 2 && next->mapping == mapping);
        // A column that was not there before is not left out.
        const auto wider = fixture.import(fixture.files.write("d.csv", "甲,乙,丙,丁,金额\nA3,开户,2026-03-02,纸质,500万\n"));
        VERIFY_OK(wider);
        mapping.set(records::RecordField::Amount, "金额");
        QVERIFY(wider->good == 1 && wider->mapping == mapping);
        QVERIFY((*fixture.import(fixture.files.write("c.csv", recordsCsv(3)))).good == 3);
    }

    void readOnlyIsRefusedInWords()
    {
        BookFixture fixture;
        fixture.createBook();
        auto reading = store::Workspace::open({fixture.path(), {}, store::OpenMode::ReadOnly});
        VERIFY_OK(reading);
        fixture.book = std::move((*reading)->recordBook()).value();
        const auto result = fixture.import(fixture.files.write("r.csv", recordsCsv(3)));
        QVERIFY(!result && result.error().kind == ErrorKind::Unavailable && result.error().message.find("read only") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(RecordImportTest)
#include "record_import_test.moc"
