// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/document_check.h"

#include "models/items/data_hub.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <array>

namespace guanlan::items {

namespace {

constexpr qint64 pieceSize = 1 << 20;
constexpr std::array digestKinds{DigestKind::Sha256, DigestKind::Sm3, DigestKind::Keccak256};
/// Progress is told in these: a file may be larger than an int.
constexpr std::int64_t progressSteps = 1000;
/// Credentials that may bear a digest as something else than a digest, too.
constexpr int maxCandidates = 1000;

struct Comparison {
    std::vector<DocumentMatch> matches;
    bool more = false;
};

Result<Comparison> compareDigests(store::EventReader& reader, const crypto::DocumentDigests& digests)
{
    Comparison found;
    for (const DigestKind kind : digestKinds) {
        auto credentials = describeCredentials(reader, digestOf(digests, kind), maxCandidates);
        if (!credentials) return credentials.error();
        found.more = found.more || credentials->size() >= std::size_t(maxCandidates);
        for (CredentialMatch& match : *credentials) {
            // The same bytes may be an id or a subject: a document is known by the digest of an issuance only.
            if (!match.issuance || !match.issuance->digest || match.issuance->digest->value() != digestOf(digests, kind)) continue;
            found.matches.push_back({kind, std::move(match)});
        }
    }
    if (found.matches.size() > std::size_t(maxDocumentMatches)) {
        found.more = true;
        found.matches.resize(std::size_t(maxDocumentMatches));
    }
    return found;
}

} // namespace

QString digestKindName(DigestKind kind)
{
    switch (kind) {
    case DigestKind::Sha256: return QStringLiteral("SHA-256");
    case DigestKind::Sm3: return QStringLiteral("SM3");
    case DigestKind::Keccak256: return QStringLiteral("Keccak-256");
    }
    return {};
}

const Bytes32& digestOf(const crypto::DocumentDigests& digests, DigestKind kind)
{
    switch (kind) {
    case DigestKind::Sha256: return digests.sha256;
    case DigestKind::Sm3: return digests.sm3;
    case DigestKind::Keccak256: break;
    }
    return digests.keccak256;
}

Result<crypto::DocumentDigests> digestFile(const QString& path, const RunControl& control)
{
    // A pipe would never end, and a folder has no content.
    if (!QFileInfo{path}.isFile())
        return Error{ErrorKind::InvalidInput, QFileInfo::exists(path) ? "it is not a file: choose a document" : "it is not there any more: choose it again"};
    QFile file{path};
    const auto cannotRead = [&file] { return Error{ErrorKind::Unavailable, "it cannot be read: " + file.errorString().toStdString()}; };
    if (!file.open(QIODevice::ReadOnly)) return cannotRead();
    crypto::DocumentHash hash;
    std::vector<char> piece(std::size_t{pieceSize});
    const std::int64_t total = std::max<std::int64_t>(1, file.size());
    for (std::int64_t done = 0;;) {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "stopped by the user"};
        const qint64 got = file.read(piece.data(), pieceSize);
        if (got < 0) return cannotRead();
        if (got == 0) return hash.finish();
        hash.update({reinterpret_cast<const std::uint8_t*>(piece.data()), std::size_t(got)});
        done += got;
        control.progress(done, std::max(total, done));
    }
}

DocumentCheck::DocumentCheck(DataHub& hub, QObject* parent) : QObject{parent}, m_hub{hub} {}

DocumentCheck::~DocumentCheck() { m_reading.cancel(); }

int DocumentCheck::start(const QStringList& paths)
{
    cancel();
    m_documents.clear();
    for (const QString& path : paths.mid(0, maxDocuments)) {
        CheckedDocument document;
        document.path = path;
        m_documents.push_back(std::move(document));
    }
    Q_EMIT changed(-1);
    next();
    return int(std::max<qsizetype>(0, paths.size() - maxDocuments));
}

void DocumentCheck::cancel()
{
    ++m_generation;
    m_reading.cancel();
    m_current.reset();
    for (std::size_t i = 0; i < m_documents.size(); ++i) {
        auto& state = m_documents[i].state;
        if (state == CheckedDocument::State::Done || state == CheckedDocument::State::Failed) continue;
        state = CheckedDocument::State::Cancelled;
        tell(i);
    }
}

bool DocumentCheck::isRunning() const { return m_current.has_value(); }

void DocumentCheck::next()
{
    const std::size_t at = m_current ? *m_current + 1 : 0;
    if (at >= m_documents.size()) {
        m_current.reset();
        if (!m_documents.empty()) tell(m_documents.size() - 1);
        return;
    }
    m_current = at;
    CheckedDocument& document = m_documents[at];
    document.state = CheckedDocument::State::Reading;
    document.size = QFileInfo{document.path}.size();
    tell(at);
    m_reading = QtConcurrent::run([path = document.path](QPromise<Result<crypto::DocumentDigests>>& promise) {
        promise.setProgressRange(0, int(progressSteps));
        const RunControl control{
            .cancelled = [&promise] { return promise.isCanceled(); },
            .progress = [&promise](std::int64_t done, std::int64_t total) { promise.setProgressValue(int(done * progressSteps / total)); }};
        promise.addResult(digestFile(path, control));
    });
    auto* watcher = new QFutureWatcher<Result<crypto::DocumentDigests>>{this};
    const std::uint64_t generation = m_generation;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, at, generation](int value) {
        if (generation != m_generation) return;
        m_documents[at].read = m_documents[at].size / progressSteps * value;
        tell(at);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, at, generation] {
        watcher->deleteLater();
        if (generation == m_generation && watcher->future().resultCount() > 0) take(at, watcher->future().resultAt(0));
    });
    watcher->setFuture(m_reading);
}

void DocumentCheck::take(std::size_t at, const Result<crypto::DocumentDigests>& digests)
{
    CheckedDocument& document = m_documents[at];
    if (!digests) {
        document.state = CheckedDocument::State::Failed;
        document.error = digests.error();
        tell(at);
        return next();
    }
    document.digests = *digests;
    document.read = document.size;
    document.state = CheckedDocument::State::Asking;
    tell(at);
    compare(at);
}

void DocumentCheck::compare(std::size_t at)
{
    const auto question = m_hub.ask<Comparison>(
        [digests = *m_documents[at].digests](store::EventReader& reader) { return compareDigests(reader, digests); });
    whenAnswered(question, this, [this, at, generation = m_generation](const Result<Comparison>& found) {
        if (generation != m_generation) return;
        CheckedDocument& document = m_documents[at];
        if (found) {
            document.matches = found->matches;
            document.moreMatches = found->more;
            document.state = CheckedDocument::State::Done;
        } else {
            document.state = CheckedDocument::State::Failed;
            document.error = found.error();
        }
        tell(at);
        next();
    });
}

} // namespace guanlan::items
