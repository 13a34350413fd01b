// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/signing_identity.h"

#include "models/crypto/signing_keys.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>
#include <cstring>

namespace guanlan::crypto {

namespace {

Error wrong(const std::string& reason) { return {ErrorKind::InvalidInput, reason}; }

/// OpenSSL would ask at the terminal where it is given no way to ask.
int givePassphrase(char* buffer, int size, int, void* given)
{
    const auto& passphrase = *static_cast<const std::string*>(given);
    const auto length = std::min(std::size_t(size), passphrase.size());
    std::memcpy(buffer, passphrase.data(), length);
    return int(length);
}

Result<std::unique_ptr<SigningIdentity::Keys>> fromPkcs12(PKCS12* file, const std::string& passphrase)
{
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* others = nullptr;
    const bool isOpen = PKCS12_verify_mac(file, passphrase.c_str(), int(passphrase.size())) == 1
        || (passphrase.empty() && PKCS12_verify_mac(file, nullptr, 0) == 1); // Programs differ in what no passphrase is.
    if (!isOpen) {
        ERR_clear_error();
        return wrong("does not open under this passphrase; give the right one");
    }
    if (PKCS12_parse(file, passphrase.c_str(), &key, &certificate, &others) != 1)
        return wrong("cannot be opened (" + opensslReason() + "); write it anew with a present-day cipher: openssl pkcs12 -legacy -in OLD -nodes, then -export");
    auto keys = std::make_unique<SigningIdentity::Keys>();
    keys->key.reset(key);
    keys->certificate.reset(certificate);
    keys->others.reset(others ? others : sk_X509_new_null());
    return keys;
}

Result<std::unique_ptr<SigningIdentity::Keys>> fromPem(std::string_view text, const std::string& passphrase)
{
    auto keys = std::make_unique<SigningIdentity::Keys>();
    keys->key = readPrivateKey(text, passphrase);
    if (!keys->key) return wrong("is neither PKCS#12 nor PEM with a private key that this passphrase opens; give the right passphrase");
    keys->others.reset(sk_X509_new_null());
    const BioHandle input = bioOver(asBytes(text));
    while (X509* const certificate = PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr)) {
        if (!keys->certificate && X509_check_private_key(certificate, keys->key.get()) == 1) keys->certificate.reset(certificate);
        else sk_X509_push(keys->others.get(), certificate);
    }
    ERR_clear_error();
    return keys;
}

bool isFitToSign(const EVP_PKEY* key)
{
    if (EVP_PKEY_is_a(key, "RSA")) return EVP_PKEY_get_bits(key) >= 2048;
    char group[32] = {};
    return EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1 && std::strcmp(group, "prime256v1") == 0;
}

} // namespace

KeyHandle readPrivateKey(std::string_view pem, const std::string& passphrase)
{
    const BioHandle input = bioOver(asBytes(pem));
    std::string given = passphrase; // The callback takes no const.
    KeyHandle key{PEM_read_bio_PrivateKey(input.get(), nullptr, givePassphrase, &given)};
    OPENSSL_cleanse(given.data(), given.size());
    ERR_clear_error();
    return key;
}

SigningIdentity::SigningIdentity(Certificate certificate, std::unique_ptr<Keys> keys)
    : m_certificate{std::move(certificate)}
    , m_keys{std::move(keys)}
{
}
SigningIdentity::~SigningIdentity() = default;
SigningIdentity::SigningIdentity(SigningIdentity&&) noexcept = default;
SigningIdentity& SigningIdentity::operator=(SigningIdentity&&) noexcept = default;

Result<SigningIdentity> SigningIdentity::read(std::string_view file, const std::string& passphrase)
{
    const ByteView bytes = asBytes(file);
    const unsigned char* at = bytes.data();
    const std::unique_ptr<PKCS12, Release<PKCS12_free>> packed{d2i_PKCS12(nullptr, &at, long(bytes.size()))};
    ERR_clear_error();
    auto keys = packed ? fromPkcs12(packed.get(), passphrase) : fromPem(file, passphrase);
    if (!keys) return std::move(keys).error();
    const Keys& held = **keys;
    if (!held.key || !held.certificate || X509_check_private_key(held.certificate.get(), held.key.get()) != 1) {
        ERR_clear_error();
        return wrong("holds no certificate that fits its private key; put both into one file");
    }
    if (!isFitToSign(held.key.get())) return wrong("its key is neither ECDSA P-256 nor RSA of 2048 bits or more; sign with such a key");
    Certificate certificate = describe(held.certificate.get());
    return SigningIdentity{std::move(certificate), std::move(keys).value()};
}

} // namespace guanlan::crypto
