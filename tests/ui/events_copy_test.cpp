// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/items/insight_fixture.h"
#include "tests/ui/events_desk.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace guanlan;
using test::EventsDesk;

/// What comes onto the clipboard from the events table's menu, letter by letter: two rows of a story that never changes.
class EventsCopyTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data{10};

    static QString golden(const char* name)
    {
        QFile file{QStringLiteral(TEST_DATA "/clipboard/") + QLatin1String{name}};
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("no file ") + file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void copiesAs_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("events.tsv") << QStringLiteral("Copy rows") << false;
        QTest::newRow("events_zh.tsv") << QStringLiteral("复制所选行") << true;
        QTest::newRow("events.csv") << QStringLiteral("Copy rows as CSV") << false;
        QTest::newRow("events.jsonl") << QStringLiteral("Copy rows as JSON") << false;
        QTest::newRow("events.md") << QStringLiteral("Copy rows as Markdown") << false;
        QTest::newRow("event.link") << QStringLiteral("Copy a link to this event") << false;
        QTest::newRow("event.cell") << QStringLiteral("Copy this cell") << false;
    }

    /// The revocation of the credential that the story is about, its first presentation, and its issuance to a holder, who is
    /// copied as he is shown.
    void copiesAs()
    {
        QFETCH(QString, action);
        QFETCH(bool, chinese);
        if (chinese) ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        EventsDesk d{*m_data.workspace};
        const QString focus = QString::fromStdString(toText(script::idOf<CredentialId>("focus")));
        d.type(QStringLiteral("credential:%1 type:credential.revoked,credential.presented,credential.issued time<2026-01-08").arg(focus));
        QTRY_VERIFY(!d.waits() && d.model->filter().credential && d.desk.hub.directory().isLoaded() && d.model->rowCount() == 3);
        d.table->selectAll();
        const QStringList offered = d.rightClick(d.model->index(0, items::EventTableModel::Block), action);
        QVERIFY2(offered.contains(action), qPrintable(offered.join(QLatin1Char('|'))));
        const QString copied = QGuiApplication::clipboard()->text();
        if (copied != golden(QTest::currentDataTag())) qInfo("in whole:\n%s", qPrintable(copied));
        QCOMPARE(copied, golden(QTest::currentDataTag()));
    }

    /// The link that was copied leads back to its event, in another window.
    void theLinkLeadsToItsEvent()
    {
        EventsDesk d{*m_data.workspace};
        d.desk.window.open(QUrl{golden("event.link")});
        QTRY_VERIFY(!d.waits() && d.table->currentIndex().isValid());
        const Event& event = d.model->event(d.table->currentIndex().row());
        QVERIFY(event.type == EventType::CredentialRevoked && event.credential == script::idOf<CredentialId>("focus"));
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    EventsCopyTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "events_copy_test.moc"
