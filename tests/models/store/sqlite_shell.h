// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <filesystem>

namespace guanlan::test {

/// What Debian's own sqlite3 answers or complains of, of a plain workspace: eyes that share no code with ours.
inline QString sqlite(const std::filesystem::path& path, const QString& sql)
{
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), {QString::fromStdString(path.string()), sql});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput() + shell.readAllStandardError()).trimmed();
}
inline QString sqlite(const std::filesystem::path& path, const char* sql) { return sqlite(path, QString::fromUtf8(sql)); }

} // namespace guanlan::test
