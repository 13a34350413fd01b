// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_filter_bar.h"

#include "models/items/data_hub.h"
#include "models/items/desk_questions.h"
#include "models/items/directory.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/desk/filter_edit.h"
#include "ui/desk/view_button.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/checklist_button.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int typingMs = 250;

/// So that what is wrong with a long text is still seen.
QString shortened(const QString& text)
{
    constexpr int most = 48;
    return items::visibleText(text.size() <= most ? text : text.left(most) + QStringLiteral("…"));
}

} // namespace

EventFilterBar::EventFilterBar(items::DataHub& hub, QWidget* parent)
    : QWidget{parent}
    , m_hub{hub}
    , m_types{new ChecklistButton{QStringLiteral("events")}}
    , m_text{new FilterEdit{[this](const QString& line, int cursor) { return items::completeFilter(line, cursor, m_context); }}}
    , m_note{new PlainLabel{TextRole::Small}}
    , m_views{new ViewButton}
    , m_order{new QComboBox}
    , m_clear{new QToolButton}
{
    m_context.directory = &hub.directory();
    layOut();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &EventFilterBar::apply);
    connect(m_text, &QLineEdit::textChanged, this, &EventFilterBar::look);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &FilterEdit::entered, this, &EventFilterBar::apply);
    connect(m_types, &ChecklistButton::chosenChanged, this, &EventFilterBar::takeTypes);
    connect(m_views, &ViewButton::viewChosen, m_text, &QLineEdit::setText);
    connect(m_order, &QComboBox::activated, this, &EventFilterBar::filterChanged);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT filterChanged();
    });
    connect(&hub.directory(), &items::Directory::changed, this, [this] {
        if (m_read.problem || !m_read.loose.isEmpty()) apply(); // A name may be known by now.
    });
    retranslate();
    clear();
}

void EventFilterBar::layOut()
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_types);
    row->addWidget(m_text, 1);
    row->addWidget(m_clear);
    row->addWidget(m_views);
    row->addWidget(m_order);
    column->addLayout(row);
    column->addWidget(m_note);
    m_note->setElided(Qt::ElideRight);
    m_note->setObjectName(QStringLiteral("filterNote"));
    m_text->addAction(lineIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_text->setObjectName(QStringLiteral("eventFilterText"));
    m_clear->setIcon(lineIcon(QStringLiteral("close")));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setMinimumHeight(metrics::controlHeight);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_order->addItems({QString{}, QString{}});
}

items::EventOrder EventFilterBar::order() const
{
    return m_order->currentIndex() == 1 ? items::EventOrder::OldestFirst : items::EventOrder::NewestFirst;
}

void EventFilterBar::setOrder(items::EventOrder order) { m_order->setCurrentIndex(order == items::EventOrder::OldestFirst ? 1 : 0); }

QString EventFilterBar::line() const { return m_text->text().trimmed(); }

void EventFilterBar::setLine(const QString& line)
{
    const QSignalBlocker quiet{this};
    m_text->setText(line);
    apply();
}

void EventFilterBar::addTerm(items::FilterField field, items::FilterOperator operation, const QString& value)
{
    m_text->setText(items::withFilterTerm(m_text->text(), field, operation, value));
    apply();
}

bool EventFilterBar::isNarrowed() const { return m_filter != items::EventFilter{} || !m_read.isEmpty; }

void EventFilterBar::clear()
{
    ++m_generation;
    m_text->clear();
    m_typing.stop();
    m_filter = {};
    m_asked.clear();
    m_appliedLine.clear();
    m_meaning.clear();
    look();
}

void EventFilterBar::focusLine()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void EventFilterBar::setZone(items::DisplayZone zone) { m_context.zone = zone; }

void EventFilterBar::setChains(const std::map<ChainRef, QString>& chains) { m_context.chains = chains; }

void EventFilterBar::setRules(const QStringList& ids, const QMap<QString, QString>& names)
{
    m_context.rules = ids;
    m_context.ruleNames = names;
}

void EventFilterBar::retranslate()
{
    QList<ChecklistButton::Choice> choices;
    for (const EventType type : allEventTypes()) {
        const QString name = QString::fromUtf8(eventTypeName(type).data());
        choices.append({name, items::eventTypeLabel(type), name});
    }
    m_types->setTexts(tr("All event types"), tr("%1 event types"));
    m_types->setChoices(choices);
    m_text->setPlaceholderText(tr("Filter: type:credential.revoked institution:\"Bank A\" time>2026-05-01 rule:R10 level!=proven, or an id or a name"));
    m_text->setToolTip(tr("Ctrl+Space shows what may stand here"));
    m_text->setAccessibleName(tr("Filter events"));
    m_views->retranslate();
    m_clear->setText(tr("Clear filter"));
    m_order->setItemText(0, tr("Newest first"));
    m_order->setItemText(1, tr("Oldest first"));
    m_order->setAccessibleName(tr("Order"));
    look();
}

void EventFilterBar::takeTypes()
{
    // The drop-down stands for the line's own term.
    m_text->setText(items::withFilterTerm(m_text->text(), items::FilterField::Type, items::FilterOperator::Is, {}));
    QString list;
    for (const QString& key : m_types->chosen()) list += (list.isEmpty() ? QString{} : QStringLiteral(",")) + key;
    if (!list.isEmpty()) m_text->setText((QStringLiteral("type:") + list + QLatin1Char(' ') + m_text->text()).trimmed());
    apply();
}

void EventFilterBar::look()
{
    m_read = items::readFilterLine(m_text->text(), m_context);
    m_text->showSyntax(m_read.problem);
    m_views->setLine(m_read.problem ? QString{} : m_text->text());
    m_clear->setVisible(isNarrowed());
    showTypes();
    showNote();
}

void EventFilterBar::showTypes()
{
    QStringList keys;
    for (const EventType type : m_read.filter.types) keys.append(QString::fromUtf8(eventTypeName(type).data()));
    if (!m_read.problem) m_types->setChosen(keys);
}

void EventFilterBar::showNote()
{
    m_note->setInk(m_read.problem ? Ink::Wrong : Ink::Plain);
    if (m_read.problem) m_note->setText(QStringLiteral("✕ ") + tr("%1 The rows below are still those of before.").arg(m_read.problem->sentence));
    else if (!m_meaning.isEmpty()) m_note->setText(m_meaning);
    else if (!m_read.isEmpty) m_note->setText(QStringLiteral("✓ ") + tr("Understood"));
    else m_note->setText(tr("All conditions must hold. Ctrl+Space shows fields and values."));
}

void EventFilterBar::apply()
{
    m_typing.stop();
    m_meaning.clear();
    m_read = items::readFilterLine(m_text->text(), m_context); // Names and the zone may be others than when it was written.
    if (m_read.problem) return showNote();
    m_asked = line();
    if (m_read.loose.isEmpty()) {
        ++m_generation;
        return take(m_read.filter, {});
    }
    resolve(m_read.filter, m_read.loose.join(QLatin1Char(' ')));
}

void EventFilterBar::resolve(items::EventFilter filter, const QString& text)
{
    const auto generation = ++m_generation;
    const std::string plain = text.toLower().toStdString();
    auto id = parseId<CredentialId>(plain);
    if (const auto address = parseId<Address>(plain)) id = padded<CredentialId>(*address);
    const items::Directory& directory = m_hub.directory();
    std::vector<InstitutionId> institutions;
    if (id && directory.find(InstitutionId{id->value()})) institutions = {InstitutionId{id->value()}};
    for (const auto& state : directory.institutions())
        if (!id && directory.institution(state.institution.id).contains(text, Qt::CaseInsensitive)) institutions.push_back(state.institution.id);
    const bool clash = !filter.institutions.empty();
    if (!institutions.empty() && !clash) {
        filter.institutions = institutions;
        return take(filter, QStringLiteral("✓ ") + tr("“%1” is understood as an institution").arg(shortened(text)));
    }
    if (!id || clash) {
        m_read.problem = items::FilterProblem{{}, clash ? tr("Institutions are given twice.")
                                                       : tr("“%1” is not known: an id is 0x and 64 or 40 digits.").arg(shortened(text))};
        return showNote();
    }
    items::whenAnswered(items::askIsCredential(m_hub, *id), this, [this, generation, filter, id](const Result<bool>& found) mutable {
        if (generation != m_generation) return;
        const bool credential = found && *found;
        if (credential) filter.credential = *id;
        else filter.subject = SubjectId{id->value()};
        take(filter, QStringLiteral("✓ ") + (credential ? tr("The id is a credential’s") : tr("The id is taken for a subject’s")));
    });
}

void EventFilterBar::take(const items::EventFilter& filter, const QString& note)
{
    m_meaning = note;
    const bool changed = filter != m_filter;
    m_filter = filter;
    m_appliedLine = m_asked;
    m_clear->setVisible(isNarrowed());
    showNote();
    if (changed) Q_EMIT filterChanged();
}

} // namespace guanlan::ui
