// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"

#include <chrono>
#include <string>

namespace guanlan::app {

/// One line of a terminal that says that work goes on, once it has taken longer than a second; gone when the work is done. Nothing
/// where standard error is no terminal. Used from one thread.
class TerminalProgress {
public:
    /// @param work  "reconciling".
    explicit TerminalProgress(std::string work);
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// Tells of one more round of work, at most once a second.
    void tell(std::int64_t rounds);
    /// What tells it, and runs until Ctrl+C. Valid as long as this.
    RunControl untilInterrupted();

private:
    using Clock = std::chrono::steady_clock;

    std::string m_work;
    bool m_isTerminal;
    bool m_isShown = false;
    Clock::time_point m_began = Clock::now();
    Clock::time_point m_told = m_began;
};

} // namespace guanlan::app
