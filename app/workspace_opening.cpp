// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_opening.h"

#include "models/crypto/secret_key.h"
#include "models/store/workspace_files.h"
#include "ui/frame/passphrase_dialog.h"

namespace guanlan::app {

namespace {

/// To write; where another process writes the chains, beside it.
Result<std::unique_ptr<store::Workspace>> openOrLookOn(store::Workspace::Options options)
{
    auto workspace = store::Workspace::open(options);
    if (workspace || workspace.error().kind != ErrorKind::Unavailable) return workspace;
    options.mode = store::OpenMode::Beside;
    return store::Workspace::open(options);
}

} // namespace

Result<std::unique_ptr<store::Workspace>> openForWindow(store::Workspace::Options options)
{
    auto workspace = openOrLookOn(options);
    if (workspace || options.passphrase || !store::needsPassphrase(options.path)) return workspace;
    ui::PassphraseDialog dialog{QString::fromStdString(options.path.filename().string()), [&](std::string& passphrase) -> Result<bool> {
        const auto key = store::unlockWorkspace(options.path, passphrase);
        options.passphrase = passphrase;
        if (key) workspace = openOrLookOn(options);
        for (std::string* copy : {&passphrase, &*options.passphrase}) crypto::wipe(copy->data(), copy->size());
        if (!key && key.error().kind == ErrorKind::InvalidInput) return false;
        if (!key) return key.error();
        if (!workspace) return workspace.error();
        return true;
    }};
    if (dialog.exec() == QDialog::Rejected) return Error{ErrorKind::Cancelled, options.path.string() + ": opening was cancelled"};
    return workspace;
}

} // namespace guanlan::app
