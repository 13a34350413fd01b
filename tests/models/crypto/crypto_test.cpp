// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/keccak.h"
#include "models/crypto/secp256k1.h"
#include "models/crypto/sha256.h"
#include "models/domain/ids.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/obj_mac.h>

#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace guanlan;

namespace {

Bytes32 bytes32(const QByteArray& hex)
{
    Bytes32 bytes{};
    if (!decodePrefixedHex(hex.toStdString(), bytes)) qFatal("not 32 bytes: %s", hex.constData());
    return bytes;
}

template <auto release>
struct Releaser {
    void operator()(auto* object) const { release(object); }
};
using Key = std::unique_ptr<EC_KEY, Releaser<EC_KEY_free>>;
using OwnedSignature = std::unique_ptr<ECDSA_SIG, Releaser<ECDSA_SIG_free>>;

} // namespace

class CryptoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keccakOfPublishedVectors_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("empty") << QByteArray{}
                               << QByteArray{"c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"};
        QTest::newRow("abc") << QByteArray{"abc"}
                             << QByteArray{"4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"};
        QTest::newRow("200 bytes a3")
            << QByteArray(200, '\xa3')
            << QByteArray{"3a57666b048777f2c953dc4456f45a2588e1cb6f2da760122d530ac2ce607d4a"};
        QTest::newRow("an event's topic")
            << QByteArray{"Transfer(address,address,uint256)"}
            << QByteArray{"ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"};
    }
    void keccakOfPublishedVectors()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, digest);
        const Bytes32 hash = crypto::keccak256(asBytes({data.constData(), std::size_t(data.size())}));
        QCOMPARE(toHex(hash), digest.toStdString());
    }

    /// Each length up to 300, chained; the end was computed with another implementation, one written from the
    /// specification and checked against SHA3-256.
    void keccakOfEveryLength()
    {
        Bytes32 hash{};
        for (std::size_t length = 0; length <= 300; ++length) {
            Bytes data(hash.begin(), hash.end());
            data.insert(data.end(), length, std::uint8_t(length));
            hash = crypto::keccak256(data);
        }
        QCOMPARE(toHex(hash), std::string{"417848db88ee8f3b5c42a8a3515e1b55617cbfe9b4fc45f333b4eb74f51cf439"});
    }

    void sha256OfPublishedVectors()
    {
        const std::string empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QCOMPARE(toHex(crypto::sha256({})), empty);
        QCOMPARE(toHex(crypto::sha256(asBytes("abc"))), abc);

        crypto::Sha256 pieces;
        pieces.update(asBytes("a"));
        pieces.update({});
        pieces.update(asBytes("bc"));
        QCOMPARE(toHex(pieces.finish()), abc);
        QCOMPARE(toHex(pieces.finish()), empty); // Begun anew.
    }

    void recoversPublishedSigners_data()
    {
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<QByteArray>("r");
        QTest::addColumn<QByteArray>("s");
        QTest::addColumn<int>("recoveryId");
        QTest::addColumn<QByteArray>("signer"); // Empty: there is none.
        const QByteArray digest = "0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53";
        const QByteArray r = "0x28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276";
        const QByteArray s = "0x67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83";
        const QByteArray zero = "0x0000000000000000000000000000000000000000000000000000000000000000";
        const QByteArray order = "0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
        QTest::newRow("EIP-155") << digest << r << s << 0 << QByteArray{"0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f"};
        QTest::newRow("ecrecover, high s")
            << QByteArray{"0x18c547e4f7b0f325ad1e56f57e26c745b09a3e503d86e00e5255ff7f715d3d1c"}
            << QByteArray{"0x73b1693892219d736caba55bdb67216e485557ea6b6af75f37096c9aa6a5a75f"}
            << QByteArray{"0xeeb940b1d03b21e36b0e47e79769f095fe2ab855bd91e3a38756b7d75a9c4549"} << 1
            << QByteArray{"0xa94f5374fce5edbc8e2a8697c15331677e6ebf0b"};
        QTest::newRow("r = 0") << digest << zero << s << 0 << QByteArray{};
        QTest::newRow("s = 0") << digest << r << zero << 0 << QByteArray{};
        QTest::newRow("r = n") << digest << order << s << 0 << QByteArray{};
        QTest::newRow("s = n") << digest << r << order << 0 << QByteArray{};
        QTest::newRow("x beyond the field") << digest << r << s << 2 << QByteArray{};
        QTest::newRow("no such recovery id") << digest << r << s << 4 << QByteArray{};
        QTest::newRow("no such recovery id, far") << digest << r << s << 255 << QByteArray{};
    }
    void recoversPublishedSigners()
    {
        QFETCH(QByteArray, digest);
        QFETCH(QByteArray, r);
        QFETCH(QByteArray, s);
        QFETCH(int, recoveryId);
        QFETCH(QByteArray, signer);
        const auto found = crypto::recoverSigner(
            bytes32(digest), {bytes32(r), bytes32(s), std::uint8_t(recoveryId)});
        QCOMPARE(QByteArray::fromStdString(found ? toText(*found) : std::string{}), signer);
    }

    /// What OpenSSL signs, we recover: one of the recovery ids gives the key's own address.
    void recoversWhatOpenSslSigned()
    {
        std::mt19937 random{1};
        for (int round = 0; round < 20; ++round) {
            const Key key{EC_KEY_new_by_curve_name(NID_secp256k1)};
            QVERIFY(EC_KEY_generate_key(key.get()) == 1);
            std::array<std::uint8_t, 65> point{};
            QCOMPARE(EC_POINT_point2oct(EC_KEY_get0_group(key.get()), EC_KEY_get0_public_key(key.get()),
                         POINT_CONVERSION_UNCOMPRESSED, point.data(), point.size(), nullptr),
                point.size());
            const Bytes32 hash = crypto::keccak256(ByteView{point}.subspan(1));

            Bytes32 digest{};
            std::generate(digest.begin(), digest.end(), [&random] { return std::uint8_t(random()); });
            const OwnedSignature signature{ECDSA_do_sign(digest.data(), int(digest.size()), key.get())};
            crypto::RecoverableSignature ours;
            BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), ours.r.data(), int(ours.r.size()));
            BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), ours.s.data(), int(ours.s.size()));

            int matches = 0;
            for (; ours.recoveryId < 4; ++ours.recoveryId) {
                const auto found = crypto::recoverSigner(digest, ours);
                matches += found && std::equal(found->value().begin(), found->value().end(), hash.begin() + 12);
            }
            QCOMPARE(matches, 1);
        }
    }
};

QTEST_APPLESS_MAIN(CryptoTest)
#include "crypto_test.moc"
