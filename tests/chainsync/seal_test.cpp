// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chainsync/recorded_chain.h"

#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/rlp.h"
#include "chainsync/evm/seals.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

/// The extra data of a QBFT header, with other seals.
QString withSeals(const evm::BftExtraData& extra, const std::vector<evm::Seal>& seals)
{
    Bytes out;
    evm::RlpWriter writer{out};
    writer.list([&] {
        writer.bytes(extra.vanity);
        writer.list([&] {
            for (const Address& validator : extra.validators)
                writer.bytes(validator.value());
        });
        writer.list([&] {
            if (!extra.vote) return;
            writer.bytes(extra.vote->recipient.value());
            constexpr std::uint8_t add = 0xff;
            if (extra.vote->kind == evm::VoteKind::Add) writer.bytes({&add, 1});
            else writer.number(0);
        });
        writer.number(extra.round);
        writer.list([&] {
            for (const evm::Seal& seal : seals)
                writer.bytes(seal);
        });
    });
    return QString::fromStdString(toPrefixedHex(out));
}

/// One line of an archive, its block's extra data to be changed.
class Line {
public:
    explicit Line(const QByteArray& text) : m_line{QJsonDocument::fromJson(text).object()}
    {
        const auto hex = m_line[QStringLiteral("block")].toObject()[QStringLiteral("extraData")].toString().toStdString();
        m_extra = *evm::readExtraData(*decodePrefixedHex(hex), ConsensusKind::Qbft);
    }
    std::vector<evm::Seal> seals() const { return m_extra.seals; }
    QByteArray with(const std::vector<evm::Seal>& seals) const
    {
        QJsonObject line = m_line, block = line[QStringLiteral("block")].toObject();
        block[QStringLiteral("extraData")] = withSeals(m_extra, seals);
        line[QStringLiteral("block")] = block;
        return QJsonDocument{line}.toJson(QJsonDocument::Compact);
    }

private:
    QJsonObject m_line;
    evm::BftExtraData m_extra;
};

constexpr qsizetype titleLines = 1;

} // namespace

/// What is stored of a sealed chain is proven, or not stored.
class SealTest : public QObject {
    Q_OBJECT

private:
    QList<QByteArray> m_lines;

    Result<SyncSummary> syncChanged(SyncedWorkspace& workspace, int block, const QByteArray& line, SealMode mode)
    {
        QList<QByteArray> lines = m_lines;
        lines[block + titleLines] = line;
        const QString file = workspace.path("changed.jsonl.gz");
        writeArchiveLines(file, lines);
        auto options = archiveOptions(file);
        options.seals = mode;
        return workspace.sync(options);
    }

private Q_SLOTS:
    void initTestCase() { m_lines = readArchiveLines(recordedArchive); }

    void everyModeProvesTheSame_data()
    {
        QTest::addColumn<bool>("every");
        QTest::addColumn<int>("batch");
        for (const bool every : {false, true})
            for (const int batch : {1, 7, 512})
                QTest::addRow("%s, batches of %d", every ? "every block" : "checkpoints", batch) << every << batch;
    }
    void everyModeProvesTheSame()
    {
        QFETCH(bool, every);
        QFETCH(int, batch);
        SyncedWorkspace workspace;
        auto options = archiveOptions();
        options.seals = every ? SealMode::Every : SealMode::Checkpoints;
        options.batchBlocks = batch;
        const auto summary = workspace.sync(options);
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        const auto chain = workspace.chain();
        QCOMPARE(chain.provenUpTo, std::optional<std::uint64_t>{recordedHead});
        // Four validators, a fifth joins, one leaves, and so on: recounted with ethers in cli_seals_test.
        QVERIFY(chain.validators.size() > 2);
        QCOMPARE(chain.validators.front().origin, SetOrigin::Genesis);
        for (std::size_t i = 1; i < chain.validators.size(); ++i) {
            const ValidatorSet& set = chain.validators[i];
            QCOMPARE(set.origin, SetOrigin::Voted);
            QVERIFY(set.sealedByPrevious >= set.previousQuorum);
            QCOMPARE(set.previousQuorum, chain.validators[i - 1].quorum);
        }
        const auto reader = workspace.reader();
        const bool ownSeals = every || batch == 1;
        QCOMPARE(**reader->sealedBlock(chain.ref, 200), ownSeals ? 200u : **reader->sealedBlock(chain.ref, 201));
        QCOMPARE(**reader->sealedBlock(chain.ref, recordedHead), recordedHead);
    }

    void twoThirdsAreNotThereInBlock193()
    {
        SyncedWorkspace workspace;
        auto options = archiveOptions();
        options.chain.consensus.front().quorum = QuorumRule::Ceil2n3;
        options.seals = SealMode::Every;
        const auto summary = workspace.sync(options);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Corrupt);
        const std::string& said = summary.error().message;
        QVERIFY2(said.find("of whose 5 validators 3 sealed it, and 4 are needed") != std::string::npos, said.c_str());
        QCOMPARE(workspace.chain().synced->block, std::uint64_t{192});
        QCOMPARE(workspace.chain().provenUpTo, std::optional<std::uint64_t>{192});
        QCOMPARE(workspace.incidents().front().kind, std::string{"validators"});
        QCOMPARE(workspace.incidents().front().block, std::optional<std::uint64_t>{193});
    }

    void badSealsAreNamedAndNothingOfTheirBlockIsStored_data()
    {
        QTest::addColumn<QString>("change");
        for (const char* change : {"none", "too few", "one twice", "of another block", "a stranger's", "no signature"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }
    void badSealsAreNamedAndNothingOfTheirBlockIsStored()
    {
        QFETCH(QString, change);
        constexpr int block = 120;
        const Line line{m_lines[block + titleLines]};
        auto seals = line.seals();
        QVERIFY(seals.size() >= 3);
        if (change == QStringLiteral("none")) seals.clear();
        if (change == QStringLiteral("too few")) seals.resize(2);
        if (change == QStringLiteral("one twice")) seals[1] = seals[0];
        if (change == QStringLiteral("of another block")) seals = Line{m_lines[block + titleLines + 1]}.seals();
        if (change == QStringLiteral("a stranger's")) seals[2][10] ^= 1;
        if (change == QStringLiteral("no signature")) seals[2].fill(0);
        SyncedWorkspace workspace;
        const auto summary = syncChanged(workspace, block, line.with(seals), SealMode::Every);
        QVERIFY(!summary);
        QCOMPARE(workspace.chain().synced->block, std::uint64_t{block - 1});
        QCOMPARE(workspace.incidents().front().kind, std::string{"seals"});
        QCOMPARE(workspace.incidents().front().block, std::optional<std::uint64_t>{block});
    }

    /// Links bind a block without seals to the sealed one after it; without one after it, it is not stored.
    void checkpointsProveWhatIsLinkedToThem()
    {
        constexpr int middle = 120;
        SyncedWorkspace linked;
        const Line line{m_lines[middle + titleLines]};
        QVERIFY(syncChanged(linked, middle, line.with({}), SealMode::Checkpoints).has_value());
        QCOMPARE(linked.chain().provenUpTo, std::optional<std::uint64_t>{recordedHead});

        SyncedWorkspace last;
        const Line tip{m_lines[int(recordedHead) + titleLines]};
        QVERIFY(!syncChanged(last, int(recordedHead), tip.with({}), SealMode::Checkpoints));
        QCOMPARE(last.chain().synced->block, recordedHead - 1);
        QCOMPARE(last.chain().provenUpTo, std::optional<std::uint64_t>{recordedHead - 1});
    }

    void goesOnFromWhatItKnew()
    {
        SyncedWorkspace whole, inParts;
        QVERIFY(whole.sync(archiveOptions()).has_value());
        for (const std::uint64_t until : {0u, 57u, 119u, 120u, 192u, 193u, 300u, 413u}) {
            auto options = archiveOptions();
            options.stopAt = until;
            const auto summary = inParts.sync(options);
            QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
            QCOMPARE(inParts.chain().provenUpTo, std::optional<std::uint64_t>{until});
        }
        QCOMPARE(inParts.digest(), whole.digest());
        QCOMPARE(inParts.chain().validators, whole.chain().validators);
    }

    void validatorsOfTheChainFileMustBeThoseOfTheGenesisBlock()
    {
        SyncedWorkspace workspace;
        auto options = archiveOptions();
        options.chain.consensus.front().validators.pop_back();
        QVERIFY(!workspace.sync(options));
        QCOMPARE(workspace.incidents().front().kind, std::string{"validators"});
        QVERIFY(!workspace.chain().synced);
    }

    void theGenesisBlockSufficesToKnowThem()
    {
        SyncedWorkspace workspace;
        auto options = archiveOptions();
        options.chain.consensus.front().validators.clear();
        QVERIFY(workspace.sync(options).has_value());
        QCOMPARE(workspace.chain().provenUpTo, std::optional<std::uint64_t>{recordedHead});
    }

    /// No link leads from there to the pinned genesis block: seals are judged by the pinned set, but prove nothing.
    void aChainReadFromItsMiddleIsNotProven()
    {
        SyncedWorkspace unknown;
        auto options = archiveOptions();
        options.chain.startBlock = 10;
        options.chain.consensus.front().validators.clear();
        QVERIFY(unknown.sync(options).has_value());
        QVERIFY(!unknown.chain().provenUpTo);
        QVERIFY(unknown.chain().validators.empty());

        SyncedWorkspace pinned;
        options.chain.consensus = recordedChain().consensus;
        QVERIFY(pinned.sync(options).has_value());
        QVERIFY(!pinned.chain().provenUpTo);
        QCOMPARE(pinned.chain().validators.front().origin, SetOrigin::Pinned);
        QCOMPARE(pinned.reader()->page({})->rows.front().level, VerificationLevel::Reported);

        SyncedWorkspace strangers;
        options.chain.consensus.front().validators.pop_back();
        QVERIFY(!strangers.sync(options));
        QCOMPARE(strangers.incidents().front().kind, std::string{"validators"});
    }

    void countsAQuorum_data()
    {
        QTest::addColumn<int>("validators");
        QTest::addColumn<int>("ceil2n3");
        QTest::addColumn<int>("twoF");
        for (const auto& [n, ceil, two] : std::initializer_list<std::array<int, 3>>{
                 {1, 1, 1}, {2, 2, 1}, {3, 2, 1}, {4, 3, 3}, {5, 4, 3}, {6, 4, 3}, {7, 5, 5}, {10, 7, 7}, {100, 67, 67}})
            QTest::addRow("%d", n) << n << ceil << two;
    }
    void countsAQuorum()
    {
        QFETCH(int, validators);
        QTEST(int(evm::quorumOf(QuorumRule::Ceil2n3, std::size_t(validators))), "ceil2n3");
        QTEST(int(evm::quorumOf(QuorumRule::TwoFPlusOne, std::size_t(validators))), "twoF");
    }
};

QTEST_GUILESS_MAIN(SealTest)
#include "seal_test.moc"
