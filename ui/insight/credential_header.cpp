// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/credential_header.h"

#include "models/items/credential_list_model.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/insight_labels.h"
#include "models/items/text.h"
#include "ui/insight/condition_label.h"
#include "ui/insight/links.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/holder_label.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>
#include <QToolButton>

namespace guanlan::ui {

CredentialHeader::CredentialHeader(items::DataHub& hub, QWidget* parent)
    : Card{parent}
    , m_hub{hub}
    , m_kind{new PlainLabel{TextRole::Title}}
    , m_then{new ConditionLabel}
    , m_arrow{new PlainLabel{QStringLiteral("→"), TextRole::Muted}}
    , m_now{new ConditionLabel}
    , m_events{new QToolButton}
    , m_valid{new PlainLabel{TextRole::Body}}
    , m_authority{new PlainLabel{TextRole::Body}}
    , m_level{new LevelMark}
{
    layOut();
    connect(m_issuer, &IdLabel::linkActivated, this, &CredentialHeader::linkActivated);
    connect(m_subject, &HolderLabel::linkActivated, this, &CredentialHeader::linkActivated);
    connect(m_subject, &HolderLabel::revealRequested, this, &CredentialHeader::revealRequested);
    connect(m_events, &QToolButton::clicked, this, [this] {
        Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://events?credential=") + QString::fromStdString(toText(m_credential))});
    });
    retranslate();
}

void CredentialHeader::layOut()
{
    m_kind->setElided(Qt::ElideRight);
    m_kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_events->setCursor(Qt::PointingHandCursor);
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::gap);
    for (QWidget* each : QList<QWidget*>{m_kind, m_then, m_arrow, m_now}) first->addWidget(each);
    first->addStretch(1);
    first->addWidget(m_events);

    auto* facts = new QWidget;
    auto* flow = new FlowLayout{facts};
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(28);
    const auto add = [flow](PlainLabel*& caption, QWidget* value) {
        caption = new PlainLabel{TextRole::Small};
        auto* fact = new QWidget;
        auto* lines = new QVBoxLayout{fact};
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(2);
        lines->addWidget(caption);
        lines->addWidget(value, 1, Qt::AlignLeft | Qt::AlignVCenter);
        flow->addWidget(fact);
    };
    m_id = new IdLabel;
    m_issuer = new IdLabel;
    m_subject = new HolderLabel{m_hub.directory()};
    add(m_idCaption, m_id);
    add(m_issuerCaption, m_issuer);
    add(m_subjectCaption, m_subject);
    add(m_validCaption, m_valid);
    add(m_authorityCaption, m_authority);
    add(m_levelCaption, m_level);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::grid * 2);
    column->addLayout(first);
    column->addWidget(facts);
}

QString CredentialHeader::validity(const Event& issuance, items::DisplayZone zone) const
{
    const auto side = [zone](std::int64_t time) { return items::formatMinute(time, zone); };
    const std::int64_t from = issuance.validFrom.value_or(0), until = issuance.validUntil.value_or(0);
    if (from == 0 && until == 0) return tr("Without limit");
    if (until == 0) return tr("From %1").arg(side(from));
    return (from == 0 ? side(issuance.time) : side(from)) + QStringLiteral(" – ") + side(until);
}

void CredentialHeader::showIssuer(const analytics::CredentialNode& node)
{
    const auto issuer = node.issuance ? node.issuance->institution : std::nullopt;
    if (!issuer) return m_issuer->setId({});
    m_issuer->setNamedId(items::issuerText(node, m_hub.directory().language()), items::fullId(*issuer), institutionLink(*issuer));
}

void CredentialHeader::show(const items::CredentialView& view, items::DisplayZone zone)
{
    const analytics::CredentialNode& node = view.graph.nodes.front();
    m_credential = node.id;
    m_kind->setText(node.issuance ? items::schemaText(node, m_hub.directory().language()) : tr("Credential never issued"));
    m_then->setCondition(node.then, tr("At issuance: %1").arg(items::conditionLabel(node.then)));
    m_now->setCondition(node.now, tr("Now: %1").arg(items::conditionLabel(node.now)));
    m_then->setVisible(node.issuance.has_value());
    m_arrow->setVisible(node.issuance.has_value());
    m_id->setId(items::fullId(node.id));
    showIssuer(node);
    const auto subject = node.issuance ? node.issuance->subject : std::nullopt;
    m_subject->setHolder(subject, subject ? identityLink(*subject) : QUrl{});
    m_valid->setText(node.issuance ? validity(*node.issuance, zone) : QStringLiteral("—"));
    m_authority->setText(items::authorityLabel(node.issuerThen));
    m_level->setVisible(node.issuance.has_value());
    if (node.issuance) m_level->setLevel(node.issuance->level);
}

void CredentialHeader::retranslate()
{
    m_events->setText(tr("Events"));
    m_idCaption->setText(tr("Credential"));
    m_issuerCaption->setText(tr("Issuer"));
    m_subjectCaption->setText(tr("Subject (pseudonym)"));
    m_validCaption->setText(tr("Validity"));
    m_authorityCaption->setText(tr("Issuer's authority"));
    m_levelCaption->setText(tr("Issuance"));
}

} // namespace guanlan::ui
