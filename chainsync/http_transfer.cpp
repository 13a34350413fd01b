// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/http_transfer.h"

#include <simdjson.h>

#include <QString>

#include <algorithm>
#include <cstdlib>
#include <mutex>

namespace guanlan::chainsync {

namespace {

using Outcome = HttpAnswer::Outcome;

constexpr qsizetype headerBytes = 64 * 1024; ///< Of all status lines and headers of an answer.
constexpr std::size_t reasonLength = 200;

void beginOnce()
{
    static std::once_flag begun;
    std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string printable(std::string_view text)
{
    QString clean = QString::fromUtf8(text.data(), qsizetype(text.size())).left(reasonLength);
    for (QChar& c : clean)
        if (!c.isPrint()) c = QLatin1Char(' ');
    return clean.toStdString();
}

bool isPassing(long status) { return status == 429 || (status >= 500 && status != 501 && status != 505); }

/// What will not be mended by asking again.
bool isAboutTrust(CURLcode code)
{
    switch (code) { // Of libcurl's some hundred codes.
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CIPHER: return true;
    default: return false;
    }
}

} // namespace

HttpServer::HttpServer(const QUrl& address, const std::optional<std::string>& spkiPin)
    : url{address.toString(QUrl::FullyEncoded).toStdString()}
{
    beginOnce();
    if (spkiPin) pin = "sha256/" + spkiPin->substr(std::string_view{"sha256"}.size()); // libcurl writes two slashes.
    if (const char* file = std::getenv("SSL_CERT_FILE")) certificates = file;
}

HttpTransfer::HttpTransfer(
    const HttpServer& server, const QByteArray& request, const HttpTransport::Limits& limits, MayHold mayHold)
    : m_easy{curl_easy_init()}
    , m_limits{limits}
    , m_mayHold{std::move(mayHold)}
{
    prepare(server, request);
}

void HttpTransfer::prepare(const HttpServer& server, const QByteArray& request)
{
    for (const char* header : {"Content-Type: application/json", "Accept-Encoding: identity", "Expect:"})
        m_headers.reset(curl_slist_append(m_headers.release(), header));
    CURL* easy = m_easy.get();
    const auto set = [easy](CURLoption option, auto value) { curl_easy_setopt(easy, option, value); };
    set(CURLOPT_URL, server.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_PROXY, ""); // Whatever the environment says.
    set(CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_HTTPHEADER, m_headers.get());
    set(CURLOPT_POSTFIELDS, request.constData());
    set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.size()));
    set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    if (!server.pin.empty()) set(CURLOPT_PINNEDPUBLICKEY, server.pin.c_str());
    if (!server.certificates.empty()) set(CURLOPT_CAINFO, server.certificates.c_str());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // A name server that is silent does not hold up who cancels.
    set(CURLOPT_CONNECTTIMEOUT_MS, long{m_limits.idleMs});
    set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(m_limits.bodyBytes));
    set(CURLOPT_ERRORBUFFER, m_problem);
    set(CURLOPT_HEADERFUNCTION, &HttpTransfer::onHeader);
    set(CURLOPT_HEADERDATA, static_cast<void*>(this));
    set(CURLOPT_WRITEFUNCTION, &HttpTransfer::onBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
}

void HttpTransfer::resume()
{
    m_isHeldBack = false;
    m_lastByte = Clock::now();
    if (const CURLcode code = curl_easy_pause(m_easy.get(), CURLPAUSE_CONT); code != CURLE_OK) decide(Outcome::Unreachable, words(code));
}

void HttpTransfer::decide(Outcome outcome, std::string reason)
{
    if (m_isDecided) return;
    m_isDecided = true;
    m_answer.outcome = outcome;
    m_answer.reason = std::move(reason);
}

void HttpTransfer::checkIdle(Clock::time_point now)
{
    if (!m_isHeldBack && now - m_lastByte >= std::chrono::milliseconds{m_limits.idleMs})
        decide(Outcome::TimedOut, "no answer for " + std::to_string(m_limits.idleMs / 1000) + " s");
}

size_t HttpTransfer::onHeader(char*, size_t size, size_t count, void* transfer)
{
    return static_cast<HttpTransfer*>(transfer)->takeHeader(qsizetype(size * count));
}

size_t HttpTransfer::onBody(char* data, size_t size, size_t count, void* transfer)
{
    return static_cast<HttpTransfer*>(transfer)->takeBody(data, qsizetype(size * count));
}

size_t HttpTransfer::takeHeader(qsizetype size)
{
    m_lastByte = Clock::now();
    m_headerBytes += size;
    if (m_headerBytes <= headerBytes) return size_t(size);
    decide(Outcome::Refused, "the answer's header is larger than " + std::to_string(headerBytes >> 10) + " KiB");
    return 0;
}

size_t HttpTransfer::takeBody(const char* data, qsizetype size)
{
    m_lastByte = Clock::now();
    if (status() != 200) return size_t(size); // Nobody reads it.
    QByteArray& body = m_answer.body;
    if (body.size() + size > m_limits.bodyBytes) {
        decide(Outcome::TooLarge, "the answer is larger than " + std::to_string(m_limits.bodyBytes >> 20) + " MiB");
        return 0;
    }
    if (!m_mayHold(*this, size)) {
        m_isHeldBack = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    makeRoom(size);
    body.append(data, size);
    return size_t(size);
}

/// Never more than the cap with its padding: QByteArray by itself doubles what it has.
void HttpTransfer::makeRoom(qsizetype more)
{
    QByteArray& body = m_answer.body;
    constexpr auto padding = qsizetype(simdjson::SIMDJSON_PADDING);
    if (body.size() + more + padding <= body.capacity()) return;
    curl_off_t announced = 0;
    if (body.isEmpty()) curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    const qsizetype wanted = std::max({2 * body.size(), body.size() + more, qsizetype(announced)});
    body.reserve(std::min(wanted, m_limits.bodyBytes) + padding);
}

long HttpTransfer::status() const
{
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

HttpAnswer HttpTransfer::take(CURLcode code)
{
    if (!m_isDecided) judge(code);
    if (m_answer.outcome == Outcome::Ok) m_answer.body.reserve(m_answer.body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    else m_answer.body = {};
    return std::move(m_answer);
}

void HttpTransfer::judge(CURLcode code)
{
    const long said = status();
    const std::string name = "HTTP status " + std::to_string(said);
    if (said == 413) return decide(Outcome::TooLarge, name);
    if (said != 0 && said != 200) return decide(isPassing(said) ? Outcome::Unreachable : Outcome::Refused, name);
    if (code == CURLE_OK) return decide(Outcome::Ok, {});
    if (code == CURLE_FILESIZE_EXCEEDED)
        return decide(Outcome::TooLarge, "the answer is larger than " + std::to_string(m_limits.bodyBytes >> 20) + " MiB");
    if (code == CURLE_SSL_PINNEDPUBKEYNOTMATCH) return decide(Outcome::Refused, "the server's public key is not the pinned one");
    if (code == CURLE_OPERATION_TIMEDOUT)
        return decide(Outcome::TimedOut, "no answer for " + std::to_string(m_limits.idleMs / 1000) + " s");
    decide(isAboutTrust(code) ? Outcome::Refused : Outcome::Unreachable, words(code));
}

std::string HttpTransfer::words(CURLcode code) const { return printable(m_problem[0] ? m_problem : curl_easy_strerror(code)); }

} // namespace guanlan::chainsync
