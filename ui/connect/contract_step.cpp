// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/contract_step.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/connect/contract_row.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plain_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr std::size_t mostContracts = 12;
constexpr int startWidth = 160;

} // namespace

ContractStep::ContractStep(items::ChainConnector& connector, QWidget* parent)
    : WizardStep{parent}
    , m_connector{connector}
    , m_profiles{connector.profiles()}
    , m_rows{new QVBoxLayout}
    , m_add{new QPushButton{tr("Add a contract")}}
    , m_profile{new QPushButton{tr("Profile from a file…")}}
    , m_chainFile{new QPushButton{tr("As in a chain file…")}}
    , m_start{new QLineEdit}
    , m_note{new PlainLabel{TextRole::Muted}}
{
    layOut();
    m_start->setText(QStringLiteral("0"));
    m_start->setFixedWidth(startWidth);
    m_start->setAccessibleName(tr("Read from block"));
    m_start->setObjectName(QStringLiteral("startBlock"));
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("contractNote"));
    connect(m_add, &QPushButton::clicked, this, [this] { addRow()->setFocus(); });
    connect(m_start, &QLineEdit::textChanged, this, [this] { showState(); });
    connect(m_profile, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Choose a profile"), {}, tr("Profiles (*.json)"));
        if (!path.isEmpty()) takeProfile(path);
    });
    connect(m_chainFile, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Choose a chain file"), {}, tr("Chain files (*.json)"));
        if (!path.isEmpty()) takeChainFile(path);
    });
    setFocusProxy(addRow());
}

void ContractStep::layOut()
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new PlainLabel{tr("Contracts"), TextRole::Body});
    column->addLayout(m_rows);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_profile, m_chainFile}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_add->setIcon(lineIcon(QStringLiteral("plus")));
    m_profile->setToolTip(tr("For contracts that no profile here knows: a JSON file that says what their events mean"));
    m_chainFile->setToolTip(tr("Takes over the contracts, schemas and institutions that another chain file names"));
    column->addLayout(buttons);
    column->addSpacing(12);
    auto* startLabel = new PlainLabel{tr("Read from block"), TextRole::Body};
    startLabel->setBuddy(m_start);
    column->addWidget(startLabel);
    column->addWidget(m_start);
    column->addWidget(m_note);
    column->addStretch(1);
}

QString ContractStep::title() const { return tr("Contracts"); }

QString ContractStep::explanation() const
{
    return tr("Which contracts hold the anchors, and what reads their events. Others' contracts with the same events are noticed, but not believed.");
}

std::optional<std::uint64_t> ContractStep::startBlock() const
{
    bool good = false;
    const qulonglong number = m_start->text().trimmed().toULongLong(&good);
    return good ? std::optional<std::uint64_t>{number} : std::nullopt;
}

bool ContractStep::isComplete() const
{
    const bool some = std::ranges::any_of(m_contracts, [](const ContractRow* row) { return row->isSound(); });
    return some && startBlock() && std::ranges::all_of(m_contracts, [](const ContractRow* row) { return row->isBlank() || row->isSound(); });
}

void ContractStep::fill(items::ChainDraft& draft) const
{
    draft.startBlock = startBlock().value_or(0);
    draft.like = m_like;
    draft.contracts.clear();
    draft.ownProfiles.clear();
    for (const ContractRow* row : m_contracts)
        if (!row->isBlank()) draft.contracts.push_back(row->entry());
    for (const items::ProfileChoice& profile : m_profiles) {
        const bool used = std::ranges::any_of(draft.contracts, [&](const items::ContractEntry& each) { return each.profile == profile.name; });
        if (used && !profile.isBuiltIn) draft.ownProfiles.push_back(profile);
    }
}

void ContractStep::takeProfile(const QString& path)
{
    const auto read = m_connector.readProfile(path);
    if (!read) return showState(items::errorText(read.error()));
    std::erase_if(m_profiles, [&](const items::ProfileChoice& each) { return each.name == read->name; });
    m_profiles.push_back(*read);
    for (ContractRow* row : m_contracts) row->addProfile(*read);
    ContractRow* row = m_contracts.back()->isBlank() ? m_contracts.back() : addRow();
    row->setEntry({read->name, {}});
    showState(tr("The profile “%1” can be chosen now.").arg(items::visibleText(read->name)));
}

void ContractStep::takeChainFile(const QString& path)
{
    const auto contracts = m_connector.contractsOf(path);
    if (!contracts) return showState(items::errorText(contracts.error()));
    m_like.clear(); // Until all of it is taken over.
    while (!m_contracts.empty()) removeRow(m_contracts.back());
    for (const items::ContractEntry& entry : *contracts) {
        const bool known = std::ranges::any_of(m_profiles, [&](const items::ProfileChoice& each) { return each.name == entry.profile; });
        const auto beside = known ? Result<items::ProfileChoice>{items::ProfileChoice{}}
                                  : m_connector.readProfile(QFileInfo{path}.absolutePath() + QLatin1Char{'/'} + entry.profile + QStringLiteral(".json"));
        if (!beside) return addRow(), showState(items::errorText(beside.error()));
        if (!known) m_profiles.push_back(*beside);
        addRow()->setEntry(entry);
    }
    if (m_contracts.empty()) addRow();
    m_like = path;
    showState(tr("Contracts, schemas and institutions are taken over from %1.").arg(items::visibleText(QFileInfo{path}.fileName())));
}

ContractRow* ContractStep::addRow()
{
    auto* row = new ContractRow{m_profiles};
    m_contracts.push_back(row);
    m_rows->addWidget(row);
    connect(row, &ContractRow::changed, this, [this] { showState(); });
    connect(row, &ContractRow::removeRequested, this, [this, row] {
        removeRow(row);
        m_add->setFocus();
    });
    showState();
    return row;
}

void ContractStep::removeRow(ContractRow* row)
{
    std::erase(m_contracts, row);
    row->disconnect(this);
    row->hide();
    row->deleteLater();
    showState();
}

void ContractStep::showState(const QString& message)
{
    for (ContractRow* row : m_contracts) row->setRemovable(m_contracts.size() > 1);
    m_add->setEnabled(m_contracts.size() < mostContracts);
    const bool unsound = std::ranges::any_of(m_contracts, [](const ContractRow* row) { return !row->isBlank() && !row->isSound(); });
    const auto start = startBlock();
    if (!message.isEmpty()) m_note->setText(message);
    else if (unsound) m_note->setText(tr("An address is 0x and 40 hex digits."));
    else if (!start) m_note->setText(tr("A block is a whole number; 0 reads everything."));
    else if (*start > 0) m_note->setText(tr("What is read from above the genesis block is never called proven: no link leads to the pinned hash. 0 reads everything."));
    else m_note->clear();
    Q_EMIT completeChanged();
}

} // namespace guanlan::ui
