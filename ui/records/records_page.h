// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/record_import.h"
#include "ui/frame/page.h"

#include <QPointer>

#include <array>
#include <memory>

class QAction;
class QComboBox;
class QPushButton;
class QToolButton;

namespace guanlan::items {
class CaseDesk;
class ReconciliationModel;
} // namespace guanlan::items

namespace guanlan::ui {

class ActionRegistry;
class DataTable;
class PlainLabel;
class RecordFilesCard;
class StateStack;

/// What institutions handed in about their own business, held against the chain: every act and record with where it stands, and the
/// files that were taken. Reached from an institution's profile, and by its name.
class RecordsPage : public Page {
    Q_OBJECT

public:
    /// `cases` and `importer` must outlive the page; no importer: nothing can be handed in here.
    RecordsPage(items::DataHub& hub, items::CaseDesk& cases, items::RecordImporter* importer, QWidget* parent = nullptr);
    void setRules(const std::shared_ptr<const analytics::RulePack>& rules); ///< Whose calendar counts overdue days.

    void addActions(ActionRegistry& registry);

    QString id() const override { return QStringLiteral("records"); }
    QString title() const override { return tr("Business records"); }
    void setScope(const items::ViewScope& scope) override;
    /// guanlan://records/0x…: of this institution; ?state=mismatch: of this state only.
    void open(const QUrl& link) override;
    QUrl place() const override;
    ReportSubject reportSubject() const override;
    void refresh() override;
    void retranslate() override;

    /// Asks for a file of the institution that is chosen, and shows what is in it.
    void importFile();
    void importFile(const QString& path); ///< This one.

Q_SIGNALS:
    void told(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void askForInstitution();
    QWidget* buildHead();
    QWidget* buildStates();
    QWidget* buildContent();
    void makeRoom();
    void connectParts();
    void choose(const std::optional<InstitutionId>& institution);
    void fillInstitutions();
    void applyFilter();
    void showState();
    void showCounts();
    void openRow(int row);
    void keepChoice();
    std::vector<std::string> chosenFindings() const;
    void noteReply();
    items::CaseDesk& m_cases;
    items::RecordImporter* m_importer;
    items::ViewScope m_scope;
    std::optional<InstitutionId> m_chosen; ///< absent: all. Perhaps one that the directory has not named yet.
    items::ReconciliationModel* m_model;
    QComboBox* m_institution;
    QPushButton* m_reply;
    QPointer<QAction> m_replyAction; ///< The window's: it may go before this does.
    QPushButton* m_import;
    std::array<QToolButton*, 8> m_states{}; ///< By ReconciliationState.
    DataTable* m_table;
    StateStack* m_stack;
    PlainLabel* m_count;
    RecordFilesCard* m_files;
};

} // namespace guanlan::ui
