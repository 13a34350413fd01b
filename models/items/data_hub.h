// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_store.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>

namespace guanlan::items {

/// Answers questions about one workspace off the window's thread. Typed questions (overview, timeline, page of
/// events, …) are free functions beside it that call ask(); the window never sees a reader.
class DataHub : public QObject {
    Q_OBJECT

public:
    /// `store` must outlive the hub.
    explicit DataHub(store::EventStore& store, QObject* parent = nullptr);
    ~DataHub() override;

    /// Runs `question` with a reader on a background thread. Cancelling the future interrupts nothing that other
    /// askers wait for. Use .then(context, …) or a QFutureWatcher to take the answer on the asker's thread.
    template <class T>
    QFuture<Result<T>> ask(std::function<Result<T>(store::EventReader&)> question)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        run([promise, question = std::move(question)](Result<store::EventReader*> reader) {
            if (!promise->isCanceled())
                promise->addResult(reader ? question(**reader) : Result<T>{reader.error()});
            promise->finish();
        });
        return future;
    }

    /// Tells everyone that the workspace holds more than before. Thread-safe; told at most five times a second.
    void noteChange();

Q_SIGNALS:
    /// New blocks, findings or incidents were committed.
    void changed();

private:
    void run(std::function<void(Result<store::EventReader*>)> work);
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::items
