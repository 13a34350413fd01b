// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/openssl_handles.h"

#include <openssl/cms.h>

namespace guanlan::crypto {

/// The signing-certificate attribute (RFC 5035, ESSCertIDv2 by SHA-256, in its DER form) that names the signer's certificate and
/// then all others: so nothing in a signature can be exchanged. For this folder's own use.
Bytes signingCertificates(X509* signer, const STACK_OF(X509)* others);

/// The one form in which a signature of one signer is written (DER, RFC 5652: version 1, SHA-256, certificates, no unsigned attributes):
/// what was read is compared with it, so that no bit is without meaning. Empty where it cannot be of this form.
Bytes cmsForm(CMS_ContentInfo* cms, X509* signer);

} // namespace guanlan::crypto
