// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_stack.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QEvent>
#include <QPushButton>
#include <QBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int blinkMs = 150;
constexpr int iconSide = 40;

} // namespace

StateStack::StateStack(QWidget* content, QWidget* parent)
    : QStackedWidget{parent}
    , m_content{content}
    , m_icon{new PlainLabel{TextRole::Body}}
    , m_title{new PlainLabel{TextRole::Section}}
    , m_hint{new PlainLabel{TextRole::Muted}}
    , m_button{new QPushButton}
{
    addWidget(content);
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout{panel};
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_icon->setFixedSize(iconSide, iconSide);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setMaximumWidth(560);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* hintRow = new QHBoxLayout; // An alignment would give wrapped text the height of one line.
    hintRow->addStretch(1);
    hintRow->addWidget(m_hint, 20); // All of a narrow card.
    hintRow->addStretch(1);
    column->addLayout(hintRow);
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    addWidget(plainScroll(panel)); // It asks for no room of its own.

    m_loadingDelay.setSingleShot(true);
    connect(&m_loadingDelay, &QTimer::timeout, this, [this] {
        if (m_state != State::Loading) return;
        retranslate();
        showPanel(State::Loading, QStringLiteral("clock"));
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_state == State::Failed) Q_EMIT retryRequested();
        else Q_EMIT actionTriggered();
    });
}

void StateStack::showContent()
{
    m_state = State::Content;
    for (PlainLabel* label : {m_title, m_hint}) label->clear();
    setCurrentWidget(m_content);
}

void StateStack::showLoading()
{
    m_state = State::Loading;
    m_loadingDelay.start(blinkMs);
}

void StateStack::showEmpty(const QString& title, const QString& hint, const QString& action)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    showPanel(State::Empty, QStringLiteral("empty"));
}

void StateStack::showError(const Error& error)
{
    m_state = State::Failed;
    m_error = error;
    retranslate();
    m_hint->show();
    m_button->show();
    showPanel(State::Failed, QStringLiteral("warning"));
}

bool StateStack::showsContent() const { return currentWidget() == m_content; }

void StateStack::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && m_icon && !m_iconName.isEmpty())
        m_icon->setPixmap(lineIcon(m_iconName).pixmap(iconSide));
}

void StateStack::retranslate()
{
    if (m_state == State::Loading) {
        m_title->setText(tr("Loading…"));
        m_hint->hide();
        m_button->hide();
    } else if (m_state == State::Failed) {
        m_title->setText(tr("This could not be read"));
        m_hint->setText(items::errorText(m_error));
        m_button->setText(tr("Try again"));
    }
}

void StateStack::showPanel(State state, const QString& iconName)
{
    m_state = state;
    m_iconName = iconName;
    m_icon->setPixmap(lineIcon(iconName).pixmap(iconSide));
    setCurrentIndex(1);
}

} // namespace guanlan::ui
