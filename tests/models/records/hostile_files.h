// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/records/record_files.h"

namespace guanlan::test {

/// A file that means harm, and what must come of it.
struct HostileFile {
    std::string name; ///< With the ending that it comes by.
    std::string content;
    bool mustFail = false; ///< It must be refused; else it may be, or its good rows are read.
};

/// About sixty of them: archives that unpack without end, documents that name other files, rows and cells without end, broken
/// text in every encoding, wrong forms of everything.
std::vector<HostileFile> hostileFiles(const RecordFolder& folder);

} // namespace guanlan::test
