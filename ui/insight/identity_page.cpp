// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/identity_page.h"

#include "models/items/credential_view.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/text.h"
#include "ui/insight/fact_list.h"
#include "ui/insight/links.h"
#include "ui/insight/page_card.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/holder_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace guanlan::ui {

IdentityPage::IdentityPage(items::DataHub& hub, QWidget* parent) : Page{hub, parent}
{
    setObjectName(id());
    m_state = new StateStack{buildContent()};
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->addWidget(m_state);
    connect(m_state, &StateStack::retryRequested, this, &IdentityPage::refresh);
    connect(m_state, &StateStack::actionTriggered, this, [this] { Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://credential")}); });
    connect(&hub.directory(), &items::Directory::changed, this, &IdentityPage::fill);
    retranslate();
}

QString IdentityPage::title() const { return tr("Identity"); }

QWidget* IdentityPage::buildContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(buildHead());
    m_versions = buildSection("identityVersions", items::versionTable, 3, {40, 124, 156, 200, 88});
    m_credentials = buildSection("identityCredentials", items::credentialTable, 2, {124, 72, 120, 104, 84, 116});
    m_consents = buildSection("identityConsents", items::consentTable, 2, {124, 72, 120, 104, 84, 116});
    m_accreditations = buildSection("identityAccreditations", items::accreditationTable, 0, {120, 80, 128, 128, 80, 80});
    connect(m_versions.table, &QTableView::activated, this, [this](const QModelIndex& index) { chooseBlock(m_versions.model->at(index.row()).block); });
    m_factsHeader = new SectionHeader;
    m_facts = new FactList;
    Card* facts = pageCard({m_factsHeader, m_facts});
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(facts);
    left->addWidget(m_versions.card, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::gap);
    for (const Section* each : {&m_credentials, &m_consents, &m_accreditations}) right->addWidget(each->card, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(metrics::gap);
    across->addLayout(left, 5);
    across->addLayout(right, 6);
    column->addLayout(across, 1);
    return content;
}

QWidget* IdentityPage::buildHead()
{
    auto* head = new Card;
    m_name = new PlainLabel{TextRole::Title};
    m_name->setElided(Qt::ElideRight);
    m_id = new HolderLabel{hub().directory()};
    m_asOf = new PlainLabel{TextRole::Muted};
    m_moment = new PlainLabel{TextRole::Muted};
    m_block = new QSpinBox;
    m_block->setObjectName(QStringLiteral("identityBlock"));
    m_block->setKeyboardTracking(false); // Asks when the number is there, not at each digit.
    m_block->setMinimumWidth(112);
    m_chains = new QComboBox;
    m_chains->setObjectName(QStringLiteral("identityChain"));
    m_now = new QToolButton;
    m_events = new QToolButton;
    m_institution = new QToolButton;
    auto* first = new QHBoxLayout;
    first->addWidget(m_name, 1);
    for (QToolButton* button : {m_institution, m_events}) {
        button->setCursor(Qt::PointingHandCursor);
        first->addWidget(button);
    }
    auto* second = new QHBoxLayout;
    second->setSpacing(metrics::grid * 2);
    for (QWidget* each : QList<QWidget*>{m_id, m_chains, m_asOf, m_block, m_now, m_moment}) second->addWidget(each);
    second->addStretch(1);
    auto* column = new QVBoxLayout{head};
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::grid * 2);
    column->addLayout(first);
    column->addLayout(second);
    connectHead();
    return head;
}

void IdentityPage::connectHead()
{
    connect(m_block, &QSpinBox::valueChanged, this, [this](int block) { if (!m_filling) chooseBlock(std::uint64_t(block)); });
    connect(m_id, &HolderLabel::revealRequested, this, &Page::revealRequested);
    connect(m_now, &QToolButton::clicked, this, [this] { chooseBlock(std::nullopt); });
    connect(m_chains, &QComboBox::activated, this, [this](int row) {
        if (!m_view || !m_request || std::size_t(row) >= m_view->chains.size()) return;
        m_request->chain = m_view->chains[std::size_t(row)].first;
        m_request->block.reset(); // Another chain counts other blocks.
        ask();
    });
    connect(m_events, &QToolButton::clicked, this, [this] {
        if (!m_view) return;
        const bool isInstitution = hub().directory().find(InstitutionId{m_view->id}) != nullptr;
        if (isInstitution) return Q_EMIT linkActivated(eventsLink(InstitutionId{m_view->id}, {}, {}, {}));
        Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://events?subject=") + QString::fromStdString(toPrefixedHex(m_view->id))});
    });
    connect(m_institution, &QToolButton::clicked, this, [this] { if (m_view) Q_EMIT linkActivated(institutionLink(InstitutionId{m_view->id})); });
}

IdentityPage::Section IdentityPage::buildSection(const char* name, MakeTable make, int stretched, const QList<int>& widths)
{
    Section section;
    section.make = make;
    section.header = new SectionHeader;
    section.table = new DataTable{{}};
    section.table->setObjectName(QLatin1String{name});
    section.model = new items::TextTableModel{section.table};
    section.model->setTable(make({}, {})); // So that it has columns.
    section.table->setModel(section.model);
    section.table->cells().setMutedRole(items::TextTableModel::QuietRole);
    section.table->horizontalHeader()->setStretchLastSection(false); // So that it has a width, too.
    section.table->setWidths(widths);
    section.table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    section.card = pageCard({section.header, section.table});
    connect(section.table, &QTableView::activated, this, [this, model = section.model](const QModelIndex& index) {
        if (const QString& link = model->at(index.row()).link; !link.isEmpty()) Q_EMIT linkActivated(QUrl{link});
    });
    return section;
}

void IdentityPage::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    fill();
}

void IdentityPage::setScope(const items::ViewScope& scope)
{
    if (scope.zone == m_scope.zone) return;
    m_scope = scope;
    fill();
}

void IdentityPage::open(const QUrl& link)
{
    const auto word = items::parseCredentialWord(link.path().mid(1));
    if (!word) {
        m_request.reset();
        return showStart();
    }
    items::IdentityRequest request{*word, {}, {}};
    const QUrlQuery query{link};
    bool isBlock = false, isChain = false;
    const qulonglong block = query.queryItemValue(QStringLiteral("block")).toULongLong(&isBlock);
    const uint chain = query.queryItemValue(QStringLiteral("chain")).toUInt(&isChain);
    if (isBlock) request.block = block;
    if (isChain && chain <= EventKey::maxChain) request.chain = ChainRef{std::uint8_t(chain)};
    if (!m_request || m_request->id != request.id) m_view.reset();
    m_request = request;
    ask();
}

QUrl IdentityPage::place() const
{
    if (!m_request) return QUrl{QStringLiteral("guanlan://identity")};
    QUrl link = identityLink(SubjectId{m_request->id});
    QUrlQuery query;
    if (m_request->block) query.addQueryItem(QStringLiteral("block"), QString::number(*m_request->block));
    if (m_request->chain) query.addQueryItem(QStringLiteral("chain"), QString::number(m_request->chain->value()));
    if (!query.isEmpty()) link.setQuery(query);
    return link;
}

ReportSubject IdentityPage::reportSubject() const
{
    ReportSubject subject;
    if (m_request && hub().directory().find(InstitutionId{m_request->id})) subject.institutions = {InstitutionId{m_request->id}};
    return subject;
}

void IdentityPage::refresh()
{
    if (m_request) ask();
}

void IdentityPage::ask()
{
    m_pending.cancel();
    Q_EMIT placeChanged();
    m_pending = items::askIdentity(hub(), *m_request);
    if (!m_view) m_state->showLoading();
    items::whenAnswered(m_pending, this, [this](const Result<items::IdentityView>& view) { take(view); });
}

void IdentityPage::take(const Result<items::IdentityView>& view)
{
    if (!m_request) return; // Nothing is asked any more.
    m_view.reset();
    if (view) {
        m_view = *view;
        return fill();
    }
    if (view.error().kind != ErrorKind::NotFound) return m_state->showError(view.error());
    m_state->showEmpty(tr("Nothing anchored names this identity"),
        tr("No event in this workspace names %1 as a subject or an institution. It may be on another chain, or not synced yet.")
            .arg(items::shortened(QString::fromStdString(toPrefixedHex(m_request->id)))));
}

void IdentityPage::chooseBlock(std::optional<std::uint64_t> block)
{
    if (!m_request || !m_view) return;
    m_request->block = block;
    m_request->chain = m_view->chain;
    ask();
}

void IdentityPage::fillHead()
{
    m_filling = true;
    const items::IdentityView& view = *m_view;
    const SubjectId subject{view.id};
    const bool isInstitution = hub().directory().find(InstitutionId{view.id}) != nullptr;
    const QString name = items::visibleText(items::localText(view.name, hub().directory().language()));
    m_name->setText(name.isEmpty() ? isInstitution ? tr("Institution %1").arg(items::shortId(subject)) : tr("Subject %1 (pseudonym)").arg(items::shortId(subject)) : name);
    m_id->setHolder(subject);
    m_institution->setVisible(isInstitution);
    constexpr auto most = std::uint64_t(std::numeric_limits<int>::max());
    m_block->setRange(0, int(std::min(view.head, most)));
    m_block->setValue(int(std::min(view.block, most)));
    m_now->setEnabled(view.block < view.head);
    m_moment->setText(view.time == 0 ? tr("before the first event")
                                     : QStringLiteral("%1 %2").arg(items::formatTime(view.time, m_scope.zone), items::zoneName(m_scope.zone)));
    m_chains->clear();
    for (const auto& [ref, chain] : view.chains) {
        m_chains->addItem(items::visibleText(chain));
        if (ref == view.chain) m_chains->setCurrentIndex(m_chains->count() - 1);
    }
    m_chains->setVisible(view.chains.size() > 1);
    m_filling = false;
}

void IdentityPage::fillTables()
{
    const items::IdentityView& view = *m_view;
    const items::IdentityWords words{hub().directory().language(), m_scope.zone, m_rules.get()};
    const auto set = [&](const Section& section, const QString& note) {
        items::TextTable table = section.make(view, words);
        section.card->setVisible(!table.rows.empty());
        section.header->setNote(note);
        section.model->setTable(std::move(table));
    };
    const auto count = [this](std::size_t rows, bool more) {
        const QString text = items::formatCount(std::int64_t(rows));
        return more ? tr("showing the newest %1").arg(text) : text;
    };
    m_facts->setFacts(items::identityFacts(view, words));
    m_factsHeader->setNote(tr("at the end of block %1").arg(items::formatCount(std::int64_t(view.block))));
    QString versions = tr("%1 of %2 had happened by then; Enter goes to one").arg(items::formatCount(std::int64_t(view.past)), items::formatCount(std::int64_t(view.versions.size())));
    if (view.moreVersions) versions = tr("showing the first %1").arg(items::formatCount(std::int64_t(view.versions.size())));
    set(m_versions, versions);
    set(m_credentials, count(view.credentials.size(), view.moreCredentials));
    set(m_consents, count(view.consents.size(), view.moreConsents));
    set(m_accreditations, count(view.accreditations.size(), false));
}

void IdentityPage::fill()
{
    if (!m_view) return;
    fillHead();
    fillTables();
    m_state->showContent();
}

void IdentityPage::showStart()
{
    m_view.reset();
    m_pending.cancel();
    m_state->showEmpty(tr("Whose identity?"), tr("Follow the link of a subject or an institution: from a credential, an event or a profile."), tr("To the credentials"));
}

void IdentityPage::retranslate()
{
    m_asOf->setText(tr("As of block"));
    m_block->setAccessibleName(tr("As of block"));
    m_block->findChild<QLineEdit*>()->setAccessibleName(tr("As of block")); // It is what takes the keys.
    m_chains->setAccessibleName(tr("Chain"));
    m_now->setText(tr("Last block"));
    m_now->setToolTip(tr("What it is now"));
    m_events->setText(tr("Events"));
    m_institution->setText(tr("Profile"));
    m_factsHeader->setTitle(tr("State"));
    const auto name = [this](const Section& section, const QString& title) {
        section.header->setTitle(title);
        section.table->setAccessibleName(title);
        if (!m_view) section.model->setTable(section.make({}, {})); // Its headings.
    };
    name(m_versions, tr("Versions"));
    name(m_credentials, tr("Credentials"));
    name(m_consents, tr("Consents"));
    name(m_accreditations, tr("Accreditations"));
    if (m_view) fill();
    else if (!m_request) showStart();
}

} // namespace guanlan::ui
