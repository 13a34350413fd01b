// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/decision_box.h"

#include "models/items/case_text.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/pasted_text.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QDateTime>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace guanlan::ui {
namespace {

constexpr int longestLine = 2000; ///< Characters: at most four bytes each, as the log takes them.

} // namespace

DecisionBox::DecisionBox(QWidget* parent)
    : QWidget{parent}
    , m_status{new PlainLabel{TextRole::Body}}
    , m_question{new PlainLabel{TextRole::Small}}
    , m_buttons{new QWidget}
    , m_asking{new QWidget}
    , m_line{new QLineEdit}
    , m_send{new QToolButton}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    m_status->setWordWrap(true);
    m_status->setObjectName(QStringLiteral("caseStatus"));
    auto* flow = new FlowLayout{m_buttons}; // Larger text takes more lines.
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    flow->setColumns(textScale() > 1.2 ? 0 : 3); // What needs no equal columns takes fewer lines.
    auto* asking = new QGridLayout{m_asking};
    asking->setContentsMargins(0, 0, 0, 0);
    asking->setSpacing(6);
    m_question->setWordWrap(true);
    asking->addWidget(m_question, 0, 0, 1, 2);
    asking->addWidget(m_line, 1, 0);
    asking->addWidget(m_send, 1, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_status), m_buttons, m_asking}) column->addWidget(part);
    m_asking->hide();
    m_line->setObjectName(QStringLiteral("caseLine"));
    m_line->setMaxLength(longestLine);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, &DecisionBox::send);
    connect(m_send, &QToolButton::clicked, this, &DecisionBox::send);
    retranslate();
}

void DecisionBox::setActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setFocusPolicy(Qt::TabFocus); // A click leaves the focus with the table, where the keys act.
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const auto follow = [this, action, button] {
            button->setText(shownOf(*action));
            button->setToolTip(items::plainToolTip(action->text()));
            button->setAccessibleName(action->text());
            button->setEnabled(action->isEnabled());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        m_buttons->layout()->addWidget(button);
    }
}

/// "Confirm  C": the short name, and the key that does it.
QString DecisionBox::shownOf(const QAction& action) const
{
    const QString keys = action.shortcut().toString(QKeySequence::PortableText);
    return action.iconText() + (keys.isEmpty() ? QString{} : QStringLiteral("  ") + keys);
}

void DecisionBox::setCase(const CaseState& state, items::DisplayZone zone, int chosen)
{
    m_state = state;
    m_zone = zone;
    m_chosen = chosen;
    showState();
}

void DecisionBox::setRefusal(const QString& reason)
{
    m_refusal = reason;
    showState();
}

void DecisionBox::showState()
{
    QStringList parts;
    if (m_chosen > 1) {
        parts += tr("%1 findings chosen").arg(items::formatCount(m_chosen));
    } else {
        parts += items::stateLabel(m_state, QDateTime::currentSecsSinceEpoch(), m_zone, items::StateForm::Full);
        parts += m_state.assignee.empty() ? tr("assigned to nobody") : tr("assigned to %1").arg(items::assigneeLabel(m_state));
        if (m_state.notes > 0) parts += tr("notes: %1").arg(items::formatCount(m_state.notes));
    }
    const QString status = parts.join(QStringLiteral(" · "));
    m_status->setText(m_refusal.isEmpty() ? status : status + QChar{u'\n'} + m_refusal);
}

void DecisionBox::ask(const QString& question, const QString& proposal, std::function<QString(const QString&)> take)
{
    m_take = std::move(take);
    m_question->setText(question);
    m_line->setText(proposal);
    m_line->selectAll();
    m_line->setAccessibleName(question);
    m_asking->show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

bool DecisionBox::isAsking() const { return !m_asking->isHidden(); }

void DecisionBox::send()
{
    const QString text = withoutLineEnds(m_line->text()).trimmed();
    if (text.isEmpty() || !m_take) return;
    const QString wrong = m_take(text);
    if (wrong.isEmpty()) endAsking();
    else m_question->setText(wrong);
}

void DecisionBox::endAsking()
{
    m_take = nullptr;
    m_asking->hide();
    m_line->clear();
    Q_EMIT asked();
}

bool DecisionBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endAsking();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DecisionBox::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter{this};
    painter.setPen(tokens().line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void DecisionBox::retranslate()
{
    m_send->setText(tr("Enter"));
    m_send->setToolTip(tr("Write it into the log (Enter); Esc leaves it"));
    showState();
    if (isAsking()) endAsking(); // Its question is in the other language.
}

} // namespace guanlan::ui
