// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

struct gzFile_s;

namespace guanlan::chainsync {

/// First line of a chain archive.
struct ArchiveTitle {
    std::string family;
    std::uint64_t chainId = 0;
    std::string name;
    std::uint64_t head = 0; ///< Number of the last line's block.
};

/// Reads the lines of a chain archive (README.md, "Chain archive"): gzip, one block a line. Holds one line at a
/// time; a line of more than 64 MiB is refused.
class ArchiveReader {
public:
    /// NotFound; Unavailable (cannot be read); InvalidInput (no gzip, no archive, or of a newer version).
    static Result<ArchiveReader> open(const std::filesystem::path& file);

    const ArchiveTitle& title() const { return m_title; }

    struct Line {
        std::string text; ///< With room for simdjson's padding behind it.
        bool isComplete = true; ///< false: the file ended in the middle of this line, or of its compressed form.
    };
    /// The next line; nullopt at the end. Corrupt where the compressed data is damaged or a line is too long.
    Result<std::optional<Line>> next();

private:
    struct Close {
        void operator()(gzFile_s* file) const;
    };
    ArchiveReader() = default;

    std::unique_ptr<gzFile_s, Close> m_file;
    std::string m_buffer;
    std::size_t m_position = 0; ///< In m_buffer, of what was not yet given out.
    bool m_ended = false;
    bool m_cutOff = false;
    ArchiveTitle m_title;
};

} // namespace guanlan::chainsync
