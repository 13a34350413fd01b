// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/pkcs7.h>

namespace guanlan::crypto {

/// Whether what an authority's signature does not cover is as it must be: versions, algorithms as the signer's, no unsigned attributes, and no
/// certificate that does not lead from the signer upwards or that another one enclosed does not vouch for. For this folder's own use.
bool isTimeStampForm(const PKCS7* token);

} // namespace guanlan::crypto
