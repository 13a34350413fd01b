// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include "app/workspace_opening.h"
#include "models/crypto/secret_key.h"
#include "models/items/data_hub.h"
#include "ui/connect/chain_wizard.h"
#include "ui/frame/recent_workspaces.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <utility>

namespace guanlan::app {

namespace {

QString asText(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

/// Leaves nothing of a passphrase, whichever way the function ends.
struct Wiped {
    std::string& text;
    ~Wiped() { crypto::wipe(text.data(), text.size()); }
};

} // namespace

Start::Start(std::function<Result<SyncPlan>()> demonstration, std::function<Status(store::Workspace&)> handIn)
    : m_demonstration{std::move(demonstration)}, m_handIn{std::move(handIn)}
{
}

Start::~Start()
{
    m_opening.reset();
    m_session.reset();
    m_folder.reset();
}

void Start::showWelcome(const std::optional<Error>& why)
{
    if (!m_welcome) {
        m_welcome = std::make_unique<ui::WelcomeWindow>();
        connect(m_welcome.get(), &ui::WelcomeWindow::demonstrationRequested, this, [this] { make(demonstrationMaker()); });
        connect(m_welcome.get(), &ui::WelcomeWindow::workspaceRequested, this, [this](const QString& path) {
            if (!isOpening()) tell(openWorkspace({.path = path.toStdString()}));
        });
        connect(m_welcome.get(), &ui::WelcomeWindow::chainRequested, this, &Start::connectChain);
    }
    m_welcome->setError(why);
    m_welcome->show();
    leaveSession();
}

/// What cannot be opened is said where the user is; who gave up knows why.
void Start::tell(const Status& opened)
{
    if (!m_welcome) return;
    const bool says = !opened && opened.error().kind != ErrorKind::Cancelled;
    if (isOpening()) m_welcome->showOpening();
    else m_welcome->setError(says ? std::optional{opened.error()} : std::nullopt);
    m_welcome->showRecent();
}

void Start::make(const Maker& maker)
{
    if (isOpening()) return;
    m_isMaking = true;
    if (m_welcome) m_welcome->showOpening();
    items::whenAnswered(QtConcurrent::run(maker), this, [this](const Result<std::shared_ptr<Made>>& made) {
        m_isMaking = false;
        if (made) take(**made);
        tell(made ? Status{Done{}} : Status{made.error()});
    });
}

void Start::take(Made& made)
{
    if (made.kind == SessionKind::Ordinary) ui::noteWorkspace(asText(made.workspace->path()));
    show(std::move(made.workspace), made.kind, std::move(made.plan));
    m_folder = std::move(made.folder);
}

Status Start::openWorkspace(store::Workspace::Options options)
{
    const QString path = asText(options.path);
    auto workspace = openForWindow(std::move(options));
    if (!workspace) return workspace.error();
    ui::noteWorkspace(path);
    show(std::move(workspace).value(), SessionKind::Ordinary);
    return Done{};
}

Start::Maker Start::demonstrationMaker() const
{
    return [plan = m_demonstration, handIn = m_handIn]() -> Result<std::shared_ptr<Made>> {
        auto planned = plan();
        if (!planned) return planned.error().during("demonstration");
        auto folder = std::make_unique<QTemporaryDir>();
        auto workspace = store::Workspace::create({.path = folder->filePath(QStringLiteral("demonstration.glw")).toStdString()});
        if (!workspace) return workspace.error().during("demonstration");
        if (const Status taken = handIn(**workspace); !taken) return taken.error().during("demonstration");
        return std::make_shared<Made>(std::move(folder), std::move(workspace).value(), std::move(planned).value(), SessionKind::Demonstration);
    };
}

Status Start::openDemonstration()
{
    const auto made = demonstrationMaker()();
    if (!made) return made.error();
    take(**made);
    return Done{};
}

void Start::connectChain()
{
    if (isOpening()) return;
    auto* wizard = new ui::ChainWizard{m_connector, ui::ConnectInto::NewWorkspace, m_welcome.get()};
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { makeConnected(wizard->connection()); });
    wizard->open();
}

void Start::makeConnected(items::ChainConnection connection)
{
    make([shared = std::make_shared<items::ChainConnection>(std::move(connection))]() -> Result<std::shared_ptr<Made>> {
        const Wiped wiped{shared->passphrase};
        auto plan = planFollowing(*shared);
        if (!plan) return plan.error();
        store::Workspace::Options options{.path = shared->workspace.toStdString()};
        if (!shared->passphrase.empty()) options.passphrase = shared->passphrase;
        auto workspace = store::Workspace::create(options);
        if (options.passphrase) crypto::wipe(options.passphrase->data(), options.passphrase->size());
        if (!workspace) return workspace.error();
        return std::make_shared<Made>(nullptr, std::move(workspace).value(), std::move(plan).value(), SessionKind::Ordinary);
    });
}

/// In steps, while the welcome window goes on. A window must be there before the other goes: the program ends with its last
/// one. What goes may be the sender of the signal that led here.
void Start::show(std::unique_ptr<store::Workspace> workspace, SessionKind kind, std::optional<SyncPlan> plan)
{
    leaveSession();
    m_opening = std::make_unique<WindowSession>(std::move(workspace), kind, Building::InSteps);
    m_plan = std::move(plan);
    QTimer::singleShot(0, this, &Start::buildOn);
}

void Start::buildOn()
{
    if (!m_opening) return;
    if (!m_opening->build()) return QTimer::singleShot(0, this, &Start::buildOn);
    m_session = std::move(m_opening);
    connect(&m_session->window(), &ui::MainWindow::startPageRequested, this, [this] { showWelcome(); });
    m_session->window().show();
    if (m_plan) m_session->startSync(std::move(*std::exchange(m_plan, std::nullopt)));
    if (!m_welcome) return;
    m_welcome->hide();
    m_welcome.release()->deleteLater();
}

void Start::leaveSession()
{
    if (!m_session) return;
    m_session->window().close();
    auto* session = m_session.release();
    connect(session, &QObject::destroyed, this, [folder = std::shared_ptr<QTemporaryDir>{std::move(m_folder)}]() mutable { folder.reset(); });
    session->deleteLater();
}

} // namespace guanlan::app
