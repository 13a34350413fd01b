// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/field_list.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/empty_layout.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QGridLayout>

namespace guanlan::ui {
namespace {

constexpr int labelWidth = 96, mostLabelWidth = 136;
constexpr int rowHeight = 24;

} // namespace

FieldList::FieldList(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FieldList::clear()
{
    emptyLayout(*m_grid);
    m_rows = 0;
}

void FieldList::addText(const QString& label, const QString& text)
{
    auto* value = new PlainLabel{text, TextRole::Body};
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(label, value);
}

void FieldList::addId(const QString& label, const QString& id, const QString& name, const QUrl& link)
{
    auto* value = new IdLabel{IdLabel::Form::Full};
    if (name.isEmpty() || name == id) value->setId(id, link);
    else value->setNamedId(name, id, link);
    connect(value, &IdLabel::linkActivated, this, &FieldList::linkActivated);
    addWidget(label, value);
}

void FieldList::addWidget(const QString& label, QWidget* value)
{
    const int row = m_rows++; // A grid's own count never shrinks.
    auto* name = new PlainLabel{label, TextRole::Small};
    name->setWordWrap(true);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
    makeRoom(*name, *value);
}

/// As large as text is.
void FieldList::makeRoom(QLabel& name, QWidget& value)
{
    const int most = qRound(mostLabelWidth * textScale()); // The values have the room.
    name.setMinimumWidth(qMin(most, QFontMetrics{smallFont()}.horizontalAdvance(name.text()) + 1)); // In one line, where that is room enough.
    name.setMaximumWidth(most);
    const int high = qMax(rowHeight, QFontMetrics{bodyFont()}.height());
    name.setMinimumHeight(high);
    value.setMinimumHeight(high);
}

void FieldList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    for (int row = 0; row < m_rows; ++row) {
        const QLayoutItem *name = m_grid->itemAtPosition(row, 0), *value = m_grid->itemAtPosition(row, 1);
        auto* label = name ? qobject_cast<QLabel*>(name->widget()) : nullptr;
        if (label && value && value->widget()) makeRoom(*label, *value->widget());
    }
}

} // namespace guanlan::ui
