// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/records/hostile_files.h"

namespace guanlan::test {

namespace {

std::string repeated(std::string_view text, std::size_t times)
{
    std::string out;
    out.reserve(text.size() * times);
    for (; times > 0; --times) out += text;
    return out;
}

/// Text that hardly packs, so that it stays below the allowed ratio.
std::string noise(std::size_t bytes)
{
    std::mt19937_64 random{99};
    std::string out;
    while (out.size() < bytes) out += std::to_string(random());
    return out;
}

std::string zipped(const RecordFolder& folder, const std::vector<std::pair<std::string, std::string>>& parts)
{
    const auto path = folder.path("made.zip");
    writeZip(path, parts);
    QFile file{QString::fromStdString(path.string())};
    std::string content = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
    file.remove();
    return content;
}

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A workbook with one part put in the place of the one of that name, or added.
Parts with(const std::string& name, const std::string& content)
{
    Parts parts = workbookParts(sheetOf("<row>" + inlineCell("a") + inlineCell("b") + "</row><row>" + inlineCell("1") + inlineCell("2") + "</row>"));
    const auto found = std::ranges::find(parts, name, &Parts::value_type::first);
    if (found == parts.end()) parts.emplace_back(name, content);
    else found->second = content;
    return parts;
}

const std::string sheetName = "xl/worksheets/sheet1.xml";
const std::string head{xmlHead};

void addDocuments(const RecordFolder& folder, std::vector<HostileFile>& files)
{
    const auto sheet = [&](const char* name, const std::string& xml, bool mustFail = true) {
        files.push_back({std::string{name} + ".xlsx", zipped(folder, with(sheetName, xml)), mustFail});
    };
    const std::string cells = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
    sheet("external entity", head + "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + cells);
    sheet("parameter entity", head + "<!DOCTYPE w [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\">%p;]>" + cells);
    std::string laughs = "<!DOCTYPE w [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) laughs += "<!ENTITY a" + std::to_string(i) + " \"" + repeated("&a" + std::to_string(i - 1) + ";", 10) + "\">";
    sheet("billion laughs", head + laughs + "<!ENTITY x \"&a29;\">]>" + cells);
    sheet("quadratic blow-up", head + "<!DOCTYPE w [<!ENTITY x \"" + std::string(50'000, 'x') + "\">]><worksheet><sheetData><row><c><v>" + repeated("&x;", 20'000) + "</v></c></row></sheetData></worksheet>");
    sheet("undeclared entity", head + cells);
    sheet("doctype alone", head + "<!DOCTYPE worksheet>" + sheetOf("").substr(head.size()));
    sheet("CDATA", sheetOf("<row><c t=\"str\"><v><![CDATA[" + repeated("<>", 1000) + "]]></v></c></row>"));
    sheet("comment", sheetOf("<!--" + repeated("<>", 1000) + "-->"));
    sheet("instruction", sheetOf("<?php evil ?>"));
    sheet("deep", head + repeated("<a>", 2'000'000));
    sheet("deep row", sheetOf("<row>" + repeated("<c>", 200) + repeated("</c>", 200) + "</row>"));
    sheet("giant attribute", sheetOf("<row r=\"" + noise(3 << 20) + "\"/>"));
    sheet("giant text", sheetOf("<row>" + inlineCell(noise(20 << 20)) + "</row>"));
    sheet("giant name", sheetOf("<" + noise(3 << 20) + "/>"));
    sheet("unclosed", head + "<worksheet><sheetData><row>");
    sheet("two roots", sheetOf("<row>" + inlineCell("a") + "</row>") + "<x/>");
    sheet("UTF-16", std::string("\xFF\xFE<\0w\0/\0>\0", 10));
    sheet("other encoding", "<?xml version=\"1.0\" encoding=\"UTF-32\"?><worksheet/>");
    sheet("zero bytes", head + std::string(1000, '\0'));
    sheet("empty sheet", "");
    sheet("not XML", "MZ\x90 this program cannot be run in DOS mode");
    sheet("broken UTF-8", sheetOf("<row>" + inlineCell("\xFF\xFE\xC0") + "</row>"));
    sheet("rows that descend", sheetOf("<row r=\"9\">" + inlineCell("a") + "</row><row r=\"3\">" + inlineCell("b") + "</row>"), false);
    sheet("row number beyond all", sheetOf("<row r=\"99999999999999999999\">" + inlineCell("a") + "</row>"));
    sheet("column beyond all", sheetOf("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row><row><c r=\"XFD2\"><v>1</v></c></row>"), false);
    sheet("shared string beyond all", sheetOf("<row>" + inlineCell("a") + "</row><row><c t=\"s\"><v>4294967295</v></c></row><row><c t=\"s\"><v>-1</v></c></row>"), false);
    sheet("style beyond all", sheetOf("<row>" + inlineCell("a") + "</row><row><c s=\"4294967295\"><v>1e999</v></c></row><row><c s=\"-7\"><v>nan</v></c></row>"), false);
    sheet("many cells", sheetOf("<row>" + inlineCell("a") + "</row><row>" + repeated("<c r=\"A1\"><v>1</v></c>", 200'000) + "</row>"), false);
}

void addArchives(const RecordFolder& folder, std::vector<HostileFile>& files)
{
    const auto add = [&](const char* name, const Parts& parts, bool mustFail = true) {
        files.push_back({std::string{name} + ".xlsx", zipped(folder, parts), mustFail});
    };
    add("bomb in the sheet", with(sheetName, sheetOf("<row>" + repeated("<c/>", 40 << 20) + "</row>")));
    add("bomb in the strings", with("xl/sharedStrings.xml", head + "<sst>" + repeated("<si><t/></si>", 8 << 20) + "</sst>"));
    add("bomb beside", with("xl/media/image.png", std::string(150 << 20, '\0')));
    Parts many = with("x", "");
    for (int i = 0; i < 1200; ++i) many.emplace_back("p" + std::to_string(i), "");
    add("many parts", many);
    Parts heavy = with("x", "");
    for (int i = 0; i < 5; ++i) heavy.emplace_back("n" + std::to_string(i), noise(1 << 20) + std::string(50 << 20, char('a' + i)));
    add("too much together", heavy);
    add("no sheet", {{"xl/workbook.xml", head + "<workbook/>"}, {"xl/_rels/workbook.xml.rels", head + "<R/>"}});
    add("no relations", {{"xl/workbook.xml", head + "<workbook/>"}});
    add("empty archive", {{"mimetype", "x"}});
    const auto relation = [&](const char* name, const std::string& target, const std::string& more = {}) {
        add(name, with("xl/_rels/workbook.xml.rels", head + "<R><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"" + target + "\"" + more + "/></R>"));
    };
    relation("sheet elsewhere", "../../../../etc/passwd");
    relation("sheet at the root", "/etc/passwd");
    relation("sheet on a server", "http://127.0.0.1:9/s.xml", " TargetMode=\"External\"");
    relation("sheet is the workbook", "/xl/_rels/workbook.xml.rels");
    add("a path outwards", with("../../outside.txt", "must not be written"), false);
    add("an absolute path", with("/tmp/guanlan-outside.txt", "must not be written"), false);
    add("macros", with("xl/vbaProject.bin", noise(10'000)), false);
    add("a zip within", with("xl/embeddings/inner.zip", zipped(folder, {{"a", noise(1000)}})), false);
    add("strange styles", with("xl/styles.xml", head + "<s><numFmts>" + repeated("<numFmt numFmtId=\"-5\" formatCode=\"&quot;[[\\\"/>", 1000) + "</numFmts><cellXfs>" + repeated("<xf numFmtId=\"999999999999\"/>", 200'000) + "</cellXfs></s>"), false);
    const std::string whole = zipped(folder, with("x", ""));
    files.push_back({"cut off.xlsx", whole.substr(0, whole.size() / 2), true});
    files.push_back({"only its directory.xlsx", whole.substr(whole.size() - 22), true});
    std::string lying = whole; // Says that a part is shorter than it is, in its directory.
    for (std::size_t at = lying.find("PK\x01\x02"); at != std::string::npos; at = lying.find("PK\x01\x02", at + 4)) lying.replace(at + 24, 4, std::string("\5\0\0\0", 4));
    files.push_back({"lying sizes.xlsx", lying, true});
    files.push_back({"no archive.xlsx", noise(100'000), true});
    files.push_back({"empty.xlsx", "", true});
}

void addTexts(std::vector<HostileFile>& files)
{
    const auto csv = [&](const char* name, std::string content, bool mustFail = false) {
        files.push_back({std::string{name} + ".csv", std::move(content), mustFail});
    };
    csv("one endless cell", "a,b\n1," + std::string(100 << 20, 'x'));
    csv("endless heading", std::string(100 << 20, 'x'), true);
    csv("one open quote", "a,b\n\"" + repeated("x,y\n", 5 << 20));
    csv("open quotes everywhere", "a,b\n" + repeated("\"x,y\n", 1 << 20));
    csv("quotes far apart", "a,b\n" + repeated("\"" + repeated("x,y\n", 200'000), 20));
    csv("only quotes", std::string(20 << 20, '"'));
    csv("only delimiters", std::string(20 << 20, ','), true);
    csv("only line breaks", std::string(50 << 20, '\n'), true);
    csv("only returns", "a,b\n" + std::string(50 << 20, '\r'));
    csv("many columns", repeated("c,", 5000) + "\n", true);
    csv("wide row", "a,b\n" + repeated("1,", 400'000) + "\n3,4\n");
    csv("zero bytes", std::string(10 << 20, '\0'));
    csv("UTF-16 cut off", std::string("\xFF\xFE" "a\0,\0b\0\n\0\x3D", 11));
    csv("surrogates", "a,b\n\xED\xA0\x80,1\n");
    csv("all bytes", [] { std::string all; for (int i = 0; i < 256 * 4000; ++i) all += char(i * 7); return all; }());
    csv("GB18030 halves", "a,b\n" + repeated("\x81\x30\x81", 1'000'000));
    files.push_back({"deep.jsonl", repeated("[", 900'000) + "\n" + repeated("{\"a\":", 200'000) + "\n", true});
    files.push_back({"endless.jsonl", "{\"a\":\"" + std::string(100 << 20, 'x'), true});
    files.push_back({"many keys.jsonl", [] { std::string line = "{"; for (int i = 0; i < 50'000; ++i) line += "\"k" + std::to_string(i) + "\":1,"; return line + "\"z\":1}\n"; }(), false});
    files.push_back({"numbers.jsonl", "{\"a\":1e400,\"b\":" + std::string(900'000, '9') + "}\n{\"a\":-0}\n", false});
    files.push_back({"zero bytes.jsonl", std::string(10 << 20, '\0'), true});
}

} // namespace

std::vector<HostileFile> hostileFiles(const RecordFolder& folder)
{
    std::vector<HostileFile> files;
    addDocuments(folder, files);
    addArchives(folder, files);
    addTexts(files);
    return files;
}

} // namespace guanlan::test
