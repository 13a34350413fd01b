// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/items/finding_table_model.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "models/store/workspace.h"
#include "tests/models/store/event_generator.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/finding_pane.h"
#include "ui/frame/appearance.h"
#include "ui/frame/language.h"
#include "ui/frame/page.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace guanlan;

namespace {

QUrl linkTo(const std::string& id) { return QUrl{QStringLiteral("guanlan://findings/") + QString::fromStdString(id)}; }

QStringList labelsOf(QWidget* root)
{
    QStringList texts;
    for (const auto* label : root->findChildren<QLabel*>())
        if (!label->isHidden()) texts.append(label->text());
    return texts;
}

std::shared_ptr<const analytics::RulePack> defaultPack()
{
    auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
    if (!pack) qFatal("%s", pack.error().message.c_str());
    return std::make_shared<const analytics::RulePack>(std::move(pack).value());
}

} // namespace

/// The page of findings as its user meets it: through links, with the rules that ship, while the chain goes on.
class FindingsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheParametersOfEveryRule();
    void namesEveryParameterInBothLanguages();
    void aLinkShowsItsFindingWhateverElseIsFiltered();
    void aLinkShowsItsFindingAmongMoreThanTheTableHolds();
    void theCountIsWhatSqlCounts();
    void saysThatAFindingIsNotThere();
    void showsWhatChangedWhileFollowing();
    void whatCouldNotBeEvaluatedIsMuted();

private:
    Finding made(const std::string& id, const std::string& rule, std::size_t event) const;
    void judge(const std::vector<Finding>& findings);
    QString shownSummary(const test::DeskWindow& desk) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<store::EventWriter> m_writer;
    ChainRef m_chain;
    std::vector<Event> m_events;
};

void FindingsPageTest::init()
{
    QSettings{}.clear();
    ui::useAppearance({items::Language::English, ui::Theme::Light});
    m_writer.reset();
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::move(store::Workspace::create({m_folder->filePath(QStringLiteral("w.glan")).toStdString(), std::nullopt})).value();
    m_writer = std::move(m_workspace->writer()).value();
    m_chain = m_writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 1}).value();
    test::EventGenerator generator{5};
    const auto blocks = generator.blocks(0, 1000);
    QVERIFY(m_writer->append(m_chain, blocks).has_value());
    m_events = std::move(m_workspace->reader().value()->page({.filter = {}, .from = {}, .limit = 500})).value().rows;
    QVERIFY(m_events.size() == 500);
}

Finding FindingsPageTest::made(const std::string& id, const std::string& rule, std::size_t event) const
{
    Finding finding;
    finding.id = id;
    finding.rule = rule;
    finding.event = m_events[event].key;
    finding.time = m_events[event].time;
    finding.events = {finding.event};
    finding.summary = {"第 " + id + " 条", "number " + id};
    finding.packDigest = std::string(64, 'a');
    return finding;
}

void FindingsPageTest::judge(const std::vector<Finding>& findings)
{
    Status done = m_writer->startJudgement(m_chain, {"test", {}, {}, {}}); // The same each time: it is gone on with.
    if (done) done = m_writer->judge(m_chain, findings, m_events.back().key);
    QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
}

QString FindingsPageTest::shownSummary(const test::DeskWindow& desk) const
{
    const auto* pane = desk.window.currentPage()->findChild<ui::FindingPane*>();
    return pane->isVisible() ? pane->asText().split(QChar{u'\n'}).value(3) : QString{};
}

void FindingsPageTest::showsTheParametersOfEveryRule()
{
    const auto pack = defaultPack();
    std::vector<Finding> findings;
    for (const analytics::RuleSettings& rule : pack->rules) findings.push_back(made(rule.id, rule.id, findings.size()));
    judge(findings);
    test::DeskWindow desk{*m_workspace, test::DeskWindow::session(), pack};
    desk.window.show();
    for (const analytics::RuleSettings& rule : pack->rules) {
        desk.window.open(linkTo(rule.id));
        QTRY_COMPARE(shownSummary(desk), QStringLiteral("number ") + QString::fromStdString(rule.id));
    }
    const auto* pane = desk.window.currentPage()->findChild<ui::FindingPane*>();
    const auto shows = [&](const char* id, const QString& text) {
        desk.window.open(linkTo(id));
        return QTest::qWaitFor([&] { return labelsOf(const_cast<ui::FindingPane*>(pane)).contains(text); });
    };
    QVERIFY(shows("R24", QStringLiteral("0.2")));
    QVERIFY(shows("R26", QStringLiteral("3.5")));
    QVERIFY(shows("R06", QStringLiteral("Authority")));
}

void FindingsPageTest::namesEveryParameterInBothLanguages()
{
    const auto pack = defaultPack();
    for (const analytics::RuleSettings& rule : pack->rules) {
        for (const auto& [key, value] : rule.parameters) {
            const QString name = QString::fromStdString(key);
            ui::useAppearance({items::Language::English, ui::Theme::Light});
            const QString english = items::parameterLabel(name);
            QVERIFY2(english != name && !english.contains(QChar{u'_'}), key.c_str());
            ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
            const QString chinese = items::parameterLabel(name);
            const bool isHan = std::any_of(chinese.begin(), chinese.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
            QVERIFY2(isHan, key.c_str());
        }
    }
}

void FindingsPageTest::aLinkShowsItsFindingWhateverElseIsFiltered()
{
    judge({made("early", "R01", 0), made("late", "R02", 499)});
    test::DeskWindow desk{*m_workspace};
    desk.window.show();
    const auto afterwards = QString::number(m_events[400].time + 7 * secondsPerDay);
    desk.window.open(QUrl{QStringLiteral("guanlan://findings?rule=R02&from=%1").arg(afterwards)});
    test::settle();
    desk.window.open(linkTo("early"));
    QTRY_COMPARE(shownSummary(desk), QStringLiteral("number early"));
}

void FindingsPageTest::aLinkShowsItsFindingAmongMoreThanTheTableHolds()
{
    std::vector<Finding> findings{made("the-newest", "R01", 499)}; // Where all are as severe, the oldest come first.
    for (int i = 0; i < items::FindingTableModel::cap; ++i) findings.push_back(made(std::to_string(i), "R02", std::size_t(i) % 499));
    judge(findings);
    test::DeskWindow desk{*m_workspace};
    desk.window.show();
    desk.window.open(linkTo("the-newest"));
    QTRY_COMPARE(shownSummary(desk), QStringLiteral("number the-newest"));
    desk.hub.noteChange(); // It stays when the page asks again.
    test::settle(400);
    QCOMPARE(shownSummary(desk), QStringLiteral("number the-newest"));
}

/// In whole words, in both languages; more than the table holds is never passed over in silence.
void FindingsPageTest::theCountIsWhatSqlCounts()
{
    std::vector<Finding> findings{made("the-newest", "R01", 499)};
    for (int i = 0; i < items::FindingTableModel::cap + 234; ++i) findings.push_back(made(std::to_string(i), "R02", std::size_t(i) % 499));
    judge(findings);
    test::DeskWindow desk{*m_workspace};
    desk.window.show();
    const auto shows = [&](const QString& link, const QString& english, const QString& chinese) {
        desk.window.open(QUrl{link});
        const auto* count = desk.window.currentPage()->findChild<QLabel*>(QStringLiteral("rowCount"));
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        QTRY_COMPARE(count->text(), english);
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        QTRY_COMPARE(count->text(), chinese);
    };
    const auto counted = [this](const char* where) {
        const auto path = m_folder->filePath(QStringLiteral("w.glan")).toStdString();
        return items::formatCount(test::sqlite(path, QStringLiteral("SELECT count(*) FROM finding WHERE ") + QLatin1String{where}).toLongLong());
    };
    const QString held = items::formatCount(items::FindingTableModel::cap), all = counted("1"), repeated = counted("rule = 'R02'");
    QCOMPARE(all, items::formatCount(items::FindingTableModel::cap + 235));
    shows(QStringLiteral("guanlan://findings?severity="), QStringLiteral("%1 shown of %2").arg(held, all), QStringLiteral("已显示 %1 项，共 %2 项").arg(held, all));
    shows(QStringLiteral("guanlan://findings?rule=R02"), QStringLiteral("%1 shown of %2").arg(held, repeated), QStringLiteral("已显示 %1 项，共 %2 项").arg(held, repeated));
    shows(QStringLiteral("guanlan://findings?rule=R01"), QStringLiteral("All %1 shown").arg(counted("rule = 'R01'")), QStringLiteral("已显示全部 %1 项").arg(counted("rule = 'R01'")));
    shows(QStringLiteral("guanlan://findings?rule=R03"), QString{}, QString{});
}

void FindingsPageTest::saysThatAFindingIsNotThere()
{
    judge({made("one", "R01", 0), made("other", "R02", 1)});
    test::DeskWindow desk{*m_workspace};
    desk.window.show();
    desk.window.open(linkTo("nowhere"));
    auto* page = desk.window.currentPage();
    QTRY_VERIFY(labelsOf(page).contains(QStringLiteral("This finding is not in the workspace")));
    QCOMPARE(shownSummary(desk), QString{});
    for (auto* button : page->findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Show all findings")) button->click();
    QTRY_VERIFY(shownSummary(desk).startsWith(QStringLiteral("number ")));
}

void FindingsPageTest::showsWhatChangedWhileFollowing()
{
    Finding finding = made("one", "R10", 3);
    judge({finding});
    test::DeskWindow desk{*m_workspace};
    desk.window.show();
    desk.window.open(linkTo("one"));
    QTRY_COMPARE(shownSummary(desk), QStringLiteral("number one"));
    finding.verdictNow = Verdict::Cleared;
    finding.summary = {"已处理", "dealt with"};
    judge({finding});
    desk.hub.noteChange();
    QTRY_COMPARE(shownSummary(desk), QStringLiteral("dealt with"));
    auto* pane = desk.window.currentPage()->findChild<ui::FindingPane*>();
    QTRY_VERIFY(labelsOf(pane).contains(QStringLiteral("Cleared"))); // Its labels are made anew, and shown by the event loop.
}

void FindingsPageTest::whatCouldNotBeEvaluatedIsMuted()
{
    Finding open = made("open", "R09", 4);
    open.verdict = open.verdictNow = Verdict::CannotEvaluate;
    judge({made("sure", "R01", 3), open});
    test::DeskWindow desk{*m_workspace};
    desk.window.show();
    desk.window.open(linkTo("open"));
    QTRY_COMPARE(shownSummary(desk), QStringLiteral("number open"));
    const auto* table = desk.window.currentPage()->findChild<QTableView*>(QStringLiteral("findingsTable"));
    QCOMPARE(table->model()->rowCount(), 2); // Shown all the same.
    using Model = items::FindingTableModel;
    for (int row = 0; row < 2; ++row) {
        const bool isOpen = table->model()->index(row, Model::Summary).data().toString() == QStringLiteral("number open");
        QCOMPARE(table->model()->index(row, Model::Rule).data(Model::MutedRole).toBool(), isOpen);
        const QString tip = table->model()->index(row, Model::SeverityColumn).data(Qt::ToolTipRole).toString();
        QCOMPARE(tip.contains(items::verdictLabel(Verdict::CannotEvaluate)), isOpen);
    }
}

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication application{argc, argv};
    FindingsPageTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "findings_page_test.moc"
