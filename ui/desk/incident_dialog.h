// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/incident.h"
#include "models/items/desk_questions.h"
#include "models/items/view_scope.h"

#include <QDialog>

namespace guanlan::ui {

class FieldList;
class PlainLabel;

/// An incident with its evidence: what was noticed where, what it means, both headers of a fork; to be copied or saved as JSON
/// that other programs can check.
class IncidentDialog : public QDialog {
    Q_OBJECT

public:
    IncidentDialog(const Incident& incident, const store::ChainState& chain, items::DisplayZone zone, QWidget* parent = nullptr);

    QByteArray json() const { return m_json; }
    /// Writes it, or says why not.
    void save(const QString& path);

private:
    QLayout* buttonRow(const QString& kind);
    void fillFields(FieldList& fields, const Incident& incident, const store::ChainState& chain, items::DisplayZone zone) const;
    void addFork(class QVBoxLayout& column, const store::ChainState& chain) const;
    QByteArray m_json;
    PlainLabel* m_note;
};

} // namespace guanlan::ui
