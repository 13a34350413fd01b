// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outcome_sql.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/models/store/store_fixture.h"

#include <QProcess>
#include <QTimeZone>
#include <map>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// Outcomes against walking through the events one by one, with Qt's calendar.
class OutcomeTest : public QObject {
    Q_OBJECT

    using Cells = std::map<std::pair<std::optional<InstitutionId>, Outcome>, std::int64_t>;

    /// Qt's calendar takes its time; blocks share theirs.
    static std::int64_t dayOf(std::int64_t time)
    {
        static const QTimeZone shanghai{"Asia/Shanghai"};
        static std::map<std::int64_t, std::int64_t> known;
        const auto [found, isNew] = known.try_emplace(time);
        if (isNew)
            found->second = QDateTime::fromSecsSinceEpoch(time, shanghai).date().startOfDay(shanghai).toSecsSinceEpoch();
        return found->second;
    }
    /// One chain's events; an issuer is known from its issuance on.
    static void count(const std::vector<Event>& events, const OutcomeRequest& request, Cells& cells)
    {
        std::map<CredentialId, std::optional<InstitutionId>> issuers;
        for (const auto& event : events) {
            if (event.type == EventType::CredentialIssued) issuers[*event.credential] = event.institution;
            const auto day = dayOf(event.time);
            if ((request.from && day < *request.from) || (request.to && day >= *request.to)) continue;
            const auto add = [&](const std::optional<InstitutionId>& who, Outcome outcome) {
                const auto& list = request.institutions;
                if (list.empty() || (who && std::find(list.begin(), list.end(), *who) != list.end())) ++cells[{who, outcome}];
            };
            const auto issuer = event.credential && issuers.contains(*event.credential) ? issuers[*event.credential] : std::nullopt;
            if (event.type == EventType::CredentialPresented) add(issuer, Outcome::OwnPresented);
            if (event.type == EventType::CredentialRevoked)
                add(issuer, event.reason == 1u ? Outcome::OwnRenewed : Outcome::OwnRevoked);
            if (event.type != EventType::CredentialVerified || !event.accepted) continue;
            add(event.counterparty, *event.accepted ? Outcome::Accepted : Outcome::Refused);
            add(issuer, *event.accepted ? Outcome::OwnAccepted : Outcome::OwnRefused);
        }
    }
    static std::vector<OutcomeCount> listed(const Cells& cells)
    {
        std::vector<OutcomeCount> counts;
        for (const auto& [cell, number] : cells)
            counts.push_back({cell.first, cell.second, number});
        return counts;
    }
    static std::vector<BlockContent> part(const std::vector<BlockContent>& blocks, std::size_t begin, std::size_t end)
    {
        return {blocks.begin() + std::ptrdiff_t(begin), blocks.begin() + std::ptrdiff_t(end)};
    }
    static void append(StoreFixture& store, ChainRef chain, const std::vector<BlockContent>& blocks, std::size_t batch)
    {
        for (std::size_t at = 0; at < blocks.size(); at += batch) {
            const auto done = store.writer->append(chain, part(blocks, at, std::min(at + batch, blocks.size())));
            VERIFY_OK(done);
        }
    }

    static EventFilter filterOf(const OutcomeCount& counted)
    {
        EventFilter filter;
        filter.issuers = {*counted.institution};
        switch (counted.outcome) {
        case Outcome::Accepted:
        case Outcome::Refused: break;
        case Outcome::OwnPresented: filter.types = {EventType::CredentialPresented}; break;
        case Outcome::OwnAccepted: filter.outcomes = {EventOutcome::Accepted}; break;
        case Outcome::OwnRefused: filter.outcomes = {EventOutcome::Refused}; break;
        case Outcome::OwnRevoked: filter.outcomes = {EventOutcome::Revoked}; break;
        case Outcome::OwnRenewed: filter.outcomes = {EventOutcome::Renewed}; break;
        }
        return filter;
    }

private slots:
    void rollupIsWhatCountingGives()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{21};
        const auto blocks = generator.blocks(0, 1500), others = EventGenerator{22}.blocks(0, 500);
        const auto second = store.writer->openChain(someChain("Second"));
        VERIFY_OK(second);
        append(store, store.chain, blocks, 293);
        append(store, *second, others, 100); // The same credentials: another chain's issuances say nothing here.
        const auto reader = store.reader();
        for (int round = 0; round < 24; ++round) {
            OutcomeRequest request;
            const auto moment = [&] { return EventGenerator::firstTime + std::int64_t(generator.below(1'500'000)); };
            if (round & 1) request.institutions = {generator.institution(), generator.institution()};
            if (round & 2) request.from = moment();
            if (round & 4) request.to = moment();
            Cells cells;
            count(stored(blocks, store.chain), request, cells);
            count(stored(others, *second), request, cells);
            const auto counts = reader->outcomes(request);
            VERIFY_OK(counts);
            QVERIFY(*counts == listed(cells));
        }
        QCOMPARE(reader->outcomes({})->empty(), false);
    }

    /// Few credentials are looked up one by one, many are met while looking through: the rows are the same.
    void aFilterFindsTheEventsThatWereCounted()
    {
        StoreFixture store;
        store.create();
        append(store, store.chain, EventGenerator{25}.blocks(0, 900), 300);
        const auto second = store.writer->openChain(someChain("Second"));
        VERIFY_OK(second);
        append(store, *second, EventGenerator{26}.blocks(0, 300), 300);
        for (const bool many : {false, true}) {
            if (many) QCOMPARE(sqlite(store.path(), "UPDATE activity_day SET count = count + 10000 WHERE type = 11"), QString{});
            const auto reader = store.reader();
            const auto counts = reader->outcomes({});
            VERIFY_OK(counts);
            int compared = 0;
            for (const OutcomeCount& counted : *counts) {
                if (!counted.institution || counted.outcome == Outcome::Accepted || counted.outcome == Outcome::Refused) continue;
                const EventFilter filter = filterOf(counted);
                QCOMPARE(reader->count(filter, 1'000'000)->value, counted.count);
                const auto last = reader->page({.filter = filter, .direction = Direction::Backward, .from = {}, .limit = 1});
                QVERIFY(last && last->rows.size() == 1);
                const auto before = reader->page({.filter = filter, .direction = Direction::Backward, .from = last->rows.front().key, .limit = 1'000'000});
                QCOMPARE(std::int64_t(before->rows.size()) + 1, counted.count);
                ++compared;
            }
            QVERIFY(compared > 20);
        }
        EventFilter nothing = {};
        nothing.types = {EventType::CredentialIssued};
        nothing.outcomes = {EventOutcome::Accepted};
        QCOMPARE(store.reader()->count(nothing, 10)->value, std::int64_t{0});
    }

    void rewindTakesOffWhatWasAdded()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{23};
        const auto blocks = generator.blocks(0, 800);
        append(store, store.chain, blocks, 100);
        for (const std::size_t target : {700u, 699u, 250u, 0u}) {
            const BlockContent& last = blocks[target];
            const auto done = store.writer->rewind(store.chain, last.number, last.hash, last.time);
            VERIFY_OK(done);
            Cells cells;
            count(stored(part(blocks, 0, target + 1), store.chain), {}, cells);
            QVERIFY(*store.reader()->outcomes({}) == listed(cells));
        }
        append(store, store.chain, part(blocks, 1, blocks.size()), 60);
        Cells cells;
        count(stored(blocks, store.chain), {}, cells);
        QVERIFY(*store.reader()->outcomes({}) == listed(cells));
    }

    /// What brings an older workspace forward counts what is in it, times before 1970 included.
    void migrationCountsTheSame()
    {
        StoreFixture store;
        store.create();
        auto blocks = EventGenerator{24}.blocks(0, 600);
        for (auto& block : blocks) {
            block.time -= EventGenerator::firstTime + 300 * 900;
            for (auto& event : block.events)
                event.time = block.time;
        }
        append(store, store.chain, blocks, 600);
        const auto before = store.reader()->outcomes({}), early = store.reader()->outcomes({{}, {}, -28'800});
        QVERIFY(before && early && !early->empty());
        store.writer.reset();
        store.workspace.reset();
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"), {QString::fromStdString(store.path().string()),
            QStringLiteral("DROP TABLE outcome_day; DROP INDEX issuance_by_credential;") + QString::fromLatin1(schemaOutcomes)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardError(), QByteArray{});
        auto opened = Workspace::open({store.path(), {}, OpenMode::ReadOnly});
        VERIFY_OK(opened);
        const auto reader = std::move((*opened)->reader()).value();
        QVERIFY(*reader->outcomes({}) == *before);
        QVERIFY(*reader->outcomes({{}, {}, -28'800}) == *early);
        Cells cells;
        count(stored(blocks, store.chain), {{}, {}, -28'800}, cells);
        QVERIFY(*early == listed(cells));
    }
};

QTEST_APPLESS_MAIN(OutcomeTest)
#include "outcome_test.moc"
