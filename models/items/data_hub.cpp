// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/data_hub.h"

#include "models/items/directory.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace guanlan::items {
namespace {

constexpr int changeIntervalMs = 200;
constexpr int readerThreads = 3;
constexpr int backgroundThreads = 2;
constexpr int interruptEveryMs = 50;

/// A question that can be interrupted while it runs.
struct Running {
    store::EventReader* reader;
    std::function<bool()> isCancelled;
};

} // namespace

struct DataHub::State {
    explicit State(store::EventStore& eventStore) : store{eventStore} {}

    store::EventStore& store;
    std::mutex mutex;
    std::vector<std::unique_ptr<store::EventReader>> idle;
    std::vector<store::EventReader*> busy;
    std::atomic<bool> closing = false;
    std::atomic<bool> changePending = false;
    QElapsedTimer sinceTold;
    QTimer later;
    QTimer interrupting; ///< While questions of the background may run.
    std::vector<Running> running; ///< Those.
    QThreadPool pool;
    QThreadPool background;
    Directory* directory = nullptr;

    Result<std::unique_ptr<store::EventReader>> take()
    {
        {
            const std::lock_guard lock{mutex};
            if (!idle.empty()) {
                auto reader = std::move(idle.back());
                idle.pop_back();
                busy.push_back(reader.get());
                return reader;
            }
        }
        auto reader = store.reader();
        if (reader) {
            const std::lock_guard lock{mutex};
            busy.push_back(reader->get());
        }
        return reader;
    }

    void giveBack(std::unique_ptr<store::EventReader> reader)
    {
        const std::lock_guard lock{mutex};
        std::erase(busy, reader.get());
        idle.push_back(std::move(reader));
    }
};

DataHub::DataHub(store::EventStore& store, QObject* parent)
    : QObject{parent}
    , m_state{std::make_unique<State>(store)}
{
    m_state->pool.setMaxThreadCount(readerThreads);
    m_state->background.setMaxThreadCount(backgroundThreads);
    m_state->interrupting.setInterval(interruptEveryMs);
    connect(&m_state->interrupting, &QTimer::timeout, this, &DataHub::interruptCancelled);
    m_state->later.setSingleShot(true);
    connect(&m_state->later, &QTimer::timeout, this, [this] {
        m_state->changePending = false;
        m_state->sinceTold.start();
        Q_EMIT changed();
    });
    m_state->directory = new Directory{*this};
}

DataHub::~DataHub()
{
    m_state->closing = true;
    m_state->pool.clear();
    m_state->background.clear();
    {
        const std::lock_guard lock{m_state->mutex};
        for (store::EventReader* reader : m_state->busy) reader->interrupt();
    }
    m_state->pool.waitForDone();
    m_state->background.waitForDone();
    delete std::exchange(m_state->directory, nullptr);
}

void DataHub::run(std::function<void(Result<store::EventReader*>)> work, Urgency urgency, std::function<bool()> isCancelled)
{
    const bool background = urgency == Urgency::Background;
    QThreadPool& pool = background ? m_state->background : m_state->pool;
    pool.start([state = m_state.get(), work = std::move(work), isCancelled = std::move(isCancelled), background] {
        if (state->closing || isCancelled()) return work(Error{ErrorKind::Cancelled, "nobody waits for the answer any more"});
        auto reader = state->take();
        if (!reader) return work(reader.error());
        if (background) {
            const std::lock_guard lock{state->mutex};
            state->running.push_back({reader->get(), isCancelled});
        }
        work(reader->get());
        if (background) {
            const std::lock_guard lock{state->mutex};
            std::erase_if(state->running, [&](const Running& one) { return one.reader == reader->get(); });
        }
        state->giveBack(std::move(reader).value());
    });
    if (background) QMetaObject::invokeMethod(&m_state->interrupting, qOverload<>(&QTimer::start));
}

void DataHub::interruptCancelled()
{
    if (m_state->background.activeThreadCount() == 0) return m_state->interrupting.stop();
    const std::lock_guard lock{m_state->mutex};
    for (const Running& one : m_state->running)
        if (one.isCancelled()) one.reader->interrupt();
}

void DataHub::noteChange()
{
    if (m_state->changePending.exchange(true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const qint64 since = m_state->sinceTold.isValid() ? m_state->sinceTold.elapsed() : changeIntervalMs;
            m_state->later.start(int(std::clamp<qint64>(changeIntervalMs - since, 0, changeIntervalMs)));
        },
        Qt::QueuedConnection);
}

Directory& DataHub::directory() const { return *m_state->directory; }

} // namespace guanlan::items
