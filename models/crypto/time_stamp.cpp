// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/time_stamp.h"

#include "models/crypto/openssl_handles.h"
#include "models/crypto/openssl_time.h"
#include "models/crypto/sha256.h"
#include "models/crypto/time_stamp_form.h"

#include <openssl/rand.h>
#include <openssl/ts.h>

#include <algorithm>

namespace guanlan::crypto {

namespace {

using RequestHandle = std::unique_ptr<TS_REQ, Release<TS_REQ_free>>;
using ResponseHandle = std::unique_ptr<TS_RESP, Release<TS_RESP_free>>;
using CheckHandle = std::unique_ptr<TS_VERIFY_CTX, Release<TS_VERIFY_CTX_free>>;

Error wrong(const std::string& reason) { return {ErrorKind::Corrupt, reason}; }

/// For the SHA-256 of `stamped`, with the authority's certificate asked for. Without nonce.
RequestHandle requestFor(ByteView stamped)
{
    RequestHandle request{TS_REQ_new()};
    const std::unique_ptr<TS_MSG_IMPRINT, Release<TS_MSG_IMPRINT_free>> imprint{TS_MSG_IMPRINT_new()};
    const std::unique_ptr<X509_ALGOR, Release<X509_ALGOR_free>> algorithm{X509_ALGOR_new()};
    Bytes32 digest = sha256(stamped);
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), int(digest.size()));
    TS_REQ_set_version(request.get(), 1);
    TS_REQ_set_msg_imprint(request.get(), imprint.get());
    TS_REQ_set_cert_req(request.get(), 1);
    return request;
}

void addNonce(TS_REQ* request)
{
    std::uint64_t random = 0;
    RAND_bytes(reinterpret_cast<unsigned char*>(&random), sizeof random);
    const std::unique_ptr<ASN1_INTEGER, Release<ASN1_INTEGER_free>> nonce{ASN1_INTEGER_new()};
    ASN1_INTEGER_set_uint64(nonce.get(), random);
    TS_REQ_set_nonce(request, nonce.get());
}

ResponseHandle parse(ByteView response)
{
    const unsigned char* at = response.data();
    ResponseHandle parsed{d2i_TS_RESP(nullptr, &at, long(response.size()))};
    ERR_clear_error();
    const bool isWhole = parsed && std::ranges::equal(derOf<i2d_TS_RESP>(parsed.get()), response);
    return isWhole ? std::move(parsed) : ResponseHandle{};
}

/// Whether nothing but "granted" is said beside the token: the token's signature does not cover it.
bool isPlainlyGranted(TS_RESP* response)
{
    TS_STATUS_INFO* const status = TS_RESP_get_status_info(response);
    return ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status)) == TS_STATUS_GRANTED && !TS_STATUS_INFO_get0_failure_info(status)
        && sk_ASN1_UTF8STRING_num(TS_STATUS_INFO_get0_text(status)) <= 0;
}

STACK_OF(X509)* enclosedIn(TS_RESP* response)
{
    PKCS7* const token = TS_RESP_get_token(response);
    return token && PKCS7_type_is_signed(token) && token->d.sign ? token->d.sign->cert : nullptr;
}

/// Whether the response answers the request and its signer leads to the store, which this takes over.
bool answers(TS_RESP* response, TS_REQ* request, X509_STORE* store)
{
    const CheckHandle check{TS_REQ_to_TS_VERIFY_CTX(request, nullptr)};
    if (!check) return X509_STORE_free(store), false;
    TS_VERIFY_CTX_add_flags(check.get(), TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(check.get(), store);
    const bool holds = TS_RESP_verify_response(check.get(), response) == 1;
    ERR_clear_error();
    return holds;
}

std::int64_t timeOf(TS_RESP* response) { return utcSeconds(TS_TST_INFO_get_time(TS_RESP_get_tst_info(response))); }

/// The certificates that it brings along, as if they were trusted: whether the token holds by itself.
X509_STORE* ownStore(TS_RESP* response)
{
    X509_STORE* const store = TrustedCertificates{}.storeAt(timeOf(response));
    STACK_OF(X509)* const enclosed = enclosedIn(response);
    for (int i = 0; i < sk_X509_num(enclosed); ++i) X509_STORE_add_cert(store, sk_X509_value(enclosed, i));
    return store;
}

/// What a signature does not cover could be altered without being noticed: so each certificate that is enclosed must lead to
/// the store, which this takes over, not the authority's alone.
bool allLeadTo(const STACK_OF(X509)* enclosed, X509_STORE* store)
{
    const StoreHandle owned{store};
    bool lead = true;
    for (int i = 0; lead && i < sk_X509_num(enclosed); ++i) {
        const StoreContextHandle context{X509_STORE_CTX_new()};
        STACK_OF(X509)* const between = const_cast<STACK_OF(X509)*>(enclosed);
        lead = context && X509_STORE_CTX_init(context.get(), owned.get(), sk_X509_value(enclosed, i), between) == 1
            && X509_verify_cert(context.get()) == 1;
    }
    ERR_clear_error();
    return lead;
}

Status check(TS_RESP* response, TS_REQ* request)
{
    if (!isPlainlyGranted(response)) return wrong("the authority did not grant the time stamp");
    if (!TS_RESP_get_tst_info(response) || !enclosedIn(response)) return wrong("the time stamp lacks its authority's certificate");
    if (!isTimeStampForm(TS_RESP_get_token(response))) return wrong("the time stamp is not written as it must be");
    if (!answers(response, request, ownStore(response))) return wrong("the time stamp is not over this signature, or its own signature does not hold");
    return Done{};
}

} // namespace

Result<Bytes> requestTimeStamp(ByteView stamped, TimeStampAuthority& authority)
{
    const RequestHandle request = requestFor(stamped);
    addNonce(request.get());
    auto answer = authority.answer(derOf<i2d_TS_REQ>(request.get()));
    if (!answer) return answer;
    const ResponseHandle response = parse(*answer);
    const Status status = response ? check(response.get(), request.get()) : Status{wrong("the authority's answer is no time stamp")};
    if (!status) return Error{ErrorKind::Unavailable, status.error().message};
    return answer;
}

struct TimeStamp::State {
    ResponseHandle response;
    RequestHandle request;
    Certificate authority;
};

TimeStamp::TimeStamp(std::unique_ptr<State> state) : m_state{std::move(state)} {}
TimeStamp::~TimeStamp() = default;
TimeStamp::TimeStamp(TimeStamp&&) noexcept = default;
TimeStamp& TimeStamp::operator=(TimeStamp&&) noexcept = default;

Result<TimeStamp> TimeStamp::read(ByteView response, ByteView stamped)
{
    auto state = std::make_unique<State>();
    state->response = parse(response);
    if (!state->response) return wrong("is no time stamp in DER form");
    state->request = requestFor(stamped);
    if (const Status status = check(state->response.get(), state->request.get()); !status) return status.error();
    STACK_OF(X509)* const signers = PKCS7_get0_signers(TS_RESP_get_token(state->response.get()), nullptr, 0);
    const bool isByOne = sk_X509_num(signers) == 1;
    if (isByOne) state->authority = describe(sk_X509_value(signers, 0));
    sk_X509_free(signers); // The certificates themselves are the response's.
    if (!isByOne) return wrong("must be signed by one authority");
    return TimeStamp{std::move(state)};
}

std::int64_t TimeStamp::time() const { return timeOf(m_state->response.get()); }
const Certificate& TimeStamp::authority() const { return m_state->authority; }

Status TimeStamp::trustedBy(const TrustedCertificates& trusted) const
{
    TS_RESP* const response = m_state->response.get();
    if (answers(response, m_state->request.get(), trusted.storeAt(time())) && allLeadTo(enclosedIn(response), trusted.storeAt(time()))) return Done{};
    return Error{ErrorKind::InvalidInput, "its certificate does not lead to a trusted one"};
}

} // namespace guanlan::crypto
