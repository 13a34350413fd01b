// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/business_record.h"
#include "models/records/column_mapping.h"
#include "models/records/row_source.h"

#include <memory>

namespace guanlan::records {

/// Why one row was not taken: what to tell the institution.
struct RecordComplaint {
    std::int64_t line = 0;
    std::string column; ///< Its heading; empty: the row as a whole.
    std::string value; ///< As it stands in the file, at most 100 characters, all of them visible.
    RecordFault fault{};
    friend bool operator==(const RecordComplaint&, const RecordComplaint&) = default;
};

/// Turns the rows of a file into records. A bad row gives complaints instead, and does not stop the good ones.
class RecordReader {
public:
    /// InvalidInput: the mapping does not fit the file's headings.
    static Result<RecordReader> create(std::unique_ptr<RowSource> source, const ColumnMapping& mapping);

    /// Reads one row. @return false at the end; else either record() or complaints() is of it. Fails as RowSource::next() does.
    Result<bool> next();
    bool isGood() const { return m_complaints.empty(); }
    const BusinessRecord& record() const { return m_record; } ///< @pre isGood().
    const std::vector<RecordComplaint>& complaints() const { return m_complaints; }
    const RowSource& source() const { return *m_source; }

private:
    RecordReader(std::unique_ptr<RowSource> source, std::array<std::optional<std::size_t>, recordFields> places)
        : m_source{std::move(source)}, m_places{places}
    {
    }
    void readRecord();
    std::string_view cell(RecordField field) const;
    void complain(std::optional<std::size_t> column, RecordFault fault, std::string_view value);
    void complain(RecordField field, RecordFault fault) { complain(m_places[std::size_t(field)], fault, cell(field)); }
    void readText(RecordField field, std::size_t longest, std::string& target);
    template <class Value>
    void readWord(RecordField field, std::optional<Value> (*parse)(std::string_view), std::optional<Value>& target);

    std::unique_ptr<RowSource> m_source;
    std::array<std::optional<std::size_t>, recordFields> m_places;
    Row m_row;
    BusinessRecord m_record;
    std::vector<RecordComplaint> m_complaints;
};

} // namespace guanlan::records
