// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/items/event_table_model.h"
#include "models/items/event_words.h"
#include "models/reporting/draft_file.h"

#include <QFuture>
#include <QString>

#include <cstdint>
#include <vector>

namespace guanlan::items {

/// Every event of a filter, as a table shows them, for a file.
struct EventExportRequest {
    store::EventFilter filter;
    EventOrder order = EventOrder::NewestFirst;
    std::vector<EventColumn> columns; ///< As they stand.
    std::vector<QString> headings; ///< One a column.
    EventWords words; ///< keptWords().
    QString title; ///< Of the sheet.
    QString about; ///< What was chosen, in words.
    QString path; ///< Ends in .csv, .jsonl or .xlsx.
    reporting::Placing placing = reporting::Placing::New;
};

/// A file that was written.
struct EventExportOutcome {
    QString path;
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
};

/// Writes events in the background; app gives it to the window.
class EventExporter {
public:
    virtual ~EventExporter() = default;
    /// Progress, in rows, is the future's own. Cancelling it leaves no file, nor half of one. Failure: InvalidInput (no such ending; something is
    /// there that may not be replaced), Unavailable (cannot be written).
    virtual QFuture<Result<EventExportOutcome>> start(const EventExportRequest& request) = 0;
};

/// Writes the file, of one state of the workspace, holding a page of rows at a time. CSV and workbooks have what the table shows, ids in full, holders masked;
/// JSON Lines the same columns under the names that do not depend on the language (README.md), ids beside names, and the chain beside the block.
/// @param control  Asked from another thread, too: a question to the workspace is interrupted.
/// @return rows.
Result<std::int64_t> exportEvents(store::EventReader& reader, const EventExportRequest& request, std::int64_t now, const RunControl& control);

} // namespace guanlan::items
