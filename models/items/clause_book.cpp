// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/clause_book.h"

#include "models/items/error_clauses.h"

#include <QCoreApplication>

#include <algorithm>

namespace guanlan::items {
namespace {

QString translated(const char* source) { return QCoreApplication::translate("Errors", source); }

bool isHole(QStringView text, qsizetype at)
{
    return text[at] == u'%' && at + 1 < text.size() && text[at + 1].isDigit();
}

bool isQuoted(QStringView text, qsizetype hole)
{
    return hole > 0 && (text[hole - 1] == u'\'' || text[hole - 1] == u'"');
}

bool isHan(QChar letter) { return letter.script() == QChar::Script_Han; }

} // namespace

ClauseBook::ClauseBook()
{
    for (const auto clauses : {filesClauses(), recordsClauses(), workspaceClauses(), casesClauses(),
             rulesClauses(), signingClauses(), reportsClauses(), evidenceClauses(), proofsClauses(),
             blocksClauses(), nodesClauses(), syncClauses(), chainFilesClauses(), profilesClauses()})
        add(clauses, Reason);
    add(systemClauses(), Reason | Part);
    add(placeClauses(), Place);
    add(clauseParts(), Part);
    std::ranges::stable_sort(m_templates, std::ranges::greater{}, &Template::literals);
}

const ClauseBook& ClauseBook::instance()
{
    static const ClauseBook book;
    return book;
}

void ClauseBook::add(std::span<const char* const> clauses, int uses)
{
    for (const char* source : clauses) {
        const QString text = QString::fromUtf8(source);
        if (!text.contains(u'%'))
            m_plain.insert(text, {source, uses});
        else
            addTemplate(
                source, uses == Place ? Place | Part : uses); // "transaction 7": a name is not like that.
    }
}

void ClauseBook::addTemplate(const char* source, int uses)
{
    const QString text = QString::fromUtf8(source);
    QStringList literals{QString{}};
    QString form;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isHole(text, at)) {
            literals.back() += text[at];
            continue;
        }
        // Where only a place or a part is known, it is a figure, a name or a path that varies.
        form += QRegularExpression::escape(literals.back())
            + (uses & Reason || isQuoted(text, at) ? QStringLiteral("(.+?)") : QStringLiteral("(\\S+|/.+?)"));
        literals += QString{};
        ++at;
    }
    form += QRegularExpression::escape(literals.back());
    m_templates.push_back({source, uses, literals.front(), literals.back(),
        QRegularExpression{QRegularExpression::anchoredPattern(form)},
        text.size() - 2 * (literals.size() - 1)});
}

std::optional<ClauseBook::Said> ClauseBook::find(const QString& text, int use) const
{
    if (const auto plain = m_plain.constFind(text); plain != m_plain.constEnd() && (plain->second & use))
        return Said{translated(plain->first), (plain->second & Reason) != 0};
    for (const Template& each : m_templates) {
        if (!(each.uses & use) || !text.startsWith(each.begin) || !text.endsWith(each.end)) continue;
        if (const QRegularExpressionMatch match = each.form.match(text); match.hasMatch())
            return Said{fill(each.source, match), (each.uses & Reason) != 0};
    }
    return std::nullopt;
}

QString ClauseBook::fill(const char* source, const QRegularExpressionMatch& match) const
{
    const QString text = QString::fromUtf8(source), words = translated(source);
    QString filled;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!isHole(words, at)) {
            filled += words[at];
            continue;
        }
        const int number = words[++at].digitValue();
        const QString varying = match.captured(number);
        const auto known = isQuoted(text, text.indexOf(QStringLiteral("%%1").arg(number)))
            ? std::nullopt
            : find(varying, Part);
        if (known && isHan(known->text.front()) && filled.endsWith(u' ')) filled.chop(1);
        filled += known ? known->text : varying;
        if (known && isHan(known->text.back()) && at + 1 < words.size() && words[at + 1] == u' ') ++at;
    }
    return filled;
}

std::optional<ClauseBook::Said> ClauseBook::say(const QString& clause)
{
    return instance().find(clause, Reason | Place);
}

} // namespace guanlan::items
