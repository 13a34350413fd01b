// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guanlan::ui {

/// What the window says about the workspace it shows.
struct SessionInfo {
    QString workspacePath;
    bool encrypted = false;
    bool readOnly = false; ///< Another process writes, or nobody may.
    bool frozen = false; ///< It lies where nobody may write.
    bool demonstration = false;
};

} // namespace guanlan::ui
