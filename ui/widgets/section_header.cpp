// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section_header.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/split_layout.h"

#include <QEvent>
#include <QToolButton>

namespace guanlan::ui {

SectionHeader::SectionHeader(QWidget* parent)
    : QWidget{parent}
    , m_row{new SplitLayout{this}}
    , m_title{new PlainLabel{TextRole::Section}}
    , m_note{new PlainLabel{TextRole::Small}}
    , m_link{new QToolButton}
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->names().setSpacing(8);
    m_row->names().addWidget(m_title);
    m_row->names().addWidget(m_note);
    m_row->names().addStretch();
    m_row->acts().setSpacing(8);
    m_row->last().addWidget(m_link);
    m_note->setElided(Qt::ElideRight);
    m_link->setAutoRaise(true);
    m_link->setCursor(Qt::PointingHandCursor);
    m_link->hide();
    connect(m_link, &QToolButton::clicked, this, &SectionHeader::activated);
    dress();
}

void SectionHeader::setTitle(const QString& title) { m_title->setText(title); }

void SectionHeader::setNote(const QString& note) { m_note->setText(note); }

void SectionHeader::setLink(const QString& text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void SectionHeader::addTool(QWidget* tool) { m_row->addWidget(tool); }

bool SectionHeader::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) fit();
    return done;
}

void SectionHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Nobody tells a hidden widget that its words are others now.
void SectionHeader::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fit();
}

void SectionHeader::fit()
{
    setFixedHeight(m_row->heightForWidth(width()));
    m_row->setGeometry(rect()); // Qt drops the size event of a hidden widget that takes another size in answer to one.
}

void SectionHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool looksChanged = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksChanged && m_link && !m_dressing) dress();
}

void SectionHeader::dress()
{
    m_dressing = true;
    m_title->setMinimumHeight(qMax(metrics::controlHeight, QFontMetrics{sectionFont()}.height()));
    QPalette colours = m_link->palette();
    colours.setColor(QPalette::ButtonText, tokens().accent);
    m_link->setPalette(colours);
    m_dressing = false;
}

} // namespace guanlan::ui
