// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/items/text.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/events_desk.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"

#include <QApplication>
#include <QTest>

using namespace guanlan;
using items::EventTableModel;
using test::EventsDesk;

namespace {

template <class Id>
QString entity(const Id& id)
{
    return QStringLiteral("(SELECT id FROM entity WHERE bytes = x'%1')").arg(QString::fromStdString(toText(id)).mid(2));
}

QString block(const char* operation, std::uint64_t number)
{
    return QStringLiteral("(key >> 27) & 4294967295 %1 %2").arg(QLatin1String{operation}).arg(number);
}

/// The event's kind and place, by how far proofs and nodes have come.
QString level(VerificationLevel wanted)
{
    const QString proven = QStringLiteral("(key >> 27) & 4294967295 <= (SELECT proven FROM chain)"), agreed = QStringLiteral("(key >> 27) & 4294967295 <= (SELECT agreed FROM chain)");
    switch (wanted) {
    case VerificationLevel::Proven: return proven;
    case VerificationLevel::Agreed: return QStringLiteral("NOT (%1) AND %2").arg(proven, agreed);
    case VerificationLevel::Reported: return QStringLiteral("NOT (%1) AND NOT (%2)").arg(proven, agreed);
    case VerificationLevel::Failed: return QStringLiteral("0");
    }
    return {};
}

/// In plain SQL, without the program's own filter: what the n-th condition offered for a cell says of the event clicked.
QStringList conditions(const Event& event, int column)
{
    const auto either = [](const QString& id) { return QStringLiteral("(coalesce(institution, 0) IN %1 OR coalesce(counterparty, 0) IN %1)").arg(id); };
    const QString day = QString::fromStdString(toIsoDate(shanghaiDay(event.time)));
    switch (EventTableModel::Column(column)) {
    case EventTableModel::Time:
        return {QStringLiteral("time >= strftime('%s', '%1', '-8 hours')").replace(QStringLiteral("%1"), day),
            QStringLiteral("time < strftime('%s', '%1', '-8 hours', '+1 day')").replace(QStringLiteral("%1"), day)};
    case EventTableModel::Block: return {block("=", event.key.block()), block(">=", event.key.block()), block("<=", event.key.block())};
    case EventTableModel::LogIndex: return {block("=", event.key.block())};
    case EventTableModel::Type: return {QStringLiteral("type = %1").arg(int(event.type)), QStringLiteral("type != %1").arg(int(event.type))};
    case EventTableModel::Institution: return {either(entity(*actingInstitution(event))), QStringLiteral("NOT ") + either(entity(*actingInstitution(event)))};
    case EventTableModel::Counterparty: return {either(entity(*event.counterparty)), QStringLiteral("NOT ") + either(entity(*event.counterparty))};
    case EventTableModel::Subject: return {QStringLiteral("subject = ") + entity(*event.subject)};
    case EventTableModel::Credential: return {QStringLiteral("credential = ") + entity(*event.credential)};
    case EventTableModel::Sender: return {QStringLiteral("sender = ") + entity(event.sender)};
    case EventTableModel::Level: return {level(event.level), QStringLiteral("NOT (%1)").arg(level(event.level))};
    case EventTableModel::ColumnCount: break;
    }
    return {};
}

/// The small consortium, in which a verifier's event names the issuer, too: so that every column has something.
struct FullColumns : script::WorkspaceOfEvents {
    FullColumns()
    {
        std::vector<Event> events = script::smallConsortium(400);
        for (Event& event : events)
            if (event.type == EventType::CredentialVerified) event.institution = script::idOf<InstitutionId>("A");
        const ChainRef chain = fill(events);
        const auto check = [](const Status& done) { if (!done) qFatal("%s", done.error().message.c_str()); };
        check(writer->setDirectory(chain, {{script::idOf<InstitutionId>("A"), {"机构A", "Institution A"}, InstitutionKind::Bank},
                                           {script::idOf<InstitutionId>("V"), {"机构V", "Institution V"}, InstitutionKind::Securities}}));
        check(writer->raiseLevels(chain, events.back().key.block(), events.back().key.block() - 20));
    }
};

bool isExclusion(const QString& words) { return words.startsWith(QStringLiteral("Without ")); }

} // namespace

/// Any cell of the events table becomes a condition by its menu; what it leaves is counted by Debian's own sqlite3, and the line
/// below the table says so in whole words.
class EventsCellsTest : public QObject {
    Q_OBJECT

    FullColumns m_data;

    std::int64_t matching(const QString& where) const
    {
        bool good = false;
        const QString answer = test::sqlite(m_data.folder.filePath(QStringLiteral("w.guanlan")).toStdString(), QStringLiteral("SELECT count(*) FROM event WHERE ") + where);
        const std::int64_t count = answer.toLongLong(&good);
        if (!good) qFatal("%s: %s", qPrintable(where), qPrintable(answer));
        return count;
    }

    static QString countText(std::int64_t rows, std::int64_t all)
    {
        if (rows == all) return rows > 0 ? QStringLiteral("All %1 shown").arg(items::formatCount(all)) : QString{};
        return QStringLiteral("%1 loaded of %2; the scroll bar reaches all").arg(items::formatCount(rows), items::formatCount(all));
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void anyCellBecomesACondition_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < EventTableModel::ColumnCount; ++column)
            QTest::addRow("column %d", column) << column;
    }

    /// On the first row that has something in the column, but not the newest.
    void anyCellBecomesACondition()
    {
        QFETCH(int, column);
        EventsDesk d{*m_data.workspace};
        QTRY_VERIFY(d.model->rowCount() > 100 && !d.waits() && d.desk.hub.directory().isLoaded());
        QTRY_VERIFY(d.model->count());
        int row = 1;
        while (row < d.model->rowCount() && d.model->index(row, column).data().toString().isEmpty()) ++row;
        QVERIFY(row < d.model->rowCount());
        const Event event = d.model->event(row);
        const QStringList expected = conditions(event, column);
        const auto offered = [&](const QString& chosen) {
            const QStringList words = d.rightClick(d.model->index(d.model->rowOf(event.key), column), chosen);
            return words.mid(words.indexOf(QStringLiteral("Copy a link to this event")) + 1);
        };
        const QStringList words = offered({});
        QCOMPARE(words.size(), expected.size());
        for (qsizetype i = 0; i < words.size(); ++i) {
            QCOMPARE(offered(words[i]), words);
            QTRY_VERIFY(!d.waits() && d.model->count() && d.model->filter() != store::EventFilter{});
            const std::int64_t oracle = matching(expected[i]);
            QVERIFY2(isExclusion(words[i]) || oracle > 0, qPrintable(expected[i]));
            QCOMPARE(d.model->count()->value, oracle);
            QCOMPARE(d.count->text(), countText(std::min<std::int64_t>(oracle, EventTableModel::pageRows), oracle));
            QVERIFY2(isExclusion(words[i]) == (d.model->rowOf(event.key) < 0), qPrintable(words[i]));
            d.type(QString{});
            QTRY_VERIFY(!d.waits() && d.model->filter() == store::EventFilter{} && d.model->rowOf(event.key) >= 0);
        }
    }

    /// By the keyboard the menu is the current row's.
    void theMenuKeyTakesTheCurrentRow()
    {
        EventsDesk d{*m_data.workspace};
        QTRY_VERIFY(d.model->rowCount() > 100 && !d.waits());
        d.rightClick(d.model->index(3, EventTableModel::Sender));
        QTest::keyClick(d.table, Qt::Key_Down);
        const QModelIndex current = d.table->currentIndex();
        QCOMPARE(d.table->menuCell(d.table->visualRect(current).center()).row(), current.row());
    }

    void theCountIsWhatSqlCounts_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("where");
        QTest::newRow("all") << QString{} << QStringLiteral("1");
        QTest::newRow("thousands") << QStringLiteral("type!=credential.revoked") << QStringLiteral("type != 14");
        QTest::newRow("all of a few") << QStringLiteral("type:credential.revoked") << QStringLiteral("type = 14");
        QTest::newRow("none") << QStringLiteral("type:did.deactivated") << QStringLiteral("type = 10");
        QTest::newRow("names and days") << QStringLiteral("institution:\"Institution A\" time>=2026-05-01 time<2026-08-01")
                                        << QStringLiteral("(institution IN %1 OR counterparty IN %1) AND time >= strftime('%s', '2026-05-01', '-8 hours') AND time < strftime('%s', '2026-08-01', '-8 hours')")
                                               .replace(QStringLiteral("%1"), entity(script::idOf<InstitutionId>("A")));
    }

    void theCountIsWhatSqlCounts()
    {
        QFETCH(QString, line);
        QFETCH(QString, where);
        EventsDesk d{*m_data.workspace};
        d.type(line);
        const std::int64_t all = matching(where), rows = std::min<std::int64_t>(all, EventTableModel::pageRows);
        QTRY_VERIFY(!d.waits() && d.model->count() && (line.isEmpty() || d.model->filter() != store::EventFilter{}));
        QTRY_COMPARE(d.count->text(), countText(rows, all));
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        const QString shown = items::formatCount(rows), total = items::formatCount(all);
        QTRY_COMPARE(d.count->text(), rows == 0 ? QString{} : rows == all ? QStringLiteral("已显示全部 %1 条").arg(shown)
                                                            : QStringLiteral("已载入 %1 / %2 条，滚动条可达全部").arg(shown, total));
    }

    /// As the rows come the line goes with them, and at the end it says that these are all.
    void theCountGrowsWithTheRows()
    {
        EventsDesk d{*m_data.workspace};
        const std::int64_t all = matching(QStringLiteral("1"));
        QTRY_COMPARE(d.count->text(), countText(EventTableModel::pageRows, all));
        for (std::int64_t rows = 2 * EventTableModel::pageRows; rows < all; rows += EventTableModel::pageRows) {
            d.model->fetchMore({});
            QTRY_COMPARE(d.count->text(), countText(rows, all));
        }
        d.model->fetchMore({});
        QTRY_COMPARE(d.count->text(), countText(all, all));
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    EventsCellsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "events_cells_test.moc"
