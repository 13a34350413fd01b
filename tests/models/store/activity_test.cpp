// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/store/store_fixture.h"

#include <QTimeZone>
#include <map>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// Rollups against counting the events one by one, with Qt's calendar.
class ActivityTest : public QObject {
    Q_OBJECT

    using Cell = std::tuple<std::int64_t, std::optional<InstitutionId>, EventType>;

    /// Qt's calendar takes its time; blocks share theirs.
    static std::int64_t bucketStart(std::int64_t time, Bucket bucket)
    {
        static std::map<std::pair<Bucket, std::int64_t>, std::int64_t> known;
        const auto [found, isNew] = known.try_emplace({bucket, time});
        if (isNew) found->second = computeStart(time, bucket);
        return found->second;
    }
    static std::int64_t computeStart(std::int64_t time, Bucket bucket)
    {
        const QTimeZone shanghai{"Asia/Shanghai"};
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(time, shanghai);
        QDate day = moment.date();
        switch (bucket) {
        case Bucket::Hour: return QDateTime{day, QTime{moment.time().hour(), 0}, shanghai}.toSecsSinceEpoch();
        case Bucket::Day: break;
        case Bucket::Week: day = day.addDays(1 - day.dayOfWeek()); break;
        case Bucket::Month: day = QDate{day.year(), day.month(), 1}; break;
        }
        return day.startOfDay(shanghai).toSecsSinceEpoch();
    }

    static std::vector<ActivityPoint> counted(const std::vector<Event>& events, const ActivityRequest& request)
    {
        std::map<Cell, std::int64_t> cells;
        for (const auto& event : events) {
            const auto acting = event.institution ? event.institution : event.counterparty;
            const auto& list = request.institutions;
            if (!list.empty() && (!acting || std::find(list.begin(), list.end(), *acting) == list.end())) continue;
            if (!request.types.empty() && std::count(request.types.begin(), request.types.end(), event.type) == 0) continue;
            const auto start = bucketStart(event.time, request.bucket);
            if ((request.from && start < *request.from) || (request.to && start >= *request.to)) continue;
            ++cells[{start, request.byInstitution ? acting : std::nullopt, event.type}];
        }
        std::vector<ActivityPoint> points;
        for (const auto& [cell, count] : cells)
            points.push_back({std::get<0>(cell), std::get<1>(cell), std::get<2>(cell), count});
        return points;
    }

private slots:
    void rollupsAreWhatCountingGives()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{5};
        const auto blocks = generator.blocks(0, 4000);
        for (std::size_t at = 0; at < blocks.size(); at += 371) {
            const auto end = std::min(at + 371, blocks.size());
            auto done = store.writer->append(store.chain, {blocks.begin() + std::ptrdiff_t(at), blocks.begin() + std::ptrdiff_t(end)});
            VERIFY_OK(done);
        }
        const auto events = stored(blocks, store.chain);
        const auto reader = store.reader();
        for (const Bucket bucket : {Bucket::Hour, Bucket::Day, Bucket::Week, Bucket::Month}) {
            for (int round = 0; round < 64; ++round) {
                ActivityRequest request{{}, bucket, {}, {}, round % 2 == 0, {}};
                const auto moment = [&] { return EventGenerator::firstTime + std::int64_t(generator.below(4'000'000)); };
                if (round & 2) request.institutions = {generator.institution(), generator.institution()};
                if (round & 4) {
                    request.from = moment();
                    request.to = moment();
                }
                if (round & 8) request.from = bucketStart(moment(), bucket); // Just where a bucket begins.
                if (round & 16) request.to = bucketStart(moment(), bucket);
                if (round & 32) request.types = {EventType(generator.below(eventTypeCount)), EventType::CredentialIssued};
                const auto points = reader->activity(request);
                VERIFY_OK(points);
                QVERIFY(*points == counted(events, request));
            }
        }
    }

    void periodsBeyondAnyCalendar()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{7};
        const auto blocks = generator.blocks(0, 50);
        VERIFY_OK(store.writer->append(store.chain, blocks));
        const auto reader = store.reader();
        for (const Bucket bucket : {Bucket::Hour, Bucket::Day, Bucket::Week, Bucket::Month}) {
            const auto all = reader->activity({{}, bucket, {}, {}, true, {}});
            const auto wide = reader->activity({{}, bucket, INT64_MIN, INT64_MAX, true, {}});
            const auto early = reader->activity({{}, bucket, {}, INT64_MIN, true, {}});
            const auto late = reader->activity({{}, bucket, INT64_MAX, {}, true, {}});
            QVERIFY(all && wide && early && late);
            QVERIFY(!all->empty() && *all == *wide && early->empty() && late->empty());
        }
    }

    void institutionsAreWhatLookingThroughAllGives()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{6};
        const auto blocks = generator.blocks(0, 600);
        auto done = store.writer->append(store.chain, blocks);
        VERIFY_OK(done);
        const auto known = generator.id<InstitutionId>(1, 3);
        const auto absent = generator.id<InstitutionId>(77, 3);
        done = store.writer->setDirectory(store.chain, {{known, {"银行", "Bank"}, InstitutionKind::Bank},
                                                        {absent, {"缺席", "Absent"}, InstitutionKind::Other}});
        VERIFY_OK(done);
        std::map<InstitutionId, InstitutionState> wanted;
        wanted[absent] = {{absent, {"缺席", "Absent"}, InstitutionKind::Other}, true, false, false, "", {}, {}};
        for (const auto& event : stored(blocks, store.chain)) {
            const auto acting = actingInstitution(event);
            if (!acting) continue;
            InstitutionState& state = wanted[*acting];
            state.institution.id = *acting;
            state.onChain = true;
            state.lastEvent = event.time;
            if (event.type == EventType::InstitutionStatusChanged) state.status = *event.status;
            if (event.type == EventType::InstitutionKeyChanged) state.controller = event.controller;
            if (event.type != EventType::InstitutionRegistered) continue;
            state.isRegistered = true;
            if (state.status.empty()) state.status = "active";
            state.controller = event.controller;
            state.institution.name = {*event.name, *event.name};
            state.institution.kind = parseInstitutionKind(*event.kind).value_or(InstitutionKind::Other);
        }
        wanted[known].institution = {known, {"银行", "Bank"}, InstitutionKind::Bank};
        wanted[known].inDirectory = true;
        const auto states = store.reader()->institutions();
        VERIFY_OK(states);
        QCOMPARE(states->size(), wanted.size());
        for (const auto& state : *states) {
            const InstitutionState& other = wanted[state.institution.id];
            QVERIFY(state.institution == other.institution);
            QVERIFY(state.inDirectory == other.inDirectory && state.onChain == other.onChain && state.isRegistered == other.isRegistered);
            QCOMPARE(state.status, other.status);
            QVERIFY(state.controller == other.controller);
            QVERIFY(state.lastEvent == other.lastEvent);
        }
    }
};

QTEST_APPLESS_MAIN(ActivityTest)
#include "activity_test.moc"
