// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filter_line.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/filter_completion.h"
#include "models/items/filter_spans.h"
#include "tests/models/items/insight_fixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace guanlan;
using namespace guanlan::items;
using script::idOf;

Q_DECLARE_METATYPE(store::EventFilter)

namespace {

QString hexOf(const char* word) { return QString::fromStdString(toText(idOf<CredentialId>(word))); }

/// 2026-01-01 00:00 in Shanghai.
constexpr std::int64_t newYear = 1767196800;

} // namespace

/// The filter line against a table of what is meant, and its counts against SQL written by hand and run by sqlite3.
class FilterLineTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data;
    std::unique_ptr<DataHub> m_hub;
    FilterContext m_context;

    FilterLine read(const QString& line) const { return readFilterLine(line, m_context); }

private Q_SLOTS:
    void initTestCase()
    {
        m_hub = std::make_unique<DataHub>(*m_data.workspace);
        m_hub->directory().setLanguage(Language::English);
        m_hub->directory().reload();
        QTRY_VERIFY(m_hub->directory().isLoaded() && m_hub->directory().institutions().size() >= 7);
        m_context.directory = &m_hub->directory();
        m_context.chains = {{ChainRef{1}, QStringLiteral("Pilot")}};
        m_context.rules = {QStringLiteral("R01"), QStringLiteral("R10"), QStringLiteral("R14")};
    }

    void understands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<store::EventFilter>("filter");
        using E = EventType;
        using L = VerificationLevel;
        const auto row = [](const char* line, const std::function<void(store::EventFilter&)>& fill) {
            store::EventFilter filter;
            fill(filter);
            QTest::newRow(line) << QString::fromUtf8(line) << filter;
        };
        row("", [](auto&) {});
        row("type:credential.revoked", [](auto& f) { f.types = {E::CredentialRevoked}; });
        row("TYPE=Credential.Revoked", [](auto& f) { f.types = {E::CredentialRevoked}; });
        row("类型：credential.issued，credential.revoked", [](auto& f) { f.types = {E::CredentialIssued, E::CredentialRevoked}; });
        row("type:consent.*", [](auto& f) { f.types = {E::ConsentGranted, E::ConsentWithdrawn}; });
        row("type:consent.* -type:consent.granted", [](auto& f) { f.types = {E::ConsentWithdrawn}; });
        row("institution:\"Institution A\"", [](auto& f) { f.institutions = {idOf<InstitutionId>("A")}; });
        row("institution:机构A,机构B", [](auto& f) { f.institutions = {idOf<InstitutionId>("A"), idOf<InstitutionId>("B")}; });
        row("institution!=“institution w”", [](auto& f) { f.excludedInstitutions = {idOf<InstitutionId>("W")}; });
        row("time>2026-01-01", [](auto& f) { f.from = newYear + 86400; });
        row("time>=2026-01-01", [](auto& f) { f.from = newYear; });
        row("time<2026-02", [](auto& f) { f.to = newYear + 31 * 86400; });
        row("time<=2026-02", [](auto& f) { f.to = newYear + 59 * 86400; });
        row("time:2026-01-01..2026-01-07", [](auto& f) { f.from = newYear, f.to = newYear + 7 * 86400; });
        row("time:\"2026-01-01 09:30\"", [](auto& f) { f.from = newYear + 34200, f.to = newYear + 34260; });
        row("time:2026-01-01T01:30:00Z", [](auto& f) { f.from = newYear + 34200, f.to = newYear + 34201; });
        row("time>=2026 time<2026-01-02", [](auto& f) { f.from = newYear, f.to = newYear + 86400; });
        row("rule:r10,R14", [](auto& f) { f.rules = {"R10", "R14"}; });
        row("rule!=R01", [](auto& f) { f.excludedRules = {"R01"}; });
        row("rule:any", [](auto& f) { f.severities = allSeverities(); });
        row("severity>=high", [](auto& f) { f.severities = {Severity::Critical, Severity::High}; });
        row("level!=proven", [](auto& f) { f.levels = {L::Agreed, L::Reported, L::Failed}; });
        row("level>=agreed", [](auto& f) { f.levels = {L::Proven, L::Agreed}; });
        row("level<agreed", [](auto& f) { f.levels = {L::Reported, L::Failed}; });
        row("issuer:机构A,\"Institution B\"", [](auto& f) { f.issuers = {idOf<InstitutionId>("A"), idOf<InstitutionId>("B")}; });
        row("签发机构:机构A 结果:refused", [](auto& f) { f.issuers = {idOf<InstitutionId>("A")}, f.outcomes = {store::EventOutcome::Refused}; });
        row("outcome:accepted,refused", [](auto& f) { f.outcomes = {store::EventOutcome::Accepted, store::EventOutcome::Refused}; });
        row("block:10..20", [](auto& f) { f.firstBlock = 10, f.lastBlock = 20; });
        row("block>10 block<=20", [](auto& f) { f.firstBlock = 11, f.lastBlock = 20; });
        row("block:12\u2009345", [](auto& f) { f.firstBlock = 12345, f.lastBlock = 12345; });
        row("chain:pilot", [](auto& f) { f.chain = ChainRef{1}; });
        const QString credential = hexOf("focus");
        store::EventFilter byId;
        byId.credential = idOf<CredentialId>("focus");
        QTest::newRow("credential") << QStringLiteral("credential:") + credential << byId;
        store::EventFilter ofIssue;
        ofIssue.types = {E::CredentialRevoked};
        ofIssue.institutions = {idOf<InstitutionId>("A")};
        ofIssue.from = newYear + 5 * 86400;
        ofIssue.rules = {"R10"};
        ofIssue.levels = {L::Agreed, L::Reported, L::Failed};
        QTest::newRow("the issue's") << QStringLiteral("type:credential.revoked institution:\"Institution A\" time>2026-01-05 rule:R10 level!=proven") << ofIssue;
    }

    void understands()
    {
        QFETCH(QString, line);
        QFETCH(store::EventFilter, filter);
        const FilterLine result = read(line);
        QVERIFY2(!result.problem, result.problem ? qPrintable(result.problem->sentence) : "");
        QVERIFY(result.filter == filter);
        QVERIFY(result.loose.isEmpty());
        QCOMPARE(result.isEmpty, line.isEmpty());
    }

    /// What is wrong, and the place to which it is shown: `^` under the line.
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* line, const char* place) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(place); };
        row("colour:red", "^^^^^^^^^^");
        row("type:", "^^^^^");
        row("type:credential.lost", "     ^^^^^^^^^^^^^^^");
        row("type:credential.issued,x", "                       ^");
        row("type>credential.issued", "^^^^^^^^^^^^^^^^^^^^^^");
        row("institution:Nobody", "            ^^^^^^");
        row("institution:\"", "            ^");
        row("institution:A institution:B", "              ^^^^^^^^^^^^^");
        row("time:2026-02-30", "     ^^^^^^^^^^");
        row("time>2026-02 time<2026-01", "             ^^^^^^^^^^^^");
        row("type:credential.issued type:credential.revoked", "                       ^^^^^^^^^^^^^^^^^^^^^^^");
        row("level:proven level:failed", "             ^^^^^^^^^^^^");
        row("issuer!=机构A", "^^^^^^^^^^^");
        row("issuer:A issuer:B", "         ^^^^^^^^");
        row("outcome:lost", "        ^^^^");
        row("outcome>accepted", "^^^^^^^^^^^^^^^^");
        row("level>proven", "^^^^^^^^^^^^");
        row("block:x", "      ^");
        row("block<0", "^^^^^^^");
        row("rule:R99", "     ^^^");
        row("rule:R10'", "     ^^^^");
        row("credential:0x12", "           ^^^^");
        row("sender:0x12", "       ^^^^");
        row("chain:Other", "      ^^^^^");
        row(":x", "^");
        row("type::x", "    ^^");
        row("a,,b", " ^");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, line);
        QFETCH(QString, place);
        const FilterLine result = read(line);
        QVERIFY(result.problem);
        QVERIFY(!result.problem->sentence.isEmpty());
        QCOMPARE(QString(result.problem->span.start, u' ') + QString(result.problem->span.length, u'^'), place);
        QVERIFY(result.filter == store::EventFilter{});
    }

    void wordsAloneAreLoose()
    {
        const FilterLine result = read(QStringLiteral("Broker type:credential.issued \"Bank of\""));
        QVERIFY(!result.problem);
        QCOMPARE(result.loose, (QStringList{QStringLiteral("Broker"), QStringLiteral("Bank of")}));
    }

    void nothingTypedStopsIt()
    {
        QRandomGenerator random{5};
        const QString alphabet = QStringLiteral("type institution: time level rule 2026-05 proven R10 :=!<>,\"“”：，- 0x..机构A\t\u2009\u202e");
        for (int round = 0; round < 20'000; ++round) {
            QString line;
            for (int i = random.bounded(40); i > 0; --i) line += alphabet.at(random.bounded(int(alphabet.size())));
            const FilterLine result = read(line);
            if (result.problem) {
                QVERIFY(result.problem->span.start >= 0 && result.problem->span.end() <= std::max<qsizetype>(line.size(), 1));
                QVERIFY(result.filter == store::EventFilter{});
            }
            const auto completion = completeFilter(line, random.bounded(int(line.size()) + 1), m_context);
            QVERIFY(completion.replaced.start >= 0 && completion.replaced.end() <= line.size());
        }
    }

    void everyProposalCanBeTaken()
    {
        const QStringList lines{{}, QStringLiteral("t"), QStringLiteral("cred"), QStringLiteral("type:rev"), QStringLiteral("type:credential.issued,"),
            QStringLiteral("institution:\"Institution "), QStringLiteral("institution:w"), QStringLiteral("level!="), QStringLiteral("severity>="),
            QStringLiteral("rule:"), QStringLiteral("chain:"), QStringLiteral("time>"), QStringLiteral("type:did.* 机构:"), QStringLiteral("类型")};
        for (const QString& line : lines) {
            const auto completion = completeFilter(line, int(line.size()), m_context);
            QVERIFY2(!completion.proposals.isEmpty(), qPrintable(line));
            for (const FilterProposal& one : completion.proposals) {
                QString taken = line;
                taken.replace(completion.replaced.start, completion.replaced.length, one.text);
                const FilterLine result = read(taken);
                const bool orderedAny = line == QStringLiteral("severity>=");
                if (one.isWhole) QVERIFY2(!result.problem || orderedAny, qPrintable(taken + QStringLiteral(" | ") + (result.problem ? result.problem->sentence : QString{})));
                else QVERIFY2(taken.endsWith(u':'), qPrintable(taken));
            }
        }
        QCOMPARE(completeFilter(QStringLiteral("type:revo"), 9, m_context).proposals.first().text, QStringLiteral("credential.revoked"));
        QCOMPARE(completeFilter(QStringLiteral("institution:\"Institution W"), 26, m_context).proposals.first().text, QStringLiteral("\"Institution W\""));
        QVERIFY(completeFilter(QStringLiteral("colour:"), 7, m_context).proposals.isEmpty());
    }

    void aTermIsPutInPlace()
    {
        const auto with = [](const char* line, FilterField field, FilterOperator operation, const char* value) {
            return withFilterTerm(QString::fromUtf8(line), field, operation, QString::fromUtf8(value));
        };
        QCOMPARE(with("", FilterField::Institution, FilterOperator::Is, "Bank A"), QStringLiteral("institution:\"Bank A\""));
        QCOMPARE(with("type:x time:7d", FilterField::Type, FilterOperator::Is, "y"), QStringLiteral("type:y time:7d"));
        QCOMPARE(with("time:7d", FilterField::Type, FilterOperator::IsNot, "y"), QStringLiteral("time:7d type!=y"));
        QCOMPARE(with("a time:7d time>2026", FilterField::Time, FilterOperator::Is, ""), QStringLiteral("a"));
        QCOMPARE(with("机构:A x", FilterField::Institution, FilterOperator::Is, "-q\"r"), QStringLiteral("institution:\"-q\"\"r\" x"));
        QCOMPARE(read(with("", FilterField::Institution, FilterOperator::Is, "Institution A")).filter.institutions.size(), std::size_t{1});
    }

    /// Whatever an institution is called, the line that names it names just that.
    void anyValueCanBeWritten()
    {
        QRandomGenerator random{9};
        const QString alphabet = QStringLiteral("ab 甲\"“”：，＞=:!<>,-.\t\u2009");
        for (int round = 0; round < 5000; ++round) {
            QString value;
            for (int i = 1 + random.bounded(8); i > 0; --i) value += alphabet.at(random.bounded(int(alphabet.size())));
            const FilterTerms read = readFilterTerms(QStringLiteral("institution:") + quotedFilterValue(value));
            QVERIFY2(!read.problem && read.terms.size() == 1 && read.terms.first().values.size() == 1, qPrintable(value));
            QCOMPARE(read.terms.first().values.first().text, value);
        }
        QCOMPARE(withFilterTerm(QStringLiteral("type!=a"), FilterField::Type, FilterOperator::IsNot, QStringLiteral("b")), QStringLiteral("type!=a type!=b"));
    }

    void countsAreThoseOfPlainSql_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("where");
        const auto row = [](const QString& line, const QString& where) { QTest::newRow(qPrintable(line)) << line << where; };
        const auto entity = [](const char* word) { return QStringLiteral("(SELECT id FROM entity WHERE bytes = x'%1')").arg(hexOf(word).mid(2)); };
        const QString takesPart = QStringLiteral("(coalesce(institution, 0) = %1 OR coalesce(counterparty, 0) = %1)");
        const QString found = QStringLiteral("key IN (SELECT e.key FROM finding_event e JOIN finding f ON f.number = e.finding WHERE %1)");
        row({}, QStringLiteral("1"));
        row(QStringLiteral("type:credential.revoked"), QStringLiteral("type = 14"));
        row(QStringLiteral("type!=credential.issued"), QStringLiteral("type <> 11"));
        row(QStringLiteral("institution:\"Institution V\""), takesPart.arg(entity("V")));
        row(QStringLiteral("institution!=\"Institution V\",机构A"),
            QStringLiteral("NOT ") + takesPart.arg(entity("V")) + QStringLiteral(" AND NOT ") + takesPart.arg(entity("A")));
        row(QStringLiteral("time>=2026-01-10 time<2026-02"), QStringLiteral("time >= 1767974400 AND time < 1769875200"));
        row(QStringLiteral("block>20 block<40"), QStringLiteral("(key >> 27) & 4294967295 BETWEEN 21 AND 39"));
        row(QStringLiteral("level:proven"), QStringLiteral("(key >> 27) & 4294967295 <= (SELECT proven FROM chain)"));
        row(QStringLiteral("level!=proven"), QStringLiteral("(key >> 27) & 4294967295 > (SELECT proven FROM chain)"));
        row(QStringLiteral("rule:R14"), found.arg(QStringLiteral("f.rule = 'R14'")));
        row(QStringLiteral("rule:any"), found.arg(QStringLiteral("1")));
        row(QStringLiteral("severity:critical"), found.arg(QStringLiteral("f.severity = 0")));
        row(QStringLiteral("rule!=R14 type:credential.*"), QStringLiteral("type BETWEEN 11 AND 18 AND type NOT IN (15, 16) AND NOT ") + found.arg(QStringLiteral("f.rule = 'R14'")));
        row(QStringLiteral("type:credential.revoked institution:\"Institution A\" time>2026-01-05 rule:R14 level!=proven"),
            QStringLiteral("type = 14 AND time >= 1767628800 AND (key >> 27) & 4294967295 > (SELECT proven FROM chain) AND ")
                + takesPart.arg(entity("A")) + QStringLiteral(" AND ") + found.arg(QStringLiteral("f.rule = 'R14'")));
        const QString issuedBy = QStringLiteral("(SELECT i.institution FROM event i WHERE i.type = 11 AND i.credential = event.credential AND i.key <= event.key ORDER BY i.key DESC LIMIT 1) = ");
        row(QStringLiteral("issuer:机构A"), issuedBy + entity("A"));
        row(QStringLiteral("issuer:机构A type:credential.presented institution:\"Institution V\""), QStringLiteral("type = 17 AND ") + takesPart.arg(entity("V")) + QStringLiteral(" AND ") + issuedBy + entity("A"));
        row(QStringLiteral("issuer:机构B outcome:accepted"), QStringLiteral("type = 18 AND accepted = 1 AND ") + issuedBy + entity("B"));
        row(QStringLiteral("outcome:revoked"), QStringLiteral("type = 14 AND (reason IS NULL OR reason <> 1)"));
        row(QStringLiteral("credential:") + hexOf("focus"), QStringLiteral("credential = ") + entity("focus"));
    }

    void countsAreThoseOfPlainSql()
    {
        QFETCH(QString, line);
        QFETCH(QString, where);
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"), {m_data.folder.filePath(QStringLiteral("w.guanlan")), QStringLiteral("SELECT count(*) FROM event WHERE ") + where});
        QVERIFY(shell.waitForFinished());
        const QByteArray answer = shell.readAllStandardOutput().trimmed();
        QVERIFY2(!answer.isEmpty(), shell.readAllStandardError().constData());
        const FilterLine result = read(line);
        QVERIFY(!result.problem);
        const auto count = m_data.reader->count(result.filter, 1'000'000);
        VERIFY_DONE(count);
        QCOMPARE(count->value, answer.toLongLong());
        QVERIFY(count->value > 0);
    }
};

QTEST_GUILESS_MAIN(FilterLineTest)
#include "filter_line_test.moc"
