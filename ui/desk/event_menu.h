// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_table_model.h"
#include "models/items/filter_syntax.h"
#include "models/items/filter_words.h"

#include <QString>

#include <optional>
#include <vector>

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

/// One condition that a cell of the events' table can be made into.
struct CellTerm {
    items::FilterField field;
    items::FilterOperator operation;
    QString value;
    QString words; ///< For the menu: "Only this institution".
};

/// What the cell at the index can be made into: only this, or without it, or from it on. Empty where nothing can be.
/// An institution is named where the directory knows one of that name, else given by its id.
std::vector<CellTerm> cellTerms(const items::EventTableModel& model, const QModelIndex& index, items::DisplayZone zone,
    const items::Directory& directory);

} // namespace guanlan::ui
