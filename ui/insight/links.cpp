// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/links.h"

#include <QUrlQuery>

namespace guanlan::ui {

namespace {

QString text(std::string_view ascii) { return QString::fromLatin1(ascii.data(), qsizetype(ascii.size())); }

} // namespace

QUrl institutionLink(const InstitutionId& id) { return QUrl{QStringLiteral("guanlan://institutions/") + text(toText(id))}; }

QUrl recordsLink(const InstitutionId& id) { return QUrl{QStringLiteral("guanlan://records/") + text(toText(id))}; }

QUrl credentialLink(const CredentialId& id) { return QUrl{QStringLiteral("guanlan://credential/") + text(toText(id))}; }

QUrl proofLink(const CredentialId& id, EventKey act)
{
    QUrl link = credentialLink(id);
    link.setQuery(QStringLiteral("proof=") + eventPlace(act));
    return link;
}

QString eventPlace(EventKey key)
{
    return QStringLiteral("%1/%2/%3/%4").arg(key.chain().value()).arg(key.block()).arg(key.logIndex()).arg(key.part());
}

std::optional<EventKey> parseEventPlace(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.size() != 4) return std::nullopt;
    bool areNumbers = true;
    const auto number = [&](int i) {
        bool isNumber = false;
        const qulonglong value = parts[i].toULongLong(&isNumber);
        areNumbers = areNumbers && isNumber;
        return value;
    };
    const qulonglong chain = number(0), block = number(1), log = number(2), part = number(3);
    if (!areNumbers || chain > EventKey::maxChain || block > EventKey::maxBlock || log > EventKey::maxLogIndex || part > EventKey::maxPart)
        return std::nullopt;
    return EventKey{ChainRef{std::uint8_t(chain)}, block, std::uint32_t(log), std::uint32_t(part)};
}

QUrl identityLink(const SubjectId& id) { return QUrl{QStringLiteral("guanlan://identity/") + text(toText(id))}; }

QUrl findingLink(const std::string& id)
{
    QUrl link{QStringLiteral("guanlan://findings")};
    link.setPath(QStringLiteral("/") + text(id));
    return link;
}

QUrl eventsLink(std::optional<InstitutionId> institution, std::optional<std::int64_t> from, std::optional<std::int64_t> to,
                std::optional<EventType> type)
{
    QUrlQuery query;
    if (institution) query.addQueryItem(QStringLiteral("institution"), text(toText(*institution)));
    if (from) query.addQueryItem(QStringLiteral("from"), QString::number(*from));
    if (to) query.addQueryItem(QStringLiteral("to"), QString::number(*to));
    if (type) query.addQueryItem(QStringLiteral("type"), text(eventTypeName(*type)));
    QUrl link{QStringLiteral("guanlan://events")};
    link.setQuery(query);
    return link;
}

QUrl filteredEventsLink(const QString& line, std::optional<std::int64_t> from, std::optional<std::int64_t> to)
{
    QUrl link = eventsLink({}, from, to, {});
    QUrlQuery query{link};
    query.addQueryItem(QStringLiteral("filter"), QString::fromLatin1(QUrl::toPercentEncoding(line)));
    query.addQueryItem(QStringLiteral("institution"), QStringLiteral("any"));
    link.setQuery(query);
    return link;
}

} // namespace guanlan::ui
