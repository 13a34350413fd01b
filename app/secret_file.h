// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <string>

namespace guanlan::app {

/// Text that is wiped at the end.
struct Secret {
    std::string text;
    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();
};

/// A small file that somebody named, as bytes. NotFound, Unavailable: cannot be read. InvalidInput: larger than `most`.
/// Where it holds a secret the caller wipes it.
Result<std::string> readSmallFile(const QString& path, qint64 most);

/// The first line of a file that holds a passphrase, without its end. Errors as above. The caller wipes it.
Result<std::string> readPassphraseLine(const QString& path);

/// Keeps what was read, or gives its error.
Status keepSecret(Secret& secret, Result<std::string> read);

} // namespace guanlan::app
