// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_window.h"
#include "ui/frame/appearance.h"
#include "ui/frame/font_notice.h"
#include "ui/frame/welcome_window.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <cstring>

using namespace guanlan;

namespace {

constexpr auto latinFonts = "/usr/share/fonts/truetype/dejavu";

/// What both windows say of their fonts, as a line each; "-" where nothing is said.
int sayNotices()
{
    ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
    const QTemporaryDir folder;
    const auto workspace = store::Workspace::create({.path = folder.filePath(QStringLiteral("w.glw")).toStdString()});
    if (!workspace) return 1;
    ui::WelcomeWindow welcome;
    test::DeskWindow desk{**workspace};
    for (QWidget* window : {static_cast<QWidget*>(&welcome), static_cast<QWidget*>(&desk.window)}) {
        window->show();
        test::settle(100);
        const auto* notice = window->findChild<ui::FontNotice*>();
        const bool isSeen = notice->isVisible() && notice->height() >= notice->heightForWidth(notice->width());
        std::printf("%s\n", isSeen ? qPrintable(notice->text()) : "-");
    }
    return 0;
}

} // namespace

/// Where no font has Chinese characters, every window says so at once, in letters that can be read.
class FontNoticeTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray told(const QProcessEnvironment& environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("notices")});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) return "did not run";
        return process.readAllStandardOutput();
    }

private Q_SLOTS:
    void nothingIsSaidWhereChineseCanBeRead()
    {
        if (!ui::hasChineseFont()) QSKIP("no Chinese font is installed here");
        QCOMPARE(told(QProcessEnvironment::systemEnvironment()), "-\n-\n");
    }

    void bothWindowsSayItWhereItCannot()
    {
        if (!QDir{QLatin1String{latinFonts}}.exists()) QSKIP("no fonts without Chinese are installed here");
        const QString rules = m_folder.filePath(QStringLiteral("fonts.conf"));
        QFile file{rules};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig><dir>" + QByteArray{latinFonts} + "</dir><cachedir>"
            + m_folder.path().toUtf8() + "</cachedir></fontconfig>\n");
        file.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), rules);
        const QByteArray line = QByteArray{ui::noChineseFont} + '\n';
        QVERIFY(line.contains("fonts-noto-cjk"));
        QCOMPARE(told(environment), line + line);
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    QApplication application{argc, argv};
    if (argc > 1 && std::strcmp(argv[1], "notices") == 0) return sayNotices();
    FontNoticeTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "font_notice_test.moc"
