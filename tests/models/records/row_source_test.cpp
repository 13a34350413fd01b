// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/records/record_files.h"

using namespace guanlan;
using namespace guanlan::records;
using namespace guanlan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A cell of anything that text may hold, by an alphabet that is full of what a parser trips over.
std::string anyCell(std::mt19937& random)
{
    static const std::vector<std::string> alphabet{"a", "7", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "\r", " ", "中", "文", "㐀", "€", "𠮷", "0x", "é", "·"};
    std::string cell;
    for (auto length = random() % 8; length > 0; --length) cell += alphabet[random() % alphabet.size()];
    return cell;
}

/// RFC 4180, written here anew.
std::string csvOf(const Table& table, char delimiter, const std::string& lineEnd, std::mt19937& random)
{
    std::string csv;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i) csv += delimiter;
            const bool needs = row[i].find_first_of(std::string{"\"\r\n"} + delimiter) != std::string::npos;
            if (!needs && random() % 4) {
                csv += row[i];
                continue;
            }
            csv += '"';
            for (const char c : row[i]) csv += c == '"' ? std::string{"\"\""} : std::string{c};
            csv += '"';
        }
        csv += lineEnd;
    }
    if (random() % 2) csv.resize(csv.size() - lineEnd.size());
    return csv;
}

} // namespace

class RowSourceTest : public QObject {
    Q_OBJECT

private slots:
    /// Any table, however it is written, is read back; GB18030 and UTF-16 made by iconv.
    void anyTableComesBack()
    {
        std::mt19937 random{20261126};
        RecordFolder folder;
        const std::vector<std::string> encodings{"UTF-8", "UTF-8 marked", "GB18030", "UTF-16LE", "UTF-16BE"};
        for (int round = 0; round < 200; ++round) {
            const auto columns = 2 + random() % 6;
            Table table(3 + random() % 30);
            table[0].clear();
            for (std::size_t column = 0; column < columns; ++column) table[0].push_back("列" + std::to_string(column));
            for (std::size_t row = 1; row < table.size(); ++row) {
                for (std::size_t column = 0; column < columns; ++column) table[row].push_back(anyCell(random));
                table[row][0] += "行"; // No row is empty.
            }
            const char delimiter = ",;\t|"[random() % 4];
            std::string csv = csvOf(table, delimiter, random() % 2 ? "\n" : "\r\n", random);
            const std::string& encoding = encodings[std::size_t(round) % encodings.size()];
            if (encoding == "UTF-8 marked") csv.insert(0, "\xEF\xBB\xBF");
            else if (encoding != "UTF-8") csv = through(QStringLiteral("iconv"), {QStringLiteral("-f"), QStringLiteral("UTF-8"), QStringLiteral("-t"), QString::fromStdString(encoding)}, csv);
            SourceOptions options{.delimiter = delimiter};
            if (encoding.starts_with("UTF-16")) options.encoding = encoding;
            const ReadTable read = readTable(folder.write("t.csv", csv), options);
            QVERIFY2(read.failure.empty(), read.failure.c_str());
            QVERIFY2(read.description.find(encoding.substr(0, 5)) != std::string::npos, read.description.c_str());
            QVERIFY(read.bad.empty());
            QVERIFY2(read.rows == table, ("round " + std::to_string(round)).c_str());
        }
    }

    void delimitersAreFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("comma") << "a,b;c\n1,2;3\n"_ba << "a·b;c"_ba;
        QTest::newRow("semicolon, with decimal commas") << "a;b;c\n1,5;2,5;3\n1,7;2;3\n"_ba << "a·b·c"_ba;
        QTest::newRow("tab") << "a\tb, c\n1\t2\n"_ba << "a·b, c"_ba;
        QTest::newRow("bar") << "a|b|c\n1|2|x,y\n"_ba << "a·b·c"_ba;
        QTest::newRow("delimiters in quotes do not count") << "\"a;b;c\",d\n\"1;2\",3\n"_ba << "a;b;c·d"_ba;
        QTest::newRow("one column") << "a\n1\n"_ba << "a"_ba;
    }
    void delimitersAreFound()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        RecordFolder folder;
        const ReadTable read = readTable(folder.write("t.csv", text.toStdString()));
        QByteArrayList headings;
        for (const std::string& heading : read.rows.at(0)) headings << QByteArray::fromStdString(heading);
        QCOMPARE(headings.join("·"), expected);
    }

    /// A bad row is told by its line, and the rows around it are read.
    void badRowsAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("good");
        const auto row = [](const char* name, const QByteArray& text, int line, RecordFault fault, int good) {
            QTest::newRow(name) << text << line << int(fault) << good;
        };
        row("stray quote", "a,b\n1,2\n3,x\"y\n5,6\n", 3, RecordFault::StrayQuote, 2);
        row("text after a quote", "a,b\n1,2\n\"3\"x,4\n5,6\n", 3, RecordFault::StrayQuote, 2);
        row("open quote", "a,b\n1,2\n\"3,4\n5,6\n7,8\n", 3, RecordFault::OpenQuote, 3);
        row("too few", "a,b\n1,2\n3\n5,6\n", 3, RecordFault::TooFewCells, 2);
        row("too many", "a,b\n1,2\n3,4,5\n5,6\n", 3, RecordFault::TooManyCells, 2);
        row("broken UTF-8", "a,b\n中文,中文\n\xE4\xB8,中\n中,文\n", 3, RecordFault::BadEncoding, 2);
        row("after a line break in quotes", "a,b\n\"1\n1\",2\n3\n5,6\n", 4, RecordFault::TooFewCells, 2);
        row("giant cell", "a,b\n1,2\n" + QByteArray(70 << 10, 'x') + ",4\n5,6\n", 3, RecordFault::CellTooLong, 2);
        row("giant row", "a,b\n1,2\n" + QByteArray(3 << 20, 'x') + ",4\n5,6\n", 3, RecordFault::RowTooLong, 2);
        row("open quote before much", "a,b\n1,2\n\"3,4\n" + QByteArray("5,6\n").repeated(600'000), 3, RecordFault::OpenQuote, 600'001);
    }
    void badRowsAreTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, fault);
        QFETCH(int, good);
        RecordFolder folder;
        const ReadTable read = readTable(folder.write("t.csv", text.toStdString()));
        QCOMPARE(read.bad.size(), std::size_t{1});
        QCOMPARE(int(read.bad[0].first), line);
        QCOMPARE(int(read.bad[0].second), fault);
        QCOMPARE(int(read.rows.size()) - 1, good);
    }

    void trailingDelimitersAndEmptyRowsAreNothing()
    {
        RecordFolder folder;
        const ReadTable read = readTable(folder.write("t.csv", "\n\na,b\n1,2,,\n\n,\n3,4\n\n"));
        QVERIFY(read.bad.empty());
        QVERIFY((read.rows == Table{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
        QVERIFY((read.lines == std::vector<std::int64_t>{4, 7}));
    }

    void titlesStandAboveTheHeadings()
    {
        RecordFolder folder;
        const ReadTable read = readTable(folder.write("t.csv", "\"景澄证券业务记录, 一季度\",,\n报送日期：2026-04-01\na,b\n1,2\nx,\n"));
        QVERIFY(read.bad.empty());
        QVERIFY((read.rows == Table{{"a", "b"}, {"1", "2"}, {"x", ""}}));
        QVERIFY((read.lines == std::vector<std::int64_t>{4, 5}));
        std::string headings;
        for (int i = 0; i < 2000; ++i) headings += "h" + std::to_string(i) + ",";
        const ReadTable wide = readTable(folder.write("w.csv", headings + "\n"));
        QVERIFY2(wide.failure.ends_with("line 1: names more than 1024 columns; hand in a file with fewer"), wide.failure.c_str());
    }

    /// Bytes that are no text stay bad; they never become U+FFFD.
    void brokenGb18030IsTold()
    {
        RecordFolder folder;
        std::string csv = through(QStringLiteral("iconv"), {QStringLiteral("-t"), QStringLiteral("GB18030")}, "编号,名称\n一,二\n三,四\n五,六\n");
        QVERIFY(!csv.empty());
        csv.insert(csv.size() - 4, "\xFF");
        const ReadTable read = readTable(folder.write("t.csv", csv));
        QVERIFY(read.description.find("GB18030") != std::string::npos);
        QCOMPARE(read.bad.size(), std::size_t{1});
        QVERIFY(read.bad[0] == (std::pair{std::int64_t{4}, RecordFault::BadEncoding}));
        QCOMPARE(read.rows.size(), std::size_t{3});
    }

    void jsonLinesAreRead()
    {
        RecordFolder folder;
        const std::string good = "{\"编号\":\"\\u4e2d\\n\\\"\",\"金额\":12345678901234567890.10,\"b\":true,\"n\":null}\r\n\n{\"n\":-3e5,\"编号\":\"二\"}\n";
        const ReadTable read = readTable(folder.write("t.jsonl", good));
        QVERIFY2(read.failure.empty(), read.failure.c_str());
        QVERIFY(read.bad.empty());
        QVERIFY((read.rows == Table{{"编号", "金额", "b", "n"}, {"中\n\"", "12345678901234567890.10", "true", ""}, {"二", "", "", "-3e5"}}));
        QVERIFY((read.lines == std::vector<std::int64_t>{1, 3}));
    }

    void badJsonLinesAreTold_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<int>("fault");
        QTest::newRow("cut off") << "{\"a\":1"_ba << int(RecordFault::BadJson);
        QTest::newRow("list") << "[1]"_ba << int(RecordFault::BadJson);
        QTest::newRow("two objects") << "{\"a\":1}{\"a\":2}"_ba << int(RecordFault::BadJson);
        QTest::newRow("bare word") << "{\"a\":nul}"_ba << int(RecordFault::BadJson);
        QTest::newRow("leading zero") << "{\"a\":01}"_ba << int(RecordFault::BadJson);
        QTest::newRow("key twice") << "{\"a\":1,\"a\":2}"_ba << int(RecordFault::RepeatedKey);
        QTest::newRow("nested") << "{\"a\":{\"b\":1}}"_ba << int(RecordFault::NestedValue);
        QTest::newRow("broken UTF-8") << "{\"a\":\"\xC3\"}"_ba << int(RecordFault::BadEncoding);
        QTest::newRow("too long") << "{\"a\":\"" + QByteArray(2 << 20, 'x') + "\"}" << int(RecordFault::RowTooLong);
    }
    void badJsonLinesAreTold()
    {
        QFETCH(QByteArray, bad);
        QFETCH(int, fault);
        RecordFolder folder;
        const ReadTable read = readTable(folder.write("t.jsonl", "{\"a\":1}\n" + bad.toStdString() + "\n{\"a\":3}\n"));
        QVERIFY(!read.bad.empty());
        QCOMPARE(int(read.bad[0].first), 2);
        QCOMPARE(int(read.bad[0].second), fault);
        QCOMPARE(read.rows.size(), std::size_t{3});
    }

    void whatIsNoTableIsRefused()
    {
        RecordFolder folder;
        for (const auto& [name, content] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"e.csv", ""}, {"b.csv", "\n\n,,\n"}, {"x.xls", "a"}, {"x.xlsx", "no zip"}, {"e.jsonl", ""}, {"l.jsonl", "[]\n"}, {"q.csv", "a,\"b\n"}}) {
            const ReadTable read = readTable(folder.write(name, content));
            QVERIFY2(!read.failure.empty(), name);
        }
        QVERIFY(!readTable(folder.path("none.csv")).failure.empty());
        QVERIFY(!readTable("/dev/zero").failure.empty());
    }
};

QTEST_GUILESS_MAIN(RowSourceTest)
#include "row_source_test.moc"
