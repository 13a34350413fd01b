// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exit_status.h"

#include "app/output.h"

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

Error asDamagedFile(Error error)
{
    if (error.kind == ErrorKind::Corrupt) error.kind = ErrorKind::Unavailable;
    return error;
}

int fail(const Error& error)
{
    const std::string line = "guanlan: " + oneLine(error.message) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
    return exitStatusOf(error.kind);
}

int failIn(std::string_view command, const Error& error)
{
    return fail(error.kind == ErrorKind::Cancelled ? error : error.during(command));
}

} // namespace guanlan::app
