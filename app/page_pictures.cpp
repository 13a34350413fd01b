// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_pictures.h"

#include "app/interruption.h"
#include "ui/frame/appearance.h"
#include "ui/frame/language.h"
#include "ui/frame/page.h"
#include "ui/frame/welcome_window.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QPixmap>
#include <QThread>

#include <cstdio>

namespace guanlan::app {

namespace {

constexpr int settleMs = 800;

/// Answers come from the background: let them arrive and be painted, unless the user wants it to end.
void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settleMs && !interruptionFlag()) {
        QApplication::processEvents();
        QThread::msleep(5);
    }
}

/// The dialog is a window of its own: it is laid over the page's middle, as a window manager would.
QPixmap grabWithDialog(ui::MainWindow& window, const Picture& asked)
{
    asked.dialog(window);
    settle();
    QPixmap picture = window.grab();
    QWidget* dialog = QApplication::activeModalWidget();
    if (!dialog) return picture;
    const QPixmap front = dialog->grab();
    QPainter painter{&picture};
    const QSize whole = picture.deviceIndependentSize().toSize(), size = front.deviceIndependentSize().toSize(); // At any scale.
    const QRect place{QPoint{(whole.width() - size.width()) / 2, (whole.height() - size.height()) / 2}, size};
    painter.drawPixmap(place.topLeft(), front);
    painter.setPen(ui::tokens().outline);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
    dialog->close();
    return picture;
}

Status eachVariant(PictureVariants variants, const std::function<Status(const QString& suffix)>& grab)
{
    for (const items::Language language : {items::Language::Chinese, items::Language::English}) {
        for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark, ui::Theme::HighContrast}) {
            const ui::Theme own = language == items::Language::Chinese ? ui::Theme::Light : ui::Theme::Dark;
            if (variants == PictureVariants::Opposites && theme != own) continue;
            ui::applyLanguage(language);
            ui::applyTheme(theme);
            const QString suffix = QStringLiteral("-%1-%2").arg(
                language == items::Language::English ? QStringLiteral("en") : QStringLiteral("zh"), ui::themeCode(theme));
            if (const Status grabbed = grab(suffix); !grabbed) return grabbed;
        }
    }
    return Done{};
}

Status save(const QPixmap& picture, const std::filesystem::path& folder, const QString& name)
{
    if (interruptionFlag()) return Error{ErrorKind::Cancelled, "stopped; the pictures so far are in " + folder.string()};
    const QString file = QString::fromStdString((folder / (name.toStdString() + ".png")).string());
    if (!picture.save(file))
        return Error{ErrorKind::Unavailable, file.toStdString() + ": cannot write the picture: choose another folder or free some space"};
    std::printf("Picture: %s\n", qPrintable(file));
    return Done{};
}

Status grabAll(ui::MainWindow& window, const std::vector<Picture>& pictures, const std::filesystem::path& folder,
    const QString& suffix)
{
    for (const Picture& picture : pictures) {
        window.open(picture.link);
        settle();
        const QPixmap grabbed = picture.dialog ? grabWithDialog(window, picture) : window.grab();
        if (const Status saved = save(grabbed, folder, picture.name + suffix); !saved) return saved;
    }
    return Done{};
}

} // namespace

Status grabPages(ui::MainWindow& window, const std::vector<Picture>& pictures, const std::filesystem::path& folder,
    PictureVariants variants)
{
    window.resize(1440, 900);
    window.show();
    if (variants == PictureVariants::AsItIs) return grabAll(window, pictures, folder, {});
    return eachVariant(variants, [&](const QString& suffix) { return grabAll(window, pictures, folder, suffix); });
}

Status grabWelcome(const std::filesystem::path& folder)
{
    ui::WelcomeWindow welcome;
    welcome.show();
    return eachVariant(PictureVariants::Every, [&](const QString& suffix) {
        settle();
        return save(welcome.grab(), folder, QStringLiteral("welcome") + suffix);
    });
}

} // namespace guanlan::app
