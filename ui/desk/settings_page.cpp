// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/settings_page.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "ui/desk/log_dialog.h"
#include "ui/desk/field_list.h"
#include "ui/desk/keys_card.h"
#include "ui/desk/leaving_card.h"
#include "ui/desk/operator_name.h"
#include "ui/desk/rules_dialog.h"
#include "ui/desk/workspace_card.h"
#include "ui/frame/appearance.h"
#include "ui/frame/font_notice.h"
#include "ui/frame/language.h"
#include "ui/frame/recent_workspaces.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/section_header.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace guanlan::ui {
namespace {

constexpr int columnWidth = 720;
constexpr int choiceWidth = 260;

QGridLayout* settingsGrid(Card& card)
{
    auto* grid = new QGridLayout{&card};
    grid->setContentsMargins(16, 8, 16, 16);
    grid->setVerticalSpacing(10);
    grid->setHorizontalSpacing(12);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(2, 1);
    return grid;
}

void openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

SettingsPage::SettingsPage(items::DataHub& hub, items::CaseDesk& cases, const SessionInfo& session, items::WorkspaceKeeper* keeper, QWidget* parent)
    : Page{hub, parent}
    , m_cases{cases}
    , m_lookHeader{new SectionHeader}
    , m_workHeader{new SectionHeader}
    , m_aboutHeader{new SectionHeader}
    , m_languageLabel{new PlainLabel{TextRole::Body}}
    , m_themeLabel{new PlainLabel{TextRole::Body}}
    , m_textLabel{new PlainLabel{TextRole::Body}}
    , m_zoneLabel{new PlainLabel{TextRole::Body}}
    , m_language{new QComboBox}
    , m_theme{new QComboBox}
    , m_text{new QComboBox}
    , m_zone{new QComboBox}
    , m_operatorLabel{new PlainLabel{TextRole::Body}}
    , m_operator{new QLineEdit}
    , m_operatorNote{new PlainLabel{TextRole::Small}}
    , m_log{new QPushButton}
    , m_rulesButton{new QPushButton}
    , m_reopen{new QCheckBox}
    , m_workspace{new WorkspaceCard{session, keeper}}
    , m_keys{new KeysCard{cases, session, keeper}}
    , m_leaving{new LeavingCard{keeper}}
    , m_about{new FieldList}
{
    layOut();
    fillChoices();
    connectParts();
    retranslate();
}

/// Two columns, so that all of it is seen at once; with larger text it scrolls.
void SettingsPage::layOut()
{
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout{content};
    columns->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    columns->setSpacing(metrics::gap);
    for (const auto& cards : {std::array<Card*, 3>{lookCard(), workCard(), m_keys}, {m_workspace, m_leaving, aboutCard()}}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(metrics::gap);
        for (Card* card : cards) {
            card->setMaximumWidth(columnWidth);
            column->addWidget(card);
        }
        column->addStretch();
        columns->addLayout(column, 1);
    }
    auto* page = new QVBoxLayout{this};
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(plainScroll(content));
}

Card* SettingsPage::lookCard()
{
    auto* card = new Card;
    QGridLayout* grid = settingsGrid(*card);
    grid->addWidget(m_lookHeader, 0, 0, 1, 3);
    int row = 1;
    for (const auto& [label, choice] : {std::pair{m_languageLabel, m_language}, {m_themeLabel, m_theme}, {m_textLabel, m_text}, {m_zoneLabel, m_zone}}) {
        grid->addWidget(label, row, 0);
        grid->addWidget(choice, row++, 1);
        choice->setMinimumWidth(choiceWidth);
    }
    grid->addWidget(m_reopen, row, 0, 1, 3);
    return card;
}

Card* SettingsPage::workCard()
{
    auto* card = new Card;
    QGridLayout* grid = settingsGrid(*card);
    grid->addWidget(m_workHeader, 0, 0, 1, 3);
    grid->addWidget(m_operatorLabel, 1, 0);
    grid->addWidget(m_operator, 1, 1);
    grid->addWidget(m_operatorNote, 2, 1, 1, 2);
    m_operator->setMinimumWidth(choiceWidth);
    m_operator->setMaxLength(longestOperatorName);
    m_operator->setObjectName(QStringLiteral("operatorName"));
    m_operatorNote->setWordWrap(true);
    auto* leads = new QHBoxLayout;
    leads->setSpacing(metrics::grid * 2);
    m_log->setObjectName(QStringLiteral("openLog"));
    m_rulesButton->setObjectName(QStringLiteral("openRules"));
    leads->addWidget(m_log);
    leads->addWidget(m_rulesButton);
    leads->addStretch();
    grid->addLayout(leads, 3, 1, 1, 2);
    return card;
}

Card* SettingsPage::aboutCard()
{
    auto* card = new Card;
    auto* column = new QVBoxLayout{card};
    column->setContentsMargins(16, 8, 16, 16);
    column->addWidget(m_aboutHeader);
    column->addWidget(m_about);
    return card;
}

void SettingsPage::fillChoices()
{
    m_language->addItem(QStringLiteral("中文"), int(items::Language::Chinese)); // Each in its own words.
    m_language->addItem(QStringLiteral("English"), int(items::Language::English));
    for (const Theme each : {Theme::Light, Theme::Dark, Theme::HighContrast}) m_theme->addItem(QString{}, int(each));
    for (const int percent : {100, 125, 150}) m_text->addItem(QStringLiteral("%1 %").arg(percent), percent);
    m_text->setCurrentIndex(m_text->findData(rememberedTextPercent()));
    m_zone->addItem(QString{}, int(items::DisplayZone::Shanghai));
    m_zone->addItem(QStringLiteral("UTC"), int(items::DisplayZone::Utc));
    m_reopen->setChecked(reopensLast());
}

void SettingsPage::connectParts()
{
    connect(m_reopen, &QCheckBox::toggled, this, &setReopensLast);
    connect(m_language, &QComboBox::activated, this, &SettingsPage::useChoices);
    connect(m_theme, &QComboBox::activated, this, &SettingsPage::useChoices);
    connect(m_operator, &QLineEdit::editingFinished, this, [this] {
        rememberOperator(m_operator->text());
        m_operator->setText(rememberedOperator());
        Q_EMIT operatorChosen(m_operator->text());
    });
    connect(m_text, &QComboBox::activated, this, [this] { useTextPercent(m_text->currentData().toInt()); });
    connect(m_zone, &QComboBox::activated, this, [this] { Q_EMIT zoneChosen(items::DisplayZone(m_zone->currentData().toInt())); });
    connect(m_log, &QPushButton::clicked, this, [this] { openLog({}); });
    connect(m_workspace, &WorkspaceCard::revealsRequested, this, [this] { openLog(CaseAct::Reveal); });
    connect(m_rulesButton, &QPushButton::clicked, this, [this] {
        if (m_rules) openDialog(new RulesDialog{*m_rules, hub().directory().language(), window()});
    });
}

void SettingsPage::openLog(std::optional<CaseAct> only)
{
    openDialog(new LogDialog{m_cases, items::DisplayZone(m_zone->currentData().toInt()), only, window()});
}

void SettingsPage::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    m_rulesButton->setEnabled(m_rules != nullptr);
}

void SettingsPage::setScope(const items::ViewScope& scope) { m_zone->setCurrentIndex(m_zone->findData(int(scope.zone))); }

void SettingsPage::refresh()
{
    m_workspace->showSize();
    m_keys->refresh();
}

void SettingsPage::retranslate()
{
    m_lookHeader->setTitle(tr("Appearance"));
    m_workHeader->setTitle(tr("Work on findings"));
    m_aboutHeader->setTitle(tr("About"));
    m_operatorLabel->setText(tr("Operator"));
    m_operator->setAccessibleName(tr("Operator"));
    m_operator->setText(rememberedOperator());
    m_operatorNote->setText(tr("In this name decisions on findings are written into the case log."));
    m_log->setText(tr("Case log…"));
    m_log->setToolTip(tr("Who did what, when and why; and whether nothing was changed or removed since"));
    m_rulesButton->setText(tr("Rules in force…"));
    m_rulesButton->setToolTip(tr("Every rule with its parameters and source"));
    m_languageLabel->setText(tr("Language"));
    m_themeLabel->setText(tr("Theme"));
    m_textLabel->setText(tr("Text size"));
    m_zoneLabel->setText(tr("Time zone"));
    m_language->setAccessibleName(tr("Language"));
    m_theme->setAccessibleName(tr("Theme"));
    m_text->setAccessibleName(tr("Text size"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_theme->setItemText(0, tr("Light"));
    m_theme->setItemText(1, tr("Dark"));
    m_theme->setItemText(2, tr("High contrast"));
    m_zone->setItemText(0, tr("UTC+8 (Shanghai)"));
    m_reopen->setText(tr("Open the last workspace when the program starts"));
    m_language->setCurrentIndex(m_language->findData(int(language())));
    m_theme->setCurrentIndex(m_theme->findData(int(theme())));
    m_workspace->retranslate();
    m_keys->retranslate();
    m_leaving->retranslate();
    fillAbout();
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) m_theme->setCurrentIndex(m_theme->findData(int(theme())));
    Page::changeEvent(event);
}

void SettingsPage::useChoices()
{
    useAppearance({items::Language(m_language->currentData().toInt()), Theme(m_theme->currentData().toInt())});
}

void SettingsPage::fillAbout()
{
    m_about->clear();
    m_about->addText(tr("Program"), tr("Guanlan, supervision of digital identities on consortium chains"));
    m_about->addText(tr("Version"), QStringLiteral(GUANLAN_VERSION));
    m_about->addText(tr("Licence"), tr("GNU General Public License, version 3 or later"));
    if (!hasChineseFont())
        m_about->addText(tr("Fonts"), QLatin1String{noChineseFont});
}

} // namespace guanlan::ui
