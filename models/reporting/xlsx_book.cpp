// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/xlsx_book.h"

#include "models/domain/aside.h"
#include "models/reporting/event_export.h"
#include "models/reporting/xlsx_cells.h"

#include <xlsxwriter.h>

#include <fcntl.h>
#include <filesystem>
#include <future>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace guanlan::reporting {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds lookAgain{20};

/// On the target's disk, where it may be of any size; in memory where the file system has no such files.
int openNameless(const std::string& folder)
{
    const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    return file >= 0 ? file : memfd_create("guanlan-workbook", MFD_CLOEXEC);
}

} // namespace

/// A file without a name, so that no half of a workbook ever lies anywhere; gone when it is closed.
class XlsxBook::NamelessFile {
public:
    explicit NamelessFile(const std::string& folder) : m_file{openNameless(folder)} {}
    ~NamelessFile()
    {
        if (m_file >= 0) close(m_file);
    }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;

    bool isMade() const { return m_file >= 0; }
    /// By which others in this process open it while it lives.
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

    /// False: the draft cannot take it, or whoever waits wants it no more.
    bool copyTo(DraftFile& draft, const RunControl& control) const
    {
        std::string piece(1 << 20, '\0');
        off_t at = 0;
        ssize_t got = 0;
        while ((got = pread(m_file, piece.data(), piece.size(), at)) > 0) {
            if (control.cancelled() || !draft.write({piece.data(), std::size_t(got)})) return false;
            at += got;
        }
        return got == 0; // Less than that: what was written cannot be read again.
    }

private:
    int m_file;
};

XlsxBook::XlsxBook(const std::string& path) : m_path{path}
{
    std::error_code failed;
    std::string folder = fs::absolute(fs::path{path}, failed).parent_path().string(); // Not the system's: what is in it may be confidential.
    if (failed || access(folder.c_str(), W_OK | X_OK) != 0) return;
    m_file = std::make_shared<NamelessFile>(folder);
    if (!m_file->isMade()) return;
    lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_TRUE};
    m_book = workbook_new_opt(m_file->path().c_str(), &options);
}

XlsxBook::~XlsxBook()
{
    if (m_book) doAside([book = m_book] { lxw_workbook_free(book); }); // Closing it would write what there is.
}

void XlsxBook::describe(const Description& description)
{
    std::string title = xlsxText(description.title), about = xlsxText(description.about), company = "Guanlan";
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = company.data();
    if (!about.empty()) properties.comments = about.data();
    properties.created = time_t(description.madeAt);
    workbook_set_properties(m_book, &properties);
}

/// libxlsxwriter cannot be interrupted at this: whoever cancels leaves it to end by itself. False: cancelled.
bool XlsxBook::pack(const RunControl& control, int& error)
{
    auto packing = std::async(std::launch::async, [book = std::exchange(m_book, nullptr), file = m_file] { return workbook_close(book); });
    while (packing.wait_for(lookAgain) != std::future_status::ready) {
        if (!control.cancelled()) continue;
        freeAside(std::move(packing)); // Which waits for it.
        return false;
    }
    error = packing.get();
    return true;
}

Status XlsxBook::place(Placing placing, const RunControl& control)
{
    int error = LXW_NO_ERROR;
    if (!pack(control, error)) return exportCancelled(m_path);
    DraftFile draft{m_path};
    if (error != LXW_NO_ERROR || !draft.isMade()) return exportUnwritable(m_path);
    if (!m_file->copyTo(draft, control)) return control.cancelled() ? exportCancelled(m_path) : exportUnwritable(m_path);
    return placeExport(draft, m_path, placing, control);
}

} // namespace guanlan::reporting
