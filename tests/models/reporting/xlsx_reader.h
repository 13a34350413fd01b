// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QXmlStreamReader>

#include <vector>
#include <zip.h>

namespace guanlan::test {

/// A cell as the file holds it.
struct XlsxCell {
    QString type; ///< The attribute t: "inlineStr", "s", "" for numbers.
    QString style; ///< The attribute s.
    QString text; ///< Of <v> or <is><t>.
    bool formula = false;
};

struct XlsxSheet {
    QString name;
    bool frozen = false, filtered = false;
    std::vector<std::vector<XlsxCell>> rows;
};

/// Reads what a workbook holds, by the standard (ECMA-376) and not by what wrote it.
class XlsxReader {
public:
    explicit XlsxReader(const QString& path)
    {
        int error = 0;
        zip_t* archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &error);
        for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
            zip_stat_t stat{};
            zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
            QByteArray content(qsizetype(stat.size), '\0');
            zip_file_t* file = zip_fopen_index(archive, zip_uint64_t(i), 0);
            zip_fread(file, content.data(), stat.size);
            zip_fclose(file);
            parts.insert(QString::fromUtf8(stat.name), content);
        }
        if (archive) zip_discard(archive);
        readShared();
        readNames();
    }

    QMap<QString, QByteArray> parts;
    std::vector<XlsxSheet> sheets;

private:
    void readShared()
    {
        QXmlStreamReader xml{parts.value(QStringLiteral("xl/sharedStrings.xml"))};
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("t")) m_shared.append(xml.readElementText());
    }

    void readNames()
    {
        QXmlStreamReader xml{parts.value(QStringLiteral("xl/workbook.xml"))};
        int number = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QStringLiteral("sheet")) continue;
            sheets.push_back(readSheet(parts.value(QStringLiteral("xl/worksheets/sheet%1.xml").arg(++number))));
            sheets.back().name = xml.attributes().value(QStringLiteral("name")).toString();
        }
    }

    XlsxSheet readSheet(const QByteArray& content) const
    {
        XlsxSheet sheet;
        QXmlStreamReader xml{content};
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            const auto name = xml.name();
            if (name == QStringLiteral("pane")) sheet.frozen = xml.attributes().value(QStringLiteral("state")) == QStringLiteral("frozen");
            else if (name == QStringLiteral("autoFilter")) sheet.filtered = true;
            else if (name == QStringLiteral("row")) sheet.rows.emplace_back();
            else if (name == QStringLiteral("c")) sheet.rows.back().push_back({xml.attributes().value(QStringLiteral("t")).toString(), xml.attributes().value(QStringLiteral("s")).toString(), {}, false});
            else if (name == QStringLiteral("f")) sheet.rows.back().back().formula = true;
            else if (name == QStringLiteral("v") || name == QStringLiteral("t")) {
                XlsxCell& cell = sheet.rows.back().back();
                cell.text = xml.readElementText();
                if (cell.type == QStringLiteral("s")) cell.text = m_shared.value(cell.text.toInt());
            }
        }
        return sheet;
    }

    QStringList m_shared;
};

} // namespace guanlan::test
