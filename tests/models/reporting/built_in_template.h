// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report_template.h"

#include <QFile>

namespace guanlan::test {

inline QByteArray templateText(const char* id)
{
    QFile file{QStringLiteral(RESOURCES "/reports/") + QLatin1String{id} + QStringLiteral(".json")};
    if (!file.open(QIODevice::ReadOnly)) qFatal("no template %s", id);
    return file.readAll();
}

/// A template that comes with the program.
inline reporting::ReportTemplate builtInTemplate(const char* id)
{
    auto form = reporting::ReportTemplate::parse(templateText(id).toStdString(), id);
    if (!form) qFatal("%s", form.error().message.c_str());
    return std::move(form).value();
}

} // namespace guanlan::test
