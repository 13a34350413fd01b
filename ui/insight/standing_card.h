// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/institution_standing.h"
#include "models/items/view_scope.h"
#include "ui/insight/mix_view.h"
#include "ui/widgets/card.h"

#include <array>

class QButtonGroup;
class QStackedWidget;

namespace guanlan::ui {

class ChartPanel;
class FlowView;
class PeerView;
class SectionHeader;

/// What an institution's credentials are, what became of them, and how it stands among its peers: one of the three at a time.
class StandingCard : public Card {
    Q_OBJECT

public:
    explicit StandingCard(items::DataHub& hub, QWidget* parent = nullptr);

    /// Asks for flow and peers; what was shown stays until they are there.
    void show(const InstitutionId& institution, const items::ViewScope& scope);
    void setLimits(const analytics::PeerLimits& limits) { m_limits = limits; }
    void setMix(std::vector<MixView::Entry> entries, const QString& none, const QString& note);
    void retranslate();

Q_SIGNALS:
    void linkActivated(const QUrl& link);

private:
    enum Part { Mix, Flow, Peers, PartCount };
    void choose(int part);
    void nameParts();

    items::DataHub& m_hub;
    InstitutionId m_institution;
    items::ViewScope m_scope;
    analytics::PeerLimits m_limits;
    QFuture<Result<items::InstitutionStanding>> m_question;
    QString m_mixNote;
    SectionHeader* m_header;
    QButtonGroup* m_parts;
    QStackedWidget* m_stack;
    MixView* m_mix;
    FlowView* m_flow;
    PeerView* m_peers;
    std::array<ChartPanel*, PartCount> m_panels;
};

} // namespace guanlan::ui
