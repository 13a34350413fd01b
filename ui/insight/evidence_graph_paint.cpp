// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_list_model.h"
#include "models/items/insight_labels.h"
#include "models/items/text.h"
#include "ui/insight/condition_mark.h"
#include "ui/insight/evidence_graph_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/severity_badge.h"

#include <QPainter>
#include <QPainterPath>

/// How the evidence graph is drawn.
namespace guanlan::ui {

namespace {

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

void EvidenceGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    paintAll(painter, Marks::Keyboard);
}

void EvidenceGraphView::paintGraph(QPainter& painter) const { paintAll(painter, Marks::None); }

void EvidenceGraphView::paintAll(QPainter& painter, Marks marks) const
{
    for (std::size_t arrow = 0; arrow < m_layout.arrows.size(); ++arrow) paintArrow(painter, arrow);
    for (int node = 0; node < int(m_layout.centres.size()); ++node) {
        paintNode(painter, node, marks);
        if (marks == Marks::Keyboard || m_folding.isFolded(numberOf(node))) paintFold(painter, node);
    }
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

void EvidenceGraphView::paintNode(QPainter& painter, int node, Marks marks) const
{
    const analytics::CredentialNode& each = m_view.graph.nodes[std::size_t(node)];
    const QRectF box = nodeBox(node);
    const bool focus = node == 0, current = marks == Marks::Keyboard && node == m_current && hasFocus();
    painter.setPen(QPen{focus || current ? tokens().accent : tokens().outline, current ? 2.5 : focus ? 2.0 : 1.0});
    painter.setBrush(focus ? tokens().selection : tokens().raised);
    painter.drawRoundedRect(box, 5, 5);
    paintLines(painter, box, node);
    if (each.leftOut > 0) paintMore(painter, box, each.leftOut);
}

void EvidenceGraphView::paintLines(QPainter& painter, const QRectF& box, int node) const
{
    const analytics::CredentialNode& each = m_view.graph.nodes[std::size_t(node)];
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
    if (each.now == analytics::CredentialCondition::Active) return;
    painter.setFont(smallFont());
    painter.setPen(tokens().ink);
    painter.drawText(QRectF{QPointF{inner.left(), line(2).top()}, QPointF{free, line(2).bottom()}},
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, items::conditionLabel(each.now));
}

void EvidenceGraphView::paintMore(QPainter& painter, const QRectF& box, std::int64_t more) const
{
    painter.setFont(smallFont());
    const QString text = QStringLiteral("+%1").arg(more);
    const qreal wide = painter.fontMetrics().horizontalAdvance(text);
    const QRectF pill{box.right() - wide - 10.0, box.top() - 9, wide + 14.0, 18};
    painter.setPen(tokens().outline);
    painter.setBrush(tokens().ground);
    painter.drawRoundedRect(pill, 9, 9);
    painter.setPen(tokens().ink);
    painter.drawText(pill, Qt::AlignCenter, text);
}

/// A minus where the branch can be folded, a plus and how many it hides where it is.
void EvidenceGraphView::paintFold(QPainter& painter, int node) const
{
    const QRectF sign = foldBox(node);
    if (sign.isEmpty()) return;
    const bool folded = m_folding.isFolded(numberOf(node));
    painter.setPen(QPen{folded ? tokens().accent : tokens().outline, 1.2});
    painter.setBrush(tokens().surface);
    painter.drawEllipse(sign);
    painter.setPen(QPen{folded ? tokens().accent : tokens().muted, 1.4, Qt::SolidLine, Qt::RoundCap});
    const QPointF centre = sign.center();
    painter.drawLine(centre - QPointF{3.5, 0}, centre + QPointF{3.5, 0});
    if (!folded) return;
    painter.drawLine(centre - QPointF{0, 3.5}, centre + QPointF{0, 3.5});
    painter.setFont(smallFont());
    painter.setPen(tokens().accent);
    const QString text = items::formatCount(std::int64_t(m_folding.hiddenBehind(numberOf(node))));
    const qreal wide = painter.fontMetrics().horizontalAdvance(text) + 2;
    painter.drawText(QRectF{sign.right() + 3, sign.center().y(), wide, sign.height() + 2}, Qt::AlignCenter, text);
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

} // namespace guanlan::ui
