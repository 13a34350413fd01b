// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <csignal>

namespace guanlan::app {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

extern "C" void noteSignal(int number)
{
    interrupted.store(true);
    std::signal(number, SIG_DFL);
}

} // namespace

const std::atomic<bool>& interruptionFlag()
{
    static const bool watching = [] {
        for (const int number : {SIGINT, SIGTERM, SIGHUP})
            std::signal(number, noteSignal);
        std::signal(SIGPIPE, SIG_IGN);
        return true;
    }();
    (void)watching;
    return interrupted;
}

RunControl untilInterrupted()
{
    return {.cancelled = [] { return interruptionFlag().load(); }};
}

} // namespace guanlan::app
