// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection_service.h"

#include "app/chain_sync.h"
#include "app/resources.h"
#include "chainsync/node_probe.h"
#include "chainsync/strict_json.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrent>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace guanlan::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr int testedAtOnce = 8;
/// Somebody waits before the window: less patience than in reading.
constexpr chainsync::HttpTransport::Limits testLimits{.idleMs = 6'000, .totalMs = 10'000, .batchMs = 8'000, .bodyBytes = 1 << 20, .parallel = 1, .attempts = 2};

QString asText(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

std::filesystem::path pathOf(const QString& path) { return path.toStdString(); }

items::NodeAnswer toAnswer(const chainsync::NodeProbe& probe, qint64 milliseconds)
{
    return {.client = asText(probe.client), .chainId = probe.chainId, .head = probe.head, .headTime = probe.headTime, .genesis = probe.genesis,
        .consensus = asText(chainsync::consensusName(probe.consensus)), .validators = probe.validators, .seals = probe.seals,
        .milliseconds = milliseconds};
}

/// A file that the new one names, as seen from its folder.
std::string seenFrom(const std::filesystem::path& folder, const std::filesystem::path& file)
{
    const QString relative = QDir{QString::fromStdString(folder.string())}.relativeFilePath(QString::fromStdString(file.string()));
    return (relative.startsWith(QStringLiteral("..")) ? QString::fromStdString(file.string()) : relative).toStdString();
}

/// Schemas and institutions of a chain file that is taken as an example.
Status takeOver(Json& chain, const std::filesystem::path& like, const std::filesystem::path& folder)
{
    const auto text = chainsync::readSmallFile(like);
    if (!text) return text.error();
    if (const auto checked = chainsync::parseChainFile(*text, like.string()); !checked) return checked.error();
    const Json example = Json::parse(*text);
    if (example.contains("schemas")) chain["schemas"] = example["schemas"];
    if (example.contains("institutions")) {
        const std::filesystem::path named = like.parent_path() / example["institutions"].get<std::string>();
        std::error_code ignored; // The path as given is the next best.
        chain["institutions"] = seenFrom(folder, std::filesystem::absolute(named, ignored).lexically_normal());
    }
    return Done{};
}

Status save(const QString& path, const QByteArray& content)
{
    QSaveFile file{path};
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) return Done{};
    return Error{ErrorKind::Unavailable, path.toStdString() + ": cannot be written: " + file.errorString().toStdString() + "; choose another folder or free some space"};
}

/// Puts a profile beside the chain file. @returns whether it is new there.
Result<bool> putProfile(const items::ProfileChoice& profile, const QString& folder)
{
    const QString target = QDir{folder}.filePath(profile.name + QStringLiteral(".json"));
    const auto content = chainsync::readSmallFile(pathOf(profile.path));
    if (!content) return content.error();
    const auto there = chainsync::readSmallFile(pathOf(target));
    if (there && *there == *content) return false;
    if (QFileInfo::exists(target))
        return Error{ErrorKind::InvalidInput, target.toStdString() + ": another profile of this name is there; choose another folder for the chain file"};
    if (const Status saved = save(target, QByteArray::fromStdString(*content)); !saved) return saved.error();
    return true;
}

} // namespace

ConnectionService::ConnectionService() { m_pool.setMaxThreadCount(testedAtOnce); }

ConnectionService::~ConnectionService()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

QFuture<Result<items::NodeAnswer>> ConnectionService::test(const items::NodeEntry& node)
{
    return QtConcurrent::run(&m_pool, [this, node](QPromise<Result<items::NodeAnswer>>& promise) {
        QElapsedTimer clock;
        clock.start();
        const auto probe = chainsync::probeNode({node.name.toStdString(), node.url.toStdString(), std::nullopt}, testLimits,
            [&] { return m_isEnding || promise.isCanceled(); });
        if (probe) promise.addResult(toAnswer(*probe, clock.elapsed()));
        else promise.addResult(probe.error());
    });
}

std::vector<items::ProfileChoice> ConnectionService::profiles() const
{
    std::vector<items::ProfileChoice> found;
    auto folders = profileFolders({});
    folders.erase(folders.begin()); // Beside a chain file that is not there yet.
    for (const std::filesystem::path& folder : folders) {
        for (const QFileInfo& file : QDir{QString::fromStdString(folder.string())}.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            const bool known = std::ranges::any_of(found, [&](const items::ProfileChoice& each) { return each.name == file.completeBaseName(); });
            if (!known && chainsync::Profile::load(pathOf(file.filePath()))) found.push_back({file.completeBaseName(), file.filePath(), true});
        }
    }
    return found;
}

Result<items::ProfileChoice> ConnectionService::readProfile(const QString& path) const
{
    const auto profile = chainsync::Profile::load(pathOf(path));
    if (!profile) return profile.error();
    return items::ProfileChoice{QString::fromStdString(profile->name()), path, false};
}

Result<std::vector<items::ContractEntry>> ConnectionService::contractsOf(const QString& chainFile) const
{
    const auto chain = chainsync::loadChainFile(pathOf(chainFile));
    if (!chain) return chain.error();
    std::vector<items::ContractEntry> contracts;
    for (const chainsync::ContractConfig& contract : chain->contracts)
        contracts.push_back({QString::fromStdString(contract.profile), QString::fromStdString(toText(contract.address))});
    return contracts;
}

Result<QString> ConnectionService::textOf(const items::ChainDraft& draft, const QString& path) const
{
    Json chain{{"name", draft.name.trimmed().toStdString()}, {"family", "evm"}, {"chain_id", draft.chainId},
        {"genesis_hash", toText(draft.genesis)}, {"consensus", {{"kind", draft.consensus.toStdString()}}}, {"nodes", Json::array()},
        {"start_block", draft.startBlock}, {"contracts", Json::array()}};
    for (const items::NodeEntry& node : draft.nodes)
        chain["nodes"].push_back({{"name", node.name.trimmed().toStdString()}, {"url", node.url.trimmed().toStdString()}});
    for (const items::ContractEntry& contract : draft.contracts)
        chain["contracts"].push_back({{"profile", contract.profile.toStdString()}, {"address", contract.address.trimmed().toStdString()}});
    if (!draft.like.isEmpty()) {
        const Status taken = takeOver(chain, pathOf(draft.like), pathOf(QFileInfo{path}.absolutePath()));
        if (!taken) return taken.error();
    }
    const std::string text = chain.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    if (const auto read = chainsync::parseChainFile(text, path.toStdString()); !read) return read.error();
    return QString::fromStdString(text);
}

Status ConnectionService::write(const items::ChainDraft& draft, const QString& path) const
{
    const auto text = textOf(draft, path);
    if (!text) return text.error();
    if (QFileInfo::exists(path)) return Error{ErrorKind::InvalidInput, path.toStdString() + ": is there already; choose another name"};
    const QString folder = QFileInfo{path}.absolutePath();
    if (!QDir{}.mkpath(folder)) return Error{ErrorKind::Unavailable, folder.toStdString() + ": cannot make the folder; choose another"};
    QStringList made;
    const auto undone = [&made](const Error& error) {
        for (const QString& file : made) QFile::remove(file);
        return Status{error};
    };
    for (const items::ProfileChoice& profile : draft.ownProfiles) {
        const auto put = putProfile(profile, folder);
        if (!put) return undone(put.error());
        if (*put) made += QDir{folder}.filePath(profile.name + QStringLiteral(".json"));
    }
    if (const Status saved = save(path, text->toUtf8()); !saved) return undone(saved.error());
    made += path;
    // As reading will: institutions, profiles and consensus, too.
    if (const auto plan = planSync({.chainFile = pathOf(path), .archive = {}, .rulePack = {}}); !plan) return undone(plan.error());
    return Done{};
}

} // namespace guanlan::app
