// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/time_stamp_form.h"

#include "models/crypto/openssl_handles.h"

#include <openssl/objects.h>

namespace guanlan::crypto {

namespace {

/// Authorities differ in whether they write a null here.
bool isWithoutParameters(const X509_ALGOR* algorithm)
{
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(nullptr, &type, nullptr, algorithm);
    return type == V_ASN1_UNDEF || type == V_ASN1_NULL;
}

int nidOf(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object);
}

/// The name of the key's algorithm alone, or together with the digest's.
bool isSignatureAlgorithm(const X509_ALGOR* algorithm, int digest, const X509* signer)
{
    const EVP_PKEY* const pair = X509_get0_pubkey(signer);
    if (!pair) return false; // Cannot be decoded.
    const int said = nidOf(algorithm), key = EVP_PKEY_get_base_id(pair);
    int saidDigest = NID_undef, saidKey = NID_undef;
    const bool isPair = OBJ_find_sigid_algs(said, &saidDigest, &saidKey) == 1 && saidDigest == digest && saidKey == key;
    return isWithoutParameters(algorithm) && (isPair || (said == key && key == EVP_PKEY_RSA));
}

bool isNeeded(X509* certificate, const STACK_OF(X509)* all)
{
    for (int i = 0; i < sk_X509_num(all); ++i) {
        X509* const other = sk_X509_value(all, i);
        if (other != certificate && X509_NAME_cmp(X509_get_issuer_name(other), X509_get_subject_name(certificate)) == 0) return true;
    }
    return false;
}

/// Where its issuer is enclosed, or is itself, that key must have signed it. One from elsewhere is for the trusted ones to judge.
bool isVouchedFor(X509* certificate, const STACK_OF(X509)* all)
{
    for (int i = 0; i < sk_X509_num(all); ++i) {
        X509* const issuer = sk_X509_value(all, i);
        if (X509_NAME_cmp(X509_get_subject_name(issuer), X509_get_issuer_name(certificate)) != 0) continue;
        EVP_PKEY* const key = X509_get0_pubkey(issuer);
        const bool isSigned = key && X509_verify(certificate, key) == 1;
        ERR_clear_error();
        if (!isSigned) return false;
    }
    return true;
}

} // namespace

bool isTimeStampForm(const PKCS7* token)
{
    const PKCS7_SIGNED* const body = token->d.sign;
    const PKCS7_SIGNER_INFO* const info = sk_PKCS7_SIGNER_INFO_num(body->signer_info) == 1 ? sk_PKCS7_SIGNER_INFO_value(body->signer_info, 0) : nullptr;
    if (!info || ASN1_INTEGER_get(body->version) != 3 || ASN1_INTEGER_get(info->version) != 1) return false;
    if (sk_X509_ALGOR_num(body->md_algs) != 1 || info->unauth_attr || body->crl) return false;
    const X509_ALGOR* const digest = sk_X509_ALGOR_value(body->md_algs, 0);
    if (nidOf(digest) != nidOf(info->digest_alg) || !isWithoutParameters(digest) || !isWithoutParameters(info->digest_alg)) return false;
    X509* const signer = X509_find_by_issuer_and_serial(body->cert, info->issuer_and_serial->issuer, info->issuer_and_serial->serial);
    // Found by names that may differ in case or spaces: it must be written as the certificate writes it.
    if (!signer || derOf<i2d_X509_NAME>(info->issuer_and_serial->issuer) != derOf<i2d_X509_NAME>(X509_get_issuer_name(signer))) return false;
    if (!isSignatureAlgorithm(info->digest_enc_alg, nidOf(digest), signer)) return false;
    for (int i = 0; i < sk_X509_num(body->cert); ++i) {
        X509* const each = sk_X509_value(body->cert, i);
        if (!isVouchedFor(each, body->cert) || (each != signer && !isNeeded(each, body->cert))) return false;
    }
    return true;
}

} // namespace guanlan::crypto
