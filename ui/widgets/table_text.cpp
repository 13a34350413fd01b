// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_text.h"

#include "models/reporting/csv.h"

namespace guanlan::ui {
namespace {

/// A tab or line break inside a cell would end it.
QString oneCell(QString text)
{
    for (const char16_t c : {u'\t', u'\n', u'\r'}) text.replace(QChar{c}, QChar{u' '});
    return text;
}

QString withoutMarks(const QString& text)
{
    static const QString marks = QStringLiteral("\\`*_{}[]<>#|~!&");
    QString plain;
    for (const QChar c : oneCell(text)) {
        if (marks.contains(c)) plain += QChar{u'\\'};
        plain += c;
    }
    return plain;
}

QString line(TextForm form, const QStringList& cells)
{
    switch (form) {
    case TextForm::Tabs: {
        QStringList plain;
        for (const QString& cell : cells) plain.append(oneCell(cell));
        return plain.join(QChar{u'\t'}) + QChar{u'\n'};
    }
    case TextForm::Csv: {
        std::vector<std::string> texts;
        for (const QString& cell : cells) texts.push_back(cell.toStdString());
        return QString::fromStdString(reporting::csvLine(texts));
    }
    case TextForm::Markdown: {
        QString text = QStringLiteral("|");
        for (const QString& cell : cells) text += QChar{u' '} + withoutMarks(cell) + QStringLiteral(" |");
        return text + QChar{u'\n'};
    }
    }
    return {};
}

} // namespace

QString tableText(TextForm form, const QStringList& headings, const QList<QStringList>& rows)
{
    QString text = line(form, headings);
    if (form == TextForm::Markdown) text += QStringLiteral("|") + QStringLiteral(" --- |").repeated(headings.size()) + QChar{u'\n'};
    for (const QStringList& row : rows) text += line(form, row);
    return text;
}

} // namespace guanlan::ui
