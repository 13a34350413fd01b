// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conformance_model.h"
#include "models/items/document_model.h"
#include "tests/models/items/credential_life.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/ui/accessible_names.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/charts/chart_panel.h"
#include "ui/frame/language.h"
#include "ui/insight/credential_page.h"
#include "ui/insight/credential_story_view.h"
#include "ui/insight/documents_view.h"
#include "ui/insight/evidence_graph_view.h"
#include "ui/insight/graph_export.h"
#include "ui/insight/links.h"
#include "ui/insight/proof_panel.h"
#include "ui/insight/swim_lane_view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/level_mark.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace guanlan;
using namespace guanlan::ui;
using script::idOf;

namespace {

template <class Id>
QUrl pageLink(const Id& id)
{
    return QUrl{QStringLiteral("guanlan://credential/") + QString::fromStdString(toText(id))};
}

QStringList labelsOf(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible()) texts += label->text();
    return texts;
}

bool says(const QWidget& widget, const QString& text) { return labelsOf(widget).join(QLatin1Char('\n')).contains(text); }

} // namespace

/// Proof, lanes, folding and documents as a user meets them, over lives that were written down.
class CredentialPageTest : public QObject {
    Q_OBJECT

    script::JudgedWorkspace m_world;
    std::unique_ptr<items::DataHub> m_hub;
    QTemporaryDir m_folder;

    static std::unique_ptr<items::DataHub> hubOf(store::EventStore& store)
    {
        auto hub = std::make_unique<items::DataHub>(store);
        hub->directory().setLanguage(items::Language::English);
        return hub;
    }
    std::unique_ptr<CredentialPage> shown(items::DataHub& hub, const char* credential)
    {
        auto page = std::make_unique<CredentialPage>(hub);
        page->setRules(m_world.pack);
        page->resize(1270, 820);
        page->show();
        page->open(pageLink(idOf<CredentialId>(credential)));
        const auto* table = page->findChild<DataTable*>(QStringLiteral("credentialHistory"));
        if (!QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, 10000)) qFatal("the credential never came");
        return page;
    }
    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file{m_folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(Theme::Light);
        applyLanguage(items::Language::English);
        m_hub = hubOf(*m_world.workspace);
        QVERIFY(QTest::qWaitFor([&] { return m_hub->directory().isLoaded(); }, 10000));
    }
    void cleanupTestCase() { m_hub.reset(); }

    void everyActIsReachedByKeys()
    {
        const auto page = shown(*m_hub, "c");
        auto* lanes = page->findChild<SwimLaneView*>();
        const int acts = int(lanes->lanes().acts.size());
        QCOMPARE(acts, 8);
        QSet<int> met{0};
        QList<int> pending{0};
        while (!pending.isEmpty()) {
            const int from = pending.takeFirst();
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
                lanes->setCurrentAct(from);
                QTest::keyClick(lanes, key);
                if (!met.contains(lanes->currentAct())) pending += lanes->currentAct();
                met += lanes->currentAct();
                QVERIFY(!lanes->accessibleDescription().isEmpty());
            }
        }
        QCOMPARE(int(met.size()), acts);
        const int current = lanes->currentAct();
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right}) QTest::keyClick(lanes, key, Qt::AltModifier); // Back and Forward.
        QCOMPARE(lanes->currentAct(), current);
    }

    void lanesKeepApartAndBreakTheQuiet()
    {
        const auto page = shown(*m_hub, "c");
        const auto* lanes = page->findChild<SwimLaneView*>();
        const SwimLaneLayout& layout = lanes->layoutShown();
        QVERIFY(!layout.axis.breaks().empty());
        QCOMPARE(layout.axis.breaks().front().from, script::timeOf("0303T0915"));
        QCOMPARE(layout.axis.breaks().front().to, script::timeOf("0601T0900"));
        std::size_t placed = 0;
        for (const ActCluster& cluster : layout.clusters) {
            QVERIFY(layout.laneRect(cluster.lane).contains(cluster.centre));
            placed += cluster.acts.size();
            for (const ActCluster& other : layout.clusters)
                QVERIFY(&other == &cluster || other.lane != cluster.lane || std::abs(other.centre.x() - cluster.centre.x()) >= actSide);
        }
        QCOMPARE(placed, lanes->lanes().acts.size());
    }

    void axisFollowsTime_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<int>("breaks");
        QTest::newRow("none") << QList<qint64>{} << 0;
        QTest::newRow("one") << QList<qint64>{5, 5, 5} << 0;
        QTest::newRow("two far apart") << QList<qint64>{0, 1'000'000} << 0;
        QTest::newRow("even") << QList<qint64>{0, 10, 20, 30, 40, 50} << 0;
        QTest::newRow("one long") << QList<qint64>{0, 10, 20, 30, 40, 9000} << 1;
        QTest::newRow("two long") << QList<qint64>{0, 10, 9000, 9010, 9020, 9030, 9040, 20000} << 2;
    }

    void axisFollowsTime()
    {
        QFETCH(QList<qint64>, times);
        QFETCH(int, breaks);
        const BrokenAxis axis{std::vector<std::int64_t>(times.begin(), times.end()), 100, 700};
        QCOMPARE(int(axis.breaks().size()), breaks);
        std::sort(times.begin(), times.end());
        for (int i = 1; i < int(times.size()); ++i) {
            if (times[i] == times[i - 1]) continue;
            QVERIFY(axis.x(times[i]) - axis.x(times[i - 1]) >= 10);
            const qint64 middle = (times[i] + times[i - 1]) / 2;
            QVERIFY(axis.x(middle) >= axis.x(times[i - 1]) && axis.x(middle) <= axis.x(times[i]));
        }
        if (times.isEmpty()) return;
        QCOMPARE(axis.x(times.first() - 1), 100.0);
        QCOMPARE(axis.x(times.last() + 1), times.first() == times.last() ? 100.0 : 700.0);
    }

    void anActOpensItsProofAndEscapeClosesIt()
    {
        const auto page = shown(*m_hub, "c");
        auto* lanes = page->findChild<SwimLaneView*>();
        auto* story = page->findChild<CredentialStoryView*>();
        auto* proof = page->findChild<ProofPanel*>();
        QVERIFY(!story->showsProof());
        const ActCluster first = lanes->layoutShown().clusters.front();
        QTest::mouseClick(lanes, Qt::LeftButton, {}, first.centre.toPoint());
        QVERIFY(story->showsProof());
        QCOMPARE(*proof->shown(), lanes->lanes().acts[std::size_t(first.acts.front())].event.key);
        QVERIFY(QTest::qWaitFor([&] { return proof->findChild<LevelMark*>(QStringLiteral("proof_seals")) != nullptr; }, 10000));
        QCOMPARE(proof->findChild<LevelMark*>(QStringLiteral("proof_transaction"))->accessibleName(), QStringLiteral("Verified"));
        QCOMPARE(proof->findChild<LevelMark*>(QStringLiteral("proof_seals"))->accessibleName(), QStringLiteral("Not checked"));
        QVERIFY(says(*proof, QStringLiteral("These checks were made when the block was read")));
        QTest::mouseClick(proof->findChild<QAbstractButton*>(QStringLiteral("proofCopy")), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("guanlan evidence -w FILE --credential")));
        QSignalSpy links{page.get(), &Page::linkActivated};
        QTest::mouseClick(proof->findChild<QAbstractButton*>(QStringLiteral("proofEvent")), Qt::LeftButton);
        QCOMPARE(links.takeFirst()[0].toUrl().host(), QStringLiteral("events"));
        QTest::keyClick(lanes, Qt::Key_Escape);
        QVERIFY(!story->showsProof());
    }

    void aLinkOpensAProofAndAnotherClosesIt()
    {
        const auto page = shown(*m_hub, "c");
        auto* story = page->findChild<CredentialStoryView*>();
        page->open(proofLink(idOf<CredentialId>("c"), m_world.keyOf(7)));
        QVERIFY(QTest::qWaitFor([&] { return story->showsProof(); }, 10000));
        QCOMPARE(*page->findChild<ProofPanel*>()->shown(), m_world.keyOf(7));
        page->refresh(); // New blocks close nothing.
        test::settle(150);
        QVERIFY(story->showsProof());
        page->open(pageLink(idOf<CredentialId>("c")));
        QVERIFY(!story->showsProof());
        page->open(proofLink(idOf<CredentialId>("c"), m_world.keyOf(1))); // no act of it
        test::settle(150);
        QVERIFY(!story->showsProof());
        for (const char* wrong : {"", "1/2/3", "1/2/3/x", "16/1/1/1", "1/4294967296/0/0", "-1/1/1/1"}) QVERIFY2(!parseEventPlace(QLatin1String{wrong}), wrong);
    }

    void theTableOpensTheSameProof()
    {
        const auto page = shown(*m_hub, "c");
        auto* table = page->findChild<DataTable*>(QStringLiteral("credentialHistory"));
        Q_EMIT table->activated(table->model()->index(5, 0));
        QCOMPARE(*page->findChild<ProofPanel*>()->shown(), m_world.keyOf(9));
        QCOMPARE(page->findChild<SwimLaneView*>()->currentAct(), 5);
    }

    void aBrokenStepLeadsToItsFinding()
    {
        const auto page = shown(*m_hub, "c");
        auto* table = page->findChild<DataTable*>(QStringLiteral("expectedSequence"));
        const auto* model = qobject_cast<const items::ConformanceModel*>(table->model());
        QSignalSpy links{page.get(), &Page::linkActivated};
        int broken = 0, toProof = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto* telling = model->tellingCase(row);
            Q_EMIT table->activated(model->index(row, 0));
            if (!telling) continue;
            if (telling->finding.empty()) {
                QCOMPARE(*page->findChild<ProofPanel*>()->shown(), telling->event);
                ++toProof;
            } else {
                QCOMPARE(links.takeFirst()[0].toUrl(), QUrl{QStringLiteral("guanlan://findings/") + QString::fromStdString(telling->finding)});
                ++broken;
            }
        }
        QVERIFY(broken >= 2 && toProof >= 2);
        QVERIFY(links.isEmpty());
    }

    void foldingHidesABranchAndSaysSo()
    {
        script::SmallConsortium world{20};
        const auto hub = hubOf(*world.workspace);
        const auto page = shown(*hub, "focus"); // root → e2 → focus ← e1, focus → heir
        auto* graph = page->findChild<EvidenceGraphView*>();
        const auto nodes = [&] { return graph->layoutShown().centres.size(); };
        QCOMPARE(nodes(), std::size_t(5));
        QTest::keyClick(graph, Qt::Key_Minus);
        QCOMPARE(nodes(), std::size_t(1));
        QVERIFY(says(*page, QStringLiteral("4 folded away")));
        QTest::keyClick(graph, Qt::Key_Plus);
        QCOMPARE(nodes(), std::size_t(5));
        QVERIFY(!says(*page, QStringLiteral("folded away")));
        // To e2, whose branch is root.
        bool folded = false;
        for (int tries = 0; tries < 4 && !folded; ++tries) {
            QTest::keyClick(graph, tries == 0 ? Qt::Key_Left : Qt::Key_Down);
            QTest::keyClick(graph, Qt::Key_Minus);
            folded = nodes() == 4;
        }
        QVERIFY(folded);
        QCOMPARE(graph->folding().hidden(), std::size_t(1));
        QVERIFY(graph->accessibleDescription().contains(QStringLiteral("1 folded away")));
        page->refresh(); // the fold outlives new blocks
        test::settle(150);
        QCOMPARE(nodes(), std::size_t(4));
        QTest::mouseClick(page->findChild<QAbstractButton*>(QStringLiteral("unfoldGraph")), Qt::LeftButton);
        QCOMPARE(nodes(), std::size_t(5));
    }

    void theGraphIsWrittenAsSvgAndPng()
    {
        const auto page = shown(*m_hub, "c");
        const auto* graph = page->findChild<EvidenceGraphView*>();
        const QString svg = m_folder.filePath(QStringLiteral("g.svg")), png = m_folder.filePath(QStringLiteral("g.PNG"));
        VERIFY_DONE(exportGraph(*graph, items::DisplayZone::Utc, svg));
        QFile file{svg};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml{&file};
        QString text;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::Characters) text += xml.text();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const char* word : {"Professional investor", "Asset proof", "Institution A", "Evidence of credential 0xab"})
            QVERIFY2(text.contains(QLatin1String{word}), word);
        VERIFY_DONE(exportGraph(*graph, items::DisplayZone::Utc, png));
        const QImage image{png};
        QVERIFY(image.width() > 600 && image.height() > 150);
        const Status refused = exportGraph(*graph, items::DisplayZone::Utc, m_folder.filePath(QStringLiteral("no/such/g.svg")));
        QVERIFY(!refused && refused.error().kind == ErrorKind::Unavailable);
        QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files).size(), 2);
    }

    void aDocumentIsFoundByItsSm3Digest()
    {
        const QString path = write(QStringLiteral("deed.pdf"), "the deed");
        QProcess openssl; // Its own words, not ours.
        openssl.start(QStringLiteral("openssl"), {QStringLiteral("dgst"), QStringLiteral("-sm3"), QStringLiteral("-r"), path});
        QVERIFY(openssl.waitForFinished());
        const QString hex = QStringLiteral("0x") + QString::fromLatin1(openssl.readAllStandardOutput().left(64));
        std::vector<Event> events = script::eventsOf("1@0302T0900: issue one A u S");
        events[0].digest = parseId<Digest>(hex.toStdString());
        QVERIFY(events[0].digest);
        script::WorkspaceOfEvents space;
        space.fill(events);
        const auto hub = hubOf(*space.workspace);
        CredentialPage page{*hub};
        page.show();
        page.checkDocuments({path});
        const auto* model = page.findChild<DataTable*>(QStringLiteral("documents"))->model();
        using Model = items::DocumentModel;
        QTRY_COMPARE(model->index(0, Model::Outcome).data().toString(), QStringLiteral("Anchored"));
        QCOMPARE(model->index(0, Model::Kind).data().toString(), QStringLiteral("SM3"));
    }

    void documentsAreComparedWithAnchors()
    {
        const QByteArray contract = "the contract", seal = QByteArray(3'000'000, 's'), other = "another";
        const QString hostile = QStringLiteral("a\u202Egnp.<b>exe");
        const QStringList paths{write(QStringLiteral("contract.pdf"), contract), write(hostile, seal), write(QStringLiteral("other.txt"), other),
                                m_folder.path(), m_folder.filePath(QStringLiteral("gone"))};
        std::vector<Event> events = script::eventsOf("1@0302T0900: issue one A u S | issue two A u S | issue three A u S | issue id A u S");
        const auto anchor = [&events](std::size_t i, const QByteArray& digest) {
            Bytes32 bytes{};
            std::copy(digest.begin(), digest.end(), reinterpret_cast<char*>(bytes.data()));
            events[i].digest = Digest{bytes};
            return bytes;
        };
        anchor(0, QCryptographicHash::hash(contract, QCryptographicHash::Sha256));
        anchor(1, QCryptographicHash::hash(seal, QCryptographicHash::Keccak_256));
        anchor(2, QCryptographicHash::hash(seal, QCryptographicHash::Sha256));
        // Named as an id only: no anchored digest.
        Bytes32 id{};
        const QByteArray idDigest = QCryptographicHash::hash(other, QCryptographicHash::Sha256);
        std::copy(idDigest.begin(), idDigest.end(), reinterpret_cast<char*>(id.data()));
        events[3].credential = CredentialId{id};
        script::WorkspaceOfEvents space;
        space.fill(events);
        const auto hub = hubOf(*space.workspace);
        CredentialPage page{*hub};
        page.resize(1270, 820);
        page.show();
        QMimeData dropped;
        QList<QUrl> urls;
        for (const QString& path : paths) urls += QUrl::fromLocalFile(path);
        dropped.setUrls(urls);
        QDragEnterEvent enter{{100, 100}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{{100, 100}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&page, &drop);
        auto* view = page.findChild<DocumentsView*>();
        QVERIFY(view->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return !view->documents().isRunning(); }, 20000));
        auto* table = page.findChild<DataTable*>(QStringLiteral("documents"));
        QStringList rows;
        using Model = items::DocumentModel;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            rows += QStringLiteral("%1|%2|%3").arg(table->model()->index(row, Model::Document).data().toString(),
                table->model()->index(row, Model::Outcome).data().toString(), table->model()->index(row, Model::Kind).data().toString());
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[0], QStringLiteral("contract.pdf|Anchored|SHA-256"));
        QCOMPARE(rows[1], QStringLiteral("a⟨U+202E⟩gnp.<b>exe|Anchored|SHA-256"));
        QCOMPARE(rows[2], QStringLiteral("a⟨U+202E⟩gnp.<b>exe|Anchored|Keccak-256"));
        QCOMPARE(rows[3], QStringLiteral("other.txt|No anchor has one of its digests|—"));
        QVERIFY2(rows[4].contains(QStringLiteral("it is not a file")), qPrintable(rows[4]));
        QVERIFY2(rows[5].contains(QStringLiteral("not there any more")), qPrintable(rows[5]));
        QVERIFY(says(page, QStringLiteral("5 of 5 read · 2 anchored")));
        QSignalSpy links{&page, &Page::linkActivated};
        Q_EMIT table->activated(table->model()->index(2, 0));
        QCOMPARE(links.takeFirst()[0].toUrl(), pageLink(idOf<CredentialId>("two")));
        Q_EMIT table->activated(table->model()->index(3, 0));
        QVERIFY(links.isEmpty());
    }

    void readingADocumentCanBeStopped()
    {
        const QString path = m_folder.filePath(QStringLiteral("large"));
        QFile large{path};
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(4) << 30)); // nothing but zeros, on no disk block
        large.close();
        items::DocumentCheck check{*m_hub};
        check.start({path, path});
        QVERIFY(QTest::qWaitFor([&] { return check.documents()[0].read > 0; }, 20000));
        QVERIFY(check.documents()[0].state == items::CheckedDocument::State::Reading);
        check.cancel();
        QVERIFY(!check.isRunning());
        for (const auto& document : check.documents()) QVERIFY(document.state == items::CheckedDocument::State::Cancelled);
        const auto stopped = items::digestFile(path, {.cancelled = [] { return true; }});
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
        large.remove();
    }

    void everythingThatTakesFocusHasAName()
    {
        const auto page = shown(*m_hub, "c");
        page->findChild<CredentialStoryView*>()->showProof(m_world.keyOf(7));
        test::settle();
        for (const auto* panel : page->findChildren<ChartPanel*>()) QVERIFY(!panel->table()->accessibleName().isEmpty());
        QCOMPARE(test::namelessUnderTab(*page).join(u','), QString{});
    }

    void allWordsChangeWithTheLanguage()
    {
        applyLanguage(items::Language::Chinese);
        m_hub->directory().setLanguage(items::Language::Chinese);
        const auto page = shown(*m_hub, "c");
        page->retranslate();
        page->findChild<CredentialStoryView*>()->showProof(m_world.keyOf(7));
        test::settle();
        for (const QString& text : labelsOf(*page)) {
            const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
            QVERIFY2(letters <= 3 || text.startsWith(QStringLiteral("0x")) || text.contains(QStringLiteral("guanlan verify")), qPrintable(text));
        }
        applyLanguage(items::Language::English);
        m_hub->directory().setLanguage(items::Language::English);
    }
};

WINDOW_TEST_MAIN(CredentialPageTest)
#include "credential_page_test.moc"
