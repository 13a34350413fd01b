// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/flow_view.h"

#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace guanlan::ui {

namespace {
constexpr int stages = 6, barHeight = 10, nameShare = 3, figureGap = 8;
}

FlowView::FlowView(QWidget* parent) : TwinnedPicture{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setCounts({});
}

void FlowView::setCounts(const analytics::FlowCounts& counts)
{
    m_counts = counts;
    const auto said = [](const char* condition) { return QString::fromLatin1(condition); };
    m_stages = {{tr("Issued"), counts.issued, said("type:credential.issued"), false}, {tr("Presented"), counts.presented, said("type:credential.presented"), false},
        {tr("Accepted"), counts.accepted, said("outcome:accepted"), false}, {tr("Refused"), counts.refused, said("outcome:refused"), true},
        {tr("Revoked"), counts.revoked, said("outcome:revoked"), true}, {tr("Renewed"), counts.renewed, said("outcome:renewed"), false}};
    QStringList words;
    for (const Stage& stage : m_stages) words += stage.name + QStringLiteral(": ") + items::formatCount(stage.count);
    setAccessibleName(words.join(QStringLiteral(", ")));
    writeTwin();
    update();
}

QString FlowView::share(std::size_t stage) const
{
    if (stage == 0 || m_counts.issued == 0) return {};
    return QStringLiteral("%1 %").arg(double(m_stages[stage].count) * 100 / double(m_counts.issued), 0, 'f', 1);
}

void FlowView::writeTwin()
{
    items::TextTable table{.headings = {tr("Stage"), tr("Events"), tr("To 100 issued")}, .rows = {}, .figures = {1, 2}};
    for (std::size_t stage = 0; stage < m_stages.size(); ++stage)
        table.rows.push_back({.cells = {m_stages[stage].name, items::formatCount(m_stages[stage].count), share(stage)}, .link = {}, .hint = {}, .block = {}});
    setTwin(std::move(table));
}

QStringList FlowView::figures() const
{
    QStringList all;
    for (std::size_t stage = 0; stage < m_stages.size(); ++stage) all += {m_stages[stage].name, items::formatCount(m_stages[stage].count), share(stage)};
    return all;
}

void FlowView::retranslate() { setCounts(m_counts); }

bool FlowView::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    if (event->type() != QEvent::ToolTip) return ChartPicture::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int at = stageAt(help->pos());
    if (at < 0) return true;
    const Stage& stage = m_stages[std::size_t(at)];
    const QString text = stage.name + QStringLiteral(": ") + items::formatCount(stage.count) + QLatin1Char('\n') + tr("Click to see the events");
    QToolTip::showText(help->globalPos(), items::plainToolTip(text), this);
    return true;
}

void FlowView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setFont(smallFont());
    std::int64_t most = 1;
    for (const Stage& stage : m_stages) most = std::max(most, stage.count);
    const int nameWidth = width() / nameShare, figureWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("0 000 000 · 000 %"));
    const qreal whole = std::max(8, width() - nameWidth - figureWidth - 2 * figureGap);
    for (int i = 0; i < int(m_stages.size()); ++i) {
        const Stage& stage = m_stages[std::size_t(i)];
        const QRect line = stageRect(i);
        if (hasFocus() && i == m_current) {
            painter.setPen(tokens().accent);
            painter.drawRect(line.adjusted(0, 0, -1, -1));
        }
        painter.setPen(tokens().ink);
        painter.drawText(line.adjusted(metrics::grid, 0, nameWidth - width(), 0), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(stage.name, Qt::ElideRight, nameWidth - metrics::grid));
        const qreal top = line.center().y() + 0.5 - barHeight / 2.0, length = whole * double(stage.count) / double(most);
        painter.fillRect(QRectF{qreal(nameWidth), top, whole, barHeight}, tokens().line);
        if (stage.count > 0)
            painter.fillRect(QRectF{qreal(nameWidth), top, std::max(1.0, length), barHeight}, stage.isBad ? tokens().of(Severity::High) : tokens().accent);
        QString figure = items::formatCount(stage.count);
        if (const QString toIssued = share(std::size_t(i)); !toIssued.isEmpty()) figure += QStringLiteral(" · ") + toIssued;
        painter.setPen(stage.count > 0 ? tokens().accent : tokens().muted);
        painter.drawText(line.adjusted(0, 0, -metrics::grid, 0), Qt::AlignRight | Qt::AlignVCenter, figure);
    }
}

int FlowView::pitch() const { return std::clamp(height() / stages, textPx(20), textPx(28)); }

QSize FlowView::minimumSizeHint() const { return {160, stages * textPx(20)}; }

QRect FlowView::stageRect(int stage) const { return {0, stage * pitch(), width(), pitch()}; }

int FlowView::stageAt(const QPoint& at) const
{
    const int stage = at.y() / pitch();
    return at.y() >= 0 && stage < int(m_stages.size()) ? stage : -1;
}

void FlowView::activate(int stage)
{
    if (stage < 0) return;
    m_current = stage;
    update();
    Q_EMIT stageActivated(m_stages[std::size_t(stage)].condition);
}

void FlowView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) activate(stageAt(event->position().toPoint()));
}

void FlowView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down: m_current = std::min(m_current + 1, int(m_stages.size()) - 1); break;
    case Qt::Key_Up: m_current = std::max(m_current - 1, 0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return activate(m_current);
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace guanlan::ui
