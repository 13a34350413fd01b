// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/case_sql.h"
#include "models/store/match_key.h"
#include "models/store/outcome_sql.h"
#include "models/store/reconciliation_book.h"
#include "models/store/record_sql.h"
#include "models/store/schema.h"
#include "models/store/schema_sql.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/models/store/store_fixture.h"

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

class ReconciliationStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Format 8 had records, and did not reconcile them.
    void anOlderWorkspaceIsBroughtForward()
    {
        QTemporaryDir folder;
        const std::filesystem::path path{(folder.path() + QStringLiteral("/old")).toStdString()};
        QString sql = QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA application_id=0x474C414E; PRAGMA user_version=8;");
        for (const char* step : {schemaOne, schemaTwo, schemaThree, schemaOutcomes, schemaJudgement, schemaDirectories, schemaCases, schemaRecords})
            sql += QString::fromUtf8(step);
        sql += QStringLiteral("INSERT INTO record_file VALUES (1, zeroblob(32), zeroblob(32), 'a.csv', 1, 1, 1, 0, '{}');"
                              "INSERT INTO record VALUES (1, 2, 'B-1', 5, 1772414411, NULL, NULL, NULL, '', NULL, NULL, NULL, 1, '')");
        QCOMPARE(sqlite(path, sql), QStringLiteral("wal"));
        QVERIFY(!Workspace::open({path, {}, OpenMode::Beside}));
        auto workspace = Workspace::open({path, {}, OpenMode::ReadWrite});
        VERIFY_OK(workspace);
        const auto book = (*workspace)->reconciliationBook();
        VERIFY_OK(book);
        int cases = 0;
        const ReconciliationJudge judge{.basis = "b", .windowSeconds = 0,
            .reconcile = [&cases](const ReconciliationCase& gathered) {
                ++cases;
                return std::vector<ReconciledNode>{{.node = gathered.records.at(0).node, .state = ReconciliationState::Paper}};
            },
            .doubt = [](const ReporterDoubt&) { return std::optional<Finding>{}; }};
        for (auto more = (*book)->advance(judge); more && *more; more = (*book)->advance(judge)) {}
        QCOMPARE(cases, 1);
        const auto rows = (*workspace)->reader().value()->reconciliation({});
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), std::size_t{1});
        QCOMPARE(rows->front().record->record.reference, std::string{"B-1"});
        QCOMPARE(sqlite(path, "PRAGMA user_version").toLongLong(), schemaVersion);
        QCOMPARE(sqlite(path, "PRAGMA integrity_check"), QStringLiteral("ok"));
    }

    /// Values by ethers: keccak256(toUtf8Bytes("B-2026-001")), encodeBytes32String("B-2026-001"); and by sha256sum.
    void referencesAsTheyMayBeOnChain()
    {
        const auto forms = referenceForms("B-2026-001");
        QCOMPARE(forms.size(), std::size_t{3});
        QCOMPARE(toText(forms[0]), std::string{"0x422d323032362d30303100000000000000000000000000000000000000000000"});
        QCOMPARE(toText(forms[1]), std::string{"0x89b008a7b9cd4cbb0fa38e16a8b6505f87e1f9e0cbfa5421a1994b7255092ce5"});
        QCOMPARE(toText(forms[2]), std::string{"0x6e8ab049b618b2589016ad340dfc33a550fa6d930ba3fdc897213e19d4a7778a"});
        const std::string digits(64, 'a');
        for (const std::string& text : {digits, "0x" + digits, "0X" + digits, std::string(64, 'A')})
            QCOMPARE(referenceForms(text), std::vector{*parseId<BusinessRef>("0x" + digits)});
        QCOMPARE(referenceForms(std::string(33, 'x')).size(), std::size_t{2}); // Too long for 32 bytes.
    }

    /// Who reconciles gives numbers to ids, and so does who writes the chain, each with what it remembers.
    void numbersAreGivenOnce()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{1};
        VERIFY_OK(store.writer->append(store.chain, generator.blocks(0, 3)));
        sqlite(store.path(), "INSERT INTO entity (id, mark, bytes) SELECT max(id) + 1, 7, randomblob(32) FROM entity"); // Somebody else.
        VERIFY_OK(store.writer->append(store.chain, generator.blocks(4, 6)));
        QCOMPARE(sqlite(store.path(), "SELECT count(*) - count(DISTINCT bytes) FROM entity"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(ReconciliationStoreTest)
#include "reconciliation_store_test.moc"
