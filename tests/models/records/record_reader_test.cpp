// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/records/cell_values.h"
#include "tests/models/records/record_files.h"

#include <nlohmann/json.hpp>

#include <set>

using namespace guanlan;
using namespace guanlan::records;
using namespace guanlan::test;
using namespace Qt::Literals::StringLiterals;

class RecordReaderTest : public QObject {
    Q_OBJECT

private slots:
    void times_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc"); // Empty: no time.
        QTest::newRow("iso") << "2026-03-02T01:20:11Z"_ba << "2026-03-02T01:20:11Z"_ba;
        QTest::newRow("offset") << "2026-03-02T09:20:11+08:00"_ba << "2026-03-02T01:20:11Z"_ba;
        QTest::newRow("west") << "2026-03-01 20:20:11-0500"_ba << "2026-03-02T01:20:11Z"_ba;
        QTest::newRow("shanghai") << "2026-03-02 09:20:11.250"_ba << "2026-03-02T01:20:11Z"_ba;
        QTest::newRow("slashes") << "2026/3/2 9:20"_ba << "2026-03-02T01:20:00Z"_ba;
        QTest::newRow("chinese") << "2026年3月2日 9时20分11秒"_ba << "2026-03-02T01:20:11Z"_ba;
        QTest::newRow("chinese hour") << "2026年3月2日 9时"_ba << "2026-03-02T01:00:00Z"_ba;
        QTest::newRow("date") << "2026-03-02"_ba << "2026-03-01T16:00:00Z"_ba;
        QTest::newRow("compact") << "20260302"_ba << "2026-03-01T16:00:00Z"_ba;
        for (const char* wrong : {"", "2026", "2026-02-30", "2026-3/2", "2026-03-02 24:00", "2026-03-02x09:20", "02.03.2026", "2026年3月2", "2026-03-02 09:20:11 PM",
                 "2026-03-02T09:20:11+8", "46083.5", "2026-03-02 09:20:"})
            QTest::newRow(*wrong ? wrong : "empty") << QByteArray{wrong} << ""_ba;
    }
    void times()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, utc);
        const auto time = parseCellTime(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(time ? toIso8601(*time) : std::string{}), utc);
    }

    void amounts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fen"); // "from..to"; empty: no amount.
        const auto row = [](const char* text, const char* fen) { QTest::newRow(text) << QByteArray{text} << QByteArray{fen}; };
        row("5000000", "500000000..500000000");
        row("¥5,000,000.05", "500000005..500000005");
        row("500万元", "500000000..500000000");
        row("1.5亿", "15000000000..15000000000");
        row("0", "0..0");
        row("0.00001万", "10..10");
        row("100万-500万", "100000000..500000000");
        row("[100万,500万)", "100000000..500000000");
        row("100万～500万元", "100000000..500000000");
        row(">=500万", "500000000..");
        row("≥500万", "500000000..");
        row("500万以上", "500000000..");
        row(">500万", "500000001..");
        row("<100万", "..100000000");
        row("100万以下", "..100000001");
        for (const char* wrong : {"", "-5", "1e6", "5.001", "5.", ".5", "1,00", "1,0000", "500万-100万", "100-100", "五百万", "500 万x", "[1,2", "[1,2]", "99999999999999999999", "99999999999亿", "0.0000001万"})
            row(wrong, "");
    }
    void amounts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fen);
        const auto amount = parseAmountBand(text.toStdString());
        QByteArray found;
        if (amount) found = (amount->from ? QByteArray::number(qint64(*amount->from)) : QByteArray{}) + ".." + (amount->to ? QByteArray::number(qint64(*amount->to)) : QByteArray{});
        QCOMPARE(found, fen);
    }

    void everyWordIsReadOnce()
    {
        std::set<std::string_view> seen;
        for (const auto& word : recordKindWords()) QVERIFY(parseRecordKind(word.text) == word.value && seen.insert(word.text).second);
        for (const auto& word : recordOutcomeWords()) QVERIFY(parseRecordOutcome(word.text) == word.value && seen.insert(word.text).second);
        for (const auto& word : recordChannelWords()) QVERIFY(parseRecordChannel(word.text) == word.value && seen.insert(word.text).second);
        QVERIFY(parseRecordKind("Account Opening") == RecordKind::AccountOpening && parseRecordChannel("DID") == RecordChannel::Did);
        QVERIFY(!parseRecordKind("") && !parseRecordKind("认") && recordWord(RecordKind::ProductPurchase) == "product-purchase");
    }

    void mappingsAreGuessedAndKept()
    {
        const std::vector<std::string> chinese{"序号", "业务编号", "业务类型", "业务时间", "客户标识", "凭证编号", "金额（元）", "办理渠道", "备注"};
        const auto mapping = ColumnMapping::guess(chinese);
        QVERIFY(mapping.column(RecordField::Amount) == "金额（元）" && mapping.column(RecordField::Reference) == "业务编号");
        QVERIFY(!mapping.column(RecordField::Operator));
        VERIFY_OK(mapping.places(chinese));
        const auto again = ColumnMapping::fromJson(mapping.toJson());
        VERIFY_OK(again);
        QVERIFY(*again == mapping);
        const auto json = nlohmann::json::parse(mapping.toJson());
        QCOMPARE(json["columns"]["channel"].get<std::string>(), std::string{"办理渠道"});
        const auto english = ColumnMapping::guess({"Business Ref", "type", "Timestamp", "channel", "Subject_ID", "SHA-256", "Class"});
        QVERIFY(english.column(RecordField::Kind) == "type" && english.column(RecordField::Digest) == "SHA-256" && english.column(RecordField::InvestorClass) == "Class");
        QVERIFY(!ColumnMapping::guess({"a", "b"}).places({"a", "b"}));
        for (const char* wrong : {"", "{}", "[]", R"({"format":"guanlan-column-mapping","version":1})", R"({"format":"guanlan-column-mapping","version":1,"columns":{"x":"y"}})",
                 R"({"format":"guanlan-column-mapping","version":1,"columns":{"kind":"y","time":"y"}})", R"({"format":"guanlan-column-mapping","version":1,"columns":{"kind":3}})"})
            QVERIFY2(!ColumnMapping::fromJson(wrong), wrong);
    }

    void recordsAreRead()
    {
        RecordFolder folder;
        auto source = openRows(folder.write("r.csv", recordsCsv(3)));
        VERIFY_OK(source);
        const auto mapping = ColumnMapping::guess((*source)->headings());
        auto reader = RecordReader::create(std::move(source).value(), mapping);
        VERIFY_OK(reader);
        QVERIFY(*reader->next());
        QVERIFY(reader->isGood());
        const BusinessRecord& record = reader->record();
        QVERIFY(record.line == 2 && record.reference == "YW1000000" && record.kind == RecordKind::Recognition && record.channel == RecordChannel::Paper);
        QVERIFY(toIso8601(record.time) == "2025-12-31T16:00:00Z" && record.outcome == RecordOutcome::Accepted && record.operatorName == "张三");
        QVERIFY(record.amount == (AmountBand{500000050, 500000050}) && record.subject && record.credential && record.digest && record.investorClass == "B");
    }

    /// Line, column, value and reason, in both languages; all faults of a row; the rows between are taken.
    void complaintsSayWhereAndWhy()
    {
        RecordFolder folder;
        auto source = openRows(folder.write("r.csv",
            "业务编号,业务类型,业务时间,办理渠道,客户标识,金额\nA1,开户,2026-03-02,did,,\n,飞行,昨天,鸽子,0x12,很多\nA3,开户,1889-01-01,纸质,,\nA4,开户,2026-03-02,纸质,,\n"
            "A\xE2\x80\xAE" "5,开户,2026-03-02,纸质,,\n"));
        VERIFY_OK(source);
        const auto mapping = ColumnMapping::guess((*source)->headings());
        auto reader = RecordReader::create(std::move(source).value(), mapping);
        VERIFY_OK(reader);
        std::vector<RecordComplaint> complaints;
        int good = 0;
        for (auto more = reader->next(); more && *more; more = reader->next()) {
            good += reader->isGood();
            std::ranges::copy(reader->complaints(), std::back_inserter(complaints));
        }
        QCOMPARE(good, 2);
        std::set<std::tuple<std::int64_t, std::string, std::string, RecordFault>> found;
        for (const auto& each : complaints) {
            found.emplace(each.line, each.column, each.value, each.fault);
            QVERIFY(!faultEnglish(each.fault).empty() && !faultChinese(each.fault).empty() && !faultName(each.fault).empty());
        }
        const decltype(found) expected{{3, "业务编号", "", RecordFault::Missing}, {3, "业务类型", "飞行", RecordFault::UnknownWord}, {3, "业务时间", "昨天", RecordFault::BadTime},
            {3, "办理渠道", "鸽子", RecordFault::UnknownWord}, {3, "客户标识", "0x12", RecordFault::BadId}, {3, "金额", "很多", RecordFault::BadAmount},
            {4, "业务时间", "1889-01-01", RecordFault::TimeOutOfRange}, {6, "业务编号", "A⟨U+202E⟩5", RecordFault::Unprintable}};
        QVERIFY(found == expected);
    }
};

QTEST_GUILESS_MAIN(RecordReaderTest)
#include "record_reader_test.moc"
