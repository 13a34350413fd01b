// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/records/text_encoding.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

namespace guanlan::records {

/// The text of a file as UTF-8, in pieces. GB18030 and UTF-16 are converted by the C library (iconv), strictly: each byte that
/// is no text in the file's encoding arrives as the byte FF, which no UTF-8 has.
class TextFile {
public:
    /// @param encoding  Absent: by the byte order mark, or else found (EncodingGuess), for which the file is read once.
    /// @return NotFound, Unavailable.
    static Result<std::unique_ptr<TextFile>> open(const std::filesystem::path& path, std::optional<TextEncoding> encoding);
    ~TextFile();
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;

    /// Appends the next piece to `text`. @return false at the end, nothing appended. Unavailable: the disk.
    Result<bool> read(std::string& text);
    TextEncoding encoding() const { return m_encoding; }
    bool hasMark() const { return m_hasMark; } ///< Whether a byte order mark said so.
    std::int64_t done() const { return m_done; } ///< Bytes of the file that were read.
    std::int64_t total() const { return m_total; }

private:
    TextFile() = default;
    Status findEncoding(std::optional<TextEncoding> wanted);
    Status rewind(std::int64_t offset);
    void convert(bool last, std::string& text);

    std::string m_name;
    std::ifstream m_file;
    TextEncoding m_encoding = TextEncoding::Utf8;
    bool m_hasMark = false;
    bool m_ended = false;
    std::int64_t m_done = 0, m_total = 0;
    void* m_converter = nullptr; ///< iconv_t; null for UTF-8.
    std::string m_raw; ///< Read and not yet converted.
};

} // namespace guanlan::records
