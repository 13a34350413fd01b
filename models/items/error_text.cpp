// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_text.h"

#include "models/domain/incident_name.h"
#include "models/items/clause_book.h"
#include "models/items/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace guanlan::items {
namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

/// English is what messages are written in.
bool isEnglish() { return Errors::tr("Cancelled") == QLatin1String{"Cancelled"}; }

QString lead(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput:
        return Errors::tr("The input cannot be taken");
    case ErrorKind::NotFound:
        return Errors::tr("It is not there");
    case ErrorKind::Unavailable:
        return Errors::tr("It cannot be done now");
    case ErrorKind::Corrupt:
        return Errors::tr("It is not what it claims to be");
    case ErrorKind::Cancelled:
        return Errors::tr("Cancelled");
    }
    return {};
}

/// "it is older than the block before it (timestamp)": a reason, and what kind of incident it is.
std::optional<ClauseBook::Said> sayWithKind(const QString& clause)
{
    static const QRegularExpression form{QStringLiteral("^(.+) \\(([a-z-]+)\\)$")};
    const QRegularExpressionMatch parts = form.match(clause);
    if (!parts.hasMatch()) return std::nullopt;
    const std::string kind = parts.captured(2).toStdString(), name = incidentName(kind).zh;
    auto said = name == kind ? std::nullopt : ClauseBook::say(parts.captured(1));
    if (said) said->text += QChar{u'（'} + QString::fromStdString(name) + QChar{u'）'};
    return said;
}

/// What is not known stays as it is, with what stands around it: it may be a file's name.
class ClauseByClause {
public:
    explicit ClauseByClause(const QString& message)
    {
        static const QRegularExpression separator{QStringLiteral("[:;.] |[:;.]$")};
        const QString bare = withoutQuotes(message);
        qsizetype at = 0;
        for (QRegularExpressionMatchIterator ends = separator.globalMatch(bare); ends.hasNext();) {
            const QRegularExpressionMatch end = ends.next();
            add(message.sliced(at, end.capturedStart() - at), end.captured());
            at = end.capturedEnd();
        }
        add(message.sliced(at), {});
    }
    bool knowsWhy() const { return m_knowsWhy; }
    const QString& text() const { return m_text; }

private:
    /// As long as the message, but nothing in quotation marks ends a clause.
    static QString withoutQuotes(QString message)
    {
        static const QRegularExpression quoted{
            QStringLiteral("\"[^\"]*\"|(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}\\p{N}])"),
            QRegularExpression::UseUnicodePropertiesOption};
        for (QRegularExpressionMatchIterator each = quoted.globalMatch(message); each.hasNext();) {
            const QRegularExpressionMatch found = each.next();
            message.replace(
                found.capturedStart(), found.capturedLength(), QString{found.capturedLength(), QChar{u'_'}});
        }
        return message;
    }

    void add(const QString& clause, const QString& after)
    {
        if (clause.isEmpty() && m_before.size() == 1) return end();
        auto said = sayWithKind(clause);
        if (!said) said = ClauseBook::say(clause);
        if (!said && clause.endsWith(u'.'))
            said = ClauseBook::say(clause.chopped(1)); // A sentence of a library within ours.
        m_knowsWhy = m_knowsWhy || (said && said->isReason);
        if (!m_before.isEmpty()) m_text += said || m_wasKnown ? wide(m_before.front()) : m_before;
        m_text += said ? said->text : clause;
        m_before = after;
        m_wasKnown = said.has_value();
    }

    QString wide(QChar mark)
    {
        m_hasSentences = m_hasSentences || mark == u'.';
        return QString{mark == u':' ? u'：' : mark == u';' ? u'；' : u'。'};
    }

    /// One sentence alone needs no full stop.
    void end()
    {
        if (!m_wasKnown)
            m_text += m_before;
        else if (m_hasSentences)
            m_text += QChar{u'。'};
    }

    QString m_text, m_before;
    bool m_wasKnown = false, m_knowsWhy = false, m_hasSentences = false;
};

} // namespace

QString errorText(const Error& error)
{
    const QString message = visibleText(error.message);
    if (isEnglish()) return message;
    const ClauseByClause known{message};
    return known.knowsWhy() ? known.text() : lead(error.kind) + QChar{u'：'} + message;
}

QString messageText(std::string_view message)
{
    const QString text = visibleText(message);
    return isEnglish() ? text : ClauseByClause{text}.text();
}

} // namespace guanlan::items
