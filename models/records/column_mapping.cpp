// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/column_mapping.h"

#include "models/domain/json_text.h"
#include "models/domain/visible_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace guanlan::records {

namespace {

struct FieldWords {
    std::string_view name, chinese;
    std::vector<std::string_view> headings; ///< As plain() makes them; the likelier first.
};

const std::array<FieldWords, recordFields>& fieldWords()
{
    static const std::array<FieldWords, recordFields> words{{
        {"reference", "业务编号", {"业务编号", "业务流水号", "业务参考号", "流水号", "业务单号", "编号", "reference", "businessreference", "businessref", "ref", "serialnumber", "recordid"}},
        {"kind", "业务类型", {"业务类型", "业务种类", "类型", "事项", "kind", "businesskind", "businesstype", "recordtype", "type"}},
        {"time", "业务时间", {"业务时间", "办理时间", "发生时间", "交易时间", "时间", "业务日期", "办理日期", "日期", "time", "businesstime", "timestamp", "datetime", "date"}},
        {"subject", "客户标识", {"客户标识", "客户假名", "主体标识", "数字身份标识", "客户did", "主体", "did", "subject", "subjectpseudonym", "subjectid", "pseudonym", "customer", "customerid"}},
        {"credential", "凭证编号", {"凭证编号", "凭证标识", "凭证号", "凭证id", "凭证", "credential", "credentialid"}},
        {"digest", "材料摘要", {"材料摘要", "文件摘要", "摘要", "哈希值", "哈希", "digest", "documentdigest", "hash", "sha256"}},
        {"class", "投资者类别", {"投资者类别", "投资者分类", "专业投资者类别", "类别", "class", "investorclass", "category"}},
        {"outcome", "办理结果", {"办理结果", "业务结果", "审核结果", "结果", "状态", "outcome", "result", "status"}},
        {"amount", "金额", {"金额", "金额元", "资产金额", "金额区间", "资产规模", "amount", "amountcny", "amountyuan", "amountband", "band"}},
        {"channel", "办理渠道", {"办理渠道", "业务渠道", "渠道", "办理方式", "channel"}},
        {"operator", "经办人", {"经办人", "操作员", "经办人员", "柜员", "operator", "clerk", "handledby"}},
    }};
    return words;
}

/// The first few, for a sentence.
std::string listed(const std::vector<std::string>& headings)
{
    constexpr std::size_t most = 6, longest = 40;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, headings.size()); ++i) {
        std::size_t end = std::min(longest, headings[i].size());
        while (end > 0 && end < headings[i].size() && (static_cast<unsigned char>(headings[i][end]) & 0xC0) == 0x80) --end;
        text += (i > 0 ? ", '" : "'") + visibleUtf8(headings[i].substr(0, end)) + "'";
    }
    return headings.size() > most ? text + ", …" : text;
}

/// Without case, spaces and what else stands between words.
std::string plain(std::string_view heading)
{
    std::string out;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const std::string_view rest = heading.substr(i);
        if (rest.starts_with("（") || rest.starts_with("）") || rest.starts_with("　")) {
            i += 2;
            continue;
        }
        const char c = heading[i];
        if (std::string_view{" _-()[]*:/.\t\r\n"}.find(c) != std::string_view::npos) continue;
        out.push_back(c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c);
    }
    return out;
}

constexpr std::string_view formatName = "guanlan-column-mapping";

Error wrong(const std::string& what)
{
    return {ErrorKind::InvalidInput, "column mapping: " + what};
}

} // namespace

std::string_view fieldName(RecordField field) { return fieldWords()[std::size_t(field)].name; }
std::string_view fieldChinese(RecordField field) { return fieldWords()[std::size_t(field)].chinese; }

bool isNeeded(RecordField field)
{
    return field == RecordField::Reference || field == RecordField::Kind || field == RecordField::Time || field == RecordField::Channel;
}

ColumnMapping ColumnMapping::guess(const std::vector<std::string>& headings)
{
    std::vector<std::string> plains;
    std::ranges::transform(headings, std::back_inserter(plains), plain);
    ColumnMapping mapping;
    for (std::size_t field = 0; field < recordFields; ++field) {
        for (const std::string_view word : fieldWords()[field].headings) {
            const auto found = std::ranges::find(plains, word);
            if (found == plains.end()) continue;
            mapping.m_columns[field] = headings[std::size_t(found - plains.begin())];
            break;
        }
    }
    return mapping;
}

Result<ColumnMapping> ColumnMapping::fromJson(std::string_view text)
{
    const auto parsed = parseJsonText(text, "column mapping");
    if (!parsed) return parsed.error();
    const nlohmann::json& json = *parsed;
    if (!json.is_object() || json.value("format", nlohmann::json{}) != formatName || json.value("version", nlohmann::json{}) != 1)
        return wrong(R"(is none; begin with {"format": "guanlan-column-mapping", "version": 1, "columns": {…}})");
    const auto columns = json.find("columns");
    if (columns == json.end() || !columns->is_object()) return wrong("has no columns; give them as {\"reference\": \"HEADING\", …}");
    ColumnMapping mapping;
    for (const auto& [name, heading] : columns->items()) {
        const auto field = std::ranges::find(fieldWords(), std::string_view{name}, &FieldWords::name);
        if (field == fieldWords().end()) return wrong("'" + visibleUtf8(name) + "' is no field of a record");
        if (!heading.is_string()) return wrong("the column of '" + name + "' is no text");
        auto& place = mapping.m_columns[std::size_t(field - fieldWords().begin())];
        place = heading.get<std::string>();
        if (std::ranges::count(mapping.m_columns, place) > 1)
            return wrong("column '" + visibleUtf8(*place) + "' is named twice");
    }
    return mapping;
}

std::string ColumnMapping::toJson() const
{
    nlohmann::ordered_json columns = nlohmann::ordered_json::object();
    for (std::size_t field = 0; field < recordFields; ++field)
        if (m_columns[field]) columns[std::string{fieldWords()[field].name}] = *m_columns[field];
    const nlohmann::ordered_json json{{"format", formatName}, {"version", 1}, {"columns", columns}};
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Result<std::array<std::optional<std::size_t>, recordFields>> ColumnMapping::places(const std::vector<std::string>& headings) const
{
    std::array<std::optional<std::size_t>, recordFields> places;
    for (std::size_t field = 0; field < recordFields; ++field) {
        const auto& words = fieldWords()[field];
        if (!m_columns[field]) {
            if (!isNeeded(RecordField(field))) continue;
            return wrong("no column holds the field '" + std::string{words.name} + "' (" + std::string{words.chinese} + "), the headings being " + listed(headings)
                + "; name it in a mapping, or let the file's first row name the columns");
        }
        const auto found = std::ranges::find(headings, *m_columns[field]);
        if (found == headings.end()) return wrong("the file has no column '" + visibleUtf8(*m_columns[field]) + "'; check its headings");
        if (std::ranges::count(headings, *m_columns[field]) > 1)
            return wrong("the file has several columns '" + visibleUtf8(*m_columns[field]) + "'; name them apart");
        places[field] = std::size_t(found - headings.begin());
    }
    return places;
}

} // namespace guanlan::records
