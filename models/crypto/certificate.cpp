// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/certificate.h"

#include "models/crypto/openssl_handles.h"
#include "models/crypto/openssl_time.h"
#include "models/crypto/sha256.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace guanlan::crypto {

namespace {

std::string nameText(const X509_NAME* name)
{
    const BioHandle text{BIO_new(BIO_s_mem())};
    X509_NAME_print_ex(text.get(), name, 0, XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    char* data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return size > 0 ? std::string(data, std::size_t(size)) : std::string{};
}

std::string serialText(const ASN1_INTEGER* serial)
{
    const std::unique_ptr<BIGNUM, Release<BN_free>> number{ASN1_INTEGER_to_BN(serial, nullptr)};
    char* const hex = number ? BN_bn2hex(number.get()) : nullptr;
    std::string text = hex ? hex : "";
    OPENSSL_free(hex);
    return text;
}

} // namespace

Certificate describe(X509* certificate)
{
    return {.subject = nameText(X509_get_subject_name(certificate)),
        .issuer = nameText(X509_get_issuer_name(certificate)),
        .serial = serialText(X509_get0_serialNumber(certificate)),
        .notBefore = utcSeconds(X509_get0_notBefore(certificate)),
        .notAfter = utcSeconds(X509_get0_notAfter(certificate)),
        .sha256 = sha256(derOf<i2d_X509>(certificate))};
}

struct TrustedCertificates::State {
    std::vector<X509Handle> certificates;
};

TrustedCertificates::TrustedCertificates() : m_state{std::make_unique<State>()} {}
TrustedCertificates::~TrustedCertificates() = default;
TrustedCertificates::TrustedCertificates(TrustedCertificates&&) noexcept = default;
TrustedCertificates& TrustedCertificates::operator=(TrustedCertificates&&) noexcept = default;

Status TrustedCertificates::add(std::string_view pem)
{
    const BioHandle input = bioOver(asBytes(pem));
    std::size_t added = 0;
    while (X509Handle certificate{PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr)}) {
        m_state->certificates.push_back(std::move(certificate));
        ++added;
    }
    const bool isEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (added == 0) return Error{ErrorKind::InvalidInput, "holds no certificate in PEM form; give one that begins with -----BEGIN CERTIFICATE-----"};
    if (!isEnd) return Error{ErrorKind::InvalidInput, "certificate " + std::to_string(added + 1) + " cannot be read; take it out or mend it"};
    return Done{};
}

bool TrustedCertificates::isEmpty() const { return m_state->certificates.empty(); }

X509_STORE* TrustedCertificates::storeAt(std::int64_t at) const
{
    StoreHandle store{X509_STORE_new()};
    for (const X509Handle& each : m_state->certificates) X509_STORE_add_cert(store.get(), each.get());
    X509_VERIFY_PARAM* const wanted = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(wanted, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(wanted, time_t(at));
    X509_VERIFY_PARAM_set_auth_level(wanted, 2); // No SHA-1, no keys below 112 bits.
    return store.release();
}

Status TrustedCertificates::check(X509* certificate, STACK_OF(X509)* others, std::int64_t at) const
{
    constexpr unsigned maySign = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    if ((X509_get_key_usage(certificate) & maySign) == 0) // All ones where the certificate sets no limit.
        return Error{ErrorKind::InvalidInput, "the signer's certificate is not for signing documents"};
    const StoreHandle store{storeAt(at)};
    const StoreContextHandle context{X509_STORE_CTX_new()};
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate, others) != 1) return Error{ErrorKind::Unavailable, opensslReason()};
    if (X509_verify_cert(context.get()) == 1) return Done{};
    ERR_clear_error();
    return Error{ErrorKind::InvalidInput, X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()))};
}

} // namespace guanlan::crypto
