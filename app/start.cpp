// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include "app/workspace_opening.h"
#include "models/crypto/secret_key.h"
#include "models/items/error_text.h"
#include "ui/connect/chain_wizard.h"
#include "ui/frame/recent_workspaces.h"

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
    m_session.reset();
    m_folder.reset();
}

void Start::showWelcome(const QString& message)
{
    if (!m_welcome) {
        m_welcome = std::make_unique<ui::WelcomeWindow>();
        connect(m_welcome.get(), &ui::WelcomeWindow::demonstrationRequested, this, [this] { tryOr([this] { return openDemonstration(); }); });
        connect(m_welcome.get(), &ui::WelcomeWindow::workspaceRequested, this,
            [this](const QString& path) { tryOr([this, path] { return openWorkspace({.path = path.toStdString()}); }); });
        connect(m_welcome.get(), &ui::WelcomeWindow::chainRequested, this, &Start::connectChain);
    }
    m_welcome->setMessage(message);
    m_welcome->show();
    leaveSession();
}

/// What cannot be opened is said where the user is; who gave up knows why.
void Start::tryOr(const std::function<Status()>& open)
{
    const Status opened = open();
    if (!m_welcome) return;
    const bool says = !opened && opened.error().kind != ErrorKind::Cancelled;
    m_welcome->setMessage(says ? items::errorText(opened.error()) : QString{});
    m_welcome->showRecent();
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

Status Start::openDemonstration()
{
    auto plan = m_demonstration();
    if (!plan) return plan.error().during("demonstration");
    auto folder = std::make_unique<QTemporaryDir>();
    auto workspace = store::Workspace::create({.path = folder->filePath(QStringLiteral("demonstration.glw")).toStdString()});
    if (!workspace) return workspace.error().during("demonstration");
    if (const Status taken = m_handIn(**workspace); !taken) return taken.error().during("demonstration");
    show(std::move(workspace).value(), SessionKind::Demonstration);
    m_folder = std::move(folder);
    m_session->startSync(std::move(plan).value());
    return Done{};
}

void Start::connectChain()
{
    auto* wizard = new ui::ChainWizard{m_connector, ui::ConnectInto::NewWorkspace, m_welcome.get()};
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { tryOr([this, wizard] { return openConnected(wizard->connection()); }); });
    wizard->open();
}

Status Start::openConnected(items::ChainConnection connection)
{
    const Wiped wiped{connection.passphrase};
    auto plan = planFollowing(connection);
    if (!plan) return plan.error();
    store::Workspace::Options options{.path = connection.workspace.toStdString()};
    if (!connection.passphrase.empty()) options.passphrase = connection.passphrase;
    auto workspace = store::Workspace::create(options);
    if (options.passphrase) crypto::wipe(options.passphrase->data(), options.passphrase->size());
    if (!workspace) return workspace.error();
    ui::noteWorkspace(connection.workspace);
    show(std::move(workspace).value(), SessionKind::Ordinary);
    m_session->startSync(std::move(plan).value());
    return Done{};
}

/// A window must be there before the other goes: the program ends with its last one. What goes may be the sender of the
/// signal that led here.
void Start::show(std::unique_ptr<store::Workspace> workspace, SessionKind kind)
{
    leaveSession();
    m_session = std::make_unique<WindowSession>(std::move(workspace), kind);
    connect(&m_session->window(), &ui::MainWindow::startPageRequested, this, [this] { showWelcome(); });
    m_session->window().show();
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
