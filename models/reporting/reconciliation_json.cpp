// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/reconciliation_json.h"

#include "models/analytics/record_comparison.h"
#include "models/domain/time.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

template <class Id>
void putId(Json& out, const char* name, const std::optional<Id>& id)
{
    if (id) out[name] = toText(*id);
}

Json actJson(const AnchoredAct& act, std::string_view chainName)
{
    Json out{{"chain", chainName}, {"block", act.key.block()}, {"log_index", act.key.logIndex()}, {"type", eventTypeName(act.type)},
        {"time", toIso8601(act.time)}, {"credential", toText(act.credential)}};
    putId(out, "subject", act.subject);
    putId(out, "digest", act.digest);
    putId(out, "schema", act.schema);
    putId(out, "business_ref", act.reference);
    if (act.accepted) out["accepted"] = *act.accepted;
    return out;
}

Json recordJson(const HandedInRecord& handedIn)
{
    const BusinessRecord& record = handedIn.record;
    Json out{{"file", handedIn.fileName}, {"sha256", toHex(handedIn.fileDigest.value())}, {"line", record.line}, {"reference", record.reference},
        {"kind", recordWord(record.kind)}, {"time", toIso8601(record.time)}, {"channel", recordWord(record.channel)}};
    putId(out, "subject", record.subject);
    putId(out, "credential", record.credential);
    putId(out, "digest", record.digest);
    if (!record.investorClass.empty()) out["class"] = record.investorClass;
    if (record.outcome) out["outcome"] = recordWord(*record.outcome);
    if (record.amount) out["amount"] = analytics::amountText(*record.amount);
    if (!record.operatorName.empty()) out["operator"] = record.operatorName;
    return out;
}

std::string differencesText(const std::vector<FieldDifference>& differences)
{
    std::string text;
    for (const FieldDifference& each : differences)
        text += (text.empty() ? "" : "; ") + std::string{recordFieldName(each.field)} + ": " + each.recorded + " / " + each.anchored;
    return text;
}

std::string joined(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : " ") + item;
    return text;
}

} // namespace

Json reconciledToJson(const ReconciledRow& row, std::string_view chainName, std::optional<std::int64_t> overdueTradingDays)
{
    Json out{{"institution", toText(row.institution)}, {"state", reconciliationStateName(row.state)}};
    if (row.doubt != ReconciliationDoubt::None) out["cannot_evaluate"] = reconciliationDoubtName(row.doubt);
    if (row.due) out["due"] = toIso8601(*row.due);
    if (overdueTradingDays) out["overdue_trading_days"] = *overdueTradingDays;
    if (row.act) out["event"] = actJson(*row.act, chainName);
    if (row.record) out["record"] = recordJson(*row.record);
    Json differences = Json::array();
    for (const FieldDifference& each : row.differences)
        differences.push_back({{"field", recordFieldName(each.field)}, {"recorded", each.recorded}, {"anchored", each.anchored}});
    if (!differences.empty()) out["differences"] = std::move(differences);
    if (!row.findings.empty()) out["findings"] = row.findings;
    if (row.notes > 0) out["notes"] = row.notes;
    return out;
}

const std::vector<std::string>& reconciledCsvColumns()
{
    static const std::vector<std::string> columns{"institution", "state", "cannot_evaluate", "due", "overdue_trading_days", "chain", "block", "log_index", "type",
        "event_time", "credential", "subject", "reference", "kind", "channel", "record_time", "file", "line", "differences", "findings", "notes"};
    return columns;
}

std::vector<std::string> reconciledCsvCells(const ReconciledRow& row, std::string_view chainName, std::optional<std::int64_t> overdueTradingDays)
{
    std::vector<std::string> cells(reconciledCsvColumns().size());
    cells[0] = toText(row.institution);
    cells[1] = reconciliationStateName(row.state);
    if (row.doubt != ReconciliationDoubt::None) cells[2] = reconciliationDoubtName(row.doubt);
    if (row.due) cells[3] = toIso8601(*row.due);
    if (overdueTradingDays) cells[4] = std::to_string(*overdueTradingDays);
    std::optional<SubjectId> subject;
    if (row.record) {
        const BusinessRecord& record = row.record->record;
        if (record.credential) cells[10] = toText(*record.credential);
        subject = record.subject;
        cells[12] = record.reference;
        cells[13] = recordWord(record.kind);
        cells[14] = recordWord(record.channel);
        cells[15] = toIso8601(record.time);
        cells[16] = row.record->fileName;
        cells[17] = std::to_string(record.line);
    }
    if (row.act) {
        cells[5] = chainName;
        cells[6] = std::to_string(row.act->key.block());
        cells[7] = std::to_string(row.act->key.logIndex());
        cells[8] = eventTypeName(row.act->type);
        cells[9] = toIso8601(row.act->time);
        cells[10] = toText(row.act->credential);
        if (row.act->subject) subject = row.act->subject;
    }
    if (subject) cells[11] = toText(*subject);
    cells[18] = differencesText(row.differences);
    cells[19] = joined(row.findings);
    cells[20] = std::to_string(row.notes);
    return cells;
}

} // namespace guanlan::reporting
