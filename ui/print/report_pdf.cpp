// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_pdf.h"

#include "ui/print/print_layout.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSaveFile>

namespace guanlan::ui {

namespace {

constexpr int resolution = 300;

Status paint(const PrintLayout& layout, const reporting::Report& report, QIODevice& device, const RunControl& control)
{
    QPdfWriter writer{&device};
    writer.setPageLayout(PrintLayout::paper());
    writer.setResolution(resolution);
    writer.setTitle(QString::fromStdString(report.title));
    writer.setCreator(QStringLiteral("Guanlan"));
    QPainter painter;
    if (!painter.begin(&writer)) return Error{ErrorKind::Unavailable, "cannot write the PDF: the disk may be full"};
    painter.scale(writer.logicalDpiX() / (72 * pt), writer.logicalDpiY() / (72 * pt));
    for (int page = 0; page < layout.pages(); ++page) {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
        control.progress(page, layout.pages());
        if (page > 0 && !writer.newPage()) return Error{ErrorKind::Unavailable, "cannot write the PDF: the disk may be full"};
        layout.paint(painter, page);
    }
    painter.end();
    return control.cancelled() ? Status{Error{ErrorKind::Cancelled, "report cancelled"}} : Status{Done{}};
}

} // namespace

Status writePdf(const reporting::Report& report, const std::string& path, const RunControl& control)
{
    const auto layout = PrintLayout::of(report, control);
    if (!layout) return layout.error().during(path);
    QSaveFile file{QString::fromStdString(path)};
    const auto failed = [&] {
        return Error{ErrorKind::Unavailable,
            path + ": cannot write: " + file.errorString().toStdString() + ": choose another folder or free some space"};
    };
    if (!file.open(QIODevice::WriteOnly)) return failed();
    QBuffer page; // Not the file itself: Qt's PDF engine does not notice that a disk is full.
    page.open(QIODevice::WriteOnly);
    const Status painted = paint(*layout, report, page, control);
    if (!painted) return painted.error().during(path);
    const bool written = file.write(page.data()) == page.size() && file.flush() && file.commit();
    return written ? Status{Done{}} : Status{failed()};
}

} // namespace guanlan::ui
