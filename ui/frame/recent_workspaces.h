// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace guanlan::ui {

/// A workspace that was opened here before.
struct RecentWorkspace {
    QString path; ///< Absolute.
    std::int64_t opened = 0; ///< UTC seconds; 0: by a version that did not note it.
    bool isThere = false; ///< Whether there is such a file at this moment.
};

/// The last ones, newest first; each once. In the application's settings; the demonstration is none of them.
std::vector<RecentWorkspace> recentWorkspaces();
/// It was opened just now.
void noteWorkspace(const QString& path);
/// Takes it off the list; the file stays.
void forgetWorkspace(const QString& path);

/// Whether the program opens the last workspace when it is started without a word of which. True unless told.
bool reopensLast();
void setReopensLast(bool reopens);

} // namespace guanlan::ui
