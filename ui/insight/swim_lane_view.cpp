// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/swim_lane_view.h"

#include "models/domain/time.h"
#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/insight/act_mark.h"
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

namespace guanlan::ui {

namespace {

constexpr qreal legendHeight = 22, dateHeight = 20, leastLabel = 120, mostLabel = 264, lineRoom = 16, tallLane = 2 * lineRoom + 2, labelGap = 3;
constexpr int hintedActs = 6;

void write(QPainter& painter, const QRectF& room, const QString& text, const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setPen(colour);
    painter.drawText(room, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, int(room.width()) + 1));
}

} // namespace

SwimLaneView::SwimLaneView(QWidget* parent) : ChartPicture{parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SwimLaneView::setView(const items::CredentialView& view, items::CredentialLanes lanes)
{
    const auto kept = m_current >= 0 ? m_lanes.acts[std::size_t(m_current)].event.key : EventKey{};
    m_lanes = std::move(lanes);
    m_findings = view.findings;
    m_nodes = view.graph.nodes;
    m_head = view.graph.headTime;
    m_current = -1;
    for (std::size_t i = 0; i < m_lanes.acts.size(); ++i)
        if (m_lanes.acts[i].event.key == kept) m_current = int(i);
    arrange();
}

void SwimLaneView::setDisplay(items::Language language, items::DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    arrange();
}

QSize SwimLaneView::minimumSizeHint() const { return {320, int(legendHeight + dateHeight) + 20 * int(std::max<std::size_t>(2, m_lanes.lanes.size()))}; }

void SwimLaneView::arrange()
{
    const QFontMetricsF face{smallFont()};
    qreal widest = 0;
    const bool isTall = (height() - legendHeight - dateHeight) / qreal(std::max<std::size_t>(1, m_lanes.lanes.size())) >= tallLane;
    for (const items::Lane& lane : m_lanes.lanes) {
        const qreal name = face.horizontalAdvance(items::laneName(lane, m_language)), role = face.horizontalAdvance(items::laneRoleLabel(lane.role));
        widest = std::max(widest, isTall ? std::max(name, role) : name + role + face.horizontalAdvance(QStringLiteral(" · ")));
    }
    m_labelWidth = std::clamp(widest + 16, leastLabel, mostLabel);
    m_layout = layoutSwimLanes(m_lanes, m_head, QSizeF{size()}, m_labelWidth, legendHeight, dateHeight);
    setCurrentAct(m_current);
    updateGeometry();
}

void SwimLaneView::setCurrentAct(int act)
{
    m_current = act < int(m_lanes.acts.size()) ? act : -1;
    setAccessibleDescription(m_current >= 0 ? describe(m_current) : QString{});
    update();
}

QStringList SwimLaneView::figures() const
{
    QStringList all;
    for (const items::LaneAct& act : m_lanes.acts) all += items::formatTime(act.event.time, m_zone);
    return all;
}

QString SwimLaneView::describe(int act) const
{
    const items::LaneAct& each = m_lanes.acts[std::size_t(act)];
    const items::Lane& lane = m_lanes.lanes[std::size_t(each.lane)];
    QStringList lines{items::formatTime(each.event.time, m_zone) + QStringLiteral(" · ") + items::eventTypeLabel(each.event.type),
                      items::laneRoleLabel(lane.role) + QStringLiteral(" · ") + items::laneName(lane, m_language)};
    if (each.node && *each.node > 0)
        lines += items::relationLabel(m_nodes[*each.node].relation) + QLatin1Char(' ') + items::shortId(m_nodes[*each.node].id);
    if (each.condition) lines += items::conditionLabel(*each.condition);
    if (const QString consent = items::consentLabel(each.consent); !consent.isEmpty()) lines += consent;
    if (each.isBroken) lines += tr("Not as expected");
    for (const std::size_t i : each.findings)
        lines += items::severityLabel(m_findings[i].severity) + QLatin1Char(' ') + items::visibleText(m_findings[i].rule) + QStringLiteral(": ")
            + items::visibleText(items::localText(m_findings[i].summary, m_language));
    lines += items::levelMark(each.event.level) + QLatin1Char(' ') + items::levelLabel(each.event.level);
    return lines.join(QLatin1Char('\n'));
}

QString SwimLaneView::describeCluster(const ActCluster& cluster) const
{
    if (cluster.acts.size() == 1) return describe(cluster.acts.front());
    QStringList lines{tr("%1 acts close together").arg(items::formatCount(std::int64_t(cluster.acts.size())))};
    for (std::size_t i = 0; i < std::min<std::size_t>(hintedActs, cluster.acts.size()); ++i) {
        const Event& event = m_lanes.acts[std::size_t(cluster.acts[i])].event;
        lines += items::formatTime(event.time, m_zone) + QStringLiteral(" · ") + items::eventTypeLabel(event.type);
    }
    if (cluster.acts.size() > std::size_t(hintedActs)) lines += QStringLiteral("…");
    return lines.join(QLatin1Char('\n'));
}

QString SwimLaneView::quietText(std::int64_t seconds) const
{
    if (seconds >= 2 * secondsPerDay) return tr("%1 d").arg(seconds / secondsPerDay);
    return seconds >= 3600 ? tr("%1 h").arg(seconds / 3600) : tr("%1 min").arg(std::max<std::int64_t>(1, seconds / 60));
}

void SwimLaneView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    if (m_lanes.acts.empty()) return write(painter, QRectF{rect()}, tr("No acts"), tokens().muted, Qt::AlignHCenter);
    paintLegend(painter);
    paintLanes(painter);
    paintTime(painter);
    paintLife(painter);
    paintAnswers(painter);
    for (std::size_t i = 0; i < m_layout.clusters.size(); ++i) paintCluster(painter, i);
}

/// The shapes that occur, with their words.
void SwimLaneView::paintLegend(QPainter& painter) const
{
    qreal x = 0;
    const QFontMetricsF face{painter.font()};
    for (int shape = 0; shape < actShapes; ++shape) {
        const bool occurs = std::any_of(m_lanes.acts.begin(), m_lanes.acts.end(), [shape](const auto& act) { return int(actShape(act.event)) == shape; });
        if (!occurs) continue;
        const QString word = actShapeLabel(ActShape(shape));
        const qreal wide = 16 + face.horizontalAdvance(word);
        if (x + wide > m_layout.plot.right()) return;
        paintAct(painter, QRectF{x, (legendHeight - 11) / 2 - 2, 11, 11}, ActShape(shape));
        write(painter, QRectF{x + 16, 0, wide, legendHeight - 4}, word, tokens().muted);
        x += wide + 16;
    }
}

void SwimLaneView::paintLanes(QPainter& painter) const
{
    for (std::size_t i = 0; i < m_lanes.lanes.size(); ++i) {
        const QRectF lane = m_layout.laneRect(int(i));
        const QString name = items::laneName(m_lanes.lanes[i], m_language), role = items::laneRoleLabel(m_lanes.lanes[i].role);
        painter.setPen(tokens().line);
        painter.drawLine(QPointF{0, std::round(lane.top()) + 0.5}, QPointF{lane.right(), std::round(lane.top()) + 0.5});
        const QRectF label{0, lane.top(), m_labelWidth - 8, lane.height()};
        if (lane.height() < tallLane) {
            write(painter, label, name + QStringLiteral(" · ") + role, tokens().ink);
            continue;
        }
        const qreal middle = lane.center().y();
        write(painter, QRectF{0, middle - lineRoom, label.width(), lineRoom}, name, tokens().ink);
        write(painter, QRectF{0, middle, label.width(), lineRoom}, role, tokens().muted);
    }
    painter.setPen(tokens().line);
    painter.drawLine(QPointF{0, std::round(m_layout.plot.bottom()) + 0.5}, QPointF{m_layout.plot.right(), std::round(m_layout.plot.bottom()) + 0.5});
}

/// Breaks as two strokes across the lanes with how long was left out, and dates below.
void SwimLaneView::paintTime(QPainter& painter) const
{
    const QRectF& plot = m_layout.plot;
    const QFontMetricsF face{painter.font()};
    const QRectF row{plot.left(), plot.bottom() + 2, plot.width(), dateHeight - 2};
    std::vector<QRectF> taken;
    const auto place = [&](qreal centre, const QString& text, const QColor& colour) {
        for (const qreal aside : {0, -10, 10, -20, 20}) { // A little aside is better than not at all.
            QRectF room{0, row.top(), face.horizontalAdvance(text) + 4, row.height()};
            room.moveCenter({centre + aside, row.center().y()});
            room.moveLeft(std::clamp(room.left(), plot.left(), std::max(plot.left(), plot.right() - room.width())));
            if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& each) { return each.adjusted(-labelGap, 0, labelGap, 0).intersects(room); })) continue;
            taken.push_back(room);
            return write(painter, room, text, colour, Qt::AlignHCenter);
        }
    };
    for (const BrokenAxis::Break& each : m_layout.axis.breaks()) {
        painter.fillRect(QRectF{each.x - 3, plot.top() + 1, 6, plot.height() - 1}, tokens().surface);
        painter.setPen(QPen{tokens().outline, 1, Qt::DashLine});
        for (const qreal x : {each.x - 3, each.x + 3}) painter.drawLine(QPointF{x, plot.top()}, QPointF{x, plot.bottom()});
        place(each.x, QStringLiteral("⋯ ") + quietText(each.to - each.from), tokens().muted);
    }
    const qreal now = m_layout.axis.x(m_head);
    painter.setPen(QPen{tokens().outline, 1, Qt::DotLine});
    painter.drawLine(QPointF{now, plot.top()}, QPointF{now, plot.bottom()});
    place(now, tr("Last block"), tokens().ink);
    // Days first, then the times of day between them.
    QString before;
    for (const std::int64_t time : m_layout.axis.times()) {
        const QString day = items::formatDate(time, m_zone);
        if (day != before && time != m_head) place(m_layout.axis.x(time), day, tokens().muted);
        before = day;
    }
    for (const std::int64_t time : m_layout.axis.times())
        if (time != m_head) place(m_layout.axis.x(time), items::formatMinute(time, m_zone).right(5), tokens().muted);
}

/// The credential's own state, as a line below its issuer's acts.
void SwimLaneView::paintLife(QPainter& painter) const
{
    if (m_lanes.issuerLane < 0) return;
    using analytics::CredentialCondition;
    const qreal y = m_layout.laneRect(m_lanes.issuerLane).bottom() - 5;
    for (const items::LifeSpan& span : m_lanes.life) {
        const bool isOver = span.condition == CredentialCondition::Revoked || span.condition == CredentialCondition::Expired;
        QPen pen{conditionColour(span.condition), isOver ? 1.0 : 4.0, Qt::SolidLine, Qt::FlatCap};
        if (span.condition == CredentialCondition::Suspended || isOver) pen.setDashPattern({2, 2});
        if (span.condition == CredentialCondition::NotYetValid) pen.setDashPattern({0.8, 0.8});
        painter.setPen(pen);
        painter.drawLine(QPointF{m_layout.axis.x(span.from), y}, QPointF{m_layout.axis.x(span.to), y});
        if (span.condition == CredentialCondition::Expired) // No event says so: the clock does.
            paintCondition(painter, QRectF{m_layout.axis.x(span.from) - 5, y - 5, 10, 10}, span.condition);
    }
}

void SwimLaneView::paintAnswers(QPainter& painter) const
{
    const auto centre = [this](std::size_t act) { return m_layout.clusters[std::size_t(m_layout.clusterOf[act])].centre; };
    painter.setBrush(Qt::NoBrush);
    for (const items::LaneAnswer& answer : m_lanes.answers) {
        const bool isBroken = answer.state == analytics::Conformance::Broken;
        const QPointF from = centre(answer.act);
        QPointF to = answer.answer ? centre(*answer.answer) : QPointF{m_layout.axis.x(answer.due.value_or(m_head)), from.y()};
        if (to == from || (!answer.answer && answer.state == analytics::Conformance::Met)) continue;
        painter.setPen(QPen{isBroken ? tokens().of(Severity::Critical) : answer.answer ? tokens().muted : tokens().accent, 1.4,
                            answer.answer && !isBroken ? Qt::SolidLine : Qt::DashLine});
        const qreal lift = actSide * 0.9; // An arc above the marks between.
        QPainterPath path{from - QPointF{0, actSide / 2}};
        path.cubicTo(from - QPointF{0, lift}, to - QPointF{0, lift}, to - QPointF{0, answer.answer ? actSide / 2 : 0});
        painter.drawPath(path);
        if (!answer.answer) painter.drawLine(to - QPointF{0, 6}, to + QPointF{0, 6}); // Where its time ends.
    }
}

void SwimLaneView::paintCluster(QPainter& painter, std::size_t index) const
{
    const ActCluster& cluster = m_layout.clusters[index];
    const auto act = [this](int i) -> const items::LaneAct& { return m_lanes.acts[std::size_t(i)]; };
    const auto broken = std::find_if(cluster.acts.begin(), cluster.acts.end(), [&](int i) { return act(i).isBroken; });
    const bool holdsCurrent = m_current >= 0 && m_layout.clusterOf[std::size_t(m_current)] == int(index);
    const items::LaneAct& shown = act(holdsCurrent ? m_current : broken != cluster.acts.end() ? *broken : cluster.acts.front());
    QRectF box{0, 0, actSide, actSide};
    box.moveCenter(cluster.centre);
    if (holdsCurrent) {
        painter.setPen(QPen{tokens().accent, hasFocus() ? 2.0 : 1.0});
        painter.setBrush(tokens().selection);
        painter.drawRoundedRect(box.adjusted(-5, -5, 5, 5), 4, 4);
    }
    if (broken != cluster.acts.end()) {
        painter.setPen(QPen{tokens().of(Severity::Critical), 1.6});
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(-3, -3, 3, 3));
    }
    const bool isOthers = !shown.node || *shown.node > 0; // Beside the credential's own acts: quieter.
    paintAct(painter, isOthers ? box.adjusted(2, 2, -2, -2) : box, actShape(shown.event));
    std::optional<Severity> worst;
    for (const int i : cluster.acts)
        for (const std::size_t finding : act(i).findings) worst = std::min(worst.value_or(Severity::Low), m_findings[finding].severity);
    if (worst) paintSeverity(painter, QRectF{box.right() - 1, box.top() - 7, 9, 9}, *worst);
    if (cluster.acts.size() > 1)
        write(painter, QRectF{box.right() + 1, box.bottom() - 8, 40, 14}, items::formatCount(std::int64_t(cluster.acts.size())), tokens().ink);
}

bool SwimLaneView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int cluster = m_layout.clusterAt(help->pos());
        if (cluster < 0) QToolTip::hideText();
        else QToolTip::showText(help->globalPos(), items::plainToolTip(describeCluster(m_layout.clusters[std::size_t(cluster)])), this);
        return true;
    }
    return ChartPicture::event(event);
}

void SwimLaneView::resizeEvent(QResizeEvent*) { arrange(); }

void SwimLaneView::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(m_layout.clusterAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SwimLaneView::mouseReleaseEvent(QMouseEvent* event)
{
    const int at = m_layout.clusterAt(event->position());
    if (event->button() != Qt::LeftButton || at < 0) return;
    const std::vector<int>& acts = m_layout.clusters[std::size_t(at)].acts;
    const auto next = std::upper_bound(acts.begin(), acts.end(), m_current); // In turn.
    setCurrentAct(next == acts.end() || m_current < acts.front() ? acts.front() : *next);
    Q_EMIT actActivated(m_current);
}

void SwimLaneView::keyPressEvent(QKeyEvent* event)
{
    if (m_lanes.acts.empty()) return QWidget::keyPressEvent(event);
    const int at = std::max(0, m_current);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: setCurrentAct(m_current < 0 ? 0 : neighbourAct(m_lanes, at, Qt::Key(event->key()))); break;
    case Qt::Key_Home: setCurrentAct(0); break;
    case Qt::Key_End: setCurrentAct(int(m_lanes.acts.size()) - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        setCurrentAct(at);
        Q_EMIT actActivated(at);
        break;
    default: return QWidget::keyPressEvent(event);
    }
}

void SwimLaneView::focusInEvent(QFocusEvent* event)
{
    if (m_current < 0 && !m_lanes.acts.empty() && event->reason() != Qt::MouseFocusReason) setCurrentAct(0);
    QWidget::focusInEvent(event);
}

void SwimLaneView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
