// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/difference_text.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/row_age.h"
#include "models/analytics/summary_text.h"
#include "models/domain/aside.h"
#include "models/reporting/reconciled_rows.h"
#include "models/reporting/report_sections.h"
#include "models/reporting/report_words.h"
#include "models/reporting/section_registry.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

/// Those that somebody has to do something about.
const std::vector<ReconciliationState> unsettled{
    ReconciliationState::Mismatch, ReconciliationState::ChainOnly, ReconciliationState::BusinessOnly, ReconciliationState::CannotEvaluate};

bool isWanted(const ReportData& data, const InstitutionId& institution)
{
    const auto& asked = data.request.institutions;
    return asked.empty() || std::ranges::find(asked, institution) != asked.end();
}

ReportTable summaryTable(const ReportData& data, const std::vector<store::ReconciliationSummary>& summaries)
{
    ReportTable table;
    table.title = data.say("各机构对账情况（全部报送）", "By institution (all that was handed in)");
    table.emptyText = data.say("尚无机构报送业务记录。", "No institution has handed in business records yet.");
    table.columns = {{data.say("机构", "Institution"), Align::Left, 2.4}, {data.say("记录", "Records"), Align::Right, 0.9}};
    for (std::size_t i = 0; i < reconciliationStates; ++i) table.columns.push_back({words(data.request.language, ReconciliationState(i)), Align::Right, 1});
    for (const store::ReconciliationSummary& summary : summaries) {
        if (!isWanted(data, summary.institution) || summary.records == 0) continue;
        std::vector<std::string> row{data.nameOf(summary.institution), std::to_string(summary.records)};
        for (const std::int64_t count : summary.rows) row.push_back(std::to_string(count));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Of them nothing can be said: no records, no rows.
std::string neverHandedIn(const ReportData& data, const std::vector<store::ReconciliationSummary>& summaries)
{
    std::string names;
    int count = 0;
    for (const store::ReconciliationSummary& summary : summaries) {
        if (!isWanted(data, summary.institution) || summary.records > 0) continue;
        names += (names.empty() ? "" : data.say("、", ", ")) + data.nameOf(summary.institution);
        ++count;
    }
    return count == 0 ? names : data.say("从未报送业务记录、其链上行为无从核对的机构（", "Institutions that never handed in any record, so that their acts cannot be reconciled (") + std::to_string(count) + data.say("）：", "): ") + names + data.say("。", ".");
}

ReportTable emptyRows(const ReportData& data)
{
    ReportTable table;
    table.title = data.say("本期未相符的事项", "What does not agree in the period");
    table.emptyText = data.say("本期没有未相符的事项。", "Nothing in the period disagrees.");
    table.columns = {{data.say("状态", "State"), Align::Left, 1.1}, {data.say("机构", "Institution"), Align::Left, 1.5},
        {data.say("时间（北京时间）", "Time (UTC+8)"), Align::Left, 1.3, false, CellKind::Time}, {data.say("业务编号", "Reference"), Align::Left, 1.2},
        {data.say("应报送至（北京时间）", "Due by (UTC+8)"), Align::Left, 1.3, false, CellKind::Time}, {data.say("逾期交易日", "Trading days overdue"), Align::Right, 0.7},
        {data.say("何事；差异（记录 / 链上）", "What; difference (record / chain)"), Align::Left, 3}, {data.say("研判结果", "Findings"), Align::Left, 0, true},
        {data.say("凭证", "Credential"), Align::Left, 0, true}, {data.say("文件与行", "File and line"), Align::Left, 0}};
    return table;
}

/// On paper, too, what has no counterpart can be found again: by credential and place on the chain, or by file and line.
std::string aloneText(const ReportData& data, const ReconciledRow& row)
{
    if (row.act && !row.record) {
        const std::string credential = analytics::shortId(ByteView{row.act->credential.value()});
        const LocalText place = analytics::placeText(row.act->key);
        return data.say("凭证 " + credential + "，" + place.zh, "credential " + credential + ", " + place.en);
    }
    if (!row.act && row.record) {
        const std::string file = oneLineName(row.record->fileName), line = std::to_string(row.record->record.line);
        return data.say("文件 " + file + " 第 " + line + " 行", file + ", line " + line);
    }
    return {};
}

std::string differencesText(const ReportData& data, const ReconciledRow& row)
{
    std::string text = aloneText(data, row);
    if (row.doubt != ReconciliationDoubt::None) text += (text.empty() ? "" : "; ") + words(data.request.language, row.doubt);
    for (const FieldDifference& each : row.differences)
        text += (text.empty() ? "" : "; ") + words(data.request.language, each.field) + ": " + data.say(analytics::differenceValue(each.field, each.recorded)) + " / "
            + data.say(analytics::differenceValue(each.field, each.anchored));
    return text;
}

std::vector<std::string> cellsOf(const ReportData& data, const ReconciledRow& row, const std::optional<std::int64_t>& overdue)
{
    std::string findings;
    for (const std::string& id : row.findings) findings += (findings.empty() ? "" : " ") + id;
    const auto credential = row.act ? std::optional{row.act->credential} : row.record ? row.record->record.credential : std::nullopt;
    return {words(data.request.language, row.state), data.nameOf(row.institution), shanghaiTime(row.time()), row.record ? row.record->record.reference : std::string{"–"},
        row.due ? shanghaiTime(*row.due) : std::string{"–"}, overdue ? std::to_string(*overdue) : std::string{"–"}, differencesText(data, row), findings, idText(credential),
        row.record ? oneLineName(row.record->fileName) + ":" + std::to_string(row.record->record.line) : std::string{}};
}

/// The period's rows, the oldest first. @return false where there are more than fit.
Result<bool> addRows(const SectionContext& context, ReportTable& table, std::size_t most)
{
    const ReportData& data = context.data;
    const analytics::TradingCalendar none;
    const analytics::RowAges ages{data.pack ? data.pack->calendar : none, data.chains};
    store::ReconciliationFilter filter{data.request.institutions, unsettled, data.request.from, data.request.to};
    if (context.institution) filter.institutions = {*context.institution};
    if (context.asked.isOn("settled")) filter.states.clear();
    auto whole = forEachReconciled(context.reader, filter, [&](const ReconciledRow& row) -> Result<bool> {
        if (context.control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
        if (table.rows.size() == most) return false;
        table.rows.push_back(cellsOf(data, row, ages.overdueTradingDays(row)));
        return true;
    });
    return whole ? whole : Result<bool>{std::move(whole).error().during("reconciliation")};
}

} // namespace

Result<ReportSection> reconciliationSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    ReportSection section;
    section.heading = data.say("业务记录对账", "Business records against the chain");
    if (!context.institution) {
        const auto summaries = context.reader.reconciliationSummaries();
        if (!summaries) return summaries.error().during("reconciliation");
        section.tables.push_back(summaryTable(data, *summaries));
        if (const std::string silent = neverHandedIn(data, *summaries); !silent.empty()) section.paragraphs.push_back(silent);
    }
    ReportTable rows = emptyRows(data);
    const auto most = std::size_t(std::min<std::int64_t>(context.asked.number("rows"), data.request.mostRows));
    const auto whole = addRows(context, rows, most);
    if (!whole) {
        freeAside(std::move(rows));
        return whole.error();
    }
    if (!*whole)
        section.paragraphs.push_back(data.say("只列出最早的 " + std::to_string(most) + " 项，其余未列出。", "Only the earliest " + std::to_string(most) + " are listed; the others are left out."));
    section.tables.push_back(std::move(rows));
    return section;
}

} // namespace guanlan::reporting
