// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/evidence_graph_view.h"

#include "models/items/credential_list_model.h"
#include "models/items/insight_labels.h"
#include "models/items/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guanlan::ui {

namespace {

constexpr qreal leastZoom = 0.2, mostZoom = 2.0, fittedZoom = 1.4, margin = 24, zoomStep = 1.2, foldSide = 14;
constexpr int dragThreshold = 4;

} // namespace

EvidenceGraphView::EvidenceGraphView(QWidget* parent) : ChartPicture{parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
}

void EvidenceGraphView::setView(const items::CredentialView& view, items::Language language)
{
    // The same credential asked again: the reader keeps their place.
    const bool isSame = !m_all.graph.nodes.empty() && m_all.graph.nodes.front().id == view.graph.nodes.front().id;
    const auto kept = isSame ? m_view.graph.nodes[std::size_t(m_current)].id : CredentialId{};
    m_all = view;
    m_language = language;
    m_folding.setGraph(m_all.graph);
    arrange();
    const auto& nodes = m_view.graph.nodes;
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&kept](const auto& node) { return node.id == kept; });
    setCurrent(isSame && found != nodes.end() ? int(found - nodes.begin()) : 0);
    if (!isSame || m_fitted) fit();
}

void EvidenceGraphView::arrange()
{
    m_view = foldedView(m_all, m_folding);
    std::vector<LayoutArrow> arrows;
    for (const analytics::CredentialEdge& edge : m_view.graph.edges) arrows.push_back({int(edge.evidence), int(edge.derived)});
    m_layout = layoutGraph(int(m_view.graph.nodes.size()), arrows, m_metrics);
}

void EvidenceGraphView::fold(int node, bool folded)
{
    const std::size_t number = numberOf(node);
    if (m_folding.isFolded(number) == folded || !m_folding.hasBranch(number)) return;
    const QPointF before = m_layout.centres[std::size_t(node)];
    m_folding.setFolded(number, folded);
    arrange();
    const auto& shown = m_folding.shown();
    const int now = int(std::lower_bound(shown.begin(), shown.end(), number) - shown.begin());
    setCurrent(now);
    // The credential stays where it is on the screen.
    m_offset += (before - m_layout.centres[std::size_t(now)]) * m_zoom;
    if (m_fitted) fit();
    Q_EMIT foldingChanged();
}

void EvidenceGraphView::foldCurrent(bool folded)
{
    if (!m_layout.centres.empty()) fold(m_current, folded);
}

void EvidenceGraphView::unfoldAll()
{
    for (std::size_t node = 0; node < m_all.graph.nodes.size(); ++node) m_folding.setFolded(node, false);
    arrange();
    setCurrent(0);
    fit();
    Q_EMIT foldingChanged();
}

void EvidenceGraphView::setLanguage(items::Language language)
{
    m_language = language;
    setCurrent(m_current);
}

QRectF EvidenceGraphView::nodeBox(int node) const
{
    QRectF box{0, 0, m_metrics.nodeWidth, m_metrics.nodeHeight};
    box.moveCenter(m_layout.centres[std::size_t(node)]);
    return box;
}

QRectF EvidenceGraphView::foldBox(int node) const
{
    const std::size_t number = numberOf(node);
    if (!m_folding.hasBranch(number)) return {};
    const QRectF box = nodeBox(node);
    QRectF sign{0, 0, foldSide, foldSide};
    sign.moveCenter({box.center().x(), box.bottom()}); // Arrows come and go at the sides.
    return sign;
}

int EvidenceGraphView::foldAt(const QPointF& position) const
{
    const QPointF at = toLayout(position);
    for (int node = 0; node < int(m_layout.centres.size()); ++node)
        if (foldBox(node).adjusted(-2, -2, 2, 2).contains(at) && !foldBox(node).isEmpty()) return node;
    return -1;
}

QRectF EvidenceGraphView::graphBounds() const { return m_layout.bounds.adjusted(-margin, -margin, margin, margin); }

void EvidenceGraphView::fit()
{
    m_fitted = true;
    if (m_layout.centres.empty() || width() < 1 || height() < 1) return;
    const QRectF all = graphBounds();
    m_zoom = std::clamp(std::min(width() / all.width(), height() / all.height()), leastZoom, fittedZoom);
    // What does not fit is centred on the credential asked for.
    const bool fits = all.width() * m_zoom <= width() + 1 && all.height() * m_zoom <= height() + 1;
    const QPointF centre = fits ? all.center() : m_layout.centres.front();
    m_offset = QPointF{width() / 2.0, height() / 2.0} - centre * m_zoom;
    update();
}

void EvidenceGraphView::zoomBy(qreal factor) { zoomAbout({width() / 2.0, height() / 2.0}, factor); }

void EvidenceGraphView::zoomAbout(const QPointF& position, qreal factor)
{
    const QPointF fixed = toLayout(position);
    m_zoom = std::clamp(m_zoom * factor, leastZoom, mostZoom);
    m_offset = position - fixed * m_zoom;
    m_fitted = false;
    update();
}

int EvidenceGraphView::nodeAt(const QPointF& position) const
{
    const QPointF at = toLayout(position);
    for (int node = 0; node < int(m_layout.centres.size()); ++node)
        if (nodeBox(node).contains(at)) return node;
    return -1;
}

QStringList EvidenceGraphView::figures() const
{
    QStringList all;
    for (const analytics::CredentialNode& node : m_view.graph.nodes) all += items::shortId(node.id);
    return all;
}

QString EvidenceGraphView::describe(int node) const
{
    const analytics::CredentialNode& each = m_view.graph.nodes[std::size_t(node)];
    QStringList lines{items::schemaText(each, m_language), items::issuerText(each, m_language), items::fullId(each.id),
                      items::relationLabel(each.relation) + QStringLiteral(" · ") + items::conditionLabel(each.now),
                      items::authorityLabel(each.issuerThen)};
    if (each.leftOut > 0) lines += tr("%1 more credentials are not drawn here").arg(items::formatCount(each.leftOut));
    if (m_folding.isFolded(numberOf(node)))
        lines += tr("%1 folded away (+ unfolds)").arg(items::formatCount(std::int64_t(m_folding.hiddenBehind(numberOf(node)))));
    return lines.join(QLatin1Char('\n'));
}

void EvidenceGraphView::setCurrent(int node)
{
    m_current = node;
    if (node < int(m_view.graph.nodes.size())) setAccessibleDescription(describe(node));
    update();
}

bool EvidenceGraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int node = nodeAt(help->pos());
        if (node < 0) QToolTip::hideText();
        else QToolTip::showText(help->globalPos(), items::plainToolTip(describe(node)), this);
        return true;
    }
    return ChartPicture::event(event);
}

void EvidenceGraphView::resizeEvent(QResizeEvent*)
{
    if (m_fitted) fit();
}

void EvidenceGraphView::wheelEvent(QWheelEvent* event)
{
    zoomAbout(event->position(), std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void EvidenceGraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    m_grabbed = event->position();
    m_dragged = false;
}

void EvidenceGraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_grabbed) {
        setCursor(nodeAt(event->position()) >= 0 || foldAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF moved = event->position() - *m_grabbed;
    if (!m_dragged && moved.manhattanLength() < dragThreshold) return;
    m_dragged = true;
    m_fitted = false;
    m_offset += moved;
    m_grabbed = event->position();
    update();
}

void EvidenceGraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_grabbed) return;
    m_grabbed.reset();
    if (m_dragged) return;
    if (const int sign = foldAt(event->position()); sign >= 0) return fold(sign, !m_folding.isFolded(numberOf(sign)));
    const int node = nodeAt(event->position());
    if (node < 0) return;
    setCurrent(node);
    if (node > 0) Q_EMIT credentialActivated(m_view.graph.nodes[std::size_t(node)].id);
}

int EvidenceGraphView::neighbour(int key) const
{
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const qreal way = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    const QPointF from = m_layout.centres[std::size_t(m_current)];
    int best = m_current;
    qreal shortest = std::numeric_limits<qreal>::max();
    for (int node = 0; node < int(m_layout.centres.size()); ++node) {
        const QPointF apart = m_layout.centres[std::size_t(node)] - from;
        const qreal along = (across ? apart.x() : apart.y()) * way, aside = std::abs(across ? apart.y() : apart.x());
        if (along < 1 || (!across && aside > 1)) continue;
        // A step further along costs more than one aside, so that a walk visits layer after layer.
        if (const qreal distance = along * 4 + aside; distance < shortest) {
            shortest = distance;
            best = node;
        }
    }
    return best;
}

void EvidenceGraphView::keyPressEvent(QKeyEvent* event)
{
    if (m_layout.centres.empty()) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        setCurrent(neighbour(event->key()));
        const QRectF seen{toLayout({0, 0}), toLayout({qreal(width()), qreal(height())})};
        if (!seen.contains(nodeBox(m_current)))
            m_offset = QPointF{width() / 2.0, height() / 2.0} - m_layout.centres[std::size_t(m_current)] * m_zoom;
        break;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT credentialActivated(m_view.graph.nodes[std::size_t(m_current)].id); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus: {
        const bool minus = event->key() == Qt::Key_Minus;
        if (event->modifiers().testFlag(Qt::ControlModifier)) zoomBy(minus ? 1 / zoomStep : zoomStep);
        else foldCurrent(minus);
        break;
    }
    case Qt::Key_0: fit(); break;
    default: return QWidget::keyPressEvent(event);
    }
}

void EvidenceGraphView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
