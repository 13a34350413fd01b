// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "Permission denied"),
    QT_TRANSLATE_NOOP("Errors", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Errors", "No such file or directory"),
    QT_TRANSLATE_NOOP("Errors", "No space left on device"),
    QT_TRANSLATE_NOOP("Errors", "Read-only file system"),
    QT_TRANSLATE_NOOP("Errors", "Input/output error"),
    QT_TRANSLATE_NOOP("Errors", "input/output error"),
    QT_TRANSLATE_NOOP("Errors", "Is a directory"),
    QT_TRANSLATE_NOOP("Errors", "Not a directory"),
    QT_TRANSLATE_NOOP("Errors", "File exists"),
    QT_TRANSLATE_NOOP("Errors", "File too large"),
    QT_TRANSLATE_NOOP("Errors", "File name too long"),
    QT_TRANSLATE_NOOP("Errors", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Errors", "Too many open files"),
    QT_TRANSLATE_NOOP("Errors", "Resource temporarily unavailable"),
    QT_TRANSLATE_NOOP("Errors", "Connection refused"),
    QT_TRANSLATE_NOOP("Errors", "connection refused"),
    QT_TRANSLATE_NOOP("Errors", "Connection timed out"),
    QT_TRANSLATE_NOOP("Errors", "Connection reset by peer"),
    QT_TRANSLATE_NOOP("Errors", "No route to host"),
    QT_TRANSLATE_NOOP("Errors", "Network is unreachable"),
    QT_TRANSLATE_NOOP("Errors", "Couldn't connect to server"),
    QT_TRANSLATE_NOOP("Errors", "Could not connect to server"),
    QT_TRANSLATE_NOOP("Errors", "Couldn't resolve host name"),
    QT_TRANSLATE_NOOP("Errors", "Could not resolve host"),
    QT_TRANSLATE_NOOP("Errors", "Timeout was reached"),
    QT_TRANSLATE_NOOP("Errors", "Server returned nothing (no headers, no data)"),
    QT_TRANSLATE_NOOP("Errors", "Empty reply from server"),
    QT_TRANSLATE_NOOP("Errors", "Recv failure"),
    QT_TRANSLATE_NOOP("Errors", "Send failure"),
    QT_TRANSLATE_NOOP("Errors", "Failed to connect to %1 port %2 after %3 ms"),
    QT_TRANSLATE_NOOP("Errors", "Connection timed out after %1 milliseconds"),
    QT_TRANSLATE_NOOP("Errors", "Operation timed out after %1 milliseconds with %2 bytes received"),
    QT_TRANSLATE_NOOP("Errors", "Received HTTP/0.9 when not allowed"),
    QT_TRANSLATE_NOOP("Errors", "Unsupported protocol"),
    QT_TRANSLATE_NOOP("Errors", "URL using bad/illegal format or missing URL"),
    QT_TRANSLATE_NOOP("Errors", "SSL certificate problem"),
    QT_TRANSLATE_NOOP("Errors", "unable to get local issuer certificate"),
    QT_TRANSLATE_NOOP("Errors", "self-signed certificate"),
    QT_TRANSLATE_NOOP("Errors", "self-signed certificate in certificate chain"),
    QT_TRANSLATE_NOOP("Errors", "certificate has expired"),
    QT_TRANSLATE_NOOP("Errors", "certificate is not yet valid"),
    QT_TRANSLATE_NOOP("Errors", "unable to get issuer certificate"),
    QT_TRANSLATE_NOOP("Errors", "SSL peer certificate or SSH remote key was not OK"),
    QT_TRANSLATE_NOOP("Errors", "SSL connection timeout"),
    QT_TRANSLATE_NOOP("Errors", "SSL connect error"),
    QT_TRANSLATE_NOOP("Errors", "transfer closed with outstanding read data remaining"),
    QT_TRANSLATE_NOOP("Errors", "transfer closed with %1 bytes remaining to read"),
    QT_TRANSLATE_NOOP("Errors", "line %1, column %2"),
    QT_TRANSLATE_NOOP("Errors", "unexpected %1"),
    QT_TRANSLATE_NOOP("Errors", "unexpected end of input"),
    QT_TRANSLATE_NOOP("Errors", "expected %1"),
    QT_TRANSLATE_NOOP("Errors", "expected end of input"),
    QT_TRANSLATE_NOOP("Errors", "expected string literal"),
    QT_TRANSLATE_NOOP("Errors", "invalid literal"),
    QT_TRANSLATE_NOOP("Errors", "last read"),
    QT_TRANSLATE_NOOP("Errors", "attempting to parse an empty input"),
    QT_TRANSLATE_NOOP("Errors", "check that your input string or stream contains the expected JSON"),
    QT_TRANSLATE_NOOP("Errors", "The JSON document has an improper structure"),
    QT_TRANSLATE_NOOP("Errors", "missing or superfluous commas, braces, missing keys, etc"),
    QT_TRANSLATE_NOOP("Errors", "The JSON document was too deep (too many nested objects and arrays)"),
    QT_TRANSLATE_NOOP("Errors", "The JSON number is too large or too small to fit within the requested type"),
    QT_TRANSLATE_NOOP("Errors", "The input is not valid UTF-8"),
    QT_TRANSLATE_NOOP("Errors", "Problem while parsing a string"),
    QT_TRANSLATE_NOOP("Errors", "Problem while parsing a number"),
    QT_TRANSLATE_NOOP("Errors", "Problem while parsing an atom starting with the letter '%1'"),
    QT_TRANSLATE_NOOP("Errors", "Empty"),
    QT_TRANSLATE_NOOP("Errors", "no JSON found"),
    QT_TRANSLATE_NOOP("Errors", "Within strings, some characters must be escaped, we found unescaped characters"),
    QT_TRANSLATE_NOOP("Errors", "Error allocating memory, we're most likely out of memory"),
    QT_TRANSLATE_NOOP("Errors", "Unexpected trailing content in the JSON input"),
};

} // namespace

std::span<const char* const> systemClauses() { return clauses; }

} // namespace guanlan::items
