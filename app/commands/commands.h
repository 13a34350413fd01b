// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

/// The subcommands; each prints its answer or one sentence of failure and gives the exit status.
namespace guanlan::app {

int runSync(const QCommandLineParser& parser);
int runStatus(const QCommandLineParser& parser);
int runEvents(const QCommandLineParser& parser);
int runTemplates(const QCommandLineParser& parser);
int runTimeline(const QCommandLineParser& parser);
int runMatrix(const QCommandLineParser& parser);
int runFlow(const QCommandLineParser& parser);
int runPeers(const QCommandLineParser& parser);
int runFindings(const QCommandLineParser& parser);
int runCredential(const QCommandLineParser& parser);
int runHistory(const QCommandLineParser& parser);
int runReport(const QCommandLineParser& parser);
int runRisk(const QCommandLineParser& parser);
int runExport(const QCommandLineParser& parser);
int runEvidence(const QCommandLineParser& parser);
int runVerify(const QCommandLineParser& parser);
int runReconcile(const QCommandLineParser& parser);
int runImport(const QCommandLineParser& parser);
int runRecords(const QCommandLineParser& parser);
int runBackup(const QCommandLineParser& parser);
int runPassphrase(const QCommandLineParser& parser);
int runDetect(const QCommandLineParser& parser);

} // namespace guanlan::app
