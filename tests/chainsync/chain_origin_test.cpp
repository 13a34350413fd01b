// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_origin.h"

#include <QTest>

using namespace guanlan::chainsync;

/// Workspaces of every version hold such lines.
class ChainOriginTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("chainFile");
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<QByteArray>("profiles"); // name=digest,
        QTest::newRow("nothing") << QByteArray{} << QByteArray{} << QByteArray{} << QByteArray{};
        QTest::newRow("nodes, as once") << QByteArray{"/a/c.json"} << QByteArray{"/a/c.json"} << QByteArray{} << QByteArray{};
        QTest::newRow("archive, as once") << QByteArray{"/a/c.json\n/b/x.gz"} << QByteArray{"/a/c.json"} << QByteArray{"/b/x.gz"} << QByteArray{};
        QTest::newRow("nodes") << QByteArray{"/a/c.json\n"} << QByteArray{"/a/c.json"} << QByteArray{} << QByteArray{};
        QTest::newRow("profiles") << QByteArray{"/a/c.json\n\nd1 eas\nd2 my own one"} << QByteArray{"/a/c.json"} << QByteArray{}
                                  << QByteArray{"eas=d1,my own one=d2,"};
        QTest::newRow("all") << QByteArray{"/a/c.json\n/b/x.gz\nd1 eas"} << QByteArray{"/a/c.json"} << QByteArray{"/b/x.gz"} << QByteArray{"eas=d1,"};
    }
    void readsWhatWasWritten()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, chainFile);
        QFETCH(QByteArray, archive);
        QFETCH(QByteArray, profiles);
        const ChainOrigin origin = parseOrigin(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(origin.chainFile.string()), chainFile);
        QCOMPARE(QByteArray::fromStdString(origin.archive.value_or("").string()), archive);
        QByteArray found;
        for (const auto& [name, digest] : origin.profiles) found += QByteArray::fromStdString(name + "=" + digest + ",");
        QCOMPARE(found, profiles);
        if (text.isEmpty()) return;
        const ChainOrigin again = parseOrigin(toText(origin));
        QVERIFY(again.chainFile == origin.chainFile && again.archive == origin.archive && again.profiles == origin.profiles);
    }
};

QTEST_APPLESS_MAIN(ChainOriginTest)
#include "chain_origin_test.moc"
