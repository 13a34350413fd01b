// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reconciliation_findings.h"

#include "models/analytics/difference_text.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/finding_maker.h"
#include "models/analytics/record_comparison.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"
#include "models/store/fingerprint.h"

namespace guanlan::analytics {

namespace {

constexpr std::size_t idDigits = 32;

template <class Id>
std::string wordOf(const std::optional<Id>& id)
{
    return id ? toText(*id) : std::string{};
}

/// The same for the same statement of the same institution, whichever file and line it stands in.
std::string recordFindingId(std::string_view rule, const InstitutionId& institution, const BusinessRecord& record)
{
    std::string content = "guanlan record finding 1";
    const auto add = [&content](const std::string& text) { content += "\n" + std::to_string(text.size()) + ":" + text; };
    add(std::string{rule});
    add(toText(institution));
    add(record.reference);
    add(std::string{recordWord(record.kind)});
    add(std::to_string(record.time));
    add(wordOf(record.subject));
    add(wordOf(record.credential));
    add(wordOf(record.digest));
    add(record.investorClass);
    add(record.outcome ? std::string{recordWord(*record.outcome)} : std::string{});
    add(record.amount ? amountText(*record.amount) : std::string{});
    add(std::string{recordWord(record.channel)});
    add(record.operatorName);
    return store::fingerprint(asBytes(content)).substr(0, idDigits);
}

std::string doubtFindingId(std::string_view rule, const InstitutionId& institution, ReconciliationDoubt doubt)
{
    const std::string content = "guanlan reconciliation doubt 1\n" + std::string{rule} + "\n" + toText(institution) + "\n" + std::string{reconciliationDoubtName(doubt)};
    return store::fingerprint(asBytes(content)).substr(0, idDigits);
}

LocalText fieldText(RecordField field)
{
    switch (field) {
    case RecordField::Subject: return {"主体", "subject"};
    case RecordField::Credential: return {"凭证", "credential"};
    case RecordField::DocumentDigest: return {"摘要", "digest"};
    case RecordField::Class: return {"投资者类别", "class"};
    case RecordField::Outcome: return {"结果", "outcome"};
    case RecordField::Amount: return {"金额", "amount"};
    case RecordField::Time: return {"时间", "time"};
    }
    return {};
}

LocalText doubtText(ReconciliationDoubt doubt)
{
    switch (doubt) {
    case ReconciliationDoubt::None: break;
    case ReconciliationDoubt::NothingHandedIn: return {"该机构从未报送业务记录，其链上行为无从核对。", "the institution never handed in any business record, so its acts cannot be reconciled."};
    case ReconciliationDoubt::NotCovered:
        return {"该机构报送的记录未覆盖链上行为所在的时段（首条记录之前或末条记录之后）。",
            "what the institution handed in does not cover the time of acts (before its first record, or after its last)."};
    case ReconciliationDoubt::NoCalendar: return {"报送期限所需年份的交易日历不在规则包中。", "the trading calendar of a year that the deadline needs is not in the rule pack."};
    case ReconciliationDoubt::NoAmount: return {"认定或转化记录没有写明金额。", "records of recognitions or conversions state no amount."};
    case ReconciliationDoubt::AmountUnclear:
        return {"所报金额是否达标取决于其为资产、收入还是净资产，或金额区间跨过标准，规则包参数 classes 未予说明。",
            "whether the stated amount is enough depends on whether it is assets, income or net assets, or its band holds the threshold; the pack's parameter classes "
            "does not say."};
    }
    return {};
}

} // namespace

LocalText ReconciliationFindings::nameOf(const InstitutionId& institution) const
{
    const auto known = m_names.find(institution);
    if (known != m_names.end()) return known->second;
    const std::string id = shortId(institution.value());
    return {id, id};
}

LocalText ReconciliationFindings::recordText(const HandedInRecord& record) const
{
    const std::string line = std::to_string(record.record.line), moment = momentText(record.record.time).en;
    return {"业务记录 " + record.record.reference + "（文件 " + record.fileName + " 第 " + line + " 行，" + momentText(record.record.time).zh + "）",
        "business record " + record.record.reference + " (file " + record.fileName + ", line " + line + ", " + moment + ")"};
}

LocalText ReconciliationFindings::actText(const Row& row) const
{
    const LocalText name = nameOf(row.institution), moment = momentText(row.act->time), place = placeText(row.act->key);
    const std::string credential = shortId(row.act->credential.value());
    const bool isIssue = row.act->type == EventType::CredentialIssued, isUse = row.act->type == EventType::CredentialPresented || row.act->type == EventType::CredentialVerified;
    const LocalText what = isIssue ? LocalText{"签发凭证 ", "issuing credential "} : isUse ? LocalText{"使用凭证 ", "use of credential "}
                                                                                          : LocalText{"吊销或暂停凭证 ", "revoking or suspending credential "};
    return {name.zh + "于" + moment.zh + " " + what.zh + credential + "（" + place.zh + "）", name.en + ": " + what.en + credential + " on " + moment.en + " (" + place.en + ")"};
}

std::optional<Finding> ReconciliationFindings::begin(std::string_view rule, const Row& row) const
{
    const std::int64_t time = row.act ? row.act->time : row.record->record.time;
    const RuleSettings* settings = m_terms.rule(rule, time);
    if (!settings) return std::nullopt;
    Finding finding;
    finding.rule = rule;
    finding.severity = settings->severity;
    finding.institution = row.institution;
    finding.subject = row.act ? row.act->subject : row.record->record.subject;
    finding.credential = row.act ? std::optional{row.act->credential} : row.record->record.credential;
    finding.time = time;
    finding.packDigest = m_terms.packDigest();
    if (row.act) {
        finding.event = row.act->key;
        finding.events = {row.act->key};
        finding.id = findingId(rule, row.chain->genesis, finding.event, finding.events);
    } else {
        finding.id = recordFindingId(rule, row.institution, row.record->record);
    }
    return finding;
}

std::optional<Finding> ReconciliationFindings::chainOnly(const Row& row) const
{
    auto finding = begin("R34", row);
    if (!finding) return finding;
    const std::string days = std::to_string(m_terms.integer("R34", "trading_days", row.act->time));
    SummaryText text;
    text << actText(row) << LocalText{"，须在其后 " + days + " 个交易日内（至", ": a business record was due within " + days + " trading days (by "} << momentText(*row.due)
         << LocalText{"）报送业务记录，但没有收到；自该时起逾期。", ") and none was handed in; overdue since then."} << basisText(m_terms.rule("R34", row.act->time)->source);
    finding->summary = std::move(text).take();
    return finding;
}

std::optional<Finding> ReconciliationFindings::businessOnly(const Row& row) const
{
    auto finding = begin("R35", row);
    if (!finding) return finding;
    const std::string days = std::to_string(m_terms.integer("R35", "days", row.record->record.time));
    SummaryText text;
    text << nameOf(row.institution) << LocalText{"：", ": "} << recordText(*row.record)
         << LocalText{"称以数字身份办理，但前后 " + days + " 天内（至", " says that it was done by DID; within " + days + " days (until "} << momentText(*row.due)
         << LocalText{"）链上没有对应行为；自该时起未销。", ") no act on chain answers it; open since then."} << basisText(m_terms.rule("R35", row.record->record.time)->source);
    finding->summary = std::move(text).take();
    return finding;
}

std::optional<Finding> ReconciliationFindings::mismatch(const Row& row, const std::vector<FieldDifference>& differences) const
{
    auto finding = begin("R36", row);
    if (!finding) return finding;
    SummaryText text;
    text << actText(row) << LocalText{"；", "; "} << recordText(*row.record) << LocalText{"与其不一致：", " says otherwise: "};
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const FieldDifference& each = differences[i];
        if (i > 0) text << LocalText{"；", "; "};
        const LocalText recorded = differenceValue(each.field, each.recorded), anchored = differenceValue(each.field, each.anchored);
        text << fieldText(each.field) << LocalText{"记录为“" + recorded.zh + "”，链上为“" + anchored.zh + "”", " recorded as " + recorded.en + ", on chain " + anchored.en};
    }
    const std::string hours = std::to_string(m_terms.integer("R36", "hours", row.act->time));
    text << LocalText{"（时间容差 " + hours + " 小时）。", " (times may differ by " + hours + " hours)."} << basisText(m_terms.rule("R36", row.act->time)->source);
    finding->summary = std::move(text).take();
    return finding;
}

std::optional<Finding> ReconciliationFindings::threshold(const Row& row) const
{
    auto finding = begin("R37", row);
    if (!finding) return finding;
    const BusinessRecord& record = row.record->record;
    const auto asked = m_terms.thresholds(record, finding->time);
    const std::string least = amountText({asked->least, asked->least}), stated = amountText(*record.amount);
    SummaryText text;
    text << nameOf(row.institution) << LocalText{"：", ": "} << recordText(*row.record) << LocalText{"认定类别 ", " grants class "}
         << (record.investorClass.empty() ? LocalText{"（未写明）", "(not stated)"} : LocalText{record.investorClass, record.investorClass})
         << LocalText{"，所报金额 " + stated + " 元，低于该类别可能适用的最低标准 " + least + " 元。",
                " on a stated amount of " + stated + " yuan, below " + least + " yuan, the least that may be asked for it."}
         << basisText(m_terms.rule("R37", finding->time)->source);
    finding->summary = std::move(text).take();
    return finding;
}

std::optional<Finding> ReconciliationFindings::doubt(const store::ReporterDoubt& doubt) const
{
    const std::string_view rule = doubt.doubt == ReconciliationDoubt::NoAmount || doubt.doubt == ReconciliationDoubt::AmountUnclear ? "R37" : "R34";
    const RuleSettings* settings = m_terms.rule(rule, doubt.time);
    if (!settings) return std::nullopt;
    Finding finding;
    finding.rule = rule;
    finding.severity = settings->severity;
    finding.verdict = finding.verdictNow = Verdict::CannotEvaluate;
    finding.institution = doubt.institution;
    finding.time = doubt.time;
    finding.packDigest = m_terms.packDigest();
    if (doubt.act) {
        finding.event = *doubt.act;
        finding.events = {*doubt.act};
        finding.id = findingId(rule, *doubt.genesis, finding.event, finding.events);
    } else {
        finding.id = doubtFindingId(rule, doubt.institution, doubt.doubt);
    }
    SummaryText text;
    text << LocalText{"无法判断：", "Cannot evaluate: "} << nameOf(doubt.institution) << LocalText{"，", ": "} << doubtText(doubt.doubt)
         << LocalText{"最早见于", " First on "} << momentText(doubt.time) << LocalText{"；同一机构同一原因只提示一次。", "; said once of an institution and reason."} << basisText(settings->source);
    finding.summary = std::move(text).take();
    return finding;
}

} // namespace guanlan::analytics
