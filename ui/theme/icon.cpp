// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace guanlan::ui {
namespace {

/// Tints at the moment of painting, which is why pixmaps are not cached by QIcon.
class LineIconEngine final : public QIconEngine {
public:
    explicit LineIconEngine(const QString& name) : m_name{name}
    {
        QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
        if (file.open(QIODevice::ReadOnly)) m_renderer.load(file.readAll());
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QImage image{rect.size() * ratio, QImage::Format_ARGB32_Premultiplied};
        image.fill(Qt::transparent);
        QPainter inner{&image};
        m_renderer.render(&inner);
        inner.setCompositionMode(QPainter::CompositionMode_SourceIn);
        inner.fillRect(image.rect(), colour(mode, state));
        inner.end();
        image.setDevicePixelRatio(ratio);
        painter->drawImage(rect.topLeft(), image);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result{size};
        result.fill(Qt::transparent);
        QPainter painter{&result};
        paint(&painter, QRect{{}, size}, mode, state);
        return result;
    }

    QIconEngine* clone() const override { return new LineIconEngine{m_name}; }

private:
    static QColor colour(QIcon::Mode mode, QIcon::State state)
    {
        if (mode == QIcon::Disabled) return tokens().outline;
        return state == QIcon::On || mode == QIcon::Selected ? tokens().accent : tokens().muted;
    }

    QString m_name;
    QSvgRenderer m_renderer;
};

} // namespace

QIcon lineIcon(const QString& name) { return QIcon{new LineIconEngine{name}}; }

} // namespace guanlan::ui
