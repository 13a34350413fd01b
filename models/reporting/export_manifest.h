// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace guanlan::reporting {

/// What an export consists of and rests on: what is signed in place of its files. Format: resources/export-manifest.md.
struct ExportManifest {
    struct File {
        std::string name; ///< Without folder: the files lie beside the manifest.
        std::uint64_t bytes = 0;
        Bytes32 sha256{};
        Bytes32 sm3{};
        friend bool operator==(const File&, const File&) = default;
    };
    struct ReportSubject {
        std::string name; ///< Of the template.
        std::string title;
        std::int64_t from = 0; ///< UTC seconds, inclusive.
        std::int64_t to = 0; ///< UTC seconds, exclusive.
    };
    /// How far a chain had been read.
    struct Chain {
        std::string name;
        BlockHash genesis;
        std::uint64_t block = 0;
        BlockHash hash; ///< Of that block.
    };
    /// Where the case log ended.
    struct CaseLog {
        std::int64_t number = 0; ///< Of its last entry.
        Bytes32 hash{};
    };

    std::string madeBy; ///< "guanlan 0.1.0".
    std::int64_t madeAt = 0; ///< UTC seconds.
    std::vector<File> files; ///< At least one; no name twice.
    ReportSubject report;
    std::vector<Chain> chains; ///< Those of which something had been read.
    std::string rulePack; ///< Digest of the one in force; empty: nothing was judged.
    std::optional<CaseLog> caseLog;
    Bytes sm2Key; ///< The public point (65 bytes) under which an SM2 signature must be beside; empty: none.
    bool isTimeStamped = false; ///< A time stamp must be beside, over the CMS signature.
};

constexpr std::string_view manifestEnding = ".manifest.json";
/// What lies beside the manifest, by what follows its name.
constexpr std::string_view cmsEnding = ".p7s";
constexpr std::string_view sm2Ending = ".sm2sig";
constexpr std::string_view timeStampEnding = ".tsr";

/// In the format's one form.
std::string toText(const ExportManifest& manifest);

/// Corrupt: not JSON, not this format, a name that leads out of the folder, or anything that toText() would write otherwise. InvalidInput: a
/// later version. Safe on untrusted input.
Result<ExportManifest> readExportManifest(std::string_view text);

/// Whether a file of an export may be called so: no folder, no control character, at most 255 bytes.
bool isPlainFileName(std::string_view name);

} // namespace guanlan::reporting
