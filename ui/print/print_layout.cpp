// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/print_layout.h"

#include "ui/theme/tokens.h"

#include <QFontDatabase>

namespace guanlan::ui {

namespace {

constexpr qreal margin = 40 * pt;
constexpr qreal footer = 22 * pt;

/// What stays on one page with a block: a section's heading with its table's title, that with the columns' heads, and those with a row.
qreal heightKept(const std::vector<PrintBlock>& blocks, std::size_t block)
{
    qreal height = 0;
    for (; block + 1 < blocks.size() && blocks[block].keepWithNext; ++block) height += blocks[block + 1].height;
    return height;
}

} // namespace

/// Breaks blocks into pages of `area`.
class PrintLayout::Paginator {
public:
    explicit Paginator(const QRectF& area) : m_area{area}, m_next{area.top()} {}

    void add(const PrintBlock& block, qreal followingHeight)
    {
        const qreal needed = block.height + (block.keepWithNext ? followingHeight : 0);
        if (m_pages.empty() || (m_next + needed > m_area.bottom() && m_next > m_area.top())) breakPage(block);
        place(block);
    }
    std::vector<Page>& pages() { return m_pages; }

private:
    void breakPage(const PrintBlock& first)
    {
        m_pages.emplace_back();
        m_next = m_area.top();
        if (first.heading) place(*first.heading);
    }
    void place(const PrintBlock& block)
    {
        m_pages.back().push_back({&block, {m_area.left(), m_next, m_area.width(), block.height}});
        m_next += block.height;
    }

    QRectF m_area;
    qreal m_next;
    std::vector<Page> m_pages;
};

QPageLayout PrintLayout::paper() { return {QPageSize{QPageSize::A4}, QPageLayout::Landscape, {}, QPageLayout::Point}; }

PrintLayout::PrintLayout(const reporting::Report& report) : m_report{&report}
{
    const QRectF sheet = paper().fullRectPoints();
    m_area = QRectF{margin, margin, sheet.width() * pt - 2 * margin, sheet.height() * pt - 2 * margin - footer};
}

Result<PrintLayout> PrintLayout::of(const reporting::Report& report, const RunControl& control)
{
    if (!QFontDatabase::hasFamily(QStringLiteral("WenQuanYi Micro Hei")))
        return Error{ErrorKind::Unavailable,
            "the font WenQuanYi Micro Hei is missing, without which the text cannot be searched: install the package fonts-wqy-microhei"};
    PrintLayout layout{report};
    const BlockBuilder builder{layout.m_area.width(), report.language, control};
    for (std::size_t i = 0; i < report.sections.size(); ++i)
        for (PrintBlock& block : builder.section(report.sections[i], int(i))) layout.m_body.push_back(std::move(block));
    if (control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
    const std::vector<Page> body = layout.paginate(layout.m_body);
    const std::size_t sections = report.sections.size();
    const std::size_t frontPages = layout.paginate(layout.front(builder, std::vector<int>(sections))).size();
    layout.m_front = layout.front(builder, sectionPages(body, sections, frontPages));
    layout.m_pages = layout.paginate(layout.m_front);
    layout.m_pages.insert(layout.m_pages.end(), body.begin(), body.end());
    return layout;
}

std::vector<PrintLayout::Page> PrintLayout::paginate(const std::vector<PrintBlock>& blocks) const
{
    Paginator paginator{m_area};
    for (std::size_t i = 0; i < blocks.size(); ++i) paginator.add(blocks[i], heightKept(blocks, i));
    return std::move(paginator.pages());
}

/// Page, from 1, on which each section begins after `frontPages` pages of cover and contents.
std::vector<int> PrintLayout::sectionPages(const std::vector<Page>& pages, std::size_t sections, std::size_t frontPages)
{
    std::vector<int> found(sections, 0);
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (const PlacedBlock& placed : pages[page])
            if (placed.block->section >= 0) found[std::size_t(placed.block->section)] = int(frontPages + page) + 1;
    return found;
}

std::vector<PrintBlock> PrintLayout::front(const BlockBuilder& builder, const std::vector<int>& startPages) const
{
    std::vector<PrintBlock> front = builder.cover(*m_report);
    const bool chinese = m_report->language == reporting::ReportLanguage::Chinese;
    front.push_back(builder.heading(chinese ? QStringLiteral("目录") : QStringLiteral("Contents"), -1));
    for (std::size_t i = 0; i < m_report->sections.size(); ++i)
        front.push_back(builder.contentsLine(m_report->sections[i], startPages[i]));
    return front;
}

void PrintLayout::paint(QPainter& painter, int page) const
{
    for (const PlacedBlock& placed : m_pages[std::size_t(page)]) placed.block->paint(painter, placed.area);
    paintFooter(painter, page);
}

void PrintLayout::paintFooter(QPainter& painter, int page) const
{
    painter.setFont(PrintFonts::forReport().small);
    painter.setPen(tokensOf(Theme::Light).muted);
    const QRectF line{m_area.left(), m_area.bottom() + 8 * pt, m_area.width(), footer - 8 * pt};
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, QString::fromStdString(m_report->title));
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(page + 1).arg(pages()));
}

} // namespace guanlan::ui
