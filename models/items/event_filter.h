// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/queries.h"

namespace guanlan::items {

/// Which events a table shows: the store's own value type, under the name by which the window knows it.
using EventFilter = store::EventFilter;

} // namespace guanlan::items
