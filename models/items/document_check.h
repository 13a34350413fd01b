// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/document_hash.h"
#include "models/domain/result.h"
#include "models/items/credential_view.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace guanlan::items {

class DataHub;

enum class DigestKind { Sha256, Sm3, Keccak256 };

QString digestKindName(DigestKind kind); ///< "SHA-256", "SM3", "Keccak-256".
const Bytes32& digestOf(const crypto::DocumentDigests& digests, DigestKind kind);

/// A credential whose anchored digest is a document's.
struct DocumentMatch {
    DigestKind kind = DigestKind::Sha256;
    CredentialMatch credential;
};

/// What is known of one document.
struct CheckedDocument {
    enum class State { Waiting, Reading, Asking, Done, Failed, Cancelled };
    QString path; ///< As it was dropped; untrusted text.
    std::int64_t size = 0; ///< Bytes, when it was opened.
    std::int64_t read = 0; ///< Bytes so far.
    State state = State::Waiting;
    std::optional<crypto::DocumentDigests> digests;
    std::vector<DocumentMatch> matches; ///< Empty although Done: no anchor has one of its digests.
    bool moreMatches = false; ///< There are more than maxDocumentMatches, or may be more than were looked at.
    std::optional<Error> error; ///< Failed. Say errorText().
};

constexpr int maxDocuments = 200;
constexpr int maxDocumentMatches = 20;

/// The digests of a file of any size, in pieces. InvalidInput: a folder or something that is no file; Unavailable: it cannot be
/// read; Cancelled.
Result<crypto::DocumentDigests> digestFile(const QString& path, const RunControl& control);

/// Compares documents with what is anchored: one after the other, off the window's thread. The documents themselves go nowhere.
class DocumentCheck : public QObject {
    Q_OBJECT

public:
    explicit DocumentCheck(DataHub& hub, QObject* parent = nullptr);
    ~DocumentCheck() override;

    /// In place of those before. @return how many of `paths` are too many and left out.
    int start(const QStringList& paths);
    /// What is not done yet is not done any more.
    void cancel();
    bool isRunning() const;
    const std::vector<CheckedDocument>& documents() const { return m_documents; }

Q_SIGNALS:
    /// A document has got on; or all were replaced (-1).
    void changed(int document);

private:
    void next();
    void take(std::size_t document, const Result<crypto::DocumentDigests>& digests);
    void compare(std::size_t document);
    void tell(std::size_t document) { Q_EMIT changed(int(document)); }

    DataHub& m_hub;
    std::vector<CheckedDocument> m_documents;
    QFuture<Result<crypto::DocumentDigests>> m_reading;
    std::optional<std::size_t> m_current;
    std::uint64_t m_generation = 0; ///< Answers to an older one are dropped.
};

} // namespace guanlan::items
