// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/http_transport.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

#include <simdjson.h>

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace guanlan::chainsync {

namespace {

using Outcome = HttpAnswer::Outcome;

constexpr qint64 readBufferBytes = 256 * 1024;
constexpr int firstPauseMs = 200;
constexpr int pauseForOthersMs = 10;
constexpr qsizetype sharedPart = 4; ///< Of the cap for one body, which all but the oldest share; what is beyond waits in the network.

struct Job {
    QByteArray request;
    HttpTransport::Handler handler;
    int attempt = 0;
    std::uint64_t number = 0; ///< In the order of starting.
    QDeadlineTimer deadline{QDeadlineTimer::Forever};
    HttpAnswer answer; ///< Its outcome is decided early where we end the request ourselves.
    bool decided = false;

    void decide(Outcome outcome, std::string reason)
    {
        if (decided) return;
        decided = true;
        answer.outcome = outcome;
        answer.reason = std::move(reason);
    }
};

std::string printable(const QString& text)
{
    QString clean = text.left(200);
    for (QChar& c : clean)
        if (!c.isPrint()) c = QLatin1Char(' ');
    return clean.toStdString();
}

bool isPassing(int status) { return status == 429 || (status >= 500 && status != 501 && status != 505); }

} // namespace

class HttpTransport::Worker : public QObject {
public:
    Worker(const QUrl& url, std::optional<std::string> spkiPin, const Limits& limits)
        : m_limits{limits}
        , m_pin{std::move(spkiPin)}
        , m_request{url}
    {
        m_request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        m_request.setRawHeader("Accept-Encoding", "identity");
        m_request.setTransferTimeout(limits.idleMs);
        m_request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        m_request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        m_request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        m_request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        m_request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_request.setSslConfiguration(tls);
    }

    void enqueue(const std::shared_ptr<Job>& job)
    {
        m_waiting.push_back(job);
        startWaiting();
    }

    void abortAll()
    {
        auto waiting = std::exchange(m_waiting, {});
        auto paused = std::exchange(m_paused, {});
        std::vector<QNetworkReply*> running;
        for (const auto& [reply, job] : m_running)
            running.push_back(reply);
        for (QNetworkReply* reply : running)
            end(reply, Outcome::Cancelled, "cancelled");
        for (const auto& job : waiting)
            give(*job, Outcome::Cancelled);
        for (const auto& job : paused)
            give(*job, Outcome::Cancelled);
    }

private:
    static void give(Job& job, Outcome outcome)
    {
        job.decide(outcome, "cancelled");
        job.handler(std::move(job.answer));
    }

    void startWaiting()
    {
        while (!m_waiting.empty() && int(m_running.size()) < m_limits.parallel) {
            const auto job = m_waiting.front();
            m_waiting.pop_front();
            start(job);
        }
    }

    void start(const std::shared_ptr<Job>& job)
    {
        if (!m_manager) {
            m_manager = new QNetworkAccessManager{this};
            m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            auto* clock = new QTimer{this};
            connect(clock, &QTimer::timeout, this, [this] {
                forgetGiven();
                endOverdue();
            });
            clock->start(250);
        }
        ++job->attempt;
        job->number = ++m_started;
        if (job->attempt == 1) job->deadline.setRemainingTime(m_limits.totalMs);
        QNetworkReply* reply = m_manager->post(m_request, job->request);
        // Qt forgets a limit that is set before the request has begun, and would take in whatever comes.
        connect(reply, &QNetworkReply::requestSent, this, [reply] { reply->setReadBufferSize(readBufferBytes); });
        m_running.emplace(reply, job);
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] { read(reply); });
        connect(reply, &QNetworkReply::encrypted, this, [this, reply] { checkPin(reply); });
        connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(reply); });
    }

    void read(QNetworkReply* reply)
    {
        const auto found = m_running.find(reply);
        if (found == m_running.end()) return;
        const std::shared_ptr<Job> job = found->second;
        QByteArray& body = job->answer.body;
        const qint64 announced = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (body.size() + reply->bytesAvailable() > m_limits.bodyBytes || announced > m_limits.bodyBytes)
            return end(reply, Outcome::TooLarge, "the answer is larger than "
                + std::to_string(m_limits.bodyBytes >> 20) + " MiB");
        if (!reply->isOpen() || reply->bytesAvailable() == 0) return;
        if (!reply->isFinished() && !mayHold(*job, reply->bytesAvailable())) return readLater();
        if (body.isEmpty() && announced > 0) body.reserve(announced + qsizetype(simdjson::SIMDJSON_PADDING));
        body += reply->readAll();
    }

    /// The oldest request may always go on, so that they cannot all stand still.
    bool mayHold(const Job& job, qint64 more)
    {
        forgetGiven();
        qsizetype held = 0;
        for (const QByteArray& body : m_given)
            held += body.size();
        for (const auto& [reply, running] : m_running)
            held += running->answer.body.size();
        const auto oldest = std::min_element(m_running.begin(), m_running.end(),
            [](const auto& a, const auto& b) { return a.second->number < b.second->number; });
        const qsizetype shared = m_limits.bodyBytes / sharedPart;
        return held + more <= shared || (oldest->second.get() == &job && held - job.answer.body.size() <= shared);
    }

    void readLater()
    {
        if (std::exchange(m_readsLater, true)) return;
        QTimer::singleShot(pauseForOthersMs, this, [this] {
            m_readsLater = false;
            std::vector<QNetworkReply*> running;
            for (const auto& [reply, job] : m_running)
                running.push_back(reply);
            for (QNetworkReply* reply : running)
                read(reply);
        });
    }

    /// Bodies that were given away count as long as somebody else has them, too.
    void forgetGiven()
    {
        std::erase_if(m_given, [](const QByteArray& body) { return body.isDetached(); });
    }

    /// Runs during the handshake, before anything of the request is sent.
    void checkPin(QNetworkReply* reply)
    {
        if (!m_pin) return;
        const QByteArray key = reply->sslConfiguration().peerCertificate().publicKey().toDer();
        const QByteArray digest = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64();
        if (key.isEmpty() || "sha256/" + digest.toStdString() != *m_pin)
            end(reply, Outcome::Refused, "the server's public key is not the pinned one");
    }

    void endOverdue()
    {
        std::vector<QNetworkReply*> overdue;
        for (const auto& [reply, job] : m_running)
            if (job->deadline.hasExpired()) overdue.push_back(reply);
        for (QNetworkReply* reply : overdue)
            end(reply, Outcome::TimedOut, "not done within " + std::to_string(m_limits.totalMs / 1000) + " s");
    }

    /// Ends a request for a reason of ours; QNetworkReply::abort() leads to finish().
    void end(QNetworkReply* reply, Outcome outcome, std::string reason)
    {
        const auto found = m_running.find(reply);
        if (found == m_running.end()) return;
        found->second->decide(outcome, std::move(reason));
        reply->abort();
    }

    void finish(QNetworkReply* reply)
    {
        read(reply);
        const auto found = m_running.find(reply);
        if (found == m_running.end()) return;
        const auto job = found->second;
        m_running.erase(found);
        judge(*job, *reply);
        reply->deleteLater();
        if (job->answer.outcome != Outcome::Ok) job->answer.body = {};
        else if (!job->answer.body.isEmpty()) m_given.push_back(job->answer.body);
        if (job->answer.outcome == Outcome::Unreachable && job->attempt < m_limits.attempts && !job->deadline.hasExpired()) pause(job);
        else job->handler(std::move(job->answer));
        startWaiting();
    }

    void judge(Job& job, QNetworkReply& reply) const
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto code = [status] { return "HTTP status " + std::to_string(status); };
        if (job.decided) return;
        if (status == 413) return job.decide(Outcome::TooLarge, code());
        if (status != 0 && status != 200) return job.decide(isPassing(status) ? Outcome::Unreachable : Outcome::Refused, code());
        switch (reply.error()) {
        case QNetworkReply::NoError: break;
        case QNetworkReply::OperationCanceledError:
            return job.decide(Outcome::TimedOut, "no answer for " + std::to_string(m_limits.idleMs / 1000) + " s");
        case QNetworkReply::SslHandshakeFailedError: return job.decide(Outcome::Refused, printable(reply.errorString()));
        default: return job.decide(Outcome::Unreachable, printable(reply.errorString()));
        }
        job.answer.body.reserve(job.answer.body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
        job.decide(Outcome::Ok, {});
    }

    void pause(const std::shared_ptr<Job>& job)
    {
        job->decided = false;
        job->answer = {};
        const int most = firstPauseMs << (job->attempt - 1);
        m_paused.push_back(job);
        QTimer::singleShot(most / 2 + QRandomGenerator::global()->bounded(most), this, [this, job] {
            const auto found = std::find(m_paused.begin(), m_paused.end(), job);
            if (found == m_paused.end()) return; // Cancelled meanwhile.
            m_paused.erase(found);
            enqueue(job);
        });
    }

    Limits m_limits;
    std::optional<std::string> m_pin;
    QNetworkRequest m_request;
    QNetworkAccessManager* m_manager = nullptr;
    std::deque<std::shared_ptr<Job>> m_waiting;
    std::vector<std::shared_ptr<Job>> m_paused;
    std::unordered_map<QNetworkReply*, std::shared_ptr<Job>> m_running;
    std::uint64_t m_started = 0;
    std::vector<QByteArray> m_given;
    bool m_readsLater = false;
};

HttpTransport::HttpTransport(const QUrl& url, std::optional<std::string> spkiPin, const Limits& limits)
    : m_limits{limits}
    , m_worker{new Worker{url, std::move(spkiPin), limits}}
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("guanlan-http"));
    m_thread.start();
}

HttpTransport::~HttpTransport()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->abortAll(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void HttpTransport::post(QByteArray body, Handler handler)
{
    auto job = std::make_shared<Job>();
    job->request = std::move(body);
    job->handler = std::move(handler);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job] { worker->enqueue(job); }, Qt::QueuedConnection);
}

void HttpTransport::abort()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->abortAll(); }, Qt::QueuedConnection);
}

} // namespace guanlan::chainsync
