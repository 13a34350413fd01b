// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page_pictures.h"
#include "models/store/workspace.h"

namespace guanlan::app {

/// Every page, and those that need a subject also with one that has much to show: the institution with most findings, also as an identity,
/// the credential of a finding with most around it, also with a proof, its subject, that finding, its event; and the dialogs.
/// @param handedIn  A file of business records, to be looked at before it is taken.
/// Fails as the workspace's reader does.
Result<std::vector<Picture>> picturesOf(store::Workspace& workspace, const std::filesystem::path& handedIn);

/// Every page, named after a state that it is in: "overview-offline". @param credential, holder  Links to those that are shown.
std::vector<Picture> statePictures(const char* state, const QUrl& credential, const QUrl& holder);

} // namespace guanlan::app
