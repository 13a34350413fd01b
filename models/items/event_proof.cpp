// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_proof.h"

#include "models/items/data_hub.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "models/items/validator_rows.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace guanlan::items {

namespace {

/// Holds the translation context "EventProof".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventProof)
};

Result<EventProof> readProof(store::EventReader& reader, EventKey key)
{
    auto event = reader.event(key);
    if (!event) return event.error();
    auto chains = reader.chains();
    if (!chains) return chains.error();
    auto sealedBlock = reader.sealedBlock(key.chain(), key.block());
    if (!sealedBlock) return sealedBlock.error();
    for (store::ChainState& chain : *chains)
        if (chain.ref == key.chain()) return EventProof{std::move(event).value(), std::move(chain), *sealedBlock};
    return Error{ErrorKind::NotFound, "the workspace holds no such chain"};
}

/// Who had to seal a block; nullptr where nothing is sealed.
const ValidatorSet* sealersOf(const store::ChainState& chain, std::uint64_t block)
{
    const ValidatorSet* found = nullptr;
    for (const ValidatorSet& set : chain.validators)
        if (set.from <= block) found = &set;
    return found;
}

/// Makes the lines of one proof.
class Lines {
public:
    Lines(const EventProof& proof, DisplayZone zone) : m_proof{proof}, m_event{proof.event}, m_zone{zone} {}

    std::vector<ProofLine> take()
    {
        addTransaction();
        addLog();
        addSender();
        addBlock();
        addLinks();
        addSeals();
        return std::move(m_lines);
    }

private:
    void add(const char* name, const QString& label, const QString& value, ProofMark mark, const QString& reason, const QString& id = {})
    {
        m_lines.push_back({QString::fromLatin1(name), label, value, id, reason, mark});
    }

    void addTransaction()
    {
        const QString hash = QString::fromStdString(toText(m_event.tx));
        add("transaction", Words::tr("Transaction"), hash, ProofMark::Verified,
            Words::tr("Place %1 in its block. The transactions root was rebuilt over every transaction of the block and equals the header's.")
                .arg(formatCount(m_event.txIndex)), hash);
    }

    void addLog()
    {
        if (m_event.type == EventType::CallSilent)
            return add("log", Words::tr("Receipt"), Words::tr("no log of the contract"), ProofMark::Verified,
                Words::tr("The receipts root was rebuilt over every receipt of the block and equals the header's: nothing is left out."));
        add("log", Words::tr("Receipt and log"), Words::tr("log %1 of the block").arg(formatCount(m_event.key.logIndex())), ProofMark::Verified,
            Words::tr("The receipts root was rebuilt over every receipt of the block and equals the header's: no log is left out or slipped in."));
    }

    void addSender()
    {
        add("sender", Words::tr("Sender"), fullId(m_event.sender), ProofMark::Verified,
            Words::tr("Recovered from the transaction's signature; not a node's word."), fullId(m_event.sender));
    }

    void addBlock()
    {
        const QString value = QStringLiteral("%1 · %2 %3").arg(formatCount(block()), formatTime(m_event.time, m_zone), zoneName(m_zone));
        const QString computed = Words::tr("The header's hash was computed from all its fields, number and time among them.");
        const auto& last = m_proof.chain.synced;
        if (last && last->block == m_event.key.block()) {
            const QString hash = QString::fromStdString(toText(last->hash));
            add("block", Words::tr("Block"), value, ProofMark::Verified, computed);
            return add("block_hash", Words::tr("Block hash"), hash, ProofMark::Verified, Words::tr("The last block read."), hash);
        }
        add("block", Words::tr("Block"), value, ProofMark::Verified,
            computed + QChar{u' '} + Words::tr("The workspace keeps the hash of the last block only: this header is in the evidence package."));
    }

    void addLinks()
    {
        const store::ChainIdentity& identity = m_proof.chain.identity;
        const QString genesis = QString::fromStdString(toText(identity.genesis));
        if (identity.startBlock == 0)
            return add("links", Words::tr("Links to the pinned genesis block"), genesis, ProofMark::Verified,
                Words::tr("Every header from block 0 on names the hash of the one before."), genesis);
        add("links", Words::tr("Links to the pinned genesis block"), Words::tr("read from block %1 on").arg(formatCount(std::int64_t(identity.startBlock))),
            ProofMark::NotChecked, Words::tr("Headers are linked from there on only: no link leads to the pinned hash, and nothing of this chain is called proven."));
    }

    void addSeals()
    {
        const QString label = Words::tr("Seals");
        switch (m_event.level) {
        case VerificationLevel::Proven: return addSealed(label);
        case VerificationLevel::Agreed:
            return add("seals", label, Words::tr("no seals; two operators agree"), ProofMark::Agreed,
                Words::tr("Nodes of two different operators gave the same header, of this block or of a later one that is linked to it."));
        case VerificationLevel::Reported:
            return add("seals", label, Words::tr("one source only"), ProofMark::NotChecked,
                Words::tr("One node or archive alone gave this block: its content fits its header, but nobody else has vouched for the header."));
        case VerificationLevel::Failed: break;
        }
        const auto& fork = m_proof.chain.fork;
        add("seals", label, fork ? Words::tr("two sealed histories part at block %1").arg(formatCount(std::int64_t(fork->block))) : levelLabel(m_event.level),
            ProofMark::Failed, fork ? Words::tr("Both headers are kept as evidence; which of them holds, this chain cannot say.") : levelExplanation(m_event.level));
    }

    static QString originText(SetOrigin origin)
    {
        switch (origin) {
        case SetOrigin::Genesis: return Words::tr("The pinned genesis block lists that set.");
        case SetOrigin::Pinned: return Words::tr("The chain file names that set.");
        case SetOrigin::Voted: return Words::tr("That set was voted in; the headers that did so were checked.");
        }
        return {};
    }

    void addSealed(const QString& label)
    {
        const std::uint64_t sealedBlock = m_proof.sealedBlock.value_or(m_event.key.block());
        const ValidatorSet* set = sealersOf(m_proof.chain, sealedBlock);
        if (!set) return add("seals", label, levelLabel(m_event.level), ProofMark::Verified, levelExplanation(m_event.level));
        const QString members = formatCount(std::int64_t(set->members.size())), from = formatCount(std::int64_t(set->from));
        if (!m_proof.sealedBlock) // Each block has one signer (Clique): those after it make it final.
            return add("seals", label, Words::tr("by the blocks that stand on it"), ProofMark::Verified,
                Words::tr("More than half of the %1 signers in force from block %2 on have sealed it or a block that stands on it.").arg(members, from)
                    + QChar{u' '} + originText(set->origin));
        add("seals", label, sealText(m_event.key.block(), sealedBlock), ProofMark::Verified,
            Words::tr("At least %1 of the %2 validators in force from block %3 on sealed block %4.")
                    .arg(formatCount(set->quorum), members, from, formatCount(std::int64_t(sealedBlock)))
                + QChar{u' '} + originText(set->origin));
    }

    std::int64_t block() const { return std::int64_t(m_event.key.block()); }

    const EventProof& m_proof;
    const Event& m_event;
    DisplayZone m_zone;
    std::vector<ProofLine> m_lines;
};

} // namespace

QFuture<Result<EventProof>> askEventProof(DataHub& hub, EventKey key)
{
    return hub.ask<EventProof>([key](store::EventReader& reader) { return readProof(reader, key); });
}

VerificationLevel proofMarkLevel(ProofMark mark)
{
    switch (mark) {
    case ProofMark::Verified: return VerificationLevel::Proven;
    case ProofMark::Agreed: return VerificationLevel::Agreed;
    case ProofMark::NotChecked: return VerificationLevel::Reported;
    case ProofMark::Failed: return VerificationLevel::Failed;
    }
    return VerificationLevel::Failed;
}

QString proofMarkLabel(ProofMark mark)
{
    switch (mark) {
    case ProofMark::Verified: return Words::tr("Verified");
    case ProofMark::Agreed: return Words::tr("Agreed");
    case ProofMark::NotChecked: return Words::tr("Not checked");
    case ProofMark::Failed: return Words::tr("Failed");
    }
    return {};
}

std::vector<ProofLine> proofLines(const EventProof& proof, DisplayZone zone) { return Lines{proof, zone}.take(); }

QString evidenceCommand(const Event& event)
{
    if (!event.credential) return {};
    return QStringLiteral("guanlan evidence -w FILE --credential %1 -o OUT.zip").arg(QString::fromStdString(toText(*event.credential)));
}

QString proofText(const EventProof& proof, DisplayZone zone)
{
    QStringList lines{eventTypeLabel(proof.event.type) + QStringLiteral(" · ") + visibleText(proof.chain.identity.name)};
    for (const ProofLine& line : proofLines(proof, zone))
        lines += QStringLiteral("%1 %2\t%3\t%4\t%5").arg(levelMark(proofMarkLevel(line.mark)), proofMarkLabel(line.mark), line.label, line.value, line.reason);
    if (const QString command = evidenceCommand(proof.event); !command.isEmpty()) lines += command;
    return lines.join(QLatin1Char('\n'));
}

} // namespace guanlan::items
