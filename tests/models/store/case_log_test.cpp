// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/store/connection.h"
#include "tests/models/store/case_fixture.h"
#include "tests/models/store/sqlite_shell.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <map>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

namespace {

constexpr std::int64_t now = 1'800'000'000;

/// One act as the test remembers it.
struct Remembered {
    std::int64_t batch = 0;
    std::string who;
    CaseDraft draft;
    std::int64_t time = 0;
    bool stands = true;
};

/// A second opinion on what acts come to: looks back for the last one of each kind that stands.
CaseState remembered(const std::vector<Remembered>& acts, const std::string& finding)
{
    CaseState state;
    const auto last = [&](CaseAct kind) -> const Remembered* {
        const Remembered* found = nullptr;
        for (const Remembered& act : acts)
            if (act.stands && act.draft.act == kind && act.draft.finding == finding) found = &act;
        return found;
    };
    const Remembered* decision = last(CaseAct::Decide);
    if (decision) {
        state.disposition = *parseDisposition(decision->draft.value);
        state.since = decision->time;
    }
    if (const auto* act = last(CaseAct::Assign)) state.assignee = act->draft.value;
    if (const auto* act = last(CaseAct::Snooze)) {
        const bool ended = std::any_of(acts.begin(), acts.end(), [&](const Remembered& later) {
            return &later > act && later.stands && later.draft.act == CaseAct::Decide && later.draft.finding == finding
                && isDecided(*parseDisposition(later.draft.value));
        });
        if (!ended && !act->draft.value.empty())
            state.snoozedUntil = QDateTime::fromString(QString::fromStdString(act->draft.value), Qt::ISODate).toSecsSinceEpoch();
    }
    for (const Remembered& act : acts) state.notes += act.stands && act.draft.act == CaseAct::Note && act.draft.finding == finding;
    return state;
}

QByteArray bigEndian(qint64 number)
{
    const qint64 turned = qToBigEndian(number);
    return {reinterpret_cast<const char*>(&turned), 8};
}

QByteArray withLength(const QByteArray& text) { return bigEndian(text.size()).right(4) + text; }

/// The chain of hashes as the form says, over what Debian's sqlite3 reads; empty where a row's own hash is another.
QByteArray chainOf(const std::filesystem::path& path)
{
    QByteArray hash(32, '\0');
    const QString rows = sqlite(path, "SELECT number, batch, time, coalesce(undoes, 0), act, hex(operator), hex(finding), hex(value), "
                                      "hex(text), hex(hash) FROM case_entry ORDER BY number");
    for (const QString& row : rows.split(QChar{u'\n'}, Qt::SkipEmptyParts)) {
        const QStringList cells = row.split(QChar{u'|'});
        QByteArray bytes = "guanlan-case-entry-1\n" + hash;
        for (int i = 0; i < 4; ++i) bytes += bigEndian(cells[i].toLongLong());
        bytes += char(cells[4].toInt());
        for (int i = 5; i < 9; ++i) bytes += withLength(QByteArray::fromHex(cells[i].toLatin1()));
        hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        if (hash != QByteArray::fromHex(cells[9].toLatin1())) return {};
    }
    return hash;
}

QByteArray bytesOf(const Bytes32& hash) { return {reinterpret_cast<const char*>(hash.data()), 32}; }

} // namespace

/// The log of what was decided on findings: it grows, it is whole, and what it comes to is what was done.
class CaseLogTest : public QObject {
    Q_OBJECT

    static void verifyRefused(const Result<CaseReceipt>& receipt, ErrorKind kind, const char* says)
    {
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, kind);
        QVERIFY2(receipt.error().message.find(says) != std::string::npos, receipt.error().message.c_str());
    }

    /// Acts of two operators on 12 findings, in batches, some taken back.
    static void actAtRandom(CaseFixture& store, std::vector<Remembered>& acts, int rounds)
    {
        const std::string operators[]{"zhang", "王主任"};
        const std::string times[]{"", "2030-01-01T00:00:00Z", "2031-06-01T12:00:00Z"};
        for (int round = 0; round < rounds; ++round) {
            const std::string who = operators[store.generator.below(2)];
            const std::int64_t time = now + round;
            if (store.generator.below(4) == 0) {
                undoAtRandom(store, acts, who, time);
                continue;
            }
            std::vector<CaseDraft> drafts;
            const auto kind = store.generator.below(4);
            const auto disposition = static_cast<Disposition>(store.generator.below(5));
            const std::string value = kind == 1 ? operators[store.generator.below(2)] : times[store.generator.below(3)];
            for (auto left = 1 + store.generator.below(4), first = store.generator.below(12); left > 0; --left) {
                const std::string finding = "f" + std::to_string((first + left) % 12);
                if (kind == 0) drafts.push_back(decide(finding, disposition, disposition == Disposition::Dismissed ? "known" : ""));
                if (kind == 1) drafts.push_back(assign(finding, value));
                if (kind == 2) drafts.push_back(snooze(finding, value));
                if (kind == 3) drafts.push_back(note(finding, "说明 " + std::to_string(round)));
            }
            const auto before = *store.log->head();
            const auto receipt = store.log->append(drafts, who, time);
            VERIFY_OK(receipt);
            std::int64_t written = 0;
            for (const CaseDraft& draft : drafts) {
                const CaseState state = remembered(acts, draft.finding);
                const bool isSo = kind == 0 ? state.disposition == disposition && draft.text.empty()
                    : kind == 1 ? state.assignee == draft.value
                    : kind == 2 && state.snoozedUntil == parseTime(draft.value);
                if (isSo) continue;
                acts.push_back({before.number + 1, who, draft, time});
                ++written;
            }
            QCOMPARE(receipt->entries, written);
        }
    }

    static void undoAtRandom(CaseFixture& store, std::vector<Remembered>& acts, const std::string& who, std::int64_t time)
    {
        std::int64_t last = 0, standing = 0;
        for (const Remembered& act : acts)
            if (act.stands && act.who == who) last = act.batch;
        for (Remembered& act : acts)
            if (act.batch == last && act.stands) ++standing, act.stands = false;
        const auto receipt = store.log->undoLast(who, 0, time);
        if (last == 0) return verifyRefused(receipt, ErrorKind::NotFound, "nothing");
        VERIFY_OK(receipt);
        QCOMPARE(receipt->entries, standing);
    }

private slots:
    void whatIsDoneIsTold()
    {
        CaseFixture store;
        store.create(12);
        const auto receipt = store.log->append({assign("f1", "zhang"), decide("f1", Disposition::InReview)}, "zhang", now);
        VERIFY_OK(receipt);
        QCOMPARE(receipt->entries, 2);
        QCOMPARE(receipt->findings, 1);
        verifyDone(store.log->append({note("f1", "已致电机构 \"甲\"\n第二行")}, "王主任", now + 60));
        const auto history = *store.log->history("f1");
        QCOMPARE(history.size(), std::size_t{3});
        QCOMPARE(history[1].batch, 1);
        QCOMPARE(history[2].batch, 3);
        QCOMPARE(history[2].text, std::string{"已致电机构 \"甲\"\n第二行"});
        QVERIFY((*store.log->state("f1") == CaseState{Disposition::InReview, now, "zhang", {}, 1}));
        QVERIFY(*store.log->state("f2") == CaseState{});
        const auto head = *store.log->head();
        store.close();
        QCOMPARE(sqlite(store.path(), "SELECT number, batch, time, operator, act, finding, value, undoes FROM case_entry"),
            QStringLiteral("1|1|1800000000|zhang|2|f1|zhang|\n2|1|1800000000|zhang|1|f1|in-review|\n3|3|1800000060|王主任|4|f1||"));
        QCOMPARE(sqlite(store.path(), "SELECT * FROM case_state"), QStringLiteral("f1|1|1800000000|zhang||1"));
        QCOMPARE(chainOf(store.path()), bytesOf(head.hash));
    }

    void anActLacksNothing()
    {
        CaseFixture store;
        store.create(3);
        const auto refused = [&](CaseDraft draft, ErrorKind kind, const char* says, const char* who = "zhang") {
            verifyRefused(store.log->append({note("f0", "good"), std::move(draft)}, who, now), kind, says);
        };
        refused(decide("f0", Disposition::Dismissed), ErrorKind::InvalidInput, "for a reason");
        refused(decide("f0", Disposition::Dismissed, " \n"), ErrorKind::InvalidInput, "for a reason");
        refused({CaseAct::Decide, "f0", "finished"}, ErrorKind::InvalidInput, "no disposition");
        refused(note("f0", ""), ErrorKind::InvalidInput, "a note");
        refused(note("f0", std::string(8001, 'x')), ErrorKind::InvalidInput, "8001 bytes");
        refused(snooze("f0", "tomorrow"), ErrorKind::InvalidInput, "tomorrow");
        refused(assign("f0", "two\nlines"), ErrorKind::InvalidInput, "one line");
        refused({CaseAct::Reveal, "f0"}, ErrorKind::InvalidInput, "for a reason");
        refused({CaseAct::Undo, "f0"}, ErrorKind::InvalidInput, "no such act");
        refused(note("", "x"), ErrorKind::InvalidInput, "names the finding");
        refused(note("f9", "x"), ErrorKind::NotFound, "f9");
        refused(note("f0", "x"), ErrorKind::InvalidInput, "who acts", " ");
        QVERIFY(*store.log->head() == CaseHead{}); // All or none.
        QVERIFY(*store.log->state("f0") == CaseState{});
    }

    void whatIsSoAlreadyIsNotWritten()
    {
        CaseFixture store;
        store.create(3);
        verifyDone(store.log->append({decide("f0", Disposition::Confirmed), assign("f1", "")}, "zhang", now));
        const auto again = store.log->append({decide("f0", Disposition::Confirmed), assign("f0", ""), snooze("f0", "")}, "zhang", now);
        VERIFY_OK(again);
        QCOMPARE(again->entries, 0);
        QCOMPARE(store.log->head()->number, 1);
    }

    void aRevealIsKeptForGood()
    {
        CaseFixture store;
        store.create(3);
        verifyDone(store.log->append({decide("f0", Disposition::Referred)}, "zhang", now));
        verifyDone(store.log->append({{CaseAct::Reveal, "f0", {}, "asked for by the court"}}, "zhang", now + 1));
        const auto undone = store.log->undoLast("zhang", 0, now + 2); // Passes over what was seen.
        VERIFY_OK(undone);
        QVERIFY(*store.log->state("f0") == CaseState{});
        verifyRefused(store.log->undoLast("zhang", 0, now + 3), ErrorKind::NotFound, "nothing");
        const auto history = *store.log->history("f0");
        QCOMPARE(history.size(), std::size_t{3});
        QCOMPARE(history[2].undoes, 1);
        QVERIFY(history[1].act == CaseAct::Reveal);
    }

    void aHolderIsRevealedWithoutAFinding()
    {
        CaseFixture store;
        store.create(3);
        const std::string holder = "0x" + std::string(63, '0') + "7";
        verifyDone(store.log->append({{CaseAct::Reveal, holder, {}, "case 7"}}, "zhang", now));
        QCOMPARE(store.log->history(holder)->size(), std::size_t{1});
        verifyRefused(store.log->append({note(holder, "about him")}, "zhang", now), ErrorKind::NotFound, "no finding");
        verifyRefused(store.log->append({{CaseAct::Reveal, "f99", {}, "case 7"}}, "zhang", now), ErrorKind::NotFound, "no finding");
        QVERIFY(store.log->verify(std::nullopt, {})->holds());
    }

    void theLogIsReadInPages()
    {
        CaseFixture store;
        store.create(3);
        for (int i = 0; i < 7; ++i) verifyDone(store.log->append({note("f0", "note " + std::to_string(i))}, "zhang", now + i));
        const auto numbers = [&](std::int64_t before, int limit) {
            std::vector<std::int64_t> all;
            const auto page = store.log->entries(before, limit, {});
            for (const CaseEntry& entry : *page) all.push_back(entry.number);
            return all;
        };
        QCOMPARE(numbers(INT64_MAX, 3), (std::vector<std::int64_t>{7, 6, 5}));
        QCOMPARE(numbers(5, 3), (std::vector<std::int64_t>{4, 3, 2}));
        QCOMPARE(numbers(2, 3), (std::vector<std::int64_t>{1}));
        QVERIFY(numbers(1, 3).empty());
    }

    void undoReachesBackOnlySoFar()
    {
        CaseFixture store;
        store.create(3);
        verifyDone(store.log->append({decide("f0", Disposition::Referred)}, "zhang", now));
        verifyRefused(store.log->undoLast("zhang", now + 1, now + 2), ErrorKind::NotFound, "zhang");
        verifyRefused(store.log->undoLast("wang", 0, now + 2), ErrorKind::NotFound, "wang");
        verifyDone(store.log->undoLast("zhang", now, now + 2));
    }

    /// Random acts, kept states, refolded states and a second opinion agree all the way, and the chain holds.
    void whateverIsDoneIsWhatItComesTo()
    {
        CaseFixture store;
        store.create(12);
        std::vector<Remembered> acts;
        std::int64_t length = 0;
        for (int part = 0; part < 20; ++part) {
            actAtRandom(store, acts, 50);
            if (QTest::currentTestFailed()) return;
            for (int i = 0; i < 12; ++i) {
                const std::string finding = "f" + std::to_string(i);
                const auto history = *store.log->history(finding);
                QVERIFY(*store.log->state(finding) == foldCase(history));
                QVERIFY(foldCase(history) == remembered(acts, finding));
            }
            const auto check = store.log->verify({}, {});
            VERIFY_OK(check);
            QVERIFY(check->holds());
            QVERIFY(check->head.number > length);
            length = check->head.number;
        }
        const auto head = *store.log->head();
        store.close();
        qInfo("1000 actions, %lld entries", static_cast<long long>(length));
        QCOMPARE(sqlite(store.path(), "SELECT count(*) FROM case_entry").toLongLong(), length);
        QCOMPARE(chainOf(store.path()), bytesOf(head.hash));
    }

    /// Whoever has the file and the key can take the triggers off; whatever he then does to an entry is found.
    void whateverIsDoneToTheLogIsFound()
    {
        CaseFixture store;
        store.create(12);
        std::vector<Remembered> acts;
        actAtRandom(store, acts, 60);
        const auto head = *store.log->head();
        store.close();
        sqlite(store.path(), "DROP TRIGGER case_entry_stays; DROP TRIGGER case_entry_is_final; DROP TRIGGER case_entry_follows");
        const std::filesystem::path copy{store.path().string() + ".copy"};
        const char* const edits[]{"UPDATE case_entry SET time = time + 1 WHERE number = %1", "UPDATE case_entry SET operator = 'li' WHERE number = %1",
            "UPDATE case_entry SET act = act %2 5 + 1 WHERE number = %1", "UPDATE case_entry SET act = act + 256 WHERE number = %1",
            "UPDATE case_entry SET finding = 'f99' WHERE number = %1", "UPDATE case_entry SET value = value || ' ' WHERE number = %1",
            "UPDATE case_entry SET text = 'nothing' WHERE number = %1", "UPDATE case_entry SET undoes = iif(undoes, NULL, 1) WHERE number = %1",
            "UPDATE case_entry SET batch = batch - 1 WHERE number = %1", "UPDATE case_entry SET hash = randomblob(32) WHERE number = %1",
            "DELETE FROM case_entry WHERE number = %1", "DELETE FROM case_entry WHERE number >= %1",
            "DELETE FROM case_entry WHERE number < 1 + %1",
            "UPDATE case_entry SET number = -number WHERE number IN (%1, %1 - 1); UPDATE case_entry SET number = 2 * %1 - 1 + number WHERE number < 0",
            "INSERT INTO case_entry SELECT 1 + (SELECT max(number) FROM case_entry), batch, time, operator, act, finding, value, text, undoes, hash "
            "FROM case_entry WHERE number = %1"};
        int tried = 0, found = 0;
        for (int round = 0; round < 10; ++round) {
            for (const char* edit : edits) {
                std::filesystem::copy_file(store.path(), copy, std::filesystem::copy_options::overwrite_existing);
                const auto at = QString::number(2 + store.generator.below(std::uint64_t(head.number - 1)));
                QCOMPARE(sqlite(copy, QString::fromLatin1(edit).replace(QStringLiteral("%1"), at).replace(QStringLiteral("%2"), QStringLiteral("%"))), QString{});
                auto opened = Workspace::open({copy, {}, OpenMode::ReadOnly});
                VERIFY_OK(opened);
                const auto check = (*(*opened)->caseLog())->verify(head, {});
                VERIFY_OK(check);
                ++tried;
                if (check->firstBad) ++found;
                else qWarning("not found: %s at %s", edit, qPrintable(at));
            }
        }
        qInfo("%d of %d changes found", found, tried);
        QCOMPARE(found, tried);
        std::filesystem::copy_file(store.path(), copy, std::filesystem::copy_options::overwrite_existing);
        sqlite(copy, "UPDATE case_state SET disposition = (disposition + 1) % 5 WHERE finding = 'f3'");
        const auto opened = Workspace::open({copy, {}, OpenMode::ReadOnly});
        const auto check = (*(*opened)->caseLog())->verify(head, {});
        QVERIFY(!check->firstBad && check->wrongState == "f3");
    }

    void theLogOnlyGrows()
    {
        CaseFixture store;
        store.create(3);
        verifyDone(store.log->append({note("f0", "one"), note("f0", "two")}, "zhang", now));
        const auto head = *store.log->head();
        for (const char* sql : {"UPDATE case_entry SET text = 'other'", "DELETE FROM case_entry WHERE number = 2",
                 "INSERT OR REPLACE INTO case_entry SELECT number, batch, time, 'li', act, finding, value, text, undoes, hash FROM case_entry",
                 "INSERT INTO case_entry SELECT number + 7, batch, time, 'li', act, finding, value, text, undoes, hash FROM case_entry",
                 "INSERT INTO case_entry SELECT NULL, batch, time, 'li', act, finding, value, text, undoes, hash FROM case_entry"})
            QVERIFY2(sqlite(store.path(), sql).contains(QStringLiteral("the case log only grows")), sql);
        auto own = Connection::open(store.path(), nullptr, Connection::Access::Write, 100);
        VERIFY_OK(own);
        for (const char* sql : {"UPDATE case_entry SET text = 'other'", "DELETE FROM case_entry", "DROP TABLE case_entry"})
            QVERIFY2(!(*own)->execute(sql), sql);
        QVERIFY(store.log->verify(head, {})->holds());
        QVERIFY(*store.log->head() == head);
    }
};

QTEST_GUILESS_MAIN(CaseLogTest)
#include "case_log_test.moc"
