// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_pdf.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace guanlan;

class ReportPdfTest : public QObject {
    Q_OBJECT

private:
    static reporting::Report sample(int rows)
    {
        reporting::Report report;
        report.title = "机构监管报告";
        report.cover = {{"期间", "2026-01-01 – 2026-06-30"}, {"链", "示范链"}};
        reporting::ReportSection section;
        section.heading = "概要";
        section.figures = {{"签发", 1234, 1200}, {"吊销", 5, std::nullopt}};
        section.chart = reporting::ReportChart{"每日活动", 20454, {{"签发", {3, 5, 0, 8}}, {"出示", {1, 2, 3, 4}}}};
        reporting::ReportTable table;
        table.title = "发现明细";
        table.columns = {{"编号"}, {"说明", reporting::Align::Left, 4}, {"数", reporting::Align::Right, 1}};
        for (int i = 0; i < rows; ++i)
            table.rows.push_back({"R" + std::to_string(i), "凭证 0x9e3779b97f4a7c15 在有效期外出示,依据规则第" + std::to_string(i) + "条", "7"});
        section.tables = {table};
        report.sections = {section};
        return report;
    }

    static QString textOf(const QString& pdf)
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private Q_SLOTS:
    void everyRowIsInTheText()
    {
        const QString path = m_folder.filePath(QStringLiteral("rows.pdf"));
        const Status written = ui::writePdf(sample(300), path.toStdString());
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        const QString text = textOf(path);
        for (int i = 0; i < 300; ++i)
            QVERIFY(text.contains(QStringLiteral("依据规则第%1条").arg(i)));
        QVERIFY(text.contains(QStringLiteral("机构监管报告")));
        QVERIFY(text.contains(QStringLiteral("0x9e3779b97f4a7c15")));
        QVERIFY(text.count(QStringLiteral("编号")) > 3); // the titles stand on every page
    }

    void cancelLeavesNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("cancelled.pdf"));
        int asked = 0;
        const RunControl control{.cancelled = [&asked] { return ++asked > 2; }};
        const Status written = ui::writePdf(sample(2000), path.toStdString(), control);
        QVERIFY(!written);
        QVERIFY(written.error().kind == ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(path));
    }

    void folderThatIsNotThereIsSaid()
    {
        const Status written = ui::writePdf(sample(1), "/nowhere/at/all.pdf");
        QVERIFY(!written);
        QVERIFY(written.error().kind == ErrorKind::Unavailable);
    }

    /// A full disk, whichever byte is the last that fits: said, and what was there before stays.
    void fullDiskIsSaid_data()
    {
        QTest::addColumn<int>("free"); // Of a hundred parts of what is needed.
        for (const int free : {0, 30, 80, 99})
            QTest::newRow(qPrintable(QString::number(free))) << free;
    }
    void fullDiskIsSaid()
    {
        QFETCH(int, free);
        const QString path = m_folder.filePath(QStringLiteral("full.pdf"));
        QVERIFY(ui::writePdf(sample(300), path.toStdString()));
        const qint64 size = QFileInfo{path}.size();
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{rlim_t(size * free / 100), before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        const Status written = ui::writePdf(sample(300), path.toStdString());
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QVERIFY(written.error().kind == ErrorKind::Unavailable);
        QCOMPARE(QFileInfo{path}.size(), size);
        QVERIFY(textOf(path).contains(QStringLiteral("依据规则第299条")));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(ReportPdfTest)
#include "report_pdf_test.moc"
