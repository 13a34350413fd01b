// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/standing_card.h"

#include "models/items/data_hub.h"
#include "ui/charts/chart_panel.h"
#include "ui/insight/flow_view.h"
#include "ui/insight/links.h"
#include "ui/insight/peer_view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/least_column.h"
#include "ui/widgets/section_header.h"

#include <QButtonGroup>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

namespace guanlan::ui {
namespace {

const QString partKey = QStringLiteral("institutions/standing");

} // namespace

StandingCard::StandingCard(items::DataHub& hub, QWidget* parent)
    : Card{parent}
    , m_hub{hub}
    , m_header{new SectionHeader}
    , m_parts{new QButtonGroup{this}}
    , m_stack{new QStackedWidget}
    , m_mix{new MixView}
    , m_flow{new FlowView}
    , m_peers{new PeerView}
    , m_panels{new ChartPanel{m_mix, m_mix->twin()}, new ChartPanel{m_flow, m_flow->twin()}, new ChartPanel{m_peers, m_peers->twin()}}
{
    auto* column = new LeastColumn{this};
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::grid * 2);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    for (ChartPanel* panel : m_panels) {
        panel->setBare();
        m_stack->addWidget(panel);
    }
    m_panels[Mix]->table()->setWidths({140, 72, 64});
    m_panels[Flow]->table()->setWidths({110, 80, 96});
    m_panels[Peers]->table()->setWidths({140, 64, 180, 220});
    for (int part = 0; part < PartCount; ++part) {
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_parts->addButton(button, part);
        m_header->addTool(button);
    }
    connect(m_parts, &QButtonGroup::idClicked, this, [this](int part) {
        QSettings{}.setValue(partKey, part);
        choose(part);
    });
    connect(m_flow, &FlowView::stageActivated, this, [this](const QString& condition) {
        Q_EMIT linkActivated(filteredEventsLink(QStringLiteral("issuer:%1 %2").arg(QString::fromStdString(toText(m_institution)), condition), {}, {}));
    });
    choose(std::clamp(QSettings{}.value(partKey, int(Mix)).toInt(), 0, PartCount - 1));
    retranslate();
}

void StandingCard::show(const InstitutionId& institution, const items::ViewScope& scope)
{
    m_institution = institution;
    m_scope = scope;
    m_question.cancel(); // An answer to an older question never arrives.
    m_question = items::askInstitutionStanding(m_hub, {institution, scope.from, scope.to, m_limits});
    items::whenAnswered(m_question, this, [this](const Result<items::InstitutionStanding>& answer) {
        m_flow->setCounts(answer ? answer->flow : analytics::FlowCounts{}); // The profile beside it says what failed.
        m_peers->setStandings(answer ? answer->peers : std::vector<items::PeerStanding>{});
    });
}

void StandingCard::setMix(std::vector<MixView::Entry> entries, const QString& none, const QString& note)
{
    m_mix->setEntries(std::move(entries), none);
    m_mixNote = note;
    nameParts();
}

void StandingCard::choose(int part)
{
    m_stack->setCurrentIndex(part);
    m_parts->button(part)->setChecked(true);
    nameParts();
}

void StandingCard::nameParts()
{
    const int part = m_stack->currentIndex();
    m_header->setTitle(part == Mix ? tr("Credential mix") : part == Flow ? tr("What became of its credentials") : tr("Among its peers"));
    m_header->setNote(part == Mix ? m_mixNote : QString{});
}

void StandingCard::retranslate()
{
    m_parts->button(Mix)->setText(tr("Mix"));
    m_parts->button(Flow)->setText(tr("Flow"));
    m_parts->button(Peers)->setText(tr("Peers"));
    const std::array<QString, PartCount> titles{tr("Credential mix"), tr("What became of its credentials"), tr("Among its peers")};
    for (std::size_t part = 0; part < PartCount; ++part) {
        m_panels[part]->setTitle(titles[part]);
        m_panels[part]->retranslate();
    }
    nameParts();
    m_flow->retranslate(); // After the titles: their names say the figures, too.
    m_peers->retranslate();
}

} // namespace guanlan::ui
