// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_origin.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

std::string inFull(const std::filesystem::path& path)
{
    std::error_code failure;
    const auto full = std::filesystem::absolute(path, failure);
    return (failure ? path : full.lexically_normal()).string();
}

} // namespace

std::map<std::string, std::string> digestsOf(const std::vector<Profile>& profiles)
{
    std::map<std::string, std::string> digests;
    for (const Profile& profile : profiles) digests.emplace(profile.name(), profile.digest());
    return digests;
}

std::string toText(const ChainOrigin& origin)
{
    std::string text = inFull(origin.chainFile) + "\n" + (origin.archive ? inFull(*origin.archive) : "");
    for (const auto& [name, digest] : origin.profiles) text += "\n" + digest + " " + name;
    return text;
}

ChainOrigin parseOrigin(std::string_view text)
{
    const auto nextLine = [&text] {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    };
    ChainOrigin origin{nextLine(), std::nullopt};
    if (const auto archive = nextLine(); !archive.empty()) origin.archive = archive;
    while (!text.empty()) {
        const auto line = nextLine();
        const auto blank = std::min(line.find(' '), line.size());
        origin.profiles.emplace(line.substr(std::min(blank + 1, line.size())), line.substr(0, blank));
    }
    return origin;
}

} // namespace guanlan::chainsync
