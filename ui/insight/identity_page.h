// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/identity_tables.h"
#include "ui/frame/page.h"

#include <memory>
#include <optional>

class QComboBox;
class QSpinBox;
class QToolButton;

namespace guanlan::ui {

class DataTable;
class FactList;
class HolderLabel;
class PlainLabel;
class SectionHeader;
class StateStack;

/// What a subject or an institution was at the end of a chosen block: status, key, document, accreditations, consents and
/// credentials, with every version and what it changed. Reached by links, not from the navigation.
class IdentityPage : public Page {
    Q_OBJECT

public:
    explicit IdentityPage(items::DataHub& hub, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("identity"); }
    QString title() const override;
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    /// What an identity was is not cut by the period: only the zone matters here.
    void setScope(const items::ViewScope& scope) override;
    bool usesScope() const override { return false; }
    /// guanlan://identity/0x…?block=N&chain=N
    void open(const QUrl& link) override;
    QUrl place() const override;
    ReportSubject reportSubject() const override;
    void refresh() override;
    void retranslate() override;

private:
    /// A table with its heading.
    using MakeTable = items::TextTable (*)(const items::IdentityView&, const items::IdentityWords&);
    struct Section {
        MakeTable make = nullptr;
        QWidget* card = nullptr;
        SectionHeader* header = nullptr;
        DataTable* table = nullptr;
        items::TextTableModel* model = nullptr;
    };
    /// @param stretched  The column that takes what the others leave.
    Section buildSection(const char* name, MakeTable make, int stretched, const QList<int>& widths);
    QWidget* buildHead();
    void connectHead();
    QWidget* buildContent();
    void ask();
    void take(const Result<items::IdentityView>& view);
    void fill();
    void fillHead();
    void fillTables();
    void chooseBlock(std::optional<std::uint64_t> block);
    void showStart();

    items::ViewScope m_scope;
    std::shared_ptr<const analytics::RulePack> m_rules;
    std::optional<items::IdentityRequest> m_request;
    QFuture<Result<items::IdentityView>> m_pending;
    std::optional<items::IdentityView> m_view;
    StateStack* m_state = nullptr;
    PlainLabel* m_name = nullptr;
    HolderLabel* m_id = nullptr;
    PlainLabel* m_asOf = nullptr;
    PlainLabel* m_moment = nullptr;
    QSpinBox* m_block = nullptr;
    QComboBox* m_chains = nullptr;
    QToolButton *m_now = nullptr, *m_events = nullptr, *m_institution = nullptr;
    SectionHeader* m_factsHeader = nullptr;
    FactList* m_facts = nullptr;
    Section m_versions, m_credentials, m_consents, m_accreditations;
    bool m_filling = false; ///< What is set is not the user's choice.
};

} // namespace guanlan::ui
