// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/institution.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::reporting {

enum class ReportLanguage { Chinese, English };

/// The text in the report's language.
inline const std::string& inLanguage(const LocalText& text, ReportLanguage language)
{
    return language == ReportLanguage::Chinese ? text.zh : text.en;
}

enum class Align { Left, Right };

/// What the cells of a column say, for formats that have more than text.
enum class CellKind {
    Text, ///< Where it stands right-aligned and is a plain whole number, a count.
    Time, ///< "2026-03-02 09:20:11" in Shanghai, or other words where there is no time.
};

struct ReportColumn {
    std::string title;
    Align align = Align::Left;
    double weight = 1; ///< Share of the width, relative to the other columns. 0: for files of data alone, too long for paper; such come last.
    bool monospace = false; ///< Ids and digests.
    CellKind kind = CellKind::Text;
};

struct ReportTable {
    std::string title;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<std::string>> rows; ///< One cell a column; plain, untrusted text.
    std::string emptyText; ///< Said where there are no rows.
};

/// A figure with its change to the period before of the same length.
struct ReportFigure {
    std::string label;
    std::int64_t value = 0;
    std::optional<std::int64_t> before;
};

/// Counts per day, stacked by series.
struct ReportChart {
    struct Series {
        std::string name;
        std::vector<std::int64_t> counts; ///< One a day.
    };
    std::string title;
    std::int64_t firstDay = 0; ///< Shanghai day number (models/domain/time.h).
    std::vector<Series> series;
};

struct ReportSection {
    std::string heading;
    bool isWithin = false; ///< Belongs to the nearest earlier section that is not within: contents say so.
    std::vector<std::string> paragraphs;
    std::vector<ReportFigure> figures;
    std::optional<ReportChart> chart;
    std::vector<ReportTable> tables;
};

/// The most rows of a table; of those, the first that go onto paper: the others are for formats that are searched, not read.
constexpr int maximumRows = 200'000, maximumPaperRows = 20'000;

/// A report as a document, before any file format.
struct Report {
    std::string form; ///< Id of the template that it was made by.
    std::string title;
    std::int64_t from = 0; ///< UTC seconds: the period that it covers.
    std::int64_t to = 0; ///< UTC seconds, exclusive.
    ReportLanguage language = ReportLanguage::Chinese;
    std::int64_t madeAt = 0; ///< UTC seconds: what files say of their making.
    std::vector<std::pair<std::string, std::string>> cover; ///< Label and value.
    std::vector<ReportSection> sections;
};

} // namespace guanlan::reporting
