// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_pack.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace guanlan;
using namespace guanlan::analytics;

namespace {

const QByteArray calendar2026 = R"({"format":"guanlan-calendar-1","year":2026,"title":{"zh":"历"},"source":{"zh":"据"},"closures":[]})";

QByteArray calendarOf(int year) { return QByteArray{calendar2026}.replace("2026", QByteArray::number(year)); }

QByteArray digestOf(const QByteArray& text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex(); }

QByteArray named(const QByteArray& file, const QByteArray& digest)
{
    return R"({"file":")" + file + R"(","sha256":")" + digest + R"("})";
}

QByteArray packOf(const QByteArray& calendars, const QByteArray& rest = {})
{
    return R"({"format":"guanlan-rules-1","version":"1","effective":"2026-01-01","title":{"zh":"甲"},"source":{"zh":"据"},"rules":[],"calendars":[)"
        + calendars + "]" + rest + "}";
}

/// Files in a folder of their own.
struct Folder {
    QTemporaryDir folder;
    std::filesystem::path put(const char* name, const QByteArray& content) const
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QDir{}.mkpath(QFileInfo{path}.path());
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
        return path.toStdString();
    }
};

} // namespace

class RulePackFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void calendarsComeWithThePack();
    void aTunedCopyFindsTheShippedOnes();
    void refuses_data();
    void refuses();
    void aMissingYearIsRefused();
};

void RulePackFilesTest::calendarsComeWithThePack()
{
    const Folder folder;
    folder.put("calendars/a.json", calendarOf(2026));
    folder.put("calendars/b.json", calendarOf(2027));
    const auto path = folder.put("pack.json",
        packOf(named("calendars/b.json", digestOf(calendarOf(2027))) + "," + named("calendars/a.json", digestOf(calendarOf(2026)))));
    const auto pack = RulePack::load(path);
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    QCOMPARE(pack->calendar.years().size(), std::size_t{2});
    QVERIFY(pack->calendar.years().contains(2026) && pack->calendar.years().contains(2027));
}

void RulePackFilesTest::aTunedCopyFindsTheShippedOnes()
{
    const Folder folder;
    QFile shipped{QStringLiteral(RESOURCES "/rules/default.json")};
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const auto path = folder.put("mine.json", shipped.readAll());
    const auto alone = RulePack::load(path);
    QVERIFY(!alone);
    QVERIFY2(alone.error().message.starts_with("mine.json: calendars[0]: calendars/cn-exchanges-2024.json cannot be read"),
        alone.error().message.c_str());
    const auto pack = RulePack::load(path, RESOURCES "/rules");
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    QCOMPARE(pack->calendar.years().size(), std::size_t{3});
}

void RulePackFilesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("calendars");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QByteArray& calendars, const QByteArray& says) {
        QTest::newRow(name) << calendars << QByteArray{"pack.json: " + says};
    };
    const QByteArray digest = digestOf(calendarOf(2026));
    row("not there", named("x.json", digest), "calendars[0]: x.json cannot be read");
    row("another file than meant", named("a.json", digestOf("x")), "calendars[0]: a.json is not the file that the pack means: its SHA-256 is " + digest);
    row("no digest", named("a.json", ""), "calendars[0].sha256: ");
    row("digest of another form", named("a.json", "12"), "calendars[0].sha256: must be 64 hex digits");
    row("damaged", named("bad.json", digestOf("{}")), "calendars[0]: bad.json: format: is missing");
    row("a year twice", named("a.json", digest) + "," + named("again.json", digest), "calendars[1]: the year 2026 is there twice");
    row("a year left out", named("a.json", digest) + "," + named("2028.json", digestOf(calendarOf(2028))), "calendars: the year 2027 is missing");
    row("a text", "\"a.json\"", "calendars[0]: must be an object");
    row("unknown key", R"({"file":"a","sha256":"b","year":1})", "calendars[0].year: unknown key");
}

void RulePackFilesTest::refuses()
{
    QFETCH(QByteArray, calendars);
    QFETCH(QByteArray, says);
    const Folder folder;
    folder.put("a.json", calendarOf(2026));
    folder.put("again.json", calendarOf(2026));
    folder.put("2028.json", calendarOf(2028));
    folder.put("bad.json", "{}");
    const auto pack = RulePack::load(folder.put("pack.json", packOf(calendars)));
    QVERIFY(!pack);
    QCOMPARE(pack.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(pack.error().message.starts_with(says.toStdString()), pack.error().message.c_str());
}

void RulePackFilesTest::aMissingYearIsRefused()
{
    const Folder folder;
    const QByteArray incomplete = R"({"format":"guanlan-calendar-1","title":{"zh":"历"},"source":{"zh":"据"},"closures":[]})";
    folder.put("a.json", incomplete);
    const auto pack = RulePack::load(folder.put("pack.json", packOf(named("a.json", digestOf(incomplete)))));
    QVERIFY(!pack);
    QVERIFY2(pack.error().message.starts_with("pack.json: calendars[0]: a.json: year: is missing"), pack.error().message.c_str());
    QVERIFY(!RulePack::load("/no/such/file.json"));
}

QTEST_APPLESS_MAIN(RulePackFilesTest)
#include "rule_pack_files_test.moc"
