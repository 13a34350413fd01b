// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exit_status.h"

#include <cstdio>

namespace guanlan::app {

int exitStatusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput: return exitWrongUse;
    case ErrorKind::NotFound: return exitImpossible;
    case ErrorKind::Unavailable: return exitImpossible;
    case ErrorKind::Corrupt: return exitProblemFound;
    case ErrorKind::Cancelled: return exitImpossible;
    }
    return exitImpossible;
}

int fail(const Error& error)
{
    std::string line = "guanlan: ";
    for (const char c : error.message) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) line += '?';
        else line += c;
    }
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
    return exitStatusOf(error.kind);
}

} // namespace guanlan::app
