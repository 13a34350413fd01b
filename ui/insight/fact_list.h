// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/identity_tables.h"

#include <QWidget>

class QGridLayout;

namespace guanlan::ui {

/// What an identity was: label, value, since when; what the last version changed is marked, with what it was before.
class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);
    void setFacts(const std::vector<items::IdentityFact>& facts);

private:
    void add(int row, const items::IdentityFact& fact);
    QGridLayout* m_grid;
};

} // namespace guanlan::ui
