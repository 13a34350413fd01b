// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"
#include "models/items/view_scope.h"

#include <QUrl>
#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace guanlan::items {
class ConformanceModel;
class CredentialHistoryModel;
class CredentialListModel;
class DataHub;
class ProfileFindingModel;
} // namespace guanlan::items

namespace guanlan::ui {

class ChartPanel;
class CredentialHeader;
class DataTable;
class EvidenceGraphView;
class ProofPanel;
class SectionHeader;
class SwimLaneView;

/// One credential's story: header, evidence graph with its list, swim-lanes with their table; at the right what was expected
/// and found, or the proof of the act chosen.
class CredentialStoryView : public QWidget {
    Q_OBJECT

public:
    explicit CredentialStoryView(items::DataHub& hub, QWidget* parent = nullptr);
    void setRules(const std::shared_ptr<const analytics::RulePack>& rules);
    void show(const items::CredentialView& view, items::DisplayZone zone);
    /// The proof of this act in place of findings and expectations; an event that is not of the story is passed over.
    void showProof(EventKey key);
    void closeProof();
    bool showsProof() const;
    std::optional<EventKey> shownProof() const;
    void retranslate();

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    void revealRequested(const SubjectId& holder);
    void proofChanged(); ///< shownProof() gives another.

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildGraph();
    QWidget* buildLanes();
    QWidget* buildFindings();
    QWidget* buildExpected();
    void openConstraint(int row);
    void exportGraph();
    void fillNotes();
    QString graphNote() const;
    QString lanesNote() const;

    items::DataHub& m_hub;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    std::optional<items::CredentialView> m_view;
    std::size_t m_actsLeftOut = 0; ///< Of the swim-lanes.
    QString m_told; ///< What became of the last export; empty: nothing.
    items::CredentialListModel* m_listModel;
    items::CredentialHistoryModel* m_historyModel;
    items::ProfileFindingModel* m_findingModel;
    items::ConformanceModel* m_expectedModel;
    CredentialHeader* m_header;
    EvidenceGraphView* m_graph = nullptr;
    ChartPanel* m_graphPanel = nullptr;
    QToolButton *m_unfold = nullptr, *m_fit = nullptr, *m_export = nullptr;
    SwimLaneView* m_lanes = nullptr;
    ChartPanel* m_lanesPanel = nullptr;
    SectionHeader* m_findingsHeader = nullptr;
    DataTable* m_findings = nullptr;
    QWidget* m_findingsCard = nullptr;
    SectionHeader* m_expectedHeader = nullptr;
    DataTable* m_expected = nullptr;
    QStackedWidget* m_side = nullptr;
    ProofPanel* m_proof;
};

} // namespace guanlan::ui
