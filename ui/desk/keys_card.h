// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/operators.h"
#include "models/items/workspace_keeper.h"
#include "ui/frame/session_info.h"
#include "ui/widgets/card.h"

#include <optional>

namespace guanlan::ui {

class FieldList;
class PlainLabel;
class SectionHeader;

/// Who may open the workspace and by which key, who wrote into its case log, and whose certificates signed its exports.
class KeysCard : public Card {
    Q_OBJECT

public:
    /// `cases` and `keeper` must outlive the card; nullptr: nothing is known of the key.
    KeysCard(items::CaseDesk& cases, const SessionInfo& session, items::WorkspaceKeeper* keeper, QWidget* parent = nullptr);
    /// Asks anew: a passphrase may have been changed, a report signed.
    void refresh();
    void retranslate();

private:
    void fill();
    void addKey();
    void addOperators();
    void addSigners();
    items::CaseDesk& m_cases;
    const SessionInfo m_session;
    items::WorkspaceKeeper* m_keeper;
    std::optional<Result<items::KeyFacts>> m_key; ///< Absent, as below: not answered yet.
    std::optional<Result<std::vector<items::OperatorRecord>>> m_operators;
    SectionHeader* m_header;
    PlainLabel* m_note;
    FieldList* m_fields;
};

} // namespace guanlan::ui
