// SPDX-License-Identifier: GPL-3.0-or-later
// pictures WORKSPACE FOLDER [RULES.json]: grabs every page at 1440 × 900 in zh and en, light and dark, to be looked at.
#include "models/analytics/credential_chain.h"
#include "models/items/data_hub.h"
#include "models/items/sync_status.h"
#include "models/store/workspace.h"
#include "tests/ui/desk_window.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"

#include <QApplication>
#include <QDir>
#include <QTableView>

#include <algorithm>
#include <cstdio>

using namespace guanlan;

namespace {

QList<QPair<QString, QString>> g_insightPlaces{{QStringLiteral("overview"), QStringLiteral("overview")},
    {QStringLiteral("institutions"), QStringLiteral("institutions")}, {QStringLiteral("credential"), QStringLiteral("credential")}};

/// The busiest institution and the credential of a finding that has the most around it.
void addExamples(store::EventStore& store)
{
    const auto reader = store.reader().value();
    auto institutions = reader->institutions().value();
    const auto busiest = std::max_element(institutions.begin(), institutions.end(), [](const auto& a, const auto& b) { return a.events < b.events; });
    if (busiest != institutions.end())
        g_insightPlaces.append({QStringLiteral("profile"), QStringLiteral("institutions/") + QString::fromStdString(toText(busiest->institution.id))});
    std::size_t most = 0;
    QString credential;
    const std::vector<Finding> findings = reader->findings({}, 0, 200).value();
    for (const Finding& finding : findings) {
        if (!finding.credential) continue;
        const auto graph = analytics::buildCredentialGraph(*reader, *finding.credential);
        if (!graph || graph->nodes.size() * 10 + graph->uses.size() <= most) continue;
        most = graph->nodes.size() * 10 + graph->uses.size();
        credential = QString::fromStdString(toText(*finding.credential));
    }
    if (most > 0) g_insightPlaces.append({QStringLiteral("credential-graph"), QStringLiteral("credential/") + credential});
}

void grab(ui::MainWindow& window, const QString& folder, const ui::Appearance& look)
{
    const QString tail = QStringLiteral("-%1-%2.png").arg(look.language == items::Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"),
        ui::themeCode(look.theme));
    for (const auto& [name, path] : g_insightPlaces) {
        window.open(QUrl{QStringLiteral("guanlan://") + path});
        test::settle(700);
        window.grab().save(QDir{folder}.filePath(name + tail));
    }
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
    addExamples(**workspace);
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
