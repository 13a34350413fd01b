// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace guanlan {

/// Does beside the caller what nobody waits for: work that whoever cancelled must not stand still for. From any thread.
/// The program's end waits for it, unless main looks whether it isAsideBusy().
void doAside(std::function<void()> work);

/// Whether such work goes on.
bool isAsideBusy();

/// Frees something large, millions of cells, beside the caller.
template <class T>
void freeAside(T&& large)
{
    static_assert(!std::is_lvalue_reference_v<T>, "what the caller has given away");
    doAside([held = std::make_shared<T>(std::move(large))]() mutable { held.reset(); });
}

} // namespace guanlan
