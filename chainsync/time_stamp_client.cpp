// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/time_stamp_client.h"

#include "chainsync/http_transfer.h"

namespace guanlan::chainsync {

namespace {

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

constexpr qsizetype answerBytes = 256 * 1024; ///< One with its certificates takes some 5 KiB.

} // namespace

Result<TimeStampClient> TimeStampClient::to(const QUrl& url)
{
    const bool isWeb = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return Error{ErrorKind::InvalidInput, "'" + url.toString().toStdString() + "' is no address of an authority; give http:// or https:// and its host"};
    return TimeStampClient{url};
}

Result<Bytes> TimeStampClient::answer(ByteView query)
{
    HttpTransport::Limits limits;
    limits.bodyBytes = answerBytes;
    const HttpServer server{m_url, std::nullopt};
    const QByteArray request{reinterpret_cast<const char*>(query.data()), qsizetype(query.size())};
    HttpTransfer transfer{server, request, limits, [](const HttpTransfer&, qsizetype) { return true; }};
    std::unique_ptr<curl_slist, FreeList> headers;
    for (const char* header : {"Content-Type: application/timestamp-query", "Accept: application/timestamp-reply", "Expect:"})
        headers.reset(curl_slist_append(headers.release(), header));
    curl_easy_setopt(transfer.handle(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(transfer.handle(), CURLOPT_TIMEOUT_MS, long{limits.totalMs});
    const HttpAnswer answer = transfer.take(curl_easy_perform(transfer.handle()));
    if (answer.outcome != HttpAnswer::Outcome::Ok)
        return Error{ErrorKind::Unavailable,
            "time-stamp authority " + m_url.toString(QUrl::RemoveUserInfo).toStdString() + ": " + answer.reason + "; try again, or sign without --time-stamp"};
    return Bytes{answer.body.begin(), answer.body.end()};
}

} // namespace guanlan::chainsync
