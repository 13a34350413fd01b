// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/top_bar.h"

#include "models/items/directory.h"
#include "models/items/text.h"
#include "ui/frame/institution_picker.h"
#include "ui/frame/range_picker.h"
#include "ui/frame/search_box.h"
#include "ui/frame/sync_dot.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace guanlan::ui {
namespace {

constexpr int barHeight = 56;
constexpr int searchWidth = 270;

} // namespace

TopBar::TopBar(items::Directory& directory, QWidget* parent)
    : QWidget{parent}
    , m_title{new PlainLabel{TextRole::Title}}
    , m_back{new QToolButton}
    , m_forward{new QToolButton}
    , m_range{new RangePicker{directory}}
    , m_institutions{new InstitutionPicker{directory}}
    , m_search{new SearchBox{directory}}
    , m_zoneChip{new QToolButton}
    , m_dot{new SyncDot}
    , m_menu{new QToolButton}
{
    setFixedHeight(barHeight);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(4);
    row->addWidget(m_title);
    row->addSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch();
    row->addWidget(m_range);
    row->addWidget(m_institutions);
    row->addSpacing(8);
    row->addWidget(m_search);
    row->addSpacing(8);
    row->addWidget(m_zoneChip);
    row->addWidget(m_dot);
    row->addWidget(m_menu);
    m_search->setFixedWidth(searchWidth);
    m_zoneChip->setObjectName(QStringLiteral("zoneChip"));
    m_back->setIcon(lineIcon(QStringLiteral("back")));
    m_forward->setIcon(lineIcon(QStringLiteral("forward")));
    m_menu->setIcon(lineIcon(QStringLiteral("menu")));
    for (QToolButton* button : {m_back, m_forward, static_cast<QToolButton*>(m_range), static_cast<QToolButton*>(m_institutions), m_zoneChip, m_menu}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(metrics::controlHeight);
    }
    connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardRequested);
    connect(m_range, &RangePicker::rangeChanged, this, &TopBar::scopeChanged);
    connect(m_institutions, &ChecklistButton::chosenChanged, this, &TopBar::scopeChanged);
    connect(m_zoneChip, &QToolButton::clicked, this, [this] {
        setZone(m_zone == items::DisplayZone::Shanghai ? items::DisplayZone::Utc : items::DisplayZone::Shanghai);
        Q_EMIT scopeChanged();
    });
    setZone(m_zone);
    retranslate();
}

void TopBar::setTitle(const QString& title) { m_title->setText(title); }

void TopBar::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void TopBar::setMenu(QMenu* menu)
{
    connect(m_menu, &QToolButton::clicked, menu, [this, menu] { // Not as the button's own: that draws an arrow over the icon.
        menu->popup(m_menu->mapToGlobal(QPoint{m_menu->width() - menu->sizeHint().width(), m_menu->height()}));
    });
}

const TimeRange& TopBar::range() const { return m_range->range(); }

void TopBar::setRange(const TimeRange& range) { m_range->setRange(range); }

void TopBar::setInstitutions(const std::vector<InstitutionId>& institutions) { m_institutions->setInstitutions(institutions); }

void TopBar::setZone(items::DisplayZone zone)
{
    m_zone = zone;
    m_zoneChip->setText(items::zoneName(zone));
}

void TopBar::setScopeEnabled(bool enabled)
{
    m_range->setEnabled(enabled);
    m_institutions->setEnabled(enabled);
    m_range->retranslate();
    m_institutions->retranslate();
    if (enabled) return;
    for (QToolButton* button : {static_cast<QToolButton*>(m_range), static_cast<QToolButton*>(m_institutions)})
        button->setToolTip(tr("This page is not narrowed"));
}

items::ViewScope TopBar::scope(std::int64_t latest) const
{
    return {range().from(latest), range().to(), m_institutions->institutions(), m_zone};
}

void TopBar::retranslate()
{
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    m_forward->setAccessibleName(tr("Forward"));
    m_zoneChip->setToolTip(tr("Zone in which times are shown: UTC+8 (Shanghai) or UTC. Days are always Shanghai's."));
    m_zoneChip->setAccessibleName(tr("Time zone"));
    m_menu->setToolTip(tr("All actions"));
    m_menu->setAccessibleName(tr("All actions"));
    setScopeEnabled(m_range->isEnabled());
    m_search->retranslate();
    m_dot->retranslate();
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().surface);
    painter.setPen(tokens().line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace guanlan::ui
