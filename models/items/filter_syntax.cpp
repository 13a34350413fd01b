// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filter_syntax.h"

#include <QCoreApplication>

namespace guanlan::items {
namespace {

struct FilterSyntax {
    Q_DECLARE_TR_FUNCTIONS(FilterSyntax)
};

/// Chinese input methods write these; both are one unit wide, so that places stay.
QChar plain(QChar c)
{
    switch (c.unicode()) {
    case u'：': return u':';
    case u'，': return u',';
    case u'＝': return u'=';
    case u'＞': return u'>';
    case u'＜': return u'<';
    case u'！': return u'!';
    case u'“':
    case u'”': return u'"';
    default: return c;
    }
}

/// Not the thin ones by which the window groups digits: they are copied with the number.
bool isSpace(QChar c) { return c.isSpace() && c != QChar{0x2009} && c != QChar{0x202F}; }

bool isOperator(QChar c) { return c == u':' || c == u'=' || c == u'!' || c == u'>' || c == u'<'; }

class TermReader {
public:
    explicit TermReader(const QString& line) : m_raw{line}, m_line{line}
    {
        for (QChar& c : m_line) c = plain(c);
    }

    FilterTerms read()
    {
        for (skipSpace(); !atEnd(); skipSpace()) {
            if (auto problem = readTerm()) return {m_terms, problem};
        }
        return {m_terms, {}};
    }

private:
    bool atEnd() const { return m_at >= m_line.size(); }
    QChar here() const { return atEnd() ? QChar{} : m_line.at(m_at); }
    void skipSpace()
    {
        while (!atEnd() && isSpace(here())) ++m_at;
    }

    std::optional<FilterProblem> readTerm()
    {
        FilterTerm term;
        term.span.start = m_at;
        const int operatorAt = fieldEnd();
        if (operatorAt >= 0) {
            const bool negated = here() == u'-';
            term.field = m_line.mid(m_at + (negated ? 1 : 0), operatorAt - m_at - (negated ? 1 : 0));
            m_at = operatorAt;
            if (term.field.isEmpty()) return FilterProblem{{term.span.start, 1}, FilterSyntax::tr("A field's name is missing before the operator.")};
            const auto operation = readOperator();
            if (!operation) return FilterProblem{{operatorAt, m_at - operatorAt}, FilterSyntax::tr("This is no operator: there are : != > >= < <=")};
            term.operation = *operation;
            if (negated && *operation != FilterOperator::Is)
                return FilterProblem{{term.span.start, m_at - term.span.start}, FilterSyntax::tr("A minus goes only with a colon.")};
            if (negated) term.operation = FilterOperator::IsNot;
        }
        if (auto problem = readValues(term)) return problem;
        term.span.length = m_at - term.span.start;
        m_terms.append(term);
        return {};
    }

    /// Where the operator of the term that begins here stands; -1: it is a value alone.
    int fieldEnd() const
    {
        for (int at = m_at; at < m_line.size(); ++at) {
            const QChar c = m_line.at(at);
            if (c == u'"' || isSpace(c) || c == u',') return -1;
            if (isOperator(c)) return at;
        }
        return -1;
    }

    std::optional<FilterOperator> readOperator()
    {
        const int first = m_at;
        while (isOperator(here())) ++m_at;
        const QStringView text = QStringView{m_line}.mid(first, m_at - first);
        if (text == u":" || text == u"=" || text == u"==") return FilterOperator::Is;
        if (text == u"!=" || text == u"!:") return FilterOperator::IsNot;
        if (text == u">" || text == u":>") return FilterOperator::Above;
        if (text == u">=" || text == u":>=") return FilterOperator::AtLeast;
        if (text == u"<" || text == u":<") return FilterOperator::Below;
        if (text == u"<=" || text == u":<=") return FilterOperator::AtMost;
        return {};
    }

    std::optional<FilterProblem> readValues(FilterTerm& term)
    {
        for (;;) {
            FilterValue value;
            value.span.start = m_at;
            if (here() == u'"') {
                if (!readQuoted(value.text)) return FilterProblem{{value.span.start, m_at - value.span.start}, FilterSyntax::tr("The quotation does not end.")};
            } else {
                while (!atEnd() && !isSpace(here()) && here() != u',' && here() != u'"') value.text += m_raw.at(m_at++);
            }
            value.span.length = m_at - value.span.start;
            if (value.span.length > 0) term.values.append(value);
            else if (!term.values.isEmpty() || here() == u',')
                return FilterProblem{{std::max(0, m_at - 1), 1}, FilterSyntax::tr("A value is missing beside the comma.")};
            if (here() != u',') return {};
            ++m_at;
        }
    }

    /// A plain quote is ended by a plain one alone, a curved one by a curved one: a name may hold the other.
    bool readQuoted(QString& text)
    {
        const bool isPlain = m_raw.at(m_at) == u'"';
        const auto ends = [&](int at) { return m_line.at(at) == u'"' && (m_raw.at(at) == u'"') == isPlain; };
        for (++m_at; !atEnd(); ++m_at) {
            if (!ends(m_at)) text += m_raw.at(m_at);
            else if (isPlain && m_at + 1 < m_line.size() && ends(m_at + 1)) text += m_raw.at(++m_at);
            else {
                ++m_at;
                return true;
            }
        }
        return false;
    }

    QString m_raw; ///< What values are taken from.
    QString m_line; ///< The same, with plain operators.
    int m_at = 0;
    QList<FilterTerm> m_terms;
};

} // namespace

FilterTerms readFilterTerms(const QString& line) { return TermReader{line}.read(); }

QString quotedFilterValue(const QString& value)
{
    bool bare = !value.isEmpty() && !value.startsWith(u'-');
    for (const QChar c : value) bare = bare && !isSpace(plain(c)) && !isOperator(plain(c)) && plain(c) != u',' && plain(c) != u'"';
    if (bare) return value;
    QString text = value;
    return QLatin1Char('"') + text.replace(u'"', QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString filterOperatorText(FilterOperator operation)
{
    switch (operation) {
    case FilterOperator::Is: return QStringLiteral(":");
    case FilterOperator::IsNot: return QStringLiteral("!=");
    case FilterOperator::Above: return QStringLiteral(">");
    case FilterOperator::AtLeast: return QStringLiteral(">=");
    case FilterOperator::Below: return QStringLiteral("<");
    case FilterOperator::AtMost: return QStringLiteral("<=");
    }
    return {};
}

} // namespace guanlan::items
