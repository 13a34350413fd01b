// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/holder_label.h"

#include "models/items/directory.h"
#include "models/items/text.h"
#include "ui/widgets/id_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace guanlan::ui {

HolderLabel::HolderLabel(const items::Directory& directory, QWidget* parent)
    : QWidget{parent}, m_directory{directory}, m_id{new IdLabel{IdLabel::Form::Full}}, m_reveal{new QToolButton}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_id);
    row->addWidget(m_reveal);
    row->addStretch();
    m_reveal->setAutoRaise(true);
    m_reveal->setObjectName(QStringLiteral("revealHolder"));
    connect(m_id, &IdLabel::linkActivated, this, &HolderLabel::linkActivated);
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        if (m_holder) Q_EMIT revealRequested(*m_holder);
    });
    connect(&directory, &items::Directory::changed, this, &HolderLabel::showHolder);
    retranslate();
    showHolder();
}

void HolderLabel::setHolder(const std::optional<SubjectId>& holder, const QUrl& link)
{
    m_holder = holder;
    m_link = link;
    showHolder();
}

void HolderLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void HolderLabel::showHolder()
{
    const bool isHidden = m_holder && !m_directory.isRevealed(*m_holder);
    m_reveal->setVisible(isHidden);
    if (isHidden) m_id->setShortId(items::shortId(*m_holder), m_link);
    else m_id->setId(m_holder ? items::fullId(*m_holder) : QString{}, m_holder ? m_link : QUrl{});
}

void HolderLabel::retranslate()
{
    m_reveal->setText(tr("Show in full…"));
    m_reveal->setToolTip(tr("Asks for the reason, which is kept in the case log"));
}

} // namespace guanlan::ui
