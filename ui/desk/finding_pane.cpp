// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/finding_pane.h"

#include "models/items/desk_questions.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/labels.h"
#include "models/items/rule_table.h"
#include "models/items/text.h"
#include "ui/desk/case_history_view.h"
#include "ui/desk/events_page.h"
#include "ui/desk/field_list.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/holder_label.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/severity_badge.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QToolButton>

namespace guanlan::ui {
namespace {

constexpr int shownEvents = 50;

QUrl credentialLink(const CredentialId& id) { return QUrl{QStringLiteral("guanlan://credential/") + items::fullId(id)}; }

} // namespace

FindingPane::FindingPane(items::DataHub& hub, QWidget* parent)
    : QWidget{parent}
    , m_hub{hub}
    , m_badge{new SeverityBadge}
    , m_level{new LevelMark}
    , m_title{new PlainLabel{TextRole::Section}}
    , m_summary{new PlainLabel{TextRole::Body}}
    , m_copy{new QToolButton}
    , m_fields{new FieldList}
    , m_history{new CaseHistoryView}
    , m_ruleHeader{new SectionHeader}
    , m_rule{new FieldList}
    , m_eventsHeader{new SectionHeader}
    , m_brief{new QStandardItemModel}
    , m_table{new DataTable{QString{}}}
{
    layOut();
    m_title->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setAutoRaise(true);
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_brief->setParent(m_table);
    m_table->setModel(m_brief);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(m_fields, &FieldList::linkActivated, this, &FindingPane::linkActivated);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        if (std::size_t(row) < m_events.size()) Q_EMIT linkActivated(EventsPage::linkTo(m_events[std::size_t(row)].key));
    });
    retranslate();
}

void FindingPane::layOut()
{
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins(0, 0, 0, 0);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout{body};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_badge);
    head->addWidget(m_level);
    head->addStretch();
    head->addWidget(m_copy);
    column->addLayout(head);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_fields),
             static_cast<QWidget*>(m_history), static_cast<QWidget*>(m_eventsHeader), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_ruleHeader),
             static_cast<QWidget*>(m_rule)})
        column->addWidget(part);
    column->addStretch();
    auto* scroll = plainScroll(body);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
}

void FindingPane::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    fill();
}

void FindingPane::setFinding(const Finding& finding, items::DisplayZone zone)
{
    if (m_finding && *m_finding == finding && m_zone == zone) return;
    if (!m_finding || m_finding->id != finding.id) m_history->setEntries({}, zone);
    m_finding = finding;
    m_zone = zone;
    m_events.clear();
    fill();
    askEvents();
}

void FindingPane::setHistory(const std::string& finding, std::vector<CaseEntry> entries)
{
    if (m_finding && m_finding->id == finding) m_history->setEntries(std::move(entries), m_zone);
}

void FindingPane::revealSubject(const std::string& finding)
{
    if (m_finding && m_finding->id == finding && m_finding->subject) m_hub.directory().reveal(*m_finding->subject);
}

void FindingPane::retranslate()
{
    m_copy->setToolTip(tr("Copy this finding as text"));
    m_copy->setAccessibleName(tr("Copy this finding as text"));
    m_ruleHeader->setTitle(tr("Rule"));
    m_history->retranslate();
    m_eventsHeader->setTitle(tr("Events it rests on"));
    m_table->setAccessibleName(tr("Events it rests on"));
    fill();
    fillEvents(m_events);
}

QString FindingPane::asText() const
{
    if (!m_finding) return {};
    const items::Directory& names = m_hub.directory();
    QStringList lines{ruleTitle(), items::severityLabel(m_finding->severity) + QStringLiteral(" · ") + items::verdictLabel(m_finding->verdict),
        items::formatTime(m_finding->time, m_zone) + QChar{u' '} + items::zoneName(m_zone),
        items::localText(m_finding->summary, names.language())};
    if (m_finding->institution)
        lines += names.institution(*m_finding->institution) + QChar{u' '} + items::fullId(*m_finding->institution);
    if (m_finding->credential) lines += tr("Credential") + QChar{u' '} + items::fullId(*m_finding->credential);
    for (const EventKey& key : m_finding->events)
        lines += key.isBlock() ? tr("Block %1").arg(key.block()) : tr("Block %1, log %2").arg(key.block()).arg(key.logIndex());
    return lines.join(QChar{u'\n'});
}

void FindingPane::fill()
{
    m_fields->clear();
    if (!m_finding) return;
    const Finding& finding = *m_finding;
    const items::Directory& names = m_hub.directory();
    m_badge->setSeverity(finding.severity);
    m_level->setLevel(finding.level);
    m_title->setText(ruleTitle());
    m_summary->setText(items::shortenedWords(items::localText(finding.summary, names.language())));
    m_fields->addText(tr("Verdict at the time"), items::verdictLabel(finding.verdict));
    m_fields->addText(tr("Verdict by now"), items::verdictLabel(finding.verdictNow));
    m_fields->addText(tr("Time"), items::formatTime(finding.time, m_zone) + QChar{u' '} + items::zoneName(m_zone));
    const auto institution = [&](const QString& label, const std::optional<InstitutionId>& id) {
        if (id) m_fields->addId(label, items::fullId(*id), names.institution(*id), QUrl{QStringLiteral("guanlan://institutions/") + items::fullId(*id)});
    };
    const bool isAboutBlock = finding.event.isBlock() || finding.isOfRecord(); // There are no events to show then.
    if (finding.event.isBlock()) m_fields->addText(tr("Block"), items::formatCount(std::int64_t(finding.event.block())));
    m_eventsHeader->setHidden(isAboutBlock);
    m_table->setHidden(isAboutBlock);
    institution(tr("Institution"), finding.institution);
    if (finding.counterparty != finding.institution) institution(tr("Counterparty"), finding.counterparty);
    if (finding.subject) addSubject(*finding.subject);
    if (finding.credential) m_fields->addId(tr("Credential"), items::fullId(*finding.credential), {}, credentialLink(*finding.credential));
    fillRule();
}

void FindingPane::addSubject(const SubjectId& subject)
{
    auto* holder = new HolderLabel{m_hub.directory()};
    holder->setHolder(subject);
    connect(holder, &HolderLabel::revealRequested, this, [this] { Q_EMIT revealRequested(m_finding->id); });
    m_fields->addWidget(tr("Subject"), holder);
}

void FindingPane::fillRule()
{
    m_rule->clear();
    const analytics::RuleSettings* rule = m_rules ? m_rules->find(m_finding->rule) : nullptr;
    if (rule) {
        const QString source = items::localText(rule->source, m_hub.directory().language());
        if (!source.isEmpty()) m_rule->addText(tr("Source"), source);
        for (const auto& [name, value] : rule->parameters) m_rule->addText(items::parameterLabel(items::visibleText(name)), items::parameterText(value));
        if (rule->parameters.empty()) m_rule->addText(tr("Parameters"), tr("none"));
    }
    m_rule->addId(tr("Rule pack"), items::visibleText(m_finding->packDigest));
}

void FindingPane::askEvents()
{
    auto keys = m_finding->events;
    std::erase_if(keys, [](EventKey key) { return key.isBlock(); });
    if (keys.size() > shownEvents) keys.resize(shownEvents);
    const auto future = items::askEvents(m_hub, std::move(keys));
    items::whenAnswered(future, this, [this, generation = ++m_generation](const Result<std::vector<Event>>& events) {
        if (generation == m_generation && events) fillEvents(*events);
    });
}

void FindingPane::fillEvents(const std::vector<Event>& events)
{
    m_events = events;
    m_brief->clear();
    m_brief->setHorizontalHeaderLabels({tr("Time"), tr("Type"), tr("By")});
    for (const Event& event : events) {
        const auto by = actingInstitution(event);
        QList<QStandardItem*> row;
        for (const QString& text : {items::formatMinute(event.time, m_zone), items::eventTypeLabel(event.type),
                 by ? m_hub.directory().institution(*by) : QString{}}) {
            row.append(new QStandardItem{text});
            row.back()->setToolTip(items::plainToolTip(text));
        }
        m_brief->appendRow(row);
    }
    m_table->setWidths({118, 138});
    m_table->setFixedHeight(metrics::rowHeight * (1 + qBound(1, int(events.size()), 12)) + 16);
    const bool cut = m_finding && m_finding->events.size() > std::size_t(shownEvents);
    m_eventsHeader->setNote(cut ? tr("the first %1 of %2").arg(shownEvents).arg(m_finding->events.size()) : QString{});
}

QString FindingPane::ruleTitle() const
{
    const analytics::RuleSettings* rule = m_rules ? m_rules->find(m_finding->rule) : nullptr;
    const QString title = rule ? items::localText(rule->title, m_hub.directory().language()) : QString{};
    return (items::visibleText(m_finding->rule) + QChar{u' '} + title).trimmed();
}

} // namespace guanlan::ui
