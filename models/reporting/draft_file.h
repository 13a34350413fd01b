// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guanlan::reporting {

/// What becomes of a file that is there already.
enum class Placing {
    Replace,
    New, ///< It stays, and the export fails.
};

/// A file beside the target, removed unless it takes the target's place: so the target appears in one piece or not at all.
/// What a killed process left ("TARGET.part-XXXXXX") goes with the next draft of the same target. Readable by whom the umask lets.
class DraftFile {
public:
    explicit DraftFile(const std::string& target);
    ~DraftFile();
    DraftFile(const DraftFile&) = delete;
    DraftFile& operator=(const DraftFile&) = delete;

    bool isMade() const { return m_file >= 0; } ///< false: nothing can be written there.
    const std::string& path() const { return m_path; } ///< Through no link of a folder.
    bool write(std::string_view piece); ///< Appends; false: it could not.
    /// False: it could not; the draft goes.
    bool replaceTarget();
    enum class Placed { Yes, Taken, Failed };
    /// As replaceTarget(), but replaces nothing that is there: Taken.
    Placed takeFreePlace();

private:
    void removeLeftOver() const;

    std::string m_target;
    std::string m_path;
    int m_file = -1; ///< Kept open for its lock, which says that somebody still writes.
    bool m_isPlaced = false;
};

} // namespace guanlan::reporting
