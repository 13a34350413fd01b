// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/archive_reader.h"

#include "chainsync/strict_json.h"

#include <simdjson.h>
#include <zlib.h>

#include <array>
#include <fstream>

namespace guanlan::chainsync {

namespace {

constexpr std::size_t longestLine = std::size_t{64} << 20;
constexpr std::size_t pieceBytes = std::size_t{256} << 10;

Error notAnArchive(const std::filesystem::path& file, const std::string& reason)
{
    return {ErrorKind::InvalidInput,
        file.string() + ": is not a chain archive that this version reads: " + reason + "; give a .jsonl.gz that Guanlan or a compatible tool wrote."};
}

Result<ArchiveTitle> readTitle(const std::filesystem::path& file, std::string_view line)
{
    const auto document = JsonDocument::parse(line, file.string());
    if (!document) return notAnArchive(file, "its first line is not JSON");
    const JsonPlace root = document->root();
    if (!root.isObject()) return notAnArchive(file, "its first line is not an object");
    const auto format = root.optional("format");
    if (!format.isText() || format.text() != "guanlan-chain-archive")
        return notAnArchive(file, "its first line does not say \"format\":\"guanlan-chain-archive\"");
    const std::uint64_t version = root.required("version").unsignedNumber();
    ArchiveTitle title{root.required("family").nonEmptyText(), root.required("chain_id").unsignedNumber(),
        root.required("name").text(), root.required("head").unsignedNumber()};
    if (const auto problem = document->problem()) return *problem;
    if (version != 1) return notAnArchive(file, "it is of version " + std::to_string(version) + ", not 1");
    return title;
}

bool isJson(const std::string& text)
{
    simdjson::dom::parser parser;
    return parser.parse(text).error() == simdjson::SUCCESS;
}

bool isGzip(const std::filesystem::path& file)
{
    std::array<char, 2> magic{};
    std::ifstream stream{file, std::ios::binary};
    return stream.read(magic.data(), magic.size()) && magic[0] == '\x1f' && magic[1] == '\x8b';
}

} // namespace

void ArchiveReader::Close::operator()(gzFile_s* file) const { gzclose(file); }

Result<ArchiveReader> ArchiveReader::open(const std::filesystem::path& file)
{
    std::error_code failure;
    if (!std::filesystem::exists(file, failure))
        return Error{ErrorKind::NotFound, file.string() + ": there is no such archive; check the path."};
    ArchiveReader reader;
    reader.m_file.reset(gzopen(file.c_str(), "rb"));
    if (!reader.m_file || !std::filesystem::is_regular_file(file, failure))
        return Error{ErrorKind::Unavailable, file.string() + ": the archive cannot be read; check that it is a file and its permissions."};
    if (!isGzip(file)) return notAnArchive(file, "it is not compressed with gzip");
    gzbuffer(reader.m_file.get(), pieceBytes);

    const auto first = reader.next();
    if (!first) return notAnArchive(file, first.error().message);
    if (!*first || !(*first)->isComplete) return notAnArchive(file, "it ends within its first line");
    auto title = readTitle(file, (*first)->text);
    if (!title) return std::move(title).error();
    reader.m_title = std::move(title).value();
    return reader;
}

Result<std::optional<ArchiveReader::Line>> ArchiveReader::next()
{
    std::size_t searched = m_position;
    while (true) {
        const std::size_t end = m_buffer.find('\n', searched);
        if (end != std::string::npos) {
            Line line;
            line.text.reserve(end - m_position + simdjson::SIMDJSON_PADDING);
            line.text.assign(m_buffer, m_position, end - m_position);
            m_position = end + 1;
            return std::optional{std::move(line)};
        }
        if (m_ended) break;
        if (m_buffer.size() - m_position > longestLine)
            return Error{ErrorKind::Corrupt, "a line is longer than " + std::to_string(longestLine >> 20) + " MiB"};
        m_buffer.erase(0, m_position);
        m_position = 0;
        searched = m_buffer.size();
        m_buffer.resize(searched + pieceBytes);
        const int count = gzread(m_file.get(), m_buffer.data() + searched, unsigned{pieceBytes});
        m_buffer.resize(searched + std::size_t(std::max(count, 0)));
        int code = Z_OK;
        gzerror(m_file.get(), &code);
        m_ended = count < int{pieceBytes};
        m_cutOff = code == Z_BUF_ERROR;
        if (code != Z_OK && code != Z_BUF_ERROR)
            return Error{ErrorKind::Corrupt, "its compressed data is damaged"};
    }
    if (m_position == m_buffer.size()) {
        if (!m_cutOff) return std::optional<Line>{};
        m_cutOff = false;
        return std::optional{Line{{}, false}};
    }
    Line rest{m_buffer.substr(m_position), true};
    rest.text.reserve(rest.text.size() + simdjson::SIMDJSON_PADDING);
    rest.isComplete = !m_cutOff && isJson(rest.text); // A line without its end may be half a line.
    m_position = m_buffer.size();
    m_cutOff = false;
    return std::optional{std::move(rest)};
}

} // namespace guanlan::chainsync
