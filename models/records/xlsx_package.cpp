// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/xlsx_package.h"

#include <cstring>
#include <zip.h>

namespace guanlan::records {

namespace {

Error refused(const std::string& why) { return {ErrorKind::InvalidInput, "workbook: " + why}; }

} // namespace

XlsxPart::XlsxPart(zip_file* file, std::string name, std::int64_t size) : m_file{file}, m_name{std::move(name)}, m_size{size}
{
    QIODevice::open(QIODevice::ReadOnly);
}

XlsxPart::~XlsxPart() { zip_fclose(m_file); }

qint64 XlsxPart::readData(char* data, qint64 most)
{
    if (!m_failure.empty()) return -1;
    const zip_int64_t count = zip_fread(m_file, data, zip_uint64_t(most));
    if (count < 0) {
        m_failure = m_name + " is damaged; save the workbook anew";
        return -1;
    }
    if (m_done + count > m_size) {
        m_failure = m_name + " unpacks to more than it says";
        return -1;
    }
    if (!admit(data, count)) return -1;
    m_done += count;
    return count;
}

bool XlsxPart::admit(const char* data, std::int64_t length)
{
    if (std::memchr(data, 0, std::size_t(length))) {
        m_failure = m_name + " is not UTF-8";
        return false;
    }
    const char* const end = data + length;
    for (const char* at = data; at < end;) {
        if (std::exchange(m_afterOpening, false)) {
            const bool isDeclaration = *at == '?' && m_done + (at - data) <= 4; // Perhaps after a byte order mark.
            if (*at == '!' || (*at == '?' && !isDeclaration)) {
                m_failure = m_name + " holds a document type, CDATA, a comment or an instruction, which workbooks do without";
                return false;
            }
        }
        const auto* opening = static_cast<const char*>(std::memchr(at, '<', std::size_t(end - at)));
        m_run += std::size_t((opening ? opening : end) - at);
        if (m_run > longestXmlRun) {
            m_failure = m_name + " holds a cell or tag of more than 1 MiB";
            return false;
        }
        if (!opening) return true;
        m_run = 0;
        m_afterOpening = true;
        at = opening + 1;
    }
    return true;
}

Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(const std::filesystem::path& path)
{
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, &code); // What is read is by the central directory alone: common writers put other versions into the local headers.
    if (!archive && (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT))
        return Error{ErrorKind::Unavailable, path.string() + ": cannot be read; check the name and its permissions"};
    if (!archive) return refused("is no zip file, or a damaged one; save it anew as .xlsx");
    std::unique_ptr<XlsxPackage> package{new XlsxPackage{archive}};
    if (auto done = package->checkLimits(); !done) return std::move(done).error();
    return package;
}

XlsxPackage::~XlsxPackage() { zip_discard(m_archive); }

Status XlsxPackage::checkLimits() const
{
    const zip_int64_t entries = zip_get_num_entries(m_archive, 0);
    if (entries > mostZipEntries) return refused("holds more than " + std::to_string(mostZipEntries) + " parts");
    std::uint64_t total = 0;
    for (zip_int64_t index = 0; index < entries; ++index) {
        zip_stat_t stat;
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(m_archive, zip_uint64_t(index), 0, &stat) != 0 || (stat.valid & needed) != needed) return refused("holds a damaged part");
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return refused("is protected by a password; save it without");
        constexpr zip_uint64_t small = 1 << 20;
        if (stat.size > std::uint64_t(largestZipContent) - total) return refused("unpacks to more than 200 MiB; hand it in as several files or as CSV");
        if (stat.size > small && stat.size / std::uint64_t(largestZipRatio) > stat.comp_size)
            return refused("a part unpacks to more than a hundred times its size; save it as CSV");
        total += stat.size;
    }
    return Done{};
}

bool XlsxPackage::has(const std::string& part) const { return zip_name_locate(m_archive, part.c_str(), 0) >= 0; }

std::int64_t XlsxPackage::size(const std::string& part) const
{
    zip_stat_t stat;
    return zip_stat(m_archive, part.c_str(), 0, &stat) == 0 ? std::int64_t(stat.size) : 0;
}

Result<std::unique_ptr<XlsxPart>> XlsxPackage::part(const std::string& part) const
{
    if (!has(part)) return Error{ErrorKind::NotFound, "workbook: has no part " + part};
    zip_file_t* file = zip_fopen(m_archive, part.c_str(), 0);
    if (!file) return refused(part + " cannot be unpacked; save the workbook anew");
    return std::make_unique<XlsxPart>(file, part, size(part));
}

} // namespace guanlan::records
