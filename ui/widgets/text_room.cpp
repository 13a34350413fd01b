// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_room.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

namespace guanlan::ui {
namespace {

class TextRoom : public QObject {
public:
    explicit TextRoom(QDialog& dialog) : QObject{&dialog}, m_dialog{dialog} { dialog.installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        const bool mayNeed = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
        const QLayout* layout = mayNeed ? m_dialog.layout() : nullptr;
        const int wanted = layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(m_dialog.width()) : 0;
        if (wanted > m_dialog.height()) m_dialog.resize(m_dialog.width(), wanted);
        return false;
    }

private:
    QDialog& m_dialog;
};

} // namespace

void keepTextWhole(QDialog& dialog) { new TextRoom{dialog}; }

} // namespace guanlan::ui
