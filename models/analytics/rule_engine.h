// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/event_key.h"
#include "models/domain/result.h"
#include "models/domain/run_control.h"

#include <memory>

namespace guanlan::store {
class EventReader;
class EventWriter;
}

namespace guanlan::analytics {

/// Keeps the findings of a workspace's chains up to date. Holds what the chain's events have left behind, so that
/// new blocks cost what they hold and not what came before. Used from one thread at a time.
class RuleEngine {
public:
    /// InvalidInput if the pack enables a rule that this version cannot run.
    static Result<RuleEngine> create(RulePack pack);
    RuleEngine(RuleEngine&&) noexcept;
    RuleEngine& operator=(RuleEngine&&) noexcept;
    ~RuleEngine();

    const RulePack& pack() const;

    /// Judges every event of the chain that the rules have not judged yet and stores the findings, some thousand
    /// events a transaction; then the chain's incidents. The first call of an engine also runs through the events judged before, silently.
    /// What is judged by something else than the present pack, directory of institutions, schemas and version of the rules, or
    /// was judged before a rewind, is judged again from scratch. Its findings stay in force until the new ones are complete,
    /// and are then replaced at once; whoever was stopped before goes on from there. The findings have the same ids.
    /// Call it after each batch of blocks or now and then: findings and ids do not depend on it.
    /// NotFound: no such chain. Cancelled: what was judged until then is kept. Else what reader or writer fail
    /// with; call again later.
    /// @param control  Progress counts events of the chain.
    Status catchUp(store::EventReader& reader, store::EventWriter& writer, ChainRef chain, const RunControl& control);

private:
    struct State;
    explicit RuleEngine(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::analytics
