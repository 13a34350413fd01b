// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"
#include "tests/models/reporting/built_in_template.h"
#include "tests/models/store/store_fixture.h"

using namespace guanlan;
using namespace guanlan::reporting;

namespace {

constexpr int many = maximumPaperRows + 500; ///< More findings than a table lists.

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
    InstitutionId m_often, m_seldom;

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

    Report build(const char* form, ReportLanguage language = ReportLanguage::English)
    {
        ReportRequest request{.form = test::builtInTemplate(form), .from = m_events.front().time, .to = m_events.back().time + secondsPerDay, .language = language, .mostRows = maximumPaperRows};
        if (request.form.about == ReportAbout::Institutions) request.institutions = {m_often, m_seldom};
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
        m_often = m_generator.id<InstitutionId>(1, 0);
        m_seldom = m_generator.id<InstitutionId>(1, 1);
        VERIFY_OK(m_store.writer->setDirectory(m_store.chain, {{m_often, {"甲银行", "Bank A"}, InstitutionKind::Bank},
            {m_seldom, {"乙证券", "Firm B"}, InstitutionKind::Securities}}));
        std::vector<Finding> findings;
        for (int i = 0; i < many; ++i) {
            const Event& event = m_events[std::size_t(i) * m_events.size() / many];
            findings.push_back(made(i, "R01", event.key, event.time));
            findings.back().institution = m_often;
        }
        const Event& last = m_events.back(); // Behind all that the tables list.
        findings.push_back(made(many, "R02", last.key, last.time));
        findings.back().institution = m_seldom;
        findings.back().verdict = Verdict::CannotEvaluate;
        VERIFY_OK(m_store.writer->startJudgement(m_store.chain, {"first", {}, {}, {}}));
        VERIFY_OK(m_store.writer->judge(m_store.chain, findings, last.key));
        VERIFY_OK(m_store.writer->record({.id = 0, .time = last.time, .chain = m_store.chain, .kind = "receipts-root",
            .node = "Broker A", .block = 12, .message = "the receipts root differs"}));
    }

    void totalsCountWhatTheTableLeavesOut()
    {
        const Report report = build("overview");
        QCOMPARE(report.sections.front().figures.back().value, std::int64_t(many));
        QCOMPARE(report.sections.front().paragraphs.back(), std::string{"1 more could not be judged for want of input."});
        const ReportTable* rules = tableOf(report, "Findings by rule");
        QVERIFY(rules && rules->rows.size() == 2);
        QCOMPARE(rules->rows[0], (std::vector<std::string>{"R01", "▲ High", std::to_string(many), "0"}));
        QCOMPARE(rules->rows[1], (std::vector<std::string>{"R02", "▲ High", "0", "1"}));
        const ReportTable* institutions = tableOf(report, "Activity by institution");
        QVERIFY(institutions && institutions->rows.size() >= 2);
        QCOMPARE(institutions->rows[0].front(), std::string{"Bank A"}); // Most findings first; the others have none and stand by name.
        QVERIFY(std::ranges::is_sorted(institutions->rows.begin() + 1, institutions->rows.end(), {}, [](const auto& row) { return row.front(); }));
        for (const auto& row : institutions->rows) {
            const std::string& findings = row.at(row.size() - 2); // Behind it the id, for files of data.
            if (row.front() == "Bank A") QCOMPARE(findings, std::to_string(many));
            if (row.front() == "Firm B") QCOMPARE(findings, std::string{"0"});
        }
        QCOMPARE(tableOf(report, "Findings one by one")->rows.size(), std::size_t(maximumPaperRows));
        const auto& words = report.sections[2].paragraphs;
        QCOMPARE(words.back(), "Of " + std::to_string(many + 1) + " findings in this period only the earliest "
                + std::to_string(maximumPaperRows) + " are listed one by one.");
        QCOMPARE(report.sections[3].paragraphs.back(), std::string{"1 items cannot be evaluated for want of input."});
    }

    void anInstitutionsPartCountsItsOwn()
    {
        const Report report = build("institution");
        std::vector<std::int64_t> totals;
        for (const ReportSection& section : report.sections)
            if (!section.figures.empty()) totals.push_back(section.figures.back().value);
        QCOMPARE(totals, (std::vector<std::int64_t>{many, 0})); // What the seldom one has cannot be evaluated.
    }

    void namesIncidentsInTheReportsLanguage()
    {
        QCOMPARE(tableOf(build("findings", ReportLanguage::Chinese), "数据源异常")->rows[0][1], std::string{"收据根不符"});
        QCOMPARE(tableOf(build("findings"), "Incidents of the data sources")->rows[0][1],
            std::string{"Receipts root differs"});
    }

    void whatIsSaidOfABlockNamesTheBlockAlone() // Last: it takes the other findings away.
    {
        const Event& event = m_events[20];
        Finding onEvents = made(1, "R10", event.key, event.time);
        onEvents.events = {m_events[3].key, event.key};
        const EventKey block = EventKey::ofBlock(m_store.chain, event.key.block() + 1);
        VERIFY_OK(m_store.writer->startJudgement(m_store.chain, {"second", {}, {}, {}}));
        VERIFY_OK(m_store.writer->judge(m_store.chain, {onEvents, made(2, "R31", block, event.time)}, m_events.back().key));
        VERIFY_OK(m_store.writer->adoptJudgement(m_store.chain));
        const auto text = [](EventKey key) { return std::to_string(key.block()) + "/" + std::to_string(key.logIndex()); };
        const Report report = build("findings");
        const auto& rows = tableOf(report, "Findings one by one")->rows;
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0][6], text(m_events[3].key) + ", " + text(event.key));
        QCOMPARE(rows[1][6], std::to_string(block.block()));
    }
};

QTEST_APPLESS_MAIN(ReportDocumentTest)
#include "report_document_test.moc"
