// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/openssl_handles.h"
#include "models/crypto/signing_identity.h"

namespace guanlan::crypto {

/// For this folder's own use.
struct SigningIdentity::Keys {
    KeyHandle key;
    X509Handle certificate;
    X509StackHandle others;
};

/// A private key in PEM form; null where there is none that this passphrase opens. Never asks at a terminal.
KeyHandle readPrivateKey(std::string_view pem, const std::string& passphrase);

} // namespace guanlan::crypto
