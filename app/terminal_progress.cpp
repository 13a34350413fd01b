// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal_progress.h"

#include "app/interruption.h"

#include <cstdio>
#include <unistd.h>

namespace guanlan::app {

TerminalProgress::TerminalProgress(std::string work) : m_work{std::move(work)}, m_isTerminal{isatty(STDERR_FILENO) != 0} {}

TerminalProgress::~TerminalProgress()
{
    if (m_isShown) std::fputs("\r\033[K", stderr);
}

void TerminalProgress::tell(std::int64_t rounds)
{
    const auto now = Clock::now();
    if (rounds <= 1) m_began = m_told = now; // Another piece of work.
    if (!m_isTerminal || now - m_told < std::chrono::seconds{1}) return;
    m_told = now;
    m_isShown = true;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - m_began).count();
    std::fprintf(stderr, "\r%s: round %lld, %lld s\033[K", m_work.c_str(), static_cast<long long>(rounds), static_cast<long long>(seconds));
}

RunControl TerminalProgress::untilInterrupted()
{
    RunControl control = app::untilInterrupted();
    control.progress = [this](std::int64_t rounds, std::int64_t) { tell(rounds); };
    return control;
}

} // namespace guanlan::app
