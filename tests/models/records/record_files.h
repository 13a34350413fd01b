// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record_reader.h"
#include "tests/models/records/record_texts.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

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
inline void writeZip(const std::filesystem::path& path, const ZipParts& parts) { QVERIFY(zipped(path, parts)); }

} // namespace guanlan::test
