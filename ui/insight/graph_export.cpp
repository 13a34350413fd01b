// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/graph_export.h"

#include "models/items/text.h"
#include "ui/insight/evidence_graph_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace guanlan::ui {

namespace {

/// Holds the translation context "GraphExport".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(GraphExport)
};

constexpr qreal captionHeight = 28, captionRoom = 24, pngScale = 2, mostPixels = 16000;

QString captionOf(const EvidenceGraphView& graph, items::DisplayZone zone)
{
    const analytics::CredentialGraph& data = graph.view().graph;
    QString caption = Words::tr("Evidence of credential %1").arg(items::fullId(data.nodes.front().id));
    if (!data.chainName.empty()) caption += QStringLiteral(" · ") + items::visibleText(data.chainName);
    if (data.headBlock)
        caption += QStringLiteral(" · ") + Words::tr("as of block %1, %2").arg(items::formatCount(std::int64_t(*data.headBlock)),
                                               items::formatTime(data.headTime, zone) + QLatin1Char(' ') + items::zoneName(zone));
    const auto hidden = std::int64_t(graph.folding().hidden()) + data.nodesLeftOut;
    if (hidden > 0) caption += QStringLiteral(" · ") + Words::tr("not drawn: %1").arg(items::formatCount(hidden));
    return caption;
}

QSizeF pictureSize(const EvidenceGraphView& graph, const QString& caption)
{
    const QFontMetricsF face{smallFont()};
    const QRectF bounds = graph.graphBounds();
    return {std::max(bounds.width(), face.horizontalAdvance(caption) + 2 * captionRoom), bounds.height() + captionHeight};
}

void paintPicture(QPainter& painter, const EvidenceGraphView& graph, const QString& caption, const QSizeF& size)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF{QPointF{}, size}, tokens().surface);
    painter.setFont(smallFont());
    painter.setPen(tokens().muted);
    painter.drawText(QRectF{captionRoom, 0, size.width(), captionHeight}, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, caption);
    const QRectF bounds = graph.graphBounds();
    painter.translate((size.width() - bounds.width()) / 2 - bounds.left(), captionHeight - bounds.top());
    graph.paintGraph(painter);
}

QByteArray asSvg(const EvidenceGraphView& graph, const QString& caption, const QSizeF& size)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF{QPointF{}, size});
    generator.setTitle(caption);
    QPainter painter{&generator};
    paintPicture(painter, graph, caption, size);
    painter.end();
    return bytes;
}

QByteArray asPng(const EvidenceGraphView& graph, const QString& caption, const QSizeF& size)
{
    const qreal scale = std::min(pngScale, mostPixels / std::max(size.width(), size.height()));
    QImage image{(size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32};
    if (image.isNull()) return {};
    QPainter painter{&image};
    painter.scale(scale, scale);
    paintPicture(painter, graph, caption, size);
    painter.end();
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray{};
}

} // namespace

GraphFormat graphFormatOf(const QString& path)
{
    return path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive) ? GraphFormat::Png : GraphFormat::Svg;
}

Status exportGraph(const EvidenceGraphView& graph, items::DisplayZone zone, const QString& path)
{
    const auto cannot = [&path](const QString& why) {
        return Error{ErrorKind::Unavailable, path.toStdString() + ": cannot be written: " + why.toStdString() + ": choose another folder or free some space"};
    };
    if (graph.view().graph.nodes.empty()) return Error{ErrorKind::NotFound, "there is no graph to write: open a credential first"};
    const QString caption = captionOf(graph, zone);
    const QSizeF size = pictureSize(graph, caption);
    const QByteArray bytes = graphFormatOf(path) == GraphFormat::Png ? asPng(graph, caption, size) : asSvg(graph, caption, size);
    if (bytes.isEmpty()) return cannot(QStringLiteral("the picture is too large"));
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) return cannot(file.errorString());
    return Done{};
}

} // namespace guanlan::ui
