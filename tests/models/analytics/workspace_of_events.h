// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"
#include "tests/models/analytics/event_script.h"

#include <QTemporaryDir>
#include <QTest>

namespace guanlan::script {

/// Fails the test with the error's sentence where a Result holds one.
#define VERIFY_DONE(result) QVERIFY2(bool(result), (result) ? "" : (result).error().message.c_str())

/// The same events as the store takes them: one content a block, with empty blocks in between, from block 0.
inline std::vector<store::BlockContent> blocksOf(const std::vector<Event>& events)
{
    std::vector<store::BlockContent> blocks;
    for (const Event& event : events) {
        while (blocks.size() <= event.key.block()) {
            store::BlockContent block;
            block.number = blocks.size();
            block.hash = idOf<BlockHash>("h" + std::to_string(block.number));
            block.time = blocks.empty() ? event.time : std::max(blocks.back().time, event.time);
            if (block.number < event.key.block() && !blocks.empty()) block.time = blocks.back().time;
            blocks.push_back(std::move(block));
        }
        blocks.back().time = event.time;
        blocks.back().events.push_back(event);
    }
    return blocks;
}

/// A plain workspace in a folder of its own, with a reader, the writer and chains.
struct WorkspaceOfEvents {
    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::EventReader> reader;
    std::unique_ptr<store::EventWriter> writer;

    WorkspaceOfEvents()
    {
        store::Workspace::Options options;
        options.path = (folder.path() + QStringLiteral("/w.guanlan")).toStdString();
        auto made = store::Workspace::create(options);
        if (!made) qFatal("%s", made.error().message.c_str());
        workspace = std::move(made).value();
        reader = workspace->reader().value();
        writer = workspace->writer().value();
    }

    ChainRef openChain(const std::string& name = "Pilot", const std::string& genesis = "genesis")
    {
        store::ChainIdentity identity;
        identity.name = name;
        identity.family = "evm";
        identity.chainId = 1337;
        identity.genesis = idOf<BlockHash>(genesis);
        const auto opened = writer->openChain(identity);
        if (!opened) qFatal("%s", opened.error().message.c_str());
        return *opened;
    }

    ChainRef fill(const std::vector<Event>& events)
    {
        const ChainRef opened = openChain();
        if (const Status done = writer->append(opened, blocksOf(events)); !done) qFatal("%s", done.error().message.c_str());
        return opened;
    }
};

} // namespace guanlan::script
