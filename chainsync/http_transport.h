// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace guanlan::chainsync {

/// What came back for a request.
struct HttpAnswer {
    enum class Outcome {
        Ok, ///< Status 200; `body` is complete.
        Unreachable, ///< Not connected, reset, or the server is in trouble; retried in vain.
        TimedOut, ///< Nothing for the idle time, or not done within the total time.
        TooLarge, ///< The body is larger than the cap, or the server says the request is.
        Refused, ///< TLS failed, a redirect, a wrong pin, or another status than 200. Not retried.
        Cancelled, ///< abort() was called.
    };
    Outcome outcome = Outcome::Unreachable;
    QByteArray body; ///< With room for simdjson's padding behind it.
    std::string reason; ///< Why it is not Ok. From the network: untrusted, but short and without control characters.
};

/// Posts JSON to one server over HTTP/1.1 with several connections, on a thread of its own that it owns and
/// stops. TLS is 1.2 or newer and never lenient: the system's certificates are trusted, and those in the file that the
/// environment's SSL_CERT_FILE names; redirects are refused; bodies are not decompressed. What a server sends faster
/// than it is used waits in the network: all bodies together take little more than the cap for one. Thread-safe.
class HttpTransport {
public:
    struct Limits {
        int idleMs = 10'000;
        int totalMs = 25'000; ///< Within which a node must give something usable; else it is left.
        int batchMs = 8'000; ///< For a request of several calls with all its attempts; then it is asked for less.
        qsizetype bodyBytes = qsizetype{32} << 20;
        int parallel = 6; ///< Connections; what is posted beyond waits without its time running.
        int attempts = 5; ///< For Unreachable, with jittered pauses from 0.2 s, doubling.
    };
    /// Called on the transport's thread, exactly once.
    using Handler = std::function<void(HttpAnswer)>;

    /// @param spkiPin  "sha256/" and the base64 of SHA-256 over the server's public key (SubjectPublicKeyInfo),
    ///                 demanded in addition to a valid certificate.
    HttpTransport(const QUrl& url, std::optional<std::string> spkiPin, const Limits& limits);
    /// Cancels what is under way and waits for its handlers.
    ~HttpTransport();
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;

    /// @param time  For the request with all its attempts.
    void post(QByteArray body, std::chrono::milliseconds time, Handler handler);
    /// Ends all that was posted so far with Cancelled.
    void abort();
    const Limits& limits() const { return m_limits; }

private:
    class Worker;
    Limits m_limits;
    std::unique_ptr<Worker> m_worker;
};

} // namespace guanlan::chainsync
