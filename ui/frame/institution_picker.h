// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "ui/widgets/checklist_button.h"

#include <vector>

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

/// Which institutions are meant; none chosen means all.
class InstitutionPicker : public ChecklistButton {
    Q_OBJECT

public:
    explicit InstitutionPicker(items::Directory& directory, QWidget* parent = nullptr);
    std::vector<InstitutionId> institutions() const;
    void setInstitutions(const std::vector<InstitutionId>& institutions); ///< Does not emit.
    void retranslate();

private:
    void fill();
    items::Directory& m_directory;
};

} // namespace guanlan::ui
