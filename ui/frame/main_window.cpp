// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/main_window.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/sync_status.h"
#include "models/items/text.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/bottom_bar.h"
#include "ui/frame/font_notice.h"
#include "ui/frame/language.h"
#include "ui/frame/navigation.h"
#include "ui/frame/page.h"
#include "ui/frame/reading_banner.h"
#include "ui/frame/search_box.h"
#include "ui/frame/sync_dot.h"
#include "ui/frame/top_bar.h"
#include "ui/frame/window_actions.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QGridLayout>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QUrlQuery>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr std::size_t historyCap = 100;
constexpr int rememberMs = 500;

QUrl pageLink(const QString& id) { return QUrl{QStringLiteral("guanlan://") + id}; }

QString scopeKey(const char* name) { return QStringLiteral("window/") + QString::fromLatin1(name); }

std::optional<std::int64_t> number(const QUrlQuery& query, const QString& key)
{
    bool good = false;
    const qint64 value = query.queryItemValue(key).toLongLong(&good);
    return good ? std::optional<std::int64_t>{value} : std::nullopt;
}

} // namespace

MainWindow::MainWindow(items::DataHub& hub, items::SyncStatus& status, const SessionInfo& session, QWidget* parent)
    : QMainWindow{parent}
    , m_hub{hub}
    , m_status{status}
    , m_readOnly{session.readOnly}
    , m_workspace{session.demonstration ? QStringLiteral("demonstration") : session.workspacePath}
    , m_isDemonstration{session.demonstration}
    , m_navigation{new Navigation}
    , m_top{new TopBar{hub.directory()}}
    , m_stack{new QStackedWidget}
    , m_banner{new ReadingBanner{hub, status, session}}
    , m_bottom{new BottomBar{session}}
    , m_actions{std::make_unique<ActionRegistry>(*this)}
{
    setMinimumSize(1280, 720);
    setWindowIcon(lineIcon(QStringLiteral("logo")));
    resize(screen() ? QSize{1440, 900}.boundedTo(screen()->availableSize()) : QSize{1440, 900});
    auto* centre = new QWidget;
    auto* grid = new QGridLayout{centre};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_navigation, 0, 0, 4, 1);
    grid->addWidget(m_top, 0, 1);
    grid->addWidget(new FontNotice, 1, 1);
    grid->addWidget(m_banner, 2, 1);
    grid->addWidget(m_stack, 3, 1);
    grid->addWidget(m_bottom, 4, 0, 1, 2);
    grid->setRowStretch(3, 1);
    setCentralWidget(centre);

    connect(m_navigation, &Navigation::pageChosen, this, [this](const QString& id) { open(pageLink(id)); });
    connect(m_top, &TopBar::scopeChanged, this, &MainWindow::applyScope);
    connect(m_top, &TopBar::backRequested, this, &MainWindow::back);
    connect(m_top, &TopBar::forwardRequested, this, &MainWindow::forward);
    connect(&m_top->search(), &SearchBox::linkActivated, this, &MainWindow::open);
    connect(&m_top->search(), &SearchBox::nothingFound, this,
        [this](const QString& text) { tell(tr("Nothing is known as “%1”.").arg(items::visibleText(text))); });
    connect(m_banner, &ReadingBanner::syncRequested, this, &MainWindow::syncRequested);
    connect(m_banner, &ReadingBanner::sourcesRequested, this, [this] { open(pageLink(QStringLiteral("sources"))); });
    connect(&m_top->syncDot(), &SyncDot::clicked, this, [this] { open(pageLink(QStringLiteral("sources"))); });
    connect(&hub, &items::DataHub::changed, this, [this] {
        if (Page* current = currentPage()) current->refresh();
    });
    connect(&hub.directory(), &items::Directory::changed, this, &MainWindow::applyScope);
    connect(&status, &items::SyncStatus::changed, this, &MainWindow::showSync);
    m_remembering.setSingleShot(true);
    m_remembering.setInterval(rememberMs);
    connect(&m_remembering, &QTimer::timeout, this, &MainWindow::saveSession);
    addActions();
    retranslate();
    showSync();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(Page* page)
{
    const QString id = page->id();
    page->setObjectName(id);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    if (Navigation::order().contains(id)) m_navigation->addPage(id, page->title()); // Others are reached by links.
    page->setScope(m_scope);
    connect(page, &Page::linkActivated, this, &MainWindow::open);
    connect(page, &Page::revealRequested, this, &MainWindow::revealRequested);
    connect(page, &Page::placeChanged, this, &MainWindow::rememberSoon);
    m_actions->retranslate(); // A page's title is its action's name.
    offerActions();
}

Page* MainWindow::page(const QString& id) const { return m_pages.value(id); }

Page* MainWindow::currentPage() const { return qobject_cast<Page*>(m_stack->currentWidget()); }

void MainWindow::restoreSession()
{
    const QSettings settings;
    restoreGeometry(settings.value(scopeKey("geometry")).toByteArray());
    m_top->setRange(TimeRange::ofCode(settings.value(workspaceKey("range")).toString()));
    const bool utc = settings.value(scopeKey("zone")).toString() == QStringLiteral("utc");
    m_top->setZone(utc ? items::DisplayZone::Utc : items::DisplayZone::Shanghai);
    std::vector<InstitutionId> institutions;
    for (const QString& text : settings.value(workspaceKey("institutions")).toStringList())
        if (const auto id = parseId<InstitutionId>(text.toStdString())) institutions.push_back(*id);
    m_top->setInstitutions(institutions);
    applyScope();
    const QUrl last{settings.value(workspaceKey("link")).toString()};
    const auto fallback = m_pages.isEmpty() ? QString{} : m_pages.firstKey();
    const QString first = Navigation::order().first();
    open(m_pages.contains(last.host()) ? last : pageLink(m_pages.contains(first) ? first : fallback));
    m_remembers = true;
}

void MainWindow::open(const QUrl& link)
{
    if (link.scheme() != QStringLiteral("guanlan") || !m_pages.contains(link.host())) return;
    Place place = here(link);
    QUrlQuery query{link};
    const auto from = number(query, QStringLiteral("from")), to = number(query, QStringLiteral("to"));
    if (from || to) place.range = TimeRange::of(from, to);
    else if (query.hasQueryItem(QStringLiteral("range"))) place.range = TimeRange::ofCode(query.queryItemValue(QStringLiteral("range")));
    const std::string institution = query.queryItemValue(QStringLiteral("institution")).toStdString();
    if (const auto id = parseId<InstitutionId>(institution)) place.institutions = {*id};
    else if (institution == "any") place.institutions.clear();
    for (const char* key : {"from", "to", "range", "institution"}) query.removeAllQueryItems(QString::fromLatin1(key));
    place.link.setQuery(query.isEmpty() ? QString{} : query.toString(QUrl::FullyEncoded));

    if (!m_history.empty()) {
        m_history[m_position] = leaving();
        if (m_history[m_position].link == place.link && place.range == m_top->range()
            && place.institutions == m_scope.institutions)
            return showPlace(place, Arrival::ByName);
        m_history.resize(m_position + 1);
    }
    m_history.push_back(place);
    if (m_history.size() > historyCap) m_history.erase(m_history.begin());
    m_position = m_history.size() - 1;
    showPlace(place, Arrival::ByName);
}

void MainWindow::setZone(items::DisplayZone zone)
{
    m_top->setZone(zone);
    applyScope();
}

void MainWindow::back()
{
    if (m_position == 0) return;
    m_history[m_position] = leaving();
    showPlace(m_history[--m_position], Arrival::Exactly);
}

void MainWindow::forward()
{
    if (m_position + 1 >= m_history.size()) return;
    m_history[m_position] = leaving();
    showPlace(m_history[++m_position], Arrival::Exactly);
}

void MainWindow::focusSearch()
{
    m_top->search().setFocus(Qt::ShortcutFocusReason);
    m_top->search().selectAll();
}

void MainWindow::refresh()
{
    m_hub.directory().reload();
    if (Page* current = currentPage()) current->refresh();
}

void MainWindow::addJob(items::JobWatch& job) { m_bottom->addJob(job); }

void MainWindow::tell(const QString& sentence) { m_bottom->tell(sentence); }

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveSession();
    QMainWindow::closeEvent(event);
}

void MainWindow::addActions()
{
    addWindowActions(*m_actions, *this);
    for (const char* id : {"work.read", "work.stop", "work.connect"}) m_actions->find(QLatin1String{id})->setEnabled(!m_readOnly);
    if (m_isDemonstration) m_actions->find(QStringLiteral("work.connect"))->setEnabled(false); // Its workspace vanishes.
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("actionMenu"));
    m_actions->fill(*menu); // So that it has its size.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_actions->fill(*menu); });
    m_top->setMenu(menu);
}

/// The search field leads to pages, and does by name what no page is.
void MainWindow::offerActions()
{
    QList<QPair<QString, QUrl>> links;
    for (const QString& id : Navigation::order())
        if (const Page* page = m_pages.value(id)) links.append({page->title(), pageLink(id)});
    QList<QAction*> actions;
    for (const ActionGroup group : ActionRegistry::groups())
        if (group != ActionGroup::Go) actions += m_actions->actions(group);
    m_top->search().setSuggestions(links, actions);
}

void MainWindow::showPlace(const Place& place, Arrival arrival)
{
    Page* page = m_pages.value(place.link.host());
    if (!page) return;
    if (place.range != m_top->range() || place.institutions != m_scope.institutions) {
        m_top->setRange(place.range);
        m_top->setInstitutions(place.institutions);
        applyScope();
    }
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrent(page->id());
    m_top->setTitle(page->title());
    m_top->setScopeEnabled(page->usesScope());
    const bool hasBack = m_position > 0, hasForward = m_position + 1 < m_history.size();
    m_top->setHistory(hasBack, hasForward);
    m_actions->find(QStringLiteral("go.back"))->setEnabled(hasBack);
    m_actions->find(QStringLiteral("go.forward"))->setEnabled(hasForward);
    page->refresh();
    if (arrival == Arrival::Exactly || place.link != pageLink(page->id())) page->open(place.link);
    rememberSoon();
}

void MainWindow::applyScope()
{
    const auto latest = m_hub.directory().latest().value_or(QDateTime::currentSecsSinceEpoch());
    const items::ViewScope scope = m_top->scope(latest);
    if (scope == m_scope) return;
    m_scope = scope;
    m_banner->setZone(scope.zone);
    if (std::exchange(m_range, m_top->range()) != m_range)
        for (Page* page : std::as_const(m_pages)) page->rangeChosen();
    rememberSoon();
    for (Page* page : std::as_const(m_pages)) page->setScope(m_scope);
}

void MainWindow::showSync()
{
    const auto chains = m_status.chains();
    m_bottom->setSync(chains);
    auto phase = items::SyncPhase::Idle;
    for (const items::SyncProgress& chain : chains)
        if (phase == items::SyncPhase::Idle || chain.phase == items::SyncPhase::Failed) phase = chain.phase;
    m_top->syncDot().setPhase(phase);
}

void MainWindow::retranslate()
{
    const QString program = tr("Guanlan: supervision of digital identities");
    const QString file = m_isDemonstration ? QString{} : items::visibleText(QFileInfo{m_workspace}.fileName());
    const QString title = file.isEmpty() ? program : tr("%1 · %2").arg(file, program);
    setWindowTitle(m_readOnly ? tr("%1 (read only)").arg(title) : title);
    m_hub.directory().setLanguage(language());
    m_navigation->retranslate();
    m_top->retranslate();
    m_banner->retranslate();
    m_bottom->retranslate();
    for (Page* page : std::as_const(m_pages)) {
        page->retranslate();
        m_navigation->setTitle(page->id(), page->title());
    }
    m_actions->retranslate();
    offerActions();
    if (const Page* current = currentPage()) m_top->setTitle(current->title());
}

void MainWindow::saveSession()
{
    QSettings settings;
    settings.setValue(scopeKey("geometry"), saveGeometry());
    settings.setValue(workspaceKey("range"), m_top->range().code());
    settings.setValue(scopeKey("zone"), m_scope.zone == items::DisplayZone::Utc ? QStringLiteral("utc") : QStringLiteral("utc+8"));
    QStringList institutions;
    for (const InstitutionId& id : m_scope.institutions) institutions.append(QString::fromStdString(toText(id)));
    settings.setValue(workspaceKey("institutions"), institutions);
    if (!m_history.empty()) settings.setValue(workspaceKey("link"), leaving().link.toString(QUrl::FullyEncoded));
}

MainWindow::Place MainWindow::leaving() const
{
    const Page* page = currentPage();
    const QUrl link = page ? page->place() : QUrl{};
    return here(link.isValid() ? link : m_history[m_position].link);
}

/// What belongs to one workspace: its institutions and events are no other's.
QString MainWindow::workspaceKey(const char* name) const
{
    const QByteArray place = QCryptographicHash::hash(m_workspace.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("workspaces/%1/%2").arg(QString::fromLatin1(place), QString::fromLatin1(name));
}

void MainWindow::rememberSoon()
{
    if (m_remembers) m_remembering.start();
}

MainWindow::Place MainWindow::here(const QUrl& link) const { return {link, m_top->range(), m_scope.institutions}; }

} // namespace guanlan::ui
