// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/institution_picker.h"

#include "models/items/directory.h"
#include "models/items/text.h"

namespace guanlan::ui {

InstitutionPicker::InstitutionPicker(items::Directory& directory, QWidget* parent)
    : ChecklistButton{QStringLiteral("institutions"), parent}
    , m_directory{directory}
{
    connect(&directory, &items::Directory::changed, this, &InstitutionPicker::fill);
    retranslate();
}

std::vector<InstitutionId> InstitutionPicker::institutions() const
{
    std::vector<InstitutionId> result;
    for (const QString& key : chosen())
        if (const auto id = parseId<InstitutionId>(key.toStdString())) result.push_back(*id);
    return result;
}

void InstitutionPicker::setInstitutions(const std::vector<InstitutionId>& institutions)
{
    QStringList keys;
    for (const InstitutionId& id : institutions) keys.append(QString::fromStdString(toText(id)));
    setChosen(keys);
}

void InstitutionPicker::retranslate()
{
    setTexts(tr("All institutions"), tr("%1 institutions"));
    setToolTip(tr("Institutions that every page is narrowed to"));
    fill();
}

void InstitutionPicker::fill()
{
    QList<Choice> choices;
    for (const auto& state : m_directory.institutions()) {
        const InstitutionId& id = state.institution.id;
        choices.append({QString::fromStdString(toText(id)), m_directory.institution(id), items::fullId(id)});
    }
    setChoices(choices);
}

} // namespace guanlan::ui
