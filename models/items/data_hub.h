// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_store.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <utility>

namespace guanlan::items {

class Directory;

/// Who waits for an answer.
enum class Urgency {
    Shown, ///< A page: what is to be seen next.
    Background, ///< A count or a picture of very many events: never before a page, two at a time, and interrupted when cancelled.
};

/// Answers questions about one workspace off the window's thread. Typed questions (overview, timeline, page of
/// events, …) are free functions beside it that call ask(); the window never sees a reader.
class DataHub : public QObject {
    Q_OBJECT

public:
    /// `store` must outlive the hub.
    explicit DataHub(store::EventStore& store, QObject* parent = nullptr);
    ~DataHub() override;

    /// Runs `question` with a reader on a background thread. A cancelled future's question is left out where it has not
    /// begun; where it has, one of the Background ends within a tenth of a second. Take the answer with whenAnswered(). Once the hub is gone, futures are cancelled.
    template <class T>
    QFuture<Result<T>> ask(std::function<Result<T>(store::EventReader&)> question, Urgency urgency = Urgency::Shown)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        run([promise, question = std::move(question)](Result<store::EventReader*> reader) {
            if (!promise->isCanceled())
                promise->addResult(reader ? question(**reader) : Result<T>{reader.error()});
            promise->finish();
        }, urgency, [promise] { return promise->isCanceled(); });
        return future;
    }

    /// Tells everyone that the workspace holds more than before. Thread-safe; told at most five times a second.
    void noteChange();

    /// Names of institutions and schemas, kept up to date.
    Directory& directory() const;

Q_SIGNALS:
    /// New blocks, findings or incidents were committed.
    void changed();

private:
    void run(std::function<void(Result<store::EventReader*>)> work, Urgency urgency, std::function<bool()> isCancelled);
    void interruptCancelled();
    struct State;
    std::unique_ptr<State> m_state;
};

/// Calls `take(const Result<T>&)` on the thread of `context` when the answer is there; never if `context` is
/// destroyed first or the question was cancelled. (QFuture::then with a context is not safe against a context
/// that dies early in Qt 6.4.)
template <class T, class Take>
void whenAnswered(const QFuture<Result<T>>& future, QObject* context, Take take)
{
    auto* watcher = new QFutureWatcher<Result<T>>{context};
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0) take(watcher->future().resultAt(0));
    });
    watcher->setFuture(future);
}

} // namespace guanlan::items
