// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/evidence_zip.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>

namespace guanlan::reporting {

namespace {

constexpr std::size_t localHeaderSize = 30, centralHeaderSize = 46, endSize = 22; // Without names. PKWARE APPNOTE 4.3.
constexpr zip_uint16_t firstDosDate = 1 << 5 | 1; // 1980-01-01

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

Error unreadable(const std::string& reason) { return {ErrorKind::Unavailable, "cannot be read as an evidence package: " + reason}; }

bool isPartName(std::string_view name)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-_/";
    return !name.empty() && name.size() <= longestPartName && name.find_first_not_of(allowed) == std::string_view::npos
        && name.front() != '/' && name.back() != '/' && name.find("..") == std::string_view::npos;
}

std::size_t zipSize(const std::vector<PackagePart>& parts)
{
    std::size_t size = endSize;
    for (const PackagePart& part : parts)
        size += localHeaderSize + centralHeaderSize + 2 * part.name.size() + part.content.size();
    return size;
}

bool addPart(zip_t* archive, const PackagePart& part)
{
    Source source{zip_source_buffer(archive, part.content.data(), part.content.size(), 0)};
    if (!source) return false;
    const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source.get(), ZIP_FL_ENC_RAW);
    if (index < 0) return false;
    (void)source.release(); // The archive's now.
    return zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0
        && zip_file_set_dostime(archive, zip_uint64_t(index), 0, firstDosDate, 0) == 0;
}

bool readAll(zip_source_t* source, std::string& out)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE)) return false;
    out.resize(stat.size);
    if (zip_source_open(source) != 0) return false;
    const bool isWhole = zip_source_read(source, out.data(), out.size()) == zip_int64_t(out.size());
    zip_source_close(source);
    return isWhole;
}

/// What the directory says of an entry, if a package may hold such a one.
Result<zip_stat_t> statOf(zip_t* archive, zip_uint64_t index)
{
    zip_stat_t stat;
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & needed) != needed)
        return unreadable("its directory is damaged");
    if (!isPartName(stat.name)) return unreadable("it holds a file whose name no part has");
    const std::string name = stat.name;
    const bool isPlain = stat.comp_method == ZIP_CM_STORE && stat.comp_size == stat.size
        && (!(stat.valid & ZIP_STAT_ENCRYPTION_METHOD) || stat.encryption_method == ZIP_EM_NONE);
    if (!isPlain) return unreadable(name + " is compressed or encrypted; parts of a package are stored as they are");
    return stat;
}

} // namespace

Result<std::string> zipParts(const std::vector<PackagePart>& parts)
{
    if (parts.size() > mostParts || zipSize(parts) > largestPackage)
        return Error{ErrorKind::InvalidInput, "the package would be larger than " + std::to_string(largestPackage >> 20)
                + " MiB or have more than " + std::to_string(mostParts) + " parts; choose fewer events"};
    const Error failed{ErrorKind::Unavailable, "the package cannot be put together: is there enough memory?"};
    Source target{zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    if (!target) return failed;
    Archive archive{zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr)};
    if (!archive) return failed;
    zip_source_keep(target.get()); // The archive has one share, we keep ours.
    for (const PackagePart& part : parts)
        if (!isPartName(part.name) || !addPart(archive.get(), part)) return failed;
    if (zip_close(archive.get()) != 0) return failed;
    (void)archive.release();
    std::string file;
    if (!readAll(target.get(), file) || file.size() != zipSize(parts)) return failed;
    return file;
}

Result<std::vector<PackagePart>> unzipParts(std::string_view file)
{
    if (file.size() > largestPackage) return unreadable("it is larger than " + std::to_string(largestPackage >> 20) + " MiB");
    Source source{zip_source_buffer_create(file.data(), file.size(), 0, nullptr)};
    if (!source) return unreadable("not enough memory");
    Archive archive{zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr)};
    if (!archive) return unreadable("it is no zip, or a damaged one");
    (void)source.release();
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || std::size_t(count) > mostParts) return unreadable("it has more than " + std::to_string(mostParts) + " parts");

    std::vector<PackagePart> parts;
    std::set<std::string> names;
    std::size_t total = 0;
    for (zip_uint64_t index = 0; index < zip_uint64_t(count); ++index) {
        const auto stat = statOf(archive.get(), index);
        if (!stat) return stat.error();
        total += stat->size;
        if (stat->size > file.size() || total > file.size()) return unreadable("its directory promises more than there is");
        PackagePart& part = parts.emplace_back(PackagePart{stat->name, std::string(stat->size, '\0')});
        if (!names.insert(part.name).second) return unreadable(part.name + " is there twice");
        const std::unique_ptr<zip_file_t, Discard> entry{zip_fopen_index(archive.get(), index, 0)};
        char beyond = 0;
        const bool isWhole = entry
            && zip_fread(entry.get(), part.content.data(), part.content.size()) == zip_int64_t(part.content.size())
            && zip_fread(entry.get(), &beyond, 1) == 0;
        if (!isWhole) return unreadable(part.name + " is damaged");
    }
    if (zipSize(parts) != file.size()) return unreadable("there is more in it than its parts");
    return parts;
}

} // namespace guanlan::reporting
