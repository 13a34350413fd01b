// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/items/credential_life.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"
#include "ui/frame/navigation.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/holder_label.h"
#include "ui/widgets/id_label.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace guanlan;
using script::idOf;

namespace {

/// Everything that a widget tells: by sight, on hover, to a screen reader.
QStringList wordsOf(QWidget& widget)
{
    QStringList words{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (auto* label = qobject_cast<QLabel*>(&widget)) words += label->text();
    if (auto* line = qobject_cast<QLineEdit*>(&widget)) words += line->text();
    if (auto* button = qobject_cast<QAbstractButton*>(&widget)) words += button->text();
    if (QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&widget))
        words << told->text(QAccessible::Name) << told->text(QAccessible::Description) << told->text(QAccessible::Value);
    if (auto* table = qobject_cast<ui::DataTable*>(&widget); table && table->model()) {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                    words += table->model()->index(row, column).data(role).toString();
        table->selectAll();
        words += table->selectionAsText();
    }
    return words;
}

/// Which widgets of the window tell `secret`.
QStringList tellers(QWidget& window, const QString& secret)
{
    QStringList found;
    for (QWidget* each : window.findChildren<QWidget*>())
        for (const QString& word : wordsOf(*each))
            if (word.contains(secret)) found += QString::fromLatin1(each->metaObject()->className()) + QChar{u' '} + each->objectName() + QStringLiteral(": ") + word.left(120);
    return found;
}

QString hexOf(const auto& id) { return QString::fromStdString(toText(id)).mid(2); }

} // namespace

/// Holders are shortened until somebody has said why one is to be seen, and that stands in the log.
class HoldersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<script::JudgedWorkspace> m_world;
    const SubjectId m_holder = idOf<SubjectId>("u");

    static void visit(test::DeskWindow& desk, const QString& link)
    {
        desk.window.open(QUrl{link});
        test::settle(300);
    }
    QStringList places() const
    {
        QStringList links;
        for (const QString& page : ui::Navigation::order()) links += QStringLiteral("guanlan://") + page;
        links += QStringLiteral("guanlan://credential/0x") + hexOf(idOf<CredentialId>("c"));
        links += QStringLiteral("guanlan://identity/0x") + hexOf(m_holder);
        return links;
    }
    ui::HolderLabel* shownHolder(const test::DeskWindow& desk) const
    {
        for (auto* each : desk.window.currentPage()->findChildren<ui::HolderLabel*>())
            if (each->isVisible()) return each;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        QSettings{}.setValue(QStringLiteral("operator/name"), QStringLiteral("张三"));
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        m_world = std::make_unique<script::JudgedWorkspace>();
    }

    void noPageTellsAHolderByItself()
    {
        test::DeskWindow desk{*m_world->workspace, test::DeskWindow::session(), m_world->pack};
        desk.window.show();
        for (const QString& link : places()) {
            visit(desk, link);
            for (auto* table : desk.window.currentPage()->findChildren<ui::DataTable*>())
                if (table->isVisible() && table->model()->rowCount() > 0) table->selectRow(0); // Opens drawers and panes.
            test::settle(150);
            const QStringList found = tellers(desk.window, hexOf(m_holder));
            QVERIFY2(found.isEmpty(), qPrintable(link + QStringLiteral(" tells the holder:\n") + found.join(u'\n')));
        }
    }

    void aReasonShowsTheHolderEverywhereAndStandsInTheLog()
    {
        test::DeskWindow desk{*m_world->workspace, test::DeskWindow::session(), m_world->pack};
        desk.window.show();
        visit(desk, QStringLiteral("guanlan://credential/0x") + hexOf(idOf<CredentialId>("c")));
        QTRY_VERIFY(shownHolder(desk));
        auto* holder = shownHolder(desk);
        auto* reveal = holder->findChild<QToolButton*>(QStringLiteral("revealHolder"));
        QVERIFY(reveal && reveal->isVisible());
        QTest::mouseClick(reveal, Qt::LeftButton);
        auto* dialog = desk.window.findChild<QDialog*>(QStringLiteral("revealDialog"));
        QVERIFY(dialog && dialog->isVisible());
        auto* show = dialog->findChild<QPushButton*>();
        QVERIFY(!show->isEnabled()); // No reason, no holder.
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("case 7"));
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(!reveal->isVisible());
        QTRY_VERIFY(!desk.window.findChild<QDialog*>(QStringLiteral("revealDialog")));
        QVERIFY(holder->findChild<ui::IdLabel*>()->id().contains(hexOf(m_holder)));
        visit(desk, QStringLiteral("guanlan://identity/0x") + hexOf(m_holder));
        QVERIFY(!shownHolder(desk)->findChild<QToolButton*>(QStringLiteral("revealHolder"))->isVisible());
        const auto entries = desk.cases.ask<std::vector<CaseEntry>>([](store::CaseLog& log) { return log.entries(INT64_MAX, 10, {}); });
        QTRY_VERIFY(entries.isFinished());
        QCOMPARE(entries.result()->size(), std::size_t{1});
        const QString row = test::sqlite(m_world->workspace->path(), "SELECT operator, act, finding, text FROM case_entry");
        QCOMPARE(row, QStringLiteral("张三|6|0x%1|case 7").arg(hexOf(m_holder)));
    }

    void anotherWindowAsksAnew()
    {
        {
            test::DeskWindow desk{*m_world->workspace, test::DeskWindow::session(), m_world->pack};
            desk.hub.directory().reveal(m_holder);
            QVERIFY(desk.hub.directory().isRevealed(m_holder));
        }
        test::DeskWindow desk{*m_world->workspace, test::DeskWindow::session(), m_world->pack};
        QVERIFY(!desk.hub.directory().isRevealed(m_holder));
    }

    void withoutAnOperatorNothingIsShown()
    {
        test::DeskWindow desk{*m_world->workspace, test::DeskWindow::session(), m_world->pack};
        desk.window.show();
        desk.cases.setOperatorName({});
        visit(desk, QStringLiteral("guanlan://identity/0x") + hexOf(m_holder));
        QTest::mouseClick(shownHolder(desk)->findChild<QToolButton*>(QStringLiteral("revealHolder")), Qt::LeftButton);
        auto* dialog = desk.window.findChild<QDialog*>(QStringLiteral("revealDialog"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("curious"));
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(std::ranges::any_of(dialog->findChildren<QLabel*>(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("who acts")); }));
        QVERIFY(!desk.hub.directory().isRevealed(m_holder));
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    HoldersTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "holders_test.moc"
