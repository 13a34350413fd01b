// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/incident_dialog.h"

#include "models/domain/incident_name.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "models/reporting/chain_json.h"
#include "ui/desk/field_list.h"
#include "ui/frame/language.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <nlohmann/json.hpp>

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int wide = 720, headerHeight = 76, highest = 720, chrome = 110;

} // namespace

IncidentDialog::IncidentDialog(const Incident& incident, const store::ChainState& chain, items::DisplayZone zone, QWidget* parent)
    : QDialog{parent}, m_note{new PlainLabel{TextRole::Muted}}
{
    const auto text = reporting::incidentToJson(incident, chain).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    m_json = QByteArray::fromStdString(text + "\n");
    setWindowTitle(tr("Incident"));
    setMinimumWidth(wide);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(10);
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(24, 20, 12, 16);
    whole->addWidget(plainScroll(content), 1);
    auto* title = new PlainLabel{items::localText(incidentName(incident.kind), language()), TextRole::Title};
    title->setWordWrap(true);
    column->addWidget(title);
    auto* fields = new FieldList;
    fillFields(*fields, incident, chain, zone);
    column->addWidget(fields);
    if (chain.fork) addFork(*column, chain);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("incidentNote"));
    column->addStretch(1);
    whole->addWidget(m_note);
    whole->addLayout(buttonRow(QString::fromStdString(incident.kind)));
    resize(wide, qMin(highest, column->totalHeightForWidth(wide - 48) + chrome));
}

QLayout* IncidentDialog::buttonRow(const QString& kind)
{
    auto* buttons = new QHBoxLayout;
    auto* copy = new QPushButton{lineIcon(QStringLiteral("copy")), tr("Copy as JSON")};
    auto* keep = new QPushButton{lineIcon(QStringLiteral("export")), tr("Save as JSON…")};
    auto* leave = new QPushButton{tr("Close")};
    buttons->addWidget(copy);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->setContentsMargins(0, 0, 12, 0);
    leave->setDefault(true);
    copy->setObjectName(QStringLiteral("copyIncident"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_json));
        m_note->setText(tr("Copied."));
    });
    connect(keep, &QPushButton::clicked, this, [this, kind] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the incident"), kind + QStringLiteral(".json"), tr("JSON (*.json)"));
        if (!path.isEmpty()) save(path);
    });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

void IncidentDialog::fillFields(FieldList& fields, const Incident& incident, const store::ChainState& chain, items::DisplayZone zone) const
{
    fields.addText(tr("Noticed"), items::formatTime(incident.time, zone) + QLatin1Char{' '} + items::zoneName(zone));
    fields.addText(tr("Chain"), items::visibleText(chain.identity.name));
    if (!incident.node.empty()) fields.addText(tr("Node"), items::visibleText(incident.node));
    if (incident.block) fields.addText(tr("Block"), items::formatCount(std::int64_t(*incident.block)));
    const QString meaning = items::localText(incidentMeaning(incident.kind), language());
    if (!meaning.isEmpty()) fields.addText(tr("Meaning"), meaning);
    fields.addText(tr("In full"), items::messageText(incident.message));
}

/// Both headers, from which anybody can recompute hashes and seals.
void IncidentDialog::addFork(QVBoxLayout& column, const store::ChainState& chain) const
{
    const Fork& fork = *chain.fork;
    column.addWidget(new PlainLabel{tr("Two different blocks %1 are sealed").arg(items::formatCount(std::int64_t(fork.block))), TextRole::Section});
    for (const auto& [title, side] : {std::pair{tr("As read here"), &fork.kept}, {tr("The other"), &fork.other}}) {
        auto* fields = new FieldList;
        fields->addText(title, items::visibleText(side->node));
        fields->addId(tr("Hash"), items::fullId(side->hash));
        auto* header = new QPlainTextEdit{QString::fromStdString(toPrefixedHex(side->header))};
        header->setReadOnly(true);
        header->setTabChangesFocus(true);
        header->setFont(idFont());
        header->setFixedHeight(headerHeight);
        header->setAccessibleName(tr("Header in full: %1").arg(title));
        fields->addWidget(tr("Header"), header);
        column.addWidget(fields);
    }
}

void IncidentDialog::save(const QString& path)
{
    QSaveFile file{path};
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(m_json) == m_json.size() && file.commit();
    m_note->setText(saved ? tr("Written to %1").arg(items::visibleText(path))
                          : tr("%1 cannot be written: %2").arg(items::visibleText(path), file.errorString()));
}

} // namespace guanlan::ui
