// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/recorded_chain.h"

#include <QCoreApplication>

#include <future>

/// Syncs beside the event loop in which the scripted nodes answer.
inline guanlan::Result<guanlan::chainsync::SyncSummary> syncBeside(
    SyncedWorkspace& workspace, const guanlan::chainsync::SyncOptions& options, const std::function<void()>& meanwhile = [] {})
{
    auto result = std::async(std::launch::async, [&] { return workspace.sync(options); });
    while (result.wait_for(std::chrono::milliseconds{0}) != std::future_status::ready) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        meanwhile();
    }
    return result.get();
}
