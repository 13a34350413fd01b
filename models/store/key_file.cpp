// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/key_file.h"

#include "models/crypto/sealed_key.h"
#include "models/store/file_naming.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace guanlan::store {

namespace {

constexpr std::size_t maxKeyFileBytes = 4096;

Error writeFailure(const std::filesystem::path& path)
{
    const ErrorKind kind = errno == EEXIST ? ErrorKind::InvalidInput : ErrorKind::Unavailable;
    const std::string advice = errno == EEXIST
        ? "; it may be the only key of a workspace that was moved away: move it, too, or choose another name"
        : "; check the disk and the folder's permissions";
    return {kind, "the key file " + path.string() + " could not be made (" + std::strerror(errno) + ")" + advice};
}

Status writeNew(const std::filesystem::path& path, const std::string& text)
{
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return writeFailure(path);
    const bool written = write(descriptor, text.data(), text.size()) == ssize_t(text.size()) && fsync(descriptor) == 0;
    const Error error = writeFailure(path);
    close(descriptor);
    if (written) return Done{};
    unlink(path.c_str());
    return error;
}

} // namespace

std::filesystem::path keyFilePath(const std::filesystem::path& workspace)
{
    return std::filesystem::path{workspace} += ".key";
}

Result<crypto::SecretKey> createKeyFile(const std::filesystem::path& path, const std::string& passphrase)
{
    if (passphrase.empty())
        return Error{ErrorKind::InvalidInput, "the passphrase is empty; give one, or make the workspace without"};
    auto key = crypto::SecretKey::random();
    const auto sealed = crypto::sealKey(key, passphrase);
    if (!sealed) return sealed.error();
    if (auto done = writeNew(path, *sealed); !done) return std::move(done).error();
    return key;
}

Result<std::string> readKeyText(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) return Error{ErrorKind::NotFound, "the key file " + path.string() + " cannot be read"};
    std::string text(maxKeyFileBytes, '\0');
    file.read(text.data(), std::streamsize(text.size()));
    text.resize(std::size_t(file.gcount()));
    return text;
}

Result<crypto::SecretKey> readKeyFile(const std::filesystem::path& path, const std::string& passphrase)
{
    const auto text = readKeyText(path);
    if (!text) return text.error();
    return crypto::openSealedKey(*text, passphrase);
}

Status copyKeyFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const auto text = readKeyText(from);
    if (!text) return text.error();
    return writeNew(to, *text);
}

Status changePassphrase(const std::filesystem::path& path, const crypto::SecretKey& key, const std::string& present, const std::string& next)
{
    if (next.empty()) return Error{ErrorKind::InvalidInput, "the new passphrase is empty; give one"};
    std::error_code failure;
    const auto file = std::filesystem::canonical(path, failure); // A key file may be kept elsewhere, with a link beside the workspace.
    const auto held = readKeyFile(failure ? path : file, present);
    if (!held) return held.error();
    if (!std::ranges::equal(held->view(), key.view()))
        return Error{ErrorKind::Corrupt, "the key file is another workspace's; restore the key file from a copy"};
    const auto sealed = crypto::sealKey(key, next);
    if (!sealed) return sealed.error();
    const auto fresh = std::filesystem::path{file} += ".new";
    std::filesystem::remove(fresh, failure); // Left by one that was killed.
    if (auto done = writeNew(fresh, *sealed); !done) return Error{ErrorKind::Unavailable, fresh.string() + " cannot be written; move away what has that name, and check the disk"};
    const auto again = readKeyFile(fresh, next);
    Status done = again ? giveName(fresh, file) : Status{again.error()};
    if (!done) std::filesystem::remove(fresh, failure);
    return done;
}

} // namespace guanlan::store
