// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept up to date piece by piece is what comes out at once: over random lives, orders of import, batches, stops and rewinds.
#include "models/analytics/reconciliation.h"
#include "tests/models/analytics/reconciled_life.h"

#include <numeric>

using namespace guanlan;
using namespace guanlan::script;

namespace {

analytics::RulePack shippedPack()
{
    auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
    if (!pack) qFatal("%s", pack.error().message.c_str());
    return std::move(pack).value();
}

std::string atOnce(const ReconciledLife& life, const analytics::RulePack& pack, const std::vector<store::BlockContent>& blocks)
{
    WorkspaceOfEvents space;
    const ChainRef chain = space.openChain();
    if (const auto done = space.writer->append(chain, blocks); !done) return done.error().message;
    for (const RecordBatch& batch : life.batches) handIn(*space.workspace, batch);
    if (const auto done = script::reconcile(space, pack); !done) return done.error().message;
    return reconciledText(*space.reader);
}

/// Says which lines are not the same.
bool isSame(const std::string& got, const std::string& wanted)
{
    if (got == wanted) return true;
    const auto a = split(wanted, '\n'), b = split(got, '\n');
    for (const auto& line : a) if (std::find(b.begin(), b.end(), line) == b.end()) qWarning("missing: %s", line.c_str());
    for (const auto& line : b) if (std::find(a.begin(), a.end(), line) == a.end()) qWarning("extra:   %s", line.c_str());
    return false;
}

/// Takes the chain back to this block.
Status rewindTo(WorkspaceOfEvents& space, ChainRef chain, const std::vector<store::BlockContent>& blocks, std::size_t block)
{
    return space.writer->rewind(chain, block, blocks[block].hash, blocks[block].time);
}

/// Issues of one institution, each with its record.
std::pair<std::vector<Event>, RecordBatch> manyIssues(int count)
{
    std::string text = "1@" + std::to_string(timeOf("0301T0900")) + ":register A a";
    RecordBatch all{"A", "all", {}};
    for (int i = 0; i < count; ++i) {
        const std::int64_t time = timeOf("0302T0900") + i * 600;
        const std::string number = std::to_string(i);
        text += ";" + std::to_string(i + 2) + "@" + std::to_string(time) + ":issue c" + number + " A u" + number + " S";
        BusinessRecord record;
        record.line = i + 2;
        record.reference = "R" + number;
        record.kind = RecordKind::CredentialIssuance;
        record.channel = RecordChannel::Did;
        record.time = time;
        record.credential = idOf<CredentialId>("c" + number);
        all.records.push_back(record);
    }
    return {eventsOf(text), all};
}

} // namespace

class ReconciliationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pieceByPieceIsAtOnce_data();
    void pieceByPieceIsAtOnce();
    void anotherPackIsLookedAtAnew();
    void newThingsCostWhatTheyTouch();
    void nothingHandedInNothingSaid();
    void whatIsWithdrawnWasNeverThere_data() { pieceByPieceIsAtOnce_data(); }
    void whatIsWithdrawnWasNeverThere();
};

void ReconciliationTest::pieceByPieceIsAtOnce_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed) QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void ReconciliationTest::pieceByPieceIsAtOnce()
{
    QFETCH(unsigned, seed);
    std::mt19937 random{seed};
    const ReconciledLife life{random};
    const auto blocks = blocksOf(life.events);
    const analytics::RulePack pack = shippedPack();
    const std::size_t last = blocks.size() - random() % (blocks.size() / 3); // What comes after it is read, too, and gone back from.
    const std::string wanted = atOnce(life, pack, {blocks.begin(), blocks.begin() + std::ptrdiff_t(last)});
    QVERIFY2(wanted.find("matched") != std::string::npos && wanted.find("finding") != std::string::npos, wanted.c_str());

    WorkspaceOfEvents space;
    const ChainRef chain = space.openChain();
    std::vector<std::size_t> order(life.batches.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    std::size_t read = 0, handed = 0;
    while (read < blocks.size() || handed < order.size()) {
        switch (random() % 7) {
        case 0:
            if (handed < order.size()) handIn(*space.workspace, life.batches[order[handed++]]);
            break;
        case 6: { // Taken back, and handed in again later.
            if (handed == 0 || random() % 2) break;
            std::swap(order[random() % handed], order[handed - 1]);
            --handed;
            VERIFY_DONE(takeBack(*space.workspace, life.batches[order[handed]]));
            break;
        }
        case 1: VERIFY_DONE(script::reconcile(space, pack)); break;
        case 2: { // Stopped after a step or two.
            int left = int(random() % 3);
            (void)script::reconcile(space, pack, {.cancelled = [&left] { return left-- <= 0; }});
            break;
        }
        case 3:
            if (read < 3) break;
            read = 1 + random() % (read - 1);
            VERIFY_DONE(rewindTo(space, chain, blocks, read - 1));
            break;
        default: {
            const std::size_t more = std::min<std::size_t>(1 + random() % 9, blocks.size() - read);
            VERIFY_DONE(space.writer->append(chain, {blocks.begin() + std::ptrdiff_t(read), blocks.begin() + std::ptrdiff_t(read + more)}));
            read += more;
        }
        }
    }
    VERIFY_DONE(script::reconcile(space, pack));
    if (last < blocks.size()) VERIFY_DONE(rewindTo(space, chain, blocks, last - 1));
    VERIFY_DONE(script::reconcile(space, pack));
    QVERIFY(isSame(reconciledText(*space.reader), wanted));
}

void ReconciliationTest::whatIsWithdrawnWasNeverThere()
{
    QFETCH(unsigned, seed);
    std::mt19937 random{seed};
    ReconciledLife life{random};
    const auto blocks = blocksOf(life.events);
    const analytics::RulePack pack = shippedPack();
    WorkspaceOfEvents space;
    VERIFY_DONE(space.writer->append(space.openChain(), blocks));
    for (const RecordBatch& batch : life.batches) handIn(*space.workspace, batch);
    if (seed % 4) VERIFY_DONE(script::reconcile(space, pack));
    std::shuffle(life.batches.begin(), life.batches.end(), random);
    while (!life.batches.empty()) { // One after the other; at the end there are none, and nothing is said.
        VERIFY_DONE(takeBack(*space.workspace, life.batches.back()));
        life.batches.pop_back();
        if (random() % 2 && !life.batches.empty()) continue;
        VERIFY_DONE(script::reconcile(space, pack));
        QVERIFY(isSame(reconciledText(*space.reader), atOnce(life, pack, blocks)));
    }
    const auto log = space.workspace->caseLog();
    QVERIFY(log && (*log)->verify({}, {})->holds());
}

void ReconciliationTest::anotherPackIsLookedAtAnew()
{
    std::mt19937 random{77};
    const ReconciledLife life{random};
    const auto blocks = blocksOf(life.events);
    const analytics::RulePack pack = shippedPack();
    analytics::RulePack tuned = pack;
    for (analytics::RuleSettings& rule : tuned.rules) {
        if (rule.id == "R34") rule.parameters.insert_or_assign("trading_days", std::int64_t{9});
        if (rule.id == "R35") rule.parameters.insert_or_assign("days", std::int64_t{3});
        if (rule.id == "R36") rule.enabled = false;
        if (rule.id == "R37") rule.severity = Severity::Low;
    }
    tuned.digest = std::string(64, 'e');
    const std::string byShipped = atOnce(life, pack, blocks), byTuned = atOnce(life, tuned, blocks);
    QVERIFY(byShipped != byTuned && byTuned.find(" R36 ") == std::string::npos);
    WorkspaceOfEvents space;
    VERIFY_DONE(space.writer->append(space.openChain(), blocks));
    for (const RecordBatch& batch : life.batches) handIn(*space.workspace, batch);
    for (const auto& [by, wanted] : {std::pair{&pack, &byShipped}, {&tuned, &byTuned}, {&pack, &byShipped}}) {
        VERIFY_DONE(script::reconcile(space, *by));
        QVERIFY(reconciledText(*space.reader) == *wanted);
    }
}

/// Counted in acts and records that are looked at, not in time: one record more touches the same beside ten times as many others.
void ReconciliationTest::newThingsCostWhatTheyTouch()
{
    const analytics::RulePack pack = shippedPack();
    const analytics::ReconciliationTerms terms{pack};
    const std::map<InstitutionId, LocalText> names;
    const analytics::ReconciliationFindings findings{terms, names};
    for (const int history : {100, 1000}) {
        auto [events, all] = manyIssues(history);
        const RecordBatch late{"A", "late", {all.records[50]}};
        all.records.erase(all.records.begin() + 50);
        WorkspaceOfEvents space;
        space.fill(events);
        const auto book = space.workspace->reconciliationBook();
        VERIFY_DONE(book);
        std::size_t looked = 0;
        const store::ReconciliationJudge judge{.basis = "one", .windowSeconds = terms.widestWindow(),
            .reconcile = [&](const store::ReconciliationCase& gathered) {
                looked += gathered.acts.size() + gathered.records.size();
                return analytics::reconcile(gathered, terms, findings);
            },
            .doubt = [&](const store::ReporterDoubt& doubt) { return findings.doubt(doubt); }};
        const auto run = [&] {
            looked = 0;
            for (auto more = (*book)->advance(judge); more && *more; more = (*book)->advance(judge)) {}
            return looked;
        };
        handIn(*space.workspace, all);
        QCOMPARE(run(), std::size_t(2 * history - 1));
        QCOMPARE(run(), std::size_t{0});
        handIn(*space.workspace, late);
        QCOMPARE(run(), std::size_t{2});
    }
}

void ReconciliationTest::nothingHandedInNothingSaid()
{
    std::mt19937 random{5};
    const ReconciledLife life{random};
    WorkspaceOfEvents space;
    VERIFY_DONE(space.writer->append(space.openChain(), blocksOf(life.events)));
    QVERIFY(space.reader->reconciliationSummaries() && space.reader->reconciliationSummaries()->empty());
    VERIFY_DONE(script::reconcile(space, shippedPack())); // Nobody has handed in anything: nothing is said.
    QVERIFY(space.reader->findings({.rules = {"R34"}}, 0, 10)->empty());
}

QTEST_GUILESS_MAIN(ReconciliationTest)
#include "reconciliation_test.moc"
