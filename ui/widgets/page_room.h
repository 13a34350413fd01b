// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace guanlan::ui {

/// The room of a page's content: as high as the page, or, where large text or a low window leave less than the content's least height,
/// that high and scrolled. Never scrolled sideways; takes the content over, which must have a layout.
class PageRoom : public QScrollArea {
    Q_OBJECT

public:
    explicit PageRoom(QWidget* content, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
};

} // namespace guanlan::ui
