// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/frame/main_window.h"

#include <QUrl>

#include <filesystem>
#include <functional>
#include <vector>

namespace guanlan::app {

enum class PictureVariants {
    AsItIs, ///< In the language and theme in force.
    Opposites, ///< zh in light, en in dark.
    Every, ///< zh and en, light, dark and high contrast.
};

/// What a picture shows: the file's name, the link that is opened, and what opens a dialog before the page.
struct Picture {
    QString name;
    QUrl link;
    std::function<void(ui::MainWindow&)> dialog{}; ///< Opens one over the page; empty: the page alone.
};

/// Grabs the pages of the window at 1440 × 900 as PNG: "overview.png", or "overview-zh-light.png" where several
/// variants are wanted. Unavailable: cannot be written.
Status grabPages(ui::MainWindow& window, const std::vector<Picture>& pictures, const std::filesystem::path& folder,
    PictureVariants variants);

/// The welcome window in every variant, "welcome-zh-light.png".
Status grabWelcome(const std::filesystem::path& folder);

} // namespace guanlan::app
