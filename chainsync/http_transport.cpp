// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/http_transport.h"

#include "chainsync/http_transfer.h"

#include <QRandomGenerator>

#include <algorithm>
#include <deque>
#include <mutex>
#include <thread>

namespace guanlan::chainsync {

namespace {

using namespace std::chrono_literals;
using Clock = HttpTransfer::Clock;
using Outcome = HttpAnswer::Outcome;

constexpr auto firstPause = 200ms;
constexpr auto pauseForOthers = 10ms;
constexpr auto lookAgain = 250ms; ///< At times that run out.
constexpr qsizetype sharedPart = 4; ///< Of the cap for one body, which all but the oldest share; what is beyond waits in the network.

struct Job {
    QByteArray request;
    std::chrono::milliseconds time; ///< With all its attempts.
    HttpTransport::Handler handler;
    int attempt = 0;
    Clock::time_point deadline{}; ///< Once it has begun.
    Clock::time_point again{}; ///< When the next attempt begins.
    std::unique_ptr<HttpTransfer> transfer{}; ///< While an attempt is under way.
};
using JobPointer = std::unique_ptr<Job>;

} // namespace

/// A thread that drives libcurl. What is posted is handed over under the lock; all else is the thread's own.
class HttpTransport::Worker {
public:
    Worker(const HttpServer& server, const Limits& limits)
        : m_server{server}
        , m_limits{limits}
        , m_multi{curl_multi_init()}
        , m_thread{[this] { run(); }}
    {
    }
    ~Worker()
    {
        hand(nullptr, true);
        m_thread.join();
        curl_multi_cleanup(m_multi);
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// @param job  Null: ends all before it.
    void hand(JobPointer job, bool isLast = false)
    {
        {
            const std::scoped_lock lock{m_mutex};
            m_posted.push_back(std::move(job));
            m_isClosing |= isLast;
        }
        curl_multi_wakeup(m_multi);
    }

private:
    void run()
    {
        while (takePosted()) {
            startWaiting();
            int running = 0;
            curl_multi_perform(m_multi, &running);
            finishDone();
            resumeHeldBack();
            endOverdue();
            if (canStart()) continue;
            const bool isHeld = std::any_of(m_running.begin(), m_running.end(), [](const JobPointer& job) { return job->transfer->isHeldBack(); });
            const auto pause = isHeld || !m_paused.empty() ? pauseForOthers : lookAgain;
            curl_multi_poll(m_multi, nullptr, 0, int(pause.count()), nullptr);
        }
    }

    /// false: this is the end, and everything was answered.
    bool takePosted()
    {
        while (true) {
            std::deque<JobPointer> posted;
            bool isClosing = false;
            {
                const std::scoped_lock lock{m_mutex};
                posted.swap(m_posted);
                isClosing = m_isClosing;
            }
            if (posted.empty() && !isClosing) return true;
            for (JobPointer& job : posted) {
                if (job) m_waiting.push_back(std::move(job));
                else cancelAll();
            }
            if (!isClosing) continue;
            cancelAll();
            if (posted.empty()) return false; // Handlers may have posted more meanwhile.
        }
    }

    void cancelAll()
    {
        for (std::size_t i = m_running.size(); i-- > 0;) {
            m_running[i]->transfer->decide(Outcome::Cancelled, "cancelled");
            finish(i, CURLE_OK);
        }
        for (auto* jobs : {&m_waiting, &m_paused}) {
            for (const JobPointer& job : std::exchange(*jobs, {}))
                job->handler({Outcome::Cancelled, {}, "cancelled"});
        }
    }

    bool canStart() const { return !m_waiting.empty() && int(m_running.size()) < m_limits.parallel; }

    void startWaiting()
    {
        const auto now = Clock::now();
        for (std::size_t i = m_paused.size(); i-- > 0;) {
            if (now < m_paused[i]->again) continue;
            m_waiting.push_back(std::move(m_paused[i]));
            m_paused.erase(m_paused.begin() + std::ptrdiff_t(i));
        }
        while (canStart()) {
            JobPointer job = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (++job->attempt == 1) job->deadline = now + job->time;
            job->transfer = std::make_unique<HttpTransfer>(m_server, job->request, m_limits,
                [this](const HttpTransfer& transfer, qsizetype more) { return mayHold(transfer, more); });
            curl_multi_add_handle(m_multi, job->transfer->handle());
            m_running.push_back(std::move(job));
        }
    }

    /// The oldest request may always go on, so that they cannot all stand still.
    bool mayHold(const HttpTransfer& transfer, qsizetype more)
    {
        // Bodies that were given away count as long as somebody else has them, too.
        std::erase_if(m_given, [](const QByteArray& body) { return body.isDetached(); });
        qsizetype held = 0;
        for (const QByteArray& body : m_given)
            held += body.size();
        for (const JobPointer& job : m_running)
            held += job->transfer->held();
        const qsizetype shared = m_limits.bodyBytes / sharedPart;
        return held + more <= shared || (m_running.front()->transfer.get() == &transfer && held - transfer.held() <= shared);
    }

    void finishDone()
    {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
            const CURLcode code = message->data.result;
            const auto found = std::find_if(m_running.begin(), m_running.end(),
                [easy = message->easy_handle](const JobPointer& job) { return job->transfer->handle() == easy; });
            if (message->msg == CURLMSG_DONE && found != m_running.end()) finish(std::size_t(found - m_running.begin()), code);
        }
    }

    void resumeHeldBack()
    {
        for (const JobPointer& job : m_running)
            if (job->transfer->isHeldBack()) job->transfer->resume();
    }

    void endOverdue()
    {
        const auto now = Clock::now();
        for (std::size_t i = m_running.size(); i-- > 0;) {
            Job& job = *m_running[i];
            job.transfer->checkIdle(now);
            if (now >= job.deadline)
                job.transfer->decide(Outcome::TimedOut, "not done within " + std::to_string(job.time / 1s) + " s");
            if (job.transfer->isDecided()) finish(i, CURLE_OK);
        }
    }

    void finish(std::size_t position, CURLcode code)
    {
        JobPointer job = std::move(m_running[position]);
        m_running.erase(m_running.begin() + std::ptrdiff_t(position));
        HttpAnswer answer = job->transfer->take(code);
        curl_multi_remove_handle(m_multi, job->transfer->handle());
        job->transfer.reset();
        if (answer.outcome == Outcome::Unreachable && job->attempt < m_limits.attempts && Clock::now() < job->deadline) {
            const auto most = firstPause * (1 << (job->attempt - 1));
            job->again = Clock::now() + most / 2 + std::chrono::milliseconds{QRandomGenerator::global()->bounded(int(most.count()))};
            m_paused.push_back(std::move(job));
            return;
        }
        if (!answer.body.isEmpty()) m_given.push_back(answer.body);
        job->handler(std::move(answer));
    }

    HttpServer m_server;
    Limits m_limits;
    CURLM* m_multi;
    std::mutex m_mutex;
    std::deque<JobPointer> m_posted; ///< A null one ends all before it.
    bool m_isClosing = false;
    std::deque<JobPointer> m_waiting, m_paused;
    std::vector<JobPointer> m_running; ///< In the order of starting.
    std::vector<QByteArray> m_given;
    std::thread m_thread; ///< Last: it uses all the others.
};

HttpTransport::HttpTransport(const QUrl& url, std::optional<std::string> spkiPin, const Limits& limits)
    : m_limits{limits}
    , m_worker{std::make_unique<Worker>(HttpServer{url, spkiPin}, limits)}
{
}

HttpTransport::~HttpTransport() = default;

void HttpTransport::post(QByteArray body, std::chrono::milliseconds time, Handler handler)
{
    m_worker->hand(JobPointer{new Job{std::move(body), time, std::move(handler)}});
}

void HttpTransport::abort() { m_worker->hand(nullptr); }

} // namespace guanlan::chainsync
