// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/freshness_view.h"

#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace guanlan::ui {

namespace {

constexpr int chainHeight = 104, barHeight = 8, shown = 4;

std::array<std::pair<VerificationLevel, std::int64_t>, 3> levelsOf(const items::Freshness& chain)
{
    return {{{VerificationLevel::Proven, chain.proven}, {VerificationLevel::Agreed, chain.agreed},
             {VerificationLevel::Reported, chain.reported}}};
}

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
        words += items::visibleText(chain.chain) + QStringLiteral(": ") + position(chain) + QStringLiteral(", ") + coverage(chain);
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize FreshnessView::sizeHint() const
{
    return {240, std::clamp(int(m_chains.size()), 1, shown) * chainHeight};
}

QString FreshnessView::position(const items::Freshness& chain) const
{
    if (chain.blocks == 0) return tr("Nothing synced yet");
    QString text = tr("Block %1 · %2").arg(items::formatCount(std::int64_t(chain.block)), items::formatTime(chain.time, m_zone));
    if (chain.behind && *chain.behind > 0) text += QStringLiteral(" · ") + tr("behind by %1").arg(items::formatCount(std::int64_t(*chain.behind)));
    return text;
}

QString FreshnessView::coverage(const items::Freshness& chain) const
{
    QStringList parts;
    for (const auto& [level, blocks] : levelsOf(chain)) {
        if (blocks == 0) continue;
        // Rounded down: 100 % is said only where nothing is missing.
        const qreal percent = std::int64_t(1000.0 * double(blocks) / double(chain.blocks)) / 10.0;
        parts += QStringLiteral("%1 %2 %3 %").arg(items::levelMark(level), items::levelLabel(level)).arg(percent);
    }
    return parts.join(QStringLiteral("   "));
}

void FreshnessView::paintChain(QPainter& painter, const QRect& room, const items::Freshness& chain) const
{
    const auto line = [&](int top, const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect{room.left(), room.top() + top, room.width(), 20}, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    line(0, bodyFont(), tokens().ink, items::visibleText(chain.chain));
    line(20, smallFont(), tokens().muted, position(chain));
    if (chain.blocks == 0) return;
    qreal left = room.left();
    for (const auto& [level, blocks] : levelsOf(chain)) {
        const qreal wide = room.width() * double(blocks) / double(chain.blocks);
        painter.fillRect(QRectF{left, room.top() + 46.0, wide, barHeight}, tokens().of(level));
        left += wide;
    }
    line(56, smallFont(), tokens().muted, coverage(chain));
    QString read = tr("Events: %1").arg(items::formatCount(chain.events));
    if (chain.unmapped > 0) read += QStringLiteral(" · ") + tr("without a profile: %1").arg(items::formatCount(chain.unmapped));
    line(74, smallFont(), tokens().muted, read);
}

void FreshnessView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const int rows = std::min(int(m_chains.size()), shown);
    for (int i = 0; i < rows; ++i)
        paintChain(painter, {0, i * chainHeight, width(), chainHeight - 8}, m_chains[std::size_t(i)]);
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
