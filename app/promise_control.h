// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"

#include <QPromise>

#include <atomic>

namespace guanlan::app {

/// What runs for a promise: tells it the progress, and ends when nobody wants it any more or the service goes. Both must outlive it.
/// @param grain  So many of what the work counts make one of what the promise is told.
template <class T>
RunControl controlOf(QPromise<T>& promise, const std::atomic<bool>& isEnding, std::int64_t grain = 1)
{
    promise.setProgressRange(0, 0);
    return {.cancelled = [&promise, &isEnding] { return isEnding || promise.isCanceled(); },
        .progress = [&promise, grain, range = std::int64_t{0}](std::int64_t done, std::int64_t total) mutable {
            if (total != range) promise.setProgressRange(0, int((total + grain - 1) / grain));
            range = total;
            promise.setProgressValue(int(done / grain));
        }};
}

} // namespace guanlan::app
