// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/proof_panel.h"

#include "models/items/data_hub.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/desk/events_page.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_layout.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace guanlan::ui {

namespace {

QToolButton* flatButton(const char* name)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String{name});
    button->setAutoRaise(true);
    return button;
}

} // namespace

ProofPanel::ProofPanel(items::DataHub& hub, QWidget* parent)
    : Card{parent}
    , m_hub{hub}
    , m_header{new SectionHeader}
    , m_event{flatButton("proofEvent")}
    , m_copy{flatButton("proofCopy")}
    , m_close{flatButton("proofClose")}
    , m_act{new PlainLabel{TextRole::Body}}
    , m_level{new LevelMark}
    , m_checked{new PlainLabel{TextRole::Small}}
    , m_offline{new PlainLabel{TextRole::Small}}
    , m_command{flatButton("proofCommand")}
{
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_close->setIcon(lineIcon(QStringLiteral("close")));
    for (QToolButton* button : {m_event, m_copy, m_close}) m_header->addTool(button);
    m_state = new StateStack{buildBody()};
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::grid * 2, metrics::grid * 2, metrics::gap);
    column->setSpacing(metrics::grid);
    column->addWidget(m_header);
    column->addWidget(m_state, 1);
    connect(m_event, &QToolButton::clicked, this, [this] { if (m_key) Q_EMIT linkActivated(EventsPage::linkTo(*m_key)); });
    connect(m_copy, &QToolButton::clicked, this, &ProofPanel::copy);
    connect(m_close, &QToolButton::clicked, this, &ProofPanel::closeRequested);
    connect(m_command, &QToolButton::clicked, this, [this] {
        if (m_proof) QGuiApplication::clipboard()->setText(items::evidenceCommand(m_proof->event));
    });
    connect(m_state, &StateStack::retryRequested, this, &ProofPanel::ask);
    retranslate();
}

QWidget* ProofPanel::buildBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout{body};
    column->setContentsMargins(0, metrics::grid, metrics::grid * 2, 0);
    column->setSpacing(metrics::grid * 2);
    auto* head = new QHBoxLayout;
    m_act->setElided(Qt::ElideRight);
    head->addWidget(m_act, 1);
    head->addWidget(m_level);
    column->addLayout(head);
    m_lines = new QGridLayout;
    m_lines->setHorizontalSpacing(metrics::gap);
    m_lines->setVerticalSpacing(0);
    m_lines->setColumnStretch(1, 1);
    column->addLayout(m_lines);
    for (PlainLabel* label : {m_checked, m_offline}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_command->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_command->setIcon(lineIcon(QStringLiteral("copy")));
    column->addWidget(m_command, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto* scroll = plainScroll(body);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void ProofPanel::show(EventKey key, items::DisplayZone zone)
{
    if (m_key != key) m_proof.reset();
    m_key = key;
    m_zone = zone;
    ask();
}

void ProofPanel::setZone(items::DisplayZone zone)
{
    m_zone = zone;
    fill();
}

void ProofPanel::refresh()
{
    if (m_key) ask();
}

void ProofPanel::ask()
{
    m_pending.cancel();
    m_pending = items::askEventProof(m_hub, *m_key);
    if (!m_proof) m_state->showLoading();
    items::whenAnswered(m_pending, this, [this](const Result<items::EventProof>& proof) {
        if (!proof) return m_state->showError(proof.error());
        m_proof = *proof;
        fill();
        m_state->showContent();
    });
}

void ProofPanel::addLine(const items::ProofLine& line)
{
    const int row = m_rows;
    m_rows += 2;
    auto* mark = new LevelMark;
    mark->setObjectName(QStringLiteral("proof_") + line.name);
    mark->setWord(items::proofMarkLevel(line.mark), items::proofMarkLabel(line.mark));
    auto* label = new PlainLabel{line.label, TextRole::Body};
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout{cell};
    column->setContentsMargins(0, 0, 0, metrics::grid);
    column->setSpacing(0);
    if (line.id.isEmpty()) {
        auto* value = new PlainLabel{line.value, TextRole::Body};
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(value);
    } else {
        auto* value = new IdLabel{IdLabel::Form::Full};
        value->setId(line.id);
        column->addWidget(value);
    }
    // Within a sentence no line ends inside of a number.
    QString sentence = line.reason;
    auto* reason = new PlainLabel{sentence.replace(QChar{0x2009}, QChar{0x202F}), TextRole::Small};
    reason->setWordWrap(true);
    column->addWidget(reason);
    m_lines->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_lines->addWidget(mark, row, 1, Qt::AlignRight | Qt::AlignTop);
    m_lines->addWidget(cell, row + 1, 0, 1, 2);
}

void ProofPanel::fill()
{
    emptyLayout(*m_lines);
    m_rows = 0;
    if (!m_proof) return;
    const Event& event = m_proof->event;
    m_act->setText(items::eventTypeLabel(event.type) + QStringLiteral(" · ") + items::formatTime(event.time, m_zone));
    m_level->setLevel(event.level);
    for (const items::ProofLine& line : items::proofLines(*m_proof, m_zone)) addLine(line);
    const QString command = items::evidenceCommand(event);
    m_offline->setVisible(!command.isEmpty());
    m_command->setVisible(!command.isEmpty());
    m_command->setToolTip(items::plainToolTip(command));
}

void ProofPanel::copy() const
{
    if (m_proof) QGuiApplication::clipboard()->setText(items::proofText(*m_proof, m_zone));
}

void ProofPanel::retranslate()
{
    m_header->setTitle(tr("Proof"));
    m_event->setText(tr("Event"));
    m_event->setToolTip(tr("All fields of the event"));
    m_copy->setToolTip(tr("Copy the proof as text"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the proof"));
    m_checked->setText(tr("These checks were made when the block was read; nothing is checked again here."));
    m_offline->setText(tr("The evidence package carries transactions, receipts, Merkle proofs, headers and seals: “guanlan verify” checks it without this workspace and without a network."));
    m_command->setText(tr("Copy the command that writes it"));
    fill();
}

} // namespace guanlan::ui
