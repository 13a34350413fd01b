// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/validator_rows.h"

#include "models/items/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace guanlan::items {
namespace {

/// Holds the translation context "ValidatorRows".
struct ValidatorRows {
    Q_DECLARE_TR_FUNCTIONS(ValidatorRows)
};

/// Those of `some` that `others` lack, each after a sign.
QStringList missing(const ValidatorSet& some, const ValidatorSet& others, QChar sign)
{
    QStringList found;
    for (const Address& member : some.members) {
        if (!std::binary_search(others.members.begin(), others.members.end(), member))
            found.append(QString{sign} + QChar{u' '} + shortId(member));
    }
    return found;
}

QString reasonOf(const ValidatorSet& set, const ValidatorSet* before)
{
    switch (set.origin) {
    case SetOrigin::Genesis: return ValidatorRows::tr("Listed by the pinned genesis block");
    case SetOrigin::Pinned: return ValidatorRows::tr("Named by the chain file");
    case SetOrigin::Voted: break;
    }
    if (set.previousQuorum == 0 || !before) return ValidatorRows::tr("Voted by the signers before");
    return ValidatorRows::tr("%1 of %2 sealed, %3 needed")
        .arg(set.sealedByPrevious).arg(before->members.size()).arg(set.previousQuorum);
}

ValidatorRow rowOf(const ValidatorSet& set, const ValidatorSet* before)
{
    ValidatorRow row;
    row.from = formatCount(std::int64_t(set.from));
    row.members = ValidatorRows::tr("%1 (%2 must seal)").arg(set.members.size()).arg(set.quorum);
    if (before) row.change = (missing(set, *before, u'+') + missing(*before, set, u'−')).join(QStringLiteral("  "));
    row.reason = reasonOf(set, before);
    QStringList members;
    for (const Address& member : set.members)
        members.append(fullId(member));
    row.details = members.join(u'\n');
    return row;
}

} // namespace

std::vector<ValidatorRow> validatorRows(const store::ChainState& chain)
{
    std::vector<ValidatorRow> rows;
    for (std::size_t i = chain.validators.size(); i-- > 0;)
        rows.push_back(rowOf(chain.validators[i], i > 0 ? &chain.validators[i - 1] : nullptr));
    return rows;
}

QString sealText(std::uint64_t block, std::uint64_t sealedBlock)
{
    if (block == sealedBlock) return ValidatorRows::tr("by the block's own seals");
    return ValidatorRows::tr("linked to block %1, whose seals were checked").arg(formatCount(std::int64_t(sealedBlock)));
}

} // namespace guanlan::items
