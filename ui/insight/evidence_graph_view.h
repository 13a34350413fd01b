// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"
#include "models/items/directory.h"
#include "ui/charts/chart_picture.h"
#include "ui/insight/graph_folding.h"
#include "ui/insight/graph_layout.h"

#include <QPointF>

namespace guanlan::ui {

/// The evidence graph, painted: what a credential rests on at its left, what rests on it at its right. Drag moves, the
/// wheel zooms about the pointer, arrow keys walk from credential to credential, Enter or a click makes one the focus.
/// Minus folds the branch of the credential walked to, plus unfolds it; so does a click on the sign below it.
class EvidenceGraphView : public ChartPicture {
    Q_OBJECT

public:
    explicit EvidenceGraphView(QWidget* parent = nullptr);

    void setView(const items::CredentialView& view, items::Language language);
    void setLanguage(items::Language language);
    const GraphLayout& layoutShown() const { return m_layout; }
    QPointF pointOf(int node) const { return m_layout.centres[std::size_t(node)] * m_zoom + m_offset; } ///< Where it is drawn.
    int currentNode() const { return m_current; } ///< Of the layout.
    const GraphFolding& folding() const { return m_folding; }
    /// Folds or unfolds the branch of the current node.
    void foldCurrent(bool folded);
    void unfoldAll();
    /// The whole graph as drawn, without where the keyboard is; in the layout's coordinates.
    void paintGraph(QPainter& painter) const;
    QRectF graphBounds() const; ///< Of everything that paintGraph() draws.
    const items::CredentialView& view() const { return m_all; } ///< Nothing folded away.
    /// Shows everything, but nothing larger than drawn.
    void fit();
    /// @param factor  Above 1 enlarges. About the middle of the view.
    void zoomBy(qreal factor);

    QStringList figures() const override;
    QSize sizeHint() const override { return {640, 300}; }
    QSize minimumSizeHint() const override { return {240, 96}; }

Q_SIGNALS:
    void credentialActivated(const CredentialId& credential);
    /// More or fewer credentials are drawn than before.
    void foldingChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange(); ///< Lays out what is not folded away.
    void fold(int node, bool folded);
    std::size_t numberOf(int node) const { return m_folding.shown()[std::size_t(node)]; } ///< In m_all.
    QRectF nodeBox(int node) const; ///< In the layout's coordinates.
    QRectF foldBox(int node) const; ///< The sign below it; empty where it has no branch.
    int foldAt(const QPointF& position) const; ///< -1: none.
    int nodeAt(const QPointF& position) const; ///< -1: none.
    QPointF toLayout(const QPointF& position) const { return (position - m_offset) / m_zoom; }
    void zoomAbout(const QPointF& position, qreal factor);
    /// The nearest node in that direction; the current one where there is none.
    int neighbour(int key) const;
    void setCurrent(int node);
    QString describe(int node) const;
    void paintArrow(QPainter& painter, std::size_t arrow) const;
    enum class Marks { None, Keyboard };
    void paintAll(QPainter& painter, Marks marks) const;
    void paintNode(QPainter& painter, int node, Marks marks) const;
    void paintLines(QPainter& painter, const QRectF& box, int node) const;
    void paintMore(QPainter& painter, const QRectF& box, std::int64_t more) const;
    void paintFold(QPainter& painter, int node) const;
    qreal paintFindings(QPainter& painter, const QRectF& line, int node) const;

    items::CredentialView m_all;
    GraphFolding m_folding;
    items::CredentialView m_view; ///< What is drawn of m_all.
    items::Language m_language = items::Language::Chinese;
    GraphLayout m_layout;
    LayoutMetrics m_metrics;
    QPointF m_offset;
    qreal m_zoom = 1;
    bool m_fitted = true; ///< Follows the widget's size until the user moves or zooms.
    int m_current = 0; ///< Where the keyboard is.
    std::optional<QPointF> m_grabbed;
    bool m_dragged = false;
};

} // namespace guanlan::ui
