// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_text.h"

#include "models/items/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace guanlan::items {
namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

/// Where something happened: said beside what is known of it.
constexpr std::array places{
    QT_TRANSLATE_NOOP("Errors", "workbook"),
    QT_TRANSLATE_NOOP("Errors", "case log"),
    QT_TRANSLATE_NOOP("Errors", "records"),
    QT_TRANSLATE_NOOP("Errors", "report"),
    QT_TRANSLATE_NOOP("Errors", "reconciliation"),
    QT_TRANSLATE_NOOP("Errors", "workspace"),
    QT_TRANSLATE_NOOP("Errors", "key file"),
    QT_TRANSLATE_NOOP("Errors", "import"),
    QT_TRANSLATE_NOOP("Errors", "manifest"),
    QT_TRANSLATE_NOOP("Errors", "passphrase"),
    QT_TRANSLATE_NOOP("Errors", "sync"),
    QT_TRANSLATE_NOOP("Errors", "its first sheet"),
};

/// What happened, and what to do.
constexpr std::array clauses{
    QT_TRANSLATE_NOOP("Errors", "nothing was written, since it could not be signed"),
    QT_TRANSLATE_NOOP("Errors", "another program writes to this workspace (a window that has it open, or a sync)"),
    QT_TRANSLATE_NOOP("Errors", "close it there"),
    QT_TRANSLATE_NOOP("Errors", "a note has a text"),
    QT_TRANSLATE_NOOP("Errors", "write one"),
    QT_TRANSLATE_NOOP("Errors", "a finding is dismissed for a reason"),
    QT_TRANSLATE_NOOP("Errors", "a file of records is withdrawn for a reason"),
    QT_TRANSLATE_NOOP("Errors", "a holder is revealed for a reason"),
    QT_TRANSLATE_NOOP("Errors", "say which"),
    QT_TRANSLATE_NOOP("Errors", "open it for writing"),
    QT_TRANSLATE_NOOP("Errors", "cannot be removed"),
    QT_TRANSLATE_NOOP("Errors", "choose another folder"),
    QT_TRANSLATE_NOOP("Errors", "there is no such file"),
    QT_TRANSLATE_NOOP("Errors", "there is no such file, or it cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "there is no such folder"),
    QT_TRANSLATE_NOOP("Errors", "cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "cannot be read to its end"),
    QT_TRANSLATE_NOOP("Errors", "cannot be written"),
    QT_TRANSLATE_NOOP("Errors", "cannot write"),
    QT_TRANSLATE_NOOP("Errors", "cannot make the folder"),
    QT_TRANSLATE_NOOP("Errors", "nothing can be written into this folder"),
    QT_TRANSLATE_NOOP("Errors", "is no file with records"),
    QT_TRANSLATE_NOOP("Errors", "records are read from .csv, .xlsx or .jsonl files"),
    QT_TRANSLATE_NOOP("Errors", "the file holds no row"),
    QT_TRANSLATE_NOOP("Errors", "its first one must name the columns"),
    QT_TRANSLATE_NOOP("Errors", "hand in a file with fewer"),
    QT_TRANSLATE_NOOP("Errors", "the file's first lines hold no JSON object with a key"),
    QT_TRANSLATE_NOOP("Errors", "the headings cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "has no sheet with cells"),
    QT_TRANSLATE_NOOP("Errors", "holds more than 64 MiB of texts"),
    QT_TRANSLATE_NOOP("Errors", "holds a damaged part"),
    QT_TRANSLATE_NOOP("Errors", "is no zip file, or a damaged one"),
    QT_TRANSLATE_NOOP("Errors", "is protected by a password"),
    QT_TRANSLATE_NOOP("Errors", "a part unpacks to more than a hundred times its size"),
    QT_TRANSLATE_NOOP("Errors", "was changed while it was read"),
    QT_TRANSLATE_NOOP("Errors", "the file has no such column any more"),
    QT_TRANSLATE_NOOP("Errors", "it was stopped, and nothing was taken"),
    QT_TRANSLATE_NOOP("Errors", "another program holds the workspace"),
    QT_TRANSLATE_NOOP("Errors", "the workspace may not be written to"),
    QT_TRANSLATE_NOOP("Errors", "the workspace was opened to read only, so nothing was written"),
    QT_TRANSLATE_NOOP("Errors", "the disk is full"),
    QT_TRANSLATE_NOOP("Errors", "the disk may be full"),
    QT_TRANSLATE_NOOP("Errors", "the workspace file could not be read or written"),
    QT_TRANSLATE_NOOP("Errors", "the workspace file is damaged or was changed"),
    QT_TRANSLATE_NOOP("Errors", "its pages contradict each other"),
    QT_TRANSLATE_NOOP("Errors", "the workspace or the disk is damaged"),
    QT_TRANSLATE_NOOP("Errors", "this file is empty, and so no workspace"),
    QT_TRANSLATE_NOOP("Errors", "this workspace is encrypted"),
    QT_TRANSLATE_NOOP("Errors", "a passphrase was given, but this workspace is not encrypted"),
    QT_TRANSLATE_NOOP("Errors", "the passphrase is wrong, or the key file was changed"),
    QT_TRANSLATE_NOOP("Errors", "this is a folder"),
    QT_TRANSLATE_NOOP("Errors", "a file is there already"),
    QT_TRANSLATE_NOOP("Errors", "is there already"),
    QT_TRANSLATE_NOOP("Errors", "is a workspace, or belongs to one"),
    QT_TRANSLATE_NOOP("Errors", "is no file that could be replaced"),
    QT_TRANSLATE_NOOP("Errors", "not written"),
    QT_TRANSLATE_NOOP("Errors", "cancelled"),
    QT_TRANSLATE_NOOP("Errors", "report cancelled"),
    QT_TRANSLATE_NOOP("Errors", "preview cancelled"),
    QT_TRANSLATE_NOOP("Errors", "cannot write the PDF"),
    QT_TRANSLATE_NOOP("Errors", "holds no certificate in PEM form"),
    QT_TRANSLATE_NOOP("Errors", "holds no certificate that fits its private key"),
    QT_TRANSLATE_NOOP("Errors", "is neither PKCS#12 nor PEM with a private key that this passphrase opens"),
    QT_TRANSLATE_NOOP("Errors", "its key is neither ECDSA P-256 nor RSA of 2048 bits or more"),
    QT_TRANSLATE_NOOP("Errors", "its certificate does not lead to a trusted one"),
    QT_TRANSLATE_NOOP("Errors", "stopped on request"),
    QT_TRANSLATE_NOOP("Errors", "stopped while somebody else was writing"),
    QT_TRANSLATE_NOOP("Errors", "check the name"),
    QT_TRANSLATE_NOOP("Errors", "check the name and its permissions"),
    QT_TRANSLATE_NOOP("Errors", "check its permissions"),
    QT_TRANSLATE_NOOP("Errors", "check the disk"),
    QT_TRANSLATE_NOOP("Errors", "check the disk and permissions"),
    QT_TRANSLATE_NOOP("Errors", "choose another"),
    QT_TRANSLATE_NOOP("Errors", "choose another name"),
    QT_TRANSLATE_NOOP("Errors", "choose another file, or put the key file back"),
    QT_TRANSLATE_NOOP("Errors", "choose another folder or free some space"),
    QT_TRANSLATE_NOOP("Errors", "make it, or choose another"),
    QT_TRANSLATE_NOOP("Errors", "name another"),
    QT_TRANSLATE_NOOP("Errors", "name another file"),
    QT_TRANSLATE_NOOP("Errors", "name a file in it"),
    QT_TRANSLATE_NOOP("Errors", "save it as one of them"),
    QT_TRANSLATE_NOOP("Errors", "save it anew"),
    QT_TRANSLATE_NOOP("Errors", "save it anew as .xlsx"),
    QT_TRANSLATE_NOOP("Errors", "save it as CSV"),
    QT_TRANSLATE_NOOP("Errors", "save it without"),
    QT_TRANSLATE_NOOP("Errors", "save the file as UTF-8"),
    QT_TRANSLATE_NOOP("Errors", "hand it in as CSV"),
    QT_TRANSLATE_NOOP("Errors", "hand it in again when it is finished"),
    QT_TRANSLATE_NOOP("Errors", "give one object a line"),
    QT_TRANSLATE_NOOP("Errors", "choose the file again"),
    QT_TRANSLATE_NOOP("Errors", "try again when it is done"),
    QT_TRANSLATE_NOOP("Errors", "make room and try again"),
    QT_TRANSLATE_NOOP("Errors", "restore it from a copy, or sync again into a new one"),
    QT_TRANSLATE_NOOP("Errors", "restore it from an earlier copy, or sync again into a new one"),
    QT_TRANSLATE_NOOP("Errors", "restore the key file from a copy"),
    QT_TRANSLATE_NOOP("Errors", "give its passphrase"),
    QT_TRANSLATE_NOOP("Errors", "give the passphrase again"),
    QT_TRANSLATE_NOOP("Errors", "open it without"),
    QT_TRANSLATE_NOOP("Errors", "open it, or choose another name"),
    QT_TRANSLATE_NOOP("Errors", "put both into one file"),
    QT_TRANSLATE_NOOP("Errors", "open it for writing to decide on findings"),
};

bool holds(std::span<const char* const> texts, const QByteArray& text)
{
    return std::ranges::any_of(texts, [&text](const char* known) { return text == known; });
}

QString lead(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput: return Errors::tr("The input cannot be taken");
    case ErrorKind::NotFound: return Errors::tr("It is not there");
    case ErrorKind::Unavailable: return Errors::tr("It cannot be done now");
    case ErrorKind::Corrupt: return Errors::tr("It is not what it claims to be");
    case ErrorKind::Cancelled: return Errors::tr("Cancelled");
    }
    return {};
}

/// What is not known stays as it is, with what stands around it: it may be a file's name.
class ClauseByClause {
public:
    explicit ClauseByClause(const QString& message)
    {
        qsizetype at = 0;
        for (QRegularExpressionMatchIterator ends = separator.globalMatch(message); ends.hasNext();) {
            const QRegularExpressionMatch end = ends.next();
            add(message.sliced(at, end.capturedStart() - at), end.captured());
            at = end.capturedEnd();
        }
        add(message.sliced(at), {});
    }
    bool knowsWhy() const { return m_knowsWhy; }
    const QString& text() const { return m_text; }

private:
    void add(QString clause, const QString& after)
    {
        if (after.isEmpty() && clause.endsWith(QChar{u'.'})) clause.chop(1);
        const QByteArray source = clause.toUtf8();
        const bool isReason = holds(clauses, source), isKnown = isReason || holds(places, source);
        m_knowsWhy = m_knowsWhy || isReason;
        if (!m_before.isEmpty()) m_text += isKnown || m_wasKnown ? QString{m_before.front() == u':' ? u'：' : u'；'} : m_before;
        m_text += isKnown ? Errors::tr(source.constData()) : clause;
        m_before = after;
        m_wasKnown = isKnown;
    }

    static inline const QRegularExpression separator{QStringLiteral("[:;] ")};
    QString m_text, m_before;
    bool m_wasKnown = false, m_knowsWhy = false;
};

} // namespace

QString errorText(const Error& error)
{
    const QString message = visibleText(error.message);
    if (Errors::tr("Cancelled") == QLatin1String{"Cancelled"}) return message; // English is what messages are written in.
    const ClauseByClause known{message};
    return known.knowsWhy() ? known.text() : lead(error.kind) + QChar{u'：'} + message;
}

std::span<const char* const> knownErrorClauses() { return clauses; }

} // namespace guanlan::items
