// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QString>
#include <QStringList>

#include <vector>

namespace guanlan::items {

/// What became of one part of a received file.
struct CheckedPart {
    enum class Mark { Verified, Failed, Note };
    Mark mark = Mark::Note; ///< Note: nothing that could be verified; it says what must be known besides.
    LocalText name; ///< "Signature".
    LocalText what; ///< One sentence or two. Untrusted text may be in it.
};

/// A signed export or evidence package that was checked.
struct ReceivedCheck {
    enum class Verdict {
        Genuine, ///< Everything holds, and the signer is one to rely on.
        Unvouched, ///< Everything holds, but by a certificate that anybody could have made in this name.
        NotGenuine, ///< Something was changed, or is not by whom it should be.
        Unsigned, ///< A report without a manifest beside it: there is nothing that could be checked.
    };
    QString path;
    Verdict verdict = Verdict::NotGenuine;
    LocalText summary; ///< One sentence.
    std::vector<CheckedPart> parts;
};

/// Checks what others hand in, in the background; app gives it to the window. The same check as `guanlan verify`.
class ReceivedFiles {
public:
    virtual ~ReceivedFiles() = default;
    /// @param path  A manifest, a file of a signed export beside its manifest, or an evidence package (.zip).
    /// @param trusted  PEM files of certificates to rely on. Failure: NotFound, Unavailable, InvalidInput (cannot be read); Corrupt: it
    /// is no package any more. A cancelled future has no result.
    virtual QFuture<Result<ReceivedCheck>> check(const QString& path, const QStringList& trusted) = 0;
};

} // namespace guanlan::items
