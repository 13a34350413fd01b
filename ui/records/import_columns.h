// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/directory.h"
#include "models/items/record_import.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace guanlan::ui {

/// Which of a file's columns holds which field: a choice for each field, as it was guessed or as with the last file.
class ImportColumns : public QWidget {
    Q_OBJECT

public:
    explicit ImportColumns(QWidget* parent = nullptr);
    void setFields(const std::vector<items::RecordFieldColumn>& fields, const QStringList& headings, items::Language language);
    /// As they are chosen now.
    std::vector<items::RecordFieldColumn> fields() const;

Q_SIGNALS:
    void changed(); ///< The user has chosen another column.

private:
    QGridLayout* m_grid;
    std::vector<items::RecordFieldColumn> m_fields;
    std::vector<QComboBox*> m_choices;
};

} // namespace guanlan::ui
