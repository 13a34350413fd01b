// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"
#include "tests/models/store/store_fixture.h"

using namespace guanlan;
using namespace guanlan::reporting;

namespace {

const ReportTable* tableOf(const Report& report, const std::string& title)
{
    for (const ReportSection& section : report.sections)
        for (const ReportTable& table : section.tables)
            if (table.title == title) return &table;
    return nullptr;
}

} // namespace

/// What a report says of a workspace, as its reader meets it.
class ReportDocumentTest : public QObject {
    Q_OBJECT

    test::StoreFixture m_store;
    test::EventGenerator m_generator{11};
    std::vector<Event> m_events;

    Finding made(int number, const std::string& rule, EventKey key, std::int64_t time) const
    {
        Finding finding;
        finding.id = std::to_string(1'000'000 + number);
        finding.rule = rule;
        finding.severity = Severity::High;
        finding.event = key;
        finding.time = time;
        finding.events = {key};
        finding.packDigest = std::string(64, 'a');
        return finding;
    }

    Report build(ReportLanguage language = ReportLanguage::English)
    {
        const ReportRequest request{.which = ReportTemplate::Findings, .institutions = {}, .from = m_events.front().time,
            .to = m_events.back().time + secondsPerDay, .language = language, .madeAt = 0, .madeBy = {}, .ruleTitles = {}};
        auto report = buildReport(*m_store.reader(), request, {});
        if (!report) qFatal("%s", report.error().message.c_str());
        return std::move(report).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store.create();
        const auto blocks = m_generator.blocks(0, 60);
        VERIFY_OK(m_store.writer->append(m_store.chain, blocks));
        m_events = m_store.reader()->page({.filter = {}, .from = {}, .limit = 500}).value().rows;
        const Event& last = m_events.back();
        VERIFY_OK(m_store.writer->record({.id = 0, .time = last.time, .chain = m_store.chain, .kind = "receipts-root",
            .node = "Broker A", .block = 12, .message = "the receipts root differs"}));
    }

    void namesIncidentsInTheReportsLanguage()
    {
        QCOMPARE(tableOf(build(ReportLanguage::Chinese), "数据源异常")->rows[0][1], std::string{"收据根不符"});
        QCOMPARE(tableOf(build(), "Incidents of the data sources")->rows[0][1],
            std::string{"Receipts root differs"});
    }

    void whatIsSaidOfABlockNamesTheBlockAlone()
    {
        const Event& event = m_events[20];
        Finding onEvents = made(1, "R10", event.key, event.time);
        onEvents.events = {m_events[3].key, event.key};
        const EventKey block = EventKey::ofBlock(m_store.chain, event.key.block() + 1);
        VERIFY_OK(m_store.writer->startJudgement(m_store.chain, {"test", {}, {}, {}}));
        VERIFY_OK(m_store.writer->judge(m_store.chain, {onEvents, made(2, "R31", block, event.time)}, m_events.back().key));
        const auto text = [](EventKey key) { return std::to_string(key.block()) + "/" + std::to_string(key.logIndex()); };
        const Report report = build();
        const auto& rows = tableOf(report, "Findings one by one")->rows;
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0][6], text(m_events[3].key) + ", " + text(event.key));
        QCOMPARE(rows[1][6], std::to_string(block.block()));
    }
};

QTEST_APPLESS_MAIN(ReportDocumentTest)
#include "report_document_test.moc"
