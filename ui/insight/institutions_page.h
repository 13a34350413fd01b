// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/items/insight_overview.h"
#include "ui/frame/page.h"

#include <QFuture>

#include <memory>

class QLineEdit;
class QToolButton;

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {
class InstitutionTableModel;
}

namespace guanlan::ui {

class ChartPanel;
class DataTable;
class HeatMap;
class HeatTableModel;
class InstitutionFilter;
class InstitutionProfileView;
class PlainLabel;
class StateStack;

/// All institutions with what they did in the period, and a heat map of their days; choosing one opens its profile
/// beside the list.
class InstitutionsPage : public Page {
    Q_OBJECT

public:
    explicit InstitutionsPage(items::DataHub& hub, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("institutions"); }
    QString title() const override;
    /// Where rules have their titles from.
    void setRules(const std::shared_ptr<const analytics::RulePack>& rules);
    void setScope(const items::ViewScope& scope) override;
    /// guanlan://institutions/0x…: opens that profile.
    void open(const QUrl& link) override;
    QUrl place() const override;
    ReportSubject reportSubject() const override;
    void refresh() override;
    void retranslate() override;

    std::optional<InstitutionId> selected() const { return m_selected; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildTable();
    QWidget* buildHeatMap();
    void ask();
    void fill();
    void choose(const InstitutionId& institution);
    void select(const InstitutionId& institution);
    void setActiveOnly(bool active);
    QUrl kept(QUrl link) const; ///< With what the list is narrowed to.
    void closeProfile();
    void arrangeColumns();
    void markSelection();
    void showCounts();

    items::ViewScope m_scope;
    std::optional<InstitutionId> m_selected;
    std::optional<items::OverviewAnswer> m_answer;
    QFuture<Result<items::OverviewAnswer>> m_question;
    bool m_stale = true;
    bool m_marking = false; ///< The selection changes because we set it, not because the user did.

    items::InstitutionTableModel* m_model;
    InstitutionFilter* m_proxy;
    HeatTableModel* m_heatModel;
    StateStack* m_state = nullptr;
    QWidget* m_left = nullptr;
    QToolButton* m_activeOnly = nullptr; ///< Says that only these are shown; a click shows all.
    QLineEdit* m_filter = nullptr;
    PlainLabel* m_counts = nullptr;
    DataTable* m_table = nullptr;
    HeatMap* m_heat = nullptr;
    ChartPanel* m_heatPanel = nullptr;
    QWidget* m_heatCard = nullptr;
    InstitutionProfileView* m_profile = nullptr;
};

} // namespace guanlan::ui
