// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/cms_form.h"

#include "models/crypto/sha256.h"

#include <openssl/objects.h>

#include <algorithm>

namespace guanlan::crypto {

namespace {

constexpr std::uint8_t sequence = 0x30, set = 0x31, octets = 0x04, context0 = 0xa0;

void append(Bytes& to, ByteView more) { to.insert(to.end(), more.begin(), more.end()); }

/// Tag, shortest length, content.
Bytes der(std::uint8_t tag, ByteView content)
{
    Bytes out{tag};
    const std::size_t size = content.size();
    if (size < 0x80) {
        out.push_back(std::uint8_t(size));
    } else {
        const int count = size > 0xffffff ? 4 : size > 0xffff ? 3 : size > 0xff ? 2 : 1;
        out.push_back(std::uint8_t(0x80 | count));
        for (int i = count; i-- > 0;) out.push_back(std::uint8_t(size >> (8 * i)));
    }
    append(out, content);
    return out;
}

Bytes joined(std::initializer_list<ByteView> parts)
{
    Bytes out;
    for (const ByteView part : parts) append(out, part);
    return out;
}

/// As DER orders the members of a set.
Bytes joinedSet(std::vector<Bytes> members)
{
    std::ranges::sort(members);
    Bytes out;
    for (const Bytes& each : members) append(out, each);
    return out;
}

Bytes oid(int nid) { return derOf<i2d_ASN1_OBJECT>(OBJ_nid2obj(nid)); }

Bytes algorithm(int nid) { return der(sequence, oid(nid)); }

/// RSA's carries a null (RFC 3370), ECDSA's nothing (RFC 5754).
Bytes signatureAlgorithm(const EVP_PKEY* key)
{
    constexpr std::uint8_t null[] = {0x05, 0x00};
    if (!key) return {}; // The certificate's cannot be decoded.
    if (EVP_PKEY_is_a(key, "RSA")) return der(sequence, joined({oid(NID_rsaEncryption), null}));
    return EVP_PKEY_is_a(key, "EC") ? algorithm(NID_ecdsa_with_SHA256) : Bytes{};
}

Bytes signerForm(CMS_SignerInfo* info, X509* signer)
{
    std::vector<Bytes> attributes;
    for (int i = 0; i < CMS_signed_get_attr_count(info); ++i) attributes.push_back(derOf<i2d_X509_ATTRIBUTE>(CMS_signed_get_attr(info, i)));
    const Bytes who = der(sequence, joined({derOf<i2d_X509_NAME>(X509_get_issuer_name(signer)), derOf<i2d_ASN1_INTEGER>(X509_get0_serialNumber(signer))}));
    const ASN1_OCTET_STRING* const signature = CMS_SignerInfo_get0_signature(info);
    const ByteView signatureBytes{ASN1_STRING_get0_data(signature), std::size_t(ASN1_STRING_length(signature))};
    constexpr std::uint8_t version[] = {0x02, 0x01, 0x01};
    return der(sequence, joined({version, who, algorithm(NID_sha256), der(context0, joinedSet(attributes)),
                             signatureAlgorithm(X509_get0_pubkey(signer)), der(octets, signatureBytes)}));
}

} // namespace

Bytes signingCertificates(X509* signer, const STACK_OF(X509)* others)
{
    std::vector<Bytes32> hashes;
    for (int i = 0; i < sk_X509_num(others); ++i)
        if (X509_cmp(sk_X509_value(others, i), signer) != 0) hashes.push_back(sha256(derOf<i2d_X509>(sk_X509_value(others, i))));
    std::ranges::sort(hashes);
    hashes.insert(hashes.begin(), sha256(derOf<i2d_X509>(signer)));
    Bytes ids;
    for (const Bytes32& hash : hashes) append(ids, der(sequence, der(octets, hash)));
    return der(sequence, der(sequence, ids));
}

Bytes cmsForm(CMS_ContentInfo* cms, X509* signer)
{
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms);
    const X509StackHandle enclosed{CMS_get1_certs(cms)};
    if (sk_CMS_SignerInfo_num(signers) != 1 || !enclosed) return {};
    std::vector<Bytes> certificates;
    for (int i = 0; i < sk_X509_num(enclosed.get()); ++i) certificates.push_back(derOf<i2d_X509>(sk_X509_value(enclosed.get(), i)));
    constexpr std::uint8_t version[] = {0x02, 0x01, 0x01};
    const Bytes data = der(sequence, joined({version, der(set, algorithm(NID_sha256)), der(sequence, oid(NID_pkcs7_data)),
        der(context0, joinedSet(certificates)), der(set, signerForm(sk_CMS_SignerInfo_value(signers, 0), signer))}));
    return der(sequence, joined({oid(NID_pkcs7_signed), der(context0, data)}));
}

} // namespace guanlan::crypto
