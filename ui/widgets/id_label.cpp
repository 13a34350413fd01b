// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/id_label.h"

#include "models/items/text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace guanlan::ui {

IdLabel::IdLabel(Form form, QWidget* parent)
    : QWidget{parent}
    , m_form{form}
    , m_text{new PlainLabel{TextRole::Id, this}}
    , m_copy{new QToolButton{this}}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_text);
    row->addWidget(m_copy);
    row->addStretch();
    if (form == Form::Full) {
        m_text->setElided(Qt::ElideMiddle);
        m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    }
    m_text->installEventFilter(this);
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_copy->setIconSize({14, 14});
    m_copy->setFixedSize(22, 22);
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::TabFocus);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_id); });
    retranslate();
    setId({});
}

void IdLabel::setId(const QString& id, const QUrl& link)
{
    setNamedId(m_form == Form::Short ? items::shortened(id) : id, id, link);
}

void IdLabel::setNamedId(const QString& name, const QString& id, const QUrl& link)
{
    m_id = id;
    showText(name, name == id || name == items::shortened(id) ? TextRole::Id : TextRole::Body, link);
}

void IdLabel::setShortId(const QString& shortened, const QUrl& link)
{
    m_id.clear();
    showText(shortened, TextRole::Id, link);
}

void IdLabel::showText(const QString& text, TextRole role, const QUrl& link)
{
    m_link = link;
    m_text->setText(text.isEmpty() ? QStringLiteral("—") : text);
    m_text->setToolTip(m_id);
    m_copy->setVisible(!m_id.isEmpty());
    const bool leads = link.isValid() && !link.isEmpty();
    m_text->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_text->setFocusPolicy(leads ? Qt::TabFocus : Qt::NoFocus);
    m_text->setInk(leads ? Ink::Link : Ink::Plain);
    m_text->setRole(role);
}

void IdLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

bool IdLabel::eventFilter(QObject* watched, QEvent* event)
{
    const bool leads = m_link.isValid() && !m_link.isEmpty();
    const bool clicked = event->type() == QEvent::MouseButtonRelease;
    const bool pressed = event->type() == QEvent::KeyPress
        && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return || static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space);
    if (watched == m_text && leads && (clicked || pressed)) {
        Q_EMIT linkActivated(m_link);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void IdLabel::retranslate()
{
    m_copy->setToolTip(tr("Copy in full"));
    m_copy->setAccessibleName(tr("Copy in full"));
}

} // namespace guanlan::ui
