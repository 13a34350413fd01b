// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/directory.h"
#include "models/items/finding_table_model.h"
#include "models/items/institution_table_model.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/ui/desk_window.h"
#include "ui/desk/queue_list.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"
#include "ui/insight/credential_page.h"
#include "ui/insight/institution_profile_view.h"
#include "ui/insight/institutions_page.h"
#include "ui/insight/proof_panel.h"
#include "ui/insight/swim_lane_view.h"
#include "ui/widgets/checklist_button.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace guanlan;
using script::idOf;

/// Where one was comes back as it was: with Back, and in the next window.
class PlacesTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data{90};

    static QUrl link(const QString& place) { return QUrl{QStringLiteral("guanlan://") + place}; }
    template <class Widget>
    static Widget* find(const test::DeskWindow& desk, const QString& name = {})
    {
        return desk.window.currentPage()->findChild<Widget*>(name);
    }
    static QString hex(const auto& id) { return QString::fromStdString(toText(id)); }
    /// Of a credential that was used, so that it has a story.
    CredentialId credential(int which) const
    {
        int count = 0;
        for (const Event& event : m_data.events)
            if (event.type == EventType::CredentialPresented && event.credential && count++ == which * 7) return *event.credential;
        qFatal("no such credential");
    }
    static QString shownCredential(const test::DeskWindow& desk)
    {
        auto* history = find<ui::DataTable>(desk, QStringLiteral("credentialHistory"));
        const bool isThere = desk.window.currentPage()->id() == QStringLiteral("credential") && history && history->model()->rowCount() > 0
            && !test::isLoading(*desk.window.currentPage());
        return isThere ? find<QLineEdit>(desk, QStringLiteral("credentialInput"))->text() : QString{};
    }
    static void clickRow(QTableView* table, int row)
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, table->visualRect(table->model()->index(row, 0)).center());
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    /// A range stays with its workspace.
    void aRangeStaysWithItsWorkspace()
    {
        const auto look = [&](const QString& workspace, const QString& place) {
            test::DeskWindow desk{*m_data.workspace, {.workspacePath = workspace, .encrypted = true}};
            desk.window.show();
            [&] { QTRY_VERIFY(desk.hub.directory().isLoaded()); }(); // Days count back from the newest block.
            if (!place.isEmpty()) desk.window.open(link(place));
            test::settle(50);
            const items::ViewScope scope = desk.window.scope();
            desk.window.close();
            return scope;
        };
        const QString one = QStringLiteral("/srv/one.glw"), other = QStringLiteral("/srv/other.glw");
        const auto narrowed = look(one, QStringLiteral("events?range=7"));
        QVERIFY(narrowed.from && !look(other, {}).from);
        QCOMPARE(look(one, {}).from, narrowed.from);
        const auto set = look(other, QStringLiteral("events?range=2026-01-01..2026-03-31"));
        QVERIFY(set.from && set.to && set.from != narrowed.from);
        QCOMPARE(look(one, {}).from, narrowed.from);
        QVERIFY(look(other, {}).to == set.to);
    }

    void backLeadsThroughTheCredentialsThatWereAskedFor()
    {
        const QString first = hex(credential(0)), second = hex(credential(1));
        test::DeskWindow desk{*m_data.workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("credential")));
        auto* input = find<QLineEdit>(desk, QStringLiteral("credentialInput"));
        input->setText(first);
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(shownCredential(desk), first);
        QTest::keyClick(find<ui::SwimLaneView>(desk), Qt::Key_Return);
        QTRY_VERIFY(find<ui::ProofPanel>(desk)->isVisible());
        desk.window.open(link(QStringLiteral("credential/") + second)); // A link in the story.
        QTRY_COMPARE(shownCredential(desk), second);
        QVERIFY(!find<ui::ProofPanel>(desk)->isVisible());
        desk.window.back();
        QTRY_COMPARE(shownCredential(desk), first);
        QTRY_VERIFY(find<ui::ProofPanel>(desk)->isVisible());
        desk.window.back();
        QTRY_VERIFY(input->text().isEmpty()); // Which credential?
        desk.window.forward();
        QTRY_COMPARE(shownCredential(desk), first);
    }

    void backLeadsFromAProfileToTheList()
    {
        test::DeskWindow desk{*m_data.workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("institutions")));
        auto* page = qobject_cast<ui::InstitutionsPage*>(desk.window.currentPage());
        auto* table = find<ui::DataTable>(desk);
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 3);
        clickRow(table, 1);
        const auto first = page->selected();
        QVERIFY(first);
        QTRY_VERIFY(find<ui::InstitutionProfileView>(desk)->isVisible());
        desk.window.open(link(QStringLiteral("sources")));
        desk.window.back();
        QCOMPARE(page->selected(), first);
        desk.window.back();
        QCOMPARE(desk.window.currentPage(), page);
        QVERIFY(!page->selected() && !find<ui::InstitutionProfileView>(desk)->isVisible());
        desk.window.forward();
        QCOMPARE(page->selected(), first);
        QTRY_VERIFY(!test::isLoading(*page));
        clickRow(table, 2); // From one profile to the next is no step.
        QTRY_VERIFY(page->selected() && page->selected() != first);
        desk.window.back();
        QVERIFY(!page->selected());
    }

    void findingsComeBackAsTheyWereFilteredByHand()
    {
        QString selected;
        const auto asLeft = [&selected](const test::DeskWindow& desk) {
            auto* table = find<ui::DataTable>(desk, QStringLiteral("findingsTable"));
            const auto* model = qobject_cast<items::FindingTableModel*>(table->model());
            return desk.window.currentPage()->id() == QStringLiteral("findings") && !model->isWaiting() && model->rowCount() > 2
                && find<ui::QueueList>(desk)->queue() == store::CaseQueue::Unassigned && find<QComboBox>(desk)->currentIndex() == 1
                && find<ui::ChecklistButton>(desk)->chosen() == QStringList{QStringLiteral("R01")} && table->currentIndex().row() == 2
                && QString::fromStdString(model->finding(2).id) == selected;
        };
        {
            test::DeskWindow desk{*m_data.workspace};
            desk.window.show();
            desk.window.open(link(QStringLiteral("findings")));
            auto* table = find<ui::DataTable>(desk, QStringLiteral("findingsTable"));
            QTRY_VERIFY(table->model()->rowCount() > 4);
            auto* queues = find<ui::QueueList>(desk);
            queues->setQueue(store::CaseQueue::Unassigned);
            Q_EMIT queues->queueChosen();
            auto* severity = find<QComboBox>(desk);
            severity->setCurrentIndex(1);
            Q_EMIT severity->activated(1);
            auto* rules = find<ui::ChecklistButton>(desk);
            rules->setChosen({QStringLiteral("R01")});
            Q_EMIT rules->chosenChanged();
            const auto* model = qobject_cast<items::FindingTableModel*>(table->model());
            QTRY_VERIFY(!model->isWaiting() && model->rowCount() > 3 && model->finding(2).rule == "R01");
            clickRow(table, 2);
            selected = QString::fromStdString(model->finding(2).id);
            desk.window.open(link(QStringLiteral("findings?rule=R14"))); // A figure elsewhere.
            QTRY_VERIFY(!model->isWaiting() && model->rowCount() > 0 && model->finding(0).rule == "R14");
            desk.window.back();
            QTRY_VERIFY(asLeft(desk));
            desk.window.close();
        }
        test::DeskWindow next{*m_data.workspace};
        next.window.show();
        QTRY_VERIFY(asLeft(next));
    }

    void anIdentityComesBackAsOfItsBlock()
    {
        const QString institution = hex(idOf<InstitutionId>("A"));
        test::DeskWindow desk{*m_data.workspace};
        desk.window.show();
        desk.window.open(link(QStringLiteral("identity/") + institution));
        auto* block = find<QSpinBox>(desk, QStringLiteral("identityBlock"));
        QTRY_VERIFY(block->maximum() > 3 && !test::isLoading(*desk.window.currentPage()));
        const int then = block->maximum() / 2;
        block->setValue(then);
        QTRY_VERIFY(!test::isLoading(*desk.window.currentPage()));
        desk.window.open(link(QStringLiteral("identity/") + hex(idOf<InstitutionId>("B"))));
        QTRY_COMPARE(block->value(), block->maximum());
        desk.window.back();
        QTRY_COMPARE(block->value(), then);
        QTRY_VERIFY(desk.window.currentPage()->place().toString().contains(institution));
    }

    /// Ctrl+E asks about what one looks at.
    void aReportIsAboutWhatIsLookedAt_data()
    {
        QTest::addColumn<QString>("place");
        const QString a = hex(idOf<InstitutionId>("A"));
        QTest::newRow("a profile") << QStringLiteral("institutions/") + a;
        QTest::newRow("an identity") << QStringLiteral("identity/") + a;
        QTest::newRow("its records") << QStringLiteral("records/") + a;
    }
    void aReportIsAboutWhatIsLookedAt()
    {
        QFETCH(QString, place);
        test::DeskWindow desk{*m_data.workspace};
        desk.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTRY_VERIFY(desk.hub.directory().isLoaded());
        desk.window.open(link(place));
        QTest::keyClick(&desk.window, Qt::Key_E, Qt::ControlModifier);
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = desk.window.findChild<QDialog*>()) && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(desk.reports.requests.size(), std::size_t{1});
        QCOMPARE(desk.reports.requests[0].institutions, std::vector{idOf<InstitutionId>("A")});
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    QApplication app{argc, argv};
    PlacesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "places_test.moc"
