// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/navigation.h"

#include "ui/frame/navigation_button.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int navigationWidth = 176;
constexpr int headHeight = 56;
constexpr int logoSide = 24;

} // namespace

Navigation::Navigation(QWidget* parent)
    : QWidget{parent}
    , m_group{new QButtonGroup{this}}
    , m_column{new QVBoxLayout{this}}
    , m_name{new PlainLabel{TextRole::Title, this}}
{
    m_column->setContentsMargins(0, headHeight + 8, 0, 8);
    m_column->setSpacing(2);
    m_column->addStretch();
    makeRoom();
    retranslate();
}

/// As wide as text is large.
void Navigation::makeRoom()
{
    const int wide = qRound(navigationWidth * (1 + (textScale() - 1) / 2));
    setFixedWidth(wide);
    m_name->setGeometry(18 + logoSide + 9, 0, wide - 60, headHeight);
}

void Navigation::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) makeRoom();
}

const QStringList& Navigation::order()
{
    static const QStringList ids{QStringLiteral("overview"), QStringLiteral("institutions"), QStringLiteral("credential"),
        QStringLiteral("findings"), QStringLiteral("events"), QStringLiteral("reports"), QStringLiteral("sources"),
        QStringLiteral("settings")};
    return ids;
}

void Navigation::addPage(const QString& id, const QString& title)
{
    auto* button = new NavigationButton{id, this};
    const qsizetype place = order().indexOf(id);
    int index = 0;
    for (auto known = m_buttons.cbegin(); known != m_buttons.cend(); ++known)
        if (order().indexOf(known.key()) < place) ++index;
    m_column->insertWidget(index, button);
    m_group->addButton(button);
    m_buttons.insert(id, button);
    connect(button, &NavigationButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
    setTitle(id, title);
}

void Navigation::setTitle(const QString& id, const QString& title)
{
    NavigationButton* button = m_buttons.value(id);
    if (!button) return;
    button->setText(title);
    button->setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(title).arg(order().indexOf(id) + 1));
    button->setAccessibleName(title);
}

void Navigation::setCurrent(const QString& id)
{
    if (NavigationButton* button = m_buttons.value(id)) return button->setChecked(true);
    // A page without a button: none is the one shown.
    m_group->setExclusive(false);
    if (QAbstractButton* shown = m_group->checkedButton()) shown->setChecked(false);
    m_group->setExclusive(true);
}

void Navigation::setBadge(const QString& id, const QString& text)
{
    if (NavigationButton* button = m_buttons.value(id)) button->setBadge(text);
}

void Navigation::retranslate() { m_name->setText(tr("Guanlan")); }

void Navigation::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().surface);
    painter.setPen(tokens().line);
    painter.drawLine(width() - 1, 0, width() - 1, height());
    lineIcon(QStringLiteral("logo")).paint(&painter, {18, (headHeight - logoSide) / 2, logoSide, logoSide}, Qt::AlignCenter,
        QIcon::Normal, QIcon::On);
}

} // namespace guanlan::ui
