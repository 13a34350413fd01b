// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/report_preview.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/print/print_layout.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace guanlan::ui {
namespace {

constexpr int firstPages = 3, pageWidth = 840, listWidth = 260;

} // namespace

ReportPreview::ReportPreview(items::ReportRunner& runner, const items::ReportRequest& request, QWidget* parent)
    : QDialog{parent}, m_message{new PlainLabel{TextRole::Section}}, m_contents{new PlainLabel{TextRole::Small}}
{
    setWindowTitle(tr("Report preview"));
    resize(pageWidth + listWidth + 130, 760);
    auto* pages = new QWidget;
    m_pages = new QVBoxLayout{pages};
    m_pages->setSpacing(16);
    m_pages->addStretch();
    auto* list = new QWidget;
    list->setFixedWidth(listWidth);
    auto* words = new QVBoxLayout{list};
    words->setContentsMargins(0, 0, 8, 0);
    words->addWidget(m_message);
    words->addWidget(m_contents);
    words->addStretch();
    auto* close = new QPushButton{tr("Close")};
    auto* row = new QHBoxLayout;
    QScrollArea* beside = plainScroll(list);
    beside->setFixedWidth(listWidth + 20); // With its bar.
    beside->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(beside);
    row->addWidget(plainScroll(pages), 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(row, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("previewMessage"));
    m_contents->setWordWrap(true);
    m_contents->setObjectName(QStringLiteral("previewContents"));
    m_message->setText(tr("Making the report…"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_building, &QFutureWatcherBase::finished, this, &ReportPreview::drawBuilt);
    connect(&m_drawing, &QFutureWatcherBase::finished, this, [this] {
        if (m_drawing.future().resultCount() > 0) showPicture(m_drawing.future().resultAt(0));
    });
    m_building.setFuture(runner.build(request));
}

ReportPreview::~ReportPreview()
{
    m_building.cancel();
    m_drawing.cancel();
    m_drawing.waitForFinished(); // It looks often whether it is still wanted.
}

void ReportPreview::drawBuilt()
{
    if (m_building.future().resultCount() == 0) return;
    const auto built = m_building.future().resultAt(0);
    if (!built) return showPicture(Result<Picture>{built.error()});
    m_drawing.setFuture(QtConcurrent::run([report = *built, scale = devicePixelRatioF()](QPromise<Result<Picture>>& promise) {
        promise.addResult(draw(*report, scale, {.cancelled = [&promise] { return promise.isCanceled(); }}));
    }));
}

Result<ReportPreview::Picture> ReportPreview::draw(const reporting::Report& report, qreal scale, const RunControl& control)
{
    const auto layout = PrintLayout::of(report, control);
    if (!layout) return layout.error();
    Picture picture{.pages = {}, .pageCount = layout->pages(), .contents = contentsOf(report)};
    const QSizeF sheet = PrintLayout::paper().fullRectPoints().size();
    const qreal zoom = pageWidth * scale / sheet.width();
    for (int page = 0; page < qMin(firstPages, layout->pages()); ++page) {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "preview cancelled"};
        QImage image{(sheet * zoom).toSize(), QImage::Format_RGB32};
        image.fill(tokensOf(Theme::Light).surface); // Paper is white in every theme.
        QPainter painter{&image};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(zoom / pt, zoom / pt);
        layout->paint(painter, page);
        painter.end();
        image.setDevicePixelRatio(scale);
        picture.pages.push_back(std::move(image));
    }
    return picture;
}

QString ReportPreview::contentsOf(const reporting::Report& report)
{
    QStringList lines;
    for (const reporting::ReportSection& section : report.sections) {
        const QString indent = section.isWithin ? QStringLiteral("    ") : QString{};
        lines << indent + items::visibleText(section.heading);
        for (const reporting::ReportTable& table : section.tables)
            lines << indent + QStringLiteral("    ") + tr("%1: %2 rows").arg(items::visibleText(table.title), items::formatCount(std::int64_t(table.rows.size())));
    }
    return lines.join(QLatin1Char{'\n'});
}

void ReportPreview::showPicture(const Result<Picture>& picture)
{
    if (!picture) return m_message->setText(items::errorText(picture.error()));
    const int shown = int(picture->pages.size());
    m_message->setText(shown < picture->pageCount ? tr("%1 pages; the first %2 are shown.").arg(picture->pageCount).arg(shown) : tr("%1 pages").arg(picture->pageCount));
    m_contents->setText(picture->contents);
    for (std::size_t i = 0; i < picture->pages.size(); ++i) {
        auto* page = new QLabel;
        page->setPixmap(QPixmap::fromImage(picture->pages[i]));
        page->setFrameShape(QFrame::Box);
        page->setObjectName(QStringLiteral("previewPage"));
        page->setAccessibleName(tr("Page %1").arg(i + 1));
        m_pages->insertWidget(int(i), page, 0, Qt::AlignHCenter);
    }
}

} // namespace guanlan::ui
