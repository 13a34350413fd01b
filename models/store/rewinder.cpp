// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rewinder.h"

#include "models/store/activity_tally.h"
#include "models/store/outcome_table.h"
#include "models/store/reconciliation_rewind.h"

#include <string>

namespace guanlan::store {

Status Rewinder::rewind(ChainRef chain, const Cursor& target)
{
    auto progress = m_chains.progress(chain);
    if (!progress) return std::move(progress).error();
    if (!progress->cursor || target.block > progress->cursor->block || target.block < progress->startBlock) {
        return Error{ErrorKind::InvalidInput,
                     "block " + std::to_string(target.block) + " is not in the workspace; it cannot be gone back to"};
    }
    const KeyRange removed{lastKeyOfBlock(chain, target.block) + 1, keysOfChain(chain).high};
    if (auto done = m_findings.rewind(chain, removed); !done) return done;
    if (auto done = rewindReconciliation(m_connection, chain, removed, target.time); !done) return done;
    if (auto done = takeOff(removed, *progress); !done) return done;
    if (auto done = removeRows(removed, chain); !done) return done;
    progress->cursor = target;
    if (auto done = m_chains.save(*progress); !done) return done;
    return m_chains.lowerTo(chain, target.block);
}

Status Rewinder::takeOff(const KeyRange& range, ChainProgress& progress)
{
    if (auto done = removeOutcomes(m_connection, range); !done) return done;
    ActivityTally tally;
    auto events = m_connection.query(
        "SELECT coalesce(institution, counterparty, 0), type, time FROM event WHERE key BETWEEN ? AND ?", range.low,
        range.high);
    if (!events) return std::move(events).error();
    for (;;) {
        auto row = (*events)->next();
        if (!row) return std::move(row).error();
        if (!*row) break;
        const auto type = static_cast<EventType>((*events)->integer(1));
        tally.count((*events)->entity(0), type, (*events)->integer(2));
        --progress.events;
        if (type == EventType::Unmapped) --progress.unmapped;
    }
    return tally.apply(m_connection, progress.ref, ActivityTally::Sign::Remove);
}

Status Rewinder::removeRows(const KeyRange& range, ChainRef chain)
{
    for (const char* sql : {"DELETE FROM event_evidence WHERE key BETWEEN ? AND ?",
                            "DELETE FROM event_text WHERE key BETWEEN ? AND ?",
                            "DELETE FROM event_raw WHERE key BETWEEN ? AND ?", "DELETE FROM tx WHERE key BETWEEN ? AND ?",
                            "DELETE FROM event WHERE key BETWEEN ? AND ?"}) {
        if (auto done = m_connection.run(sql, range.low, range.high); !done) return done;
    }
    return m_connection.run("DELETE FROM fence WHERE chain = ? AND key >= ?", chain.value(), range.low);
}

} // namespace guanlan::store
