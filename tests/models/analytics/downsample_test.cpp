// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/downsample.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using guanlan::analytics::ChartPoint;
using guanlan::analytics::decimate;

class DownsampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsShortLines();
    void keepsExtremes_data();
    void keepsExtremes();
    void awkwardInput();
};

void DownsampleTest::keepsShortLines()
{
    const std::vector<ChartPoint> points{{0, 1}, {1, 5}, {2, 3}, {9, 4}};
    QCOMPARE(decimate(points, 2), points);
    QVERIFY(decimate(points, 0).empty());
    QVERIFY(decimate({}, 10).empty());
}

void DownsampleTest::keepsExtremes_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("width");
    for (const int count : {3, 10, 999, 50'000})
        for (const int width : {1, 7, 640})
            QTest::addRow("%d points on %d", count, width) << count << width;
}

void DownsampleTest::keepsExtremes()
{
    QFETCH(int, count);
    QFETCH(int, width);
    std::mt19937 random{unsigned(count)};
    std::vector<ChartPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({double(i), double(random() % 1000)});
    const auto kept = decimate(points, width);
    QVERIFY(kept.size() <= std::size_t(2 * width) || count <= 2 * width);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.x < b.x; }));
    for (const ChartPoint& point : kept)
        QVERIFY(std::find(points.begin(), points.end(), point) != points.end());
    // Each column of pixels shows the same span of values as the whole line would.
    for (int column = 0; column < width; ++column) {
        const auto span = [&](const std::vector<ChartPoint>& line) {
            double low = INFINITY, high = -INFINITY;
            for (const ChartPoint& point : line) {
                const int place = std::min(int(point.x / double(count - 1) * width), width - 1);
                if (place != column) continue;
                low = std::min(low, point.y);
                high = std::max(high, point.y);
            }
            return std::pair{low, high};
        };
        QCOMPARE(span(kept), span(points));
    }
}

void DownsampleTest::awkwardInput()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<ChartPoint> sameX(100, {5, 1});
    QVERIFY(decimate(sameX, 10).size() <= 20);
    std::vector<ChartPoint> holes(100, {0, nan});
    for (std::size_t i = 0; i < holes.size(); ++i)
        holes[i].x = double(i);
    QVERIFY(decimate(holes, 10).empty());
    QVERIFY(decimate(holes, 1000).empty());
    holes[50].y = 7;
    QCOMPARE(decimate(holes, 10), (std::vector<ChartPoint>{{50, 7}}));
}

QTEST_APPLESS_MAIN(DownsampleTest)
#include "downsample_test.moc"
