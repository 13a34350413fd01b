// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/coverage.h"

#include "models/items/labels.h"

#include <QStringList>

namespace guanlan::items {

namespace {

CoveragePart partOf(VerificationLevel level, std::int64_t blocks, std::int64_t all)
{
    const double tenths = all > 0 ? double(1000 * blocks / all) / 10.0 : 0;
    return {level, all > 0 ? double(blocks) / double(all) : 0,
        QStringLiteral("%1 %2 %3 %").arg(levelMark(level), levelLabel(level)).arg(tenths)};
}

} // namespace

Coverage coverageOf(const Freshness& chain)
{
    return {partOf(VerificationLevel::Proven, chain.proven, chain.blocks), partOf(VerificationLevel::Agreed, chain.agreed, chain.blocks),
        partOf(VerificationLevel::Reported, chain.reported, chain.blocks)};
}

QString coverageText(const Coverage& coverage)
{
    QStringList texts;
    for (const CoveragePart& part : coverage) texts += part.text;
    return texts.join(QStringLiteral("   "));
}

} // namespace guanlan::items
