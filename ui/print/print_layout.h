// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "ui/print/report_blocks.h"

#include <QPageLayout>

namespace guanlan::ui {

/// A report broken into printed pages: cover and contents, then the sections; on paper and on the screen the same.
class PrintLayout {
public:
    PrintLayout(PrintLayout&&) = default; ///< Pages point into the blocks: they move along.
    PrintLayout& operator=(PrintLayout&&) = default;

    /// A4 across, without margins of its own.
    static QPageLayout paper();

    /// Lays the report out, which must outlive this. Unavailable: the font is missing without which the text cannot be searched. Cancelled.
    static Result<PrintLayout> of(const reporting::Report& report, const RunControl& control);

    int pages() const { return int(m_pages.size()); }
    /// @param painter  Of a whole sheet, scaled to points times pt. @param page  From 0.
    void paint(QPainter& painter, int page) const;

private:
    struct PlacedBlock {
        const PrintBlock* block;
        QRectF area;
    };
    using Page = std::vector<PlacedBlock>;
    class Paginator;

    explicit PrintLayout(const reporting::Report& report);
    std::vector<Page> paginate(const std::vector<PrintBlock>& blocks) const;
    std::vector<PrintBlock> front(const BlockBuilder& builder, const std::vector<int>& startPages) const;
    static std::vector<int> sectionPages(const std::vector<Page>& pages, std::size_t sections, std::size_t frontPages);
    void paintFooter(QPainter& painter, int page) const;

    const reporting::Report* m_report;
    QRectF m_area;
    std::vector<PrintBlock> m_front, m_body; ///< What the pages point to.
    std::vector<Page> m_pages;
};

} // namespace guanlan::ui
