// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/xlsx_workbook.h"

#include <map>
#include <set>

namespace guanlan::records {

namespace {

using Token = QXmlStreamReader::TokenType;

/// Calls `enter` at each element's beginning and `leave` at its end.
Status walk(const XlsxPackage& package, const std::string& name, const std::function<Status(QXmlStreamReader&)>& enter,
    const std::function<void(QXmlStreamReader&)>& other = [](QXmlStreamReader&) {})
{
    auto part = package.part(name);
    if (!part) return std::move(part).error();
    XmlWalk xml{std::move(part).value()};
    for (;;) {
        const Token token = xml.next();
        if (token == Token::Invalid) return xml.failure();
        if (token == Token::EndDocument) return Done{};
        if (token != Token::StartElement) other(xml.xml());
        else if (auto done = enter(xml.xml()); !done) return done;
    }
}

std::string attribute(const QXmlStreamReader& xml, const char* name)
{
    return xml.attributes().value(QLatin1String{name}).toString().toStdString();
}

/// Where a relationship of xl/workbook.xml leads.
std::string resolved(const std::string& target)
{
    return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

/// Whether a number format shows a date: it has y, m, d, h or s outside of quotes, brackets and escapes.
bool showsDate(const QString& code)
{
    bool quoted = false, bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') quoted = !quoted;
        else if (quoted) continue;
        else if (c == u'\\' || c == u'_' || c == u'*') ++i;
        else if (c == u'[') bracketed = true;
        else if (c == u']') bracketed = false;
        else if (!bracketed && (c == u'y' || c == u'd' || c == u'h' || c == u's' || c == u'm')) return true;
    }
    return false;
}

/// Formats that need no code, by their numbers (ECMA-376, 18.8.30, and its East Asian tables).
bool isBuiltInDate(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

Status readStyles(const XlsxPackage& package, XlsxWorkbook& book)
{
    constexpr std::size_t mostStyles = 100'000;
    if (!package.has("xl/styles.xml")) return Done{};
    std::set<int> dates;
    bool inFormats = false;
    return walk(package, "xl/styles.xml", [&](QXmlStreamReader& xml) -> Status {
        const QStringView name = xml.name();
        if (name == u"cellXfs" || name == u"cellStyleXfs" || name == u"dxfs") inFormats = name == u"cellXfs";
        const int id = xml.attributes().value(QLatin1String{"numFmtId"}).toInt();
        if (name == u"numFmt" && showsDate(xml.attributes().value(QLatin1String{"formatCode"}).toString()) && dates.size() < mostStyles)
            dates.insert(id);
        if (name == u"xf" && inFormats && book.dateStyles.size() < mostStyles)
            book.dateStyles.push_back(dates.contains(id) || isBuiltInDate(id));
        return Done{};
    });
}

Status readStrings(const XlsxPackage& package, XlsxWorkbook& book, const std::string& name)
{
    if (!package.has(name)) return Done{};
    bool inText = false, inReading = false;
    bool tooMuch = false;
    const auto end = [&] {
        if (!book.stringEnds.empty()) book.stringEnds.back() = std::uint32_t(book.strings.size());
    };
    const Status done = walk(
        package, name,
        [&](QXmlStreamReader& xml) -> Status {
            if (tooMuch || book.stringEnds.size() > mostStrings) return Error{ErrorKind::InvalidInput, "workbook: holds more than 64 MiB of texts; hand it in as CSV"};
            if (xml.name() == u"si") book.stringEnds.push_back(std::uint32_t(book.strings.size()));
            if (xml.name() == u"rPh") inReading = true; // How the text is pronounced is no part of it.
            inText = xml.name() == u"t" && !inReading;
            return Done{};
        },
        [&](QXmlStreamReader& xml) {
            if (xml.isEndElement()) {
                inText = false;
                if (xml.name() == u"rPh") inReading = false;
            } else if (xml.isCharacters() && inText) {
                book.strings += xml.text().toUtf8().toStdString();
                end();
                tooMuch = book.strings.size() > largestStrings;
            }
        });
    if (done && tooMuch) return Error{ErrorKind::InvalidInput, "workbook: holds more than 64 MiB of texts; hand it in as CSV"};
    return done;
}

} // namespace

QXmlStreamReader::TokenType XmlWalk::next()
{
    const Token token = m_xml.readNext();
    if (token == Token::StartElement && ++m_depth > deepestXml) m_xml.raiseError(QStringLiteral("elements are nested too deep"));
    if (token == Token::EndElement) --m_depth;
    if (token == Token::DTD || token == Token::EntityReference) m_xml.raiseError(QStringLiteral("it has a document type or entity"));
    return m_xml.hasError() ? Token::Invalid : token;
}

Error XmlWalk::failure() const
{
    if (!m_part->failure().empty()) return {ErrorKind::InvalidInput, "workbook: " + m_part->failure()};
    return {ErrorKind::InvalidInput, "workbook: its XML is damaged in line " + std::to_string(m_xml.lineNumber()) + ": "
            + m_xml.errorString().toStdString() + "; save it anew"};
}

std::string_view XlsxWorkbook::sharedString(std::size_t index) const
{
    const std::size_t begin = index == 0 ? 0 : stringEnds[index - 1];
    return std::string_view{strings}.substr(begin, stringEnds[index] - begin);
}

Result<XlsxWorkbook> readWorkbook(const XlsxPackage& package)
{
    XlsxWorkbook book;
    std::string sheetRelation;
    auto done = walk(package, "xl/workbook.xml", [&](QXmlStreamReader& xml) -> Status {
        const std::string since = attribute(xml, "date1904");
        if (xml.name() == u"workbookPr") book.since1904 = since == "1" || since == "true";
        if (xml.name() != u"sheet" || !sheetRelation.empty()) return Done{};
        book.sheetName = attribute(xml, "name");
        for (const QXmlStreamAttribute& each : xml.attributes())
            if (each.name() == u"id" && !each.prefix().isEmpty()) sheetRelation = each.value().toString().toStdString();
        return Done{};
    });
    if (!done) return std::move(done).error();
    std::string strings = "xl/sharedStrings.xml";
    done = walk(package, "xl/_rels/workbook.xml.rels", [&](QXmlStreamReader& xml) -> Status {
        if (xml.name() != u"Relationship" || attribute(xml, "TargetMode") == "External") return Done{};
        const std::string target = resolved(attribute(xml, "Target"));
        if (attribute(xml, "Id") == sheetRelation) book.sheetPart = target;
        if (attribute(xml, "Type").ends_with("/sharedStrings")) strings = target;
        return Done{};
    });
    if (!done) return std::move(done).error();
    if (book.sheetPart.empty() || !package.has(book.sheetPart)) return Error{ErrorKind::InvalidInput, "workbook: has no sheet with cells"};
    if (done = readStyles(package, book); !done) return std::move(done).error();
    if (done = readStrings(package, book, strings); !done) return std::move(done).error();
    return book;
}

} // namespace guanlan::records
