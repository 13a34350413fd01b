// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"
#include "ui/frame/page.h"

#include <QFuture>

#include <memory>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {
class CredentialHistoryModel;
class CredentialListModel;
class CredentialMatchModel;
class ProfileFindingModel;
} // namespace guanlan::items

namespace guanlan::ui {

class ChartPanel;
class CredentialHeader;
class DataTable;
class EvidenceGraphView;
class PlainLabel;
class SectionHeader;
class StateStack;

/// One credential's whole story: what it rests on and what rests on it, as a graph and as a list, and every change of
/// status and use in order. Asked for by id, digest or subject.
class CredentialPage : public Page {
    Q_OBJECT

public:
    explicit CredentialPage(items::DataHub& hub, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("credential"); }
    QString title() const override;
    /// Where rules and purposes have their names from.
    void setRules(const std::shared_ptr<const analytics::RulePack>& rules);
    /// A credential's story is not cut by the period: only the zone matters here.
    void setScope(const items::ViewScope& scope) override;
    bool usesScope() const override { return false; }
    /// guanlan://credential/0x…
    void open(const QUrl& link) override;
    void refresh() override;
    void retranslate() override;

private:
    /// What was asked for: an exact credential, or bytes that may be several things.
    struct Question {
        Bytes32 word{};
        bool exact = false;
        friend bool operator==(const Question&, const Question&) = default;
    };
    QWidget* buildInput();
    QWidget* buildView();
    QWidget* buildGraph();
    QWidget* buildHistory();
    QWidget* buildFindings();
    QWidget* buildMatches();
    void submit();
    void ask(const Question& question);
    void take(const Result<items::CredentialAnswer>& answer);
    void fill();
    void showStart();
    void showNotFound();
    QString graphNote() const;

    items::ViewScope m_scope;
    std::optional<Question> m_question;
    QFuture<Result<items::CredentialAnswer>> m_pending;
    std::optional<items::CredentialAnswer> m_answer;
    enum class Showing { Start, Wrong, NotFound, Answer, Error } m_showing = Showing::Start;

    items::CredentialListModel* m_listModel;
    items::CredentialHistoryModel* m_historyModel;
    items::CredentialMatchModel* m_matchModel;
    QLineEdit* m_input = nullptr;
    QPushButton* m_go = nullptr;
    StateStack* m_state = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_view = nullptr;
    QWidget* m_matches = nullptr;
    CredentialHeader* m_header = nullptr;
    EvidenceGraphView* m_graph = nullptr;
    ChartPanel* m_graphPanel = nullptr;
    QToolButton* m_fit = nullptr;
    SectionHeader* m_historyHeader = nullptr;
    DataTable* m_history = nullptr;
    items::ProfileFindingModel* m_findingModel;
    SectionHeader* m_findingsHeader = nullptr;
    DataTable* m_findings = nullptr;
    QWidget* m_findingsCard = nullptr;
    SectionHeader* m_matchHeader = nullptr;
    DataTable* m_matchTable = nullptr;
};

} // namespace guanlan::ui
