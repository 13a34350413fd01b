// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_pdf.h"

#include "ui/print/report_blocks.h"
#include "ui/theme/tokens.h"

#include <QFontDatabase>
#include <QPageLayout>
#include <QPdfWriter>
#include <QBuffer>
#include <QSaveFile>

namespace guanlan::ui {

namespace {

constexpr qreal margin = 40 * pt;
constexpr qreal footer = 22 * pt;
constexpr int resolution = 300;

struct PlacedBlock {
    const PrintBlock* block;
    QRectF area;
};
using Page = std::vector<PlacedBlock>;

/// Breaks blocks into pages of `area`.
class Paginator {
public:
    explicit Paginator(const QRectF& area) : m_area{area}, m_next{area.top()} {}

    void add(const PrintBlock& block, qreal followingHeight)
    {
        const qreal needed = block.height + (block.keepWithNext ? followingHeight : 0);
        if (m_pages.empty() || (m_next + needed > m_area.bottom() && m_next > m_area.top())) breakPage(block);
        place(block);
    }
    void breakPage() { m_pages.emplace_back(), m_next = m_area.top(); }
    std::vector<Page>& pages() { return m_pages; }

private:
    void breakPage(const PrintBlock& first)
    {
        breakPage();
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

std::vector<Page> paginate(const std::vector<PrintBlock>& blocks, const QRectF& area)
{
    Paginator paginator{area};
    for (std::size_t i = 0; i < blocks.size(); ++i)
        paginator.add(blocks[i], i + 1 < blocks.size() ? blocks[i + 1].height : 0);
    return std::move(paginator.pages());
}

/// Page, from 1, on which each section begins after `frontPages` pages of cover and contents.
std::vector<int> sectionPages(const std::vector<Page>& pages, std::size_t sections, std::size_t frontPages)
{
    std::vector<int> found(sections, 0);
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (const PlacedBlock& placed : pages[page])
            if (placed.block->section >= 0) found[std::size_t(placed.block->section)] = int(frontPages + page) + 1;
    return found;
}

void paintFooter(QPainter& painter, const QRectF& area, const QString& title, int page, int pages)
{
    const Tokens& paper = tokensOf(Theme::Light);
    painter.setFont(PrintFonts::forReport().small);
    painter.setPen(paper.muted);
    const QRectF line{area.left(), area.bottom() + 8 * pt, area.width(), footer - 8 * pt};
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(page).arg(pages));
}

class PdfJob {
public:
    PdfJob(const reporting::Report& report, QIODevice& file, const RunControl& control)
        : m_report{report}, m_control{control}, m_writer{&file}
    {
        m_writer.setPageLayout({QPageSize{QPageSize::A4}, QPageLayout::Landscape, {}, QPageLayout::Point});
        m_writer.setResolution(resolution);
        m_writer.setTitle(QString::fromStdString(report.title));
        m_writer.setCreator(QStringLiteral("Guanlan"));
        const QRectF paper = m_writer.pageLayout().fullRectPoints();
        m_area = QRectF{margin, margin, paper.width() * pt - 2 * margin, paper.height() * pt - 2 * margin - footer};
    }

    Status run()
    {
        const BlockBuilder builder{m_area.width(), m_report.language};
        std::vector<PrintBlock> body;
        for (std::size_t i = 0; i < m_report.sections.size(); ++i)
            for (PrintBlock& block : builder.section(m_report.sections[i], int(i)))
                body.push_back(std::move(block));
        const std::vector<Page> pages = paginate(body, m_area);
        const std::size_t sections = m_report.sections.size();
        const std::size_t frontPages = paginate(frontBlocks(builder, std::vector<int>(sections)), m_area).size();
        const std::vector<PrintBlock> front = frontBlocks(builder, sectionPages(pages, sections, frontPages));
        std::vector<Page> all = paginate(front, m_area);
        all.insert(all.end(), pages.begin(), pages.end());
        return paint(all);
    }

private:
    std::vector<PrintBlock> frontBlocks(const BlockBuilder& builder, const std::vector<int>& startPages) const
    {
        std::vector<PrintBlock> front = builder.cover(m_report);
        const bool chinese = m_report.language == reporting::ReportLanguage::Chinese;
        front.push_back(builder.heading(chinese ? QStringLiteral("目录") : QStringLiteral("Contents"), -1));
        for (std::size_t i = 0; i < m_report.sections.size(); ++i)
            front.push_back(builder.contentsLine(QString::fromStdString(m_report.sections[i].heading), startPages[i]));
        return front;
    }

    Status paint(const std::vector<Page>& pages)
    {
        QPainter painter;
        if (!painter.begin(&m_writer)) return Error{ErrorKind::Unavailable, "cannot write the PDF: the disk may be full"};
        painter.scale(m_writer.logicalDpiX() / (72 * pt), m_writer.logicalDpiY() / (72 * pt));
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (m_control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
            m_control.progress(std::int64_t(i), std::int64_t(pages.size()));
            if (i > 0 && !m_writer.newPage()) return Error{ErrorKind::Unavailable, "cannot write the PDF: the disk may be full"};
            for (const PlacedBlock& placed : pages[i])
                placed.block->paint(painter, placed.area);
            paintFooter(painter, m_area, QString::fromStdString(m_report.title), int(i) + 1, int(pages.size()));
        }
        painter.end();
        return Done{};
    }

    const reporting::Report& m_report;
    const RunControl& m_control;
    QPdfWriter m_writer;
    QRectF m_area;
};

} // namespace

Status writePdf(const reporting::Report& report, const std::string& path, const RunControl& control)
{
    if (!QFontDatabase::hasFamily(QStringLiteral("WenQuanYi Micro Hei")))
        return Error{ErrorKind::Unavailable,
            path + ": the font WenQuanYi Micro Hei is missing, without which the text cannot be searched: install the "
                   "package fonts-wqy-microhei"};
    QSaveFile file{QString::fromStdString(path)};
    const auto failed = [&] {
        return Error{ErrorKind::Unavailable,
            path + ": cannot write: " + file.errorString().toStdString() + ": choose another folder or free some space"};
    };
    if (!file.open(QIODevice::WriteOnly)) return failed();
    QBuffer page; // Not the file itself: Qt's PDF engine does not notice that a disk is full.
    page.open(QIODevice::WriteOnly);
    const Status painted = PdfJob{report, page, control}.run();
    if (!painted) return painted.error().during(path);
    const bool written = file.write(page.data()) == page.size() && file.flush() && file.commit();
    return written ? Status{Done{}} : Status{failed()};
}

} // namespace guanlan::ui
