// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_origin.h"

namespace guanlan::chainsync {

namespace {

std::string inFull(const std::filesystem::path& path)
{
    std::error_code failure;
    const auto full = std::filesystem::absolute(path, failure);
    return (failure ? path : full.lexically_normal()).string();
}

} // namespace

std::string toText(const ChainOrigin& origin)
{
    return inFull(origin.chainFile) + (origin.archive ? "\n" + inFull(*origin.archive) : "");
}

ChainOrigin parseOrigin(std::string_view text)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {text, std::nullopt};
    return {text.substr(0, end), std::filesystem::path{text.substr(end + 1)}};
}

} // namespace guanlan::chainsync
