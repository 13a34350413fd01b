// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/documents_view.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/document_model.h"
#include "models/items/text.h"
#include "ui/insight/links.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guanlan::ui {

using items::DocumentModel;

DocumentsView::DocumentsView(items::DataHub& hub, QWidget* parent)
    : Card{parent}
    , m_hub{hub}
    , m_check{new items::DocumentCheck{hub, this}}
    , m_model{new DocumentModel{this}}
    , m_header{new SectionHeader}
    , m_cancel{new QToolButton}
    , m_copy{new QToolButton}
    , m_close{new QToolButton}
    , m_table{new DataTable{{}}}
    , m_digests{new PlainLabel{TextRole::Id}}
    , m_hint{new PlainLabel{TextRole::Small}}
{
    m_cancel->setObjectName(QStringLiteral("cancelDocuments"));
    m_copy->setObjectName(QStringLiteral("copyDigests"));
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_close->setIcon(lineIcon(QStringLiteral("close")));
    for (QToolButton* button : {m_cancel, m_copy, m_close}) {
        button->setAutoRaise(true);
        m_header->addTool(button);
    }
    m_table->setObjectName(QStringLiteral("documents"));
    m_table->setModel(m_model);
    m_table->cells().setMiddleElided({DocumentModel::Document});
    m_table->cells().setIdColumns({DocumentModel::Credential});
    m_table->cells().setLevelColumn(DocumentModel::Outcome, DocumentModel::ToneRole);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(DocumentModel::Outcome, QHeaderView::Stretch);
    m_table->setWidths({300, 90, 260, 96, 120, 170, 150});
    m_digests->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_digests->setObjectName(QStringLiteral("digests"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::grid * 2, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::grid * 2);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    column->addWidget(m_digests);
    column->addWidget(m_hint);
    connect(m_check, &items::DocumentCheck::changed, this, &DocumentsView::fill);
    connect(m_cancel, &QToolButton::clicked, m_check, &items::DocumentCheck::cancel);
    connect(m_close, &QToolButton::clicked, this, &DocumentsView::closeRequested);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_digests->text()); });
    connect(m_table, &DataTable::currentRowChanged, this, &DocumentsView::showDigests);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const items::DocumentMatch* match = m_model->match(index.row())) Q_EMIT linkActivated(credentialLink(match->credential.id));
    });
    retranslate();
}

void DocumentsView::check(const QStringList& paths)
{
    m_leftOut = m_check->start(paths);
    fill();
    if (m_model->rowCount() > 0) m_table->selectRow(0);
}

void DocumentsView::setZone(items::DisplayZone zone)
{
    m_zone = zone;
    m_model->setDisplay(m_hub.directory().language(), zone);
}

QString DocumentsView::note() const
{
    const auto& documents = m_check->documents();
    const auto anchored = std::count_if(documents.begin(), documents.end(), [](const auto& each) { return !each.matches.empty(); });
    const auto done = std::count_if(documents.begin(), documents.end(), [](const auto& each) {
        return each.state == items::CheckedDocument::State::Done || each.state == items::CheckedDocument::State::Failed;
    });
    QString text = tr("%1 of %2 read · %3 anchored").arg(items::formatCount(done), items::formatCount(std::int64_t(documents.size())),
                                                        items::formatCount(anchored));
    if (m_leftOut > 0) text += QStringLiteral(" · ") + tr("%1 more were left out: check them by themselves").arg(items::formatCount(m_leftOut));
    return text;
}

void DocumentsView::fill()
{
    const int row = m_table->currentIndex().row();
    m_model->setDocuments(m_check->documents());
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) m_table->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    m_header->setNote(note());
    m_cancel->setVisible(m_check->isRunning());
    showDigests();
}

void DocumentsView::showDigests()
{
    const int row = m_table->currentIndex().row();
    m_digests->setText(row >= 0 && row < m_model->rowCount() ? m_model->digestText(row) : QString{});
    m_copy->setEnabled(!m_digests->text().isEmpty());
}

void DocumentsView::retranslate()
{
    m_header->setTitle(tr("Documents"));
    m_cancel->setText(tr("Stop"));
    m_copy->setToolTip(tr("Copy the digests"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the documents"));
    m_table->setAccessibleName(tr("Documents"));
    m_digests->setAccessibleName(tr("Digests of the chosen document"));
    m_hint->setText(tr("Compared are SHA-256, SM3 and Keccak-256 of the whole file with the digests of issued credentials. The documents stay where they are."));
    m_model->setDisplay(m_hub.directory().language(), m_zone);
    fill();
}

} // namespace guanlan::ui
