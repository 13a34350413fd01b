// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/report_form.h"

#include "models/domain/time.h"
#include "models/items/directory.h"
#include "ui/desk/report_jobs.h"
#include "ui/frame/institution_picker.h"
#include "ui/frame/language.h"
#include "ui/frame/time_range.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QToolButton>

namespace guanlan::ui {
namespace {

constexpr int openPeriodDays = 90;
const QDate epoch{1970, 1, 1};

QDateEdit* dateField()
{
    auto* field = new QDateEdit;
    field->setCalendarPopup(true);
    field->setMinimumWidth(124);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return field;
}

} // namespace

ReportForm::ReportForm(items::Directory& directory, ReportJobs& jobs, QWidget* parent)
    : QWidget{parent}
    , m_directory{directory}
    , m_jobs{jobs}
    , m_template{new QComboBox}
    , m_description{new PlainLabel{TextRole::Small}}
    , m_institutions{new InstitutionPicker{directory}}
    , m_from{dateField()}
    , m_to{new PlainLabel{TextRole::Body}}
    , m_last{dateField()}
    , m_openPeriod{new PlainLabel{TextRole::Small}}
    , m_format{new QComboBox}
    , m_path{new QLineEdit}
    , m_browse{new QToolButton}
{
    layOut();
    connectParts();
    setScope({});
    retranslate();
}

void ReportForm::layOut()
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(0, 88);
    grid->setColumnStretch(1, 1);
    auto* period = new QHBoxLayout;
    period->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_last)}) period->addWidget(part);
    period->addStretch();
    auto* file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);
    for (int row = 0; row < 5; ++row) m_labels.push_back(new PlainLabel{TextRole::Body});
    const std::array rows{0, 2, 3, 5, 6};
    for (std::size_t i = 0; i < rows.size(); ++i) grid->addWidget(m_labels[i], rows[i], 0);
    grid->addWidget(m_template, 0, 1);
    grid->addWidget(m_description, 1, 1);
    grid->addWidget(m_institutions, 2, 1, Qt::AlignLeft);
    grid->addLayout(period, 3, 1);
    grid->addWidget(m_openPeriod, 4, 1);
    grid->addWidget(m_format, 5, 1, Qt::AlignLeft);
    grid->addLayout(file, 6, 1);
    m_openPeriod->setWordWrap(true);
    m_openPeriod->setObjectName(QStringLiteral("openPeriod"));
    m_description->setWordWrap(true);
    m_institutions->setAutoRaise(false);
    m_format->setMinimumWidth(120);
    m_browse->setIcon(lineIcon(QStringLiteral("folder")));
    m_browse->setMinimumHeight(metrics::controlHeight);
    m_browse->setAutoRaise(true);
    m_path->setObjectName(QStringLiteral("reportPath"));
}

void ReportForm::connectParts()
{
    connect(m_template, &QComboBox::currentIndexChanged, this, &ReportForm::fillFormats);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportForm::suggestPath);
    connect(m_institutions, &ChecklistButton::chosenChanged, this, &ReportForm::suggestPath);
    connect(m_from, &QDateEdit::dateChanged, this, &ReportForm::suggestPath);
    connect(m_last, &QDateEdit::dateChanged, this, &ReportForm::suggestPath);
    for (QDateEdit* date : {m_from, m_last}) connect(date, &QDateEdit::dateChanged, this, &ReportForm::sayPeriod);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathChosen = true; });
    connect(m_browse, &QToolButton::clicked, this, &ReportForm::choosePath);
    connect(&m_directory, &items::Directory::changed, this, [this] {
        if (m_newestKnown || !m_directory.latest()) return; // Later changes must not undo what the user has set.
        setScope(m_scope);
    });
    connect(&m_jobs, &ReportJobs::runnerChanged, this, &ReportForm::fillTemplates);
}

void ReportForm::setScope(const items::ViewScope& scope)
{
    m_scope = scope;
    m_institutions->setInstitutions(scope.institutions);
    const TimeRange range = TimeRange::of(scope.from, scope.to);
    const auto latest = m_directory.latest();
    m_newestKnown = latest.has_value();
    const QDate newest = latest ? epoch.addDays(shanghaiDay(*latest)) : QDate::currentDate();
    const QDate last = scope.to ? range.last : newest;
    m_last->setDate(last);
    m_from->setDate(scope.from ? range.first : last.addDays(-openPeriodDays));
    sayPeriod();
    suggestPath();
}

void ReportForm::retranslate()
{
    const QStringList texts{tr("Template"), tr("Institutions"), tr("Period"), tr("Format"), tr("File")};
    for (std::size_t i = 0; i < m_labels.size(); ++i) m_labels[i]->setText(texts[qsizetype(i)]);
    m_template->setAccessibleName(tr("Template"));
    m_from->setAccessibleName(tr("From"));
    m_last->setAccessibleName(tr("To, inclusive"));
    m_format->setAccessibleName(tr("Format"));
    m_path->setAccessibleName(tr("File"));
    m_to->setText(tr("to"));
    m_openPeriod->setText(tr("The last %1 days; the time range above is not limited.").arg(openPeriodDays));
    m_browse->setToolTip(tr("Choose where to write"));
    m_browse->setAccessibleName(tr("Choose where to write"));
    m_institutions->retranslate();
    m_institutions->setToolTip(tr("Institutions that the report is about"));
    fillTemplates();
}

/// Whoever has chosen days need not be told where they come from.
void ReportForm::sayPeriod()
{
    const bool isOpen = !m_scope.from && !m_scope.to && m_from->date() == m_last->date().addDays(-openPeriodDays);
    m_openPeriod->setVisible(isOpen);
}

Result<items::ReportRequest> ReportForm::request() const
{
    if (m_templates.empty()) return Error{ErrorKind::InvalidInput, tr("There is no report template.").toStdString()};
    if (m_path->text().trimmed().isEmpty()) return Error{ErrorKind::InvalidInput, tr("Say which file to write.").toStdString()};
    if (m_last->date() < m_from->date()) return Error{ErrorKind::InvalidInput, tr("The period ends before it begins.").toStdString()};
    items::ReportRequest result;
    result.templateId = current().id;
    result.institutions = m_institutions->institutions();
    if (result.institutions.empty() && result.templateId == QStringLiteral("institution")) {
        for (const store::InstitutionState& each : m_directory.institutions()) result.institutions.push_back(each.institution.id);
    }
    result.from = shanghaiDayStart(epoch.daysTo(m_from->date()));
    result.to = shanghaiDayStart(epoch.daysTo(m_last->date()) + 1);
    result.path = m_path->text().trimmed();
    result.language = language();
    const QString ending = QChar{u'.'} + m_format->currentData().toString();
    if (!result.path.endsWith(ending, Qt::CaseInsensitive)) result.path += ending;
    return result;
}

void ReportForm::fillTemplates()
{
    const int kept = qMax(0, m_template->currentIndex());
    m_templates = m_jobs.runner() ? m_jobs.runner()->templates() : std::vector<items::ReportTemplate>{};
    m_template->clear();
    for (const auto& each : m_templates) m_template->addItem(items::localText(each.title, language()));
    m_template->setCurrentIndex(qMin(kept, m_template->count() - 1));
    fillFormats();
}

void ReportForm::fillFormats()
{
    const QString kept = m_format->currentData().toString();
    m_format->clear();
    const items::ReportTemplate chosen = current();
    m_description->setText(items::localText(chosen.description, language()));
    for (const QString& format : chosen.formats) m_format->addItem(format.toUpper(), format);
    m_format->setCurrentIndex(qMax(0, m_format->findData(kept)));
    suggestPath();
}

void ReportForm::suggestPath()
{
    const QString format = m_format->currentData().toString();
    if (m_pathChosen || format.isEmpty()) return;
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo::exists(folder)) folder = QDir::homePath(); // A new account has no folder for documents yet.
    QString name = QStringLiteral("guanlan-%1-%2-%3").arg(current().id, m_from->date().toString(QStringLiteral("yyyyMMdd")),
        m_last->date().toString(QStringLiteral("yyyyMMdd")));
    if (const auto chosen = m_institutions->institutions(); chosen.size() == 1)
        name += QChar{u'-'} + QString::fromStdString(toHex(chosen.front().value())).left(8);
    m_path->setText(QDir::toNativeSeparators(folder + QChar{u'/'} + name + QChar{u'.'} + format));
}

void ReportForm::choosePath()
{
    const QString format = m_format->currentData().toString();
    const QString path = QFileDialog::getSaveFileName(this, tr("Write report to"), m_path->text(),
        QStringLiteral("%1 (*.%2)").arg(format.toUpper(), format));
    if (path.isEmpty()) return;
    m_pathChosen = true;
    m_path->setText(path);
}

items::ReportTemplate ReportForm::current() const
{
    const int index = m_template->currentIndex();
    return index >= 0 && std::size_t(index) < m_templates.size() ? m_templates[std::size_t(index)] : items::ReportTemplate{};
}

} // namespace guanlan::ui
