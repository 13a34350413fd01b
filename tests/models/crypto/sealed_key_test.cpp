// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/sealed_key.h"

#include <QtTest>

using namespace guanlan;
using namespace guanlan::crypto;

class SealedKeyTest : public QObject {
    Q_OBJECT

    static std::string sealed() { return *sealKey(SecretKey::random(), "passphrase"); }

private slots:
    void whatIsSealedOpens()
    {
        const auto key = SecretKey::random();
        const auto text = sealKey(key, "通行短语");
        QVERIFY(bool(text));
        const auto opened = openSealedKey(*text, "通行短语");
        QVERIFY(bool(opened));
        QVERIFY(std::equal(key.view().begin(), key.view().end(), opened->view().begin()));
        QVERIFY(!openSealedKey(*text, "other"));
        QVERIFY(*text != *sealKey(key, "通行短语")); // salt and nonce are new each time
    }

    void everyChangedCharacterIsNoticed()
    {
        const std::string text = sealed();
        for (std::size_t at = 0; at < text.size(); at += 31) {
            std::string changed = text;
            changed[at] = changed[at] == '7' ? '8' : '7';
            const auto opened = openSealedKey(changed, "passphrase");
            QVERIFY(!opened); // Whether the text or what it holds was hit is not always to be told.
            QVERIFY(opened.error().kind == ErrorKind::InvalidInput || opened.error().kind == ErrorKind::Corrupt);
        }
    }

    void unreasonableParametersAreRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("little memory") << QStringLiteral("argon2id t=3 m=8 p=4");
        QTest::newRow("all memory") << QStringLiteral("argon2id t=3 m=4294967295 p=4");
        QTest::newRow("for ever") << QStringLiteral("argon2id t=4000000000 m=65536 p=4");
        QTest::newRow("no lanes") << QStringLiteral("argon2id t=3 m=65536 p=0");
        QTest::newRow("more") << QStringLiteral("argon2id t=3 m=65536 p=4 x=1");
        QTest::newRow("other function") << QStringLiteral("argon2i t=3 m=65536 p=4");
    }
    void unreasonableParametersAreRefused()
    {
        QFETCH(QString, line);
        QString text = QString::fromStdString(sealed());
        text.replace(QStringLiteral("argon2id t=3 m=65536 p=4"), line);
        const auto opened = openSealedKey(text.toStdString(), "passphrase");
        QVERIFY(!opened && opened.error().kind == ErrorKind::Corrupt);
    }

    void cutOffTextIsRefused()
    {
        const std::string text = sealed();
        for (std::size_t size = 0; size < text.size(); size += 23)
            QCOMPARE(openSealedKey(text.substr(0, size), "passphrase").error().kind, ErrorKind::Corrupt);
        QVERIFY(!openSealedKey(text + "more", "passphrase"));
    }
};

QTEST_APPLESS_MAIN(SealedKeyTest)
#include "sealed_key_test.moc"
