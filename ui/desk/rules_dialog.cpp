// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/rules_dialog.h"

#include "models/items/rule_table.h"
#include "models/items/text.h"
#include "ui/desk/field_list.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace guanlan::ui {

RulesDialog::RulesDialog(const analytics::RulePack& pack, items::Language language, QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("rulesDialog"));
    setWindowTitle(tr("Rules in force"));
    resize(1240, 640);
    auto* facts = new FieldList;
    facts->addText(tr("Pack"), items::localText(pack.title, language) + QChar{u' '} + items::visibleText(pack.version));
    facts->addText(tr("Read from"), pack.path.empty() ? tr("Built in") : items::visibleText(pack.path));
    facts->addId(tr("Digest"), QString::fromStdString(pack.digest));
    auto* note = new PlainLabel{tr("To judge by other parameters, give a copy of the pack to guanlan sync --rules; everything is judged again, and each finding names the pack that it is from."),
        TextRole::Small};
    note->setWordWrap(true);
    auto* model = new items::TextTableModel{this};
    model->setTable(items::ruleTable(pack, language));
    auto* table = new DataTable{QStringLiteral("rulesInForce")};
    table->setModel(model);
    table->setWidths({224, 72, 72, 288, 320});
    table->setObjectName(QStringLiteral("rulesTable"));
    table->setAccessibleName(windowTitle());
    auto* shut = new QPushButton{tr("Close")};
    connect(shut, &QPushButton::clicked, this, &QDialog::close);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addWidget(facts);
    column->addWidget(table, 1);
    column->addWidget(note);
    column->addWidget(shut, 0, Qt::AlignRight);
}

} // namespace guanlan::ui
