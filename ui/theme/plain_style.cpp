// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_style.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace guanlan::ui {
namespace {

constexpr int fieldPadding = 6;
constexpr int headerMargin = 8, headerMark = 9, headerMarkRoom = headerMark + 4; ///< The mark of a sorted column stands at the heading's end.

bool has(const QStyleOption* option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

/// A filled box with a crisp one-pixel outline.
void box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& outline, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline.alpha() > 0 ? QPen{outline} : QPen{Qt::NoPen});
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF{rect}.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void button(const QStyleOption* option, QPainter* painter)
{
    const Tokens& t = tokens();
    const auto* details = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool primary = details && details->features.testFlag(QStyleOptionButton::DefaultButton)
        && has(option, QStyle::State_Enabled);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    QColor fill = pressed ? t.selection : over ? t.hover : t.surface;
    if (primary) fill = pressed || over ? t.accent.darker(110) : t.accent;
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    box(painter, option->rect, fill, primary || focused || pressed ? t.accent : t.outline, metrics::radius);
}

void field(const QStyleOption* option, QPainter* painter)
{
    const Tokens& t = tokens();
    const bool enabled = has(option, QStyle::State_Enabled);
    box(painter, option->rect, enabled ? t.surface : t.ground,
        has(option, QStyle::State_HasFocus) ? t.accent : t.outline, metrics::radius);
}

void checkMark(const QStyleOption* option, QPainter* painter, bool round)
{
    const Tokens& t = tokens();
    const bool on = has(option, QStyle::State_On), partly = has(option, QStyle::State_NoChange);
    const int side = qMin(qMin(option->rect.width(), option->rect.height()), 15);
    const QRect rect = QStyle::alignedRect(option->direction, Qt::AlignCenter, {side, side}, option->rect);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor mark = enabled ? t.accent : t.outline;
    box(painter, rect, on || partly ? mark : t.surface,
        on || has(option, QStyle::State_MouseOver) ? mark : t.outline, round ? side / 2.0 : 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    const QPointF o = rect.topLeft();
    const qreal s = side / 15.0;
    if (on && round) {
        painter->setBrush(t.onAccent);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(QRectF{rect}.center(), 2.8 * s, 2.8 * s);
    } else if (on) {
        painter->drawPolyline(QPolygonF{{o + QPointF{3.5, 7.8} * s, o + QPointF{6.3, 10.5} * s, o + QPointF{11.5, 4.8} * s}});
    } else if (partly) {
        painter->drawLine(o + QPointF{4, 7.5} * s, o + QPointF{11, 7.5} * s);
    }
    painter->restore();
}

void toolButtonPanel(const QStyleOption* option, QPainter* painter)
{
    if (!has(option, QStyle::State_AutoRaise)) return button(option, painter);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    if (!down && !over && !focused) return;
    box(painter, option->rect, down ? tokens().selection : over ? tokens().hover : QColor{Qt::transparent},
        focused ? tokens().accent : QColor{Qt::transparent}, metrics::radius);
}

void progress(const QStyleOptionProgressBar* bar, QPainter* painter, bool groove)
{
    const int height = qMin(bar->rect.height(), 6);
    QRect rect = QStyle::alignedRect(bar->direction, Qt::AlignVCenter | Qt::AlignLeft, {bar->rect.width(), height}, bar->rect);
    if (groove) {
        box(painter, rect, tokens().line, Qt::transparent, height / 2.0);
        return;
    }
    const double span = double(bar->maximum) - bar->minimum;
    const double share = span > 0 ? (double(bar->progress) - bar->minimum) / span : 1.0;
    rect.setWidth(qRound(rect.width() * qBound(0.0, share, 1.0)));
    if (rect.width() > 1) box(painter, rect, tokens().accent, Qt::transparent, height / 2.0);
}

} // namespace

PlainStyle::PlainStyle() : QProxyStyle{QStyleFactory::create(QStringLiteral("Fusion"))} {}

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    if (element == PE_PanelButtonCommand || element == PE_FrameDefaultButton) return button(option, painter);
    if (element == PE_PanelLineEdit) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) field(option, painter);
        return;
    }
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return checkMark(option, painter, false);
    if (element == PE_IndicatorRadioButton) return checkMark(option, painter, true);
    if (element == PE_PanelButtonTool) return toolButtonPanel(option, painter);
    if (element == PE_FrameFocusRect) return;
    if (element == PE_PanelScrollAreaCorner) return painter->fillRect(option->rect, tokens().surface);
    if (element == PE_Frame || element == PE_FrameGroupBox || element == PE_FrameMenu) {
        painter->setPen(tokens().line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    if (element == PE_PanelMenu) {
        painter->fillRect(option->rect, tokens().raised);
        painter->setPen(tokens().outline);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (element == PE_IndicatorHeaderArrow && header) {
        // Fusion points up where the largest is on top, and sets the mark against the header's upper edge, 5 px below it.
        constexpr int side = headerMark, above = 5;
        QStyleOptionHeader copy = *header;
        copy.rect = {header->rect.center().x() - side / 2, header->rect.top() - above + (metrics::rowHeight + 2 - side) / 2, side, side};
        if (header->sortIndicator == QStyleOptionHeader::SortUp) copy.sortIndicator = QStyleOptionHeader::SortDown;
        else if (header->sortIndicator == QStyleOptionHeader::SortDown) copy.sortIndicator = QStyleOptionHeader::SortUp;
        return QProxyStyle::drawPrimitive(element, &copy, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void PlainStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (element == CE_ProgressBarGroove && bar) return progress(bar, painter, true);
    if (element == CE_ProgressBarContents && bar && (bar->maximum != bar->minimum)) return progress(bar, painter, false);
    if (element == CE_HeaderSection) return drawHeaderSection(option, painter);
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, tokens().surface);
        painter->setPen(tokens().line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    if (element == CE_Splitter) {
        painter->setPen(tokens().line);
        const QPoint middle = option->rect.center();
        if (has(option, State_Horizontal)) painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        else painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        return;
    }
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (element == CE_HeaderLabel && header) {
        QStyleOptionHeader copy = *header;
        copy.palette.setColor(QPalette::ButtonText, tokens().muted);
        copy.rect.adjust(0, -headerMargin, 0, headerMargin); // The margin is for the sides only: descenders need the height.
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    const auto* push = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_PushButtonLabel && push && push->features.testFlag(QStyleOptionButton::DefaultButton)
        && has(option, State_Enabled)) {
        QStyleOptionButton copy = *push;
        copy.palette.setColor(QPalette::ButtonText, tokens().onAccent);
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PlainStyle::drawHeaderSection(const QStyleOption* option, QPainter* painter) const
{
    painter->fillRect(option->rect, has(option, State_MouseOver) ? tokens().hover : tokens().surface);
    painter->setPen(tokens().line);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    const auto* section = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (section && section->position != QStyleOptionHeader::End && section->position != QStyleOptionHeader::OnlyOneSection)
        painter->drawLine(option->rect.right(), option->rect.top() + 7, option->rect.right(), option->rect.bottom() - 7);
}

void PlainStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
    const QWidget* widget) const
{
    if (control == CC_ComboBox) return drawComboBox(option, painter, widget);
    if (control == CC_ScrollBar) return drawScrollBar(option, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void PlainStyle::drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (!combo) return;
    const Tokens& t = tokens();
    const bool over = has(option, State_MouseOver) && has(option, State_Enabled);
    if (combo->frame) {
        const bool focused = has(option, State_HasFocus) || has(option, State_On);
        box(painter, option->rect, over && !combo->editable ? t.hover : t.surface, focused ? t.accent : t.outline, metrics::radius);
    }
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    lineIcon(QStringLiteral("chevron-down"))
        .paint(painter, alignedRect(option->direction, Qt::AlignCenter, {14, 14}, arrow), Qt::AlignCenter,
            has(option, State_Enabled) ? QIcon::Normal : QIcon::Disabled);
}

void PlainStyle::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (!widget || widget->testAttribute(Qt::WA_OpaquePaintEvent)) painter->fillRect(option->rect, tokens().surface);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider || slider->minimum == slider->maximum) return;
    const QRect grip = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
    const bool active = option->activeSubControls.testFlag(SC_ScrollBarSlider)
        && (has(option, State_Sunken) || has(option, State_MouseOver));
    box(painter, grip, active ? tokens().muted : tokens().outline, Qt::transparent, 3);
}

int PlainStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 28;
    case PM_SplitterWidth: return 9;
    case PM_MenuVMargin: return 4;
    case PM_SmallIconSize: return 16;
    case PM_ButtonIconSize: return 16;
    case PM_HeaderMarkSize: return headerMark;
    case PM_HeaderMargin: return headerMargin;
    case PM_LayoutHorizontalSpacing: return 8;
    case PM_LayoutVerticalSpacing: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect PlainStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (element == SE_HeaderArrow && header) rect.moveRight(header->rect.right() - headerMargin + (rect.width() - headerMark) / 2);
    if (element == SE_HeaderLabel && header && header->sortIndicator != QStyleOptionHeader::None) rect.setRight(header->rect.right() - headerMargin - headerMarkRoom);
    if (element != SE_LineEditContents) return rect;
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    return frame && frame->lineWidth > 0 ? rect.adjusted(fieldPadding, 0, -2, 0) : rect;
}

QRect PlainStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
    const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool text = control == CC_ComboBox && part == SC_ComboBoxEditField;
    return text ? rect.adjusted(fieldPadding - 2, 0, 0, 0) : rect;
}

QSize PlainStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
    const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(qMax(result.height(), metrics::controlHeight));
    if (type == CT_SpinBox) result.setHeight(metrics::controlHeight);
    if (type == CT_PushButton || type == CT_ComboBox) result.rwidth() += 8;
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (type == CT_ToolButton && tool && !has(option, State_AutoRaise) && !tool->text.isEmpty()) {
        result.rwidth() += 12;
        result.setHeight(qMax(result.height(), metrics::controlHeight));
    }
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (type == CT_HeaderSection && header) {
        const int mark = header->sortIndicator == QStyleOptionHeader::None ? 0 : headerMarkRoom;
        result = {header->fontMetrics.horizontalAdvance(header->text) + 2 * headerMargin + mark, metrics::rowHeight + 2};
    }
    if (type == CT_MenuItem) result.setHeight(qMax(result.height(), 26));
    return result;
}

QIcon PlainStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    return icon == SP_LineEditClearButton ? lineIcon(QStringLiteral("close")) : QProxyStyle::standardIcon(icon, option, widget);
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ScrollBar_Transient: return 0;
    case SH_EtchDisabledText: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_Table_GridLineColor: return int(tokens().line.rgb());
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace guanlan::ui
