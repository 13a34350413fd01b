// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/reporting/report.h"

#include <QFont>
#include <QPainter>
#include <QRectF>

#include <functional>
#include <memory>
#include <vector>

namespace guanlan::ui {

/// One point (1/72 inch). Everything is laid out in tenths of a point, so that fonts, whose sizes are whole
/// numbers, are measured finely enough.
constexpr qreal pt = 10;

/// Something that is painted in one piece on one page.
struct PrintBlock {
    qreal height = 0;
    std::function<void(QPainter&, const QRectF&)> paint;
    std::shared_ptr<const PrintBlock> heading; ///< Painted again on top where this begins a page: a table's titles.
    bool keepWithNext = false; ///< Not the last on a page: headings.
    int section = -1; ///< Number of the section that begins here; -1: none begins.
};

/// The fonts of a printed report.
struct PrintFonts {
    QFont title, heading, subheading, body, small, figure;
    static PrintFonts forReport();
};

/// Measures and builds blocks for one width.
class BlockBuilder {
public:
    /// `control` must outlive this: what is built after it was cancelled has no rows.
    BlockBuilder(qreal width, reporting::ReportLanguage language, const RunControl& control);

    std::vector<PrintBlock> cover(const reporting::Report& report) const;
    std::vector<PrintBlock> section(const reporting::ReportSection& section, int number) const;
    /// A line of the table of contents.
    PrintBlock contentsLine(const reporting::ReportSection& section, int page) const;
    PrintBlock heading(const QString& text, int number) const;

private:
    PrintBlock paragraph(const QString& text, const QFont& font, bool isMuted) const;
    PrintBlock figures(const std::vector<reporting::ReportFigure>& figures) const;
    void appendTable(std::vector<PrintBlock>& blocks, const reporting::ReportTable& table) const;

    qreal m_width;
    reporting::ReportLanguage m_language;
    const RunControl& m_control;
    PrintFonts m_fonts;
};

/// Daily counts as stacked bars with axis, labels and legend.
PrintBlock chartBlock(const reporting::ReportChart& chart, const PrintFonts& fonts);

} // namespace guanlan::ui
