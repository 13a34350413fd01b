// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/row_source.h"

#include "models/records/csv_row_source.h"
#include "models/records/json_lines_row_source.h"
#include "models/records/xlsx_row_source.h"

#include <algorithm>

namespace guanlan::records {

namespace {

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return text;
}

Result<std::optional<TextEncoding>> encodingOf(const SourceOptions& options)
{
    if (!options.encoding) return std::optional<TextEncoding>{};
    for (const auto encoding : {TextEncoding::Utf8, TextEncoding::Gb18030, TextEncoding::Utf16Le, TextEncoding::Utf16Be})
        if (lowerCase(std::string{encodingName(encoding)}) == lowerCase(*options.encoding)) return std::optional{encoding};
    return Error{ErrorKind::InvalidInput, "'" + *options.encoding + "' is no encoding of record files: give utf-8, gb18030, utf-16le or utf-16be"};
}

Result<std::unique_ptr<RowSource>> openText(const std::filesystem::path& path, const SourceOptions& options)
{
    const auto encoding = encodingOf(options);
    if (!encoding) return encoding.error();
    auto file = TextFile::open(path, *encoding);
    if (!file) return std::move(file).error();
    return CsvRowSource::open(std::move(file).value(), options.delimiter);
}

} // namespace

Result<std::unique_ptr<RowSource>> openRows(const std::filesystem::path& path, const SourceOptions& options)
{
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) return Error{ErrorKind::NotFound, path.string() + ": there is no such file; check the name"};
    if (!std::filesystem::is_regular_file(path, failed)) return Error{ErrorKind::InvalidInput, path.string() + ": is no file with records; choose another"};
    const std::string ending = lowerCase(path.extension().string());
    const auto named = [&](Result<std::unique_ptr<RowSource>> source) -> Result<std::unique_ptr<RowSource>> {
        if (source) return source;
        return source.error().message.starts_with(path.string()) ? source.error() : source.error().during(path.string());
    };
    if (ending == ".csv" || ending == ".tsv" || ending == ".txt") return named(openText(path, options));
    if (ending == ".xlsx") return named(XlsxRowSource::open(path));
    if (ending == ".jsonl" || ending == ".ndjson") return named(JsonLinesRowSource::open(path));
    return Error{ErrorKind::InvalidInput, path.string() + ": records are read from .csv, .xlsx or .jsonl files; save it as one of them"};
}

} // namespace guanlan::records
