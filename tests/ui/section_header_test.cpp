// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/widgets/section_header.h"

#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace guanlan;

/// A heading and its tools: beside it where there is room, else below it, whole and apart from each other in every width.
class SectionHeaderTest : public QObject {
    Q_OBJECT

    QStackedWidget m_pages;
    ui::SectionHeader* m_header = new ui::SectionHeader;
    QList<QToolButton*> m_tools;

    QList<QToolButton*> shown() const
    {
        QList<QToolButton*> all = m_header->findChildren<QToolButton*>();
        all.removeIf([](const QToolButton* each) { return !each->isVisible(); });
        return all;
    }

    QString fault() const
    {
        const QList<QToolButton*> all = shown();
        for (const QToolButton* each : all) {
            if (!m_header->rect().contains(each->geometry())) return each->text() + QStringLiteral(" is outside");
            if (each->width() < each->sizeHint().width()) return each->text() + QStringLiteral(" is cut");
            for (const QToolButton* other : all)
                if (other != each && other->geometry().intersects(each->geometry())) return each->text() + QStringLiteral(" lies on ") + other->text();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        auto* page = new QWidget;
        auto* column = new QVBoxLayout{page};
        column->addWidget(m_header);
        column->addStretch();
        m_pages.addWidget(page);
        m_pages.addWidget(new QWidget);
        m_header->setTitle(QStringLiteral("Findings"));
        m_header->setNote(QStringLiteral("71 more could not be judged"));
        m_header->setLink(QStringLiteral("All findings"));
        for (const char* text : {"By rule", "Over time", "By age"}) {
            m_tools += new QToolButton;
            m_tools.back()->setText(QString::fromLatin1(text));
            m_header->addTool(m_tools.back());
        }
        m_pages.resize(900, 300);
        m_pages.show();
        test::settle(50);
    }

    void inEveryWidthAllIsWhole()
    {
        const int oneLine = m_header->height();
        int most = 0;
        for (int width = 900; width >= 160; width -= 7) {
            m_pages.resize(width, 300);
            test::settle(1);
            QVERIFY2(fault().isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(width).arg(fault())));
            QVERIFY(m_header->height() >= most); // Narrower is never fewer lines.
            most = m_header->height();
        }
        QVERIFY(most >= 3 * oneLine);
        m_pages.resize(900, 300);
        test::settle(1);
        QCOMPARE(m_header->height(), oneLine);
    }

    /// Another language comes while another page is shown.
    void wordsThatGrewWhileNobodyLooked()
    {
        m_pages.resize(400, 300);
        test::settle(20);
        const int before = m_header->height();
        m_pages.setCurrentIndex(1);
        test::settle(20);
        for (QToolButton* tool : m_tools) tool->setText(tool->text() + QStringLiteral(" and much more"));
        m_pages.setCurrentIndex(0);
        test::settle(20);
        QVERIFY2(fault().isEmpty(), qPrintable(fault()));
        QVERIFY(m_header->height() > before);
    }

    void theLinkLeadsOn()
    {
        QSignalSpy led{m_header, &ui::SectionHeader::activated};
        for (QToolButton* each : shown())
            if (each->text() == QStringLiteral("All findings")) each->click();
        QCOMPARE(led.size(), 1);
    }
};

WINDOW_TEST_MAIN(SectionHeaderTest)
#include "section_header_test.moc"
