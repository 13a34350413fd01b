// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record_reader.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <zip.h>

#include <random>

namespace guanlan::test {

/// Fails the test with the error's sentence where a Result holds one.
#ifndef VERIFY_OK
#define VERIFY_OK(result) QVERIFY2(bool(result), (result) ? "" : (result).error().message.c_str())
#endif

using Table = std::vector<std::vector<std::string>>;

/// A folder for one test's files.
class RecordFolder {
public:
    std::filesystem::path write(const char* name, std::string_view content) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(content.data(), qint64(content.size()));
        return path.toStdString();
    }
    std::filesystem::path path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    QStringList entries() const { return QDir{m_folder.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

private:
    QTemporaryDir m_folder;
};

/// What a source gives: all rows, the headings first; the lines of bad rows apart.
struct ReadTable {
    Table rows;
    std::vector<std::int64_t> lines;
    std::vector<std::pair<std::int64_t, records::RecordFault>> bad;
    std::string failure, description;
};

inline ReadTable readTable(const std::filesystem::path& path, const records::SourceOptions& options = {})
{
    ReadTable table;
    auto source = records::openRows(path, options);
    if (!source) {
        table.failure = source.error().message;
        return table;
    }
    table.description = (*source)->description();
    table.rows.push_back((*source)->headings());
    records::Row row;
    for (;;) {
        const auto more = (*source)->next(row);
        if (!more) table.failure = more.error().message;
        if (!more || !*more) return table;
        for (const records::RowFault& fault : row.faults) table.bad.emplace_back(row.line, fault.fault);
        if (!row.faults.empty()) continue;
        table.rows.push_back(row.cells);
        table.lines.push_back(row.line);
    }
}

/// The command's output, from its input.
inline std::string through(const QString& program, const QStringList& arguments, std::string_view input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input.data(), qint64(input.size()));
    process.closeWriteChannel();
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput().toStdString() : std::string{};
}

/// A zip file of these parts, deflated.
inline void writeZip(const std::filesystem::path& path, const std::vector<std::pair<std::string, std::string>>& parts)
{
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_RAW);
    QVERIFY(zip_close(archive) == 0);
}

constexpr std::string_view xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The parts of the smallest workbook around this sheet.
inline std::vector<std::pair<std::string, std::string>> workbookParts(const std::string& sheet)
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
