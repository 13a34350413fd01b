// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conformance_model.h"
#include "models/items/coverage.h"
#include "models/items/event_table_model.h"
#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "tests/models/store/event_generator.h"
#include "tests/ui/desk_window.h"
#include "ui/charts/chart_style.h"
#include "ui/frame/appearance.h"
#include "ui/frame/sync_dot.h"
#include "ui/insight/act_mark.h"
#include "ui/insight/condition_label.h"
#include "ui/insight/condition_mark.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/severity_badge.h"

#include <QPainter>
#include <QTest>

#include <functional>
#include <set>

using namespace guanlan;

namespace {

constexpr int side = 24;

/// Where ink is, whatever its colour: what is left of a mark for who sees no colours. A stroke in the ground's white is none.
QImage inkOf(const QImage& picture)
{
    QImage ink = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < ink.height(); ++y)
        for (int x = 0; x < ink.width(); ++x) ink.setPixel(x, y, qAlpha(ink.pixel(x, y)) > 127 && ink.pixelColor(x, y).lightness() < 200 ? 1 : 0);
    return ink;
}

QImage drawn(const std::function<void(QPainter&, const QRectF&)>& paint)
{
    QImage picture{side, side, QImage::Format_ARGB32};
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    paint(painter, QRectF{2, 2, side - 4, side - 4});
    painter.end();
    return inkOf(picture);
}

/// How many pixels of two marks differ.
int difference(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

/// Every two differ by more than a pixel here and there.
void allDiffer(const std::vector<QImage>& marks)
{
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (std::size_t j = i + 1; j < marks.size(); ++j)
            QVERIFY2(difference(marks[i], marks[j]) > side, qPrintable(QStringLiteral("%1 and %2 differ by %3 pixels").arg(i).arg(j).arg(difference(marks[i], marks[j]))));
}

} // namespace

/// Colour never says anything alone: what it marks differs in shape, and says in words what it is.
class MarksTest : public QObject {
    Q_OBJECT

    static constexpr std::array severities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low};
    static constexpr std::array levels{VerificationLevel::Proven, VerificationLevel::Agreed, VerificationLevel::Reported, VerificationLevel::Failed};

    static void languages()
    {
        QTest::addColumn<items::Language>("language");
        QTest::newRow("Chinese") << items::Language::Chinese;
        QTest::newRow("English") << items::Language::English;
    }

private Q_SLOTS:
    void initTestCase() { test::isolateSettings(); }
    void init() { ui::useAppearance({items::Language::English, ui::Theme::Light}); }

    void severitiesDifferInShape()
    {
        std::vector<QImage> marks;
        for (const Severity severity : severities) marks.push_back(drawn([&](QPainter& painter, const QRectF& room) { ui::paintSeverity(painter, room, severity); }));
        allDiffer(marks);
    }

    void statesOfCredentialsDifferInShape()
    {
        std::vector<QImage> marks;
        using enum analytics::CredentialCondition;
        for (const auto condition : {Unknown, Active, NotYetValid, Expired, Suspended, Revoked})
            marks.push_back(drawn([&](QPainter& painter, const QRectF& room) { ui::paintCondition(painter, room, condition); }));
        allDiffer(marks);
    }

    void actsDifferInShape()
    {
        std::vector<QImage> marks;
        for (int shape = 0; shape < ui::actShapes; ++shape)
            marks.push_back(drawn([&](QPainter& painter, const QRectF& room) { ui::paintAct(painter, room, ui::ActShape(shape)); }));
        allDiffer(marks);
    }

    /// At rest, catching up, up to date, failed.
    void theSyncDotDiffersInShape()
    {
        std::vector<QImage> marks;
        for (const auto phase : {items::SyncPhase::Stopped, items::SyncPhase::Syncing, items::SyncPhase::Following, items::SyncPhase::Failed}) {
            ui::SyncDot dot;
            dot.setPhase(phase);
            dot.resize(side, side);
            QImage picture{side, side, QImage::Format_ARGB32};
            picture.fill(Qt::transparent);
            dot.render(&picture, {}, {}, QWidget::DrawChildren);
            marks.push_back(inkOf(picture));
            QCOMPARE(dot.accessibleName(), ui::phaseLabel(phase));
        }
        for (std::size_t i = 0; i < marks.size(); ++i)
            for (std::size_t j = i + 1; j < marks.size(); ++j) QVERIFY2(difference(marks[i], marks[j]) >= 6, qPrintable(QStringLiteral("%1 %2").arg(i).arg(j)));
    }

    void everyMarkHasItsWord_data() { languages(); }
    void everyMarkHasItsWord()
    {
        QFETCH(items::Language, language);
        ui::useAppearance({language, ui::Theme::Light});
        std::set<QString> words, marks;
        for (const Severity severity : severities) {
            ui::SeverityBadge badge;
            badge.setSeverity(severity);
            QCOMPARE(badge.accessibleName(), items::severityLabel(severity));
            words.insert(badge.accessibleName());
        }
        for (const VerificationLevel level : levels) {
            ui::LevelMark mark;
            mark.setLevel(level);
            QCOMPARE(mark.text(), items::levelMark(level) + QChar{u' '} + items::levelLabel(level));
            marks.insert(items::levelMark(level));
            words.insert(items::levelLabel(level));
        }
        using enum analytics::Conformance;
        std::set<QString> conformances;
        for (const auto state : {Met, Broken, Pending, CannotEvaluate}) conformances.insert(items::conformanceMark(state));
        for (int shape = 0; shape < ui::actShapes; ++shape) words.insert(ui::actShapeLabel(ui::ActShape(shape)));
        for (const std::set<QString>& each : {words, marks, conformances}) QVERIFY(!each.contains(QString{}));
        QCOMPARE(marks.size(), levels.size());
        QCOMPARE(conformances.size(), std::size_t(4));
        QCOMPARE(words.size(), severities.size() + levels.size() + ui::actShapes);
        items::Freshness chain;
        chain.blocks = 10;
        chain.proven = 5;
        chain.agreed = 3;
        chain.reported = 2;
        for (const items::CoveragePart& part : items::coverageOf(chain))
            QVERIFY2(part.text.contains(items::levelMark(part.level)) && part.text.contains(items::levelLabel(part.level)), qPrintable(part.text));
    }

    /// A cell in a colour shows its mark; two severities' cells differ without their colours.
    void cellsOfTablesDoToo()
    {
        QTemporaryDir folder;
        auto workspace = store::Workspace::create({.path = folder.filePath(QStringLiteral("w.glw")).toStdString()});
        QVERIFY(workspace.has_value());
        {
            auto writer = std::move((*workspace)->writer()).value();
            const auto chain = writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 1});
            test::EventGenerator generator{3};
            QVERIFY(writer->append(*chain, generator.blocks(0, 100)).has_value());
        }
        test::DeskWindow desk{**workspace};
        desk.window.show();
        desk.window.open(QUrl{QStringLiteral("guanlan://events")});
        const auto* table = desk.window.findChild<ui::DataTable*>(QStringLiteral("eventsTable"));
        QTRY_VERIFY(table->model()->rowCount() > 50);
        using Model = items::EventTableModel;
        for (int row = 0; row < 50; ++row) {
            const QModelIndex index = table->model()->index(row, Model::Level);
            const auto level = VerificationLevel(index.data(Model::LevelValue).toInt());
            QCOMPARE(index.data().toString(), items::levelMark(level) + QChar{u' '} + items::levelLabel(level));
        }
    }

    void linesOfChartsDifferInTheirStroke()
    {
        for (int series = 0; series < 4; ++series)
            for (int other = series + 1; other < 4; ++other) QVERIFY(ui::seriesPen(series).style() != ui::seriesPen(other).style());
    }
};

QTEST_MAIN(MarksTest)
#include "marks_test.moc"
