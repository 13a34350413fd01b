// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace guanlan::app {

std::filesystem::path resourcesFolder()
{
    if (qEnvironmentVariableIsSet("GUANLAN_RESOURCES")) return qgetenv("GUANLAN_RESOURCES").toStdString();
    const std::filesystem::path program = QCoreApplication::applicationDirPath().toStdString();
    const std::filesystem::path installed = program.parent_path() / "share" / "guanlan";
    if (std::filesystem::is_directory(installed)) return installed;
    return GUANLAN_SOURCE_RESOURCES;
}

std::vector<std::filesystem::path> profileFolders(const std::filesystem::path& chainFile)
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {chainFile.has_parent_path() ? chainFile.parent_path() : std::filesystem::path{"."}, std::filesystem::path{own.toStdString()} / "guanlan" / "profiles",
        resourcesFolder() / "profiles"};
}

} // namespace guanlan::app
