// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"
#include "ui/frame/time_range.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

class InstitutionPicker;
class PlainLabel;
class RangePicker;
class SearchBox;
class SyncDot;

/// What stays across pages: where one is, the time range, the institutions, search, the zone, and whether reading goes on.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(items::Directory& directory, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHistory(bool back, bool forward);
    /// What the button at the right end opens.
    void setMenu(QMenu* menu);
    SearchBox& search() const { return *m_search; }
    SyncDot& syncDot() const { return *m_dot; }

    const TimeRange& range() const;
    void setRange(const TimeRange& range);
    void setInstitutions(const std::vector<InstitutionId>& institutions);
    void setZone(items::DisplayZone zone);
    /// Off where the page shown is not narrowed by time range and institutions.
    void setScopeEnabled(bool enabled);
    /// What pages are narrowed to, with presets counted back from `latest`.
    items::ViewScope scope(std::int64_t latest) const;
    void retranslate();

Q_SIGNALS:
    void scopeChanged();
    void backRequested();
    void forwardRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_title;
    QToolButton* m_back;
    QToolButton* m_forward;
    RangePicker* m_range;
    InstitutionPicker* m_institutions;
    SearchBox* m_search;
    QToolButton* m_zoneChip;
    SyncDot* m_dot;
    QToolButton* m_menu;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
};

} // namespace guanlan::ui
