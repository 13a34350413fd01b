// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/peer_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guanlan::ui {

namespace {

/// With the size of text, in px.
int textHeight() { return textPx(20); }
int linePitch() { return 2 * textHeight() + 20; }
constexpr double ring = 3.5, disc = 4.5;

double ownRatio(const items::PeerStanding& standing)
{
    const auto& ratio = standing.own.ratio;
    return ratio.whole > 0 ? double(ratio.part) / double(ratio.whole) : 0;
}

/// What rounds to nothing is not below it.
double withoutSign(double z) { return std::abs(z) < 0.05 ? 0 : z; }

QString percent(double share) { return QStringLiteral("%1 %").arg(share * 100, 0, 'f', 1); }

} // namespace

PeerView::PeerView(QWidget* parent) : TwinnedPicture{parent} { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void PeerView::setStandings(std::vector<items::PeerStanding> standings)
{
    m_standings = std::move(standings);
    updateGeometry();
    retranslate();
}

QSize PeerView::minimumSizeHint() const { return {160, std::max(1, int(m_standings.size())) * linePitch()}; }

void PeerView::retranslate()
{
    QStringList words;
    for (const auto& one : m_standings) words += name(one.own.measure) + QStringLiteral(": ") + percent(ownRatio(one)) + QStringLiteral(", ") + verdict(one);
    setAccessibleName(words.isEmpty() ? tr("No ratios in this period") : words.join(QStringLiteral("; ")));
    writeTwin();
    update();
}

void PeerView::writeTwin()
{
    items::TextTable table{.headings = {tr("Ratio"), tr("Share"), tr("Among its peers"), tr("Shares of the others")}, .rows = {}, .figures = {1}};
    for (const auto& one : m_standings) {
        QStringList others;
        for (const double other : one.others) others += percent(other);
        table.rows.push_back({.cells = {name(one.own.measure), percent(ownRatio(one)), verdict(one), others.join(QStringLiteral(", "))}, .link = {}, .hint = {}, .block = {}});
    }
    setTwin(std::move(table));
}

QStringList PeerView::figures() const
{
    QStringList all;
    for (const auto& one : m_standings) all += {name(one.own.measure), percent(ownRatio(one)), verdict(one)};
    return all;
}

QString PeerView::name(analytics::PeerMeasure measure)
{
    switch (measure) {
    case analytics::PeerMeasure::Rejection: return tr("Refused as verifier");
    case analytics::PeerMeasure::Revocation: return tr("Revoked as issuer");
    case analytics::PeerMeasure::Reuse: return tr("Presentations to a credential");
    }
    return {};
}

QString PeerView::verdict(const items::PeerStanding& standing)
{
    switch (standing.own.verdict) {
    case analytics::PeerVerdict::Compared: break;
    case analytics::PeerVerdict::UnknownKind: return tr("of unknown kind");
    case analytics::PeerVerdict::TooFewEvents: return tr("too few events to compare");
    case analytics::PeerVerdict::TooFewPeers: return tr("too few peers to compare");
    }
    const auto& comparison = standing.own.comparison;
    if (!comparison) return {};
    return tr("median %1, z %2, %3 peers").arg(percent(comparison->median)).arg(withoutSign(comparison->z), 0, 'f', 1).arg(standing.own.peers);
}

bool PeerView::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    return ChartPicture::event(event);
}

void PeerView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    if (m_standings.empty()) {
        painter.setPen(tokens().muted);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, tr("No ratios in this period"));
    }
    for (std::size_t i = 0; i < m_standings.size(); ++i) paintOne(painter, m_standings[i], int(i) * linePitch());
}

void PeerView::paintOne(QPainter& painter, const items::PeerStanding& standing, int top) const
{
    const QRect words{0, top, width(), textHeight()};
    painter.setPen(tokens().ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name(standing.own.measure));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, percent(ownRatio(standing)));
    double most = ownRatio(standing);
    for (const double other : standing.others) most = std::max(most, other);
    const double left = disc, length = std::max(1.0, width() - 2 * disc), y = top + textHeight() + 8;
    const auto at = [&](double ratio) { return left + (most > 0 ? ratio / most : 0) * length; };
    painter.setPen(QPen{tokens().line, 1});
    painter.drawLine(QPointF{left, y}, QPointF{left + length, y});
    if (standing.own.comparison) {
        painter.setPen(QPen{tokens().muted, 1});
        painter.drawLine(QPointF{at(standing.own.comparison->median), y - 7}, QPointF{at(standing.own.comparison->median), y + 7});
    }
    painter.setBrush(tokens().surface);
    painter.setPen(QPen{tokens().muted, 1});
    for (const double other : standing.others) painter.drawEllipse(QPointF{at(other), y}, ring, ring);
    painter.setBrush(tokens().accent);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF{at(ownRatio(standing)), y}, disc, disc);
    painter.setPen(tokens().muted);
    painter.drawText(QRect{0, top + textHeight() + 16, width(), textHeight()}, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(verdict(standing), Qt::ElideRight, width()));
}

} // namespace guanlan::ui
