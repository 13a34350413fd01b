// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_link.h"

#include "models/items/filter_line.h"

#include <QUrlQuery>

namespace guanlan::ui {
namespace {

std::optional<EventKey> readKey(const QString& path)
{
    const QStringList parts = path.split(QChar{u'/'}, Qt::SkipEmptyParts);
    if (parts.size() != 4) return {};
    bool good[4]{};
    const auto chain = parts[0].toUInt(&good[0]), log = parts[2].toUInt(&good[2]), part = parts[3].toUInt(&good[3]);
    const auto block = parts[1].toULongLong(&good[1]);
    if (!good[0] || !good[1] || !good[2] || !good[3]) return {};
    if (chain > EventKey::maxChain || block > EventKey::maxBlock || log > EventKey::maxLogIndex || part > EventKey::maxPart) return {};
    return EventKey{ChainRef{std::uint8_t(chain)}, block, log, part};
}

QString keyText(EventKey key)
{
    return QStringLiteral("%1/%2/%3/%4").arg(key.chain().value()).arg(key.block()).arg(key.logIndex()).arg(key.part());
}

} // namespace

EventLink readEventLink(const QUrl& link)
{
    EventLink read;
    read.event = readKey(link.path());
    const QUrlQuery query{link};
    const auto value = [&](const char* name) { return query.queryItemValue(QLatin1String{name}, QUrl::FullyDecoded); };
    read.line = value("filter");
    if (const QString types = value("type"); !types.isEmpty()) read.line = QStringLiteral("type:") + types + QLatin1Char(' ') + read.line;
    for (const auto& [name, field] : {std::pair{"credential", items::FilterField::Credential}, {"subject", items::FilterField::Subject}})
        if (const QString id = value(name); !id.isEmpty()) read.line = items::withFilterTerm(read.line, field, items::FilterOperator::Is, id);
    read.line = read.line.trimmed();
    if (const QString order = value("order"); !order.isEmpty())
        read.order = order == QStringLiteral("oldest") ? items::EventOrder::OldestFirst : items::EventOrder::NewestFirst;
    read.top = readKey(value("top"));
    read.selected = readKey(value("selected"));
    return read;
}

QUrl writeEventLink(const EventLink& link)
{
    if (link.event) return QUrl{QStringLiteral("guanlan://events/") + keyText(*link.event)};
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("filter"), QString::fromLatin1(QUrl::toPercentEncoding(link.line)));
    if (link.order) query.addQueryItem(QStringLiteral("order"), *link.order == items::EventOrder::OldestFirst ? QStringLiteral("oldest") : QStringLiteral("newest"));
    if (link.top) query.addQueryItem(QStringLiteral("top"), keyText(*link.top));
    if (link.selected) query.addQueryItem(QStringLiteral("selected"), keyText(*link.selected));
    QUrl url{QStringLiteral("guanlan://events")};
    url.setQuery(query);
    return url;
}

} // namespace guanlan::ui
