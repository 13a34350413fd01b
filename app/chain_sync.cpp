// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"

#include "app/exit_status.h"
#include "app/resources.h"
#include "chainsync/chain_change.h"
#include "models/analytics/pack_in_force.h"
#include "models/analytics/reconciler.h"
#include "models/analytics/rule_engine.h"
#include "models/store/reconciliation_book.h"

#include <chrono>
#include <ctime>
#include <set>

namespace guanlan::app {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto judgeEvery = std::chrono::milliseconds{250};

/// Lets the rules, and the reconciliation with what institutions handed in, follow the commits, a few times a second.
class Judge {
public:
    Judge(analytics::RuleEngine& engine, store::EventReader& reader, store::EventWriter& writer,
        store::ReconciliationBook& book, const std::atomic<bool>& cancelled, const SyncPlan& plan)
        : m_engine{engine}, m_reader{reader}, m_writer{writer}, m_book{book}, m_judged{plan.judged}
        , m_control{.cancelled = [&cancelled] { return cancelled.load(); }}
        , m_reconciling{.cancelled = m_control.cancelled, .progress = [&plan](std::int64_t rounds, std::int64_t) { plan.reconciling(rounds); }}
    {
    }

    void committed(ChainRef chain)
    {
        noticed(chain);
        catchUpIfDue();
    }

    /// An incident is judged also where no block follows it.
    void noticed(ChainRef chain)
    {
        m_chain = chain;
        m_isBehind = true;
    }

    void catchUpIfDue()
    {
        if (m_isBehind && m_status && Clock::now() - m_last >= judgeEvery) catchUp();
    }

    Status finish()
    {
        if (m_isBehind && m_status) catchUp();
        return m_status;
    }

private:
    void catchUp()
    {
        m_status = m_engine.catchUp(m_reader, m_writer, m_chain, m_control);
        if (m_status) m_status = analytics::catchUpReconciliation(m_reader, m_book, m_engine.pack(), m_reconciling);
        m_isBehind = !m_status;
        m_last = Clock::now();
        if (m_status) m_judged();
    }

    analytics::RuleEngine& m_engine;
    store::EventReader& m_reader;
    store::EventWriter& m_writer;
    store::ReconciliationBook& m_book;
    const std::function<void()>& m_judged;
    RunControl m_control, m_reconciling;
    ChainRef m_chain;
    Clock::time_point m_last;
    bool m_isBehind = false;
    Status m_status = Done{};
};

Incident changed(const store::ChainState& chain, const char* kind, const std::string& sentence)
{
    return {.time = std::time(nullptr), .chain = chain.ref, .kind = kind, .node = {}, .block = chain.synced->block, .message = sentence};
}

/// What chain file and profiles say otherwise than before is recorded: how many incidents. Nothing is missed without a word.
Result<std::int64_t> recordChange(const SyncPlan& plan, store::EventReader& reader, store::EventWriter& writer)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    const chainsync::ChainFile& file = plan.options.chain;
    std::int64_t recorded = 0;
    for (const store::ChainState& chain : *chains) {
        if (chain.identity.name != file.name || !chain.synced) continue;
        const auto missing = chainsync::missingByChange(chain.identity.config, file, chain.synced->block);
        if (!missing) return missing.error();
        std::vector<Incident> incidents;
        for (const std::string& sentence : *missing) incidents.push_back(changed(chain, "contracts", sentence));
        for (const std::string& sentence : chainsync::changedProfiles(
                 chainsync::parseOrigin(chain.identity.source), plan.options.profiles, file.name, chain.synced->block))
            incidents.push_back(changed(chain, "profile", sentence));
        for (const Incident& incident : incidents) {
            if (auto done = writer.record(incident); !done) return std::move(done).error();
            plan.options.incident(incident);
            ++recorded;
        }
    }
    return recorded;
}

/// The chain of that name, if it is frozen: whoever froze it may have been stopped before it was judged.
std::optional<ChainRef> frozenChain(store::EventReader& reader, const std::string& name)
{
    if (const auto chains = reader.chains()) {
        for (const store::ChainState& chain : *chains)
            if (chain.identity.name == name && chain.fork) return chain.ref;
    }
    return std::nullopt;
}

} // namespace

Result<analytics::RulePack> builtInRulePack()
{
    return analytics::RulePack::load(resourcesFolder() / "rules" / "default.json");
}

Result<analytics::RulePack> judgingPack(store::EventReader& reader)
{
    auto pack = analytics::packInForce(reader);
    if (!pack) return std::move(pack).error();
    if (!*pack) return builtInRulePack();
    return std::move(**pack);
}

Result<analytics::RulePack> namingPack(store::EventReader& reader)
{
    auto pack = judgingPack(reader);
    return pack ? std::move(pack) : builtInRulePack();
}

std::map<std::string, LocalText> ruleTitles(store::EventReader& reader)
{
    std::map<std::string, LocalText> titles;
    if (const auto pack = namingPack(reader))
        for (const analytics::RuleSettings& rule : pack->rules) titles.emplace(rule.id, rule.title);
    return titles;
}

Result<std::vector<chainsync::Profile>> loadProfiles(const chainsync::ChainFile& chain)
{
    std::set<std::string> names;
    for (const chainsync::ContractConfig& contract : chain.contracts)
        names.insert(contract.profile);
    const auto folders = profileFolders(chain.path);
    std::vector<chainsync::Profile> profiles;
    for (const std::string& name : names) {
        auto profile = chainsync::findProfile(name, folders);
        if (!profile) return Error{ErrorKind::InvalidInput, profile.error().message}.during(chain.path.string());
        profiles.push_back(std::move(profile).value());
    }
    return profiles;
}

Result<SyncPlan> planSync(const SyncInput& input)
{
    auto chain = chainsync::loadChainFile(input.chainFile);
    if (!chain) return chain.error();
    auto pack = input.rulePack ? analytics::RulePack::load(*input.rulePack, resourcesFolder() / "rules") : builtInRulePack();
    if (!pack) return pack.error();
    std::error_code ignored; // The path as given is the next best.
    if (input.rulePack) pack->path = std::filesystem::absolute(*input.rulePack, ignored).string();

    auto profiles = loadProfiles(*chain);
    if (!profiles) return std::move(profiles).error();

    chainsync::SyncOptions options;
    options.profiles = std::move(profiles).value();
    options.chain = std::move(chain).value();
    options.archive = input.archive;
    if (const analytics::RuleSettings* integrity = pack->find("R31"); integrity && integrity->enabled)
        options.headAge = std::chrono::minutes{integrity->integer("head_minutes")};
    if (auto checked = chainsync::checkSync(options); !checked) return std::move(checked).error();
    return SyncPlan{std::move(options), std::move(pack).value()};
}

Result<SyncPlan> planFollowing(const items::ChainConnection& connection)
{
    auto plan = planSync({.chainFile = connection.chainFile.toStdString(), .archive = {}, .rulePack = {}});
    if (plan) plan->options.mode = chainsync::SyncMode::Follow;
    return plan;
}

Result<chainsync::SyncSummary> syncAndJudge(
    const SyncPlan& plan, store::Workspace& workspace, const std::atomic<bool>& cancelled)
{
    auto writer = workspace.writer();
    if (!writer) return asDamagedFile(writer.error());
    auto reader = workspace.reader();
    if (!reader) return asDamagedFile(reader.error());
    auto engine = analytics::RuleEngine::create(plan.rules);
    if (!engine) return engine.error();
    const auto changed = recordChange(plan, **reader, **writer);
    if (!changed) return changed.error();
    const auto book = workspace.reconciliationBook();
    if (!book) return asDamagedFile(book.error());
    Judge judge{*engine, **reader, **writer, **book, cancelled, plan};

    chainsync::SyncOptions options = plan.options;
    options.committed = [&](ChainRef chain, std::uint64_t block) {
        plan.options.committed(chain, block);
        judge.committed(chain);
    };
    options.incident = [&](const Incident& incident) {
        plan.options.incident(incident);
        judge.noticed(incident.chain);
    };
    options.progress = [&](const chainsync::SyncProgress& progress) {
        judge.catchUpIfDue();
        plan.options.progress(progress);
    };
    auto summary = chainsync::syncChain(options, **writer, cancelled);
    // Also where nothing was new: an earlier run may have been stopped between its blocks and their judgement.
    if (summary) judge.committed(summary->chain);
    else if (const auto frozen = frozenChain(**reader, options.chain.name)) judge.noticed(*frozen);
    const Status judged = judge.finish();
    if (!summary) return summary;
    if (!judged) return asDamagedFile(judged.error()).during("rules");
    summary->incidents += *changed;
    return summary;
}

} // namespace guanlan::app
