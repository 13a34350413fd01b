// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/reporting/draft_file.h"

#include <cstdint>
#include <memory>
#include <string>

struct lxw_workbook;

namespace guanlan::reporting {

/// A workbook that is being written row after row, without keeping the rows in memory; its file appears in one piece or not at all.
/// What is not placed leaves nothing.
class XlsxBook {
public:
    explicit XlsxBook(const std::string& path);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    bool isMade() const { return m_book != nullptr; } ///< false: nothing can be written there.
    lxw_workbook* get() const { return m_book; }
    /// What the file's properties say.
    struct Description {
        std::string title;
        std::string about; ///< Empty: nothing.
        std::int64_t madeAt = 0; ///< UTC seconds: not the clock's, so that the same content gives the same bytes.
    };
    void describe(const Description& description);
    /// Packs all of it, and puts it in place. Errors: Unavailable (disk), InvalidInput (Placing::New, and something is there), Cancelled.
    Status place(Placing placing, const RunControl& control);

private:
    class NamelessFile;
    bool pack(const RunControl& control, int& error);
    std::string m_path;
    std::shared_ptr<NamelessFile> m_file; ///< What is packed while that cannot be stopped keeps it.
    lxw_workbook* m_book = nullptr;
};

} // namespace guanlan::reporting
