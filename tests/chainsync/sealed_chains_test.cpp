// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chainsync/judged_chain.h"
#include "tests/chainsync/recorded_chain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace guanlan;
using namespace guanlan::chainsync;

/// Chains of every sealed consensus, made and judged by a program that shares nothing with ours (tests/node/sealed_chains.mjs), and
/// a recorded Clique network (tests/node/record_clique.mjs), judged by it, too: what must be proven is, what must be refused is, at
/// the block and for the reason it says.
class SealedChainsTest : public QObject {
    Q_OBJECT

    static QJsonObject read(const QString& file)
    {
        QFile in{file};
        return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject{};
    }
    static std::optional<std::uint64_t> number(const QJsonValue& value)
    {
        return value.isDouble() ? std::optional{std::uint64_t(value.toInteger())} : std::nullopt;
    }
    static QStringList membersOf(const ValidatorSet& set)
    {
        QStringList members;
        for (const Address& member : set.members)
            members.append(QString::fromStdString(toText(member)));
        return members;
    }
    static QString originOf(const ValidatorSet& set)
    {
        const std::array names{"genesis", "pinned", "voted"};
        return QString::fromLatin1(names[std::size_t(set.origin)]);
    }

private Q_SLOTS:
    void isJudgedAsItMustBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("batch");
        QStringList names = QDir{QStringLiteral(TEST_DATA "/sealed")}.entryList({QStringLiteral("*.truth.json")});
        QVERIFY(names.size() >= 30);
        for (QString& name : names)
            name.prepend(QStringLiteral("sealed/"));
        names.append(QStringLiteral("ethereumjs-clique.truth.json"));
        for (const QString& file : names) {
            const QString name = file.chopped(qsizetype(std::string_view{".truth.json"}.size()));
            for (const int batch : {1, 9, 512})
                QTest::newRow(qPrintable(QStringLiteral("%1, batches of %2").arg(name).arg(batch))) << name << batch;
        }
    }
    void isJudgedAsItMustBe()
    {
        QFETCH(QString, name);
        QFETCH(int, batch);
        const QString path = QStringLiteral(TEST_DATA "/") + name;
        const QJsonObject truth = read(path + QStringLiteral(".truth.json"));
        auto chain = loadChainFile((path + QStringLiteral(".chain.json")).toStdString());
        QVERIFY2(chain.has_value(), chain ? "" : chain.error().message.c_str());
        SyncOptions options;
        options.chain = *chain;
        options.profiles = profilesOf(*chain);
        options.archive = (path + QStringLiteral(".jsonl.gz")).toStdString();
        options.batchBlocks = batch;
        options.seals = SealMode::Every;
        SyncedWorkspace workspace;
        const auto summary = workspace.sync(options);
        const char* said = summary ? "" : summary.error().message.c_str();
        QVERIFY2(summary.has_value() == truth[QLatin1String{"incident"}].isNull(), said);
        if (!summary) {
            const QJsonObject expected = truth[QLatin1String{"incident"}].toObject();
            const Incident incident = workspace.incidents().front();
            QCOMPARE(QString::fromStdString(incident.kind), expected[QLatin1String{"kind"}].toString());
            QCOMPARE(incident.block, number(expected[QLatin1String{"block"}]));
        }
        const auto state = workspace.chain();
        QCOMPARE(state.synced ? std::optional{state.synced->block} : std::nullopt, number(truth[QLatin1String{"synced"}]));
        QCOMPARE(state.provenUpTo, number(truth[QLatin1String{"proven"}]));
        const QJsonArray sets = truth[QLatin1String{"validators"}].toArray();
        QCOMPARE(qsizetype(state.validators.size()), sets.size());
        for (qsizetype i = 0; i < sets.size(); ++i) {
            const QJsonObject expected = sets[i].toObject();
            const ValidatorSet& set = state.validators[std::size_t(i)];
            QCOMPARE(std::optional{set.from}, number(expected[QLatin1String{"from"}]));
            QCOMPARE(originOf(set), expected[QLatin1String{"origin"}].toString());
            QCOMPARE(membersOf(set), expected[QLatin1String{"members"}].toVariant().toStringList());
        }
    }

    void signersOfTheChainFileMustBeThoseOfTheGenesisBlock()
    {
        const QString path = QStringLiteral(TEST_DATA "/sealed/clique-votes");
        SyncOptions options;
        options.chain = *loadChainFile((path + QStringLiteral(".chain.json")).toStdString());
        options.chain.consensus.front().validators = {Address{Bytes20{}}};
        options.profiles = profilesOf(options.chain);
        options.archive = (path + QStringLiteral(".jsonl.gz")).toStdString();
        SyncedWorkspace workspace;
        QVERIFY(!workspace.sync(options));
        QCOMPARE(workspace.incidents().front().kind, std::string{"validators"});
        QVERIFY(!workspace.chain().synced);
    }

    /// A header of another history is judged by those who had to seal at its height, also after a restart and changes of the set.
    void knowsEarlierSetsAfterARestart()
    {
        const QString path = QStringLiteral(TEST_DATA "/sealed/ibft2-votes");
        const JudgedChain judged{qPrintable(path + QStringLiteral(".chain.json")), qPrintable(path + QStringLiteral(".jsonl.gz"))};
        SyncOptions options;
        options.chain = *loadChainFile((path + QStringLiteral(".chain.json")).toStdString());
        options.profiles = profilesOf(options.chain);
        options.archive = (path + QStringLiteral(".jsonl.gz")).toStdString();
        SyncedWorkspace workspace;
        QVERIFY(workspace.sync(options).has_value());
        const auto state = workspace.chain();
        QCOMPARE(state.validators.size(), std::size_t{3});
        const auto states = workspace.writer()->sealStates(state.ref);
        QCOMPARE(states->size(), std::size_t{1}); // Nothing of it may be rewound.
        const auto family = openFamily(options.chain, options.profiles, Trust::Nothing);
        const auto follower = (*family)->followSeals(states->back(), *workspace.writer()->validatorSets(state.ref));
        for (std::size_t block = 1; block < judged.size(); ++block)
            QVERIFY2((*follower)->isSealedToo(*judged[block].header.seals), std::to_string(block).c_str());
    }

    /// Interrupted anywhere and gone on with: the same sets, the same proofs.
    void goesOnInAnyOfThem()
    {
        for (const char* name : {"sealed/clique-votes", "sealed/ibft1-to-qbft", "sealed/ibft2-votes", "sealed/qbft-contract", "ethereumjs-clique"}) {
            const QString path = QStringLiteral(TEST_DATA "/") + QString::fromLatin1(name);
            SyncOptions options;
            options.chain = *loadChainFile((path + QStringLiteral(".chain.json")).toStdString());
            options.profiles = profilesOf(options.chain);
            options.archive = (path + QStringLiteral(".jsonl.gz")).toStdString();
            SyncedWorkspace whole, inParts;
            QVERIFY(whole.sync(options).has_value());
            for (std::uint64_t until = 0; until < whole.chain().synced->block; until += 3) {
                options.stopAt = until;
                const auto summary = inParts.sync(options);
                QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
            }
            options.stopAt.reset();
            QVERIFY(inParts.sync(options).has_value());
            QCOMPARE(inParts.digest(), whole.digest());
            QCOMPARE(inParts.chain().provenUpTo, whole.chain().provenUpTo);
            QVERIFY(inParts.chain().validators == whole.chain().validators);
        }
    }
};

QTEST_GUILESS_MAIN(SealedChainsTest)
#include "sealed_chains_test.moc"
