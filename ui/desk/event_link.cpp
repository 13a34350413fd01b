// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_link.h"

#include "models/items/filter_line.h"
#include "ui/insight/links.h"

#include <QUrlQuery>

namespace guanlan::ui {

EventLink readEventLink(const QUrl& link)
{
    EventLink read;
    read.event = parseEventPlace(link.path());
    const QUrlQuery query{link};
    const auto value = [&](const char* name) { return query.queryItemValue(QLatin1String{name}, QUrl::FullyDecoded); };
    read.line = value("filter");
    if (const QString types = value("type"); !types.isEmpty()) read.line = QStringLiteral("type:") + types + QLatin1Char(' ') + read.line;
    for (const auto& [name, field] : {std::pair{"credential", items::FilterField::Credential}, {"subject", items::FilterField::Subject}})
        if (const QString id = value(name); !id.isEmpty()) read.line = items::withFilterTerm(read.line, field, items::FilterOperator::Is, id);
    read.line = read.line.trimmed();
    if (const QString order = value("order"); !order.isEmpty())
        read.order = order == QStringLiteral("oldest") ? items::EventOrder::OldestFirst : items::EventOrder::NewestFirst;
    read.top = parseEventPlace(value("top"));
    read.selected = parseEventPlace(value("selected"));
    return read;
}

QUrl writeEventLink(const EventLink& link)
{
    if (link.event) return QUrl{QStringLiteral("guanlan://events/") + eventPlace(*link.event)};
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("filter"), QString::fromLatin1(QUrl::toPercentEncoding(link.line)));
    if (link.order) query.addQueryItem(QStringLiteral("order"), *link.order == items::EventOrder::OldestFirst ? QStringLiteral("oldest") : QStringLiteral("newest"));
    if (link.top) query.addQueryItem(QStringLiteral("top"), eventPlace(*link.top));
    if (link.selected) query.addQueryItem(QStringLiteral("selected"), eventPlace(*link.selected));
    QUrl url{QStringLiteral("guanlan://events")};
    url.setQuery(query);
    return url;
}

} // namespace guanlan::ui
