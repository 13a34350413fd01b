// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_clauses.h"

#include <QtGlobal>

#include <array>

namespace guanlan::items {
namespace {

constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "nothing was written, since it could not be signed"),
    QT_TRANSLATE_NOOP("Errors", "holds no certificate in PEM form"),
    QT_TRANSLATE_NOOP("Errors", "give one that begins with -----BEGIN CERTIFICATE-----"),
    QT_TRANSLATE_NOOP("Errors", "certificate %1 cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "take it out or mend it"),
    QT_TRANSLATE_NOOP("Errors", "the signer's certificate is not for signing documents"),
    QT_TRANSLATE_NOOP("Errors", "is no signature in the one form that is allowed"),
    QT_TRANSLATE_NOOP("Errors", "detached CMS by one signer, SHA-256, in DER"),
    QT_TRANSLATE_NOOP("Errors", "cannot sign with this key"),
    QT_TRANSLATE_NOOP("Errors", "is not the signer's over this content"),
    QT_TRANSLATE_NOOP("Errors", "does not open under this passphrase"),
    QT_TRANSLATE_NOOP("Errors", "give the right one"),
    QT_TRANSLATE_NOOP("Errors", "cannot be opened (%1)"),
    QT_TRANSLATE_NOOP("Errors", "write it anew with a present-day cipher"),
    QT_TRANSLATE_NOOP("Errors", "openssl pkcs12 -legacy -in OLD -nodes, then -export"),
    QT_TRANSLATE_NOOP("Errors", "is neither PKCS#12 nor PEM with a private key that this passphrase opens"),
    QT_TRANSLATE_NOOP("Errors", "give the right passphrase"),
    QT_TRANSLATE_NOOP("Errors", "holds no certificate that fits its private key"),
    QT_TRANSLATE_NOOP("Errors", "put both into one file"),
    QT_TRANSLATE_NOOP("Errors", "its key is neither ECDSA P-256 nor RSA of 2048 bits or more"),
    QT_TRANSLATE_NOOP("Errors", "sign with such a key"),
    QT_TRANSLATE_NOOP("Errors", "holds no private SM2 key in PEM form that this passphrase opens"),
    QT_TRANSLATE_NOOP("Errors", "give one, as 'openssl genpkey -algorithm SM2' makes it"),
    QT_TRANSLATE_NOOP("Errors", "cannot sign with this SM2 key"),
    QT_TRANSLATE_NOOP("Errors", "its public key is no point of SM2's curve"),
    QT_TRANSLATE_NOOP("Errors", "is not that key's over this content"),
    QT_TRANSLATE_NOOP("Errors", "its certificate does not lead to a trusted one"),
    QT_TRANSLATE_NOOP("Errors", "the certificate is valid from %1 to %2 only, and would be refused by whoever checks it"),
    QT_TRANSLATE_NOOP("Errors", "sign with one that is valid now"),
    QT_TRANSLATE_NOOP("Errors", "the authority did not grant the time stamp"),
    QT_TRANSLATE_NOOP("Errors", "the time stamp lacks its authority's certificate"),
    QT_TRANSLATE_NOOP("Errors", "the time stamp is not written as it must be"),
    QT_TRANSLATE_NOOP("Errors", "the time stamp is not over this signature, or its own signature does not hold"),
    QT_TRANSLATE_NOOP("Errors", "the authority's answer is no time stamp"),
    QT_TRANSLATE_NOOP("Errors", "is no time stamp in DER form"),
    QT_TRANSLATE_NOOP("Errors", "must be signed by one authority"),
    QT_TRANSLATE_NOOP("Errors", "'%1' is no address of an authority"),
    QT_TRANSLATE_NOOP("Errors", "give http:// or https:// and its host"),
    QT_TRANSLATE_NOOP("Errors", "try again, or sign without --time-stamp"),
    QT_TRANSLATE_NOOP("Errors", "was made, as the manifest says, and is not there"),
    QT_TRANSLATE_NOOP("Errors", "get the .tsr file too"),
    QT_TRANSLATE_NOOP("Errors", "get the .p7s file too"),
    QT_TRANSLATE_NOOP("Errors", "get the .sm2sig file too"),
    QT_TRANSLATE_NOOP("Errors", "holds, but its signer %1 is not to be trusted"),
    QT_TRANSLATE_NOOP("Errors", "is not the file that was signed"),
    QT_TRANSLATE_NOOP("Errors", "its size or its digests are others"),
    QT_TRANSLATE_NOOP("Errors", "is larger than one can be"),
    QT_TRANSLATE_NOOP("Errors", "is not an export's"),
    QT_TRANSLATE_NOOP("Errors", "is of version %1, and this program reads version 1"),
    QT_TRANSLATE_NOOP("Errors", "use a newer one"),
    QT_TRANSLATE_NOOP("Errors", "names a file that cannot be, or is named twice"),
    QT_TRANSLATE_NOOP("Errors", "names no file"),
    QT_TRANSLATE_NOOP("Errors", "is not in the manifest"),
    QT_TRANSLATE_NOOP("Errors", "put the export's file there"),
    QT_TRANSLATE_NOOP("Errors", "put all files of the export beside its manifest"),
    QT_TRANSLATE_NOOP("Errors", "a signed file's name must be plain"),
    QT_TRANSLATE_NOOP("Errors", "choose such a name"),
    QT_TRANSLATE_NOOP("Errors", "is a link, and a signature lies beside what it signs"),
    QT_TRANSLATE_NOOP("Errors", "remove it first"),
    QT_TRANSLATE_NOOP("Errors", "is signed by %1, which would be replaced"),
    QT_TRANSLATE_NOOP("Errors", "sign it with the others (-o), name another first file, or remove it first"),
    QT_TRANSLATE_NOOP("Errors", "a signed export is there, and its signature would not hold any more"),
    QT_TRANSLATE_NOOP("Errors", "sign this one, too, by the same first name, name another file, or remove %1 first"),
    QT_TRANSLATE_NOOP("Errors", "the files of a signed export must be in one folder"),
    QT_TRANSLATE_NOOP("Errors", "name them so"),
    QT_TRANSLATE_NOOP("Errors", "the file's name must end in .pdf, .xlsx, .html, .csv or .json"),
};

} // namespace

std::span<const char* const> signingClauses() { return clauses; }

} // namespace guanlan::items
