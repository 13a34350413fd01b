// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/items/view_scope.h"
#include "models/store/queries.h"

#include <QFuture>
#include <QString>

#include <optional>
#include <vector>

namespace guanlan::items {

class DataHub;

/// What the workspace knows of one event's proof. What was checked was checked when the block was read; nothing here
/// checks it again.
struct EventProof {
    Event event;
    store::ChainState chain; ///< Of the event.
    std::optional<std::uint64_t> sealedBlock; ///< As EventReader::sealedBlock of the event's block.
};

/// NotFound: the event is not there (any more: a chain was rewound).
QFuture<Result<EventProof>> askEventProof(DataHub& hub, EventKey key);

/// What became of one check.
enum class ProofMark { Verified, Agreed, NotChecked, Failed };

/// The level whose mark (✓ ≈ · ✕) and colour it wears.
VerificationLevel proofMarkLevel(ProofMark mark);
QString proofMarkLabel(ProofMark mark); ///< "Verified", 已验证

/// One line of the proof: what, its value, and what became of its check.
struct ProofLine {
    QString name; ///< Stable word: "transaction", "log", "sender", "block", "block_hash", "links", "seals".
    QString label;
    QString value; ///< As shown.
    QString id; ///< Hash or address in full, where the value is one.
    QString reason; ///< One sentence: what was compared with what; why it was not.
    ProofMark mark = ProofMark::NotChecked;
};

/// From the event inwards: transaction, log, sender, block (its hash where the workspace has it: of the last one), links, seals.
std::vector<ProofLine> proofLines(const EventProof& proof, DisplayZone zone);

/// For the clipboard: every line with its mark in words, then what the offline package is for.
QString proofText(const EventProof& proof, DisplayZone zone);

/// How the same is proven to somebody without this workspace, as a command to type; empty for an event without credential.
QString evidenceCommand(const Event& event);

} // namespace guanlan::items
