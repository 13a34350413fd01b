// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/saved_views.h"

#include <QCollator>
#include <QSettings>

#include <algorithm>

namespace guanlan::ui {
namespace {

const QString group = QStringLiteral("events/views");

void write(const QList<SavedView>& views)
{
    QSettings settings;
    settings.remove(group);
    settings.beginWriteArray(group, int(views.size()));
    for (int i = 0; i < views.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("name"), views[i].name);
        settings.setValue(QStringLiteral("line"), views[i].line);
    }
    settings.endArray();
}

} // namespace

QList<SavedView> SavedViews::all()
{
    QSettings settings;
    QList<SavedView> views;
    for (int i = 0, count = settings.beginReadArray(group); i < count; ++i) {
        settings.setArrayIndex(i);
        views.append({settings.value(QStringLiteral("name")).toString(), settings.value(QStringLiteral("line")).toString()});
    }
    const QCollator order;
    std::sort(views.begin(), views.end(), [&](const SavedView& a, const SavedView& b) { return order.compare(a.name, b.name) < 0; });
    return views;
}

bool SavedViews::save(const SavedView& view)
{
    const QString name = view.name.simplified();
    if (name.isEmpty()) return false;
    QList<SavedView> views = all();
    views.removeIf([&](const SavedView& one) { return one.name == name; });
    views.append({name, view.line});
    write(views);
    return true;
}

void SavedViews::remove(const QString& name)
{
    QList<SavedView> views = all();
    views.removeIf([&](const SavedView& one) { return one.name == name; });
    write(views);
}

} // namespace guanlan::ui
