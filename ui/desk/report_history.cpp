// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/report_history.h"

#include <QCryptographicHash>
#include <QSettings>

namespace guanlan::ui {

ReportHistory::ReportHistory(const QString& workspace)
    : m_key{QStringLiteral("reports/") + QString::fromLatin1(QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha256).toHex().left(16))}
{
    QSettings settings;
    const int count = qMin(settings.beginReadArray(m_key), most);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        m_reports.push_back({.path = settings.value(QStringLiteral("path")).toString(), .title = settings.value(QStringLiteral("title")).toString(),
            .from = settings.value(QStringLiteral("from")).toLongLong(), .to = settings.value(QStringLiteral("to")).toLongLong(),
            .bytes = settings.value(QStringLiteral("bytes")).toLongLong(), .time = settings.value(QStringLiteral("time")).toLongLong(),
            .isSigned = settings.value(QStringLiteral("signed")).toBool(),
            .signer = settings.value(QStringLiteral("signer")).toString(), .fingerprint = settings.value(QStringLiteral("fingerprint")).toString()});
    }
    settings.endArray();
}

void ReportHistory::add(const WrittenReport& report)
{
    std::erase_if(m_reports, [&report](const WrittenReport& each) { return each.path == report.path; });
    m_reports.insert(m_reports.begin(), report);
    if (m_reports.size() > std::size_t(most)) m_reports.resize(std::size_t(most));
    save();
}

void ReportHistory::save() const
{
    QSettings settings;
    settings.beginWriteArray(m_key, int(m_reports.size()));
    for (std::size_t i = 0; i < m_reports.size(); ++i) {
        const WrittenReport& report = m_reports[i];
        settings.setArrayIndex(int(i));
        settings.setValue(QStringLiteral("path"), report.path);
        settings.setValue(QStringLiteral("title"), report.title);
        settings.setValue(QStringLiteral("from"), qint64(report.from));
        settings.setValue(QStringLiteral("to"), qint64(report.to));
        settings.setValue(QStringLiteral("bytes"), qint64(report.bytes));
        settings.setValue(QStringLiteral("time"), qint64(report.time));
        settings.setValue(QStringLiteral("signed"), report.isSigned);
        settings.setValue(QStringLiteral("signer"), report.signer);
        settings.setValue(QStringLiteral("fingerprint"), report.fingerprint);
    }
    settings.endArray();
}

} // namespace guanlan::ui
