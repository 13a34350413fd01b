// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/http_transport.h"

#include <curl/curl.h>

#include <chrono>

namespace guanlan::chainsync {

/// Where requests go, and who must be there; in libcurl's words.
struct HttpServer {
    /// @param spkiPin  As for HttpTransport.
    HttpServer(const QUrl& url, const std::optional<std::string>& spkiPin);

    std::string url;
    std::string pin; ///< Empty: none.
    std::string certificates; ///< A file of certificates that are trusted beside the system's; empty: none.
};

/// One attempt at a request. libcurl hands over what comes in pieces of 16 KiB and, told so, leaves the rest in the
/// network: so no server makes us hold more than we want. Not to be copied or moved; used on one thread.
class HttpTransfer {
public:
    using Clock = std::chrono::steady_clock;
    /// Whether so many bytes more of the body may be held now.
    using MayHold = std::function<bool(const HttpTransfer&, qsizetype more)>;

    /// @param request  Must live as long.
    HttpTransfer(const HttpServer& server, const QByteArray& request, const HttpTransport::Limits& limits, MayHold mayHold);
    HttpTransfer(const HttpTransfer&) = delete;
    HttpTransfer& operator=(const HttpTransfer&) = delete;

    CURL* handle() const { return m_easy.get(); }
    qsizetype held() const { return m_answer.body.size(); }
    /// Goes on where too much was held before.
    void resume();
    bool isHeldBack() const { return m_isHeldBack; }
    /// Ends with this, whatever libcurl says; the first one counts.
    void decide(HttpAnswer::Outcome outcome, std::string reason);
    bool isDecided() const { return m_isDecided; }
    /// Decides where nothing has come for the idle time.
    void checkIdle(Clock::time_point now);
    /// What came of it, once libcurl is done with it.
    HttpAnswer take(CURLcode code);

private:
    void prepare(const HttpServer& server, const QByteArray& request);
    static size_t onHeader(char* data, size_t size, size_t count, void* transfer);
    static size_t onBody(char* data, size_t size, size_t count, void* transfer);
    size_t takeHeader(qsizetype size);
    size_t takeBody(const char* data, qsizetype size);
    void makeRoom(qsizetype more);
    long status() const;
    void judge(CURLcode code);
    std::string words(CURLcode code) const;

    template <auto release>
    struct Release {
        template <class T>
        void operator()(T* owned) const { release(owned); }
    };
    std::unique_ptr<curl_slist, Release<curl_slist_free_all>> m_headers;
    std::unique_ptr<CURL, Release<curl_easy_cleanup>> m_easy;
    const HttpTransport::Limits& m_limits;
    MayHold m_mayHold;
    char m_problem[CURL_ERROR_SIZE] = {};
    Clock::time_point m_lastByte = Clock::now();
    qsizetype m_headerBytes = 0;
    bool m_isHeldBack = false;
    bool m_isDecided = false;
    HttpAnswer m_answer;
};

} // namespace guanlan::chainsync
