// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QStringList>

#include <cstdio>

namespace guanlan::test {

/// In main(): what follows this word is for another process of the test, which shows something and says what it shows.
constexpr const char* lookWord = "look-again";

inline bool isAnotherProcess(int argc, char** argv) { return argc > 1 && qstrcmp(argv[1], lookWord) == 0; }

/// What another process of this program, over the same settings, says with tell(). Empty where it failed.
inline QJsonObject lookAgain(const QStringList& arguments)
{
    QSettings{}.sync();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QLatin1String{lookWord}} + arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) return {};
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/// @returns the exit status.
inline int tell(const QJsonObject& seen)
{
    std::puts(QJsonDocument{seen}.toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace guanlan::test
