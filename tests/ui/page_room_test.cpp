// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/insight/page_card.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_room.h"
#include "ui/widgets/plain_label.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace guanlan;

/// A page of two cards, each of a wrapping sentence and of something with a least height: no part is ever lower than it can be or lies on
/// another; where the page is too low for that it scrolls, and only there.
class PageRoomTest : public QObject {
    Q_OBJECT

    static constexpr int least = 120;
    QWidget m_page;
    ui::PageRoom* m_room = nullptr;
    QList<ui::Card*> m_cards;
    QList<ui::PlainLabel*> m_sentences;
    QList<QLineEdit*> m_fields;

    QString fault() const
    {
        for (int i = 0; i < 2; ++i) {
            const ui::PlainLabel& sentence = *m_sentences[i];
            if (sentence.height() < sentence.heightForWidth(sentence.width())) return QStringLiteral("sentence %1 is cut").arg(i);
            if (m_fields[i]->height() < least) return QStringLiteral("field %1 is %2 high").arg(i).arg(m_fields[i]->height());
            if (m_fields[i]->geometry().intersects(sentence.geometry())) return QStringLiteral("field %1 lies on its sentence").arg(i);
        }
        return m_cards[0]->geometry().intersects(m_cards[1]->geometry()) ? QStringLiteral("the cards lie on each other") : QString{};
    }
    bool scrolls() const { return m_room->verticalScrollBar()->maximum() > 0; }
    void resize(int width, int height)
    {
        m_page.resize(width, height);
        test::settle(10);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        auto* content = new QWidget;
        auto* column = new QVBoxLayout{content};
        for (int i = 0; i < 2; ++i) {
            m_sentences += new ui::PlainLabel{ui::TextRole::Body};
            m_sentences.back()->setWordWrap(true);
            m_sentences.back()->setText(QStringLiteral("Every check of what nodes said has held so far. ").repeated(6));
            m_fields += new QLineEdit;
            m_fields.back()->setMinimumHeight(least);
            m_fields.back()->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
            m_cards += ui::pageCard({m_sentences.back(), m_fields.back()});
            column->addWidget(m_cards.back(), i + 1);
        }
        m_room = new ui::PageRoom{content};
        auto* whole = new QVBoxLayout{&m_page};
        whole->addWidget(m_room);
        m_page.show();
    }

    void nothingIsSqueezed()
    {
        int scrolled = 0;
        for (int width = 240; width <= 900; width += 60)
            for (int height = 120; height <= 900; height += 39) {
                resize(width, height);
                QVERIFY2(fault().isEmpty(), qPrintable(QStringLiteral("%1 x %2: %3").arg(width).arg(height).arg(fault())));
                QCOMPARE(m_room->horizontalScrollBar()->maximum(), 0);
                const bool fills = m_room->widget()->height() == m_room->viewport()->height();
                QVERIFY2(fills != scrolls(), qPrintable(QStringLiteral("%1 x %2").arg(width).arg(height)));
                scrolled += scrolls();
            }
        QVERIFY2(scrolled > 40 && scrolled < 200, qPrintable(QString::number(scrolled)));
    }

    void whatTakesTheFocusComesIntoView()
    {
        resize(600, 200);
        QVERIFY(scrolls());
        m_page.activateWindow();
        m_fields[0]->setFocus();
        QTest::keyClick(m_fields[0], Qt::Key_Tab);
        QTRY_VERIFY(m_fields[1]->hasFocus() && m_room->verticalScrollBar()->value() > 0);
    }

    void itGrowsWithItsContent()
    {
        resize(600, 700);
        QVERIFY(!scrolls());
        m_sentences[1]->setText(QStringLiteral("So many words. ").repeated(200));
        QTRY_VERIFY(scrolls());
        QVERIFY2(fault().isEmpty(), qPrintable(fault()));
        m_sentences[1]->setText(QStringLiteral("Few."));
        QTRY_VERIFY(!scrolls());
    }
};

WINDOW_TEST_MAIN(PageRoomTest)
#include "page_room_test.moc"
