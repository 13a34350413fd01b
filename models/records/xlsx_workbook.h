// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/xlsx_package.h"

#include <QXmlStreamReader>

#include <functional>
#include <string_view>
#include <vector>

namespace guanlan::records {

/// Walks an XML part: `enter` is called at each element's beginning. Failures of part, form and depth in one place.
class XmlWalk {
public:
    explicit XmlWalk(std::unique_ptr<XlsxPart> part) : m_part{std::move(part)}, m_xml{m_part.get()} {}
    QXmlStreamReader& xml() { return m_xml; }
    const XlsxPart& part() const { return *m_part; }
    /// The next token's type; Invalid at a failure or where elements are nested too deep, EndDocument at the end.
    QXmlStreamReader::TokenType next();
    /// What is wrong, where next() said Invalid.
    Error failure() const;

private:
    std::unique_ptr<XlsxPart> m_part;
    QXmlStreamReader m_xml;
    int m_depth = 0;
};

/// What a sheet's cells refer to: shared strings and which styles are dates.
struct XlsxWorkbook {
    std::string sheetPart; ///< Of the first sheet.
    std::string sheetName;
    bool since1904 = false;
    std::string strings; ///< All shared strings, one after the other.
    std::vector<std::uint32_t> stringEnds; ///< Of each, in `strings`.
    std::vector<bool> dateStyles; ///< By cell format.

    std::string_view sharedString(std::size_t index) const;
    bool isDate(std::size_t style) const { return style < dateStyles.size() && dateStyles[style]; }
};

constexpr std::size_t largestStrings = 64 << 20; ///< Bytes of all shared strings.
constexpr std::size_t mostStrings = 4'000'000;

/// InvalidInput: no workbook, or beyond a limit.
Result<XlsxWorkbook> readWorkbook(const XlsxPackage& package);

} // namespace guanlan::records
