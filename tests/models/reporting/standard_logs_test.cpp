// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/visible_text.h"
#include "models/reporting/ocel_writer.h"
#include "models/reporting/xes_writer.h"
#include "tests/models/analytics/workspace_of_events.h"
#include "tests/models/reporting/hostile_texts.h"
#include "tests/models/store/sqlite_shell.h"

#include <QDir>
#include <QXmlStreamReader>

using namespace guanlan;
using namespace guanlan::reporting;
using namespace guanlan::script;

namespace {

/// An event of each type with every field that it may have; texts are what a stranger may call himself.
std::vector<Event> everyType(const std::vector<std::string>& texts)
{
    std::vector<Event> events;
    for (const EventType type : allEventTypes()) {
        const std::uint64_t number = events.size();
        Event event;
        event.key = EventKey{chain, number, 3, 0};
        event.time = 1'772'414'411 + std::int64_t(number) * 12;
        event.type = type;
        event.tx = idOf<TxHash>("tx" + std::to_string(number));
        const std::string name{eventTypeName(type)};
        const bool isAct = name.starts_with("credential.") || name.starts_with("consent.");
        if (name.starts_with("institution.") || name.starts_with("issuer.")) event.institution = idOf<InstitutionId>("A");
        if (name.starts_with("did.")) event.subject = idOf<SubjectId>("u");
        if (name.starts_with("credential.")) event.credential = idOf<CredentialId>("c");
        if (isAct) event.counterparty = idOf<InstitutionId>("V");
        if (name.starts_with("consent.")) event.consent = idOf<ConsentId>("k");
        switch (type) {
        case EventType::Unmapped: event.raw = RawLog{{Bytes32{1}, Bytes32{2}}, {0xde, 0xad}}; break;
        case EventType::InstitutionRegistered:
            event.name = texts[0];
            event.kind = "bank";
            break;
        case EventType::InstitutionStatusChanged: event.status = texts[1]; break;
        case EventType::SchemaPublished:
            event.schema = idOf<SchemaId>("S");
            event.version = 7;
            event.uri = texts[2];
            break;
        case EventType::CredentialIssued:
            event.institution = idOf<InstitutionId>("A");
            event.counterparty.reset();
            event.subject = idOf<SubjectId>("u");
            event.schema = idOf<SchemaId>("S");
            event.digest = idOf<Digest>("d");
            event.validFrom = 0;
            event.validUntil = 1'900'000'000;
            event.evidence = {idOf<CredentialId>("e1"), idOf<CredentialId>("e2"), idOf<CredentialId>("e1"), idOf<CredentialId>("c")};
            break;
        case EventType::CredentialVerified:
            event.accepted = false;
            event.businessRef = idOf<BusinessRef>("b");
            break;
        default: break;
        }
        events.push_back(std::move(event));
    }
    return events;
}

/// A node program's judgement of a file: empty where it has nothing to say.
QByteArray judged(const char* script, const QString& file)
{
    QProcess node;
    node.start(QStringLiteral("node"), {QStringLiteral(SOURCE_DIR "/tests/eval/standards/") + QString::fromUtf8(script), file});
    if (!node.waitForFinished(60'000)) return "node does not answer";
    return node.readAllStandardOutput() + node.readAllStandardError() + (node.exitCode() == 0 ? "" : " exit status");
}

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// Values of one key of all events of a log, in order.
QStringList valuesIn(const QString& path, const QString& key)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml{&file};
    QStringList values;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.attributes().value(QStringLiteral("key")) == key)
            values << xml.attributes().value(QStringLiteral("value")).toString();
    if (xml.hasError()) values << xml.errorString();
    return values;
}

struct Desk {
    WorkspaceOfEvents work;
    QString path(const char* name) const { return work.folder.filePath(QString::fromUtf8(name)); }
    std::string file(const char* name) const { return path(name).toStdString(); }
    QStringList files() const { return QDir{work.folder.path()}.entryList({QStringLiteral("log*")}, QDir::Files); }
};

} // namespace

class StandardLogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasItsPlace()
    {
        Desk desk;
        desk.work.fill(everyType({"a", "b", "c"}));
        const auto ocel = writeOcel(*desk.work.reader, {}, desk.file("log.sqlite"));
        VERIFY_DONE(ocel);
        QCOMPARE(std::size_t(ocel->events), eventTypeCount);
        QCOMPARE(judged("ocel.mjs", desk.path("log.sqlite")), QByteArray{});
        const auto ask = [&](const char* sql) { return test::sqlite(desk.file("log.sqlite"), sql); };
        QCOMPARE(ask("SELECT count(*) FROM event_map_type"), QString::number(eventTypeCount));
        QCOMPARE(ask("SELECT count(*) FROM event WHERE ocel_id NOT IN (SELECT ocel_event_id FROM event_object)"), QStringLiteral("0"));
        QCOMPARE(ask("SELECT ocel_object_id LIKE 'contract:0x%' FROM event_object JOIN event ON ocel_id = ocel_event_id WHERE ocel_type = 'unmapped'"), QStringLiteral("1"));
        QCOMPARE(ask("SELECT length(topics), data FROM event_Unmapped"), QStringLiteral("133|0xdead"));
        QCOMPARE(ask("SELECT accepted, typeof(accepted) FROM event_CredentialVerified"), QStringLiteral("0|integer"));
        QCOMPARE(ask("SELECT valid_from, valid_until FROM event_CredentialIssued"), QStringLiteral("1970-01-01 00:00:00|2030-03-17 17:46:40"));
        // Evidence named twice is one relation, and what rests on itself is no relation.
        QCOMPARE(ask("SELECT count(*) FROM object_object WHERE ocel_qualifier = 'evidence'"), QStringLiteral("2"));
        QCOMPARE(ask("SELECT count(*) FROM event_object WHERE ocel_qualifier = 'evidence'"), QStringLiteral("3"));

        const auto xes = writeXes(*desk.work.reader, {}, desk.file("log.xes"));
        VERIFY_DONE(xes);
        QCOMPARE(judged("xes.mjs", desk.path("log.xes")), QByteArray{});
        QCOMPARE(xes->traces, 1);
        QCOMPARE(xes->events + xes->leftOut, std::int64_t(eventTypeCount));
        QCOMPARE(desk.files().size(), 2);
    }

    void hostileTextsAreTextOnly_data()
    {
        QTest::addColumn<int>("at");
        for (int i = 0; i < int(test::hostileTexts().size()); ++i) QTest::addRow("%d", i) << i;
    }
    void hostileTextsAreTextOnly()
    {
        QFETCH(int, at);
        const std::string text = test::hostileTexts()[std::size_t(at)];
        const QString shown = QString::fromStdString(visibleUtf8(text));
        auto events = everyType({text, text, text});
        for (Event& event : events)
            if (event.type == EventType::InstitutionRegistered) event.credential = idOf<CredentialId>("c"); // So that it stands in a trace, too.
        Desk desk;
        desk.work.fill(events);
        VERIFY_DONE(writeOcel(*desk.work.reader, {}, desk.file("log.sqlite")));
        VERIFY_DONE(writeXes(*desk.work.reader, {}, desk.file("log.xes")));
        QCOMPARE(valuesIn(desk.path("log.xes"), QStringLiteral("name")), QStringList{shown});
        const QStringList rows{shown, shown, shown, shown, shown, QString::number(eventTypeCount)};
        QCOMPARE(test::sqlite(desk.file("log.sqlite"), "SELECT name FROM event_InstitutionRegistered; SELECT uri FROM event_SchemaPublished;"
                     "SELECT status FROM event_InstitutionStatusChanged; SELECT name FROM object_Institution WHERE ocel_changed_field = 'name';"
                     "SELECT status FROM object_Institution WHERE ocel_changed_field = 'status'; SELECT count(*) FROM event"),
            rows.join(QLatin1Char{'\n'}).trimmed());
    }

    /// Ids are numbered otherwise where a stretch of the chain was read and taken back.
    void sameContentSameBytes()
    {
        const auto events = everyType({"a", "b", "c"});
        const auto blocks = blocksOf(events);
        Desk plain, rewound;
        plain.work.fill(events);
        const ChainRef opened = rewound.work.openChain();
        auto other = std::vector<store::BlockContent>{blocks[0], blocks[1]};
        other[1].events[0].institution = idOf<InstitutionId>("other");
        VERIFY_DONE(rewound.work.writer->append(opened, other));
        VERIFY_DONE(rewound.work.writer->rewind(opened, 0, blocks[0].hash, blocks[0].time));
        VERIFY_DONE(rewound.work.writer->append(opened, {blocks.begin() + 1, blocks.end()}));
        for (Desk* desk : {&plain, &rewound}) {
            VERIFY_DONE(writeOcel(*desk->work.reader, {}, desk->file("log.sqlite")));
            VERIFY_DONE(writeXes(*desk->work.reader, {}, desk->file("log.xes")));
        }
        for (const char* name : {"log.sqlite", "log.xes"}) {
            QVERIFY(!contentOf(plain.path(name)).isEmpty());
            QCOMPARE(contentOf(plain.path(name)), contentOf(rewound.path(name)));
        }
    }

    /// An attribute has one value at a time: the last of a second's.
    void lastChangeOfASecondHolds()
    {
        Desk desk;
        desk.work.fill(eventsOf("10@1000: issue c A u S 0 0 | suspend c A | reinstate c A | revoke c A | reinstate c A ; 11@1012: suspend c A"));
        VERIFY_DONE(writeOcel(*desk.work.reader, {}, desk.file("log.sqlite")));
        QCOMPARE(judged("ocel.mjs", desk.path("log.sqlite")), QByteArray{});
        QCOMPARE(test::sqlite(desk.file("log.sqlite"), "SELECT group_concat(ocel_time || ' ' || coalesce(state, '?'), ', ') FROM object_Credential"),
            QStringLiteral("1970-01-01 00:00:00 ?, 1970-01-01 00:16:40 issued, 1970-01-01 00:16:52 suspended"));
    }

    void twoChainsAreToldApart()
    {
        Desk desk;
        const auto events = eventsOf("0@1000: issue c A u S 0 0 ; 1@1012: revoke c A");
        desk.work.fill(events);
        const ChainRef second = desk.work.openChain("Second", "other genesis");
        VERIFY_DONE(desk.work.writer->append(second, blocksOf(events)));
        VERIFY_DONE(writeOcel(*desk.work.reader, {}, desk.file("log.sqlite")));
        QCOMPARE(judged("ocel.mjs", desk.path("log.sqlite")), QByteArray{});
        QCOMPARE(test::sqlite(desk.file("log.sqlite"), "SELECT count(*) FROM event"), QStringLiteral("4"));
        const auto both = writeXes(*desk.work.reader, {}, desk.file("log.xes"));
        VERIFY_DONE(both);
        QCOMPARE(both->traces, 2);
        const auto one = writeXes(*desk.work.reader, {.chain = second, .institutions = {}, .from = {}, .to = 1012}, desk.file("log.xes"));
        VERIFY_DONE(one);
        QCOMPARE(one->traces, 1);
        QCOMPARE(valuesIn(desk.path("log.xes"), QStringLiteral("chain")), (QStringList{QStringLiteral("unknown"), QStringLiteral("Second")}));
        QCOMPARE(valuesIn(desk.path("log.xes"), QStringLiteral("block")), (QStringList{QStringLiteral("0"), QStringLiteral("0")}));
    }

    /// A sync goes on, or even takes blocks back, while the file is being written.
    void oneStateIsWritten()
    {
        const auto events = everyType({"a", "b", "c"});
        const auto blocks = blocksOf(events);
        for (const bool isOcel : {true, false}) {
            Desk desk;
            const ChainRef opened = desk.work.openChain();
            constexpr std::size_t known = 14; // Blocks of one event each.
            VERIFY_DONE(desk.work.writer->append(opened, {blocks.begin(), blocks.begin() + known}));
            int looks = 0;
            bool isWritten = false;
            const RunControl control{.cancelled = [&] {
                if (++looks == 2)
                    isWritten = desk.work.writer->rewind(opened, 10, blocks[10].hash, blocks[10].time) && desk.work.writer->append(opened, {blocks.begin() + 11, blocks.end()});
                return false;
            }};
            if (isOcel) {
                const auto written = writeOcel(*desk.work.reader, {}, desk.file("log.sqlite"), control);
                VERIFY_DONE(written);
                QCOMPARE(std::size_t(written->events), known);
                QCOMPARE(judged("ocel.mjs", desk.path("log.sqlite")), QByteArray{});
            } else {
                const auto written = writeXes(*desk.work.reader, {}, desk.file("log.xes"), control);
                VERIFY_DONE(written);
                QCOMPARE(std::size_t(written->events + written->leftOut), known);
            }
            QVERIFY(isWritten);
        }
    }

    void cancelledLeavesWhatWasThere()
    {
        Desk desk;
        desk.work.fill(everyType({"a", "b", "c"}));
        for (const char* name : {"log.sqlite", "log.xes"}) {
            QFile before{desk.path(name)};
            QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        }
        for (int looks = 0; looks < 4; ++looks) {
            int left = looks;
            const RunControl control{.cancelled = [&left] { return left-- == 0; }};
            const auto ocel = writeOcel(*desk.work.reader, {}, desk.file("log.sqlite"), control);
            QVERIFY(!ocel && ocel.error().kind == ErrorKind::Cancelled);
            left = std::min(looks, 1);
            const auto xes = writeXes(*desk.work.reader, {}, desk.file("log.xes"), control);
            QVERIFY(!xes && xes.error().kind == ErrorKind::Cancelled);
        }
        QCOMPARE(desk.files(), (QStringList{QStringLiteral("log.sqlite"), QStringLiteral("log.xes")}));
        QCOMPARE(contentOf(desk.path("log.sqlite")) + contentOf(desk.path("log.xes")), QByteArray{"beforebefore"});
    }
};

QTEST_APPLESS_MAIN(StandardLogsTest)
#include "standard_logs_test.moc"
