// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace guanlan::app {

/// The files of one export, made in hidden folders beside where they belong, then put into their places together: an export that fails
/// or is cancelled changes nothing. What a killed process left (".guanlan-export-XXXXXX") goes with the next export into that folder.
class ExportStaging {
public:
    ExportStaging() = default;
    ~ExportStaging(); ///< Removes what was not placed.
    ExportStaging(const ExportStaging&) = delete;
    ExportStaging& operator=(const ExportStaging&) = delete;

    /// Where to write what shall be `target`, under the same name. Unavailable: nothing can be written into its folder.
    Result<std::string> add(const std::string& target);
    /// Puts what was written into place, in the order of add(), after `obsolete` was removed. Unavailable: the system refused; what was placed
    /// before stays.
    Status place(const std::vector<std::string>& obsolete);
    /// An error of whoever wrote, in which a hidden file has the name of its target.
    Error named(Error error) const;

private:
    struct Folder {
        std::filesystem::path target, hidden;
        int lock = -1; ///< Says that somebody still writes.
    };
    struct File {
        std::string asked; ///< As the user named it.
        std::filesystem::path target, hidden;
    };
    Result<std::filesystem::path> folderBeside(const std::filesystem::path& target);

    std::vector<Folder> m_folders;
    std::vector<File> m_files;
};

} // namespace guanlan::app
