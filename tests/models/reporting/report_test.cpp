// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace guanlan;
using namespace guanlan::reporting;

class ReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << "abc" << "abc";
        QTest::newRow("comma") << "a,b" << "\"a,b\"";
        QTest::newRow("quote") << "a\"b" << "\"a\"\"b\"";
        QTest::newRow("line break") << "a\nb" << "\"a\nb\"";
        QTest::newRow("formula") << "=1+1" << "'=1+1";
        QTest::newRow("formula with comma") << "=HYPERLINK(\"x\",\"y\")" << "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"";
        QTest::newRow("at") << "@SUM(A1)" << "'@SUM(A1)";
        QTest::newRow("behind blanks") << "  =1" << "'  =1";
        QTest::newRow("of full width") << "＝1" << "'＝1";
        QTest::newRow("turned writing") << "a\u202Eb" << "a⟨U+202E⟩b";
        QTest::newRow("line feed") << "\n1" << "\"'\n1\"";
        QTest::newRow("tab") << "\t=1" << "'\t=1";
        QTest::newRow("negative number stays a number") << "-12.5" << "-12.5";
        QTest::newRow("minus formula") << "-1+cmd|x" << "'-1+cmd|x";
    }
    void csvCells()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(QString::fromStdString(csvCell(text.toStdString())), cell);
    }

    void eventFieldsAreTheAgreedOnes()
    {
        Event event;
        event.key = EventKey{ChainRef{1}, 812, 3};
        event.time = 1772414411;
        event.txIndex = 1;
        event.type = EventType::CredentialIssued;
        event.level = VerificationLevel::Proven;
        event.institution = InstitutionId{};
        event.subject = SubjectId{};
        event.credential = CredentialId{};
        event.schema = SchemaId{};
        event.digest = Digest{};
        event.validFrom = 1772409600;
        event.validUntil = 0;
        event.evidence = {CredentialId{}};
        const auto json = eventToJson(event, "Pilot chain");
        std::vector<std::string> names;
        for (const auto& item : json.items())
            names.push_back(item.key());
        QCOMPARE(names,
            (std::vector<std::string>{"chain", "block", "log_index", "tx_index", "time", "tx", "contract", "sender", "type",
                "institution", "subject", "credential", "schema", "digest", "valid_from", "valid_until", "evidence",
                "verification"}));
        QCOMPARE(json["time"].get<std::string>(), std::string{"2026-03-02T01:20:11Z"});
        QCOMPARE(json["valid_from"].get<std::string>(), std::string{"2026-03-02T00:00:00Z"});
        QCOMPARE(json["block"].get<int>(), 812);
        QCOMPARE(json["verification"].get<std::string>(), std::string{"proven"});
        QCOMPARE(eventCsvCells(event, "Pilot chain").size(), eventCsvColumns().size());
    }

    void badUtf8NeverThrows()
    {
        Event event;
        event.name = "\xff\xfe bank";
        QVERIFY(!jsonLine(eventToJson(event, "x")).empty());
    }
};

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
