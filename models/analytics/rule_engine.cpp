// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_engine.h"

#include "models/analytics/finding_maker.h"
#include "models/analytics/reader_names.h"
#include "models/analytics/rule_judge.h"
#include "models/analytics/rules/rule_table.h"
#include "models/domain/bytes.h"
#include "models/store/event_store.h"
#include "models/store/fingerprint.h"

#include <algorithm>
#include <limits>
#include <map>

namespace guanlan::analytics {

namespace {

constexpr std::size_t batchRows = 4096;

/// One chain's rules and how far they have come.
struct ChainRun {
    ChainRun(const RulePack& pack, const EntityNames& names, ChainRef ref, std::string judgedBy)
        : basis{std::move(judgedBy)}, judge{pack, names}, position{EventKey{ref, 0, 0}.packed() - 1}
    {
    }
    std::string basis; ///< As store::Judgement.
    RuleJudge judge;
    EventKey position; ///< The last event taken.
    std::int64_t taken = 0;
    bool knowsZero = false; ///< The history has the number of 32 zero bytes; before they are seen, they have none.
};

Result<store::ChainState> findChain(store::EventReader& reader, ChainRef ref)
{
    auto chains = reader.chains();
    if (!chains) return chains.error();
    for (store::ChainState& chain : *chains)
        if (chain.ref == ref) return std::move(chain);
    return Error{ErrorKind::NotFound, "the workspace has no chain of number " + std::to_string(ref.value())};
}

/// What all findings depend on beside the chain itself.
std::string basisOf(const RulePack& pack, const ReaderNames& names)
{
    return store::fingerprint(asBytes("guanlan judgement " + std::to_string(rulesRevision) + "\n" + pack.digest + "\n" + names.digest()));
}

Status findZero(store::EventReader& reader, ChainRun& run)
{
    if (run.knowsZero) return Done{};
    const auto zero = reader.findEntity(ByteView{Bytes32{}});
    if (!zero) return zero.error();
    run.judge.history().setZeroEntity(*zero);
    run.knowsZero = zero->value() != 0;
    return Done{};
}

/// The next events of the chain after `after`, at most batchRows.
Result<std::vector<store::EventRow>> nextRows(
    store::EventReader& reader, ChainRef chain, EventKey after, const RunControl& control)
{
    std::vector<store::EventRow> rows;
    const Status status = reader.scan(after,
        [&](const store::EventRow& row) {
            if (row.key.chain() != chain) return false;
            rows.push_back(row);
            return rows.size() < batchRows;
        },
        {.cancelled = control.cancelled});
    if (!status) return status.error();
    return rows;
}

} // namespace

struct RuleEngine::State {
    RulePack pack;
    ReaderNames names;
    std::map<ChainRef, std::unique_ptr<ChainRun>> runs;

    /// The run that has not come further than what was stored of this judgement.
    ChainRun& runOf(ChainRef chain, const std::string& basis, EventKey judgedUpTo)
    {
        auto& run = runs[chain];
        const bool fits = run && run->basis == basis && (run->taken == 0 || run->position <= judgedUpTo);
        if (!fits) run = std::make_unique<ChainRun>(pack, names, chain, basis);
        return *run;
    }

    Result<store::JudgementState> judgement(store::EventReader& reader, store::EventWriter& writer, ChainRef chain,
        const std::string& basis);
    Status store(store::EventWriter& writer, ChainRef chain, const std::vector<JudgedHit>& hits,
        const ChainFacts& facts, EventKey judgedUpTo)
    {
        std::vector<Finding> findings;
        findings.reserve(hits.size());
        for (const JudgedHit& hit : hits)
            findings.push_back(makeFinding(hit, facts, names, pack.digest));
        if (names.failure()) return *names.failure();
        return writer.judge(chain, findings, judgedUpTo);
    }

    Status lookAt(store::EventReader& reader, store::EventWriter& writer, const store::ChainState& chain, ChainRun& run,
        const ChainFacts& facts, EventKey judgedUpTo, bool isDraft);
    Status run(store::EventReader& reader, store::EventWriter& writer, ChainRef chain, const RunControl& control);
};

RuleEngine::RuleEngine(std::unique_ptr<State> state) : m_state{std::move(state)} {}
RuleEngine::RuleEngine(RuleEngine&&) noexcept = default;
RuleEngine& RuleEngine::operator=(RuleEngine&&) noexcept = default;
RuleEngine::~RuleEngine() = default;

Result<RuleEngine> RuleEngine::create(RulePack pack)
{
    for (const RuleSettings& rule : pack.rules)
        if (rule.enabled && !findRuleEntry(rule.id))
            return Error{ErrorKind::InvalidInput, "rule " + rule.id + " is enabled, but this version cannot run it"};
    auto state = std::make_unique<State>();
    state->pack = std::move(pack);
    return RuleEngine{std::move(state)};
}

const RulePack& RuleEngine::pack() const { return m_state->pack; }

Status RuleEngine::catchUp(
    store::EventReader& reader, store::EventWriter& writer, ChainRef chain, const RunControl& control)
{
    Status status = m_state->run(reader, writer, chain, control);
    // What the rules hold may be ahead of what was stored: begin anew the next time.
    if (!status && status.error().kind != ErrorKind::Cancelled) m_state->runs.erase(chain);
    if (!status) return std::move(status).error().during("judging the chain's events");
    return status;
}

Status RuleEngine::State::lookAt(store::EventReader& reader, store::EventWriter& writer, const store::ChainState& chain,
    ChainRun& run, const ChainFacts& facts, EventKey judgedUpTo, bool isDraft)
{
    auto incidents = reader.incidents(std::numeric_limits<int>::max());
    if (!incidents) return std::move(incidents).error();
    ChainCondition condition{chain.ref, std::move(incidents).value(), chain.synced ? std::optional{chain.synced->block} : std::nullopt};
    std::erase_if(condition.incidents, [&](const Incident& incident) { return incident.chain != chain.ref; });
    std::sort(condition.incidents.begin(), condition.incidents.end(), [](const Incident& a, const Incident& b) { return a.id < b.id; });
    std::vector<JudgedHit> hits;
    run.judge.look(condition, hits);
    std::vector<Finding> findings;
    for (const JudgedHit& hit : hits) {
        Finding finding = makeFinding(hit, facts, names, pack.digest);
        if (isDraft) { // What is in force does not count.
            findings.push_back(std::move(finding));
            continue;
        }
        const auto known = reader.finding(finding.id);
        if (!known && known.error().kind != ErrorKind::NotFound) return known.error();
        if (!known || !(*known == finding)) findings.push_back(std::move(finding));
    }
    if (findings.empty()) return Done{};
    return writer.judge(chain.ref, findings, judgedUpTo);
}

/// By what the chain is judged from now on: the present basis, begun anew where it was another.
Result<store::JudgementState> RuleEngine::State::judgement(
    store::EventReader& reader, store::EventWriter& writer, ChainRef chain, const std::string& basis)
{
    const auto state = reader.judgement(chain);
    if (!state) return state;
    const bool isInForce = state->inForce && state->inForce->basis == basis;
    const bool isDrafted = state->draft && state->draft->basis == basis;
    if (isInForce ? !state->draft : isDrafted) return state;
    if (Status started = writer.startJudgement(chain, {basis, pack.text, pack.path, {}}); !started) return started.error();
    return reader.judgement(chain);
}

Status RuleEngine::State::run(
    store::EventReader& reader, store::EventWriter& writer, ChainRef chain, const RunControl& control)
{
    const auto chainState = findChain(reader, chain);
    if (!chainState) return chainState.error();
    if (Status named = names.use(reader); !named) return named;
    const std::string basis = basisOf(pack, names);
    const auto judged = judgement(reader, writer, chain, basis);
    if (!judged) return judged.error();

    const bool isDraft = judged->draft.has_value();
    EventKey judgedUpTo = isDraft ? judged->draft->upTo : judged->inForce->upTo;
    ChainRun& run = runOf(chain, basis, judgedUpTo);
    if (Status known = findZero(reader, run); !known) return known;
    const ChainFacts facts{chainState->identity.genesis, chainState->agreedUpTo, chainState->provenUpTo,
        chainState->fork ? std::optional{chainState->fork->block} : std::nullopt};

    for (bool complete = false; !complete;) {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "stopped by the user"};
        const auto rows = nextRows(reader, chain, run.position, control);
        if (!rows) return rows.error();
        complete = rows->size() < batchRows;
        std::vector<JudgedHit> hits;
        for (const store::EventRow& row : *rows) {
            run.judge.take(row, hits);
            if (row.key <= judgedUpTo) hits.clear();
            run.position = row.key;
            ++run.taken;
        }
        if (complete && chainState->synced) run.judge.reach(chainState->synced->time, hits);
        if ((run.taken > 0 && run.position > judgedUpTo) || !hits.empty())
            if (Status stored = store(writer, chain, hits, facts, run.position); !stored) return stored;
        if (run.taken > 0) judgedUpTo = std::max(judgedUpTo, run.position);
        control.progress(run.taken, chainState->events);
    }
    if (Status looked = lookAt(reader, writer, *chainState, run, facts, judgedUpTo, isDraft); !looked) return looked;
    return isDraft ? writer.adoptJudgement(chain) : Status{Done{}};
}

} // namespace guanlan::analytics
