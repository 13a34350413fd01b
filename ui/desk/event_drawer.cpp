// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_drawer.h"

#include "models/items/directory.h"
#include "models/items/event_fields.h"
#include "models/items/labels.h"
#include "ui/desk/field_list.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/holder_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace guanlan::ui {
namespace {

QUrl linkOf(const items::EventField& field)
{
    switch (field.link) {
    case items::FieldLink::None: return {};
    case items::FieldLink::Institution: return QUrl{QStringLiteral("guanlan://institutions/") + field.id};
    case items::FieldLink::Credential: return QUrl{QStringLiteral("guanlan://credential/") + field.id};
    case items::FieldLink::Subject: return QUrl{QStringLiteral("guanlan://identity/") + field.id};
    }
    return {};
}

} // namespace

EventDrawer::EventDrawer(const items::Directory& directory, QWidget* parent)
    : QWidget{parent}
    , m_directory{directory}
    , m_title{new PlainLabel{TextRole::Section}}
    , m_copy{new QToolButton}
    , m_close{new QToolButton}
    , m_fields{new FieldList}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 8, 8, 8);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    head->addWidget(m_close);
    column->addLayout(head);
    auto* body = new QWidget;
    auto* bodyColumn = new QVBoxLayout{body};
    bodyColumn->setContentsMargins(0, 0, 8, 0);
    bodyColumn->addWidget(m_fields);
    bodyColumn->addStretch();
    auto* scroll = plainScroll(body);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll, 1);
    m_title->setElided(Qt::ElideRight);
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_close->setIcon(lineIcon(QStringLiteral("close")));
    for (QToolButton* button : {m_copy, m_close}) button->setAutoRaise(true);
    connect(m_copy, &QToolButton::clicked, this, &EventDrawer::copyRequested);
    connect(m_close, &QToolButton::clicked, this, &EventDrawer::closeRequested);
    connect(m_fields, &FieldList::linkActivated, this, &EventDrawer::linkActivated);
    retranslate();
}

void EventDrawer::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    fill();
}

void EventDrawer::setEvent(const Event& event, items::DisplayZone zone)
{
    if (!m_event || m_event->key != event.key) m_sealedBlock.reset();
    m_event = event;
    m_zone = zone;
    fill();
}

void EventDrawer::setSealedBlock(EventKey key, std::optional<std::uint64_t> block)
{
    if (!m_event || m_event->key != key || m_sealedBlock == block) return;
    m_sealedBlock = block;
    fill();
}

void EventDrawer::clear()
{
    m_event.reset();
    m_fields->clear();
}

void EventDrawer::retranslate()
{
    m_copy->setToolTip(tr("Copy as JSON"));
    m_copy->setAccessibleName(tr("Copy as JSON"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    fill();
}

void EventDrawer::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().raised);
}

void EventDrawer::fill()
{
    m_fields->clear();
    if (!m_event) return;
    m_title->setText(items::eventTypeLabel(m_event->type));
    for (const items::EventField& field : items::eventFields(*m_event, m_directory, m_zone, m_sealedBlock, m_rules.get())) {
        if (field.name == QLatin1String{"type"}) continue; // The heading says it.
        if (field.link == items::FieldLink::Subject && m_event->subject) addHolder(field);
        else if (field.id.isEmpty()) m_fields->addText(field.label, field.text);
        else m_fields->addId(field.label, field.id, field.text, linkOf(field));
    }
}

void EventDrawer::addHolder(const items::EventField& field)
{
    auto* holder = new HolderLabel{m_directory};
    holder->setHolder(*m_event->subject, linkOf(field));
    connect(holder, &HolderLabel::linkActivated, this, &EventDrawer::linkActivated);
    connect(holder, &HolderLabel::revealRequested, this, &EventDrawer::revealRequested);
    m_fields->addWidget(field.label, holder);
}

} // namespace guanlan::ui
