// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/queue_list.h"

#include "models/items/case_text.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <array>

namespace guanlan::ui {
namespace {

constexpr int padding = 12;
constexpr int rowHeight = 32;
constexpr int countRole = Qt::UserRole;
constexpr std::array<const char*, store::caseQueues> codes{"mine", "unassigned", "high", "open", "snoozed", "decided", "everything"};
constexpr int firstOfRest = int(store::CaseQueue::Open); ///< Those before it are parts of it.

/// The name on the left, the count on the right, a line between the parts of what is open and the whole.
class QueueDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (isChosen) painter->fillRect(option.rect, t.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver)) painter->fillRect(option.rect, t.hover);
        if (index.row() == firstOfRest) {
            painter->setPen(t.line);
            painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        }
        QFont font = bodyFont();
        if (isChosen) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
        const QString count = index.data(countRole).toString();
        painter->setPen(t.muted);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->setPen(t.ink);
        const int left = room.width() - painter->fontMetrics().horizontalAdvance(count) - padding;
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, left));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, rowHeight}; }
};

} // namespace

QueueList::QueueList(QWidget* parent) : QListWidget{parent}
{
    setObjectName(QStringLiteral("queues"));
    setItemDelegate(new QueueDelegate{this});
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (std::size_t i = 0; i < store::caseQueues; ++i) addItem(QString{});
    setQueue(store::CaseQueue::Open);
    connect(this, &QListWidget::currentRowChanged, this, [this] {
        if (!m_setting) Q_EMIT queueChosen();
    });
    retranslate();
}

store::CaseQueue QueueList::queue() const { return store::CaseQueue(qBound(0, currentRow(), int(store::caseQueues) - 1)); }

void QueueList::setQueue(store::CaseQueue queue)
{
    m_setting = true;
    setCurrentRow(int(queue));
    m_setting = false;
}

void QueueList::setCounts(const store::QueueCounts& counts)
{
    m_counts = counts;
    retranslate();
}

void QueueList::retranslate()
{
    setAccessibleName(tr("Queues"));
    for (int row = 0; row < count(); ++row) {
        const auto queue = store::CaseQueue(row);
        const QString held = items::formatCount(m_counts[std::size_t(row)]);
        item(row)->setText(items::queueLabel(queue));
        item(row)->setToolTip(items::plainToolTip(items::queueExplanation(queue)));
        item(row)->setData(countRole, held);
        item(row)->setData(Qt::AccessibleTextRole, items::queueLabel(queue) + QStringLiteral(", ") + held);
    }
}

QString QueueList::code(store::CaseQueue queue) { return QString::fromLatin1(codes[std::size_t(queue)]); }

std::optional<store::CaseQueue> QueueList::queueOfCode(const QString& code)
{
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (code == QLatin1String{codes[i]}) return store::CaseQueue(i);
    return std::nullopt;
}

} // namespace guanlan::ui
