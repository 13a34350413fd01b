// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_blocks.h"

#include "models/reporting/paper_rows.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>
#include <span>

namespace guanlan::ui {

namespace {

constexpr qreal cellPadding = 3 * pt;
constexpr qreal figureWidth = 104 * pt;

const Tokens& paper() { return tokensOf(Theme::Light); }

QTextOption wrapping(Qt::Alignment alignment)
{
    QTextOption option{alignment};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

QFont printFont(qreal points, QFont::Weight weight = QFont::Normal)
{
    QFont font{QStringLiteral("WenQuanYi Micro Hei")};
    font.setPixelSize(int(points * pt));
    font.setWeight(weight);
    return font;
}

void drawText(QPainter& painter, const QRectF& area, const QString& text, const QFont& font, const QColor& colour,
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(area, text, wrapping(alignment));
}

QString changeText(const reporting::ReportFigure& figure, reporting::ReportLanguage language)
{
    if (!figure.before) return {};
    const bool chinese = language == reporting::ReportLanguage::Chinese;
    const QString before = chinese ? QStringLiteral("上期 ") : QStringLiteral("before ");
    return before + QString::number(*figure.before);
}

std::vector<qreal> columnWidths(const reporting::ReportTable& table, qreal width)
{
    qreal total = 0;
    for (const auto& column : table.columns)
        total += column.weight;
    std::vector<qreal> widths;
    for (const auto& column : table.columns)
        if (column.weight > 0) widths.push_back(width * column.weight / total);
    return widths;
}

/// Of the text wrapped to this width.
qreal textHeight(const QString& text, const QFont& font, qreal width)
{
    const QFontMetricsF metrics{font};
    if (metrics.horizontalAdvance(text) <= width && !text.contains(QLatin1Char{'\n'})) return metrics.height();
    QTextLayout layout{text, font};
    layout.setTextOption(wrapping(Qt::AlignLeft));
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// One row, as high as its highest cell, with a line below.
PrintBlock tableLine(const reporting::ReportTable& table, const std::vector<qreal>& widths, const std::vector<std::string>& cells, const QFont& font, const QColor& colour)
{
    std::vector<std::pair<QString, Qt::Alignment>> texts;
    qreal height = 0;
    for (std::size_t i = 0; i < widths.size() && i < cells.size(); ++i) {
        const QString text = QString::fromStdString(cells[i]);
        height = std::max(height, textHeight(text, font, widths[i] - 2 * cellPadding));
        const bool toRight = table.columns[i].align == reporting::Align::Right;
        texts.emplace_back(text, (toRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    }
    return PrintBlock{.height = height + 2 * cellPadding, .paint = [=](QPainter& painter, const QRectF& area) {
                          qreal left = area.left();
                          for (std::size_t i = 0; i < texts.size(); ++i) {
                              const QRectF cell{left, area.top(), widths[i], area.height()};
                              drawText(painter, cell.adjusted(cellPadding, cellPadding, -cellPadding, 0),
                                  texts[i].first, font, colour, texts[i].second);
                              left += widths[i];
                          }
                          painter.setPen(QPen{paper().line, 0.5 * pt});
                          painter.drawLine(area.bottomLeft(), area.bottomRight());
                      }};
}

} // namespace

PrintFonts PrintFonts::forReport()
{
    return {printFont(22, QFont::DemiBold), printFont(14, QFont::DemiBold), printFont(10.5, QFont::DemiBold),
        printFont(9), printFont(8), printFont(16)};
}

BlockBuilder::BlockBuilder(qreal width, reporting::ReportLanguage language, const RunControl& control)
    : m_width{width}, m_language{language}, m_control{control}, m_fonts{PrintFonts::forReport()}
{
}

PrintBlock BlockBuilder::paragraph(const QString& text, const QFont& font, bool isMuted) const
{
    const qreal height = textHeight(text, font, m_width);
    const QColor colour = isMuted ? paper().muted : paper().ink;
    return {.height = height + 6 * pt,
        .paint = [=](QPainter& painter, const QRectF& area) { drawText(painter, area, text, font, colour); }};
}

PrintBlock BlockBuilder::heading(const QString& text, int number) const
{
    const QFont font = m_fonts.heading;
    return {.height = textHeight(text, font, m_width) + 16 * pt,
        .paint =
            [=](QPainter& painter, const QRectF& area) {
                drawText(painter, area.adjusted(0, 6 * pt, 0, 0), text, font, paper().ink);
                painter.setPen(QPen{paper().accent, 1 * pt});
                painter.drawLine(QPointF{area.left(), area.bottom() - 5 * pt}, QPointF{area.right(), area.bottom() - 5 * pt});
            },
        .heading = nullptr,
        .keepWithNext = true,
        .section = number};
}

PrintBlock BlockBuilder::contentsLine(const reporting::ReportSection& section, int page) const
{
    const QFont font = m_fonts.body;
    const QString heading = QString::fromStdString(section.heading);
    const qreal indent = section.isWithin ? 16 * pt : 0;
    return {.height = textHeight(heading, font, m_width - indent) + 5 * pt, .paint = [=](QPainter& painter, const QRectF& area) {
                drawText(painter, area.adjusted(indent, 0, 0, 0), heading, font, paper().ink);
                drawText(painter, area, QString::number(page), font, paper().ink, Qt::AlignRight | Qt::AlignTop);
            }};
}

std::vector<PrintBlock> BlockBuilder::cover(const reporting::Report& report) const
{
    std::vector<PrintBlock> blocks;
    const QString title = QString::fromStdString(report.title);
    const QFont titleFont = m_fonts.title;
    blocks.push_back({.height = textHeight(title, titleFont, m_width) + 18 * pt,
        .paint = [=](QPainter& painter, const QRectF& area) { drawText(painter, area, title, titleFont, paper().ink); }});
    constexpr qreal labelWidth = 120 * pt;
    for (const auto& [labelText, valueText] : report.cover) {
        const QString label = QString::fromStdString(labelText);
        const QString value = QString::fromStdString(valueText);
        const QFont font = m_fonts.body;
        blocks.push_back({.height = textHeight(value, font, m_width - labelWidth) + 5 * pt,
            .paint = [=](QPainter& painter, const QRectF& area) {
                drawText(painter, area, label, font, paper().muted);
                drawText(painter, area.adjusted(labelWidth, 0, 0, 0), value, font, paper().ink);
            }});
    }
    return blocks;
}

PrintBlock BlockBuilder::figures(const std::vector<reporting::ReportFigure>& figures) const
{
    const int perLine = int(m_width / figureWidth);
    const int lines = int(std::ceil(double(figures.size()) / perLine));
    constexpr qreal lineHeight = 52 * pt;
    return {.height = lines * lineHeight + 4 * pt, .paint = [=, fonts = m_fonts, language = m_language](QPainter& painter, const QRectF& area) {
                for (std::size_t i = 0; i < figures.size(); ++i) {
                    const QRectF tile{area.left() + qreal(int(i) % perLine) * figureWidth,
                        area.top() + qreal(int(i) / perLine) * lineHeight, figureWidth - 8 * pt, lineHeight};
                    drawText(painter, tile, QString::fromStdString(figures[i].label), fonts.small, paper().muted);
                    drawText(painter, tile.adjusted(0, 11 * pt, 0, 0), QString::number(figures[i].value), fonts.figure,
                        paper().ink);
                    drawText(painter, tile.adjusted(0, 33 * pt, 0, 0), changeText(figures[i], language), fonts.small,
                        paper().muted);
                }
            }};
}

void BlockBuilder::appendTable(std::vector<PrintBlock>& blocks, const reporting::ReportTable& table) const
{
    const std::vector<qreal> widths = columnWidths(table, m_width);
    PrintBlock title = paragraph(QString::fromStdString(table.title), m_fonts.subheading, false);
    title.keepWithNext = true;
    blocks.push_back(std::move(title));
    if (table.rows.empty()) {
        blocks.push_back(paragraph(QString::fromStdString(table.emptyText), m_fonts.body, true));
        return;
    }
    std::vector<std::string> titles;
    for (const auto& column : table.columns)
        titles.push_back(column.title);
    const auto head = std::make_shared<PrintBlock>(tableLine(table, widths, titles, m_fonts.small, paper().muted));
    head->keepWithNext = true;
    blocks.push_back(*head);
    for (const auto& row : std::span{table.rows}.first(reporting::paperRows(table))) {
        if (m_control.cancelled()) return;
        PrintBlock line = tableLine(table, widths, row, m_fonts.small, paper().ink);
        line.heading = head;
        blocks.push_back(std::move(line));
    }
    if (const std::string note = reporting::paperNote(table, m_language); !note.empty())
        blocks.push_back(paragraph(QString::fromStdString(note), m_fonts.body, true));
    blocks.push_back({.height = 10 * pt, .paint = [](QPainter&, const QRectF&) {}});
}

std::vector<PrintBlock> BlockBuilder::section(const reporting::ReportSection& section, int number) const
{
    std::vector<PrintBlock> blocks{heading(QString::fromStdString(section.heading), number)};
    for (const std::string& text : section.paragraphs)
        blocks.push_back(paragraph(QString::fromStdString(text), m_fonts.body, false));
    if (!section.figures.empty()) blocks.push_back(figures(section.figures));
    if (section.chart) blocks.push_back(chartBlock(*section.chart, m_fonts));
    for (const reporting::ReportTable& table : section.tables)
        appendTable(blocks, table);
    return blocks;
}

} // namespace guanlan::ui
