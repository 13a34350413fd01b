// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/time_range.h"

#include <QToolButton>

class QActionGroup;

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

/// The global time range: presets, and two dates for anything else.
class RangePicker : public QToolButton {
    Q_OBJECT

public:
    /// `directory`, which outlives it, knows the newest day.
    explicit RangePicker(const items::Directory& directory, QWidget* parent = nullptr);
    const TimeRange& range() const { return m_range; }
    void setRange(const TimeRange& range); ///< Does not emit.
    void retranslate();

Q_SIGNALS:
    void rangeChanged(const TimeRange& range);

private:
    void choose(RangePreset preset);
    void askDates();
    void showRange();
    const items::Directory& m_directory;
    TimeRange m_range;
    QActionGroup* m_presets;
};

} // namespace guanlan::ui
