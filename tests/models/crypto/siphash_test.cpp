// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/siphash.h"

#include <QtTest>
#include <numeric>

using namespace guanlan;

class SiphashTest : public QObject {
    Q_OBJECT

private slots:
    /// Aumasson and Bernstein, SipHash: a fast short-input PRF, appendix A; and the authors' vectors.h.
    void authorsVectors_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<quint64>("value");
        QTest::newRow("empty") << 0 << Q_UINT64_C(0x726fdb47dd0e0e31);
        QTest::newRow("one byte") << 1 << Q_UINT64_C(0x74f839c593dc67fd);
        QTest::newRow("fifteen bytes") << 15 << Q_UINT64_C(0xa129ca6149be45e5);
    }
    void authorsVectors()
    {
        QFETCH(int, length);
        QFETCH(quint64, value);
        Bytes key(16), data(std::size_t(length), 0);
        std::iota(key.begin(), key.end(), std::uint8_t{0});
        std::iota(data.begin(), data.end(), std::uint8_t{0});
        const crypto::SipHash hash{key};
        QCOMPARE(quint64(hash(data)), value);
        QCOMPARE(quint64(hash(data)), value); // the key stays
    }
};

QTEST_APPLESS_MAIN(SiphashTest)
#include "siphash_test.moc"
