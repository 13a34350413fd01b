// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"

#include <QPromise>

#include <atomic>

namespace guanlan::app {

/// What runs for a promise: tells it the progress in percent, and ends when nobody wants it any more or the service goes. Both must
/// outlive it.
template <class T>
RunControl controlOf(QPromise<T>& promise, const std::atomic<bool>& isEnding)
{
    promise.setProgressRange(0, 100);
    return {.cancelled = [&promise, &isEnding] { return isEnding || promise.isCanceled(); },
        .progress = [&promise](std::int64_t done, std::int64_t total) { promise.setProgressValue(total > 0 ? int(done * 100 / total) : 0); }};
}

} // namespace guanlan::app
