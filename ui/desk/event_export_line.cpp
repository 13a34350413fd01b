// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_export_line.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/desk/report_dialog.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/job_line.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

namespace guanlan::ui {
namespace {

const QString folderKey = QStringLiteral("events/exportFolder"), endingKey = QStringLiteral("events/exportEnding");
const QStringList endings{QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("jsonl")};

QStringList kinds()
{
    return {EventExportLine::tr("Workbook (*.xlsx)"), EventExportLine::tr("CSV (*.csv)"), EventExportLine::tr("JSON Lines (*.jsonl)")};
}

/// "events-2026-03-01-2026-03-31": so that two exports do not meet.
QString proposedName(const items::EventExportRequest& request)
{
    QString name = QStringLiteral("events");
    const auto zone = request.words.zone;
    if (request.filter.from) name += QLatin1Char{'-'} + items::formatDate(*request.filter.from, zone);
    if (request.filter.to) name += QLatin1Char{'-'} + items::formatDate(*request.filter.to - 1, zone);
    return name;
}

} // namespace

QString aboutEvents(const QString& filterLine, const store::EventFilter& filter, const items::EventWords& words)
{
    QStringList parts{filterLine.isEmpty() ? EventExportLine::tr("No filter line") : EventExportLine::tr("Filter: %1").arg(items::visibleText(filterLine))};
    const QString zone = items::zoneName(words.zone);
    if (filter.from) parts += EventExportLine::tr("from %1 %2").arg(items::formatTime(*filter.from, words.zone), zone);
    if (filter.to) parts += EventExportLine::tr("before %1 %2").arg(items::formatTime(*filter.to, words.zone), zone);
    if (!filter.from && !filter.to) parts += EventExportLine::tr("all times");
    QStringList names;
    for (const InstitutionId& id : filter.institutions) names += words.institution(id);
    if (!names.isEmpty()) parts += names.join(EventExportLine::tr(", "));
    return parts.join(QStringLiteral(" · "));
}

EventExportLine::EventExportLine(QWidget* parent)
    : QWidget{parent}
    , m_job{m_watcher, items::JobUnit::Rows}
    , m_line{new JobLine{m_job}}
    , m_end{new QWidget}
    , m_message{new PlainLabel{TextRole::Body}}
    , m_folder{new QPushButton}
    , m_copy{new QPushButton}
    , m_close{new QToolButton}
{
    m_job.setWords([this] { return tr("Writing %1").arg(QFileInfo{m_request.path}.fileName()); });
    layOut();
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &EventExportLine::finish);
    connect(m_folder, &QPushButton::clicked, this, [this] { openFolderOf(m_request.path); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_request.path); });
    connect(m_close, &QToolButton::clicked, m_end, &QWidget::hide);
    retranslate();
}

EventExportLine::~EventExportLine() { m_watcher.cancel(); }

void EventExportLine::layOut()
{
    m_line->cancelButton().setObjectName(QStringLiteral("cancelEventExport"));
    m_message->setObjectName(QStringLiteral("eventExportMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(lineIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    auto* row = new QHBoxLayout{m_end};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid * 2);
    row->addWidget(m_message, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_folder, m_copy, m_close}) row->addWidget(each);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(m_end);
    m_end->hide();
}

void EventExportLine::retranslate()
{
    m_line->retranslate();
    m_folder->setText(tr("Open folder"));
    m_copy->setText(tr("Copy path"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void EventExportLine::ask(const items::EventExportRequest& request)
{
    if (!canStart()) return;
    m_request = request;
    const QSettings settings;
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const int chosen = std::max<int>(0, int(endings.indexOf(settings.value(endingKey).toString())));
    auto* dialog = new QFileDialog{window(), tr("Export events to"), settings.value(folderKey, home).toString()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // Asks before something is replaced.
    dialog->setNameFilters(kinds());
    dialog->selectNameFilter(kinds().at(chosen));
    dialog->setDefaultSuffix(endings.at(chosen));
    dialog->selectFile(proposedName(request) + QLatin1Char{'.'} + endings.at(chosen));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& kind) {
        const QString ending = endings.at(std::max<int>(0, int(kinds().indexOf(kind))));
        dialog->setDefaultSuffix(ending);
        dialog->selectFile(QFileInfo{dialog->selectedFiles().value(0)}.completeBaseName() + QLatin1Char{'.'} + ending);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &EventExportLine::start);
    dialog->open();
}

void EventExportLine::start(const QString& path)
{
    if (!canStart()) return;
    const QFileInfo file{path};
    QSettings settings;
    settings.setValue(folderKey, file.absolutePath());
    settings.setValue(endingKey, file.suffix());
    m_request.path = path;
    m_request.placing = file.exists() ? reporting::Placing::Replace : reporting::Placing::New; // Qt's dialog has asked.
    m_before = file.lastModified();
    m_end->hide();
    m_isWriting = true;
    m_watcher.setFuture(m_exporter->start(m_request));
    Q_EMIT stateChanged();
}

/// Perhaps it was in its place before anybody could be told to stop.
bool EventExportLine::wasPlaced() const
{
    const QFileInfo file{m_request.path};
    return file.isFile() && file.lastModified() != m_before;
}

void EventExportLine::finish()
{
    m_isWriting = false;
    const auto future = m_watcher.future();
    const QString path = items::visibleText(m_request.path);
    if (future.resultCount() == 0) {
        if (wasPlaced()) say(tr("%1 was complete before it could be cancelled.").arg(path), true);
        else say(tr("The export was cancelled; nothing of it is left."), false);
    } else if (const auto done = future.resultAt(0); done) {
        say(tr("%1 events are in %2 (%3). %4").arg(items::formatCount(done->rows), path, QLocale{}.formattedDataSize(done->bytes), m_request.about), true);
    } else {
        say(items::errorText(done.error()), false, Ink::Wrong);
    }
    Q_EMIT stateChanged();
}

void EventExportLine::say(const QString& sentence, bool isWritten, Ink ink)
{
    m_message->setInk(ink);
    m_message->setText(sentence);
    m_folder->setVisible(isWritten);
    m_copy->setVisible(isWritten);
    m_end->show();
    Q_EMIT told(sentence);
}

} // namespace guanlan::ui
