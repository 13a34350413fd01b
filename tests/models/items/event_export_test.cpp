// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_export.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/models/store/store_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <array>

using namespace guanlan;
using items::EventColumn;

namespace {

QString anyName(const InstitutionId&) { return QStringLiteral("=HYPERLINK(\"http://x\",\"Bank\")"); }

/// The file's lines as a reader that shares no code with ours gives them, and what it says of the file.
struct ReadFile {
    QList<QJsonDocument> lines;
    QString about;
};

ReadFile readRows(const QString& path)
{
    QProcess reader;
    reader.start(QStringLiteral("node"), {QStringLiteral(SOURCE_DIR "/tests/node/read_rows.mjs"), path});
    if (!reader.waitForFinished(120'000) || reader.exitCode() != 0) qFatal("%s", reader.readAllStandardError().constData());
    ReadFile read{{}, QString::fromUtf8(reader.readAllStandardError()).trimmed()};
    for (const QByteArray& line : reader.readAllStandardOutput().split('\n'))
        if (!line.isEmpty()) read.lines += QJsonDocument::fromJson(line);
    return read;
}

/// "credential|block|time|log" of a line, as the SQL below has it.
QString rowText(const QJsonDocument& line, const QString& ending)
{
    if (line.isObject()) {
        const QJsonObject row = line.object();
        QString time = row[QLatin1String{"time"}].toString();
        time = QDateTime::fromString(time, Qt::ISODate).toUTC().addSecs(8 * 3600).toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
        return QStringList{row[QLatin1String{"credential"}].toString().mid(2), QString::number(row[QLatin1String{"block"}].toInteger()), time,
            QString::number(row[QLatin1String{"log_index"}].toInteger())}
            .join(QLatin1Char{'|'});
    }
    const QJsonArray row = line.array();
    QString time = row[2].toString();
    if (ending == QStringLiteral("xlsx")) // Days since 1899-12-30.
        time = QDateTime::fromSecsSinceEpoch(qRound64((time.toDouble() - 25569) * 86400), Qt::UTC).toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    return QStringList{row[0].toString().mid(2), row[1].toString(), time, row[3].toString()}.join(QLatin1Char{'|'});
}

} // namespace

class EventExportTest : public QObject {
    Q_OBJECT

    test::StoreFixture m_store;
    QTemporaryDir m_target;

    QString at(const QString& name) const { return m_target.filePath(name); }
    items::EventExportRequest request(const QString& name) const
    {
        const std::vector<EventColumn> columns{EventColumn::Credential, EventColumn::Block, EventColumn::Time, EventColumn::LogIndex, EventColumn::Institution};
        return {.filter = {}, .order = items::EventOrder::OldestFirst, .columns = columns,
            .headings = {QStringLiteral("Credential"), QStringLiteral("Block"), QStringLiteral("Time"), QStringLiteral("Log"), QStringLiteral("=By")},
            .words = {.institution = anyName, .holder = [](const SubjectId&) { return QString{}; }, .type = [](EventType) { return QString{}; },
                .level = [](VerificationLevel) { return QString{}; }, .zone = items::DisplayZone::Shanghai},
            .title = QStringLiteral("Events"), .about = QStringLiteral("No filter line · all times"), .path = at(name)};
    }
    Result<std::int64_t> run(const items::EventExportRequest& asked, const RunControl& control = {}) { return items::exportEvents(*m_store.reader(), asked, 1'800'000'000, control); }
    QStringList left() const { return QDir{m_target.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

private Q_SLOTS:
    void initTestCase()
    {
        m_store.create();
        VERIFY_OK(m_store.writer->append(m_store.chain, test::EventGenerator{5}.blocks(0, 3000)));
    }

    void theRowsAreThoseOfPlainSql_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("newestFirst");
        QTest::addColumn<bool>("isFiltered");
        for (const char* ending : {"csv", "jsonl", "xlsx"})
            for (const bool newest : {false, true})
                for (const bool filtered : {false, true})
                    QTest::addRow("%s %s %s", ending, newest ? "newest" : "oldest", filtered ? "filtered" : "all") << QString::fromLatin1(ending) << newest << filtered;
    }
    void theRowsAreThoseOfPlainSql()
    {
        QFETCH(QString, ending);
        QFETCH(bool, newestFirst);
        QFETCH(bool, isFiltered);
        auto asked = request(QStringLiteral("rows.") + ending);
        asked.placing = reporting::Placing::Replace;
        QString where;
        if (newestFirst) asked.order = items::EventOrder::NewestFirst;
        if (isFiltered) {
            asked.filter.types = {EventType::CredentialIssued, EventType::CredentialVerified};
            asked.filter.from = test::EventGenerator::firstTime + 100'000;
            asked.filter.to = test::EventGenerator::firstTime + 2'000'000;
            where = QStringLiteral("WHERE type IN (11, 18) AND time >= %1 AND time < %2").arg(*asked.filter.from).arg(*asked.filter.to);
        }
        const auto written = run(asked);
        VERIFY_OK(written);
        const QStringList expected = test::sqlite(m_store.path(),
            QStringLiteral("SELECT lower(coalesce(hex(c.bytes), '')), (key >> 27) & 4294967295, datetime(time, 'unixepoch', '+8 hours'), (key >> 10) & 131071 "
                           "FROM event LEFT JOIN entity c ON c.id = event.credential %1 ORDER BY key %2")
                .arg(where, newestFirst ? QStringLiteral("DESC") : QString{}))
                                         .split(QLatin1Char{'\n'});
        QVERIFY(expected.size() > (isFiltered ? 100 : 5000));
        QCOMPARE(*written, expected.size());
        const ReadFile read = readRows(asked.path);
        const bool hasHeading = ending != QStringLiteral("jsonl");
        QCOMPARE(read.lines.size(), expected.size() + hasHeading);
        for (qsizetype i = 0; i < expected.size(); ++i) QCOMPARE(rowText(read.lines[i + hasHeading], ending), expected[i]);
        if (hasHeading) QCOMPARE(read.lines[0].array().at(2).toString(), QStringLiteral("Time (UTC+8)"));
        if (ending == QStringLiteral("xlsx")) QCOMPARE(read.about, asked.about);
    }

    void whatLooksLikeAFormulaStaysText()
    {
        const auto cellOf = [&](const QString& ending) {
            auto asked = request(QStringLiteral("formula.") + ending);
            asked.columns = {EventColumn::Institution};
            asked.headings = {QStringLiteral("=By")};
            if (!run(asked)) qFatal("not written");
            const ReadFile read = readRows(asked.path); // Fails at a formula.
            return read.lines.size() > 1 ? read.lines[0].array().at(0).toString() + QLatin1Char{'\n'} + read.lines[1].array().at(0).toString() : QString{};
        };
        QVERIFY(cellOf(QStringLiteral("csv")).contains(QStringLiteral("'=By")));
        QVERIFY(!cellOf(QStringLiteral("xlsx")).startsWith(QLatin1Char{'\''}));
    }

    void namesDoNotDependOnTheLanguage()
    {
        auto asked = request(QStringLiteral("names.jsonl"));
        asked.words.institution = [](const InstitutionId&) { return QStringLiteral("第一银行"); };
        VERIFY_OK(run(asked));
        bool isThere = false;
        for (const QJsonDocument& line : readRows(asked.path).lines) {
            const QJsonObject row = line.object();
            for (const QString& name : row.keys()) QVERIFY2(QStringList({QStringLiteral("credential"), QStringLiteral("chain"), QStringLiteral("block"), QStringLiteral("time"), QStringLiteral("log_index"), QStringLiteral("by"), QStringLiteral("by_name")}).contains(name), qPrintable(name));
            if (!row.contains(QLatin1String{"by"})) continue;
            isThere = true;
            QVERIFY(row[QLatin1String{"by"}].toString().startsWith(QStringLiteral("0x")));
            QCOMPARE(row[QLatin1String{"by_name"}].toString(), QStringLiteral("第一银行"));
        }
        QVERIFY(isThere);
    }

    void whatIsCancelledLeavesNothing_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"csv", "jsonl", "xlsx"}) QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void whatIsCancelledLeavesNothing()
    {
        QFETCH(QString, ending);
        const QStringList before = left();
        std::atomic<std::int64_t> reached = 0;
        for (const std::int64_t at : {0, 1500}) {
            const RunControl control{.cancelled = [&] { return reached >= at; }, .progress = [&](std::int64_t done, std::int64_t) { reached = done; }};
            reached = -1;
            const auto written = run(request(QStringLiteral("cancelled.") + ending), control);
            QVERIFY(!written && written.error().kind == ErrorKind::Cancelled);
            QCOMPARE(left(), before);
        }
    }

    void whatIsThereStays()
    {
        QFile file{at(QStringLiteral("there.csv"))};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const QStringList before = left();
        const auto refused = run(request(QStringLiteral("there.csv")));
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArrayLiteral("mine"));
        QCOMPARE(left(), before);
        const auto unknown = run(request(QStringLiteral("rows.txt")));
        QVERIFY(!unknown && unknown.error().kind == ErrorKind::InvalidInput);
        auto nowhere = request(QStringLiteral("rows.csv"));
        nowhere.path = at(QStringLiteral("no folder/rows.csv"));
        const auto failed = run(nowhere);
        QVERIFY(!failed && failed.error().kind == ErrorKind::Unavailable);
    }
};

QTEST_GUILESS_MAIN(EventExportTest)
#include "event_export_test.moc"
