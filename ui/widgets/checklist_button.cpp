// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checklist_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int popupWidth = 300;
constexpr int popupHeight = 400;
constexpr int textWidth = 190;

} // namespace

QString withArrow(const QString& text) { return text + QStringLiteral("  ▾"); }

ChecklistButton::ChecklistButton(const QString& iconName, QWidget* parent)
    : QToolButton{parent}
    , m_popup{new QFrame{this, Qt::Popup}}
    , m_filter{new QLineEdit}
    , m_list{new QListWidget}
    , m_clear{new QToolButton}
{
    setIcon(lineIcon(iconName));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setMinimumHeight(metrics::controlHeight);
    auto* column = new QVBoxLayout{m_popup};
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    column->addWidget(m_clear);
    m_popup->setFixedSize(popupWidth, popupHeight);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_filter->setClearButtonEnabled(true);
    m_clear->setAutoRaise(true);
    connect(this, &QToolButton::clicked, this, &ChecklistButton::openPopup);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    });
    connect(m_list, &QListWidget::itemChanged, this, &ChecklistButton::take);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_popup->hide();
        if (m_chosen.isEmpty()) return;
        setChosen({});
        Q_EMIT chosenChanged();
    });
    m_filter->setPlaceholderText(tr("Filter"));
    m_clear->setText(tr("Show all"));
}

void ChecklistButton::setChoices(const QList<Choice>& choices)
{
    m_choices = choices;
    showChosen();
}

void ChecklistButton::setChosen(const QStringList& keys)
{
    m_chosen = keys;
    showChosen();
}

void ChecklistButton::setTexts(const QString& all, const QString& several)
{
    m_all = all;
    m_several = several;
    setAccessibleName(all);
    showChosen();
}

void ChecklistButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m_filter->setPlaceholderText(tr("Filter"));
    m_clear->setText(tr("Show all"));
}

void ChecklistButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down) openPopup();
    else QToolButton::keyPressEvent(event);
}

void ChecklistButton::openPopup()
{
    showChosen(); // A click has toggled the button.
    m_filling = true;
    m_list->clear();
    for (const Choice& choice : m_choices) {
        auto* item = new QListWidgetItem{choice.text, m_list};
        item->setData(Qt::UserRole, choice.key);
        item->setToolTip(choice.toolTip);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(choice.key) ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    m_filter->clear();
    m_popup->move(mapToGlobal(QPoint{0, height() + 2}));
    m_popup->show();
    m_filter->setFocus();
}

void ChecklistButton::take(QListWidgetItem* item)
{
    if (m_filling) return;
    const QString key = item->data(Qt::UserRole).toString();
    m_chosen.removeAll(key);
    if (item->checkState() == Qt::Checked) m_chosen.append(key);
    showChosen();
    Q_EMIT chosenChanged();
}

void ChecklistButton::showChosen()
{
    QString text = m_all;
    if (m_chosen.size() == 1) text = textOf(m_chosen.first());
    else if (m_chosen.size() > 1) text = m_several.arg(m_chosen.size());
    setText(withArrow(fontMetrics().elidedText(text, Qt::ElideRight, textWidth)));
    setChecked(!m_chosen.isEmpty());
}

QString ChecklistButton::textOf(const QString& key) const
{
    for (const Choice& choice : m_choices)
        if (choice.key == key) return choice.text;
    return key;
}

} // namespace guanlan::ui
