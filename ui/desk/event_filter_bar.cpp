// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_filter_bar.h"

#include "models/items/desk_questions.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/labels.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/checklist_button.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace guanlan::ui {
namespace {

constexpr int typingMs = 250;

} // namespace

EventFilterBar::EventFilterBar(items::DataHub& hub, QWidget* parent)
    : QWidget{parent}
    , m_hub{hub}
    , m_types{new ChecklistButton{QStringLiteral("filter")}}
    , m_text{new QLineEdit}
    , m_note{new PlainLabel{TextRole::Small}}
    , m_order{new QComboBox}
    , m_clear{new QToolButton}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_types);
    row->addWidget(m_text);
    row->addWidget(m_note);
    row->addStretch();
    row->addWidget(m_clear);
    row->addWidget(m_order);
    m_text->setFixedWidth(380);
    m_text->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("eventFilterText"));
    m_clear->setIcon(lineIcon(QStringLiteral("close")));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setMinimumHeight(metrics::controlHeight);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_order->addItems({QString{}, QString{}});
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &EventFilterBar::takeText);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_types, &ChecklistButton::chosenChanged, this, &EventFilterBar::takeTypes);
    connect(m_order, &QComboBox::activated, this, &EventFilterBar::filterChanged);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT filterChanged();
    });
    retranslate();
    clear();
}

items::EventOrder EventFilterBar::order() const
{
    return m_order->currentIndex() == 1 ? items::EventOrder::OldestFirst : items::EventOrder::NewestFirst;
}

void EventFilterBar::setFilter(const std::vector<EventType>& types, const QString& text)
{
    clear();
    QStringList keys;
    for (const EventType type : types) keys.append(QString::fromUtf8(eventTypeName(type).data()));
    m_types->setChosen(keys);
    m_filter.types = types;
    m_text->setText(text);
    m_typing.stop();
    m_clear->setVisible(isNarrowed());
    if (!text.isEmpty()) resolve(text);
}

bool EventFilterBar::isNarrowed() const { return m_filter != items::EventFilter{} || !m_text->text().isEmpty(); }

void EventFilterBar::clear()
{
    ++m_generation;
    m_filter = {};
    m_types->setChosen({});
    m_text->clear();
    m_typing.stop();
    m_note->clear();
    m_clear->hide();
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
    m_text->setPlaceholderText(tr("Credential, subject or institution: id or name"));
    m_text->setAccessibleName(tr("Filter events"));
    m_clear->setText(tr("Clear filter"));
    m_order->setItemText(0, tr("Newest first"));
    m_order->setItemText(1, tr("Oldest first"));
    m_order->setAccessibleName(tr("Order"));
}

void EventFilterBar::takeTypes()
{
    m_filter.types.clear();
    for (const QString& key : m_types->chosen())
        if (const auto type = parseEventType(key.toStdString())) m_filter.types.push_back(*type);
    m_clear->setVisible(isNarrowed());
    Q_EMIT filterChanged();
}

void EventFilterBar::takeText() { resolve(m_text->text().trimmed()); }

void EventFilterBar::resolve(const QString& text)
{
    const auto generation = ++m_generation;
    items::EventFilter filter;
    filter.types = m_filter.types;
    if (text.isEmpty()) return take(filter, {});
    const std::string plain = text.toLower().toStdString();
    auto id = parseId<CredentialId>(plain);
    if (const auto address = parseId<Address>(plain)) id = padded<CredentialId>(*address);
    const items::Directory& directory = m_hub.directory();
    if (!id) {
        for (const auto& state : directory.institutions())
            if (directory.institution(state.institution.id).contains(text, Qt::CaseInsensitive))
                filter.institutions.push_back(state.institution.id);
        if (!filter.institutions.empty()) return take(filter, tr("by institution"));
        m_note->setText(tr("Not recognised: an id is 0x and 64 or 40 digits"));
        m_clear->show();
        return;
    }
    if (directory.find(InstitutionId{id->value()})) {
        filter.institutions = {InstitutionId{id->value()}};
        return take(filter, tr("by institution"));
    }
    items::whenAnswered(items::askIsCredential(m_hub, *id), this, [this, generation, filter, id](const Result<bool>& found) mutable {
        if (generation != m_generation) return;
        const bool credential = found && *found;
        if (credential) filter.credential = *id;
        else filter.subject = SubjectId{id->value()};
        take(filter, credential ? tr("by credential") : tr("by subject"));
    });
}

void EventFilterBar::take(const items::EventFilter& filter, const QString& note)
{
    m_note->setText(note);
    const bool changed = filter != m_filter;
    m_filter = filter;
    m_clear->setVisible(isNarrowed());
    if (changed) Q_EMIT filterChanged();
}

} // namespace guanlan::ui
