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

    /// Where to write what shall be `target`, under the same name; of a link, what it leads to. Unavailable: nothing can be written into its
    /// folder. InvalidInput: it was added before, perhaps by another name.
    Result<std::string> add(const std::string& target);
    /// Removes `former`, then puts what was written into place in the order of add(), with the permissions of what was there. Unavailable: the
    /// system refused, and what was there is there again, where the file system has hard links.
    Status place(const std::vector<std::string>& former);
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
        int mode = -1; ///< Of what was there; -1: nothing.
    };
    /// What was somewhere before, to be put back.
    struct Kept {
        std::filesystem::path place, hidden;
    };
    Result<std::filesystem::path> folderBeside(const std::filesystem::path& target);
    void keep(const std::filesystem::path& place);
    Status placeAll(const std::vector<std::string>& former);
    void putBack();

    std::vector<Folder> m_folders;
    std::vector<File> m_files;
    std::vector<Kept> m_kept;
};

} // namespace guanlan::app
