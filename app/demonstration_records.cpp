// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration_records.h"

#include "app/resources.h"
#include "models/domain/ids.h"
#include "models/records/record_import.h"

#include <nlohmann/json.hpp>

#include <ctime>
#include <fstream>

namespace guanlan::app {

namespace {

Status takeOne(store::RecordBook& book, const std::filesystem::path& file, const nlohmann::json& entry)
{
    const auto institution = parseId<InstitutionId>(entry["institution"].get<std::string>());
    if (!institution) return Error{ErrorKind::InvalidInput, file.string() + ": its institution is no id"};
    const auto report = records::importRecords(book, {.path = file, .institution = *institution, .mapping = {}, .source = {}, .now = std::time(nullptr)}, [](const auto&) {}, {});
    return report ? Status{Done{}} : report.error();
}

} // namespace

Status takeDemonstrationRecords(store::Workspace& workspace)
{
    const std::filesystem::path folder = resourcesFolder() / "demo" / "records";
    std::ifstream stream{folder / "index.json"};
    const auto index = nlohmann::json::parse(stream, nullptr, false);
    const Error damaged{ErrorKind::NotFound, (folder / "index.json").string() + ": missing or damaged; install the program again"};
    if (!index.is_array()) return damaged;
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    for (const auto& entry : index) {
        if (!entry.is_object() || !entry.contains("file") || !entry["file"].is_string() || !entry.contains("institution") || !entry["institution"].is_string()) return damaged;
        if (Status taken = takeOne(**book, folder / entry["file"].get<std::string>(), entry); !taken) return taken;
    }
    return Done{};
}

} // namespace guanlan::app
