// SPDX-License-Identifier: GPL-3.0-or-later
// pictures WORKSPACE FOLDER [RULES.json]: grabs the desk's pages at 1440 × 900 in zh and en, light and dark, to be looked at.
#include "models/items/data_hub.h"
#include "models/items/sync_status.h"
#include "models/store/workspace.h"
#include "tests/ui/desk_window.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"

#include <QApplication>
#include <QDir>
#include <QTableView>

#include <cstdio>

using namespace guanlan;

namespace {

void grab(ui::MainWindow& window, const QString& folder, const ui::Appearance& look)
{
    const QString tail = QStringLiteral("-%1-%2.png").arg(look.language == items::Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"),
        ui::themeCode(look.theme));
    for (const char* id : {"findings", "events", "reports", "sources", "settings"}) {
        const QString page = QString::fromLatin1(id);
        window.open(QUrl{QStringLiteral("guanlan://") + page});
        test::settle();
        if (auto* table = window.currentPage()->findChild<QTableView*>(page + QStringLiteral("Table")); table && table->model()->rowCount() > 3)
            table->selectRow(3);
        test::settle();
        window.grab().save(QDir{folder}.filePath(page + tail));
    }
}

} // namespace

int main(int argc, char** argv)
{
    test::isolateSettings();
    QApplication application{argc, argv};
    if (argc < 3) {
        std::fputs("pictures WORKSPACE FOLDER [RULES.json]\n", stderr);
        return 2;
    }
    auto workspace = store::Workspace::open({argv[1], std::nullopt, store::OpenMode::ReadOnly});
    if (!workspace) {
        std::fprintf(stderr, "%s\n", workspace.error().message.c_str());
        return 3;
    }
    const QString folder = QString::fromLocal8Bit(argv[2]);
    QDir{}.mkpath(folder);
    ui::useAppearance({});
    test::DeskWindow desk{**workspace, argc > 3 ? argv[3] : std::string{}};
    desk.window.show();
    for (const auto language : {items::Language::Chinese, items::Language::English}) {
        for (const auto theme : {ui::Theme::Light, ui::Theme::Dark}) {
            ui::useAppearance({language, theme});
            grab(desk.window, folder, {language, theme});
        }
    }
    return 0;
}
