// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/filter_edit.h"

#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int isWhole = Qt::UserRole + 1;
constexpr int labelRole = Qt::UserRole + 2;
constexpr int mostShown = 12;

/// What is written, and in the quiet ink what it is.
class ProposalDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = option.fontMetrics.horizontalAdvance(index.data().toString() + index.data(labelRole).toString());
        return {width + 12 * metrics::grid, metrics::rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, t.selection);
        const QRect inner = option.rect.adjusted(2 * metrics::grid, 0, -2 * metrics::grid, 0);
        const QString text = index.data().toString();
        painter->setPen(t.ink);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text);
        const int used = option.fontMetrics.horizontalAdvance(text) + 4 * metrics::grid;
        painter->setPen(t.muted);
        painter->drawText(inner.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight,
            option.fontMetrics.elidedText(index.data(labelRole).toString(), Qt::ElideRight, inner.width() - used));
    }
};

} // namespace

FilterEdit::FilterEdit(Completer complete, QWidget* parent)
    : QLineEdit{parent}
    , m_complete{std::move(complete)}
    , m_list{new QCompleter{this}}
    , m_proposals{new QStandardItemModel{this}}
{
    m_list->setModel(m_proposals);
    m_list->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_list->setMaxVisibleItems(mostShown);
    m_list->setWidget(this);
    m_list->popup()->setItemDelegate(new ProposalDelegate{m_list});
    connect(m_list, qOverload<const QModelIndex&>(&QCompleter::activated), this, &FilterEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(Offer::WhileTyping); });
}

void FilterEdit::showSyntax(const std::optional<items::FilterProblem>& problem)
{
    m_problem = problem;
    const QString line = text();
    QList<QInputMethodEvent::Attribute> attributes;
    const auto mark = [&](const items::FilterSpan& span, const QTextCharFormat& format) {
        attributes.append({QInputMethodEvent::TextFormat, span.start - cursorPosition(), span.length, format});
    };
    QTextCharFormat name;
    name.setForeground(tokens().accent);
    for (const items::FilterTerm& term : items::readFilterTerms(line).terms)
        if (!term.field.isEmpty()) mark({term.span.start, int(term.field.size()) + (line.at(term.span.start) == u'-' ? 1 : 0)}, name);
    if (problem) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(tokens().of(Severity::Critical));
        mark(problem->span, wrong);
    }
    QInputMethodEvent formats{{}, attributes}; // The one way to colour a line edit's text.
    QCoreApplication::sendEvent(this, &formats);
}

void FilterEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showSyntax(std::optional{m_problem});
}

QStringList FilterEdit::offered() const
{
    QStringList texts;
    if (!m_list->popup()->isVisible()) return texts;
    for (int row = 0; row < m_proposals->rowCount(); ++row) texts.append(m_proposals->item(row)->text());
    return texts;
}

bool FilterEdit::event(QEvent* event)
{
    // Tab would move on before it is seen as a key.
    const bool tab = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab;
    if (!tab || !m_list->popup()->isVisible()) return QLineEdit::event(event);
    keyPressEvent(static_cast<QKeyEvent*>(event));
    event->accept();
    return true;
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_list->popup()->isVisible();
    const bool space = event->key() == Qt::Key_Space && (event->modifiers() & Qt::ControlModifier);
    if (space || (!open && event->key() == Qt::Key_Down)) return offer(Offer::Asked);
    if (open && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const QModelIndex marked = m_list->popup()->currentIndex();
        m_list->popup()->hide();
        if (marked.isValid()) return take(marked);
        if (event->key() == Qt::Key_Tab) return take(m_list->completionModel()->index(0, 0));
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return void(Q_EMIT entered());
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::offer(Offer why)
{
    const items::FilterCompletion completion = m_complete(text(), cursorPosition());
    const bool exact = completion.proposals.size() == 1 && completion.replaced.length > 0
        && completion.proposals.first().text.compare(text().mid(completion.replaced.start, completion.replaced.length), Qt::CaseInsensitive) == 0;
    const bool betweenTerms = completion.replaced.length == 0 && (cursorPosition() == 0 || text().at(cursorPosition() - 1).isSpace());
    if (completion.proposals.isEmpty() || exact || (betweenTerms && why == Offer::WhileTyping)) {
        m_list->popup()->hide();
        return;
    }
    m_replaced = completion.replaced;
    m_proposals->clear();
    int width = 320;
    for (const items::FilterProposal& one : completion.proposals) {
        auto* item = new QStandardItem{one.text};
        item->setData(one.isWhole, isWhole);
        item->setData(one.label, labelRole);
        item->setData(one.label.isEmpty() ? one.text : one.text + QStringLiteral(", ") + one.label, Qt::AccessibleTextRole);
        m_proposals->appendRow(item);
        width = std::max(width, fontMetrics().horizontalAdvance(one.text + one.label) + 14 * metrics::grid);
    }
    QRect place = rect();
    place.setLeft(std::clamp(cursorRect().left(), 0, std::max(0, rect().width() - width)));
    place.setWidth(width);
    m_list->complete(place);
    m_list->popup()->setCurrentIndex({}); // Enter is the line's until an arrow has marked a proposal.
}

void FilterEdit::take(const QModelIndex& index)
{
    if (!index.isValid()) return;
    QString taken = index.data().toString();
    const int end = m_replaced.end();
    if (index.data(isWhole).toBool() && (end >= text().size() || !text().at(end).isSpace())) taken += QLatin1Char(' ');
    setSelection(m_replaced.start, m_replaced.length);
    insert(taken); // As if typed: it can be undone, and a field's name alone brings up its values.
}

} // namespace guanlan::ui
