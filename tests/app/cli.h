// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <csignal>
#include <sys/types.h>

/// Runs the program and the oracles as a user would.
namespace cli {

struct Outcome {
    int status = -1; ///< Exit status; -1: did not end by itself.
    QByteArray out;
    QByteArray err;
};

inline Outcome run(const QString& program, const QStringList& arguments, int timeoutMs = 240'000)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(timeoutMs);
    if (process.state() != QProcess::NotRunning) process.kill(), process.waitForFinished();
    const bool ended = process.exitStatus() == QProcess::NormalExit && process.error() != QProcess::FailedToStart;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Sends a signal to what still runs. Not by its number alone: that is 0 once it has ended, and 0 is the sender's own group.
/// @returns false where it had ended by itself.
inline bool signalTo(QProcess& process, int signal)
{
    const auto number = pid_t(process.processId());
    return number > 0 && ::kill(number, signal) == 0;
}

inline Outcome guanlan(const QStringList& arguments) { return run(QStringLiteral(GUANLAN_PROGRAM), arguments); }

/// A script of tests/node.
inline Outcome node(const QString& script, const QStringList& arguments)
{
    return run(QStringLiteral("node"), QStringList{QStringLiteral(SOURCE_DIR "/tests/node/") + script} + arguments);
}

inline QByteArray readAll(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// @returns the path.
inline QString write(const QString& path, const QByteArray& content)
{
    QFile file{path};
    if (file.open(QIODevice::WriteOnly)) file.write(content);
    return path;
}

inline QString data(const char* name) { return QStringLiteral(TEST_DATA "/") + QLatin1String{name}; }
inline QString resource(const char* name) { return QStringLiteral(RESOURCES "/") + QLatin1String{name}; }

/// One JSON object a line.
inline QList<QJsonObject> lines(const QByteArray& text)
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : text.split('\n'))
        if (!line.isEmpty()) objects.append(QJsonDocument::fromJson(line).object());
    return objects;
}

/// `guanlan sync` of an archive into a workspace.
inline Outcome sync(const QString& workspace, const QString& chain, const QString& archive)
{
    return guanlan({QStringLiteral("sync"), QStringLiteral("-w"), workspace, QStringLiteral("--chain"), chain,
        QStringLiteral("--archive"), archive});
}

inline QJsonObject status(const QString& workspace)
{
    return QJsonDocument::fromJson(guanlan({QStringLiteral("status"), QStringLiteral("-w"), workspace,
                                       QStringLiteral("--json"), QStringLiteral("--digest")})
                                       .out)
        .object();
}

inline QString digest(const QString& workspace) { return status(workspace)[QLatin1String{"content_digest"}].toString(); }

} // namespace cli
