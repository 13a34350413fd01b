// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/sealed_key.h"

#include <argon2.h>
#include <charconv>
#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace guanlan::crypto {

namespace {

constexpr std::string_view firstLine = "guanlan-key 1\n";
constexpr std::size_t saltBytes = 16;
constexpr std::size_t nonceBytes = 12;
constexpr std::size_t tagBytes = 16;
constexpr std::size_t keyBytes = 32;
using Wrapped = std::array<std::uint8_t, keyBytes + tagBytes>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

struct Parameters {
    std::uint32_t passes = 3;
    std::uint32_t kibibytes = 65536;
    std::uint32_t lanes = 4;
};

struct Parts {
    Parameters parameters;
    std::array<std::uint8_t, saltBytes> salt{};
    std::array<std::uint8_t, nonceBytes> nonce{};
    Wrapped wrapped{};
    std::string_view authenticated;
};

Error malformed(std::string_view what)
{
    return {ErrorKind::Corrupt, "key file: " + std::string{what} + "; restore the key file from a copy"};
}

/// Takes `prefix`, then everything up to the end of the line, off the front of `text`.
bool takeLine(std::string_view& text, std::string_view prefix, std::string_view& rest)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(prefix)) return false;
    rest = text.substr(prefix.size(), end - prefix.size());
    text.remove_prefix(end + 1);
    return true;
}

bool takeNumber(std::string_view& text, std::string_view prefix, std::uint32_t low, std::uint32_t high,
                std::uint32_t& value)
{
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value < low || value > high) return false;
    text.remove_prefix(std::size_t(end - text.data()));
    return true;
}

bool readHex(std::string_view digits, std::span<std::uint8_t> out)
{
    return decodePrefixedHex("0x" + std::string{digits}, out);
}

Result<Parts> parse(std::string_view text)
{
    Parts parts;
    const std::string_view whole = text;
    std::string_view line;
    if (!text.starts_with(firstLine)) return malformed("it is no key file of a version that is known here");
    text.remove_prefix(firstLine.size());
    auto& [passes, kibibytes, lanes] = parts.parameters;
    if (!takeLine(text, "argon2id", line) || !takeNumber(line, " t=", 1, 16, passes)
        || !takeNumber(line, " m=", 65536, 1048576, kibibytes) || !takeNumber(line, " p=", 1, 16, lanes)
        || !line.empty()) {
        return malformed("the Argon2id parameters are missing or out of range");
    }
    if (!takeLine(text, "salt ", line) || !readHex(line, parts.salt)) return malformed("the salt cannot be read");
    if (!takeLine(text, "nonce ", line) || !readHex(line, parts.nonce)) return malformed("the nonce cannot be read");
    parts.authenticated = whole.substr(0, whole.size() - text.size());
    if (!takeLine(text, "key ", line) || !readHex(line, parts.wrapped) || !text.empty())
        return malformed("the wrapped key cannot be read");
    return parts;
}

Result<SecretKey> deriveKey(const Parameters& parameters, ByteView salt, std::string_view passphrase)
{
    SecretKey key;
    const int code = argon2id_hash_raw(parameters.passes, parameters.kibibytes, parameters.lanes, passphrase.data(),
                                       passphrase.size(), salt.data(), salt.size(), key.bytes().data(), keyBytes);
    if (code != ARGON2_OK) {
        return Error{ErrorKind::Unavailable,
                     std::string{"passphrase: Argon2id failed ("} + argon2_error_message(code)
                         + "); free some memory and try again"};
    }
    return key;
}

bool encrypt(const SecretKey& wrapping, ByteView nonce, std::string_view authenticated, const SecretKey& key, Wrapped& out)
{
    const Cipher cipher{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    const ByteView header = asBytes(authenticated);
    int written = 0;
    return cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, wrapping.view().data(), nonce.data()) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &written, header.data(), int(header.size())) == 1
        && EVP_EncryptUpdate(cipher.get(), out.data(), &written, key.view().data(), int(keyBytes)) == 1
        && EVP_EncryptFinal_ex(cipher.get(), out.data() + keyBytes, &written) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, int(tagBytes), out.data() + keyBytes) == 1;
}

bool decrypt(const SecretKey& wrapping, const Parts& parts, SecretKey& key)
{
    const Cipher cipher{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    const ByteView header = asBytes(parts.authenticated);
    Wrapped wrapped = parts.wrapped;
    int written = 0;
    return cipher
        && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, wrapping.view().data(), parts.nonce.data()) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &written, header.data(), int(header.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), key.bytes().data(), &written, wrapped.data(), int(keyBytes)) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, int(tagBytes), wrapped.data() + keyBytes) == 1
        && EVP_DecryptFinal_ex(cipher.get(), key.bytes().data() + keyBytes, &written) == 1;
}

} // namespace

Result<std::string> sealKey(const SecretKey& key, std::string_view passphrase)
{
    Parts parts;
    if (RAND_bytes(parts.salt.data(), int(saltBytes)) != 1 || RAND_bytes(parts.nonce.data(), int(nonceBytes)) != 1)
        return Error{ErrorKind::Unavailable, "passphrase: the system gives no random bytes"};
    const auto& [passes, kibibytes, lanes] = parts.parameters;
    std::string text{firstLine};
    text += "argon2id t=" + std::to_string(passes) + " m=" + std::to_string(kibibytes) + " p=" + std::to_string(lanes)
        + "\nsalt " + toHex(parts.salt) + "\nnonce " + toHex(parts.nonce) + '\n';
    const auto wrapping = deriveKey(parts.parameters, parts.salt, passphrase);
    if (!wrapping) return wrapping.error();
    if (!encrypt(*wrapping, parts.nonce, text, key, parts.wrapped))
        return Error{ErrorKind::Unavailable, "passphrase: the key could not be wrapped (AES-256-GCM failed)"};
    return text + "key " + toHex(parts.wrapped) + '\n';
}

Result<SecretKey> openSealedKey(std::string_view text, std::string_view passphrase)
{
    const auto parts = parse(text);
    if (!parts) return parts.error();
    const auto wrapping = deriveKey(parts->parameters, parts->salt, passphrase);
    if (!wrapping) return wrapping.error();
    SecretKey key;
    if (!decrypt(*wrapping, *parts, key)) {
        return Error{ErrorKind::InvalidInput,
                     "the passphrase is wrong, or the key file was changed; give the passphrase again"};
    }
    return key;
}

} // namespace guanlan::crypto
