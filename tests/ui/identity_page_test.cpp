// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/items/credential_life.h"
#include "tests/ui/accessible_names.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"
#include "ui/insight/identity_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/holder_label.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace guanlan;
using script::idOf;

namespace {

QUrl identity(const auto& id, const QString& query = {})
{
    return QUrl{QStringLiteral("guanlan://identity/") + QString::fromStdString(toText(id)) + query};
}

} // namespace

/// The identity page in the window: from where one gets there, and what it was at which block.
class IdentityPageTest : public QObject {
    Q_OBJECT

    script::JudgedWorkspace m_world;
    using DataTable = ui::DataTable;

    static QString fact(const QWidget& page, const char* name)
    {
        const auto* note = page.findChild<QLabel*>(QStringLiteral("factNote_") + QLatin1String{name});
        const auto* value = page.findChild<QLabel*>(QStringLiteral("fact_") + QLatin1String{name});
        return (value ? value->text() : QString{}) + QLatin1Char('|') + (note ? note->text() : QString{});
    }
    static DataTable* table(const QWidget& page, const char* name) { return page.findChild<ui::DataTable*>(QLatin1String{name}); }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void theCredentialsSubjectLeadsToIt()
    {
        test::DeskWindow desk{*m_world.workspace, test::DeskWindow::session(), m_world.pack};
        desk.window.show();
        desk.window.open(QUrl{QStringLiteral("guanlan://credential/") + QString::fromStdString(toText(idOf<CredentialId>("c")))});
        const QString subject = QString::fromStdString(toText(idOf<SubjectId>("u")));
        ui::HolderLabel* label = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            label = desk.window.currentPage()->findChild<ui::HolderLabel*>();
            return label && label->isVisible();
        }, 10000));
        QTest::mouseClick(label->findChild<QLabel*>(), Qt::LeftButton);
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("identity"));
        const QWidget& page = *desk.window.currentPage();
        QVERIFY(QTest::qWaitFor([&] { return table(page, "identityCredentials")->model()->rowCount() == 2; }, 10000));
        QVERIFY(fact(page, "status").startsWith(QStringLiteral("Registered")));
        QCOMPARE(test::namelessUnderTab(page).join(u','), QString{});
        for (const QLabel* each : page.findChildren<QLabel*>()) QVERIFY2(each->text() != subject, "the holder's id stands there in full");
        desk.window.back();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("credential"));
    }

    void theBlockChoosesTheState()
    {
        items::DataHub hub{*m_world.workspace};
        hub.directory().setLanguage(items::Language::English);
        ui::IdentityPage page{hub};
        page.resize(1270, 820);
        page.show();
        page.open(identity(idOf<SubjectId>("u")));
        auto* block = page.findChild<QSpinBox*>(QStringLiteral("identityBlock"));
        auto* credentials = table(page, "identityCredentials");
        QVERIFY(QTest::qWaitFor([&] { return credentials->model()->rowCount() == 2; }, 10000));
        QCOMPARE(block->value(), 11);
        QCOMPARE(credentials->model()->index(0, 4).data().toString(), QStringLiteral("Revoked"));
        block->setValue(4);
        QVERIFY(QTest::qWaitFor([&] { return credentials->model()->rowCount() == 1; }, 10000));
        QCOMPARE(credentials->model()->index(0, 4).data().toString(), QStringLiteral("Valid"));
        QVERIFY(!table(page, "identityConsents")->isVisible());
        block->setValue(2);
        QVERIFY(QTest::qWaitFor([&] { return credentials->model()->rowCount() == 0; }, 10000));
        QVERIFY(fact(page, "status").startsWith(QStringLiteral("Not anchored yet")));
        Q_EMIT table(page, "identityVersions")->activated(table(page, "identityVersions")->model()->index(0, 0));
        QVERIFY(QTest::qWaitFor([&] { return block->value() == 3; }, 10000));
        QVERIFY2(fact(page, "status").contains(QStringLiteral("● new")), qPrintable(fact(page, "status")));
    }

    void aLinkNamesItsBlock()
    {
        items::DataHub hub{*m_world.workspace};
        ui::IdentityPage page{hub};
        page.show();
        page.open(identity(idOf<InstitutionId>("A"), QStringLiteral("?block=1&chain=1")));
        auto* block = page.findChild<QSpinBox*>(QStringLiteral("identityBlock"));
        QVERIFY(QTest::qWaitFor([&] { return block->value() == 1 && table(page, "identityVersions")->model()->rowCount() == 2; }, 10000));
        QVERIFY(!page.findChild<QComboBox*>(QStringLiteral("identityChain"))->isVisible());
        QVERIFY(!table(page, "identityAccreditations")->isVisible());
    }

    void allWordsChangeWithTheLanguage()
    {
        test::DeskWindow desk{*m_world.workspace, test::DeskWindow::session(), m_world.pack};
        desk.window.show();
        desk.window.open(identity(idOf<SubjectId>("u")));
        const QWidget& page = *desk.window.currentPage();
        QVERIFY(QTest::qWaitFor([&] { return table(page, "identityCredentials")->model()->rowCount() == 2; }, 10000));
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        test::settle(100);
        QStringList texts;
        for (const QLabel* each : page.findChildren<QLabel*>()) texts += each->text();
        for (const auto* each : page.findChildren<DataTable*>())
            for (int column = 0; column < each->model()->columnCount(); ++column) {
                texts += each->model()->headerData(column, Qt::Horizontal).toString();
                if (each->model()->rowCount() > 0) texts += each->model()->index(0, column).data().toString();
            }
        for (const QString& text : std::as_const(texts)) {
            const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
            QVERIFY2(letters <= 3 || text.contains(QStringLiteral("0x")), qPrintable(text));
        }
    }

    void nobodyAndNothingSayWhatToDo()
    {
        items::DataHub hub{*m_world.workspace};
        ui::IdentityPage page{hub};
        page.show();
        const auto says = [&page](const QString& text) {
            return QTest::qWaitFor([&] {
                const auto labels = page.findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) { return each->isVisible() && each->text() == text; });
            }, 10000);
        };
        QVERIFY(says(QStringLiteral("Whose identity?")));
        page.open(identity(idOf<SubjectId>("nobody")));
        QVERIFY(says(QStringLiteral("Nothing anchored names this identity")));
        page.open(QUrl{QStringLiteral("guanlan://identity/nonsense")});
        QVERIFY(says(QStringLiteral("Whose identity?")));
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication application{argc, argv};
    IdentityPageTest tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "identity_page_test.moc"
