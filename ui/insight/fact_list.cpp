// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/fact_list.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/empty_layout.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

namespace guanlan::ui {

FactList::FactList(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::pageMargin);
    m_grid->setVerticalSpacing(metrics::grid);
    m_grid->setColumnStretch(2, 1);
}

void FactList::setFacts(const std::vector<items::IdentityFact>& facts)
{
    emptyLayout(*m_grid);
    for (std::size_t i = 0; i < facts.size(); ++i) add(int(i), facts[i]);
}

void FactList::add(int row, const items::IdentityFact& fact)
{
    m_grid->addWidget(new PlainLabel{fact.label, TextRole::Muted}, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    QWidget* value = nullptr;
    if (fact.id.isEmpty()) {
        value = new PlainLabel{fact.value, TextRole::Body};
    } else {
        auto* id = new IdLabel;
        id->setId(fact.id);
        value = id;
    }
    value->setObjectName(QStringLiteral("fact_") + fact.name);
    m_grid->addWidget(value, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    QStringList notes;
    if (!fact.before.isEmpty()) notes += fact.before == QStringLiteral("—") ? tr("● new") : tr("● changed, before: %1").arg(fact.before);
    if (!fact.since.isEmpty()) notes += fact.since;
    auto* note = new PlainLabel{notes.join(QStringLiteral(" · ")), TextRole::Small};
    note->setObjectName(QStringLiteral("factNote_") + fact.name);
    if (!fact.before.isEmpty()) note->setInk(Ink::Link); // The one marked thing of the view.
    note->setElided(Qt::ElideRight);
    m_grid->addWidget(note, row, 2);
}

} // namespace guanlan::ui
