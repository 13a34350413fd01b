// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secret_file.h"

#include "models/crypto/secret_key.h"

#include <QFile>

namespace guanlan::app {

Secret::~Secret() { crypto::wipe(text.data(), text.size()); }

Status keepSecret(Secret& secret, Result<std::string> read)
{
    if (!read) return std::move(read).error();
    secret.text = std::move(read).value();
    return Done{};
}

Result<std::string> readSmallFile(const QString& path, qint64 most)
{
    const auto failed = [&path](ErrorKind kind, const std::string& reason) { return Error{kind, path.toStdString() + ": " + reason}; };
    QFile file{path};
    const bool isThere = file.exists();
    if (!file.open(QIODevice::ReadOnly))
        return failed(isThere ? ErrorKind::Unavailable : ErrorKind::NotFound, "cannot be read: " + file.errorString().toStdString() + "; check the name and its permissions");
    QByteArray content = file.read(most + 1);
    std::string text = content.toStdString();
    crypto::wipe(content.data(), std::size_t(content.size()));
    if (file.error() != QFileDevice::NoError) return failed(ErrorKind::Unavailable, "cannot be read: " + file.errorString().toStdString() + "; check the disk");
    if (text.size() > std::size_t(most)) return failed(ErrorKind::InvalidInput, "is too large to be what is asked for; check the name");
    return text;
}

Result<std::string> readPassphraseLine(const QString& path)
{
    constexpr qint64 longest = 4096;
    auto text = readSmallFile(path, longest);
    if (!text) return text;
    std::string line = text->substr(0, text->find('\n'));
    while (line.ends_with('\r')) line.pop_back();
    crypto::wipe(text->data(), text->size());
    if (line.empty()) return Error{ErrorKind::InvalidInput, path.toStdString() + ": holds no passphrase in its first line; put one there"};
    return line;
}

} // namespace guanlan::app
