// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/report_form.h"

#include "models/domain/time.h"
#include "models/items/credential_view.h"
#include "models/items/directory.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/desk/operator_name.h"
#include "ui/desk/report_jobs.h"
#include "ui/desk/signing_form.h"
#include "ui/frame/institution_picker.h"
#include "ui/frame/language.h"
#include "ui/frame/page.h"
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
#include <QRegularExpression>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace guanlan::ui {
namespace {

constexpr int openPeriodDays = 90;
constexpr int mostTemplates = 20; ///< Files that are remembered.
const QString templatesKey = QStringLiteral("reports/templateFiles");
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
    , m_templateFile{new QToolButton}
    , m_description{new PlainLabel{TextRole::Small}}
    , m_credential{new QLineEdit}
    , m_institutions{new InstitutionPicker{directory}}
    , m_from{dateField()}
    , m_to{new PlainLabel{TextRole::Body}}
    , m_last{dateField()}
    , m_openPeriod{new PlainLabel{TextRole::Small}}
    , m_format{new QComboBox}
    , m_path{new QLineEdit}
    , m_browse{new QToolButton}
    , m_signing{new SigningForm}
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
    const std::array rows{0, 2, 3, 4, 6, 7};
    for (std::size_t i = 0; i < rows.size(); ++i) m_labels.push_back(new PlainLabel{TextRole::Body});
    for (std::size_t i = 0; i < rows.size(); ++i) grid->addWidget(m_labels[i], rows[i], 0);
    auto* form = new QHBoxLayout;
    form->addWidget(m_template, 1);
    form->addWidget(m_templateFile);
    grid->addLayout(form, 0, 1);
    grid->addWidget(m_description, 1, 1);
    grid->addWidget(m_credential, 2, 1);
    grid->addWidget(m_institutions, 3, 1, Qt::AlignLeft);
    grid->addLayout(period, 4, 1);
    grid->addWidget(m_openPeriod, 5, 1);
    grid->addWidget(m_format, 6, 1, Qt::AlignLeft);
    grid->addLayout(file, 7, 1);
    grid->addWidget(m_signing, 8, 0, 1, 2);
    grid->setRowStretch(9, 1); // Where there is more room, the fields stay together.
    setNames();
}

void ReportForm::setNames()
{
    m_template->setObjectName(QStringLiteral("reportTemplate"));
    m_credential->setObjectName(QStringLiteral("reportCredential"));
    for (QToolButton* button : {m_templateFile, m_browse}) {
        button->setIcon(lineIcon(QStringLiteral("folder")));
        button->setMinimumHeight(metrics::controlHeight);
        button->setAutoRaise(true);
    }
    m_openPeriod->setWordWrap(true);
    m_openPeriod->setObjectName(QStringLiteral("openPeriod"));
    m_description->setWordWrap(true);
    m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // Long titles do not widen the page.
    m_template->setMinimumContentsLength(12);
    m_institutions->setAutoRaise(false);
    m_format->setMinimumWidth(120);
    m_path->setObjectName(QStringLiteral("reportPath"));
}

void ReportForm::connectParts()
{
    connect(m_template, &QComboBox::currentIndexChanged, this, &ReportForm::fillFormats);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportForm::suggestPath);
    connect(m_institutions, &ChecklistButton::chosenChanged, this, &ReportForm::suggestPath);
    connect(m_from, &QDateEdit::dateChanged, this, &ReportForm::suggestPath);
    connect(m_last, &QDateEdit::dateChanged, this, &ReportForm::suggestPath);
    for (QDateEdit* date : {m_from, m_last})
        connect(date, &QDateEdit::dateChanged, this, [this] {
            m_periodChosen = m_periodChosen || !m_filling;
            sayPeriod();
        });
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathChosen = true; });
    connect(m_browse, &QToolButton::clicked, this, &ReportForm::choosePath);
    connect(m_templateFile, &QToolButton::clicked, this, &ReportForm::chooseTemplate);
    connect(m_credential, &QLineEdit::textChanged, this, &ReportForm::suggestPath);
    connect(&m_directory, &items::Directory::changed, this, [this] {
        if (!m_periodChosen) fillPeriod(); // What the user has set stays.
    });
    connect(&m_jobs, &ReportJobs::runnerChanged, this, &ReportForm::fillTemplates);
}

void ReportForm::setScope(const items::ViewScope& scope)
{
    m_scope = scope;
    m_institutions->setInstitutions(scope.institutions);
    m_periodChosen = false;
    fillPeriod();
}

/// Of an open range: up to the newest day that is known by now.
void ReportForm::fillPeriod()
{
    m_filling = true;
    const items::ViewScope& scope = m_scope;
    const TimeRange range = TimeRange::of(scope.from, scope.to);
    const QDate last = scope.to ? range.last : newestDay(m_directory.latest());
    m_last->setDate(last);
    m_from->setDate(scope.from ? range.first : last.addDays(1 - openPeriodDays));
    m_filling = false;
    sayPeriod();
    suggestPath();
}

/// Each time once: who exports again after that means it.
QString ReportForm::replacingDoubt()
{
    const QString path = target(), said = std::exchange(m_mayReplace, QString{});
    if (path == said || !QFileInfo::exists(path)) return {};
    m_mayReplace = path;
    return tr("%1 is there already: export again to replace it, or choose another name.").arg(items::visibleText(path));
}

QString ReportForm::target() const
{
    const QString path = m_path->text().trimmed(), ending = QChar{u'.'} + m_format->currentData().toString();
    return path.isEmpty() || path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

void ReportForm::setSubject(const ReportSubject& subject)
{
    if (!subject.institutions.empty()) {
        m_scope.institutions = subject.institutions;
        m_institutions->setInstitutions(subject.institutions);
    }
    const auto ofOne = std::ranges::find(m_templates, reporting::ReportAbout::Credential, &items::ReportTemplate::about);
    if (subject.credential && ofOne != m_templates.end()) {
        m_credential->setText(items::fullId(*subject.credential));
        m_template->setCurrentIndex(int(ofOne - m_templates.begin())); // Which brings its formats.
    }
    suggestPath();
}

void ReportForm::retranslate()
{
    const QStringList texts{tr("Template"), tr("Credential"), tr("Institutions"), tr("Period"), tr("Format"), tr("File")};
    for (std::size_t i = 0; i < m_labels.size(); ++i) m_labels[i]->setText(texts[qsizetype(i)]);
    m_template->setAccessibleName(tr("Template"));
    m_templateFile->setToolTip(tr("Choose a template's file"));
    m_templateFile->setAccessibleName(tr("Choose a template's file"));
    m_credential->setAccessibleName(tr("Credential"));
    m_credential->setPlaceholderText(tr("0x and 64 hex digits"));
    m_signing->retranslate();
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
    const bool isOpen = !m_scope.from && !m_scope.to && m_from->date() == m_last->date().addDays(1 - openPeriodDays);
    m_openPeriod->setVisible(isOpen && current().about != reporting::ReportAbout::Credential);
}

Result<items::ReportRequest> ReportForm::request() const
{
    auto result = draft();
    if (!result) return result;
    auto signing = m_signing->signing();
    if (!signing) return std::move(signing).error();
    result->signing = std::move(signing).value();
    return result;
}

Result<items::ReportRequest> ReportForm::draft() const
{
    if (m_templates.empty()) return Error{ErrorKind::InvalidInput, tr("There is no report template.").toStdString()};
    if (m_path->text().trimmed().isEmpty()) return Error{ErrorKind::InvalidInput, tr("Say which file to write.").toStdString()};
    items::ReportRequest result{.templateId = current().id};
    if (const Status taken = takeSubject(result); !taken) return taken.error();
    result.path = target();
    result.language = language();
    result.madeBy = rememberedOperator();
    return result;
}

/// The credential, or institutions and days.
Status ReportForm::takeSubject(items::ReportRequest& request) const
{
    if (current().about == reporting::ReportAbout::Credential) {
        const auto word = items::parseCredentialWord(m_credential->text());
        if (!word) return Error{ErrorKind::InvalidInput, tr("Say which credential: 0x and 64 hex digits.").toStdString()};
        request.credential = CredentialId{*word};
        return Done{};
    }
    if (m_last->date() < m_from->date()) return Error{ErrorKind::InvalidInput, tr("The period ends before it begins.").toStdString()};
    request.institutions = m_institutions->institutions();
    if (request.institutions.empty() && current().about == reporting::ReportAbout::Institutions) {
        if (!m_directory.isLoaded()) return Error{ErrorKind::Unavailable, tr("The institutions are still being read: try again in a moment.").toStdString()};
        for (const store::InstitutionState& each : m_directory.institutions()) request.institutions.push_back(each.institution.id);
        if (request.institutions.empty()) return Error{ErrorKind::InvalidInput, tr("No institution is known yet: read a chain first.").toStdString()};
    }
    request.from = shanghaiDayStart(epoch.daysTo(m_from->date()));
    request.to = shanghaiDayStart(epoch.daysTo(m_last->date()) + 1);
    return Done{};
}

QString ReportForm::takePassphrase() { return m_signing->takePassphrase(); }

QString ReportForm::templateTitle() const { return items::localText(current().title, language()); }

void ReportForm::chooseTemplate()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a template's file"), {}, tr("Report templates (*.json)"));
    if (!file.isEmpty()) addTemplate(file);
}

void ReportForm::addTemplate(const QString& file)
{
    if (!m_jobs.runner()) return;
    const auto read = m_jobs.runner()->templateIn(file);
    if (!read) return m_description->setText(items::errorText(read.error()));
    QStringList files = QSettings{}.value(templatesKey).toStringList();
    files.removeAll(file);
    files.prepend(file);
    QSettings{}.setValue(templatesKey, files.mid(0, mostTemplates));
    fillTemplates();
    m_template->setCurrentIndex(m_template->findData(file));
}

void ReportForm::fillTemplates()
{
    const QString kept = m_template->currentData().toString();
    const QSignalBlocker once{m_template};
    m_templates = m_jobs.runner() ? m_jobs.runner()->templates() : std::vector<items::ReportTemplate>{};
    for (const QString& file : QSettings{}.value(templatesKey).toStringList())
        if (auto read = m_jobs.runner() ? m_jobs.runner()->templateIn(file) : Error{ErrorKind::NotFound, {}}) m_templates.push_back(std::move(read).value());
    m_template->clear();
    for (const auto& each : m_templates) {
        const QString title = items::visibleText(items::localText(each.title, language()));
        m_template->addItem(each.origin == items::ReportTemplate::Origin::Own ? tr("%1 (own)").arg(title) : title, each.id);
    }
    m_template->setCurrentIndex(qMax(0, m_template->findData(kept)));
    fillFormats();
}

/// A credential's report has neither institutions nor period.
void ReportForm::showAbout()
{
    const bool isOfCredential = current().about == reporting::ReportAbout::Credential;
    m_labels[1]->setVisible(isOfCredential);
    m_credential->setVisible(isOfCredential);
    for (QWidget* part : std::initializer_list<QWidget*>{m_labels[2], m_institutions, m_labels[3], m_from, m_to, m_last}) part->setVisible(!isOfCredential);
    sayPeriod();
}

void ReportForm::fillFormats()
{
    const QString kept = m_format->currentData().toString();
    m_format->clear();
    const items::ReportTemplate chosen = current();
    m_description->setText(items::localText(chosen.description, language()));
    for (const QString& format : chosen.formats) m_format->addItem(format.toUpper(), format);
    m_format->setCurrentIndex(qMax(0, m_format->findData(kept)));
    showAbout();
    suggestPath();
}

void ReportForm::suggestPath()
{
    const QString format = m_format->currentData().toString();
    if (m_pathChosen || format.isEmpty()) return;
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo::exists(folder)) folder = QDir::homePath(); // A new account has no folder for documents yet.
    QString name = QStringLiteral("guanlan-") + QFileInfo{current().id}.completeBaseName();
    if (current().about == reporting::ReportAbout::Credential) {
        name += QChar{u'-'} + m_credential->text().trimmed().remove(QRegularExpression{QStringLiteral("^0x|[^0-9a-fA-F]")}).left(8);
    } else {
        name += QStringLiteral("-%1-%2").arg(m_from->date().toString(QStringLiteral("yyyyMMdd")), m_last->date().toString(QStringLiteral("yyyyMMdd")));
        if (const auto chosen = m_institutions->institutions(); chosen.size() == 1)
            name += QChar{u'-'} + QString::fromStdString(toHex(chosen.front().value())).left(8);
    }
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
    if (target() == path) m_mayReplace = path; // The dialog has asked.
}

items::ReportTemplate ReportForm::current() const
{
    const int index = m_template->currentIndex();
    return index >= 0 && std::size_t(index) < m_templates.size() ? m_templates[std::size_t(index)] : items::ReportTemplate{};
}

} // namespace guanlan::ui
