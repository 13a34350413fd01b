// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manifest_lookup.h"

#include "app/secret_file.h"
#include "models/reporting/export_manifest.h"

#include <algorithm>

namespace guanlan::app {

namespace fs = std::filesystem;

namespace {

constexpr int mostManifests = 1000;
constexpr qint64 largestManifest = 1 << 20;

} // namespace

std::vector<std::string> namedIn(const fs::path& manifest)
{
    const auto text = readSmallFile(QString::fromStdString(manifest.string()), largestManifest);
    const auto read = text ? reporting::readExportManifest(*text) : Result<reporting::ExportManifest>{text.error()};
    std::vector<std::string> names;
    if (read)
        for (const auto& each : read->files) names.push_back(each.name);
    return names;
}

std::optional<fs::path> manifestOver(const fs::path& file)
{
    if (file.string().ends_with(reporting::manifestEnding)) return file;
    std::error_code ignored;
    if (const fs::path own = file.string() + std::string{reporting::manifestEnding}; fs::exists(own, ignored)) return own;
    if (!fs::exists(file, ignored)) return std::nullopt;
    int seen = 0;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    for (auto at = fs::directory_iterator{folder, ignored}; at != fs::directory_iterator{}; at.increment(ignored)) {
        if (!at->path().string().ends_with(reporting::manifestEnding)) continue;
        if (++seen > mostManifests) break;
        const auto names = namedIn(at->path());
        if (std::ranges::find(names, file.filename().string()) != names.end()) return file.has_parent_path() ? at->path() : at->path().filename();
    }
    return std::nullopt;
}

} // namespace guanlan::app
