// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/frame/main_window.h"

#include <filesystem>

namespace guanlan::app {

enum class PictureVariants {
    AsItIs, ///< In the language and theme in force.
    Every, ///< zh and en, light and dark.
};

/// Grabs every page of the window at 1440 × 900 as PNG: "overview-zh-light.png". Unavailable: cannot be written.
Status grabPages(ui::MainWindow& window, const std::filesystem::path& folder, PictureVariants variants);

} // namespace guanlan::app
