// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// What the program says, as Qt's own tool finds it in the sources, has its Chinese; and nothing is kept that it no longer says.
class TranslationTest : public QObject {
    Q_OBJECT

    using Words = QMap<QString, QString>; ///< "Class: source", and its translation.

    static void read(const QString& path, Words& words)
    {
        QFile file{path};
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QXmlStreamReader xml{&file};
        QString context, source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QStringLiteral("name")) context = xml.readElementText().section(QStringLiteral("::"), -1); // The tool drops namespaces.
            else if (xml.name() == QStringLiteral("source")) source = xml.readElementText();
            else if (xml.name() == QStringLiteral("translation"))
                words.insert(context + QStringLiteral(": ") + source, xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
        }
        QVERIFY2(!xml.hasError(), qPrintable(path + xml.errorString()));
    }

    static QStringList places(const QString& text)
    {
        static const QRegularExpression place{QStringLiteral("%(\\d|n)")};
        QStringList found;
        for (auto match = place.globalMatch(text); match.hasNext();) found += match.next().captured();
        found.sort();
        return found;
    }

    Words m_said, m_chinese;

private Q_SLOTS:
    void initTestCase()
    {
        const QTemporaryDir folder;
        const QString all = folder.filePath(QStringLiteral("all.ts"));
        QProcess tool;
        tool.start(QStringLiteral(LUPDATE), {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral(SOURCE_DIR "/ui"),
                                                QStringLiteral(SOURCE_DIR "/models/items"), QStringLiteral(SOURCE_DIR "/app"), QStringLiteral("-ts"), all});
        QVERIFY(tool.waitForFinished(120'000));
        QVERIFY2(tool.exitCode() == 0, tool.readAllStandardError().constData());
        read(all, m_said);
        const QDir kept{QStringLiteral(SOURCE_DIR "/ui/i18n")};
        for (const QString& file : kept.entryList({QStringLiteral("*.ts")})) read(kept.filePath(file), m_chinese);
        QVERIFY(m_said.size() > 600);
    }

    void everyWordHasItsChinese()
    {
        QStringList missing;
        for (auto said = m_said.cbegin(); said != m_said.cend(); ++said)
            if (m_chinese.value(said.key()).isEmpty()) missing += said.key();
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("\n") + missing.mid(0, 10).join(QLatin1Char{'\n'})));
    }

    void nothingIsKeptThatIsNotSaid()
    {
        QStringList left;
        for (auto kept = m_chinese.cbegin(); kept != m_chinese.cend(); ++kept)
            if (!m_said.contains(kept.key())) left += kept.key();
        QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("\n") + left.mid(0, 10).join(QLatin1Char{'\n'})));
    }

    void whatIsFilledInIsFilledInAlike()
    {
        for (auto said = m_chinese.cbegin(); said != m_chinese.cend(); ++said)
            QVERIFY2(places(said.key()) == places(said.value()), qPrintable(said.key() + QStringLiteral(" → ") + said.value()));
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
