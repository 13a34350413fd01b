// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/standing_card.h"

#include "models/items/data_hub.h"
#include "ui/insight/flow_view.h"
#include "ui/insight/links.h"
#include "ui/insight/peer_view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/section_header.h"

#include <QButtonGroup>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

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
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::grid * 2);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    for (QWidget* part : QList<QWidget*>{m_mix, m_flow, m_peers}) m_stack->addWidget(part);
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
    connect(m_flow, &FlowView::stageActivated, this,
        [this](EventType type) { Q_EMIT linkActivated(eventsLink(m_institution, m_scope.from, m_scope.to, type)); });
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
    nameParts();
    m_flow->retranslate();
    m_peers->retranslate();
}

} // namespace guanlan::ui
