// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zip.h>

#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guanlan::test {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

/// Writes a zip file of these parts, deflated; false where it cannot.
inline bool zipped(const std::filesystem::path& path, const ZipParts& parts)
{
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive) return false;
    for (const auto& [name, content] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_RAW);
    return zip_close(archive) == 0;
}

constexpr std::string_view xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The parts of the smallest workbook around this sheet.
inline ZipParts workbookParts(const std::string& sheet)
{
    const std::string head{xmlHead};
    return {{"xl/workbook.xml", head + "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", head + "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet}};
}

inline std::string inlineCell(const std::string& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; }
inline std::string sheetOf(const std::string& rows) { return std::string{xmlHead} + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; }

/// A file of good records, as an institution writes it.
inline std::string recordsCsv(int rows, std::uint32_t seed = 1)
{
    std::mt19937 random{seed};
    std::string csv = "业务编号,业务类型,业务时间,客户标识,凭证编号,材料摘要,投资者类别,办理结果,金额,办理渠道,经办人\r\n";
    const auto hex = [&] {
        std::string text;
        for (int i = 0; i < 8; ++i) {
            char part[9];
            std::snprintf(part, sizeof part, "%08x", unsigned(random()));
            text += part;
        }
        return text;
    };
    for (int row = 0; row < rows; ++row) {
        char time[32];
        std::snprintf(time, sizeof time, "2026-%02d-%02d %02d:%02d:%02d", row % 12 + 1, row % 28 + 1, row % 24, row % 60, row % 59);
        csv += "YW" + std::to_string(1000000 + row) + ",专业投资者认定," + time + ",0x" + hex() + ",0x" + hex() + "," + hex() + ",B,通过,"
            + std::to_string(5000000 + row) + ".50," + (row % 3 ? "数字身份" : "纸质") + ",张三\r\n";
    }
    return csv;
}

} // namespace guanlan::test
