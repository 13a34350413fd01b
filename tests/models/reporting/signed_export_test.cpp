// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/cms_signature.h"
#include "models/crypto/document_hash.h"
#include "models/crypto/sm2_signature.h"
#include "models/crypto/time_stamp.h"
#include "models/reporting/export_check.h"
#include "tests/openssl_desk.h"

#include <QCoreApplication>
#include <QTest>

#include <ctime>
#include <random>

using namespace guanlan;
using namespace guanlan::reporting;

namespace {

class CommandAuthority final : public crypto::TimeStampAuthority {
public:
    explicit CommandAuthority(const OpensslDesk& desk) : m_desk{desk} {}
    Result<Bytes> answer(ByteView query) override
    {
        const QByteArray reply = m_desk.stamp({reinterpret_cast<const char*>(query.data()), qsizetype(query.size())});
        return Bytes{reply.begin(), reply.end()};
    }

private:
    const OpensslDesk& m_desk;
};

std::string asText(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

ExportManifest::File describe(const std::string& name, const std::string& content)
{
    crypto::DocumentHash hash;
    hash.update(asBytes(content));
    const auto digests = hash.finish();
    return {name, content.size(), digests.sha256, digests.sm3};
}

ExportManifest plainManifest()
{
    return {.madeBy = "guanlan 0.1.0", .madeAt = 1'780'000'000, .files = {describe("报告.pdf", "a"), describe("b.csv", "")},
        .report = {"overview", "监管报告 \"Q2\"", 1'767'196'800, 1'782'835'200},
        .chains = {{"demo", BlockHash{Bytes32{1}}, 2301, BlockHash{Bytes32{2}}}}, .rulePack = "sha256:1234", .caseLog = ExportManifest::CaseLog{7, Bytes32{3}}, .sm2Key = {}};
}

} // namespace

/// Manifest, content and signatures of an export, whole and with one bit changed.
class SignedExportTest : public QObject {
    Q_OBJECT

public:
    static int mutations; ///< How many one-bit changes over manifest, content and signatures.

private Q_SLOTS:
    void initTestCase()
    {
        m_desk.makeRoot();
        m_desk.makeEc(QStringLiteral("ec"));
        m_desk.makeRsa(QStringLiteral("rsa"));
        m_desk.makeSm2(QStringLiteral("sm2"));
        m_desk.makeAuthority();
        QVERIFY(bool(m_trusted.add(read("root.pem"))));
        std::mt19937 random{7};
        m_content.resize(20'000);
        for (char& each : m_content) each = char(random());
    }

    void manifestHasOneForm()
    {
        const ExportManifest manifest = plainManifest();
        const std::string text = toText(manifest);
        const auto again = readExportManifest(text);
        QVERIFY2(bool(again), again ? "" : again.error().message.c_str());
        QCOMPARE(toText(*again), text);
        QVERIFY(again->files == manifest.files && again->caseLog->number == 7 && again->chains.front().hash == BlockHash{Bytes32{2}});
        QCOMPARE(again->report.to, manifest.report.to);
        ExportManifest bare = manifest;
        bare.caseLog.reset();
        bare.rulePack.clear();
        bare.chains.clear();
        QVERIFY(bool(readExportManifest(toText(bare))));
    }

    void otherManifestsAreRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("a member more") << QStringLiteral("\"made_by\"") << QStringLiteral("\"x\": 1, \"made_by\"");
        QTest::newRow("a member twice") << QStringLiteral("\"rule_pack\"") << QStringLiteral("\"rule_pack\": null,\n \"rule_pack\"");
        QTest::newRow("a member less") << QStringLiteral("\"time_stamp\": false") << QStringLiteral("\"other\": false");
        QTest::newRow("a space more") << QStringLiteral("\": ") << QStringLiteral("\":  ");
        QTest::newRow("a number as text") << QStringLiteral("2301") << QStringLiteral("\"2301\"");
        QTest::newRow("a negative number") << QStringLiteral("2301") << QStringLiteral("-2301");
        QTest::newRow("a broken number") << QStringLiteral("2301") << QStringLiteral("2301.0");
        QTest::newRow("a large number") << QStringLiteral("2301") << QStringLiteral("99999999999999999999");
        QTest::newRow("large digits") << QStringLiteral("\"hash\": \"03") << QStringLiteral("\"hash\": \"0A");
        QTest::newRow("leads out") << QStringLiteral("b.csv") << QStringLiteral("../b.csv");
        QTest::newRow("leads out, other slash") << QStringLiteral("b.csv") << QStringLiteral("..\\\\b.csv");
        QTest::newRow("the folder") << QStringLiteral("b.csv") << QStringLiteral("..");
        QTest::newRow("no name") << QStringLiteral("b.csv") << QString{};
        QTest::newRow("a name twice") << QStringLiteral("b.csv") << QStringLiteral("报告.pdf");
        QTest::newRow("a control character") << QStringLiteral("b.csv") << QStringLiteral("b\\n.csv");
        QTest::newRow("another format") << QStringLiteral("guanlan-export") << QStringLiteral("guanlan-evidence");
        QTest::newRow("a tower") << QStringLiteral("\"time_stamp\": false") << QStringLiteral("\"time_stamp\": ") + QString(100'000, QLatin1Char{'['});
        QTest::newRow("null files") << QStringLiteral("\"files\": [") << QStringLiteral("\"files\": null, \"x\": [");
        QTest::newRow("files of text") << QStringLiteral("\"files\": [") << QStringLiteral("\"files\": [\"x\",");
    }
    void otherManifestsAreRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QString text = QString::fromStdString(toText(plainManifest()));
        QVERIFY(text.contains(from));
        const auto refused = readExportManifest(QString{text}.replace(from, to).toStdString());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Corrupt);
        QVERIFY(!readExportManifest(text.toStdString() + "\n"));
    }
    void aLaterVersionIsNamed()
    {
        const auto refused = readExportManifest(QString::fromStdString(toText(plainManifest())).replace(QStringLiteral("\"version\": 1"), QStringLiteral("\"version\": 2")).toStdString());
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
    }

    void whatWasSignedIsGenuine()
    {
        for (const char* key : {"ec", "rsa"}) {
            const Whole whole = make(key);
            const auto checked = check(whole, m_trusted);
            QVERIFY2(bool(checked), checked ? "" : checked.error().message.c_str());
            QVERIFY(checked->isTrusted && checked->stamp && checked->stamp->isTrusted);
            const auto untrusting = check(whole, {});
            QVERIFY(bool(untrusting) && !untrusting->isTrusted && !untrusting->stamp->isTrusted);
            // Long after the certificates' end: the stamp shows that it was signed before, and nothing else does.
            const auto late = check(whole, m_trusted, std::time(nullptr) + 90 * 86400);
            QVERIFY(bool(late) && late->isTrusted);
            Whole unstamped = make(key, false);
            QVERIFY(bool(check(unstamped, m_trusted)) && !check(unstamped, m_trusted, std::time(nullptr) + 90 * 86400));
        }
    }

    void whatIsTakenAwayOrExchangedIsNoticed()
    {
        const Whole whole = make("ec"), other = make("rsa"), unstamped = make("ec", false);
        const auto refused = [this](Whole changed) { return !check(changed, {}); };
        for (std::optional<std::string> SignedManifest::*part : {&SignedManifest::cms, &SignedManifest::sm2, &SignedManifest::timeStamp}) {
            Whole without = whole;
            (without.parts.*part).reset();
            QVERIFY(refused(without));
            if (part == &SignedManifest::cms) continue; // Another signer's is one that holds: who may sign is asked by trust.
            Whole exchanged = whole;
            exchanged.parts.*part = other.parts.*part;
            QVERIFY(part == &SignedManifest::sm2 || refused(exchanged));
        }
        Whole cms = whole;
        cms.parts.cms = other.parts.cms;
        QVERIFY(refused(cms)); // The stamp is over the first one.
        Whole manifest = unstamped;
        manifest.parts.manifest = whole.parts.manifest;
        QVERIFY(refused(manifest));
        Whole forged = unstamped; // By somebody whom nobody trusts, in the name of the signer.
        m_desk.must(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -keyout forger.key -out forger.pem -utf8 -subj /C=CN/O=金融监管/CN=ec -days 1"));
        forged = make("forger", false);
        const auto byForger = check(forged, m_trusted);
        QVERIFY(!byForger && byForger.error().kind == ErrorKind::Corrupt);
        Whole shorter = whole;
        shorter.content.pop_back();
        QVERIFY(refused(shorter));
    }

    /// `signed_export_test --count 5000` is the long form. Nobody is trusted: what is changed must be noticed by itself.
    void noChangedBitVerifies()
    {
        std::mt19937 random{20260301};
        int verified = 0, made = 0;
        const Whole wholes[] = {make("ec"), make("rsa")};
        for (int i = 0; i < mutations; ++i) {
            Whole changed = wholes[i % 2];
            std::string* const regions[] = {&changed.parts.manifest, &changed.content, &*changed.parts.cms, &*changed.parts.sm2};
            std::string& region = *regions[(i / 2) % 4];
            flip(region, random);
            ++made;
            if (check(changed, {})) ++verified, std::printf("VERIFIED: change %d\n", i);
        }
        const int stamps = mutations / 5;
        int same = 0, other = 0;
        for (int i = 0; i < stamps; ++i) {
            Whole changed = wholes[i % 2];
            flip(*changed.parts.timeStamp, random);
            const auto checked = check(changed, m_trusted);
            if (!checked) continue;
            const auto original = check(wholes[i % 2], m_trusted);
            const bool saysTheSame = checked->stamp->time == original->stamp->time && checked->stamp->authority.sha256 == original->stamp->authority.sha256;
            ++(saysTheSame ? same : other);
        }
        std::printf("one-bit changes over manifest, content, CMS and SM2 signature: %d made, %d verify\n", made, verified);
        std::printf("over the time stamp: %d made, %d verify and say the same, %d say something else\n", stamps, same, other);
        QCOMPARE(verified, 0);
        QCOMPARE(same + other, 0);
    }

private:
    struct Whole {
        SignedManifest parts;
        std::string content;
    };

    static void flip(std::string& text, std::mt19937& random)
    {
        const std::size_t bit = random() % (text.size() * 8);
        text[bit / 8] = char(text[bit / 8] ^ (1 << (bit % 8)));
    }

    std::string read(const char* name) const { return m_desk.read(QLatin1String{name}).toStdString(); }

    Whole make(const char* name, bool isStamped = true)
    {
        const QString key = QLatin1String{name};
        const auto identity = crypto::SigningIdentity::read((m_desk.read(key + QStringLiteral(".key")) + m_desk.read(key + QStringLiteral(".pem")) + m_desk.read(QStringLiteral("root.pem"))).toStdString(), {});
        const auto sm2 = crypto::Sm2Key::read(read("sm2.key"), {});
        ExportManifest manifest = plainManifest();
        manifest.files = {describe("a.pdf", m_content)};
        manifest.sm2Key = sm2->publicPoint();
        manifest.isTimeStamped = isStamped;
        Whole whole{.parts = {.manifest = toText(manifest)}, .content = m_content};
        const ByteView text = asBytes(whole.parts.manifest);
        const Bytes cms = *crypto::signDetached(*identity, text);
        whole.parts.cms = asText(cms);
        whole.parts.sm2 = asText(*sm2->sign(text));
        CommandAuthority authority{m_desk};
        if (isStamped) whole.parts.timeStamp = asText(*crypto::requestTimeStamp(cms, authority));
        return whole;
    }

    static Result<CheckedExport> check(const Whole& whole, const crypto::TrustedCertificates& trusted, std::int64_t now = std::time(nullptr))
    {
        return checkExport(whole.parts, [&](const std::string& name) -> Result<ExportManifest::File> { return describe(name, whole.content); }, trusted, now);
    }

    OpensslDesk m_desk;
    crypto::TrustedCertificates m_trusted;
    std::string m_content;
};

int SignedExportTest::mutations = 300;

int main(int argc, char** argv)
{
    QCoreApplication application{argc, argv};
    QStringList arguments = application.arguments();
    if (const auto at = arguments.indexOf(QStringLiteral("--count")); at > 0 && at + 1 < arguments.size()) {
        SignedExportTest::mutations = arguments[at + 1].toInt();
        arguments.remove(at, 2);
    }
    SignedExportTest test;
    return QTest::qExec(&test, arguments);
}
#include "signed_export_test.moc"
