// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QIODevice>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct zip;
struct zip_file;

namespace guanlan::records {

/// What a workbook may hold; beyond it the file is refused.
constexpr std::int64_t mostZipEntries = 1000;
constexpr std::int64_t largestZipContent = 200LL << 20; ///< Bytes of all entries together, unpacked.
constexpr std::int64_t largestZipRatio = 100; ///< Unpacked to packed, of entries above a MiB.
constexpr std::size_t longestXmlRun = 1 << 20; ///< Bytes from one "<" to the next.
constexpr int deepestXml = 64;

/// One XML part, unpacked while it is read. It ends in an error, which failure() tells, where the part holds more than it
/// said, a document type, an entity, CDATA, a comment, a processing instruction, a zero byte, or a run without "<" of more
/// than longestXmlRun: so no reader behind it need hold more than that.
class XlsxPart final : public QIODevice {
public:
    XlsxPart(zip_file* file, std::string name, std::int64_t size);
    ~XlsxPart() override;
    bool isSequential() const override { return true; }
    const std::string& failure() const { return m_failure; } ///< Empty: none.
    std::int64_t done() const { return m_done; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    bool admit(const char* data, std::int64_t length);

    zip_file* m_file;
    std::string m_name;
    std::int64_t m_size, m_done = 0;
    std::size_t m_run = 0; ///< Bytes since the last "<".
    bool m_afterOpening = false; ///< The last byte was "<".
    std::string m_failure;
};

/// The zip file of a workbook (ECMA-376), opened with every limit checked. Nothing is ever unpacked to the disk; macros and
/// embedded files are not looked at.
class XlsxPackage {
public:
    /// InvalidInput: no zip file, or beyond a limit. Unavailable.
    static Result<std::unique_ptr<XlsxPackage>> open(const std::filesystem::path& path);
    ~XlsxPackage();
    XlsxPackage(const XlsxPackage&) = delete;
    XlsxPackage& operator=(const XlsxPackage&) = delete;

    bool has(const std::string& part) const;
    /// Opened to be read. NotFound; InvalidInput: it cannot be unpacked.
    Result<std::unique_ptr<XlsxPart>> part(const std::string& part) const;
    /// Bytes of a part, unpacked; 0 where there is none.
    std::int64_t size(const std::string& part) const;

private:
    explicit XlsxPackage(zip* archive) : m_archive{archive} {}
    Status checkLimits() const;

    zip* m_archive;
};

} // namespace guanlan::records
