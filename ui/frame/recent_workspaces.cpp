// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/recent_workspaces.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr std::size_t remembered = 8;
const QString listKey = QStringLiteral("session/recent");
const QString oneKey = QStringLiteral("session/workspace"); // Of versions that remembered one.
const QString reopenKey = QStringLiteral("session/reopen");

void write(const std::vector<RecentWorkspace>& all)
{
    QSettings settings;
    settings.remove(oneKey);
    settings.beginWriteArray(listKey, int(all.size()));
    for (int i = 0; i < int(all.size()); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("path"), all[std::size_t(i)].path);
        settings.setValue(QStringLiteral("opened"), qlonglong(all[std::size_t(i)].opened));
    }
    settings.endArray();
}

} // namespace

std::vector<RecentWorkspace> recentWorkspaces()
{
    QSettings settings;
    std::vector<RecentWorkspace> all;
    const auto add = [&all](const QString& path, std::int64_t opened) {
        const bool known = std::ranges::any_of(all, [&](const RecentWorkspace& each) { return each.path == path; });
        if (!path.isEmpty() && !known && all.size() < remembered) all.push_back({path, opened, QFileInfo{path}.isFile()});
    };
    const int count = settings.beginReadArray(listKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        add(settings.value(QStringLiteral("path")).toString(), settings.value(QStringLiteral("opened")).toLongLong());
    }
    settings.endArray();
    add(settings.value(oneKey).toString(), 0);
    return all;
}

void noteWorkspace(const QString& path)
{
    const QString whole = QFileInfo{path}.absoluteFilePath();
    auto all = recentWorkspaces();
    std::erase_if(all, [&](const RecentWorkspace& each) { return each.path == whole; });
    all.insert(all.begin(), {whole, QDateTime::currentSecsSinceEpoch(), true});
    all.resize(std::min(all.size(), remembered));
    write(all);
}

void forgetWorkspace(const QString& path)
{
    auto all = recentWorkspaces();
    std::erase_if(all, [&](const RecentWorkspace& each) { return each.path == path; });
    write(all);
}

bool reopensLast() { return QSettings{}.value(reopenKey, true).toBool(); }

void setReopensLast(bool reopens) { QSettings{}.setValue(reopenKey, reopens); }

} // namespace guanlan::ui
