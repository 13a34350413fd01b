// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/record_files_card.h"

#include "models/items/case_desk.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/text.h"
#include "models/items/text_table_model.h"
#include "ui/records/withdraw_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/section_header.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <utility>

namespace guanlan::ui {

RecordFilesCard::RecordFilesCard(items::DataHub& hub, items::CaseDesk& cases, items::RecordImporter* importer, QWidget* parent)
    : Card{parent}
    , m_hub{hub}
    , m_cases{cases}
    , m_importer{importer}
    , m_header{new SectionHeader}
    , m_files{new items::TextTableModel{this}}
    , m_table{new DataTable{QStringLiteral("recordFiles")}}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(8, 6, 8, metrics::radius);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    m_table->setModel(m_files);
    m_table->setObjectName(QStringLiteral("recordFilesTable"));
    retranslate();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch); // The name has the room.
    m_table->setWidths({104, 84, 52, 56});
    connect(m_files, &QAbstractItemModel::modelReset, this, &RecordFilesCard::offer);
    connect(&hub.directory(), &items::Directory::changed, this, &RecordFilesCard::fill); // Institutions may be named later.
    connect(m_header, &SectionHeader::activated, this, [this] {
        const int row = m_rows.size() == 1 ? 0 : chosen();
        if (row >= 0) return askWhy(row);
        Q_EMIT told(tr("Choose the file to withdraw in the list first."));
        m_table->setFocus();
    });
}

void RecordFilesCard::ask()
{
    if (!m_importer) return;
    items::whenAnswered(m_importer->files(), this, [this](const Result<std::vector<items::TakenFile>>& files) {
        if (!files) return;
        if (*files != std::exchange(m_taken, *files)) fill(); // Else what is chosen stays chosen.
        Q_EMIT changed();
    });
}

void RecordFilesCard::showOf(const std::optional<InstitutionId>& institution, items::DisplayZone zone)
{
    if (institution == m_institution && zone == m_zone) return;
    m_institution = institution;
    m_zone = zone;
    fill();
}

void RecordFilesCard::fill()
{
    items::TextTable table{{tr("File"), tr("Taken"), tr("Rows"), tr("Left out")}, {}, {2, 3}};
    m_rows.clear();
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
        const items::TakenFile& file = m_taken[i];
        if (m_institution && file.institution != *m_institution) continue;
        const QString whose = m_hub.directory().institution(file.institution);
        items::TextTable::Row row;
        row.cells = {(m_institution ? QString{} : whose + QStringLiteral(" · ")) + items::visibleText(file.name), items::formatDate(file.time, m_zone),
            items::formatCount(file.taken), items::formatCount(file.refused)};
        row.hint = whose + QChar{u'\n'} + items::visibleText(file.name) + QStringLiteral("\nSHA-256 ") + file.digest;
        table.rows.push_back(std::move(row));
        m_rows.push_back(i);
    }
    m_header->setNote(table.rows.empty() ? tr("none yet") : items::formatCount(std::int64_t(table.rows.size())));
    m_files->setTable(std::move(table));
}

int RecordFilesCard::chosen() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 ? rows.front() : -1;
}

void RecordFilesCard::offer()
{
    const bool may = m_importer && m_importer->takesRecords() && !m_rows.empty();
    m_header->setLink(may ? tr("Withdraw…") : QString{});
}

void RecordFilesCard::askWhy(int row)
{
    if (!m_importer || row < 0 || std::size_t(row) >= m_rows.size()) return;
    const items::TakenFile& file = m_taken[m_rows[std::size_t(row)]];
    auto* dialog = new WithdrawDialog{*m_importer, file, m_cases.operatorName(), window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name = items::visibleText(file.name)] {
        const QString done = tr("%1 is withdrawn").arg(name), remark = items::visibleText(dialog->remark());
        Q_EMIT told(remark.isEmpty() ? done : tr("%1; what is left is not held against the chain yet: %2").arg(done, remark));
        Q_EMIT withdrawn();
        ask();
    });
    dialog->open();
}

void RecordFilesCard::retranslate()
{
    m_header->setTitle(tr("Files taken"));
    m_table->setAccessibleName(tr("Files taken"));
    fill();
}

} // namespace guanlan::ui
