// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/validator_history.h"

#include <QTest>

using namespace guanlan;
using items::SealSpan;

namespace {

Address address(std::uint8_t last)
{
    Bytes20 bytes{};
    bytes[19] = last;
    return Address{bytes};
}

} // namespace

/// Who sealed when, held against a block by block look at the sets.
class ValidatorHistoryTest : public QObject {
    Q_OBJECT

    static store::ChainState chain()
    {
        store::ChainState state;
        state.synced = store::Cursor{99, {}, 0};
        state.validators = {{0, SetOrigin::Genesis, {address(1), address(2), address(3)}, 2}, {10, SetOrigin::Voted, {address(1), address(3), address(4)}, 2, 2, 2},
            {11, SetOrigin::Voted, {address(1), address(2), address(4)}, 2, 2, 2}, {60, SetOrigin::Pinned, {address(2), address(5)}, 2}, {150, SetOrigin::Pinned, {address(9)}, 1}};
        return state;
    }

private Q_SLOTS:
    void everyBlockHasItsSet()
    {
        const auto state = chain();
        const auto history = items::validatorHistory(state);
        QCOMPARE(history.first, std::uint64_t{0});
        QCOMPARE(history.last, std::uint64_t{99});
        for (std::uint64_t block = history.first; block <= history.last; ++block) {
            const ValidatorSet* inForce = nullptr;
            for (const ValidatorSet& set : state.validators)
                if (set.from <= block) inForce = &set;
            std::vector<Address> drawn;
            for (const items::ValidatorLine& line : history.lines)
                for (const SealSpan& span : line.spans)
                    if (span.from <= block && block <= span.to) drawn.push_back(line.validator);
            std::ranges::sort(drawn);
            QVERIFY(drawn == inForce->members);
        }
    }

    void spansJoinWhereASetGoesOn()
    {
        const auto history = items::validatorHistory(chain());
        QVERIFY(history.lines.size() == 5); // Who seals only later is not drawn yet.
        QVERIFY(history.lines[0].validator == address(1) && history.lines[0].spans == (std::vector<SealSpan>{{0, 59}}) && !history.lines[0].isIn);
        QVERIFY(history.lines[1].validator == address(2) && history.lines[1].spans == (std::vector<SealSpan>{{0, 9}, {11, 99}}) && history.lines[1].isIn);
        QVERIFY(history.changes == (std::vector<std::uint64_t>{10, 11, 60}));
    }

    void nothingSealedIsNothingDrawn()
    {
        auto state = chain();
        state.validators.clear();
        QVERIFY(items::validatorHistory(state).lines.empty());
        state = chain();
        state.synced.reset();
        QVERIFY(items::validatorHistory(state).lines.empty());
    }
};

QTEST_GUILESS_MAIN(ValidatorHistoryTest)
#include "validator_history_test.moc"
