// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/genesis_step.h"

#include "models/items/text.h"
#include "ui/connect/node_row.h"
#include "ui/desk/field_list.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

QString namesOf(const items::GenesisGroup& group)
{
    QStringList names;
    for (const QString& name : group.operators) names += items::visibleText(name);
    return names.join(GenesisStep::tr(", "));
}

} // namespace

GenesisStep::GenesisStep(QWidget* parent)
    : WizardStep{parent}
    , m_standing{new PlainLabel{TextRole::Section}}
    , m_chains{new FieldList}
    , m_knownLabel{new PlainLabel{TextRole::Body}}
    , m_known{new QLineEdit}
    , m_knownNote{new PlainLabel{TextRole::Muted}}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (PlainLabel* label : {m_standing, m_knownLabel, m_knownNote}) label->setWordWrap(true);
    m_standing->setObjectName(QStringLiteral("genesisStanding"));
    m_knownNote->setObjectName(QStringLiteral("genesisNote"));
    m_known->setObjectName(QStringLiteral("knownGenesis"));
    m_known->setFont(idFont());
    m_known->setMaxLength(80);
    m_known->setPlaceholderText(QStringLiteral("0x…"));
    m_known->setAccessibleName(tr("Genesis hash from elsewhere"));
    m_knownLabel->setBuddy(m_known);
    column->addWidget(m_standing);
    column->addWidget(plainScrollAtTop(m_chains), 1); // Many validators, several chains.
    column->addSpacing(4);
    column->addWidget(m_knownLabel);
    column->addWidget(m_known);
    column->addWidget(m_knownNote);
    setFocusProxy(m_known);
    connect(m_known, &QLineEdit::textChanged, this, [this] {
        m_knownNote->setText(knownText());
        Q_EMIT completeChanged();
    });
}

QString GenesisStep::title() const { return tr("Genesis block"); }

QString GenesisStep::explanation() const
{
    return tr("Everything that is read later is proven back to this block. Its hash is pinned in the chain file and never asked of a node again.");
}

void GenesisStep::setNodes(const std::vector<items::TestedNode>& nodes)
{
    m_verdict = items::judgeGenesis(nodes);
    fill();
    Q_EMIT completeChanged();
}

const items::GenesisGroup* GenesisStep::pinned() const
{
    const QString text = m_known->text().trimmed();
    if (text.isEmpty()) return items::mayPin(m_verdict, std::nullopt);
    const auto known = parseId<BlockHash>(text.toStdString());
    return known ? items::mayPin(m_verdict, known) : nullptr;
}

QString GenesisStep::standingText() const
{
    switch (m_verdict.standing) {
    case items::GenesisStanding::Nobody: return tr("✕ No node answered.");
    case items::GenesisStanding::OneWord:
        return tr("· This rests on the word of one operator alone: %1.").arg(namesOf(m_verdict.groups.front()));
    case items::GenesisStanding::Agreed:
        return tr("✓ %1 operators gave the same genesis block independently.").arg(m_verdict.groups.front().operators.size());
    case items::GenesisStanding::Parted: return tr("✕ These nodes are not of one chain.");
    }
    return {};
}

void GenesisStep::fill()
{
    m_standing->setText(standingText());
    m_chains->clear();
    for (const items::GenesisGroup& group : m_verdict.groups) {
        m_chains->addText(tr("Operators"), namesOf(group));
        m_chains->addId(tr("Genesis hash"), items::fullId(group.genesis));
        m_chains->addText(tr("Chain id"), QString::number(group.chainId));
        m_chains->addText(tr("Seals"), sealingText(group.furthest));
        QStringList members;
        for (const Address& member : group.furthest.validators) members += items::fullId(member);
        const bool nobody = members.isEmpty() && group.furthest.consensus != QStringLiteral("none");
        if (nobody) members += tr("The genesis block lists nobody: a contract holds them. Name them in the chain file by hand before it is read.");
        if (!members.isEmpty()) m_chains->addText(tr("Validators"), members.join(QLatin1Char{'\n'}));
    }
    const bool agreed = m_verdict.standing == items::GenesisStanding::Agreed;
    m_knownLabel->setText(agreed
            ? tr("If you know the genesis hash from elsewhere, too, enter it to compare (not needed):")
            : tr("Ask the consortium for its genesis hash by another way (its founding papers, a signed letter, another member), and enter it:"));
    m_knownNote->setText(knownText());
}

QString GenesisStep::knownText() const
{
    const QString text = m_known->text().trimmed();
    const bool agreed = m_verdict.standing == items::GenesisStanding::Agreed;
    if (text.isEmpty() && agreed) return {};
    if (text.isEmpty()) return tr("Without it nothing is pinned: whoever runs that node could show you any chain.");
    if (!parseId<BlockHash>(text.toStdString())) return tr("A hash is 0x and 64 hex digits.");
    const items::GenesisGroup* group = pinned();
    if (!group) return tr("✕ No node that answered has this genesis block. Do not go on before that is explained.");
    if (m_verdict.groups.size() > 1) return tr("✓ It is the one of %1. The other nodes are left out of the chain file.").arg(namesOf(*group));
    return tr("✓ It is the one that was answered.");
}

} // namespace guanlan::ui
