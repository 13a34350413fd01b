// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/mix_view.h"

#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace guanlan::ui {

namespace {
constexpr int linePitch = 52, barHeight = 8, textHeight = 20, figureGap = 12;
}

MixView::MixView(QWidget* parent) : TwinnedPicture{parent} { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void MixView::setEntries(std::vector<Entry> entries, const QString& none)
{
    m_entries = std::move(entries);
    m_none = none;
    QStringList words;
    for (const Entry& entry : m_entries) words += entry.name + QStringLiteral(": ") + items::formatCount(entry.count);
    setAccessibleName(words.isEmpty() ? none : words.join(QStringLiteral(", ")));
    writeTwin();
    update();
}

std::int64_t MixView::total() const
{
    std::int64_t sum = 0;
    for (const Entry& entry : m_entries) sum += entry.count;
    return sum;
}

QString MixView::share(const Entry& entry) const { return QStringLiteral("%1 %").arg(100.0 * double(entry.count) / double(std::max<std::int64_t>(1, total())), 0, 'f', 1); }

void MixView::writeTwin()
{
    items::TextTable table{.headings = {tr("Kind of credential"), tr("Issued"), tr("Share")}, .rows = {}, .figures = {1, 2}};
    for (const Entry& entry : m_entries) table.rows.push_back({.cells = {entry.name, items::formatCount(entry.count), share(entry)}, .link = {}, .hint = {}, .block = {}});
    setTwin(std::move(table));
}

QStringList MixView::figures() const
{
    QStringList all;
    for (const Entry& entry : m_entries) all += {entry.name, items::formatCount(entry.count), share(entry)};
    return all;
}

QSize MixView::minimumSizeHint() const { return {160, 2 * textPx(linePitch)}; }

void MixView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setFont(smallFont());
    const std::int64_t total = this->total();
    if (total == 0) {
        painter.setPen(tokens().muted);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_none);
        return;
    }
    const auto room = std::size_t(std::max(2, height() / textPx(linePitch)));
    std::vector<Entry> shown = m_entries;
    if (shown.size() > room) {
        Entry rest{tr("%1 others").arg(shown.size() - room + 1), 0};
        for (std::size_t i = room - 1; i < shown.size(); ++i) rest.count += shown[i].count;
        shown.resize(room - 1);
        shown.push_back(rest);
    }
    const auto figureOf = [this](const Entry& entry) { return items::formatCount(entry.count) + QStringLiteral(" · ") + share(entry); };
    int figureWidth = 0;
    for (const Entry& entry : shown) figureWidth = std::max(figureWidth, painter.fontMetrics().horizontalAdvance(figureOf(entry)));
    for (int i = 0; i < int(shown.size()); ++i) {
        const Entry& entry = shown[std::size_t(i)];
        const double share = double(entry.count) / double(total);
        const QRect line{0, i * textPx(linePitch), width(), textPx(textHeight)};
        painter.setPen(tokens().ink);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(entry.name, Qt::ElideRight, line.width()));
        const QRect below = line.translated(0, textPx(textHeight));
        painter.setPen(tokens().muted);
        painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, figureOf(entry));
        const qreal whole = std::max(8, width() - figureWidth - figureGap), top = below.center().y() + 0.5 - barHeight / 2.0;
        painter.fillRect(QRectF{0, top, whole, barHeight}, tokens().line);
        painter.fillRect(QRectF{0, top, std::max(1.0, whole * share), barHeight}, tokens().accent);
    }
}

void MixView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
