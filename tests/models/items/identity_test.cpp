// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/data_hub.h"
#include "models/items/identity_tables.h"
#include "models/items/text.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace guanlan;
using namespace guanlan::items;
using script::idOf;

namespace {

const char* const life =
    "1@0302T0900: register A a | register V v ; 2@0302T0901: authorise A S 0 0 ; 3@0302T0902: did u k1 ; 4@0302T0903: issue c A u S ;"
    "5@0303T0900: didkey u k2 ; 6@0303T0910: consent k u V c ; 7@0304T0900: issue d A u S ; 8@0305T0900: withdraw k ;"
    "9@0306T0900: revoke c A 3 ; 10@0307T0900: undid u ; 11@0308T0900: deauthorise A S ; 12@0309T0900: halt A suspended";

} // namespace

/// What an id was at each block, against what was written down.
class IdentityTest : public QObject {
    Q_OBJECT

    script::WorkspaceOfEvents m_space;
    ChainRef m_chain;
    std::unique_ptr<DataHub> m_hub;

    Result<IdentityView> ask(const Bytes32& id, std::optional<std::uint64_t> block = {}, std::optional<ChainRef> chain = {})
    {
        auto future = askIdentity(*m_hub, {id, chain, block});
        future.waitForFinished();
        return future.result();
    }
    static QStringList column(const TextTable& table, int column)
    {
        QStringList texts;
        for (const TextTable::Row& row : table.rows) texts += row.cells.value(column);
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::vector<Event> events = script::eventsOf(life);
        for (Event& event : events)
            if (event.type == EventType::DidRegistered) event.digest = idOf<Digest>("doc");
        m_chain = m_space.fill(events);
        m_hub = std::make_unique<DataHub>(*m_space.workspace);
    }
    void cleanupTestCase() { m_hub.reset(); }

    void subjectAtEachBlock_data()
    {
        QTest::addColumn<int>("block");
        QTest::addColumn<QString>("facts"); // status, controller; * changed by the last version
        QTest::addColumn<int>("past");
        QTest::addColumn<QString>("credentials"); // newest first, with their state
        QTest::addColumn<QString>("consents");
        const auto row = [](const char* name, int block, const char* facts, int past, const char* credentials, const char* consents) {
            QString shown = QString::fromUtf8(facts);
            for (const char* key : {"k1", "k2"}) shown.replace(QLatin1String{key}, shortId(idOf<Address>(key)));
            QTest::newRow(name) << block << shown << past << QString::fromLatin1(credentials) << QString::fromLatin1(consents);
        };
        row("before", 2, "Not anchored yet —", 0, "", "");
        row("registered", 3, "Registered* k1*", 1, "", "");
        row("issued", 4, "Registered* k1*", 1, "Valid", "");
        row("key changed", 5, "Registered k2*", 2, "Valid", "");
        row("consent", 6, "Registered k2*", 2, "Valid", "In force");
        row("second", 7, "Registered k2*", 2, "Valid Valid", "In force");
        row("withdrawn", 8, "Registered k2*", 2, "Valid Valid", "Withdrawn");
        row("revoked", 9, "Registered k2*", 2, "Valid Revoked", "Withdrawn");
        row("deactivated", 10, "Deactivated* k2", 3, "Valid Revoked", "Withdrawn");
        row("now", -1, "Deactivated* k2", 3, "Valid Revoked", "Withdrawn");
        row("far beyond", 999, "Deactivated* k2", 3, "Valid Revoked", "Withdrawn");
    }

    void subjectAtEachBlock()
    {
        QFETCH(int, block);
        QFETCH(QString, facts);
        QFETCH(int, past);
        QFETCH(QString, credentials);
        QFETCH(QString, consents);
        const auto view = ask(idOf<SubjectId>("u").value(), block < 0 ? std::nullopt : std::optional<std::uint64_t>{std::uint64_t(block)});
        VERIFY_DONE(view);
        const IdentityWords words{Language::English, DisplayZone::Utc, nullptr};
        QStringList shown;
        for (const IdentityFact& fact : identityFacts(*view, words))
            if (fact.name != QStringLiteral("document")) shown += fact.value + (fact.before.isEmpty() ? QString{} : QStringLiteral("*"));
        QCOMPARE(shown.join(u' '), facts);
        QCOMPARE(int(view->past), past);
        QCOMPARE(column(credentialTable(*view, words), 4).join(u' '), credentials);
        QCOMPARE(column(consentTable(*view, words), 4).join(u' '), consents);
        const TextTable versions = versionTable(*view, words);
        QCOMPARE(int(versions.rows.size()), 3); // those to come, too
        for (std::size_t i = 0; i < versions.rows.size(); ++i) QCOMPARE(versions.rows[i].isQuiet, int(versions.rows.size() - i) > past);
        QVERIFY(versions.rows[1].cells[3].contains(shortId(idOf<Address>("k2"))));
    }

    void institutionAtEachBlock()
    {
        const IdentityWords words{Language::English, DisplayZone::Utc, nullptr};
        const auto stateAt = [&](std::uint64_t block) -> QString {
            const auto view = ask(idOf<InstitutionId>("A").value(), block);
            if (!view) return QString::fromStdString(view.error().message);
            QStringList parts;
            for (const IdentityFact& fact : identityFacts(*view, words)) parts += fact.value;
            return parts.mid(0, 1).join(u' ') + u'|' + column(accreditationTable(*view, words), 1).join(u' ') + u'|'
                + QString::number(view->credentials.size());
        };
        QCOMPARE(stateAt(1), QStringLiteral("Active||0"));
        QCOMPARE(stateAt(2), QStringLiteral("Active|In force|0"));
        QCOMPARE(stateAt(7), QStringLiteral("Active|In force|2"));
        QCOMPARE(stateAt(11), QStringLiteral("Active|Ended|2"));
        QCOMPARE(stateAt(12), QStringLiteral("Suspended|Ended|2"));
    }

    void aVerifierHasReceivedTheConsent()
    {
        const auto view = ask(idOf<InstitutionId>("V").value());
        VERIFY_DONE(view);
        QCOMPARE(view->consents.size(), std::size_t(1));
        QVERIFY(!view->consents[0].isGiven && view->consents[0].withdrawn);
    }

    void nobodyIsNotFound()
    {
        for (const auto& view : {ask(idOf<SubjectId>("nobody").value()), ask(idOf<SubjectId>("u").value(), {}, ChainRef{9})})
            QVERIFY(!view && view.error().kind == ErrorKind::NotFound);
    }

    void longListsAreCutAndSayIt()
    {
        std::string many = "1@0302T0900: did w";
        for (int i = 0; i < maxIdentityRows + 5; ++i) many += " | issue m" + std::to_string(i) + " A w S";
        script::WorkspaceOfEvents space;
        space.fill(script::eventsOf(many));
        DataHub hub{*space.workspace};
        auto future = askIdentity(hub, {idOf<SubjectId>("w").value(), {}, {}});
        future.waitForFinished();
        const auto view = future.result();
        VERIFY_DONE(view);
        QCOMPARE(int(view->credentials.size()), maxIdentityRows);
        QVERIFY(view->moreCredentials && !view->moreConsents);
        QVERIFY(view->credentials.front().issuance.key > view->credentials.back().issuance.key);
    }

    void tablesSurviveTheTester()
    {
        TextTableModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const auto view = ask(idOf<SubjectId>("u").value());
        VERIFY_DONE(view);
        const IdentityWords words{Language::English, DisplayZone::Utc, nullptr};
        for (const auto& table : {versionTable(*view, words), credentialTable(*view, words), consentTable(*view, words), accreditationTable(*view, words)}) {
            model.setTable(table);
            QCOMPARE(model.rowCount(), int(table.rows.size()));
            for (const TextTable::Row& row : table.rows) QCOMPARE(row.cells.size(), table.headings.size());
        }
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
