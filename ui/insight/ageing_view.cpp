// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/ageing_view.h"

#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace guanlan::ui {

namespace {

constexpr int ages = 5, barHeight = 14;

/// With the size of text, in px; a low place brings lines together.
int leastPitch() { return textPx(16) + barHeight; }
int mostPitch() { return textPx(20) + barHeight + 10; }

std::int64_t sumOf(const std::array<std::int64_t, 4>& severities) { return std::accumulate(severities.begin(), severities.end(), std::int64_t{0}); }

} // namespace

AgeingView::AgeingView(QWidget* parent) : TwinnedPicture{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
}

void AgeingView::setAges(const items::FindingAges& ages)
{
    m_ages = ages;
    retranslate();
}

void AgeingView::retranslate()
{
    QStringList words;
    for (std::size_t age = 0; age < m_ages.counts.size(); ++age) words += told(age);
    setAccessibleName(words.join(QStringLiteral("; ")));
    writeTwin();
    update();
}

void AgeingView::writeTwin()
{
    items::TextTable table{.headings = {tr("Age")}, .rows = {}, .figures = {1, 2, 3, 4, 5}};
    for (int severity = 0; severity < 4; ++severity) table.headings += items::severityLabel(Severity(severity));
    table.headings += tr("Total");
    for (std::size_t age = 0; age < m_ages.counts.size(); ++age) {
        QStringList cells{name(age)};
        for (const std::int64_t count : m_ages.counts[age]) cells += items::formatCount(count);
        cells += items::formatCount(sumOf(m_ages.counts[age]));
        table.rows.push_back({.cells = cells, .link = {}, .hint = {}, .block = {}});
    }
    setTwin(std::move(table));
}

QStringList AgeingView::figures() const
{
    QStringList all;
    for (std::size_t age = 0; age < m_ages.counts.size(); ++age) {
        all += {name(age), items::formatCount(sumOf(m_ages.counts[age]))};
        for (const std::int64_t count : m_ages.counts[age])
            if (count > 0) all += items::formatCount(count);
    }
    return all;
}

QString AgeingView::name(std::size_t age)
{
    switch (age) {
    case 0: return tr("Up to a day");
    case 1: return tr("2 to 7 days");
    case 2: return tr("8 to 30 days");
    case 3: return tr("31 to 90 days");
    default: return tr("More than 90 days");
    }
}

QString AgeingView::told(std::size_t age) const
{
    QStringList parts;
    for (std::size_t severity = 0; severity < 4; ++severity)
        if (const auto count = m_ages.counts[age][severity]; count > 0)
            parts += items::severityLabel(Severity(severity)) + QLatin1Char(' ') + items::formatCount(count);
    return name(age) + QStringLiteral(": ") + (parts.isEmpty() ? QStringLiteral("0") : parts.join(QStringLiteral(", ")));
}

bool AgeingView::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    if (event->type() != QEvent::ToolTip) return ChartPicture::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int age = ageAt(help->pos()); age >= 0) QToolTip::showText(help->globalPos(), items::plainToolTip(told(std::size_t(age))), this);
    return true;
}

void AgeingView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setFont(smallFont());
    std::int64_t most = 1;
    for (const auto& severities : m_ages.counts) most = std::max(most, sumOf(severities));
    for (int age = 0; age < int(m_ages.counts.size()); ++age) {
        const auto& severities = m_ages.counts[std::size_t(age)];
        const QRect words{metrics::grid, age * pitch(), width() - 2 * metrics::grid, std::min(pitch() - barHeight, textPx(20))};
        if (hasFocus() && age == m_current) {
            painter.setPen(tokens().accent);
            painter.drawRect(ageRect(age).adjusted(0, 0, -1, 0));
        }
        painter.setPen(tokens().ink);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name(std::size_t(age)));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, items::formatCount(sumOf(severities)));
        qreal left = words.left();
        const qreal top = words.bottom() + 1;
        painter.fillRect(QRectF{left, top, qreal(words.width()), barHeight}, tokens().line);
        for (std::size_t severity = 0; severity < severities.size(); ++severity) {
            if (severities[severity] == 0) continue;
            const QRectF part{left, top, std::max(1.0, double(words.width()) * double(severities[severity]) / double(most)), barHeight};
            painter.fillRect(part.adjusted(0, 0, part.width() > 3 ? -1 : 0, 0), tokens().of(Severity(severity)));
            const QString label = items::severityShape(Severity(severity)) + QLatin1Char(' ') + items::formatCount(severities[severity]);
            painter.setPen(tokens().onAccent);
            if (painter.fontMetrics().horizontalAdvance(label) + 6 < part.width()) painter.drawText(part, Qt::AlignCenter, label);
            left = part.right();
        }
    }
}

int AgeingView::pitch() const { return std::clamp(height() / ages, leastPitch(), mostPitch()); }

QSize AgeingView::minimumSizeHint() const { return {160, ages * leastPitch()}; }

QRect AgeingView::ageRect(int age) const { return {0, age * pitch(), width(), pitch() - 2}; }

int AgeingView::ageAt(const QPoint& at) const
{
    const int age = at.y() / pitch();
    return at.y() >= 0 && age < int(m_ages.counts.size()) ? age : -1;
}

void AgeingView::activate(int age)
{
    if (age < 0) return;
    m_current = age;
    update();
    const auto [since, before] = m_ages.times(std::size_t(age));
    Q_EMIT ageActivated(since, before);
}

void AgeingView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) activate(ageAt(event->position().toPoint()));
}

void AgeingView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down: m_current = std::min(m_current + 1, int(m_ages.counts.size()) - 1); break;
    case Qt::Key_Up: m_current = std::max(m_current - 1, 0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return activate(m_current);
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace guanlan::ui
