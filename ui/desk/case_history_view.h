// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_text.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace guanlan::ui {

class SectionHeader;

/// What was done on a finding: who, when, what, and in which words; newest first. Hidden where nothing was.
class CaseHistoryView : public QWidget {
    Q_OBJECT

public:
    explicit CaseHistoryView(QWidget* parent = nullptr);
    void setEntries(std::vector<CaseEntry> entries, items::DisplayZone zone);
    void retranslate();

private:
    void fill();
    static QWidget* lineWidget(const items::CaseLine& line);
    std::vector<CaseEntry> m_entries;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    SectionHeader* m_header;
    QVBoxLayout* m_lines;
};

} // namespace guanlan::ui
