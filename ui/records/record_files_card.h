// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/record_import.h"
#include "models/items/view_scope.h"
#include "ui/widgets/card.h"

#include <optional>
#include <vector>

namespace guanlan::items {
class CaseDesk;
class DataHub;
class TextTableModel;
}

namespace guanlan::ui {

class DataTable;
class SectionHeader;

/// The files of business records that were taken, and the way to take one back.
class RecordFilesCard : public Card {
    Q_OBJECT

public:
    /// `hub`, `cases` and `importer` must outlive the card; no importer: it stays empty.
    RecordFilesCard(items::DataHub& hub, items::CaseDesk& cases, items::RecordImporter* importer, QWidget* parent = nullptr);

    void ask(); ///< Reads which files there are.
    void showOf(const std::optional<InstitutionId>& institution, items::DisplayZone zone); ///< Absent: of all.
    void retranslate();
    bool isEmpty() const { return m_rows.empty(); } ///< Of whom it shows files, none was taken.
    void askWhy(int row); ///< It is to be withdrawn. Nothing happens where there is no such row.

Q_SIGNALS:
    void told(const QString& sentence); ///< To whoever reads.
    void withdrawn(); ///< What reconciliation says is another now.
    void changed(); ///< Which files there are is known now.

private:
    void fill();
    void offer();
    int chosen() const; ///< The row; -1: none, or several.
    items::DataHub& m_hub;
    items::CaseDesk& m_cases;
    items::RecordImporter* m_importer;
    std::vector<items::TakenFile> m_taken;
    std::vector<std::size_t> m_rows; ///< Of m_taken, as shown.
    std::optional<InstitutionId> m_institution;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    SectionHeader* m_header;
    items::TextTableModel* m_files;
    DataTable* m_table;
};

} // namespace guanlan::ui
