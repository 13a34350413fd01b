// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/text_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>

namespace guanlan::records {

namespace {

constexpr std::size_t pieceBytes = 256 << 10;

Error unreadable(const std::string& name)
{
    return {ErrorKind::Unavailable, name + ": cannot be read; check the disk and the file's permissions"};
}

} // namespace

TextFile::~TextFile()
{
    if (m_converter) iconv_close(m_converter);
}

Result<std::unique_ptr<TextFile>> TextFile::open(const std::filesystem::path& path, std::optional<TextEncoding> encoding)
{
    std::unique_ptr<TextFile> file{new TextFile};
    file->m_name = path.string();
    std::error_code failed;
    if (!std::filesystem::exists(path, failed))
        return Error{ErrorKind::NotFound, file->m_name + ": there is no such file; check the name"};
    if (!std::filesystem::is_regular_file(path, failed))
        return Error{ErrorKind::InvalidInput, file->m_name + ": is no file with records; choose another"};
    file->m_total = std::int64_t(std::filesystem::file_size(path, failed));
    file->m_file.open(path, std::ios::binary);
    if (failed || !file->m_file) return unreadable(file->m_name);
    if (auto done = file->findEncoding(encoding); !done) return std::move(done).error();
    if (file->m_encoding != TextEncoding::Utf8) {
        const iconv_t opened = iconv_open("UTF-8", encodingName(file->m_encoding).data());
        if (opened == reinterpret_cast<iconv_t>(-1))
            return Error{ErrorKind::Unavailable, "this system cannot convert " + std::string{encodingName(file->m_encoding)} + "; save the file as UTF-8"};
        file->m_converter = opened;
    }
    return file;
}

Status TextFile::rewind(std::int64_t offset)
{
    m_file.clear();
    m_file.seekg(offset);
    m_done = offset;
    if (!m_file) return unreadable(m_name);
    return Done{};
}

Status TextFile::findEncoding(std::optional<TextEncoding> wanted)
{
    std::array<char, 3> head{};
    m_file.read(head.data(), head.size());
    const std::string_view mark{head.data(), std::size_t(m_file.gcount())};
    std::int64_t skip = 0;
    std::optional<TextEncoding> marked;
    if (mark.starts_with("\xEF\xBB\xBF")) marked = TextEncoding::Utf8, skip = 3;
    else if (mark.starts_with("\xFF\xFE")) marked = TextEncoding::Utf16Le, skip = 2;
    else if (mark.starts_with("\xFE\xFF")) marked = TextEncoding::Utf16Be, skip = 2;
    if (wanted && marked != wanted) marked.reset(), skip = 0;
    m_hasMark = marked.has_value();
    if (marked || wanted) {
        m_encoding = marked ? *marked : *wanted;
        return rewind(skip);
    }
    if (auto done = rewind(0); !done) return done;
    EncodingGuess guess;
    std::string piece(pieceBytes, '\0');
    while (m_file.read(piece.data(), std::streamsize(piece.size())), m_file.gcount() > 0)
        guess.add(std::string_view{piece}.substr(0, std::size_t(m_file.gcount())));
    if (m_file.bad()) return unreadable(m_name);
    m_encoding = guess.result();
    return rewind(0);
}

Result<bool> TextFile::read(std::string& text)
{
    if (m_ended) return false;
    std::string& target = m_converter ? m_raw : text;
    const std::size_t before = target.size();
    target.resize(before + pieceBytes);
    m_file.read(target.data() + before, std::streamsize(pieceBytes));
    const std::streamsize count = m_file.gcount();
    target.resize(before + std::size_t(count));
    if (m_file.bad()) return unreadable(m_name);
    m_done = std::min(m_total, m_done + count);
    m_ended = count == 0;
    if (!m_converter) return !m_ended;
    const std::size_t length = text.size();
    convert(m_ended, text);
    return !m_ended || text.size() > length;
}

void TextFile::convert(bool last, std::string& text)
{
    char* in = m_raw.data();
    std::size_t left = m_raw.size();
    std::array<char, 16 << 10> out;
    while (left > 0) {
        char* next = out.data();
        std::size_t room = out.size();
        const bool failed = iconv(m_converter, &in, &left, &next, &room) == std::size_t(-1);
        const int reason = failed ? errno : 0;
        text.append(out.data(), std::size_t(next - out.data()));
        if (reason == EINVAL && !last) break; // The rest of the character comes with the next piece.
        if (reason == EILSEQ || reason == EINVAL) {
            text.push_back('\xFF');
            const std::size_t unit = m_encoding == TextEncoding::Gb18030 ? 1 : std::min<std::size_t>(2, left);
            in += unit;
            left -= unit;
        }
    }
    m_raw.erase(0, m_raw.size() - left);
}

} // namespace guanlan::records
