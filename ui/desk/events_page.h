// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/items/view_scope.h"
#include "ui/frame/page.h"
#include "ui/widgets/kept_focus.h"

#include <QElapsedTimer>

#include <map>
#include <memory>
#include <optional>

class QMenu;
class QModelIndex;
class QPushButton;
class QToolButton;

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {
class EventExporter;
class EventTableModel;
}

namespace guanlan::ui {

class DataTable;
class EventChart;
class EventDrawer;
class EventExportLine;
class EventFilterBar;
class EventScrollBar;
class PlainLabel;
class StateStack;

/// All events as a table whose scroll bar stands for tens of millions, with a filter line, their chart over time and the
/// chosen event's details. Links: as ui/desk/event_link.h says.
class EventsPage : public Page {
    Q_OBJECT

public:
    explicit EventsPage(items::DataHub& hub, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("events"); }
    QString title() const override { return tr("Events"); }
    /// Where purposes have their names from.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    /// `exporter` must outlive the page; nullptr: nothing can be exported.
    void setExporter(items::EventExporter* exporter);
    EventExportLine& exportLine() { return *m_export; }
    /// Asks where to, and writes all events of the filter, not only those that are held, as the table shows them.
    void exportRows();
    void setScope(const items::ViewScope& scope) override;
    void open(const QUrl& link) override;
    QUrl place() const override;
    void refresh() override;
    void retranslate() override;

    /// The link that shows this event.
    static QUrl linkTo(EventKey key);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    QLayout* foot();
    void setUpTable();
    void connectParts();
    enum class Among { Scope, All }; ///< All: one event among all, which neither line nor scope must hide.
    void applyFilter(std::optional<EventKey> anchor = {}, Among among = Among::Scope);
    void showState();
    void showRow(int row);
    void showDrawer(bool shown);
    void openRow(int row);
    void copyJson();
    void askChainNames();
    void showMenu(const QPoint& at);
    void addFilterActions(QMenu& menu, const QModelIndex& index);
    void countRows();

    void nameRules();

    std::shared_ptr<const analytics::RulePack> m_rules;
    items::ViewScope m_scope;
    items::EventTableModel* m_model;
    EventFilterBar* m_filter;
    EventChart* m_chart;
    DataTable* m_table;
    EventScrollBar* m_bar = nullptr;
    StateStack* m_states;
    EventDrawer* m_drawer;
    QToolButton* m_newer;
    PlainLabel* m_count;
    QPushButton* m_exportButton;
    KeptFocus m_exportFocus;
    EventExportLine* m_export;
    std::map<ChainRef, std::string> m_chainNames;
    QElapsedTimer m_sinceRefreshed; ///< Chart and scroll bar.
    std::optional<EventKey> m_wanted; ///< To be selected once its page is there.
    bool m_stale = true; ///< The scope or filter changed while the page was hidden.
};

} // namespace guanlan::ui
