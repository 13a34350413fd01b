// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_map.h"

#include <QFuture>
#include <QScrollBar>

#include <memory>
#include <optional>

namespace guanlan::items {
class DataHub;
class EventTableModel;
} // namespace guanlan::items

namespace guanlan::ui {

class DataTable;

/// Stands for all events of the model's filter, though few of them are held: its handle is where the rows shown lie among
/// all, dragging it jumps there, and scrolling towards either end of what is held fetches more, without the rows moving.
/// Where all rows are held, it is the table's own bar.
class EventScrollBar : public QScrollBar {
    Q_OBJECT

public:
    /// All must outlive the bar. Hides the table's own vertical bar.
    /// @pre The table has the model already, so that it learns of rows before the bar does.
    EventScrollBar(items::DataHub& hub, items::EventTableModel& model, DataTable& table, QWidget* parent = nullptr);

    /// The handle's way, where not all rows are held.
    static constexpr int way = 100'000;
    /// Where the rows shown lie among all, 0 to 1; nullopt until it is known.
    std::optional<double> share() const;
    void refresh(); ///< Counts again; what is known stays until then.

Q_SIGNALS:
    /// The map of the filter's events is there.
    void mapped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool isOwn() const { return m_map && !m_map->isEmpty() && !isMirror(); }
    bool isMirror() const; ///< All rows are held.
    void askMap();
    void follow(); ///< The table was scrolled, or the rows changed.
    void act(int action); ///< The user moves the handle or presses the bar.
    void jump(double share);
    void keepPlace(int rowsAbove);
    void fetchNearEnds();

    items::DataHub& m_hub;
    items::EventTableModel& m_model;
    DataTable& m_table;
    std::shared_ptr<const items::EventMap> m_map;
    QFuture<Result<items::EventMap>> m_question;
    std::uint64_t m_era = 0; ///< Of the map asked for.
    bool m_fetchingAbove = false;
    bool m_toEnd = false; ///< The rows that come are the last ones.
    bool m_following = false;
};

} // namespace guanlan::ui
