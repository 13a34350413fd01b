// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_menu.h"

#include "models/items/directory.h"
#include "models/items/filter_syntax.h"
#include "models/items/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace guanlan::ui {
namespace {

struct EventMenu {
    Q_DECLARE_TR_FUNCTIONS(EventMenu)
};

QString nameOf(std::string_view name) { return QString::fromUtf8(name.data(), qsizetype(name.size())); }

QString institutionValue(const items::Directory& directory, const QString& id, const QString& name)
{
    const auto& all = directory.institutions();
    const auto called = std::count_if(all.begin(), all.end(), [&](const auto& state) { return directory.institution(state.institution.id) == name; });
    return called == 1 && !name.startsWith(QStringLiteral("0x")) ? name : id;
}

} // namespace

std::vector<CellTerm> cellTerms(const items::EventTableModel& model, const QModelIndex& index, items::DisplayZone zone,
    const items::Directory& directory)
{
    using items::EventTableModel;
    using items::FilterField;
    using items::FilterOperator;
    const Event& event = model.event(index.row());
    const QString id = index.data(EventTableModel::Id).toString();
    std::vector<CellTerm> terms;
    const auto only = [&](FilterField field, const QString& value) {
        if (!value.isEmpty()) terms.push_back({field, FilterOperator::Is, value, EventMenu::tr("Only %1").arg(index.data().toString())});
    };
    const auto without = [&](FilterField field, const QString& value) {
        if (!value.isEmpty()) terms.push_back({field, FilterOperator::IsNot, value, EventMenu::tr("Without %1").arg(index.data().toString())});
    };
    const auto around = [&](FilterField field, const QString& value) {
        terms.push_back({field, FilterOperator::AtLeast, value, EventMenu::tr("From %1 on").arg(value)});
        terms.push_back({field, FilterOperator::AtMost, value, EventMenu::tr("Up to %1").arg(value)});
    };
    switch (EventTableModel::Column(index.column())) {
    case EventTableModel::Time: around(FilterField::Time, items::formatDate(event.time, zone)); break;
    case EventTableModel::Block:
        only(FilterField::Block, QString::number(event.key.block()));
        around(FilterField::Block, QString::number(event.key.block()));
        break;
    case EventTableModel::Type:
        only(FilterField::Type, nameOf(eventTypeName(event.type)));
        without(FilterField::Type, nameOf(eventTypeName(event.type)));
        break;
    case EventTableModel::Institution:
    case EventTableModel::Counterparty:
        only(FilterField::Institution, institutionValue(directory, id, index.data().toString()));
        without(FilterField::Institution, institutionValue(directory, id, index.data().toString()));
        break;
    case EventTableModel::Subject: only(FilterField::Subject, id); break;
    case EventTableModel::Credential: only(FilterField::Credential, id); break;
    case EventTableModel::Sender: only(FilterField::Sender, id); break;
    case EventTableModel::Level:
        only(FilterField::Level, nameOf(verificationName(event.level)));
        without(FilterField::Level, nameOf(verificationName(event.level)));
        break;
    case EventTableModel::LogIndex: { // A log is counted within its block.
        const QString block = QString::number(event.key.block());
        terms.push_back({FilterField::Block, FilterOperator::Is, block, EventMenu::tr("Only block %1").arg(block)});
        break;
    }
    case EventTableModel::ColumnCount: break;
    }
    return terms;
}

} // namespace guanlan::ui
