// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

/// The lines of a text file, gzip-compressed or not.
inline std::vector<std::string> textLines(const char* path)
{
    const gzFile file = gzopen(path, "rb");
    if (!file) throw std::runtime_error{path};
    std::string text;
    std::vector<char> piece(1 << 16);
    for (int size = 0; (size = gzread(file, piece.data(), unsigned(piece.size()))) > 0;)
        text.append(piece.data(), std::size_t(size));
    gzclose(file);

    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}
