// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/writer_watch.h"

#include "models/items/data_hub.h"

namespace guanlan::items {

namespace {

constexpr int askEveryMs = 2000;

} // namespace

WriterWatch::WriterWatch(DataHub& hub, SyncStatus& status, QObject* parent) : QObject{parent}, m_hub{hub}, m_status{status}
{
    m_timer.setSingleShot(true); // A slow answer is waited for: questions never pile up.
    m_timer.setInterval(askEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &WriterWatch::ask);
    ask();
}

Result<WriterWatch::Holding> WriterWatch::read(store::EventReader& reader)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    const auto findings = reader.findingCounts({});
    if (!findings) return findings.error();
    Holding holding;
    for (const store::ChainState& chain : *chains) {
        holding.chains.push_back(progressOf(chain));
        holding.chains.back().phase = SyncPhase::Elsewhere;
        holding.content += chain.events + std::int64_t(chain.provenUpTo.value_or(0) + chain.agreedUpTo.value_or(0));
    }
    for (const store::FindingCount& count : *findings) holding.content += count.count;
    return holding;
}

void WriterWatch::ask()
{
    whenAnswered(m_hub.ask<Holding>(&WriterWatch::read), this, [this](const Result<Holding>& holding) {
        if (holding) take(*holding);
        m_timer.start();
    });
}

void WriterWatch::take(const Holding& holding)
{
    if (m_known == holding) return;
    const bool isFirst = !m_known;
    m_known = holding;
    for (const SyncProgress& chain : holding.chains) m_status.set(chain);
    if (!isFirst) m_hub.noteChange();
}

SyncProgress progressOf(const store::ChainState& chain)
{
    SyncProgress known{.chain = QString::fromStdString(chain.identity.name)};
    if (chain.synced) known.synced = chain.synced->block;
    known.target = chain.head;
    return known;
}

} // namespace guanlan::items
