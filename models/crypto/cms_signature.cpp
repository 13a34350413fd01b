// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/cms_signature.h"

#include "models/crypto/cms_form.h"
#include "models/crypto/openssl_time.h"
#include "models/crypto/signing_keys.h"

#include <algorithm>

namespace guanlan::crypto {

namespace {

using CmsHandle = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo_free>>;

Error wrongForm()
{
    ERR_clear_error();
    return {ErrorKind::Corrupt, "is no signature in the one form that is allowed: detached CMS by one signer, SHA-256, in DER"};
}

/// The signer's certificate among those enclosed; null where it is not there, or more than one signs.
X509* signerOf(CMS_ContentInfo* cms, const STACK_OF(X509)* enclosed)
{
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms);
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1) return nullptr;
    for (int i = 0; i < sk_X509_num(enclosed); ++i)
        if (CMS_SignerInfo_cert_cmp(sk_CMS_SignerInfo_value(signers, 0), sk_X509_value(enclosed, i)) == 0) return sk_X509_value(enclosed, i);
    return nullptr;
}

/// The value of a signed attribute that must be there once, with one value of that type.
template <class T>
const T* attribute(CMS_SignerInfo* info, int nid, int type)
{
    constexpr int once = -3;
    return static_cast<const T*>(CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(nid), once, type));
}

std::int64_t signingTime(CMS_SignerInfo* info)
{
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME})
        if (const auto* const time = attribute<ASN1_TIME>(info, NID_pkcs9_signingTime, type)) return utcSeconds(time);
    return 0;
}

bool bindsCertificates(CMS_SignerInfo* info, X509* signer, const STACK_OF(X509)* enclosed)
{
    const auto* const named = attribute<ASN1_STRING>(info, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE);
    if (!named) return false;
    const ByteView bytes{ASN1_STRING_get0_data(named), std::size_t(ASN1_STRING_length(named))};
    return std::ranges::equal(bytes, signingCertificates(signer, enclosed));
}

} // namespace

Result<Bytes> signDetached(const SigningIdentity& identity, ByteView content)
{
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_PARTIAL;
    const SigningIdentity::Keys& keys = identity.keys();
    const CmsHandle cms{CMS_sign(nullptr, nullptr, keys.others.get(), nullptr, flags)};
    CMS_SignerInfo* const info = cms ? CMS_add1_signer(cms.get(), keys.certificate.get(), keys.key.get(), EVP_sha256(), flags) : nullptr;
    const Bytes bound = signingCertificates(keys.certificate.get(), keys.others.get());
    const BioHandle input = bioOver(content);
    const bool isSigned = info
        && CMS_signed_add1_attr_by_NID(info, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE, bound.data(), int(bound.size())) == 1
        && CMS_final(cms.get(), input.get(), nullptr, flags) == 1;
    if (!isSigned) return Error{ErrorKind::Unavailable, "cannot sign with this key: " + opensslReason()};
    return derOf<i2d_CMS_ContentInfo>(cms.get());
}

struct CmsSignature::State {
    CmsHandle cms;
    X509StackHandle enclosed;
    X509* signer = nullptr; ///< Of those enclosed.
};

CmsSignature::CmsSignature(std::unique_ptr<State> state)
    : m_state{std::move(state)}
    , m_signer{describe(m_state->signer)}
    , m_signedAt{signingTime(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(m_state->cms.get()), 0))}
{
}
CmsSignature::~CmsSignature() = default;
CmsSignature::CmsSignature(CmsSignature&&) noexcept = default;
CmsSignature& CmsSignature::operator=(CmsSignature&&) noexcept = default;

Result<CmsSignature> CmsSignature::read(ByteView der)
{
    auto state = std::make_unique<State>();
    const unsigned char* at = der.data();
    state->cms.reset(d2i_CMS_ContentInfo(nullptr, &at, long(der.size())));
    if (!state->cms || OBJ_obj2nid(CMS_get0_type(state->cms.get())) != NID_pkcs7_signed) return wrongForm();
    state->enclosed.reset(CMS_get1_certs(state->cms.get()));
    state->signer = state->enclosed ? signerOf(state->cms.get(), state->enclosed.get()) : nullptr;
    if (!state->signer || !X509_get0_pubkey(state->signer) || !std::ranges::equal(cmsForm(state->cms.get(), state->signer), der)) return wrongForm();
    CMS_SignerInfo* const info = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(state->cms.get()), 0);
    if (!bindsCertificates(info, state->signer, state->enclosed.get()) || signingTime(info) == 0) return wrongForm();
    return CmsSignature{std::move(state)};
}

Status CmsSignature::holdsFor(ByteView content) const
{
    // Once is enough for OpenSSL's object: it keeps the digest.
    const Bytes again = derOf<i2d_CMS_ContentInfo>(m_state->cms.get());
    const unsigned char* at = again.data();
    const CmsHandle fresh{d2i_CMS_ContentInfo(nullptr, &at, long(again.size()))};
    const BioHandle input = bioOver(content);
    // Whom to trust is asked apart. What is not enclosed is not looked for.
    if (fresh && CMS_verify(fresh.get(), nullptr, nullptr, input.get(), nullptr, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1) return Done{};
    ERR_clear_error();
    return Error{ErrorKind::Corrupt, "is not the signer's over this content"};
}

Status CmsSignature::trustedBy(const TrustedCertificates& trusted, std::int64_t at) const
{
    return trusted.check(m_state->signer, m_state->enclosed.get(), at);
}

} // namespace guanlan::crypto
