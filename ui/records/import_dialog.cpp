// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/import_dialog.h"

#include "models/items/data_hub.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "models/items/text_table_model.h"
#include "ui/records/import_columns.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/job_line.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/section_header.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int widestCell = 240; // px
constexpr int lineWidth = 420; // px

} // namespace

using Intent = items::RecordImporter::Intent;

ImportDialog::ImportDialog(items::RecordImporter& importer, const items::Directory& directory, const items::RecordFile& file, QWidget* parent)
    : QDialog{parent}
    , m_importer{importer}
    , m_directory{directory}
    , m_file{file}
    , m_job{m_watcher, items::JobUnit::Pages}
    , m_encoding{new QComboBox}
    , m_understood{new PlainLabel{TextRole::Muted}}
    , m_columns{new ImportColumns}
    , m_rows{new items::TextTableModel{this}}
    , m_rowTable{new DataTable{QString{}}}
    , m_refusalHeader{new SectionHeader}
    , m_refusals{new items::TextTableModel{this}}
    , m_refusalTable{new DataTable{QString{}}}
    , m_line{new JobLine{m_job, JobStop::Elsewhere}}
    , m_verdict{new PlainLabel{TextRole::Body}}
    , m_take{new QPushButton}
    , m_leave{new QPushButton{tr("Leave the file")}}
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Business records of %1: %2").arg(directory.institution(file.institution), items::visibleText(QFileInfo{file.path}.fileName())));
    resize(1160, 720);
    auto* across = new QHBoxLayout;
    across->setSpacing(metrics::pageMargin);
    across->addWidget(buildUnderstanding());
    across->addWidget(buildRows(), 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addLayout(across, 1);
    column->addLayout(buildFoot());
    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::look);
    connect(m_columns, &ImportColumns::changed, this, &ImportDialog::check);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportDialog::finishReading);
    look();
}

ImportDialog::~ImportDialog() { m_watcher.cancel(); }

QWidget* ImportDialog::buildUnderstanding()
{
    m_encoding->addItem(tr("Encoding: as found"), QString{});
    for (const char* name : {"utf-8", "gb18030", "utf-16le", "utf-16be"}) m_encoding->addItem(QString::fromLatin1(name).toUpper(), QString::fromLatin1(name));
    m_encoding->setObjectName(QStringLiteral("importEncoding"));
    m_encoding->setAccessibleName(tr("Encoding"));
    auto* header = new SectionHeader;
    header->setTitle(tr("Which column holds what"));
    auto* note = new PlainLabel{tr("* A file without these cannot be taken. The choice is kept for the institution's next file."), TextRole::Small};
    note->setWordWrap(true);
    m_understood->setWordWrap(true);
    auto* side = new QWidget;
    side->setFixedWidth(320);
    auto* column = new QVBoxLayout{side};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(header);
    column->addWidget(m_understood);
    column->addWidget(m_encoding);
    column->addWidget(plainScroll(m_columns), 1);
    column->addWidget(note);
    return side;
}

QWidget* ImportDialog::buildRows()
{
    auto* header = new SectionHeader;
    header->setTitle(tr("The file's first rows"));
    m_rowTable->setModel(m_rows);
    m_rowTable->setAccessibleName(tr("The file's first rows"));
    m_refusalTable->setModel(m_refusals);
    m_refusalTable->setObjectName(QStringLiteral("importRefusals"));
    m_refusalHeader->setTitle(tr("Rows that cannot be taken"));
    m_refusalTable->setAccessibleName(tr("Rows that cannot be taken"));
    auto* side = new QWidget;
    auto* column = new QVBoxLayout{side};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(header);
    column->addWidget(m_rowTable, 1);
    column->addWidget(m_refusalHeader);
    column->addWidget(m_refusalTable, 1);
    return side;
}

QLayout* ImportDialog::buildFoot()
{
    m_line->setFixedWidth(lineWidth);
    m_verdict->setObjectName(QStringLiteral("importVerdict"));
    m_verdict->setElided(Qt::ElideRight);
    m_take->setObjectName(QStringLiteral("importTake"));
    m_take->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics::gap);
    foot->addWidget(m_line);
    foot->addWidget(m_verdict, 1);
    foot->addWidget(m_leave);
    foot->addWidget(m_take);
    connect(m_take, &QPushButton::clicked, this, &ImportDialog::take);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        const bool isTaking = m_watcher.isRunning() && m_intent == Intent::Take;
        if (isTaking) m_watcher.cancel(); // And stays, to say so.
        else reject();
    });
    return foot;
}

void ImportDialog::look()
{
    m_watcher.cancel();
    m_file.encoding = m_encoding->currentData().toString();
    setWorking(tr("Looking at the file…"));
    items::whenAnswered(m_importer.look(m_file), this, [this, encoding = m_file.encoding](const Result<items::RecordFileLook>& look) {
        if (encoding == m_file.encoding) showLook(look);
    });
}

/// "CSV, UTF-8, tab" in the user's language: the format and the encoding are names.
QString ImportDialog::understoodAs(const QString& description)
{
    const std::pair<const char*, QString> words[] = {{"comma", tr("comma")}, {"semicolon", tr("semicolon")}, {"tab", tr("tab")}, {"bar", tr("bar")},
        {"JSON lines", tr("JSON lines")}};
    const QString sheet = QStringLiteral("XLSX, sheet "); // Its name is the file's.
    if (description.startsWith(sheet)) return tr("XLSX, sheet %1").arg(description.mid(sheet.size()));
    QStringList parts = description.split(QStringLiteral(", "));
    for (QString& part : parts) {
        for (const auto& [word, own] : words)
            if (part == QLatin1String{word}) part = own;
        part.replace(QLatin1String{" (marked)"}, tr(" (marked)"));
    }
    return parts.join(tr(", "));
}

void ImportDialog::showLook(const Result<items::RecordFileLook>& look)
{
    setWorking({});
    if (!look) {
        m_verdict->setText(items::errorText(look.error()));
        m_verdict->setToolTip(items::plainToolTip(m_verdict->text()));
        return;
    }
    m_understood->setText(items::visibleText(QFileInfo{m_file.path}.fileName()) + QStringLiteral(" · ") + m_directory.institution(m_file.institution) + QLatin1Char{'\n'}
        + tr("Read as %1").arg(items::visibleText(understoodAs(look->description))));
    m_columns->setFields(look->fields, look->headings, m_directory.language());
    items::TextTable table;
    for (const QString& heading : look->headings) table.headings += items::visibleText(heading);
    for (const QStringList& cells : look->rows) {
        items::TextTable::Row row;
        for (const QString& cell : cells) row.cells += items::visibleText(cell);
        row.cells.resize(table.headings.size());
        table.rows.push_back(std::move(row));
    }
    m_rows->setTable(std::move(table));
    m_rowTable->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_rows->columnCount(); ++column) m_rowTable->setColumnWidth(column, std::min(m_rowTable->columnWidth(column), widestCell));
    check();
}

void ImportDialog::check() { read(Intent::Check); }

void ImportDialog::take() { read(Intent::Take); }

void ImportDialog::read(Intent intent)
{
    m_watcher.cancel();
    m_intent = intent;
    const auto fields = m_columns->fields();
    for (const items::RecordFieldColumn& field : fields) {
        if (!field.isNeeded || field.column) continue;
        setWorking({});
        return m_verdict->setText(tr("Choose the column that holds: %1").arg(items::localText(field.name, m_directory.language())));
    }
    setWorking(intent == Intent::Take ? tr("Taking the rows…") : tr("Reading every row…"));
    m_watcher.setFuture(m_importer.read(m_file, fields, intent));
}

void ImportDialog::finishReading()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        setWorking({});
        m_verdict->setText(tr("Stopped; nothing was taken."));
        return m_take->setEnabled(m_reading.good > 0);
    }
    const auto reading = m_watcher.result();
    setWorking({});
    if (!reading) {
        m_verdict->setText(items::errorText(reading.error()));
        return m_verdict->setToolTip(items::plainToolTip(m_verdict->text()));
    }
    m_reading = *reading;
    if (m_reading.end == items::RecordReading::End::Taken) return accept();
    showReading();
}

void ImportDialog::showReading()
{
    const QString good = items::formatCount(m_reading.good), bad = items::formatCount(m_reading.bad);
    m_verdict->setToolTip({});
    showRefusals();
    if (m_reading.end == items::RecordReading::End::TakenBefore) {
        m_verdict->setText(tr("This file was taken before (%1 rows); taking it again changes nothing.").arg(good));
        return m_take->setEnabled(false);
    }
    m_verdict->setText(m_reading.bad == 0 ? tr("All %1 rows can be taken.").arg(good) : tr("%1 rows can be taken, %2 cannot and are left out.").arg(good, bad));
    m_take->setText(tr("Take %1 rows").arg(good));
    m_take->setEnabled(m_reading.good > 0 && m_importer.takesRecords());
    if (!m_importer.takesRecords()) m_verdict->setText(tr("The workspace is opened to read only: nothing can be taken."));
}

void ImportDialog::showRefusals()
{
    items::TextTable table{{tr("Line"), tr("Column"), tr("Value"), tr("Reason")}, {}};
    for (const items::RecordRefusal& refusal : m_reading.refusals) {
        items::TextTable::Row row;
        row.cells = {items::formatCount(refusal.line), refusal.column.isEmpty() ? tr("the row") : items::visibleText(refusal.column), items::visibleText(refusal.value),
            items::localText(refusal.reason, m_directory.language())};
        table.rows.push_back(std::move(row));
    }
    const auto shown = std::int64_t(table.rows.size());
    m_refusalHeader->setNote(shown < m_reading.complaints ? tr("%1 of %2 shown").arg(items::formatCount(shown), items::formatCount(m_reading.complaints)) : QString{});
    m_refusals->setTable(std::move(table));
    m_refusalTable->setWidths({72, 140, 220, 320});
}

void ImportDialog::setWorking(const QString& what)
{
    const bool works = !what.isEmpty();
    m_take->setEnabled(false);
    m_take->setText(tr("Take the rows"));
    m_leave->setText(works && m_intent == Intent::Take ? tr("Stop") : tr("Leave the file"));
    m_columns->setEnabled(!works || m_intent == Intent::Check);
    m_encoding->setEnabled(!works || m_intent == Intent::Check);
    if (works) m_verdict->setText(what);
}

} // namespace guanlan::ui
