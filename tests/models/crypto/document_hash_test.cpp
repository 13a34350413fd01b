// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/document_hash.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace guanlan;
using crypto::DocumentDigests;
using crypto::DocumentHash;

namespace {

QByteArray hex(const Bytes32& bytes) { return QByteArray::fromStdString(toHex(bytes)); }

DocumentDigests hashOf(const QByteArray& data, qsizetype piece)
{
    DocumentHash hash;
    for (qsizetype at = 0; at < data.size(); at += piece) {
        const QByteArray part = data.mid(at, piece);
        hash.update({reinterpret_cast<const std::uint8_t*>(part.constData()), std::size_t(part.size())});
    }
    return hash.finish();
}

QByteArray outputOf(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

/// The three digests of documents against programs that share no code with ours: openssl's command and ethers.
class DocumentHashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors()
    {
        const DocumentDigests abc = hashOf("abc", 2);
        QCOMPARE(hex(abc.sha256), QByteArray{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}); // FIPS 180-4
        QCOMPARE(hex(abc.sm3), QByteArray{"66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"}); // GB/T 32905-2016, A.1
        QCOMPARE(hex(abc.keccak256), QByteArray{"4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"});
        const DocumentDigests long64 = hashOf(QByteArray{"abcd"}.repeated(16), 5);
        QCOMPARE(hex(long64.sm3), QByteArray{"debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"}); // A.2
    }

    void beginsAnew()
    {
        DocumentHash hash;
        const DocumentDigests empty = hash.finish();
        hash.update(asBytes("abc"));
        QVERIFY(hash.finish() == hashOf("abc", 3));
        QVERIFY(hash.finish() == empty);
    }

    void asOpensslAndEthersSay_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 55, 56, 63, 64, 65, 135, 136, 137, 4096, 1'048'577}) QTest::addRow("%d bytes", size) << size;
    }

    void asOpensslAndEthersSay()
    {
        QFETCH(int, size);
        std::mt19937 random{unsigned(size)};
        QByteArray data(size, '\0');
        for (char& byte : data) byte = char(random());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("document"));
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(data) == size);
        file.close();
        const DocumentDigests digests = hashOf(data, 1000);
        QVERIFY(digests == hashOf(data, 1 << 20));
        const auto openssl = [&](const QString& option) {
            return outputOf(QStringLiteral("openssl"), {QStringLiteral("dgst"), option, QStringLiteral("-r"), path}, folder.path()).left(64);
        };
        QCOMPARE(hex(digests.sha256), openssl(QStringLiteral("-sha256")));
        QCOMPARE(hex(digests.sm3), openssl(QStringLiteral("-sm3")));
        if (!QFileInfo::exists(QStringLiteral(SOURCE_DIR "/tests/node/node_modules/ethers")))
            QSKIP("tests/node/node_modules is missing: run npm ci --ignore-scripts in tests/node");
        const QString script = QStringLiteral("import {keccak256} from 'ethers'; import {readFileSync} from 'node:fs';"
                                              "process.stdout.write(keccak256(readFileSync(process.argv[1])).slice(2))");
        QCOMPARE(hex(digests.keccak256), outputOf(QStringLiteral("node"), {QStringLiteral("--input-type=module"), QStringLiteral("-e"), script, path},
                                             QStringLiteral(SOURCE_DIR "/tests/node")));
    }
};

QTEST_GUILESS_MAIN(DocumentHashTest)
#include "document_hash_test.moc"
