// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/import_columns.h"

#include "models/items/text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_layout.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QGridLayout>

namespace guanlan::ui {
namespace {

constexpr int none = -1;

} // namespace

ImportColumns::ImportColumns(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::gap);
    m_grid->setVerticalSpacing(metrics::grid);
    m_grid->setColumnStretch(1, 1);
}

void ImportColumns::setFields(const std::vector<items::RecordFieldColumn>& fields, const QStringList& headings, items::Language language)
{
    emptyLayout(*m_grid);
    m_choices.clear();
    m_fields = fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QString name = items::localText(fields[i].name, language);
        auto* label = new PlainLabel{fields[i].isNeeded ? name + QStringLiteral(" *") : name, TextRole::Body};
        auto* choice = new QComboBox;
        choice->addItem(tr("not in the file"), none);
        for (int column = 0; column < headings.size(); ++column) choice->addItem(items::visibleText(headings[column]), column);
        choice->setCurrentIndex(choice->findData(fields[i].column.value_or(none)));
        choice->setAccessibleName(name);
        choice->setObjectName(QStringLiteral("column_") + fields[i].field);
        choice->setMinimumContentsLength(14);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(choice, &QComboBox::activated, this, &ImportColumns::changed);
        m_grid->addWidget(label, int(i), 0);
        m_grid->addWidget(choice, int(i), 1);
        m_choices.push_back(choice);
    }
}

std::vector<items::RecordFieldColumn> ImportColumns::fields() const
{
    std::vector<items::RecordFieldColumn> fields = m_fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const int column = m_choices[i]->currentData().toInt();
        fields[i].column = column == none ? std::nullopt : std::optional{column};
    }
    return fields;
}

} // namespace guanlan::ui
