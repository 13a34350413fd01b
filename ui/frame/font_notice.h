// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plain_label.h"

namespace guanlan::ui {

/// What to say where no font has Chinese characters; Latin letters are all that can be read then.
constexpr const char* noChineseFont =
    "No font with Chinese characters is installed, so Chinese shows as boxes: install the package fonts-noto-cjk and start again";

/// Says across a window that Chinese cannot be read in it, and what to do; hidden where it can. In English whatever the language is:
/// Chinese would be the boxes that it is about.
class FontNotice final : public PlainLabel {
    Q_OBJECT

public:
    explicit FontNotice(QWidget* parent = nullptr);
};

} // namespace guanlan::ui
