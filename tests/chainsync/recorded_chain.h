// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/sync_engine.h"
#include "models/store/workspace.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

// What tests of the sync engine share: the recorded GoQuorum network, and a fresh workspace to sync it into.

inline QList<QByteArray> readArchiveLines(const QString& file)
{
    gzFile in = gzopen(file.toUtf8().constData(), "rb");
    QByteArray all, piece(1 << 16, '\0');
    for (int count = 0; (count = gzread(in, piece.data(), unsigned(piece.size()))) > 0;)
        all.append(piece.constData(), count);
    gzclose(in);
    QList<QByteArray> lines = all.split('\n');
    if (lines.last().isEmpty()) lines.removeLast();
    return lines;
}

inline void writeArchiveLines(const QString& file, const QList<QByteArray>& lines)
{
    gzFile out = gzopen(file.toUtf8().constData(), "wb1");
    const QByteArray all = lines.join('\n') + '\n';
    gzwrite(out, all.constData(), unsigned(all.size()));
    gzclose(out);
}

inline const QString recordedArchive = QStringLiteral(TEST_DATA "/goquorum-qbft.jsonl.gz");
constexpr std::uint64_t recordedHead = 413;

inline guanlan::chainsync::ChainFile recordedChain()
{
    auto chain = guanlan::chainsync::loadChainFile(TEST_DATA "/goquorum-qbft.chain.json");
    if (!chain) qFatal("%s", chain.error().message.c_str());
    return *chain;
}

inline std::vector<guanlan::chainsync::Profile> profilesOf(const guanlan::chainsync::ChainFile& chain)
{
    using guanlan::chainsync::Profile;
    std::vector<Profile> profiles;
    for (const auto& contract : chain.contracts) {
        const bool known = std::any_of(profiles.begin(), profiles.end(),
            [&contract](const Profile& profile) { return profile.name() == contract.profile; });
        if (known) continue;
        auto profile = Profile::load(std::string{RESOURCES "/profiles/"} + contract.profile + ".json");
        if (!profile) qFatal("%s", profile.error().message.c_str());
        profiles.push_back(*profile);
    }
    return profiles;
}

/// A workspace in a folder of its own, and what a sync into it gave.
class SyncedWorkspace {
public:
    SyncedWorkspace()
    {
        auto made = guanlan::store::Workspace::create({(m_folder.path() + QStringLiteral("/w.guanlan")).toStdString(), {}});
        if (!made) qFatal("%s", made.error().message.c_str());
        m_workspace = std::move(made).value();
    }

    guanlan::Result<guanlan::chainsync::SyncSummary> sync(const guanlan::chainsync::SyncOptions& options)
    {
        auto writer = m_workspace->writer();
        if (!writer) return writer.error();
        return guanlan::chainsync::syncChain(options, **writer, cancelled);
    }
    std::unique_ptr<guanlan::store::EventWriter> writer() { return std::move(m_workspace->writer()).value(); }
    std::unique_ptr<guanlan::store::EventReader> reader() { return std::move(m_workspace->reader()).value(); }
    std::string digest() { return *reader()->contentDigest({}); }
    guanlan::store::ChainState chain() { return reader()->chains()->front(); }
    std::vector<guanlan::Incident> incidents() { return *reader()->incidents(100); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    std::atomic<bool> cancelled{false};

private:
    QTemporaryDir m_folder;
    std::unique_ptr<guanlan::store::Workspace> m_workspace;
};

inline guanlan::chainsync::SyncOptions archiveOptions(const QString& archive = recordedArchive)
{
    guanlan::chainsync::SyncOptions options;
    options.chain = recordedChain();
    options.profiles = profilesOf(options.chain);
    options.archive = archive.toStdString();
    return options;
}
