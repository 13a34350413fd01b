// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/aside.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <mutex>
#include <system_error>
#include <vector>

namespace guanlan {

namespace {

std::mutex guard;
std::vector<std::future<void>> running; ///< Under `guard`. Waited for when the program ends.

void forgetDone()
{
    std::erase_if(running, [](const auto& each) { return each.wait_for(std::chrono::seconds{0}) == std::future_status::ready; });
}

} // namespace

void doAside(std::function<void()> work)
{
    const std::scoped_lock lock{guard};
    forgetDone();
    try {
        running.push_back(std::async(std::launch::async, work));
    } catch (const std::system_error&) { // No thread is to be had: then here.
        work();
    }
}

bool isAsideBusy()
{
    const std::scoped_lock lock{guard};
    forgetDone();
    return !running.empty();
}

} // namespace guanlan
