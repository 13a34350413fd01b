// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/genesis_verdict.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace guanlan::items {
namespace {

QString placeOf(const NodeEntry& node)
{
    const QUrl url = QUrl{node.url.trimmed()}.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    const QString path = url.path() == QStringLiteral("/") ? QString{} : url.path();
    const int usual = url.scheme() == QStringLiteral("https") ? 443 : 80;
    return url.host().toLower() + QLatin1Char{':'} + QString::number(url.port(usual)) + path;
}

void add(GenesisGroup& group, const NodeEntry& node, const NodeAnswer& answer)
{
    const QString name = node.name.simplified();
    const bool isKnown = std::ranges::any_of(group.operators, [&](const QString& each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    if (!isKnown) group.operators += name;
    if (group.nodes.empty() || answer.head > group.furthest.head) group.furthest = answer;
    group.nodes.push_back(node);
}

} // namespace

GenesisVerdict judgeGenesis(const std::vector<TestedNode>& nodes)
{
    GenesisVerdict verdict;
    QSet<QString> places;
    for (const TestedNode& tested : nodes) {
        if (!tested.answer || !*tested.answer || places.contains(placeOf(tested.node))) continue;
        places.insert(placeOf(tested.node));
        const NodeAnswer& answer = **tested.answer;
        auto group = std::ranges::find_if(verdict.groups,
            [&](const GenesisGroup& each) { return each.genesis == answer.genesis && each.chainId == answer.chainId; });
        if (group == verdict.groups.end())
            group = verdict.groups.insert(group, {.genesis = answer.genesis, .chainId = answer.chainId, .nodes = {}, .operators = {}, .furthest = {}});
        add(*group, tested.node, answer);
    }
    std::ranges::stable_sort(verdict.groups, std::ranges::greater{}, [](const GenesisGroup& group) { return group.operators.size(); });
    if (verdict.groups.empty()) return verdict;
    if (verdict.groups.size() > 1) verdict.standing = GenesisStanding::Parted;
    else verdict.standing = verdict.groups.front().operators.size() > 1 ? GenesisStanding::Agreed : GenesisStanding::OneWord;
    return verdict;
}

const GenesisGroup* mayPin(const GenesisVerdict& verdict, const std::optional<BlockHash>& known)
{
    if (!known) return verdict.standing == GenesisStanding::Agreed ? &verdict.groups.front() : nullptr;
    const auto found = std::ranges::find_if(verdict.groups, [&](const GenesisGroup& group) { return group.genesis == *known; });
    return found == verdict.groups.end() ? nullptr : &*found;
}

} // namespace guanlan::items
