// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace guanlan::ui {

/// A filter line that was given a name.
struct SavedView {
    QString name; ///< One line, as the user wrote it.
    QString line;
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// The user's views of the events, in the settings: every window and process finds them there.
class SavedViews {
public:
    /// By name, as the language sorts.
    static QList<SavedView> all();
    /// Adds the view, or replaces the one of that name. A name of spaces is none: false.
    static bool save(const SavedView& view);
    static void remove(const QString& name);
};

} // namespace guanlan::ui
