// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"
#include "models/reporting/section_registry.h"
#include "tests/models/reporting/built_in_template.h"
#include "tests/models/store/store_fixture.h"

#include <nlohmann/json.hpp>

using namespace guanlan;
using namespace guanlan::reporting;

namespace {

using Json = nlohmann::json;

Json text(const char* words) { return {{"zh", words}, {"en", words}}; }

/// A template that is right.
Json good()
{
    return {{"format", "guanlan-report-template"}, {"version", 1}, {"id", "own"}, {"about", "institutions"}, {"title", text("Own {period}")},
        {"description", text("One.")},
        {"sections", {{{"section", "text"}, {"heading", text("Words")}, {"paragraphs", {text("{institution}, {period}, {made-at}")}}},
                         {{"for-each", "institution"}, {"sections", {{{"section", "summary"}, {"options", {{"chart", false}}}}}}},
                         {{"section", "proofs"}, {"options", {{"rows", 5}}}}}}};
}

} // namespace

/// Templates as a user writes them: what is taken, and what is refused with its place.
class ReportTemplateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInOnesAreRight()
    {
        for (const char* id : {"overview", "institution", "findings", "credential", "reconciliation"}) {
            const ReportTemplate form = test::builtInTemplate(id);
            QCOMPARE(form.id, std::string{id});
            QVERIFY(!form.title.zh.empty() && !form.title.en.empty() && form.title.zh != form.title.en);
            QVERIFY(form.description.zh != form.description.en);
        }
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("place"); ///< Of the mistake, as the sentence must name it.
        const auto row = [](const char* name, const char* place, const std::function<void(Json&)>& spoil) {
            Json json = good();
            spoil(json);
            QTest::newRow(name) << QByteArray::fromStdString(json.dump()) << QByteArray{place};
        };
        const auto first = [](Json& json) -> Json& { return json["sections"][0]; };
        QTest::newRow("no JSON") << QByteArray{"{]"} << QByteArray{"is not JSON: line 1, column 2: "};
        QTest::newRow("a comma too many") << QByteArray::fromStdString(good().dump(2)).replace("\"version\": 1", "\"version\": 1,") << QByteArray{"is not JSON: line "};
        QTest::newRow("a key twice") << QByteArray::fromStdString(good().dump()).replace("\"chart\":false", "\"chart\":false,\"chart\":true")
                                     << QByteArray{"sections[1].sections[0].options.chart: duplicate key"};
        QTest::newRow("empty") << QByteArray{""} << QByteArray{"is not JSON"};
        QTest::newRow("a list") << QByteArray{"[]"} << QByteArray{"must be an object"};
        QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray{"is not JSON"};
        QTest::newRow("too large") << QByteArray(300'000, ' ') << QByteArray{"too large"};
        row("another format", "format: ", [](Json& json) { json["format"] = "guanlan-rules-1"; });
        row("no format", "format: is missing", [](Json& json) { json.erase("format"); });
        row("a later version", "version: must be 1", [](Json& json) { json["version"] = 2; });
        row("an unknown key", "colour: unknown key", [](Json& json) { json["colour"] = "red"; });
        row("an id with a slash", "id: ", [](Json& json) { json["id"] = "../own"; });
        row("a long id", "id: ", [](Json& json) { json["id"] = std::string(41, 'a'); });
        row("about nothing", "about: ", [](Json& json) { json["about"] = "everything"; });
        row("no title", "title: ", [](Json& json) { json.erase("title"); });
        row("a title that is empty", "title.zh: ", [](Json& json) { json["title"]["zh"] = ""; });
        row("a long title", "title: is too long", [](Json& json) { json["title"] = text(std::string(101, 'a').c_str()); });
        row("a title in French", "title.fr: unknown key", [](Json& json) { json["title"]["fr"] = "Rapport"; });
        row("no sections", "sections: ", [](Json& json) { json["sections"] = Json::array(); });
        row("sections that are none", "sections: must be a list", [](Json& json) { json["sections"] = "summary"; });
        row("too many sections", "sections: ", [&](Json& json) { json["sections"] = std::vector<Json>(61, first(json)); });
        row("an unknown section", "sections[0].section: knows no section 'sumary'; known are summary", [&](Json& json) { first(json) = {{"section", "sumary"}}; });
        row("a section elsewhere", "sections[0].section: 'credential' stands only in a report about a credential", [&](Json& json) { first(json) = {{"section", "credential"}}; });
        row("a chapter's section outside", "sections[0].section: 'authorisations' stands only in", [&](Json& json) { first(json) = {{"section", "authorisations"}}; });
        row("an unknown option", "sections[2].options.lines: ", [](Json& json) { json["sections"][2]["options"] = {{"lines", 5}}; });
        row("an option of another type", "sections[2].options.rows: ", [](Json& json) { json["sections"][2]["options"] = {{"rows", true}}; });
        row("too many rows", "sections[2].options.rows: ", [](Json& json) { json["sections"][2]["options"] = {{"rows", 200'001}}; });
        row("a chart that is five", "options.chart: must be true or false", [](Json& json) { json["sections"][1]["sections"][0]["options"] = {{"chart", 5}}; });
        row("an unknown placeholder", "paragraphs[0].text: knows no {who}", [&](Json& json) { first(json)["paragraphs"][0] = text("by {who}"); });
        row("a placeholder without end", "title: knows no {period", [](Json& json) { json["title"] = text("of {period"); });
        row("a long paragraph", "paragraphs[0].text: is too long", [&](Json& json) { first(json)["paragraphs"][0] = text(std::string(2001, 'a').c_str()); });
        row("a text without words", "sections[0]: a section 'text' needs", [&](Json& json) { first(json).erase("paragraphs"); });
        row("for each credential", "for-each: must be institution", [](Json& json) { json["sections"][1]["for-each"] = "credential"; });
        row("a chapter in a chapter", "for-each: stands only once", [](Json& json) { json["sections"][1]["sections"] = {json["sections"][1]}; });
        row("chapters of a period", "for-each: stands only once", [](Json& json) { json["about"] = "period"; });
    }
    void bad()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, place);
        const auto read = ReportTemplate::parse(file.toStdString(), "own.json");
        QVERIFY(!read);
        const std::string& sentence = read.error().message;
        QVERIFY2(read.error().kind == ErrorKind::InvalidInput && sentence.starts_with("own.json: "), sentence.c_str());
        QVERIFY2(sentence.find(place.toStdString()) != std::string::npos, sentence.c_str());
        QVERIFY(sentence.find('\n') == std::string::npos);
    }

    /// Cut off anywhere, or with any byte another: refused or taken, never more.
    void anythingEndsInAnAnswer()
    {
        const std::string text = good().dump();
        for (std::size_t length = 0; length < text.size(); ++length) QVERIFY(!ReportTemplate::parse(text.substr(0, length), "own.json"));
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string changed = text;
            changed[at] = char(changed[at] ^ 0x15);
            if (const auto read = ReportTemplate::parse(changed, "own.json"); read) QVERIFY(!read->sections.empty());
        }
    }

    void anOwnOneIsFilled()
    {
        test::StoreFixture store;
        store.create();
        test::EventGenerator generator{3};
        VERIFY_OK(store.writer->append(store.chain, generator.blocks(0, 20)));
        const InstitutionId bank = generator.id<InstitutionId>(1, 0);
        VERIFY_OK(store.writer->setDirectory(store.chain, {{bank, {"甲银行", "Bank A"}, InstitutionKind::Bank}}));
        auto form = ReportTemplate::parse(good().dump(), "own.json");
        if (!form) QFAIL(form.error().message.c_str());
        const auto events = store.reader()->page({.filter = {}, .from = {}, .limit = 500}).value().rows;
        ReportRequest request{.form = std::move(form).value(), .institutions = {bank}};
        request.from = shanghaiDayStart(shanghaiDay(events.front().time));
        request.to = shanghaiDayStart(shanghaiDay(events.back().time) + 1);
        request.language = ReportLanguage::English;
        const auto report = buildReport(*store.reader(), request, {});
        if (!report) QFAIL(report.error().message.c_str());
        const std::string period = periodText(request.from, request.to);
        QCOMPARE(report->title, "Own " + period);
        QCOMPARE(report->form, std::string{"own"});
        QCOMPARE(report->sections.size(), std::size_t{3});
        QCOMPARE(report->sections[0].heading, std::string{"Words"});
        QCOMPARE(report->sections[0].paragraphs.front(), "Bank A, " + period + ", 1970-01-01 08:00");
        QVERIFY(!report->sections[1].chart && report->sections[1].heading == "Bank A");
        QVERIFY(!report->sections[1].figures.empty());
    }

    void whatATemplateNeedsIsAskedFor_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("institution");
        QTest::addColumn<bool>("credential");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("institutions") << "institution" << false << false << "--institution";
        QTest::newRow("credential") << "credential" << false << false << "--credential";
        QTest::newRow("not a credential's") << "overview" << false << true << "--credential";
        QTest::newRow("not an institution's") << "credential" << true << true << "--institution";
        QTest::newRow("a credential that nothing names") << "credential" << false << true << "0x0000";
    }
    void whatATemplateNeedsIsAskedFor()
    {
        QFETCH(QString, id);
        QFETCH(bool, institution);
        QFETCH(bool, credential);
        QFETCH(QString, sentence);
        test::StoreFixture store;
        store.create();
        ReportRequest request{.form = test::builtInTemplate(id.toUtf8().constData())};
        request.to = 86400;
        if (institution) request.institutions = {InstitutionId{}};
        if (credential) request.credential = CredentialId{};
        const auto report = buildReport(*store.reader(), request, {});
        QVERIFY(!report);
        QVERIFY2(QString::fromStdString(report.error().message).contains(sentence), report.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(ReportTemplateTest)
#include "report_template_test.moc"
