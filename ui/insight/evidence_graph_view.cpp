// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/evidence_graph_view.h"

#include "models/items/credential_list_model.h"
#include "models/items/insight_labels.h"
#include "models/items/text.h"
#include "ui/insight/condition_mark.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/severity_badge.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guanlan::ui {

namespace {

constexpr qreal leastZoom = 0.2, mostZoom = 2.0, fittedZoom = 1.4, margin = 24, zoomStep = 1.2;
constexpr int dragThreshold = 4;

/// From side to side, level at both ends.
QPainterPath curve(const std::vector<QPointF>& points)
{
    QPainterPath path{points.front()};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const qreal half = (points[i].x() - points[i - 1].x()) / 2;
        path.cubicTo(points[i - 1] + QPointF{half, 0}, points[i] - QPointF{half, 0}, points[i]);
    }
    return path;
}

} // namespace

EvidenceGraphView::EvidenceGraphView(QWidget* parent) : QWidget{parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
}

void EvidenceGraphView::setView(const items::CredentialView& view, items::Language language)
{
    m_view = view;
    m_language = language;
    std::vector<LayoutArrow> arrows;
    for (const analytics::CredentialEdge& edge : m_view.graph.edges) arrows.push_back({int(edge.evidence), int(edge.derived)});
    m_layout = layoutGraph(int(m_view.graph.nodes.size()), arrows, m_metrics);
    setCurrent(0);
    fit();
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

void EvidenceGraphView::fit()
{
    m_fitted = true;
    if (m_layout.centres.empty() || width() < 1 || height() < 1) return;
    const QRectF all = m_layout.bounds.adjusted(-margin, -margin, margin, margin);
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

QString EvidenceGraphView::describe(int node) const
{
    const analytics::CredentialNode& each = m_view.graph.nodes[std::size_t(node)];
    QStringList lines{items::schemaText(each, m_language), items::issuerText(each, m_language), items::fullId(each.id),
                      items::relationLabel(each.relation) + QStringLiteral(" · ") + items::conditionLabel(each.now),
                      items::authorityLabel(each.issuerThen)};
    if (each.leftOut > 0) lines += tr("%1 more credentials are not drawn here").arg(items::formatCount(each.leftOut));
    return lines.join(QLatin1Char('\n'));
}

void EvidenceGraphView::setCurrent(int node)
{
    m_current = node;
    if (node < int(m_view.graph.nodes.size())) setAccessibleDescription(describe(node));
    update();
}

void EvidenceGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    for (std::size_t arrow = 0; arrow < m_layout.arrows.size(); ++arrow) paintArrow(painter, arrow);
    for (int node = 0; node < int(m_layout.centres.size()); ++node) paintNode(painter, node);
}

void EvidenceGraphView::paintArrow(QPainter& painter, std::size_t arrow) const
{
    const GraphLayout::Arrow& way = m_layout.arrows[arrow];
    if (way.points.size() < 2) return;
    const analytics::CredentialEdge& edge = m_view.graph.edges[arrow];
    const bool sound = edge.then == analytics::CredentialCondition::Active && edge.sameSubject && !way.backward;
    const QColor colour = sound ? tokens().muted : tokens().of(Severity::Critical);
    painter.setPen(QPen{colour, 1.5, sound ? Qt::SolidLine : Qt::DashLine});
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve(way.points));
    const QPointF tip = way.points.back();
    const qreal back = way.backward ? 8 : -8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{tip, tip + QPointF{back, -4}, tip + QPointF{back, 4}}});
}

void EvidenceGraphView::paintNode(QPainter& painter, int node) const
{
    const analytics::CredentialNode& each = m_view.graph.nodes[std::size_t(node)];
    const QRectF box = nodeBox(node);
    const bool focus = node == 0, current = node == m_current && hasFocus();
    painter.setPen(QPen{focus || current ? tokens().accent : tokens().outline, current ? 2.5 : focus ? 2.0 : 1.0});
    painter.setBrush(focus ? tokens().selection : tokens().raised);
    painter.drawRoundedRect(box, 5, 5);

    const QRectF inner = box.adjusted(10, 6, -10, -6);
    const qreal pitch = inner.height() / 3;
    const auto line = [&](int i) { return QRectF{inner.left(), inner.top() + i * pitch, inner.width(), pitch}; };
    paintCondition(painter, QRectF{inner.left(), line(0).center().y() - 5, 10, 10}, each.now);
    QFont bold = smallFont();
    bold.setWeight(QFont::DemiBold);
    const auto write = [&](const QRectF& room, const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, int(room.width())));
    };
    write(line(0).adjusted(16, 0, 0, 0), bold, tokens().ink, items::schemaText(each, m_language));
    write(line(1), smallFont(), tokens().muted, items::issuerText(each, m_language));
    write(line(2), idFont(), tokens().muted, items::shortId(each.id));
    const qreal free = paintFindings(painter, line(2), node);
    if (each.now != analytics::CredentialCondition::Active) {
        painter.setFont(smallFont());
        painter.setPen(tokens().ink);
        painter.drawText(QRectF{QPointF{inner.left(), line(2).top()}, QPointF{free, line(2).bottom()}},
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, items::conditionLabel(each.now));
    }
    if (each.leftOut > 0) {
        painter.setFont(smallFont());
        const QString more = QStringLiteral("+%1").arg(each.leftOut);
        const QRectF pill{box.right() - painter.fontMetrics().horizontalAdvance(more) - 10.0, box.top() - 9,
                          painter.fontMetrics().horizontalAdvance(more) + 14.0, 18};
        painter.setPen(tokens().outline);
        painter.setBrush(tokens().ground);
        painter.drawRoundedRect(pill, 9, 9);
        painter.setPen(tokens().ink);
        painter.drawText(pill, Qt::AlignCenter, more);
    }
}

/// From the right; returns where the room left of them ends.
qreal EvidenceGraphView::paintFindings(QPainter& painter, const QRectF& line, int node) const
{
    if (std::size_t(node) >= m_view.nodeFindings.size()) return line.right();
    const auto& counts = m_view.nodeFindings[std::size_t(node)];
    painter.setFont(smallFont());
    painter.setPen(tokens().ink);
    qreal right = line.right();
    for (int severity = int(counts.size()) - 1; severity >= 0; --severity) {
        const std::int64_t count = counts[std::size_t(severity)];
        if (count == 0) continue;
        const QString text = items::formatCount(count);
        const qreal wide = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(tokens().ink);
        painter.drawText(QRectF{right - wide, line.top(), wide, line.height()}, Qt::AlignCenter, text);
        paintSeverity(painter, QRectF{right - wide - 13, line.center().y() - 5, 10, 10}, Severity(severity));
        right -= wide + 20;
    }
    return right;
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
    return QWidget::event(event);
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
        setCursor(nodeAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
    case Qt::Key_Plus: zoomBy(zoomStep); break;
    case Qt::Key_Minus: zoomBy(1 / zoomStep); break;
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
