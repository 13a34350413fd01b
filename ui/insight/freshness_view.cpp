// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/freshness_view.h"

#include "models/items/coverage.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/coverage_bar.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace guanlan::ui {

namespace {

constexpr int chainHeight = 104, barHeight = 8, shown = 4;

} // namespace

FreshnessView::FreshnessView(QWidget* parent) : QWidget{parent}
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FreshnessView::setChains(std::vector<items::Freshness> chains, items::DisplayZone zone)
{
    m_chains = std::move(chains);
    m_zone = zone;
    QStringList words;
    for (const items::Freshness& chain : m_chains)
        words += items::visibleText(chain.chain) + QStringLiteral(": ") + position(chain) + QStringLiteral(", ") + items::coverageText(items::coverageOf(chain));
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize FreshnessView::sizeHint() const
{
    return {240, std::clamp(int(m_chains.size()), 1, shown) * textPx(chainHeight)};
}

QString FreshnessView::position(const items::Freshness& chain) const
{
    if (chain.blocks == 0) return tr("Nothing synced yet");
    QString text = tr("Block %1 · %2").arg(items::formatCount(std::int64_t(chain.block)), items::formatTime(chain.time, m_zone));
    if (chain.behind && *chain.behind > 0) text += QStringLiteral(" · ") + tr("behind by %1").arg(items::formatCount(std::int64_t(*chain.behind)));
    return text;
}

void FreshnessView::paintChain(QPainter& painter, const QRect& room, const items::Freshness& chain) const
{
    const auto line = [&](int top, const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect{room.left(), room.top() + textPx(top), room.width(), textPx(20)}, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    line(0, bodyFont(), tokens().ink, items::visibleText(chain.chain));
    line(20, smallFont(), tokens().muted, position(chain));
    if (chain.blocks == 0) return;
    const items::Coverage coverage = items::coverageOf(chain);
    paintCoverageBar(painter, QRectF{qreal(room.left()), room.top() + textPx(46) * 1.0, qreal(room.width()), barHeight}, coverage);
    painter.setFont(smallFont());
    paintCoverageText(painter, QRectF{qreal(room.left()), room.top() + textPx(56) * 1.0, qreal(room.width()), textPx(20) * 1.0}, coverage);
    QString read = tr("Events: %1").arg(items::formatCount(chain.events));
    if (chain.unmapped > 0) read += QStringLiteral(" · ") + tr("unmapped: %1").arg(items::formatCount(chain.unmapped));
    line(74, smallFont(), tokens().muted, read);
}

void FreshnessView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const int rows = std::min(int(m_chains.size()), shown);
    for (int i = 0; i < rows; ++i)
        paintChain(painter, {0, i * textPx(chainHeight), width(), textPx(chainHeight) - 8}, m_chains[std::size_t(i)]);
    if (hasFocus()) {
        painter.setPen(tokens().accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void FreshnessView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) Q_EMIT clicked();
}

void FreshnessView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) Q_EMIT clicked();
    else QWidget::keyPressEvent(event);
}

void FreshnessView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
