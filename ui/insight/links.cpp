// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/links.h"

#include <QUrlQuery>

namespace guanlan::ui {

namespace {

QString text(std::string_view ascii) { return QString::fromLatin1(ascii.data(), qsizetype(ascii.size())); }

} // namespace

QUrl institutionLink(const InstitutionId& id) { return QUrl{QStringLiteral("guanlan://institutions/") + text(toText(id))}; }

QUrl credentialLink(const CredentialId& id) { return QUrl{QStringLiteral("guanlan://credential/") + text(toText(id))}; }

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

} // namespace guanlan::ui
