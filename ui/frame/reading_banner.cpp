// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/reading_banner.h"

#include "models/items/desk_questions.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/frame/language.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace guanlan::ui {
namespace {

constexpr int lookAgainMs = 15'000, iconSide = 18, stripe = 3;

} // namespace

ReadingBanner::ReadingBanner(items::DataHub& hub, items::SyncStatus& status, const SessionInfo& session, QWidget* parent)
    : QWidget{parent}
    , m_hub{hub}
    , m_status{status}
    , m_mayRead{!session.readOnly}
    , m_icon{new PlainLabel{TextRole::Body}}
    , m_text{new PlainLabel{TextRole::Body}}
    , m_read{new QPushButton}
    , m_sources{new QPushButton}
{
    setObjectName(QStringLiteral("readingBanner"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(metrics::pageMargin, 6, metrics::pageMargin, 6);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_sources);
    row->addWidget(m_read);
    m_icon->setFixedSize(iconSide, iconSide);
    m_text->setWordWrap(true);
    connect(m_read, &QPushButton::clicked, this, &ReadingBanner::syncRequested);
    connect(m_sources, &QPushButton::clicked, this, &ReadingBanner::sourcesRequested);
    connect(&hub, &items::DataHub::changed, this, &ReadingBanner::ask);
    connect(&status, &items::SyncStatus::changed, this, &ReadingBanner::judge);
    connect(&m_timer, &QTimer::timeout, this, &ReadingBanner::ask);
    m_timer.start(lookAgainMs);
    hide();
    ask();
}

void ReadingBanner::setZone(items::DisplayZone zone)
{
    m_zone = zone;
    retranslate();
}

void ReadingBanner::ask()
{
    items::whenAnswered(items::askChains(m_hub), this, [this](const Result<std::vector<store::ChainState>>& chains) {
        if (!chains) return; // The page says so.
        m_chains = *chains;
        judge();
    });
}

void ReadingBanner::judge()
{
    m_state = items::readingState(m_chains, m_status.chains(), QDateTime::currentSecsSinceEpoch());
    setVisible(m_state.condition != items::ReadingCondition::Fresh);
    retranslate();
}

QString ReadingBanner::sentence() const
{
    const QString chain = items::visibleText(m_state.chain);
    const QString since = m_state.since ? tr("What is shown is as of %1.").arg(items::formatMinute(*m_state.since, m_zone)) : tr("Nothing has been read yet.");
    const QString behind = m_state.behind ? tr("%1 blocks behind.").arg(items::formatCount(std::int64_t(*m_state.behind))) : QString{};
    QStringList parts;
    switch (m_state.condition) {
    case items::ReadingCondition::Fresh: return {};
    case items::ReadingCondition::Paused:
        parts = {(m_state.isElsewhere ? tr("%1 can be read on by another window or program only.") : tr("%1 is not being read.")).arg(chain), since, behind};
        break;
    case items::ReadingCondition::Standstill:
        parts = {tr("%1 stands still: no node shows a newer block.").arg(chain), since, tr("Ask another operator whether newer ones are withheld.")};
        break;
    case items::ReadingCondition::Offline:
        parts = {tr("No node of %1 can be reached.").arg(chain), m_state.isTrying ? tr("They are asked again and again.") : QString{}, since, behind};
        break;
    }
    parts.removeAll(QString{});
    return parts.join(language() == items::Language::Chinese ? QString{} : QStringLiteral(" "));
}

void ReadingBanner::retranslate()
{
    const bool offline = m_state.condition == items::ReadingCondition::Offline;
    m_text->setText(sentence());
    m_text->setToolTip(items::plainToolTip(items::messageText(m_state.reason)));
    m_icon->setPixmap(lineIcon(offline ? QStringLiteral("warning") : QStringLiteral("clock")).pixmap(iconSide));
    m_read->setText(offline ? tr("Try again") : tr("Read on"));
    m_read->setVisible(m_mayRead && !m_state.isTrying && m_state.condition != items::ReadingCondition::Standstill);
    m_sources->setText(tr("Open data sources"));
}

void ReadingBanner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) retranslate();
}

void ReadingBanner::paintEvent(QPaintEvent*)
{
    const bool offline = m_state.condition == items::ReadingCondition::Offline;
    QPainter painter{this};
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(QRect{0, 0, stripe, height()}, tokens().of(offline ? Severity::Critical : Severity::Medium));
    painter.setPen(tokens().line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace guanlan::ui
