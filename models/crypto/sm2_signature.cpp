// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/sm2_signature.h"

#include "models/crypto/signing_keys.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

namespace guanlan::crypto {

namespace {

constexpr std::string_view identifier = "1234567812345678";

KeyHandle publicKey(ByteView point)
{
    Bytes copy{point.begin(), point.end()};
    char group[] = "SM2";
    OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, copy.data(), copy.size()), OSSL_PARAM_construct_end()};
    const KeyContextHandle context{EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr)};
    EVP_PKEY* key = nullptr;
    const bool isKey = context && EVP_PKEY_fromdata_init(context.get()) == 1
        && EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters) == 1;
    ERR_clear_error();
    return KeyHandle{isKey ? key : nullptr};
}

/// The context belongs to the digest.
bool setIdentifier(EVP_PKEY_CTX* context) { return EVP_PKEY_CTX_set1_id(context, identifier.data(), int(identifier.size())) == 1; }

} // namespace

struct Sm2Key::State {
    KeyHandle key;
};

Sm2Key::Sm2Key(std::unique_ptr<State> state) : m_state{std::move(state)} {}
Sm2Key::~Sm2Key() = default;
Sm2Key::Sm2Key(Sm2Key&&) noexcept = default;
Sm2Key& Sm2Key::operator=(Sm2Key&&) noexcept = default;

Result<Sm2Key> Sm2Key::read(std::string_view pem, const std::string& passphrase)
{
    auto state = std::make_unique<State>();
    state->key = readPrivateKey(pem, passphrase);
    if (!state->key || !EVP_PKEY_is_a(state->key.get(), "SM2"))
        return Error{ErrorKind::InvalidInput, "holds no private SM2 key in PEM form that this passphrase opens; give one, as 'openssl genpkey -algorithm SM2' makes it"};
    return Sm2Key{std::move(state)};
}

Bytes Sm2Key::publicPoint() const
{
    Bytes point(65, 0);
    std::size_t size = 0;
    // OpenSSL gives the point as the key file wrote it, compressed perhaps, unless it is told.
    EVP_PKEY_set_utf8_string_param(m_state->key.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, "uncompressed");
    const bool isDone = EVP_PKEY_get_octet_string_param(m_state->key.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size) == 1;
    return isDone && size == point.size() ? point : Bytes{};
}

Result<Bytes> Sm2Key::sign(ByteView content) const
{
    const DigestHandle digest{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* context = nullptr;
    std::size_t size = 0;
    Bytes signature;
    bool isDone = EVP_DigestSignInit(digest.get(), &context, EVP_sm3(), nullptr, m_state->key.get()) == 1 && setIdentifier(context)
        && EVP_DigestSignUpdate(digest.get(), content.data(), content.size()) == 1 && EVP_DigestSignFinal(digest.get(), nullptr, &size) == 1;
    signature.resize(size);
    isDone = isDone && EVP_DigestSignFinal(digest.get(), signature.data(), &size) == 1;
    if (!isDone) return Error{ErrorKind::Unavailable, "cannot sign with this SM2 key: " + opensslReason()};
    signature.resize(size);
    return signature;
}

Status verifySm2(ByteView publicPoint, ByteView signature, ByteView content)
{
    const KeyHandle key = publicKey(publicPoint);
    if (!key) return Error{ErrorKind::Corrupt, "its public key is no point of SM2's curve"};
    const DigestHandle digest{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* context = nullptr;
    const bool holds = EVP_DigestVerifyInit(digest.get(), &context, EVP_sm3(), nullptr, key.get()) == 1 && setIdentifier(context)
        && EVP_DigestVerifyUpdate(digest.get(), content.data(), content.size()) == 1
        && EVP_DigestVerifyFinal(digest.get(), signature.data(), signature.size()) == 1;
    ERR_clear_error();
    if (!holds) return Error{ErrorKind::Corrupt, "is not that key's over this content"};
    return Done{};
}

std::string sm2PublicPem(ByteView publicPoint)
{
    const KeyHandle key = publicKey(publicPoint);
    const BioHandle text{BIO_new(BIO_s_mem())};
    if (!key || PEM_write_bio_PUBKEY(text.get(), key.get()) != 1) return {};
    char* data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return std::string(data, std::size_t(size));
}

} // namespace guanlan::crypto
