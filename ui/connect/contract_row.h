// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chain_connector.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace guanlan::ui {

/// A contract to be read: what reads it, and where it is.
class ContractRow : public QWidget {
    Q_OBJECT

public:
    explicit ContractRow(const std::vector<items::ProfileChoice>& profiles, QWidget* parent = nullptr);

    items::ContractEntry entry() const;
    void setEntry(const items::ContractEntry& entry);
    void addProfile(const items::ProfileChoice& profile);
    bool isBlank() const { return entry().address.isEmpty(); }
    bool isSound() const; ///< The address is one.
    void setRemovable(bool removable);

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    QComboBox* m_profile;
    QLineEdit* m_address;
    QToolButton* m_remove;
};

} // namespace guanlan::ui
