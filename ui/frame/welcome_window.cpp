// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/welcome_window.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/frame/appearance.h"
#include "ui/frame/font_notice.h"
#include "ui/frame/language.h"
#include "ui/frame/recent_workspaces.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/empty_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int columnWidth = 860, logoSide = 40, messageMark = 18, waySpacing = 16;

QToolButton* quietButton(const char* icon)
{
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(lineIcon(QLatin1String{icon}));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(metrics::controlHeight);
    return button;
}

/// An icon that follows the theme and does nothing.
QToolButton* mark(const char* icon, int side)
{
    auto* shown = quietButton(icon);
    shown->setToolButtonStyle(Qt::ToolButtonIconOnly);
    shown->setIconSize({side, side});
    shown->setFocusPolicy(Qt::NoFocus);
    shown->setAttribute(Qt::WA_TransparentForMouseEvents);
    return shown;
}

} // namespace

WelcomeWindow::WelcomeWindow(QWidget* parent)
    : QWidget{parent}
    , m_name{new PlainLabel{TextRole::Figure}}
    , m_about{new PlainLabel{TextRole::Muted}}
    , m_language{quietButton("language")}
    , m_theme{quietButton("moon")}
    , m_messageCard{new Card}
    , m_message{new PlainLabel{TextRole::Body}}
    , m_recentTitle{new PlainLabel{TextRole::Section}}
    , m_recentList{new QWidget}
    , m_recentRows{new QVBoxLayout{m_recentList}}
    , m_waysTitle{new PlainLabel{TextRole::Section}}
    , m_demonstration{new ChoiceCard{ChoiceCard::Form::Upright, QStringLiteral("play")}}
    , m_open{new ChoiceCard{ChoiceCard::Form::Upright, QStringLiteral("folder")}}
    , m_connect{new ChoiceCard{ChoiceCard::Form::Upright, QStringLiteral("link")}}
    , m_reopen{new QCheckBox}
    , m_version{new PlainLabel{TextRole::Small}}
{
    resize(1000, 640);
    setMinimumSize(760, 560);
    setWindowIcon(lineIcon(QStringLiteral("logo")));
    layOut();
    connect(m_demonstration, &ChoiceCard::clicked, this, &WelcomeWindow::demonstrationRequested);
    connect(m_open, &ChoiceCard::clicked, this, &WelcomeWindow::chooseFile);
    connect(m_connect, &ChoiceCard::clicked, this, &WelcomeWindow::chainRequested);
    connect(m_reopen, &QCheckBox::toggled, this, &setReopensLast);
    retranslate();
}

void WelcomeWindow::layOut()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(32, 28, 32, 20);
    column->setSpacing(metrics::gap);
    m_recentRows->setContentsMargins(0, 0, 0, 0);
    m_recentRows->setSpacing(8);
    buildMessage();
    column->addWidget(buildHead());
    column->addWidget(new FontNotice);
    column->addWidget(m_messageCard);
    column->addSpacing(8);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recentList);
    column->addSpacing(8);
    column->addWidget(m_waysTitle);
    column->addWidget(buildWays());
    column->addStretch(1);
    column->addWidget(buildFoot());
    content->setMaximumWidth(columnWidth + 64);

    auto* middle = new QWidget;
    auto* row = new QHBoxLayout{middle};
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(plainScroll(middle)); // A small screen, many recent ones, a large font.
}

void WelcomeWindow::buildMessage()
{
    auto* row = new QHBoxLayout{m_messageCard};
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(12);
    row->addWidget(m_warning = mark("warning", messageMark));
    row->addWidget(m_clock = mark("clock", messageMark));
    row->addWidget(m_message, 1);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("welcomeMessage"));
    m_messageCard->hide();
}

QWidget* WelcomeWindow::buildHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout{head};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_about->setWordWrap(true);
    words->addWidget(m_name);
    words->addWidget(m_about);
    row->addWidget(mark("logo", logoSide));
    row->addLayout(words, 1);
    row->addWidget(m_theme, 0, Qt::AlignTop);
    row->addWidget(m_language, 0, Qt::AlignTop);
    connect(m_language, &QToolButton::clicked, this, [] {
        const bool chinese = language() == items::Language::Chinese;
        useAppearance({chinese ? items::Language::English : items::Language::Chinese, theme()});
    });
    connect(m_theme, &QToolButton::clicked, this, [] {
        const auto next = theme() == Theme::Light ? Theme::Dark : theme() == Theme::Dark ? Theme::HighContrast : Theme::Light;
        useAppearance({language(), next});
    });
    return head;
}

QWidget* WelcomeWindow::buildWays()
{
    auto* ways = new QWidget;
    auto* row = new QHBoxLayout{ways};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(waySpacing);
    m_demonstration->setObjectName(QStringLiteral("wayDemonstration"));
    m_open->setObjectName(QStringLiteral("wayOpen"));
    m_connect->setObjectName(QStringLiteral("wayConnect"));
    for (ChoiceCard* way : {m_demonstration, m_open, m_connect}) row->addWidget(way, 1);
    return ways;
}

QWidget* WelcomeWindow::buildFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout{foot};
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reopen);
    row->addStretch();
    row->addWidget(m_version);
    m_reopen->setChecked(reopensLast());
    return foot;
}

void WelcomeWindow::setError(const std::optional<Error>& error)
{
    if (error) m_said = *error;
    else m_said = std::monostate{};
    say();
}

void WelcomeWindow::showOpening()
{
    m_said = Opening{};
    say();
}

void WelcomeWindow::say()
{
    const bool isOpening = std::holds_alternative<Opening>(m_said);
    const Error* error = std::get_if<Error>(&m_said);
    m_message->setText(isOpening ? tr("Opening…") : error ? items::errorText(*error) : QString{});
    m_warning->setVisible(error);
    m_clock->setVisible(isOpening);
    m_messageCard->setVisible(isOpening || error);
}

void WelcomeWindow::showRecent()
{
    const QWidget* focused = QApplication::focusWidget();
    const bool hadFocus = focused && m_recentList->isAncestorOf(focused);
    emptyLayout(*m_recentRows);
    const auto all = recentWorkspaces();
    for (const RecentWorkspace& recent : all) addRecent(recent);
    m_recentTitle->setVisible(!all.empty());
    m_recentList->setVisible(!all.empty());
    m_reopen->setVisible(!all.empty());
    m_waysTitle->setText(all.empty() ? tr("How would you like to begin?") : tr("Or begin otherwise"));
    m_reopen->setChecked(reopensLast());
    if (hadFocus) focusFirst();
}

void WelcomeWindow::addRecent(const RecentWorkspace& recent)
{
    const QFileInfo file{recent.path};
    auto* line = new QWidget;
    auto* row = new QHBoxLayout{line};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* card = new ChoiceCard{ChoiceCard::Form::Row, recent.isThere ? QStringLiteral("shield") : QStringLiteral("warning")};
    card->setObjectName(QStringLiteral("recentWorkspace"));
    const QString opened = recent.opened > 0
        ? tr("Last opened %1").arg(items::formatMinute(recent.opened, items::DisplayZone::Shanghai)) : QString{};
    card->setWords(items::visibleText(file.fileName()), items::visibleText(file.absolutePath()),
        recent.isThere ? opened : tr("Not there: moved, deleted, or on a drive that is not connected"));
    card->setToolTip(items::plainToolTip(items::visibleText(recent.path)));
    card->setEnabled(recent.isThere);
    auto* forget = quietButton("close");
    forget->setToolButtonStyle(Qt::ToolButtonIconOnly);
    forget->setObjectName(QStringLiteral("forgetWorkspace"));
    forget->setToolTip(tr("Take off this list; the file stays"));
    forget->setAccessibleName(tr("Take %1 off this list").arg(items::visibleText(file.fileName())));
    row->addWidget(card, 1);
    row->addWidget(forget);
    m_recentRows->addWidget(line);
    line->show(); // At once, so that it can take the focus.
    connect(card, &ChoiceCard::clicked, this, [this, path = recent.path] { Q_EMIT workspaceRequested(path); });
    connect(forget, &QToolButton::clicked, this, [this, path = recent.path] {
        forgetWorkspace(path);
        showRecent();
        focusFirst();
    });
}

void WelcomeWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a workspace"), {}, tr("Workspaces (*.guanlan *.glw *.glan);;All files (*)"));
    if (!path.isEmpty()) Q_EMIT workspaceRequested(path);
}

void WelcomeWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showRecent();
    focusFirst();
}

void WelcomeWindow::focusFirst()
{
    for (ChoiceCard* card : findChildren<ChoiceCard*>(QStringLiteral("recentWorkspace")))
        if (card->isEnabled() && card->isVisibleTo(this)) return card->setFocus();
    m_demonstration->setFocus();
}

/// Arrows walk, too: the ways lie beside each other, the recent ones below each other.
void WelcomeWindow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: focusNextChild(); return;
    case Qt::Key_Left:
    case Qt::Key_Up: focusPreviousChild(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void WelcomeWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) nameTheme();
}

void WelcomeWindow::nameTheme()
{
    const QString themes[] = {tr("Light"), tr("Dark"), tr("High contrast")};
    m_theme->setText(themes[int(theme())]);
    m_theme->setAccessibleName(tr("Theme: %1").arg(themes[int(theme())]));
    m_theme->setToolTip(tr("Light, dark, high contrast"));
}

void WelcomeWindow::retranslate()
{
    setWindowTitle(tr("Guanlan: supervision of digital identities"));
    m_name->setText(tr("Guanlan"));
    m_about->setText(tr("What institutions anchored on a consortium chain: proven, rebuilt and judged on this computer."));
    m_language->setText(language() == items::Language::Chinese ? QStringLiteral("English") : QStringLiteral("中文")); // Each in its own words.
    m_language->setAccessibleName(tr("Switch to Chinese"));
    nameTheme();
    m_recentTitle->setText(tr("Workspaces that were open before"));
    m_demonstration->setWords(tr("Try the demonstration"),
        tr("A consortium of securities firms, banks and a platform over six months, with findings to look into. It needs no network and leaves nothing behind."));
    m_open->setWords(tr("Open a workspace"), tr("A file that was made here or by 'guanlan sync'. Encrypted ones ask for their passphrase."));
    m_connect->setWords(tr("Connect a chain"),
        tr("Name your consortium's nodes. They are tested and compared with each other, and everything is verified as it is read."));
    m_reopen->setText(tr("Open the last workspace when the program starts"));
    m_version->setText(tr("Version %1").arg(QStringLiteral(GUANLAN_VERSION)));
    showRecent();
    say();
}

} // namespace guanlan::ui
