// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/contract_row.h"

#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace guanlan::ui {
namespace {

constexpr int profileWidth = 250;

} // namespace

ContractRow::ContractRow(const std::vector<items::ProfileChoice>& profiles, QWidget* parent)
    : QWidget{parent}
    , m_profile{new QComboBox}
    , m_address{new QLineEdit}
    , m_remove{new QToolButton}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(8);
    m_profile->setFixedWidth(profileWidth);
    m_profile->setAccessibleName(tr("Profile that reads the contract"));
    m_address->setFont(idFont());
    m_address->setPlaceholderText(QStringLiteral("0x…"));
    m_address->setAccessibleName(tr("Address of the contract"));
    m_address->setObjectName(QStringLiteral("contractAddress"));
    m_remove->setIcon(lineIcon(QStringLiteral("close")));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_remove->setToolTip(tr("Leave this contract out"));
    m_remove->setAccessibleName(tr("Leave this contract out"));
    row->addWidget(m_profile);
    row->addWidget(m_address, 1);
    row->addWidget(m_remove);
    setFocusProxy(m_address);
    for (const items::ProfileChoice& profile : profiles) addProfile(profile);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ContractRow::changed);
    connect(m_address, &QLineEdit::textChanged, this, &ContractRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ContractRow::removeRequested);
}

items::ContractEntry ContractRow::entry() const { return {m_profile->currentData().toString(), m_address->text().trimmed()}; }

void ContractRow::setEntry(const items::ContractEntry& entry)
{
    m_profile->setCurrentIndex(m_profile->findData(entry.profile));
    m_address->setText(entry.address);
}

void ContractRow::addProfile(const items::ProfileChoice& profile)
{
    if (m_profile->findData(profile.name) >= 0) return;
    m_profile->addItem(items::visibleText(profile.name), profile.name);
}

bool ContractRow::isSound() const { return m_profile->currentIndex() >= 0 && parseId<Address>(entry().address.toStdString()).has_value(); }

void ContractRow::setRemovable(bool removable) { m_remove->setEnabled(removable); }

} // namespace guanlan::ui
