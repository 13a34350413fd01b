// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace guanlan::ui {
namespace {

items::Language g_language = items::Language::English;

void remove(std::vector<std::unique_ptr<QTranslator>>& translators)
{
    for (const auto& translator : translators) QCoreApplication::removeTranslator(translator.get());
    translators.clear();
}

void install(std::vector<std::unique_ptr<QTranslator>>& translators, const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder)) return; // Qt's own may be missing: its few dialogs stay English.
    QCoreApplication::installTranslator(translator.get());
    translators.push_back(std::move(translator));
}

} // namespace

void applyLanguage(items::Language language)
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    g_language = language;
    remove(translators);
    if (language == items::Language::English) {
        QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom});
        return;
    }
    QLocale::setDefault(QLocale{QLocale::Chinese, QLocale::China});
    install(translators, QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QDir own{QStringLiteral(":/i18n")};
    for (const QString& file : own.entryList({QStringLiteral("*_zh_CN.qm")})) install(translators, file, own.path());
}

items::Language language() { return g_language; }

QString languageCode(items::Language language)
{
    return language == items::Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

items::Language languageOfCode(const QString& code)
{
    return code == QStringLiteral("en") ? items::Language::English : items::Language::Chinese;
}

} // namespace guanlan::ui
