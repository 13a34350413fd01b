// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace guanlan::items {

/// The clauses of error messages that are known (error_clauses.h), and how each is said in the window's
/// language.
class ClauseBook {
public:
    struct Said {
        QString text;
        bool isReason; ///< Tells why, or what to do; otherwise only where.
    };

    /// Nothing where the clause is not known. What varies in it stays as it is, unless it is a known part of
    /// clauses and stands in no quotation marks. Thread-safe.
    static std::optional<Said> say(const QString& clause);

private:
    enum Use { Reason = 1, Place = 2, Part = 4 };

    /// "no answer for %1 s".
    struct Template {
        const char* source;
        int uses;
        QString begin, end; ///< What every such clause begins and ends with.
        QRegularExpression form;
        qsizetype literals;
    };

    ClauseBook();
    static const ClauseBook& instance();
    void add(std::span<const char* const> clauses, int uses);
    void addTemplate(const char* source, int uses);
    std::optional<Said> find(const QString& text, int use) const;
    QString fill(const char* source, const QRegularExpressionMatch& match) const;

    QHash<QString, std::pair<const char*, int>> m_plain;
    std::vector<Template> m_templates; ///< Those that say most first.
};

} // namespace guanlan::items
