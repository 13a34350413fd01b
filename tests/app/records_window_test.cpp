// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record_service.h"
#include "models/items/reconciliation_model.h"
#include "tests/models/items/credential_life.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/accessible_names.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"
#include "ui/records/import_dialog.h"
#include "ui/records/record_files_card.h"
#include "ui/records/records_page.h"
#include "ui/records/withdraw_dialog.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace guanlan;
using script::idOf;

namespace {

const QByteArray headings = "流水号,事项,办理时间,渠道,客户,备注\r\n";

QByteArray rows(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i) all += "B" + QByteArray::number(i) + ",开户,2026-03-04 09:15:00,did,,=1+1 <b>x</b>\r\n";
    return all;
}

} // namespace

/// A file of business records taken in the window: shown before it is taken, whole or not at all.
class RecordsWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<script::JudgedWorkspace> m_world;
    std::unique_ptr<app::RecordService> m_records;
    std::unique_ptr<test::DeskWindow> m_desk;
    ui::RecordsPage* m_page = nullptr;

    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file{m_folder->filePath(name)};
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }
    ui::ImportDialog* opened(const QString& path)
    {
        m_page->importFile(path);
        return m_desk->window.findChild<ui::ImportDialog*>();
    }
    static QString verdict(const ui::ImportDialog& dialog) { return dialog.findChild<QLabel*>(QStringLiteral("importVerdict"))->text(); }
    static QPushButton* take(const ui::ImportDialog& dialog) { return dialog.findChild<QPushButton*>(QStringLiteral("importTake")); }
    QString stored() const { return test::sqlite(m_world->workspace->path(), "SELECT count(*) FROM record"); }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        m_folder = std::make_unique<QTemporaryDir>();
        m_world = std::make_unique<script::JudgedWorkspace>();
        m_records = std::make_unique<app::RecordService>(*m_world->workspace);
        m_desk = std::make_unique<test::DeskWindow>(*m_world->workspace, test::DeskWindow::session(), m_world->pack, m_records.get());
        m_desk->window.show();
        m_desk->window.open(QUrl{QStringLiteral("guanlan://records/") + QString::fromStdString(toText(idOf<InstitutionId>("A")))});
        m_page = qobject_cast<ui::RecordsPage*>(m_desk->window.currentPage());
        QVERIFY(m_page);
        QTRY_COMPARE(m_page->findChild<QComboBox*>(QStringLiteral("recordsInstitution"))->currentText(), QStringLiteral("Institution A"));
    }
    void cleanup()
    {
        m_desk.reset();
        m_records.reset();
        m_world.reset();
    }

    void goodRowsAreTakenAndBadOnesSaid()
    {
        const QString path = write(QStringLiteral("march.csv"), headings + rows(5) + "X1,飞行,2026-03-04,did,,\r\nX2,开户,昨天,did,,\r\n");
        auto* dialog = opened(path);
        QVERIFY(dialog && dialog->isVisible());
        QTRY_COMPARE(verdict(*dialog), QStringLiteral("5 rows can be taken, 2 cannot and are left out."));
        QCOMPARE(test::namelessUnderTab(*dialog).join(u','), QString{});
        QCOMPARE(stored(), QStringLiteral("0"));
        const auto* refusals = dialog->findChild<ui::DataTable*>(QStringLiteral("importRefusals"))->model();
        QCOMPARE(refusals->rowCount(), 2);
        QCOMPARE(refusals->index(0, 0).data().toString(), QStringLiteral("7"));
        QCOMPARE(refusals->index(0, 2).data().toString(), QStringLiteral("飞行"));
        QCOMPARE(refusals->index(1, 1).data().toString(), QStringLiteral("办理时间"));
        QTest::mouseClick(take(*dialog), Qt::LeftButton);
        QTRY_COMPARE(stored(), QStringLiteral("5"));
        QTRY_VERIFY(!m_desk->window.findChild<ui::ImportDialog*>());
        QTRY_COMPARE(m_page->findChildren<ui::DataTable*>().last()->model()->rowCount(), 1); // Among the files taken.
        auto* again = opened(path);
        QTRY_VERIFY2(verdict(*again).contains(QStringLiteral("taken before")), qPrintable(verdict(*again)));
        QVERIFY(!take(*again)->isEnabled());
        again->close();
        QCOMPARE(stored(), QStringLiteral("5"));
    }

    void anotherColumnIsChosenByHand()
    {
        auto* dialog = opened(write(QStringLiteral("odd.csv"), "甲,乙,丙,丁\r\nB1,开户,2026-03-04 09:15:00,did\r\n"));
        QTRY_VERIFY2(verdict(*dialog).startsWith(QStringLiteral("Choose the column")), qPrintable(verdict(*dialog)));
        QVERIFY(!take(*dialog)->isEnabled());
        int column = 0;
        for (const char* field : {"reference", "kind", "time", "channel"}) {
            auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("column_") + QLatin1String{field});
            choice->setCurrentIndex(choice->findData(column++));
            Q_EMIT choice->activated(choice->currentIndex());
        }
        QTRY_COMPARE(verdict(*dialog), QStringLiteral("All 1 rows can be taken."));
        QTest::mouseClick(take(*dialog), Qt::LeftButton);
        QTRY_COMPARE(stored(), QStringLiteral("1"));
        QTRY_VERIFY(!m_desk->window.findChild<ui::ImportDialog*>());
        auto* next = opened(write(QStringLiteral("odd2.csv"), "甲,乙,丙,丁\r\nB2,开户,2026-03-05 09:15:00,did\r\n"));
        QTRY_COMPARE(verdict(*next), QStringLiteral("All 1 rows can be taken.")); // As with the last file.
        next->close();
    }

    void aReplyIsNotedOnTheCase()
    {
        auto* dialog = opened(write(QStringLiteral("march.csv"), headings + rows(5)));
        QTRY_VERIFY(take(*dialog)->isEnabled());
        QTest::mouseClick(take(*dialog), Qt::LeftButton);
        auto* table = m_page->findChild<ui::DataTable*>(QStringLiteral("reconciliationTable"));
        const auto* model = qobject_cast<const items::ReconciliationModel*>(table->model());
        const auto flagged = [model] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (!model->at(row).findings.empty()) return row;
            return -1;
        };
        QTRY_VERIFY(flagged() >= 0);
        auto* reply = m_page->findChild<QPushButton*>(QStringLiteral("recordsReply"));
        QTRY_VERIFY(!m_desk->window.findChild<ui::ImportDialog*>());
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        QVERIFY(!reply->isEnabled());
        table->selectRow(flagged());
        QVERIFY(reply->isEnabled());
        const QString finding = QString::fromStdString(model->at(flagged()).findings.front());

        table->setFocus();
        QTest::keyClick(table, Qt::Key_R);
        auto* asked = m_desk->window.findChild<QDialog*>(QStringLiteral("replyDialog"));
        QCOMPARE(test::namelessUnderTab(*asked).join(u','), QString{});
        QTest::keyClicks(asked->findChild<QLineEdit*>(), QStringLiteral("Sent late, letter 12"));
        QTest::keyClick(asked->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(!m_desk->window.findChild<QDialog*>(QStringLiteral("replyDialog")));
        QTRY_COMPARE(model->at(flagged()).notes, 1); // Read again: what is chosen stays so.
        QCOMPARE(table->selectedRows(), QList<int>{flagged()});
        QVERIFY(reply->isEnabled());
        QCOMPARE(test::sqlite(m_world->workspace->path(), "SELECT finding || ' ' || text FROM case_entry"), finding + QStringLiteral(" Reply of the institution: Sent late, letter 12"));
    }

    void aFileIsWithdrawnForAReason()
    {
        ui::ImportDialog* dialog = opened(write(QStringLiteral("b.csv"), headings + rows(2)));
        QTRY_VERIFY(take(*dialog)->isEnabled());
        take(*dialog)->click();
        QTRY_COMPARE(stored(), QStringLiteral("2"));
        auto* files = m_page->findChild<ui::DataTable*>(QStringLiteral("recordFilesTable"));
        QTRY_COMPARE(files->model()->rowCount(), 1);
        const QUrl here = m_page->place();
        m_page->open(QUrl{QStringLiteral("guanlan://records/0x") + QString{64, u'e'}}); // Of another institution there are none.
        QCOMPARE(files->model()->rowCount(), 0);
        m_page->open(here);
        QCOMPARE(files->model()->rowCount(), 1);
        auto* withdraw = m_page->findChild<ui::RecordFilesCard*>()->findChild<QToolButton*>();
        QTRY_VERIFY(withdraw->isVisible());
        withdraw->click();
        auto* why = m_desk->window.findChild<ui::WithdrawDialog*>();
        QVERIFY(why);
        QCOMPARE(test::namelessUnderTab(*why).join(u','), QString{});
        why->findChild<QLineEdit*>()->setText(QStringLiteral("另一家机构的文件"));
        for (auto* button : why->findChildren<QPushButton*>())
            if (button->isDefault()) button->click();
        QTRY_COMPARE(stored(), QStringLiteral("0"));
        QTRY_COMPARE(files->model()->rowCount(), 0);
        QCOMPARE(test::sqlite(m_world->workspace->path(), "SELECT act, substr(value, 68), text FROM case_entry"), QStringLiteral("7|b.csv|另一家机构的文件"));
    }

    void leavingTheFileLeavesNothing()
    {
        auto* dialog = opened(write(QStringLiteral("left.csv"), headings + rows(50)));
        QTRY_COMPARE(verdict(*dialog), QStringLiteral("All 50 rows can be taken."));
        dialog->reject();
        QTRY_VERIFY(!m_desk->window.findChild<ui::ImportDialog*>());
        QCOMPARE(stored(), QStringLiteral("0"));
        QCOMPARE(test::sqlite(m_world->workspace->path(), "SELECT count(*) FROM record_file"), QStringLiteral("0"));
    }

    void takingIsStoppedWithinAMoment()
    {
        const QString path = write(QStringLiteral("large.csv"), headings + rows(300'000));
        m_desk->heartbeat.reset(); // Making the file is the test's own work.
        auto* dialog = opened(path);
        QTRY_VERIFY_WITH_TIMEOUT(take(*dialog)->isEnabled(), 60'000);
        QTest::mouseClick(take(*dialog), Qt::LeftButton);
        test::settle(100);
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Stop")) QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(*dialog), QStringLiteral("Stopped; nothing was taken."), 5'000);
        dialog->reject();
        QCOMPARE(stored(), QStringLiteral("0"));
    }

    void whatIsNoTableIsSaid()
    {
        auto* dialog = opened(write(QStringLiteral("letter.pdf"), "%PDF-1.7"));
        QTRY_VERIFY2(verdict(*dialog).contains(QStringLiteral("letter.pdf")), qPrintable(verdict(*dialog)));
        QVERIFY(!take(*dialog)->isEnabled());
        dialog->close();
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    RecordsWindowTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "records_window_test.moc"
