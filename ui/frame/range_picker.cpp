// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/range_picker.h"

#include "models/items/directory.h"
#include "ui/theme/icon.h"
#include "ui/widgets/checklist_button.h"

#include <QActionGroup>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QMenu>

namespace guanlan::ui {
namespace {

constexpr int firstDays = 30; ///< Proposed where no range of days is set.

} // namespace

RangePicker::RangePicker(const items::Directory& directory, QWidget* parent) : QToolButton{parent}, m_directory{directory}, m_presets{new QActionGroup{this}}
{
    setIcon(lineIcon(QStringLiteral("calendar")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* menu = new QMenu{this};
    for (const RangePreset preset : {RangePreset::Days7, RangePreset::Days30, RangePreset::Days90, RangePreset::All, RangePreset::Custom}) {
        if (preset == RangePreset::Custom) menu->addSeparator();
        QAction* action = menu->addAction(QString{});
        action->setCheckable(true);
        action->setData(int(preset));
        m_presets->addAction(action);
        connect(action, &QAction::triggered, this, [this, preset] { choose(preset); });
    }
    connect(this, &QToolButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(QPoint{0, height() + 2})); });
    retranslate();
}

void RangePicker::setRange(const TimeRange& range)
{
    m_range = range;
    showRange();
}

void RangePicker::retranslate()
{
    for (QAction* action : m_presets->actions()) {
        switch (RangePreset(action->data().toInt())) {
        case RangePreset::Days7: action->setText(tr("Last 7 days")); break;
        case RangePreset::Days30: action->setText(tr("Last 30 days")); break;
        case RangePreset::Days90: action->setText(tr("Last 90 days")); break;
        case RangePreset::All: action->setText(tr("All time")); break;
        case RangePreset::Custom: action->setText(tr("From … to …")); break;
        }
    }
    setToolTip(tr("Time range of every page, counted back from the newest block"));
    setAccessibleName(tr("Time range"));
    showRange();
}

void RangePicker::choose(RangePreset preset)
{
    if (preset == RangePreset::Custom) return askDates();
    setRange({preset, {}, {}});
    Q_EMIT rangeChanged(m_range);
}

void RangePicker::askDates()
{
    auto* dialog = new QDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("rangeDialog"));
    dialog->setWindowTitle(tr("Time range"));
    auto* form = new QFormLayout{dialog};
    const auto edit = [](const QDate& date) {
        auto* field = new QDateEdit{date};
        field->setCalendarPopup(true);
        field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        return field;
    };
    const QDate newest = newestDay(m_directory.latest());
    QDateEdit* first = edit(m_range.first.isValid() ? m_range.first : newest.addDays(1 - firstDays));
    QDateEdit* last = edit(m_range.last.isValid() ? m_range.last : newest);
    form->addRow(tr("From"), first);
    form->addRow(tr("To, inclusive"), last);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::rejected, this, &RangePicker::showRange);
    connect(dialog, &QDialog::accepted, this, [this, first, last] {
        setRange({RangePreset::Custom, qMin(first->date(), last->date()), qMax(first->date(), last->date())});
        Q_EMIT rangeChanged(m_range);
    });
    dialog->open();
}

void RangePicker::showRange()
{
    for (QAction* action : m_presets->actions()) {
        const bool current = RangePreset(action->data().toInt()) == m_range.preset;
        action->setChecked(current);
        if (current) setText(withArrow(action->text()));
    }
    if (m_range.preset == RangePreset::Custom)
        setText(withArrow(m_range.first.toString(Qt::ISODate) + QStringLiteral(" – ") + m_range.last.toString(Qt::ISODate)));
}

} // namespace guanlan::ui
