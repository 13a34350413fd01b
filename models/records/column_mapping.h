// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::records {

/// What a record consists of.
enum class RecordField { Reference, Kind, Time, Subject, Credential, Digest, InvestorClass, Outcome, Amount, Channel, Operator };
constexpr std::size_t recordFields = 11;

/// "reference", "class", …: as the JSON form names it.
std::string_view fieldName(RecordField field);
std::string_view fieldChinese(RecordField field);
/// Reference, Kind, Time and Channel: a record without one of them could not be held against the chain.
bool isNeeded(RecordField field);

/// Which column of an institution's files holds which field, by what the column is called.
class ColumnMapping {
public:
    /// By the headings, Chinese or English. The first column that fits a field is taken; no column serves two fields.
    static ColumnMapping guess(const std::vector<std::string>& headings);
    /// Reads {"format": "guanlan-column-mapping", "version": 1, "columns": {"reference": "业务编号", …}}.
    /// @return InvalidInput: another form, a field that is not known, or a column that is named twice.
    static Result<ColumnMapping> fromJson(std::string_view text);
    /// The same form, in one line, fields in their order.
    std::string toJson() const;

    const std::optional<std::string>& column(RecordField field) const { return m_columns[std::size_t(field)]; }
    void set(RecordField field, std::string heading) { m_columns[std::size_t(field)] = std::move(heading); }

    /// Where each field stands among these headings; absent where no column holds it.
    /// @return InvalidInput: a column that is named is not there or there twice, or a needed field has none.
    Result<std::array<std::optional<std::size_t>, recordFields>> places(const std::vector<std::string>& headings) const;

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;

private:
    std::array<std::optional<std::string>, recordFields> m_columns;
};

} // namespace guanlan::records
